internal import MetricEngine
internal import WattleText

/// How far a figure moves when one input after the other goes to its ends: bars on both sides of a line.
struct TornadoChart {
    private let panels: [SensitivityResult]
    private let axes: [Axis]
    private let texts: InterfaceTexts

    /// Nil where no bar can be drawn.
    init?(_ sensitivities: [SensitivityResult], in texts: InterfaceTexts) {
        let panels = sensitivities.filter {
            $0.base.value.median.isFinite && $0.bars.contains { !$0.ends.isEmpty }
        }
        guard !panels.isEmpty else { return nil }
        self.panels = panels
        self.texts = texts
        axes = panels.map { panel in
            Axis(covering: panels.filter { $0.unit == panel.unit }.flatMap(\.medians), room: .across(120))
        }
    }

    func write(into writer: inout HTMLWriter) {
        let tornados = zip(panels, axes).map { Tornado($0, $1, texts) }
        let margins = (tornados.map(\.margins.left).max() ?? 0, tornados.map(\.margins.right).max() ?? 0)
        writer.raw("<div class=\"bars\">")
        for var tornado in tornados {
            tornado.margins = margins
            tornado.write(into: &writer)
        }
        writer.raw("</div>")
    }
}

/// One figure's bars.
private struct Tornado {
    let panel: SensitivityResult
    let axis: Axis
    private let texts: InterfaceTexts
    /// How many px the texts beyond the ends of the axis take; the same for all bars of a picture.
    var margins: (left: Int, right: Int)

    init(_ panel: SensitivityResult, _ axis: Axis, _ texts: InterfaceTexts) {
        self.panel = panel
        self.texts = texts
        self.axis = axis
        let sides = panel.bars.map { $0.sides(of: panel.base.value.median) }
        let below = sides.map { ($0.below, $0.below.last.map { axis.share(of: $0.value) } ?? 1) }
        let above = sides.map { ($0.above, 1 - ($0.above.last.map { axis.share(of: $0.value) } ?? 0)) }
        margins = (Tornado.margin(below), Tornado.margin(above))
    }

    /// The room that the widest text needs beyond the axis of a narrow chart, where its own end is `share` away.
    private static func margin(_ texts: [(ends: [SensitivityResult.End], share: Double)]) -> Int {
        let widths = texts.filter { !$0.ends.isEmpty }.map { entry in
            tickCharacterWidth * Double(characterCount(entry.ends.words)) + 10 - entry.share * 120
        }
        return Int(min(max(widths.max() ?? 0, 0), 110))
    }

    func write(into writer: inout HTMLWriter) {
        writer.groupLabel(panel.label)
        let value = joined(panel.base.text, unit: panel.unit)
        let base = texts.words(.base, ["value": value])
        writeHead([(base, axis.position(of: panel.base.value.median))], .sentence, [], into: &writer)
        let ticks = axis.ticks.map { ($0.text, axis.position(of: $0.value)) }
        writeHead(ticks, .tick, texts.list([texts.words(.swing), panel.unit]), into: &writer)
        for bar in panel.bars { writeRow(bar, into: &writer) }
    }

    private func writeHead(
        _ labels: [(text: [UInt8], place: Percent)], _ edge: Anchor.Edge, _ head: [UInt8],
        into writer: inout HTMLWriter
    ) {
        writer.raw("<div class=\"row axis\"><span class=\"lab\"></span>")
        openMarks(height: 20, into: &writer)
        for label in labels { writer.label(label.text, "q", at: label.place, y: 15, within: edge) }
        closeMarks(height: 20, into: &writer)
        writer.raw("<span class=\"val\"><small>")
        writer.text(head)
        writer.raw("</small></span></div>")
    }

    private func openMarks(height: Int, into writer: inout HTMLWriter) {
        writer.raw("<span class=\"mk ends\">")
        writer.openScale(width: margins.left, height: height)
        writer.raw("</svg>")
        writer.openElastic(height: height)
    }

    private func closeMarks(height: Int, into writer: inout HTMLWriter) {
        writer.raw("</svg>")
        writer.openScale(width: margins.right, height: height)
        writer.raw("</svg></span>")
    }

