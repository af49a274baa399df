internal import MetricEngine
internal import WattleText

extension FigureWriter {
    /// A comparison: chart, sentence, table, evidence.
    mutating func writeComparison() {
        open(below: drawnSubtitle)
        let hasChart = writeDetail() || writeChart()
        writeSummary()
        writeWarnings()
        if !result.columns.isEmpty { writeTable(isBesideChart: hasChart, isAlwaysClosed: false) }
        writeFrontierPoints()
        closeWithEvidence(saysWarnings: false)
    }

    /// The points of a frontier, which the table of systems does not hold.
    private mutating func writeFrontierPoints() {
        guard let points = result.frontierPoints else { return }
        var table = FigureWriter(result: points, context: context)
        table.writeTable(named: texts.colon(texts.words(.points), title))
        let markup = table.finish()
        let count = texts.words(.rows, count: points.groups.reduce(0) { $0 + $1.rows.count })
        writeDetails(.points, texts.words(.points), count: count) { $0.writer.raw(markup) }
    }

    /// Writes the chart, if there is one to write.
    private mutating func writeChart() -> Bool {
        guard let rows = ChartRows(result, in: context), let choice = result.chart else { return false }
        let pair = choice.form == .dots ? DotPairChart(rows, result.columns, choice, in: texts) : nil
        let texts = texts
        openChart()
        if let pair {
            pair.write(into: &writer)
        } else {
            writer.panels(rows.pictures.count) { writer in
                for picture in rows.pictures { picture.write(choice, in: texts, into: &writer) }
            }
        }
        writer.raw("</div>")
        return true
    }

    /// Opens the wrapper that names and describes the drawing for those who cannot see it.
    mutating func openChart() {
        writer.raw("<div class=\"chart\" role=\"img\"")
        writer.attribute("aria-labelledby", partID("cap"))
        if !summary.isEmpty { writer.attribute("aria-describedby", partID("sum")) }
        writer.raw(">")
    }

    /// The sentence below a chart.
    mutating func writeSummary() { writeSummary(summary) }

    /// A sentence that describes the chart.
    mutating func writeSummary(_ summary: [UInt8]) {
        guard !summary.isEmpty else { return }
        writer.raw("<p class=\"sum\"")
        writer.attribute("id", partID("sum"))
        writer.raw(">")
        writer.text(summary)
        writer.raw("</p>")
    }

    /// The result's own sentence, else the lowest and the highest row.
    var summary: [UInt8] {
        result.summary.isEmpty
            ? generatedSummary(of: result, in: texts)
            : figureSummary(of: result, in: texts, isAuthors: context.summaryIsAuthors)
    }
}

/// The rows with the least and the greatest figure, in words.
private func generatedSummary(of result: BlockResult, in texts: InterfaceTexts) -> [UInt8] {
    let column = result.chart?.column ?? 0
    let drawn = result.groups.flatMap(\.rows).compactMap { row in
        row.figure(in: column).map { (label: row.label, figure: $0) }
    }
    guard drawn.count > 1,
        let lowest = drawn.min(by: { $0.figure.value.median < $1.figure.value.median }),
        let highest = drawn.max(by: { $0.figure.value.median < $1.figure.value.median })
    else { return [] }
    return texts.words(
        .lowestHighest,
        [
            "lowest": lowest.label, "low": texts.spoken(lowest.figure), "highest": highest.label,
            "high": texts.spoken(highest.figure),
        ])
}
