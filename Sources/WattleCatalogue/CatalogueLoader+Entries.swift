import MetricEngine
import WattleDiagnostics
import WattleText
internal import Yams

extension CatalogueLoader {
    /// Reads everything but the sources of a document.
    mutating func readEntries(_ document: CatalogueDocument) {
        let known = EntryKind.allCases.map(\.section) + ["names", "sources"]
        for (key, value) in document.sections where key.string != "sources" {
            let kind = key.string.flatMap { CatalogueLoader.sections[$0] }
            guard kind != nil || key.string == "names" else {
                unknown(key, among: known, document)
                continue
            }
            guard let list = value.sequence else {
                report(
                    "CAT001", value, "the section '\(key.string ?? "")' must be a list of entries", document,
                    help: ["begin each entry with a hyphen: - id: …"])
                continue
            }
            for entry in list {
                if let kind { readEntry(entry, kind, document) } else { readName(entry, document) }
            }
        }
    }

    private mutating func readEntry(_ node: Node, _ kind: EntryKind, _ document: CatalogueDocument) {
        let words = CatalogueMapping(node)
        let id = readID(words, node, kind, document)
        let name = readEntryName(words, node, kind, id ?? "", document)
        let attributes = readAttributes(words, kind, document)
        let fields = readFields(words, kind, readShared(words, document), document)
        guard let id, let name else { return }
        var entry = CatalogueEntry(
            kind, id: Array(id.utf8), name: Array(name.utf8), attributes: attributes, fields: fields)
        entry.isAuthors = isAuthors
        checkPublishedSize(of: entry, words, document)
        entries.append(entry)
    }

    // MARK: - Identity

    /// The entry's id; nil, and a finding, where it is missing, unfit for an address, or somebody else's.
    private mutating func readID(
        _ words: CatalogueMapping, _ node: Node, _ kind: EntryKind, _ document: CatalogueDocument
    ) -> String? {
        guard let written = words["id"], let id = written.scalar?.string, !id.isEmpty else {
            report(
                "CAT006", words["id"] ?? node, "the \(kind.name) has no id", document, help: ["write: id: …"])
            return nil
        }
        guard isPlain(id) else {
            report(
                "CAT006", written, "the id '\(id)' holds more than a to z, 0 to 9, hyphens and full stops",
                document, help: ["write: id: \(pathSlug(segment: id))"])
            return nil
        }
        guard taken.insert(kind.group + "/" + id).inserted else {
            report(
                "CAT005", written, "the id '\(id)' is used twice", document,
                help: ["give one of the entries another id, or remove it"])
            return nil
        }
        guard let other = namesake(Array(id.utf8), of: kind) else { return id }
        report(
            "CAT005", written, "the id '\(id)' stands for a built-in \(other.name)", document,
            help: ["give the \(kind.name) another id"])
        return nil
    }

    /// Whether an id can be a part of an address as it is.
    private func isPlain(_ id: String) -> Bool {
        !id.hasPrefix(".")
            && id.utf8.allSatisfy { byte in
                byte.isASCIIDigit || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E
            }
    }

    /// The other kind of the same group whose entry of the base has the id.
    private func namesake(_ id: [UInt8], of kind: EntryKind) -> EntryKind? {
        base.entries.first { $0.id == id && $0.kind != kind && $0.kind.group == kind.group }?.kind
    }

    /// An entry that changes one of the base may leave out its name.
    private mutating func readEntryName(
        _ words: CatalogueMapping, _ node: Node, _ kind: EntryKind, _ id: String,
        _ document: CatalogueDocument
    ) -> String? {
        if let name = words["name"]?.scalar?.string, !name.isEmpty { return name }
        let isChange = base.entries.contains { $0.kind == kind && $0.id.elementsEqual(id.utf8) }
        if isChange, words["name"] == nil { return "" }
        report(
            "CAT006", words["name"] ?? words["id"] ?? node, "the \(kind.name) has no name", document,
            help: ["write: name: …, as readers shall see it"])
        return nil
    }

    // MARK: - Contents

    private mutating func readAttributes(
        _ words: CatalogueMapping, _ kind: EntryKind, _ document: CatalogueDocument
    ) -> [CatalogueEntry.Attribute] {
        var attributes: [CatalogueEntry.Attribute] = []
        for (key, value) in words.others(than: SharedWords.keys) {
            guard let attribute = CatalogueLoader.attributeKeys[key.string ?? ""],
                kind.attributeKeys.contains(attribute)
            else { continue }
            guard let text = value.scalar?.string else {
                report(
                    "CAT004", value, "\(attribute.name) must be a text", document,
                    help: ["write one line of text, in quotes where it holds ': ' or ' #'"])
                continue
            }
            attributes.append(.init(attribute, Array(text.utf8)))
            guard attribute == .accelerator else { continue }
            for id in text.split(separator: " ") {
                references.append(
                    EntryReference(node: value, id: String(id), kinds: [.accelerator], document: document))
            }
        }
        return attributes
    }

    private mutating func readFields(
        _ words: CatalogueMapping, _ kind: EntryKind, _ shared: SharedWords, _ document: CatalogueDocument
    ) -> [CatalogueEntry.Field] {
        var fields: [CatalogueEntry.Field] = []
        let figures = Set(kind.figureKeys)
        for (key, value) in words.others(than: SharedWords.keys) {
            let word = key.string ?? ""
            if let figure = CatalogueLoader.figureKeys[word], figures.contains(figure) {
                if let read = readFigure(value, of: figure, shared, document) {
                    fields.append(.init(figure, read))
                }
            } else if !kind.attributeKeys.contains(where: { $0.name == word }) {
                reportKey(key, of: kind, document)
                readMisspelt(word, value, kind, shared, document)
            }
        }
        return fields
    }

    /// Reports what else is wrong with a figure whose key is misspelt.
    private mutating func readMisspelt(
        _ word: String, _ value: Node, _ kind: EntryKind, _ shared: SharedWords,
        _ document: CatalogueDocument
    ) {
        guard let near = nearestName(to: word, among: kind.figureKeys.map(\.name)),
            let key = CatalogueLoader.figureKeys[near]
        else { return }
        _ = readFigure(value, of: key, shared, document)
    }

    /// A key that the kind does not have: one of another kind, or one that nothing knows.
    private mutating func reportKey(_ key: Node, of kind: EntryKind, _ document: CatalogueDocument) {
        let word = key.string ?? ""
        guard let owner = EntryKind.allCases.first(where: { $0.keyNames.contains(word) }) else {
            return unknown(key, among: SharedWords.keys + kind.keyNames, document)
        }
        report(
            "CAT002", key, "the key '\(word)' belongs to entries of \(owner.section), not of \(kind.section)",
            document, help: ["known here: \(kind.keyNames.joined(separator: ", "))"])
    }

    /// Reports a model whose fields add up to something else than its publisher states.
    ///
    /// Publishers round, and count embeddings or not: a difference of a twentieth is let pass.
    private mutating func checkPublishedSize(
        of entry: CatalogueEntry, _ words: CatalogueMapping, _ document: CatalogueDocument
    ) {
        guard let written = words[FigureKey.publishedParameters.name],
            let published = entry.value(.publishedParameters), let model = ModelArchitecture(entry),
            (model.totalParameters - published).magnitude > 0.05 * published
        else { return }
        let derived = (model.totalParameters / 1e8).rounded() / 10
        report(
            "CAT010", written, "the fields add up to \(derived) billion parameters, not to what is published",
            document, help: ["check the fields against the model's configuration"])
    }
}
