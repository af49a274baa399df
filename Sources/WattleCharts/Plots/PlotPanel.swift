internal import MetricEngine
internal import WattleText

/// Curves over one axis with their names beside them; one of the pictures that stand beside each other.
struct PlotPanel {
    /// What tells it from the other panels; empty for the only one.
    var title: [UInt8] = []
    /// What runs from left to right, with its unit.
    let axisTitle: [UInt8]
    let area: PlotArea
    /// The unit of the figures, which stands on the top tick.
    let unit: [UInt8]
    let curves: [PlotCurve]
    /// How many px the texts at the left take, the same in panels beside each other.
    let margin: Int
    let texts: InterfaceTexts
    /// Whose spread is drawn as a band.
    var hasBand: (SeriesLook) -> Bool = { _ in true }
    /// Whether the curves are named in the picture.
    var hasNames = true
    /// Whether each figure is a dot of its own.
    var hasDots = false
    /// Values across the picture, with what they mean.
    var rules: [ChartChoice.Rule] = []
    /// What the scenario assumes for the axis, with the words for it.
    var assumed: InputMark?
    /// The words around an assumed value.
    var assumption = TextKey.assumed
    /// Whether names stand in a column at the right, since there is no room beside the lines.
    var hasEndLabels = false
    /// Where curves meet.
    var crossings: [Crossing] = []

    /// Two curves' meeting point: its range is drawn on the axis.
    struct Crossing {
        let place: Quantiles
        /// The height of the meeting point, as a value of the vertical axis.
        let value: Double
        let text: [UInt8]
    }

    /// The height of the whole drawing in px, with the ticks below.
    var height: Int { area.bottom + 24 }

    /// How many px the ticks of an axis and the gap after them take.
    static func margin(of axes: [Axis]) -> Int {
        let longest = axes.flatMap(\.ticks).map { characterCount($0.text) }.max() ?? 0
        return Int(Double(longest) * tickCharacterWidth) + 12
    }
}

extension PlotPanel {
    /// Writes the panel: ticks at the left, the drawing, the name of the axis, and names without a line.
    func write(into writer: inout HTMLWriter) {
        writer.raw("<div class=\"panel\">")
        writer.groupLabel(title)
        writer.raw("<div class=\"plot\">")
        writeScale(into: &writer)
        writer.openElastic(height: height)
        writeGrid(into: &writer)
        writeCurves(into: &writer)
        writer.raw("<g class=\"halo\">")
        let labels = writeMarks(into: &writer)
        for label in labels { writer.plotLabel(label) }
        writer.raw("</g></svg>")
        if hasEndLabels { EndLabels(curves, in: area).write(curves, height: height, into: &writer) }
        writer.raw("</div>")
        writeText(axisTitle, "xt", into: &writer)
        for curve in curves where curve.isEmpty {
            writeText(texts.words(.noPointOf, ["name": curve.name]), "miss", into: &writer)
        }
        writer.raw("</div>")
    }

    private func writeText(_ text: [UInt8], _ classes: StaticString, into writer: inout HTMLWriter) {
        guard !text.isEmpty else { return }
        writer.raw("<div class=\"")
        writer.raw(classes)
        writer.raw("\">")
        writer.text(text)
        writer.raw("</div>")
    }

    /// The values at the left, each above its line, the unit on the top one only.
    private func writeScale(into writer: inout HTMLWriter) {
        writer.openScale(width: margin, height: height)
        for tick in area.y.ticks.dropLast() {
            writer.tickLabel(tick.text, atHeight: area.height(of: tick.value) - 5)
        }
        if let top = area.y.ticks.last {
            writer.tickLabel(topText, atHeight: area.height(of: top.value) - 5)
        }
        writer.raw("</svg>")
    }

    /// The value on the top line with the unit of all.
    private var topText: [UInt8] { area.y.ticks.last.map { joined($0.text, unit: unit) } ?? [] }

    /// The room that the top value takes above the drawing.
    var topBox: LabelBox {
        LabelBox(
            share: 0, offset: 0,
            width: max(tickCharacterWidth * Double(characterCount(topText)) - Double(margin) + 10, 0),
            top: area.y.ticks.last.map { area.height(of: $0.value) - 17 } ?? 0, height: labelHeight)
    }

    private func writeGrid(into writer: inout HTMLWriter) {
        let base = area.y.isLogarithmic ? area.y.lower : min(max(0, area.y.lower), area.y.upper)
        for tick in area.y.ticks {
            let isBase = tick.value == base
            writer.level(isBase ? "zero" : "grid", at: area.height(of: tick.value), from: -margin)
        }
        for tick in area.x.ticks {
            let place = area.x.position(of: tick.value)
            writer.line("tick", from: (place, area.bottom), to: (place, area.bottom + 4))
            writer.label(tick.text, "q", at: place, y: area.bottom + 18)
        }
    }

    /// Bands below lines, the subject's on top.
    private func writeCurves(into writer: inout HTMLWriter) {
        writer.openCurves(height: height)
        let order = curves.filter { !$0.look.isSubject } + curves.filter(\.look.isSubject)
        for curve in order where hasBand(curve.look) && curve.isUncertain {
            writer.path(curve.look.bandClass, CurvePath.band(curve, in: area))
        }
        for curve in order { writer.path(curve.look.lineClass, CurvePath.line(curve, in: area)) }
        writer.raw("</svg>")
    }
}
