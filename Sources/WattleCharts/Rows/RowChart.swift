internal import MetricEngine
internal import WattleText

/// A chart whose rows are label, marks and value: an HTML grid, so that names wrap and text is never scaled.
protocol RowChart {
    var rows: ChartRows { get }
    var texts: InterfaceTexts { get }
    /// The texts above the marks, each at its place.
    var ticks: [(text: [UInt8], place: Percent)] { get }
    /// Labelled lines across all rows.
    var rules: [(text: [UInt8], place: Percent)] { get }
    /// What stands above the values, for example `p50 (p10–p90)`.
    var valueHead: [UInt8] { get }

    /// Draws one row's figure on top of the grid.
    func drawFigure(_ figure: Figure, isSubject: Bool, into writer: inout HTMLWriter)
    /// Writes the number at the right of a row, and what stands small beside it.
    func value(of figure: Figure) -> (number: [UInt8], detail: [UInt8])
}

/// The height of a row's marks in px, and the middle of it.
let rowHeight = 34
let rowMiddle = 17

extension RowChart {
    /// Writes all rows of all groups, hidden from assistive technology by the wrapper's `role=img`.
    func write(into writer: inout HTMLWriter) {
        writer.raw("<div class=\"bars\">")
        let isAlone = rows.groups.count == 1
        if isAlone { writer.groupLabel(rows.groups[0].label) }
        for rule in rules { writeHead([rule], areRules: true, into: &writer) }
        writeHead(ticks, areRules: false, into: &writer)
        for group in rows.groups {
            if !isAlone { writer.groupLabel(group.label) }
            for row in group.rows { writeRow(row, into: &writer) }
        }
        writer.raw("</div>")
    }

    private func writeHead(
        _ labels: [(text: [UInt8], place: Percent)], areRules: Bool, into writer: inout HTMLWriter
    ) {
        writer.raw("<div class=\"row axis\"><span class=\"lab\"></span>")
        writer.openMarks(height: 22)
        for label in labels {
            writer.label(label.text, "q", at: label.place, y: 15, within: areRules ? .sentence : .tick)
        }
        writer.raw("</svg><span class=\"val\">")
        if !areRules, !valueHead.isEmpty {
            writer.raw("<small>")
            writer.text(valueHead)
            writer.raw("</small>")
        }
        writer.raw("</span></div>")
    }

    private func writeRow(_ row: ResultRow, into writer: inout HTMLWriter) {
        let isSubject = rows.isSubject(row)
        writer.raw("<div class=\"row\">")
        writer.raw(isSubject ? "<span class=\"lab hi\">" : "<span class=\"lab\">")
        writer.text(row.label)
        writer.raw("</span>")
        if let figure = row.figure(in: rows.column) {
            writeMarks(figure, isSubject: isSubject, into: &writer)
            writeValue(figure, isSubject: isSubject, into: &writer)
        } else {
            writeMiss(row, into: &writer)
        }
        writer.raw("</div>")
    }

    private func writeMarks(_ figure: Figure, isSubject: Bool, into writer: inout HTMLWriter) {
        writer.openMarks(height: rowHeight)
        for tick in ticks { writer.line("grid", from: (tick.place, 0), to: (tick.place, rowHeight)) }
        drawFigure(figure, isSubject: isSubject, into: &writer)
        for rule in rules { writer.line("rule", from: (rule.place, 0), to: (rule.place, rowHeight)) }
        writer.raw("</svg>")
    }

    private func writeValue(_ figure: Figure, isSubject: Bool, into writer: inout HTMLWriter) {
        let value = value(of: figure)
        writer.raw(isSubject ? "<span class=\"val hi\"><b>" : "<span class=\"val\"><b>")
        writer.text(value.number)
        writer.raw("</b>")
        if !value.detail.isEmpty {
            writer.raw(" <small>")
            writer.text(value.detail)
            writer.raw("</small>")
        }
        writer.raw("</span>")
    }

    private func writeMiss(_ row: ResultRow, into writer: inout HTMLWriter) {
        writer.raw("<span class=\"mk miss\">")
        writer.text(missText(of: row, in: rows.column, texts))
        writer.raw("</span><span class=\"val\">—</span>")
    }
}

/// Why a row has no figure: `no operating point; best 41 tok/s/user`.
func missText(of row: ResultRow, in column: Int, _ texts: InterfaceTexts) -> [UInt8] {
    guard row.cells.indices.contains(column), case .noOperatingPoint(let nearest) = row.cells[column] else {
        return texts.words(.noFigure)
    }
    return texts.noPoint(nearest)
}

extension InterfaceTexts {
    /// That there is no operating point, and what came nearest to one.
    func noPoint(_ nearest: [UInt8]) -> [UInt8] {
        nearest.isEmpty ? words(.noPoint) : words(.noPointNearest, ["nearest": miss(nearest)])
    }
}