    private func writeRow(_ bar: SensitivityResult.Bar, into writer: inout HTMLWriter) {
        writer.raw("<div class=\"row\"><span class=\"lab\">")
        writer.text(bar.label.isEmpty ? bar.name : bar.label)
        for missing in bar.missing {
            writer.raw(" <small>")
            writer.text(texts.words(.noPointOf, ["name": missing]))
            writer.raw("</small>")
        }
        writer.raw("</span>")
        openMarks(height: 30, into: &writer)
        writeMarks(of: bar, into: &writer)
        closeMarks(height: 30, into: &writer)
        writer.raw("<span class=\"val\">")
        writer.text(bar.swing.isEmpty ? bytes("—") : bar.swing)
        writer.raw("</span></div>")
    }

    private func writeMarks(of bar: SensitivityResult.Bar, into writer: inout HTMLWriter) {
        for tick in axis.ticks {
            let place = axis.position(of: tick.value)
            writer.line("grid", from: (place, 0), to: (place, 30))
        }
        let base = axis.position(of: panel.base.value.median)
        let sides = bar.sides(of: panel.base.value.median)
        writeBars(sides.below, "lo", base, into: &writer)
        writeBars(sides.above, "up", base, into: &writer)
        writer.line("zero", from: (base, 0), to: (base, 30))
        if let end = sides.below.last {
            writer.endLabel(sides.below.words, at: axis.position(of: end.value), isLeft: true)
        }
        if let end = sides.above.last {
            writer.endLabel(sides.above.words, at: axis.position(of: end.value), isLeft: false)
        }
    }

    /// One bar from the line to an end; two on the same side share the height.
    private func writeBars(
        _ ends: [SensitivityResult.End], _ classes: StaticString, _ base: Percent,
        into writer: inout HTMLWriter
    ) {
        for (index, end) in ends.enumerated() {
            let place = axis.position(of: end.value)
            let height = ends.count == 1 ? 16 : 7
            writer.bar(
                classes, from: min(place, base), to: max(place, base), y: 7 + 9 * index, height: height)
        }
    }
}

extension HTMLWriter {
    /// Writes an input's value beyond the end of its bar.
    fileprivate mutating func endLabel(_ text: [UInt8], at place: Percent, isLeft: Bool) {
        raw("<text class=\"q\" y=\"19\"")
        attribute("x", place.text)
        raw(isLeft ? " dx=\"-6\" text-anchor=\"end\">" : " dx=\"6\">")
        self.text(text)
        raw("</text>")
    }
}

extension SensitivityResult {
    /// One end of a bar: what the input is there, and what the figure is.
    fileprivate struct End {
        let input: [UInt8]
        let value: Double
    }

    /// All that the axis must cover.
    fileprivate var medians: [Double] { [base.value.median] + bars.flatMap(\.ends).map(\.value) }
}

extension SensitivityResult.Bar {
    /// The ends that have a figure.
    fileprivate var ends: [SensitivityResult.End] {
        [(lowInput, atLow), (highInput, atHigh)].compactMap { input, cell in
            guard let value = cell.figure?.value.median, value.isFinite else { return nil }
            return SensitivityResult.End(input: input, value: value)
        }
    }

    /// The inputs at which there is no figure.
    fileprivate var missing: [[UInt8]] {
        [(lowInput, atLow), (highInput, atHigh)].filter { $0.1.figure == nil }.map(\.0)
    }

    /// The ends on each side of the line, the nearer one first.
    fileprivate func sides(
        of base: Double
    ) -> (below: [SensitivityResult.End], above: [SensitivityResult.End]) {
        let sorted = ends.sorted { $0.value < $1.value }
        // Where nothing moves, the lower input stands at the left and the upper one at the right.
        guard ends.contains(where: { $0.value != base }) else {
            return (Array(ends.prefix(1)), Array(ends.dropFirst()))
        }
        return (sorted.filter { $0.value < base }.reversed(), sorted.filter { $0.value >= base })
    }
}

extension [SensitivityResult.End] {
    /// `0.09 EUR/kWh`, or both inputs where both ends lie on one side.
    fileprivate var words: [UInt8] { list(map(\.input), separator: ", ") }
}
