internal import MetricEngine
internal import WattleText

/// The rows of a chart, with what they share: one scale, one subject, one column.
struct ChartRows {
    let groups: [ResultGroup]
    let column: Int
    /// The position of the row that is drawn in green, as (group, row); one in each group under `across`.
    let subject: [UInt8]?
    /// The figures of all pictures with the same scale; nil for the only one.
    private var scaleFigures: [Figure]?

    /// Nil where a table alone says it better: no chart asked for, one row, more than twelve, or nothing to draw.
    init?(_ result: BlockResult, in context: FigureContext) {
        guard let choice = result.chart, result.columns.indices.contains(choice.column) else { return nil }
        let rows = result.groups.flatMap(\.rows)
        let drawn = rows.compactMap { $0.figure(in: choice.column) }
        guard rows.count > 1, !drawn.isEmpty, result.groups.allSatisfy({ $0.rows.count <= 12 }) else {
            return nil
        }
        groups = result.groups
        column = choice.column
        subject = subjectName(of: result, in: context)
    }

    private init(_ groups: [ResultGroup], of rows: ChartRows) {
        self.groups = groups
        column = rows.column
        subject = rows.subject
        scaleFigures = rows.figures
    }

    /// One picture for up to three scenarios, whose rows are grouped; beyond that one for each, all to the same scale.
    var pictures: [ChartRows] {
        groups.count > 3 ? groups.map { ChartRows([$0], of: self) } : [self]
    }

    /// Writes the picture in the form that was chosen.
    func write(_ choice: ChartChoice, in texts: InterfaceTexts, into writer: inout HTMLWriter) {
        let isPanel = scaleFigures != nil
        writer.raw(isPanel ? "<div class=\"panel\">" : "")
        switch choice.form {
        case .ratioDots: RatioChart(self, in: texts).write(into: &writer)
        default: BarChart(self, rules: choice.rules, in: texts).write(into: &writer)
        }
        writer.raw(isPanel ? "</div>" : "")
    }

    /// Every finite end of every interval, for the scale.
    var extremes: [Double] {
        (scaleFigures ?? figures).flatMap { [$0.value.p10, $0.value.median, $0.value.p90] }
    }

    /// Ends of every ratio's interval, for the scale.
    var ratioExtremes: [Double] {
        (scaleFigures ?? figures).compactMap(\.ratio).flatMap {
            [$0.value.p10, $0.value.median, $0.value.p90]
        }
    }

    /// The charted figures, in the order of the rows.
    var figures: [Figure] { groups.flatMap(\.rows).compactMap { $0.figure(in: column) } }

    /// Whether any figure has a spread.
    var areUncertain: Bool { figures.contains { $0.rangeText != nil } }

    /// Whether this row is the one that the page is about.
    func isSubject(_ row: ResultRow) -> Bool { row.name == subject }
}

extension ResultRow {
    /// The figure of a column, if the row has one.
    func figure(in column: Int) -> Figure? {
        cells.indices.contains(column) ? cells[column].figure : nil
    }

    /// The name for people; the written one where there is none.
    var label: [UInt8] { displayName.isEmpty ? name : displayName }
}

/// The row that the page is about: the one asked for, else the first with a figure that is no baseline.
func subjectName(of result: BlockResult, in context: FigureContext) -> [UInt8]? {
    let rows = result.groups.flatMap(\.rows)
    if let wanted = context.subject {
        return rows.first { $0.name == wanted || $0.catalogueID == wanted || $0.displayName == wanted }?.name
    }
    let column = result.chart?.column ?? 0
    let drawn = rows.filter { $0.figure(in: column) != nil }
    return (drawn.first { $0.name != result.chart?.baseline } ?? drawn.first)?.name
}
