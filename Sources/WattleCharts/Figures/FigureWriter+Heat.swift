internal import MetricEngine
internal import WattleText

extension FigureWriter {
    /// Two inputs: a table of numbers for each curve, stronger green for more; false where there are too many.
    mutating func writeHeat(_ sweep: SweepResult) -> Bool {
        guard let second = sweep.second, (2...12).contains(sweep.input.values.count),
            (2...12).contains(second.values.count)
        else { return false }
        var isDrawn = false
        for panel in sweep.panels {
            for curve in panel.curves {
                guard let heat = HeatTable(curve, in: panel, sweep.input, second, texts) else { continue }
                let name = sweep.panels.count * panel.curves.count == 1 ? [] : heat.name
                openTable(
                    texts.words(.numbersOf, ["title": texts.list([name, title])]),
                    caption: texts.list([title, name]),
                    isWide: sweep.input.values.count > 8,
                    classes: sweep.input.values.count > 5 ? "table heat mid" : "table heat")
                heat.write(into: &writer, title: name)
                closeTable()
                isDrawn = true
                writeHeatAid(heat)
            }
        }
        return isDrawn
    }

    private mutating func writeHeatAid(_ heat: HeatTable) {
        writer.raw("<p class=\"d ui nt\">")
        writer.text(heat.readingAid)
        writer.raw("</p>")
    }
}

/// The numbers of one curve over two inputs, in four steps of green.
struct HeatTable {
    let name: [UInt8]
    /// How the table is to be read.
    let readingAid: [UInt8]
    private let across: SweptInput
    private let down: SweptInput
    private let cells: [ResultCell]
    private let steps: HeatSteps
    private let assumed: (row: Int, column: Int)?
    private let texts: InterfaceTexts

    /// Nil where there is no figure at all.
    init?(
        _ curve: Curve, in panel: SweepPanel, _ across: SweptInput, _ down: SweptInput,
        _ texts: InterfaceTexts
    ) {
        guard let steps = HeatSteps(curve.cells.compactMap(\.figure), isLogarithmic: panel.isLogarithmic)
        else {
            return nil
        }
        self.texts = texts
        self.steps = steps
        self.across = across
        self.down = down
        cells = curve.cells
        name = texts.list([curve.displayName.isEmpty ? curve.name : curve.displayName, panel.label])
        if let column = across.assumedIndex, let row = down.assumedIndex {
            assumed = (row, column)
        } else {
            assumed = nil
        }
        readingAid = texts.words(
            assumed == nil ? .aidHeat : .aidHeatOutlined,
            ["low": steps.lowest.text, "high": joined(steps.highest.text, unit: panel.unit)])
    }

    func write(into writer: inout HTMLWriter, title: [UInt8]) {
        writer.raw("<colgroup><col class=\"hp\"><col span=\"")
        writer.number(across.values.count)
        writer.raw("\"></colgroup><thead>")
        if !title.isEmpty { writeTitle(title, into: &writer) }
        writer.raw("<tr><th scope=\"col\" rowspan=\"2\" class=\"pin\">")
        writer.text(down.label.isEmpty ? down.name : down.label)
        if !down.unit.isEmpty {
            writer.raw(" <small>")
            writer.text(down.unit)
            writer.raw("</small>")
        }
        writer.raw("</th><th scope=\"colgroup\" class=\"n\" colspan=\"")
        writer.number(across.values.count)
        writer.raw("\">")
        writer.text(across.axisTitle)
        writer.raw("</th></tr><tr>")
        for text in across.texts {
            writer.raw("<th scope=\"col\" class=\"n\">")
            writer.text(text)
            writer.raw("</th>")
        }
        writer.raw("</tr></thead><tbody>")
        for row in down.values.indices { writeRow(row, into: &writer) }
        writer.raw("</tbody>")
    }

    private func writeTitle(_ title: [UInt8], into writer: inout HTMLWriter) {
        writer.raw("<tr><th scope=\"colgroup\" class=\"tg\" colspan=\"")
        writer.number(across.values.count + 1)
        writer.raw("\">")
        writer.text(title)
        writer.raw("</th></tr>")
    }

    private func writeRow(_ row: Int, into writer: inout HTMLWriter) {
        writer.raw("<tr><th scope=\"row\" class=\"pin\">")
        writer.text(down.texts.indices.contains(row) ? down.texts[row] : [])
        writer.raw("</th>")
        for column in across.values.indices {
            let index = row * across.values.count + column
            writeCell(cells.indices.contains(index) ? cells[index].figure : nil, row, column, into: &writer)
        }
        writer.raw("</tr>")
    }

    private func writeCell(_ figure: Figure?, _ row: Int, _ column: Int, into writer: inout HTMLWriter) {
        guard let figure else {
            writer.raw("<td>—<span class=\"vh\">")
            writer.text(texts[.noPoint])
            return writer.raw("</span></td>")
        }
        let isAssumed = assumed.map { $0 == (row, column) } ?? false
        writer.raw("<td class=\"q")
        writer.number(steps.step(of: figure.value.median))
        writer.raw(isAssumed ? " base\">" : "\">")
        writer.dataValue(figure.value.median, figure.text)
        writer.raw("</td>")
    }
}

/// Four steps of equal size, in differences or in ratios, between the least and the greatest figure.
struct HeatSteps {
    let lowest: Figure
    let highest: Figure
    private let axis: Axis

    /// Nil without a finite figure.
    init?(_ figures: [Figure], isLogarithmic: Bool) {
        let finite = figures.filter(\.value.median.isFinite).sorted { $0.value.median < $1.value.median }
        guard let lowest = finite.first, let highest = finite.last else { return nil }
        self.lowest = lowest
        self.highest = highest
        axis = Axis(
            lower: lowest.value.median, upper: highest.value.median,
            isLogarithmic: isLogarithmic && lowest.value.median > 0, ticks: [])
    }

    /// 1 to 4; 1 for all where all figures are equal.
    func step(of value: Double) -> Int {
        guard axis.lower < axis.upper else { return 1 }
        return min(Int(axis.share(of: value) * 4) + 1, 4)
    }
}

extension SweptInput {
    /// Which of the values the scenario assumes; nil where it is none of them.
    var assumedIndex: Int? {
        guard let assumed else { return nil }
        return values.firstIndex { ($0 - assumed.value).magnitude <= 1e-9 * max($0.magnitude, 1e-300) }
    }
}
