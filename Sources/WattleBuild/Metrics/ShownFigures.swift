import MetricEngine
import WattleCharts
import WattleChecks
import WattleGarden
import WattleMarkdown
import WattleText

extension GardenMetrics {
    /// What the figures of each note show, for rules that compare running text with it.
    ///
    /// Complexity: linear in the figures' cells.
    func shownFigures(in garden: PublishedGarden) -> [NoteID: [ShownFigure]] {
        var shown: [NoteID: [ShownFigure]] = [:]
        for note in garden.notes {
            let figures = note.parsed.fences.filter { $0.kind == .metric }.compactMap { fence in
                figure(fence.node, of: note.id).map { shownFigure($0.result, at: fence.node) }
            }
            if !figures.isEmpty { shown[note.id] = figures }
        }
        return shown
    }
}

private func shownFigure(_ result: BlockResult, at node: NodeID) -> ShownFigure {
    let isSingle = result.groups.count == 1
    let values = result.groups.flatMap(\.rows).flatMap { row in
        zip(row.cells, result.columns).compactMap { cell, column in
            cell.figure.map { figure in
                ShownValue(
                    text: text(figure.textWithUnit),
                    expression: isSingle ? expression(result, row, column, figure) : nil)
            }
        }
    }
    return ShownFigure(node: node, values: values, miss: miss(of: result))
}

/// How running text names a cell: `costs.H100.cost_per_mtok in EUR/Mtok`; nil where a part of that is no name.
private func expression(
    _ result: BlockResult, _ row: ResultRow, _ column: ResultColumn, _ figure: Figure
) -> String? {
    guard let id = result.id else { return nil }
    let parts = result.kind == .compare ? [id, row.name, column.source] : [id, row.name]
    guard result.kind == .compare || result.kind == .show, parts.allSatisfy(isName) else { return nil }
    let name = parts.map { text($0) }.joined(separator: ".")
    let isPlain = figure.unit.isEmpty || figure.unit.contains { $0 >= 0x80 }
    return isPlain ? name : name + " in " + text(figure.unit)
}

private func isName(_ bytes: [UInt8]) -> Bool {
    bytes.first.map { !$0.isASCIIDigit } ?? false
        && bytes.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x5F || $0 == 0x2D }
}

/// What was computed, where a claim's test is an equality with a tolerance that most draws miss.
private func miss(of result: BlockResult) -> String? {
    guard case .claim(let claim) = result.detail, let share = claim.share, share < 0.5,
        isTolerance(claim.test)
    else { return nil }
    if let found = claim.found { return "computed is " + text(found.textWithUnit) }
    return "the test holds in \(Int((share * 100).rounded())) % of draws"
}

private func isTolerance(_ test: [UInt8]) -> Bool {
    zip(test, test.dropFirst()).contains { $0 == 0x7E && $1 == 0x3D }
}
