import MetricEngine
import WattleCharts
import WattleTestSupport
import WattleText

/// The UTF-8 bytes of a text.
func utf8Bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A figure whose text is its median, written by Swift.
func figure(_ median: Double, _ p10: Double? = nil, _ p90: Double? = nil, unit: String = "EUR/Mtok") -> Figure
{
    let value = Quantiles(p10: p10 ?? median, median: median, p90: p90 ?? median)
    let range = p10.flatMap { low in p90.map { utf8Bytes("\(low)–\($0)") } }
    return Figure(value: value, text: utf8Bytes("\(median)"), rangeText: range, unit: utf8Bytes(unit))
}

/// A curve; nil is a point without an operating point.
func curve(_ name: String, _ medians: [Double?], spread: Double = 0) -> Curve {
    Curve(
        name: utf8Bytes(name), displayName: utf8Bytes(name), catalogueID: nil,
        cells: medians.map { median in
            guard let median else { return .noOperatingPoint(nearestMiss: []) }
            return .figure(spread == 0 ? figure(median) : figure(median, median - spread, median + spread))
        })
}

/// The values of an input, in per cent.
func sweptInput(_ values: [Double], isLogarithmic: Bool = false, assumed: Double? = nil) -> SweptInput {
    SweptInput(
        name: utf8Bytes("utilisation"), label: utf8Bytes("Utilisation"), unit: utf8Bytes("%"), values: values,
        texts: values.map { utf8Bytes("\($0)") }, isLogarithmic: isLogarithmic,
        assumed: assumed.map { InputMark(value: $0, text: utf8Bytes("\($0) %")) })
}

/// One panel of cost.
func sweepPanel(
    _ curves: [Curve], label: String = "", rules: [ChartChoice.Rule] = [], isLogarithmic: Bool = false
) -> SweepPanel {
    SweepPanel(
        label: utf8Bytes(label), quantity: utf8Bytes("Cost"), unit: utf8Bytes("EUR/Mtok"), curves: curves,
        rules: rules, isLogarithmic: isLogarithmic)
}

/// A block with nothing but what a picture shows.
func block(
    _ kind: BlockKind, _ detail: ResultDetail, _ form: ChartChoice.Form, quantity: String = "Cost",
    summary: String = "A sentence."
) -> BlockResult {
    BlockResult(
        kind: kind, id: utf8Bytes("x"), title: [], caption: [],
        subtitle: Subtitle(quantity: utf8Bytes(quantity), unit: utf8Bytes("EUR/Mtok"), conditions: []),
        columns: [], groups: [], detail: detail, chart: ChartChoice(form: form), summary: utf8Bytes(summary),
        inputs: [], trace: [], worstGrade: nil, worstGradeCount: 0, checks: [], notes: [], warnings: [],
        reads: [])
}

/// A sweep of one panel.
func sweep(_ input: SweptInput, _ panels: [SweepPanel], isFrontier: Bool = false) -> BlockResult {
    block(
        .sweep, .sweep(SweepResult(input: input, second: nil, panels: panels, isFrontier: isFrontier)), .lines
    )
}

/// The words of the interface that the program comes with.
let englishTexts: InterfaceTexts = {
    guard let texts = try? shippedTexts() else { preconditionFailure("templates/texts/en.yml is there") }
    return texts
}()

/// The markup of a block's figure.
func markup(_ result: BlockResult, in texts: InterfaceTexts = englishTexts) -> String {
    let context = FigureContext(anchor: utf8Bytes("m-x"), texts: texts)
    return String(decoding: metricFigure(result, in: context).bytes, as: UTF8.self)
}

/// How often a text occurs.
func count(_ part: String, in whole: String) -> Int {
    whole.split(separator: part, omittingEmptySubsequences: false).count - 1
}
