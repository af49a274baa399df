internal import MetricEngine
internal import WattleText

/// Two quantities as dot plots beside each other over shared rows, each with an axis of its own.
struct DotPairChart {
    private let rows: ChartRows
    private let columns: [(index: Int, head: [UInt8], axis: Axis)]

    init?(
        _ rows: ChartRows, _ columns: [ResultColumn], _ choice: ChartChoice, in texts: InterfaceTexts
    ) {
        guard let second = choice.secondColumn, columns.indices.contains(second) else { return nil }
        self.rows = rows
        self.columns = [choice.column, second].map { index in
            let figures = rows.groups.flatMap(\.rows).compactMap { $0.figure(in: index) }
            let unit = columns[index].unit.isEmpty ? figures.first?.unit ?? [] : columns[index].unit
            let values = figures.flatMap { [$0.value.p10, $0.value.median, $0.value.p90] }
            return (
                index, texts.list([columns[index].label, unit]),
                Axis(covering: values + [0], room: .across(120))
            )
        }
    }

    func write(into writer: inout HTMLWriter) {
        writer.raw("<div class=\"bars duo\">")
        writeHeads(into: &writer)
        for group in rows.groups {
            writer.groupLabel(group.label)
            for row in group.rows { writeRow(row, into: &writer) }
        }
        writer.raw("</div>")
    }

    private func writeHeads(into writer: inout HTMLWriter) {
        writer.raw("<div class=\"row\"><span class=\"lab\"></span>")
        for column in columns {
            writer.raw("<span class=\"dh\">")
            writer.text(column.head)
            writer.raw("</span>")
        }
        writer.raw("</div><div class=\"row axis\"><span class=\"lab\"></span>")
        for column in columns {
            writer.openMarks(height: 22)
            for tick in column.axis.ticks {
                writer.label(tick.text, "q", at: column.axis.position(of: tick.value), y: 15)
            }
            writer.raw("</svg><span class=\"val\"></span>")
        }
        writer.raw("</div>")
    }

    private func writeRow(_ row: ResultRow, into writer: inout HTMLWriter) {
        let isSubject = rows.isSubject(row)
        writer.raw(
            isSubject
                ? "<div class=\"row\"><span class=\"lab hi\">" : "<div class=\"row\"><span class=\"lab\">")
        writer.text(row.label)
        writer.raw("</span>")
        for column in columns {
            writeMarks(row, column.index, column.axis, isSubject: isSubject, into: &writer)
            writer.raw(isSubject ? "<span class=\"val hi\"><b>" : "<span class=\"val\"><b>")
            writer.text(row.figure(in: column.index)?.text ?? bytes("—"))
            writer.raw("</b></span>")
        }
        writer.raw("</div>")
    }

    private func writeMarks(
        _ row: ResultRow, _ column: Int, _ axis: Axis, isSubject: Bool, into writer: inout HTMLWriter
    ) {
        writer.openMarks(height: rowHeight)
        for tick in axis.ticks {
            let place = axis.position(of: tick.value)
            writer.line(tick.value == 0 ? "zero" : "grid", from: (place, 0), to: (place, rowHeight))
        }
        if let figure = row.figure(in: column) {
            writer.spreadDot(figure.value, on: axis, isSubject: isSubject)
        }
        writer.raw("</svg>")
    }
}

extension HTMLWriter {
    /// Writes a dot at the median and a line from p10 to p90.
    mutating func spreadDot(_ value: Quantiles, on axis: Axis, isSubject: Bool) {
        if value.isUncertain {
            line(
                "wh", from: (axis.position(of: value.p10), rowMiddle),
                to: (axis.position(of: value.p90), rowMiddle))
        }
        dot(isSubject ? "dot on" : "dot", at: axis.position(of: value.median), y: rowMiddle, radius: "5.5")
    }

    /// Writes what the rows below have in common; nothing for an empty label.
    mutating func groupLabel(_ label: [UInt8]) {
        guard !label.isEmpty else { return }
        raw("<div class=\"gl\">")
        text(label)
        raw("</div>")
    }
}
