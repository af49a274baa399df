import MetricEngine
import WattleDiagnostics
internal import Yams

extension CatalogueLoader {
    /// Reads everything but the sources of a document.
    mutating func readEntries(_ document: CatalogueDocument) {
        for (key, value) in document.sections where key.string != "sources" {
            guard let list = value.sequence else {
                report("CAT001", value, "a section must be a list of entries", document)
                continue
            }
            if key.string == "names" {
                for name in list { readName(name, document) }
            } else if let kind = key.string.flatMap({ CatalogueLoader.sections[$0] }) {
                for entry in list { readEntry(entry, kind, document) }
            } else {
                unknown(key, among: CatalogueLoader.sections.keys.sorted() + ["names", "sources"], document)
            }
        }
    }

    /// Reports systems of accelerators that no file describes.
    mutating func checkSystems(in catalogue: Catalogue) {
        for (node, id, document) in systemParts
        where catalogue.entry(Array(id.utf8), in: EntryKind.accelerator.group) == nil {
            report("CAT008", node, "no accelerator has the id '\(id)'", document)
        }
    }

    private mutating func readEntry(_ node: Node, _ kind: EntryKind, _ document: CatalogueDocument) {
        let words = CatalogueMapping(node)
        guard let id = words["id"]?.string, let name = words["name"]?.string, !id.isEmpty else {
            return report("CAT006", node, "an entry needs an id and a name", document)
        }
        guard taken.insert(CatalogueLoader.place(kind, Array(id.utf8))).inserted else {
            return report("CAT005", words["id"] ?? node, "the id '\(id)' is used twice", document)
        }
        let shared = SharedWords(words)
        var attributes: [CatalogueEntry.Attribute] = []
        var fields: [CatalogueEntry.Field] = []
        for (key, value) in words.others(than: SharedWords.keys) {
            let word = key.string ?? ""
            if let figure = figureKeys[word] {
                if let read = readFigure(value, of: figure, shared, document) {
                    fields.append(.init(figure, read))
                }
            } else if let attribute = attributeKeys[word], let text = value.scalar?.string {
                attributes.append(.init(attribute, Array(text.utf8)))
                if kind == .system, attribute == .accelerator { systemParts.append((value, text, document)) }
            } else {
                unknown(key, among: figureKeys.keys.sorted() + attributeKeys.keys.sorted(), document)
            }
        }
        entries.append(
            CatalogueEntry(
                kind, id: Array(id.utf8), name: Array(name.utf8), attributes: attributes, fields: fields))
    }

    private mutating func readName(_ node: Node, _ document: CatalogueDocument) {
        let keys = ["name", "kind", "id", "system", "accelerators", "measured", "ownership"]
        let words = CatalogueMapping(node)
        guard let name = words["name"]?.string else {
            return report("CAT006", node, "a name needs the name itself", document)
        }
        for (key, _) in words.others(than: keys) { unknown(key, among: keys, document) }
        let kind = words["kind"]?.string
        guard kind == "accelerator" || kind == "system",
            let count = words["accelerators"]?.string.flatMap(Double.init), count.isFinite, count >= 1
        else {
            return report("CAT004", node, "a name needs its kind and its number of accelerators", document)
        }
        func bytes(_ key: String) -> [UInt8] { Array((words[key]?.string ?? "").utf8) }
        names.append(
            NameEntry(
                name: Array(name.utf8), isSystem: kind == "system", id: bytes("id"),
                defaultSystem: bytes("system"), acceleratorsPerSystem: count,
                measuredSystem: bytes("measured"), ownership: bytes("ownership")))
    }
}

/// What an entry says once for all its figures, beside its id and name.
struct SharedWords {
    static let keys = ["id", "name", "source", "grade", "note", "as_of"]

    let source: Node?
    let grade: Node?
    let note: String
    let asOf: String

    init(_ words: CatalogueMapping) {
        source = words["source"]
        grade = words["grade"]
        note = words["note"]?.string ?? ""
        asOf = words["as_of"]?.string ?? ""
    }
}
