import MetricEngine
import WattleCatalogue
import WattleDiagnostics
import WattleText

/// The catalogue as `wattle catalogue` shows it: the built-in one, and a garden's own files laid over it.
package struct CatalogueListing: Sendable {
    let catalogue: Catalogue
    /// What was found in the garden's own files, as people read it; empty when nothing was.
    package let findings: [UInt8]
    /// Whether the garden's own files are without errors.
    package let isAccepted: Bool

    /// Reads the catalogue of a garden.
    package init(garden: String) throws(FileFailure) {
        let files = try CatalogueFiles(GardenFolder(garden))
        let loaded = try files.read()
        var texts = SourceTexts { files.texts[$0] }
        catalogue = loaded.value.whole
        findings =
            loaded.diagnostics.isEmpty
            ? []
            : render(
                loaded.diagnostics.sorted(by: Diagnostic.isOrderedBefore), as: .human, texts: &texts)
        isAccepted = !loaded.diagnostics.contains { $0.severity == .error }
    }

    /// Entries: kind, id, name; of one section of the data files, or all.
    /// - Throws: a usage failure for a section that there is not.
    package func list(of section: String?) throws(FileFailure) -> String {
        columns(
            try entries(of: section).map { entry in
                [entry.kind.name, text(entry.id), text(entry.name), entry.hasAuthorsFigures ? authors : ""]
            })
    }

    /// Every figure of the entries with an id or a name, and the sources that they cite.
    /// - Throws: a usage failure that proposes near names when there is no such entry.
    package func show(_ name: String) throws(FileFailure) -> String {
        let entries = try entries(named: name)
        let parts = entries.map { entry in
            "\(text(entry.name)) (\(entry.kind.name) \(text(entry.id)))\n" + indented(details(of: entry))
        }
        let cited = sources(of: entries).map { source in
            [text(source.key), "read " + text(source.readDate), text(source.title), text(source.url)]
        }
        return parts.joined(separator: "\n") + "\nSources\n" + indented(columns(cited))
    }

    /// Every source: key, day read, title, address.
    package func sources() -> String {
        columns(
            catalogue.sources.map {
                [text($0.key), text($0.readDate), text($0.title), text($0.url), $0.isAuthors ? authors : ""]
            })
    }

    private func details(of entry: CatalogueEntry) -> String {
        let texts = entry.attributes.map { [$0.key.name, text($0.text)] }
        let figures = entry.fields.map { field in
            let figure = field.figure
            let dated = figure.asOf.isEmpty ? [] : ["as of " + text(figure.asOf)]
            let notes = dated + [text(figure.note)] + (figure.isAuthors ? [authors] : [])
            return [
                field.key.name, figure.plainWords, text(figure.grade.label),
                text(catalogue.sources[figure.source].key),
                notes.filter { !$0.isEmpty }.joined(separator: "; "),
            ]
        }
        let sizes = ModelArchitecture(entry).map { model in
            "derived: \(billions(model.totalParameters)) billion parameters, "
                + "\(billions(model.activeParameters)) billion per token, "
                + "\(text(exportText(of: 2 * model.cacheElementsPerToken))) B of cache per token in 16 bits\n"
        }
        return columns(texts) + columns(figures) + (sizes ?? "")
    }

    // MARK: - Finding

    func entries(of section: String?) throws(FileFailure) -> [CatalogueEntry] {
        guard let section else { return catalogue.entries }
        let kind = try entryKind(of: section)
        return catalogue.entries.filter { $0.kind == kind }
    }

    /// The entries with an id, or the one that a name of an accelerator, a system or a model means.
    func entries(named name: String) throws(FileFailure) -> [CatalogueEntry] {
        let exact = catalogue.entries.filter { text($0.id) == name }
        if !exact.isEmpty { return exact }
        if let index = CatalogueNames(catalogue).entry(named: name, isShortAllowed: true) {
            return [catalogue.entries[index]]
        }
        var near = catalogue.nearestNames(to: name.utf8).map { text($0) }
        if near.isEmpty {
            near = nearestName(to: name, among: catalogue.entries.map { text($0.id) }).map { [$0] } ?? []
        }
        throw .usage(
            "the catalogue has no entry '\(name)'; "
                + (near.isEmpty
                    ? "wattle catalogue list shows all" : "did you mean \(near.joined(separator: ", "))?"))
    }

    /// The sources that entries cite, each once, in the order of its first figure.
    func sources(of entries: [CatalogueEntry]) -> [SourceEntry] {
        var seen: Set<Int> = []
        return entries.flatMap(\.fields).map(\.figure.source).filter { seen.insert($0).inserted }
            .map { catalogue.sources[$0] }
    }
}

/// The keys of a section of catalogue files: each with the unit of its figure, or that it is a text, and what it says.
package struct CatalogueKeys: Sendable {
    /// One key.
    package struct Key: Sendable {
        /// As data files write it.
        package let name: String
        /// The unit in words, or `text`.
        package let unit: String
        /// What it says.
        package let label: String
    }

    /// The texts, then the figures.
    package let keys: [Key]

    /// The keys of a section.
    /// - Throws: a usage failure for a section that there is not.
    package init(section: String) throws(FileFailure) {
        let kind = try entryKind(of: section)
        keys =
            kind.attributeKeys.map { Key(name: $0.name, unit: "text", label: $0.label) }
            + kind.figureKeys.map { Key(name: $0.name, unit: $0.unitWords, label: $0.label) }
    }

    /// A key a line.
    package var text: String { columns(keys.map { [$0.name, $0.unit, $0.label] }) }
}

/// How figures, entries and sources of a garden's own files are marked.
private let authors = "the author's"

/// The kind of the entries of a section.
private func entryKind(of section: String) throws(FileFailure) -> EntryKind {
    if let kind = EntryKind.allCases.first(where: { $0.section == section }) { return kind }
    let known = EntryKind.allCases.map(\.section)
    let near = nearestName(to: section, among: known).map { "did you mean \($0)?" }
    throw .usage(
        "the catalogue has no section '\(section)'; "
            + (near ?? "there are \(known.joined(separator: ", "))"))
}

/// The catalogue that every build starts from.
func builtInCatalogue() throws(FileFailure) -> Catalogue { try loadedCatalogue.get() }

/// Read once: a garden is checked several times where it is corrected, and tests check hundreds of them.
private let loadedCatalogue: Result<Catalogue, FileFailure> = {
    let loaded = loadBuiltInCatalogue()
    guard let finding = loaded.diagnostics.first else { return .success(loaded.value) }
    return .failure(.system("the built-in catalogue is damaged: \(finding.path): \(finding.message)"))
}()

/// Bytes of the engine as text.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private func billions(_ value: Double) -> String {
    text(pageText(of: value / 1e9, significantDigits: 4))
}

private func indented(_ lines: String) -> String {
    lines.split(separator: "\n").map { "  \($0)\n" }.joined()
}

/// Rows as columns of equal width, two spaces between them.
func columns(_ rows: [[String]]) -> String {
    var widths: [Int] = []
    for row in rows {
        for (index, cell) in row.enumerated() {
            if index == widths.count { widths.append(0) }
            widths[index] = max(widths[index], cell.count)
        }
    }
    return rows.map { row in
        var line = ""
        for (index, cell) in row.enumerated() {
            line +=
                index + 1 < row.count
                ? cell + String(repeating: " ", count: widths[index] - cell.count + 2) : cell
        }
        while line.hasSuffix(" ") { line.removeLast() }
        return line + "\n"
    }.joined()
}
