import MetricEngine
import WattleDiagnostics
internal import Yams

extension CatalogueLoader {
    private static let nameWords = [
        "name", "kind", "id", "system", "accelerators", "measured", "ownership",
    ]

    /// Reads a name that authors write for hardware.
    mutating func readName(_ node: Node, _ document: CatalogueDocument) {
        let words = CatalogueMapping(node)
        for (key, _) in words.others(than: Self.nameWords) { unknown(key, among: Self.nameWords, document) }
        guard let written = words["name"], let name = written.scalar?.string, !name.isEmpty else {
            return report(
                "CAT006", node, "a name needs the name itself", document, help: ["write: name: …"])
        }
        if !taken.insert("names/" + String(decoding: foldedCatalogueName(name.utf8), as: UTF8.self)).inserted
        {
            report(
                "CAT005", written, "the name '\(name)' stands twice", document,
                help: ["give one of them another name, or remove it"])
        }
        let kind = nameKind(words, written, document)
        let count = nameCount(words, written, document)
        refer("id", words, to: kind.map { [$0] } ?? [.accelerator, .system], document)
        refer("system", words, to: [.system], document)
        refer("ownership", words, to: [.ownershipCost], document)
        guard let kind, let count else { return }
        func bytes(_ key: String) -> [UInt8] { Array((words[key]?.scalar?.string ?? "").utf8) }
        names.append(
            NameEntry(
                name: Array(name.utf8), isSystem: kind == .system, id: bytes("id"),
                defaultSystem: bytes("system"), acceleratorsPerSystem: count,
                measuredSystem: bytes("measured"), ownership: bytes("ownership")))
    }

    /// Reports ids that nothing has.
    mutating func checkReferences(in catalogue: Catalogue) {
        for reference in references {
            let candidates = catalogue.entries.filter { reference.kinds.contains($0.kind) }
                .map { String(decoding: $0.id, as: UTF8.self) }
            guard !candidates.contains(reference.id) else { continue }
            let near = nearestName(to: reference.id, among: candidates)
            let kinds = reference.kinds.map(\.name).joined(separator: " or ")
            report(
                "CAT008", reference.node, "no \(kinds) has the id '\(reference.id)'", reference.document,
                help: [near.map { "did you mean '\($0)'?" } ?? "wattle catalogue lists the ids"])
        }
    }

    private mutating func refer(
        _ word: String, _ words: CatalogueMapping, to kinds: [EntryKind], _ document: CatalogueDocument
    ) {
        guard let node = words[word], let id = node.scalar?.string else { return }
        references.append(EntryReference(node: node, id: id, kinds: kinds, document: document))
    }

    private mutating func nameKind(
        _ words: CatalogueMapping, _ name: Node, _ document: CatalogueDocument
    ) -> EntryKind? {
        switch words["kind"]?.scalar?.string {
        case "accelerator": return .accelerator
        case "system": return .system
        default:
            report(
                "CAT004", words["kind"] ?? name, "the name says neither accelerator nor system", document,
                help: ["write: kind: accelerator, or kind: system"])
            return nil
        }
    }

    private mutating func nameCount(
        _ words: CatalogueMapping, _ name: Node, _ document: CatalogueDocument
    ) -> Double? {
        let count = words["accelerators"]?.scalar.flatMap { Double($0.string) }
        if let count, count.isFinite, count >= 1 { return count }
        report(
            "CAT004", words["accelerators"] ?? name, "the name does not say how many accelerators there are",
            document, help: ["write: accelerators: 8, as many as one system holds"])
        return nil
    }
}
