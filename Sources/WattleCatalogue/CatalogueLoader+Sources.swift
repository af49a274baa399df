import MetricEngine
import WattleDiagnostics
internal import Yams

extension CatalogueLoader {
    private static let sourceWords = ["title", "url", "read", "via"]

    /// Reads the sources of a document, so that figures can name them.
    mutating func readSources(_ document: CatalogueDocument) {
        for (key, value) in document.sections where key.string == "sources" {
            guard let mapping = value.mapping else {
                report(
                    "CAT001", value, "sources must map keys to titles and addresses", document,
                    help: [
                        "write: sources:",
                        "         data-sheet: {title: …, url: https://…, read: 2026-11-20}",
                    ])
                continue
            }
            for (key, source) in mapping { readSource(key, source, document) }
        }
    }

    /// A source with faults is listed all the same, so that its figures are not reported as well.
    private mutating func readSource(_ key: Node, _ node: Node, _ document: CatalogueDocument) {
        let words = CatalogueMapping(node)
        for (unknownKey, _) in words.others(than: Self.sourceWords) {
            unknown(unknownKey, among: Self.sourceWords, document)
        }
        let name = key.string ?? ""
        if !ownSources.insert(name).inserted {
            report(
                "CAT005", key, "the source '\(name)' is listed twice", document,
                help: ["give one of them another key, or remove it"])
        }
        let source = SourceEntry(
            key: Array(name.utf8), title: sourceText("title", words, key, document),
            url: sourceAddress(words, key, document), readDate: sourceDate(words, key, document),
            readVia: Array((words["via"]?.string ?? "").utf8), isAuthors: isAuthors)
        sourcePlaces[name] = sources.count
        sources.append(source)
    }

    private mutating func sourceText(
        _ word: String, _ words: CatalogueMapping, _ key: Node, _ document: CatalogueDocument
    ) -> [UInt8] {
        if let text = words[word]?.scalar?.string, !text.isEmpty { return Array(text.utf8) }
        report(
            "CAT009", words[word] ?? key, "the source '\(key.string ?? "")' has no \(word)", document,
            help: ["a source needs title, url and read, the day on which it was read"])
        return []
    }

    private mutating func sourceAddress(
        _ words: CatalogueMapping, _ key: Node, _ document: CatalogueDocument
    ) -> [UInt8] {
        let url = sourceText("url", words, key, document)
        guard let node = words["url"], !url.isEmpty, !url.starts(with: "https://".utf8),
            !url.starts(with: "http://".utf8)
        else { return url }
        report(
            "CAT009", node, "'\(node.string ?? "")' is no web address", document,
            help: ["write an address that begins with https://"])
        return []
    }

    private mutating func sourceDate(
        _ words: CatalogueMapping, _ key: Node, _ document: CatalogueDocument
    ) -> [UInt8] {
        let date = sourceText("read", words, key, document)
        guard let node = words["read"], !date.isEmpty, FigureText(date: node.string ?? "") == nil else {
            return date
        }
        report(
            "CAT009", node, "'\(node.string ?? "")' is no date on which a source was read", document,
            help: ["write the day, the month or the year: 2026-11-20, 2026-11 or 2026"])
        return []
    }
}
