import MetricEngine
import WattleDiagnostics
import WattleText
internal import Yams

/// Turns documents into entries, and collects what was found on the way.
struct CatalogueLoader {
    /// What the sections of a file hold.
    static let sections = Dictionary(uniqueKeysWithValues: EntryKind.allCases.map { ($0.section, $0) })
    /// Every figure that an entry of any kind can have, by the key that data files write.
    static let figureKeys = Dictionary(uniqueKeysWithValues: FigureKey.allCases.map { ($0.name, $0) })
    /// Every text that an entry of any kind can carry.
    static let attributeKeys = Dictionary(uniqueKeysWithValues: AttributeKey.allCases.map { ($0.name, $0) })

    /// What the files are laid over; empty for the built-in files.
    let base: Catalogue
    /// Whether the files are an author's own.
    let isAuthors: Bool
    private(set) var diagnostics: [Diagnostic] = []
    var sources: [SourceEntry]
    /// Where each source's key stands in the list.
    var sourcePlaces: [String: Int] = [:]
    /// The sources that the files have listed.
    var ownSources: Set<String> = []
    var entries: [CatalogueEntry] = []
    var names: [NameEntry] = []
    /// The ids that entries and names use, with where they do.
    var references: [EntryReference] = []
    /// Groups and ids that the files have used.
    var taken: Set<String> = []

    /// Starts with nothing.
    init() { self.init(base: Catalogue(), isAuthors: false) }

    /// Starts with the sources of a catalogue that is there already.
    init(over base: Catalogue) { self.init(base: base, isAuthors: true) }

    private init(base: Catalogue, isAuthors: Bool) {
        self.base = base
        self.isAuthors = isAuthors
        sources = base.sources
        for (place, source) in sources.enumerated() {
            sourcePlaces[String(decoding: source.key, as: UTF8.self)] = place
        }
    }

    /// Reads files: all sources before all entries.
    mutating func read(_ files: [CatalogueFile]) -> Diagnosed<Catalogue> {
        let documents = files.compactMap { document($0) }
        for document in documents { readSources(document) }
        for document in documents { readEntries(document) }
        let catalogue = catalogue()
        checkReferences(in: catalogue)
        return Diagnosed(catalogue, diagnostics)
    }

    /// All that was read, laid over the base.
    private func catalogue() -> Catalogue {
        var merged = base.entries
        for entry in entries {
            let place = base.entries.firstIndex { $0.kind == entry.kind && $0.id == entry.id }
            if let place {
                merged[place] = merged[place].overlaid(by: entry)
            } else {
                merged.append(entry)
            }
        }
        let keptNames = base.names.filter { old in !names.contains { $0.name == old.name } }
        return Catalogue(sources: sources, entries: merged, names: keptNames + names)
    }

    /// Reports a key that nothing knows, and the nearest one that something does.
    mutating func unknown(_ key: Node, among keys: [String], _ document: CatalogueDocument) {
        let word = key.string ?? ""
        let help =
            nearestName(to: word, among: keys).map { "did you mean '\($0)'?" }
            ?? "known here: \(keys.joined(separator: ", "))"
        report("CAT002", key, "unknown key '\(word)'", document, help: [help])
    }

    /// Reports something at a node.
    mutating func report(
        _ rule: RuleID, _ node: Node, _ message: String, _ document: CatalogueDocument, help: [String] = []
    ) {
        diagnostics.append(
            Diagnostic(
                rule, .error, path: document.path, range: document.range(of: node), message, help: help))
    }

    /// Reports something about a file that is no document.
    mutating func report(_ path: String, _ range: SourceRange, _ message: String, help: [String] = []) {
        diagnostics.append(Diagnostic("CAT001", .error, path: path, range: range, message, help: help))
    }
}

/// An id that an entry or a name uses.
struct EntryReference {
    let node: Node
    let id: String
    /// What must have the id.
    let kinds: [EntryKind]
    let document: CatalogueDocument
}
