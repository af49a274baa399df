import MetricEngine
import WattleDiagnostics
import WattleText
internal import Yams

/// Turns documents into entries, and collects what was found on the way.
struct CatalogueLoader {
    /// What the sections of a file hold.
    static let sections: [String: EntryKind] = [
        "accelerators": .accelerator, "systems": .system, "models": .model, "rental_prices": .rentalPrice,
        "ownership_costs": .ownershipCost, "capital_costs": .capitalCost, "facility": .facility,
        "calibrations": .calibration, "claims": .claim,
    ]

    let figureKeys = Dictionary(uniqueKeysWithValues: FigureKey.allCases.map { ($0.name, $0) })
    let attributeKeys = Dictionary(uniqueKeysWithValues: AttributeKey.allCases.map { ($0.name, $0) })
    private let base: Catalogue
    private(set) var diagnostics: [Diagnostic] = []
    private var sources: [SourceEntry]
    private var ownSources: Set<String> = []
    /// Where each source's key stands in the list.
    private(set) var sourcePlaces: [String: Int] = [:]
    var entries: [CatalogueEntry] = []
    var names: [NameEntry] = []
    /// The accelerators that systems name, with where they do.
    var systemParts: [(node: Node, id: String, document: CatalogueDocument)] = []
    /// Groups and ids that the files have used.
    var taken: Set<String> = []

    /// Starts with the sources of a catalogue that is there already.
    init(base: Catalogue) {
        self.base = base
        sources = base.sources
        for (place, source) in sources.enumerated() {
            sourcePlaces[String(decoding: source.key, as: UTF8.self)] = place
        }
    }

    /// All that was read, laid over the base.
    func catalogue() -> Catalogue {
        let kept = base.entries.filter { !taken.contains(CatalogueLoader.place($0.kind, $0.id)) }
        let keptNames = base.names.filter { old in !names.contains { $0.name == old.name } }
        return Catalogue(sources: sources, entries: kept + entries, names: keptNames + names)
    }

    /// The group and id of an entry as one text.
    static func place(_ kind: EntryKind, _ id: [UInt8]) -> String {
        kind.group + "/" + String(decoding: id, as: UTF8.self)
    }

    /// Reads the sources of a document, so that figures can name them.
    mutating func readSources(_ document: CatalogueDocument) {
        for (key, value) in document.sections where key.string == "sources" {
            guard let mapping = value.mapping else {
                report("CAT001", value, "sources must map keys to titles and addresses", document)
                continue
            }
            for (key, source) in mapping { readSource(key, source, document) }
        }
    }

    private mutating func readSource(_ key: Node, _ node: Node, _ document: CatalogueDocument) {
        let words = CatalogueMapping(node)
        for (unknownKey, _) in words.others(than: ["title", "url", "read", "via"]) {
            unknown(unknownKey, among: ["title", "url", "read", "via"], document)
        }
        guard let name = key.string, let title = words["title"]?.string, let url = words["url"]?.string,
            let read = words["read"]?.string
        else { return report("CAT003", key, "a source needs title, url and read", document) }
        guard ownSources.insert(name).inserted else {
            return report("CAT005", key, "the source '\(name)' is listed twice", document)
        }
        sourcePlaces[name] = sources.count
        sources.append(
            SourceEntry(
                key: Array(name.utf8), title: Array(title.utf8), url: Array(url.utf8),
                readDate: Array(read.utf8),
                readVia: Array((words["via"]?.string ?? "").utf8)))
    }

    /// Reports a key that nothing knows, and the nearest one that something does.
    mutating func unknown(_ key: Node, among keys: [String], _ document: CatalogueDocument) {
        let word = key.string ?? ""
        let near = nearestName(to: word, among: keys)
        report(
            "CAT002", key, "unknown key '\(word)'", document,
            help: near.map { ["did you mean '\($0)'?"] } ?? [])
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
    mutating func report(_ path: String, _ range: SourceRange, _ message: String) {
        diagnostics.append(Diagnostic("CAT001", .error, path: path, range: range, message))
    }
}
