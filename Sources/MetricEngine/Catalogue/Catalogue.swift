/// All figures about hardware, models, prices and facilities, each with its source: a value, and flat.
package struct Catalogue: Sendable {
    /// The pages that figures were read from.
    package let sources: [SourceEntry]
    /// Every entry, in the order of the data files.
    package private(set) var entries: [CatalogueEntry]
    /// The names that authors write for hardware.
    package let names: [NameEntry]
    /// Folded names of every entry and every name, sorted, for ``lookup(_:)``.
    let index: [IndexedName]

    /// A folded name and what it leads to.
    struct IndexedName: Sendable {
        let folded: [UInt8]
        let target: CatalogueTarget
    }

    /// Collects entries; a later entry of the same group and id stands in for an earlier one.
    package init(sources: [SourceEntry] = [], entries: [CatalogueEntry] = [], names: [NameEntry] = []) {
        self.sources = sources
        self.entries = entries
        self.names = names
        index = Catalogue.indexed(entries: entries, names: names)
    }

    /// The catalogue with entries added, as for systems that a garden defines itself.
    package func adding(_ more: [CatalogueEntry], names moreNames: [NameEntry] = []) -> Catalogue {
        Catalogue(sources: sources, entries: entries + more, names: names + moreNames)
    }

    /// The position of the entry with this exact id in a group.
    package func entry(_ id: [UInt8], in group: String) -> Int? {
        entries.lastIndex { $0.id == id && $0.kind.group.utf8.elementsEqual(group.utf8) }
    }

    /// Puts a figure in place of another; the names stay as they are.
    mutating func setFigure(_ figure: CatalogueFigure, at reference: FigureReference) {
        entries[reference.entry] = entries[reference.entry].replacing(reference.key, with: figure)
    }
}

/// What a name leads to.
package enum CatalogueTarget: Equatable, Sendable {
    /// Index into ``Catalogue/entries``.
    case entry(Int)
    /// Index into ``Catalogue/names``.
    case name(Int)
}

/// One figure of the catalogue, by position.
package struct FigureReference: Equatable, Sendable {
    /// Index into ``Catalogue/entries``.
    package let entry: Int
    /// The field.
    package let key: FigureKey

    /// Points at a field of an entry.
    package init(entry: Int, key: FigureKey) {
        self.entry = entry
        self.key = key
    }
}
