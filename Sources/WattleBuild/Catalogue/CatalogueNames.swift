import MetricEngine
import WattleGarden
import WattleText

/// The entries of a catalogue that have pages, and the names by which links find them.
struct CatalogueNames: Sendable {
    private let catalogue: Catalogue
    /// The entries with pages, by the numbers of ``pages``.
    let entries: [Int]
    /// The number of each entry's page.
    private let numbers: [Int: Int]

    /// Indexes accelerators, systems and models.
    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        entries = catalogue.entries.indices.filter { catalogue.entries[$0].kind.hasPages }
        numbers = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1, $0) })
    }

    /// The pages as links see them.
    var pages: GeneratedPages {
        GeneratedPages(
            entries.map { index in
                let entry = catalogue.entries[index]
                return GeneratedPage(
                    title: text(entry.name), address: entry.address,
                    places: entry.fields.map { .init(text: $0.key.label, id: $0.key.name) })
            },
            find: { entry(named: $0).flatMap { numbers[$0] } })
    }

    /// The entry that a name means: an id, a printed name, or a name that blocks use, each with or without its vendor.
    ///
    /// Names of two letters, such as `VR`, are words of other fields as well: in a link they need their vendor.
    func entry(named name: String, isShortAllowed: Bool = false) -> Int? {
        if isShortAllowed || name.utf8.count > 2, let found = target(name) { return found }
        guard let space = name.firstIndex(of: " "),
            let found = target(String(name[name.index(after: space)...])),
            foldedCatalogueName(vendor(of: found)) == foldedCatalogueName(name[..<space].utf8)
        else { return nil }
        return found
    }

    private func target(_ name: String) -> Int? {
        switch catalogue.lookup(name.utf8) {
        case .entry(let index): index
        case .name(let index): catalogue.entry(catalogue.names[index].id, in: EntryKind.accelerator.group)
        case nil: nil
        }
    }

    private func vendor(of index: Int) -> [UInt8] {
        let entry = catalogue.entries[index]
        let own = entry.text(.vendor)
        guard own.isEmpty,
            let part = catalogue.entry(entry.text(.accelerator), in: EntryKind.accelerator.group)
        else { return own }
        return catalogue.entries[part].text(.vendor)
    }
}

extension EntryKind {
    /// Whether each entry has a page of its own; entries of other kinds share one.
    var hasPages: Bool { self == .accelerator || self == .system || self == .model }
}

extension CatalogueEntry {
    /// Where the entry's page is: `/catalogue/hardware/h100-sxm/`, as the paths of its figures begin.
    var address: SiteAddress {
        SiteAddress(segments: ["catalogue", kind.group, String(decoding: id, as: UTF8.self)])
    }
}
