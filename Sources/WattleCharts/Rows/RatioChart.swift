internal import MetricEngine
internal import WattleText

/// Dots on an axis of doublings: each row as a multiple of the baseline.
struct RatioChart: RowChart {
    let rows: ChartRows
    let texts: InterfaceTexts
    let rules: [(text: [UInt8], place: Percent)] = []
    private let scale: Axis

    init(_ rows: ChartRows, in texts: InterfaceTexts) {
        self.texts = texts
        self.rows = rows
        scale = Axis(doublingsCovering: rows.ratioExtremes)
    }

    var ticks: [(text: [UInt8], place: Percent)] {
        scale.ticks.map { ($0.text, scale.position(of: $0.value)) }
    }

    var valueHead: [UInt8] { texts.words(.ratioAndValue) }

    func value(of figure: Figure) -> (number: [UInt8], detail: [UInt8]) {
        (figure.ratio?.text ?? bytes("—"), figure.text)
    }

    func drawFigure(_ figure: Figure, isSubject: Bool, into writer: inout HTMLWriter) {
        let one = scale.position(of: 1)
        writer.line("zero", from: (one, 0), to: (one, rowHeight))
        guard let ratio = figure.ratio?.value, ratio.median > 0 else { return }
        writer.spreadDot(ratio, on: scale, isSubject: isSubject)
    }
}
