internal import MetricEngine
internal import WattleText

/// Horizontal bars from zero to the median, with whiskers from p10 to p90.
struct BarChart: RowChart {
    let rows: ChartRows
    let texts: InterfaceTexts
    let rules: [(text: [UInt8], place: Percent)]
    private let scale: Axis

    init(_ rows: ChartRows, rules: [ChartChoice.Rule], in texts: InterfaceTexts) {
        self.texts = texts
        self.rows = rows
        let scale = Axis(covering: rows.extremes + rules.map(\.value) + [0])
        self.scale = scale
        self.rules = rules.filter(\.value.isFinite).map { ($0.label, scale.position(of: $0.value)) }
    }

    var ticks: [(text: [UInt8], place: Percent)] {
        scale.ticks.map { ($0.text, scale.position(of: $0.value)) }
    }

    var valueHead: [UInt8] { bytes(rows.areUncertain ? "p50 (p10–p90)" : "") }

    func value(of figure: Figure) -> (number: [UInt8], detail: [UInt8]) {
        (figure.text, figure.rangeText.map(texts.tableRange) ?? [])
    }

    func drawFigure(_ figure: Figure, isSubject: Bool, into writer: inout HTMLWriter) {
        let zero = scale.position(of: 0)
        let median = scale.position(of: figure.value.median)
        let bar = min(zero, median)...max(zero, median)
        writer.bar(isSubject ? "bar on" : "bar", from: bar.lowerBound, to: bar.upperBound, y: 9, height: 16)
        if figure.rangeText != nil { drawWhisker(figure.value, over: bar, into: &writer) }
        writer.line("zero", from: (zero, 0), to: (zero, rowHeight))
    }

    /// The part over the bar is a class of its own: on green it is knocked out in the colour of the paper.
    private func drawWhisker(
        _ value: Quantiles, over bar: ClosedRange<Percent>, into writer: inout HTMLWriter
    ) {
        let low = scale.position(of: value.p10)
        let high = scale.position(of: value.p90)
        let inside =
            min(max(low, bar.lowerBound), bar.upperBound)...min(max(high, bar.lowerBound), bar.upperBound)
        if low < inside.lowerBound {
            writer.line("wh", from: (low, rowMiddle), to: (inside.lowerBound, rowMiddle))
        }
        if inside.lowerBound < inside.upperBound {
            writer.line("wh in", from: (inside.lowerBound, rowMiddle), to: (inside.upperBound, rowMiddle))
        }
        if inside.upperBound < high {
            writer.line("wh", from: (inside.upperBound, rowMiddle), to: (high, rowMiddle))
        }
        for end in [low, high] {
            let isOverBar = bar.lowerBound < end && end < bar.upperBound
            writer.line(isOverBar ? "wh in" : "wh", from: (end, 13), to: (end, 21))
        }
    }
}
