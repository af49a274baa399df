import MetricEngine
import WattleDiagnostics
internal import Yams

extension CatalogueLoader {
    private static let words = ["value", "source", "grade", "note", "as_of"]
    private static let grades: [String: FigureGrade] = [
        "measured": .measured, "vendor_spec": .vendorSpec, "vendor_claim": .vendorClaim,
        "estimate": .estimate,
    ]

    /// Reads one figure; nil, and a finding, if it cannot be accepted.
    mutating func readFigure(
        _ node: Node, of key: FigureKey, _ shared: SharedWords, _ document: CatalogueDocument
    ) -> CatalogueFigure? {
        let words = CatalogueMapping(node)
        for (unknownKey, _) in words.others(than: CatalogueLoader.words) {
            unknown(unknownKey, among: CatalogueLoader.words, document)
        }
        let written = words["value"] ?? node
        guard let figure = readText(written, of: key, document),
            let source = readSource(words["source"] ?? shared.source, of: written, document),
            let grade = readGrade(words["grade"] ?? shared.grade, of: written, document)
        else { return nil }
        var result = CatalogueFigure(
            figure.value, figure.unit, source: source, grade: grade, currency: figure.currency,
            note: Array((words["note"]?.string ?? shared.note).utf8),
            asOf: Array((words["as_of"]?.string ?? shared.asOf).utf8))
        result.low = figure.low
        result.high = figure.high
        return result
    }

    private mutating func readText(
        _ node: Node, of key: FigureKey, _ document: CatalogueDocument
    ) -> FigureText? {
        let text = node.scalar?.string ?? ""
        let isDate = key.unit == .date
        guard let figure = isDate ? FigureText(date: text) : FigureText(text) else {
            let wanted =
                isDate ? "date: 2026, 2026-07 or 2026-07-31" : "figure: finite, not negative, in a known unit"
            report("CAT004", node, "'\(text)' is no \(wanted)", document)
            return nil
        }
        guard key.accepts(figure.unit) else {
            let unit = key.unit.map { $0.symbol.isEmpty ? "no unit" : "the unit \($0.symbol)" } ?? ""
            report(
                "CAT004", node, "'\(text)' is in another unit; \(key.name) is written in \(unit)", document)
            return nil
        }
        return figure
    }

    private mutating func readSource(_ node: Node?, of written: Node, _ document: CatalogueDocument) -> Int? {
        guard let node, let name = node.string else {
            report("CAT003", written, "the figure has no source", document)
            return nil
        }
        guard let source = sourcePlaces[name] else {
            let near = nearestName(to: name, among: sourcePlaces.keys.sorted())
            report(
                "CAT003", node, "the source '\(name)' is not listed", document,
                help: near.map { ["did you mean '\($0)'?"] } ?? [])
            return nil
        }
        return source
    }

    private mutating func readGrade(
        _ node: Node?, of written: Node, _ document: CatalogueDocument
    ) -> FigureGrade? {
        guard let grade = node?.string.flatMap({ CatalogueLoader.grades[$0] }) else {
            let known = "measured, vendor_spec, vendor_claim or estimate"
            report("CAT007", node ?? written, "the figure needs a grade: \(known)", document)
            return nil
        }
        return grade
    }
}

extension FigureKey {
    /// Whether a figure may be written in a unit: in the field's own, or in any where it has none.
    func accepts(_ written: FigureUnit) -> Bool {
        guard let unit else { return true }
        return written == unit || unit == .tokens && written == .one
    }
}
