internal import MetricEngine
internal import WattleText

/// What the model gives, as a bar with a dot, against a diamond at what is claimed.
struct ClaimChart {
    private let found: Figure
    private let claimed: Figure
    private let claimedWords: [UInt8]
    private let texts: InterfaceTexts
    /// Doublings for ratios, differences for shares and what is not above zero, powers of ten for the rest.
    let axis: Axis

    /// Nil where there is nothing to compare.
    init?(_ claim: ClaimResult, in texts: InterfaceTexts) {
        guard let found = claim.found, let claimed = claim.claimed else { return nil }
        let values = [found.value.p10, found.value.median, found.value.p90, claimed.value.median]
        guard values.allSatisfy(\.isFinite) else { return nil }
        self.found = found
        self.claimed = claimed
        self.texts = texts
        claimedWords = texts.claimed(claim)
        axis = ClaimChart.axis(for: values, unit: found.unit)
    }

    private static func axis(for values: [Double], unit: [UInt8]) -> Axis {
        let room = TickRoom.across(LabelBox.narrowest)
        let isPositive = values.allSatisfy { $0 > 0 }
        if isPositive, unit == bytes("×") { return Axis(doublingsCovering: values) }
        let isWide = (values.max() ?? 0) > 3 * (values.min() ?? 0)
        if isPositive, isWide, unit != bytes("%"), let axis = Axis(ratiosCovering: values, room: room) {
            return axis
        }
        return Axis(covering: values, room: room)
    }

    func write(into writer: inout HTMLWriter) {
        writer.openElastic(height: 88)
        for tick in axis.ticks {
            let place = axis.position(of: tick.value)
            writer.line("grid", from: (place, 22), to: (place, 66))
            writer.label(isShort ? joined(tick.text, unit: found.unit) : tick.text, "q", at: place, y: 83)
        }
        writer.line("zero", from: (.zero, 66), to: (.full, 66))
        writeSpan(into: &writer)
        writeClaimed(into: &writer)
        writeFound(into: &writer)
        writer.raw("</svg>")
        guard !found.unit.isEmpty, found.unit != bytes("×"), !isShort else { return }
        writer.raw("<div class=\"xt\">")
        writer.text(found.unit)
        writer.raw("</div>")
    }

    /// Whether every tick can carry the unit.
    private var isShort: Bool { found.unit == bytes("%") }

    /// The range of what was found.
    private func writeSpan(into writer: inout HTMLWriter) {
        guard found.value.isUncertain else { return }
        let (low, high) = (axis.position(of: found.value.p10), axis.position(of: found.value.p90))
        writer.line("span", from: (low, 50), to: (high, 50))
    }

    /// The diamond, with its words in the top row.
    private func writeClaimed(into writer: inout HTMLWriter) {
        let place = axis.position(of: claimed.value.median)
        writer.line("rule", from: (place, 16), to: (place, 66))
        writer.raw("<svg")
        writer.attribute("x", place.text)
        writer.raw(" y=\"50\"><path class=\"claimed\" d=\"M0-7 7 0 0 7-7 0z\"/></svg>")
        let text = texts.words(.claimedMark, ["value": claimedWords])
        writer.plotLabel(words(text, "am", over: place, top: 0))
    }

    /// The dot, with their words in the second row.
    private func writeFound(into writer: inout HTMLWriter) {
        let place = axis.position(of: found.value.median)
        writer.dot("dot on", at: place, y: 50, radius: "6.5")
        writer.raw("<g class=\"halo\">")
        let text = texts.words(.computedMark, ["value": texts.full(found)])
        writer.plotLabel(words(text, "on", over: place, top: 24))
        writer.raw("</g>")
    }

    /// Words over a place, or beside it where they would leave the narrowest chart; the longest begin at its nearer edge.
    private func words(_ text: [UInt8], _ classes: StaticString, over place: Percent, top: Double)
        -> PlotLabel
    {
        let share = Double(place.hundredths) / 10_000
        let labels = [Anchor.middle, .start, .end].map {
            PlotLabel(text, classes, at: share, $0, gap: 0, top: top)
        }
        if let inside = labels.first(where: { $0.box.isInside }) { return inside }
        let isLeft = share < 0.5
        return PlotLabel(text, classes, at: isLeft ? 0 : 1, isLeft ? .start : .end, gap: 0, top: top)
    }
}
