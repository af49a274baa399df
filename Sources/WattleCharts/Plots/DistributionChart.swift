internal import MetricEngine
internal import WattleText

/// Twenty equally likely values as dots that pile up where values are likely.
struct DistributionChart {
    private let piles: [DotPile]

    /// Nil where there is no spread to draw.
    init?(_ distributions: [DistributionResult], in texts: InterfaceTexts) {
        piles = distributions.compactMap { DotPile($0, in: texts) }
        guard !piles.isEmpty else { return nil }
    }

    func write(into writer: inout HTMLWriter) {
        let rules = piles.map(\.ruleCount).max() ?? 0
        let levels = piles.map(\.levelCount).max() ?? 1
        writer.panels(piles.count) { writer in
            for pile in piles {
                writer.raw("<div class=\"panel\">")
                if piles.count > 1 { writer.groupLabel(pile.label) }
                pile.write(below: rules, levels: levels, into: &writer)
                writer.raw("</div>")
            }
        }
    }
}

/// One figure's dots over its axis, with the limits that it is compared with.
struct DotPile {
    let label: [UInt8]
    private let unit: [UInt8]
    private let rules: [ChartChoice.Rule]
    private let axis: Axis
    private let dots: [Dot]
    private let counts: [Int]
    private let texts: InterfaceTexts

    /// A value's column and its place in the pile, both from 0.
    struct Dot: Equatable {
        let place: Percent
        let level: Int
        /// Whether the value lies past the first limit.
        let isPast: Bool
    }

    init?(_ distribution: DistributionResult, in texts: InterfaceTexts) {
        let values = distribution.values.filter(\.isFinite).sorted()
        guard let low = values.first, let high = values.last, low < high else { return nil }
        self.texts = texts
        label = distribution.label
        unit = distribution.figure.unit
        rules = distribution.rules.filter(\.value.isFinite)
        let axis = Axis(covering: values + rules.map(\.value), room: .across(LabelBox.narrowest))
        self.axis = axis
        dots = DotPile.piled(values, on: axis, limit: rules.first?.value)
        counts = rules.map { rule in values.count { $0 < rule.value } }
    }

    /// Puts values into columns of a twelfth of the axis, none of which holds values from both sides of the limit.
    static func piled(_ values: [Double], on axis: Axis, limit: Double?) -> [Dot] {
        let size = 1.0 / 12
        let edge = limit.map { axis.share(of: $0) } ?? 0
        var heights: [Int: Int] = [:]
        return values.map { value in
            let isPast = limit.map { value >= $0 } ?? false
            let column = ((axis.share(of: value) - edge) / size).rounded(.down)
            // A value at the limit belongs to the column after it, whatever its share was rounded to.
            let number = Int(isPast ? max(column, 0) : limit == nil ? min(column, 11) : min(column, -1))
            let level = heights[number, default: 0]
            heights[number] = level + 1
            return Dot(
                place: Percent(share: edge + (Double(number) + 0.5) * size), level: level, isPast: isPast)
        }
    }

    var ruleCount: Int { rules.count }
    /// How many dots the highest pile has.
    var levelCount: Int { (dots.map(\.level).max() ?? 0) + 1 }

    /// Writes the dots below room for so many limits, in room for so many levels, so that bottoms align.
    func write(below ruleCount: Int, levels: Int, into writer: inout HTMLWriter) {
        let pitch = min(18, 180 / Double(levels))
        let top = 18 * ruleCount + 8
        let bottom = top + Int(pitch * Double(levels)) + 6
        writer.openElastic(height: bottom + 24)
        for tick in axis.ticks {
            let place = axis.position(of: tick.value)
            writer.line("grid", from: (place, top), to: (place, bottom))
            writer.label(tick.text, "q", at: place, y: bottom + 18)
        }
        writer.raw("<line class=\"zero\" x1=\"0\" x2=\"100%\" y1=\"")
        writer.number(bottom)
        writer.raw("\" y2=\"")
        writer.number(bottom)
        writer.raw("\"/>")
        for dot in dots { writer.pileDot(dot, pitch: pitch, bottom: Double(bottom)) }
        for (index, rule) in rules.enumerated() { writeRule(rule, index, bottom, into: &writer) }
        writer.raw("</svg><div class=\"xt\">")
        writer.text(texts.list([label, unit]))
        writer.raw("</div>")
    }

    private func writeRule(
        _ rule: ChartChoice.Rule, _ index: Int, _ bottom: Int, into writer: inout HTMLWriter
    ) {
        let place = axis.position(of: rule.value)
        writer.line("rule", from: (place, 18 * index + 3), to: (place, bottom))
        writer.raw("<g class=\"halo\">")
        let limit = shortened(texts.inSentence(rule.label))
        writer.label(
            texts.words(
                .below,
                ["count": bytes(String(counts[index])), "all": bytes(String(dots.count)), "limit": limit]),
            index == 0 ? "on" : "st",
            at: place, y: 18 * index + 14, within: .sentence, gap: 6)
        writer.raw("</g>")
    }
}

extension HTMLWriter {
    /// Writes a dot of a pile; past the limit it is an open ring.
    fileprivate mutating func pileDot(_ dot: DotPile.Dot, pitch: Double, bottom: Double) {
        raw(dot.isPast ? "<circle class=\"past\"" : "<circle class=\"dot on\"")
        attribute("cx", dot.place.text)
        attribute("cy", hundredths(bottom - (Double(dot.level) + 0.5) * pitch - 2))
        attribute("r", hundredths(pitch / 2 - (dot.isPast ? 1.5 : 0.5)))
        raw("/>")
    }
}
