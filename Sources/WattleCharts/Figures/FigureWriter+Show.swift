internal import MetricEngine
internal import WattleText

extension FigureWriter {
    /// One value: a big number, its range and how it comes about.
    ///
    /// Several: a table with their sources.
    mutating func writeShow() {
        let rows = result.groups.flatMap(\.rows)
        let line = texts.list(
            [result.subtitle.quantity, result.subtitle.unit] + texts.conditions(result.subtitle))
        if rows.count == 1, let row = rows.first, let figure = row.figure(in: 0) {
            open(below: line == title ? [] : line)
            writeNumber(figure, of: row)
        } else {
            open(below: line)
            _ = writeDetail()
            writeFacts(rows)
        }
        closeWithEvidence()
    }

    private mutating func writeNumber(_ figure: Figure, of row: ResultRow) {
        writer.raw("<p class=\"big\"><data")
        writer.attribute("value", exportText(of: figure.value.median))
        writer.raw(">")
        writer.text(figure.text)
        writer.raw("</data>")
        if !figure.unit.isEmpty {
            writer.raw(figure.unit == bytes("×") ? "<small>" : "\u{A0}<small>")
            writer.text(figure.unit)
            writer.raw("</small>")
        }
        writer.raw("</p>")
        if let range = figure.rangeText {
            if !writeDetail() {
                openChart()
                labelledGauge(figure.value, into: &writer)
                writer.raw("</div>")
            }
            writer.raw("<p class=\"d ui nt\">")
            let spoken = joined(texts.spokenRange(range), unit: figure.unit)
            writer.text(texts.words(.rangeIs, ["range": spoken]))
            writer.raw("</p>")
        }
        writeHow()
        writeSummaryUnlessRepeated()
        if let source = row.source {
            writer.raw("<p class=\"d ui nt\">")
            writer.text(texts[.sourceIs])
            writer.raw(" ")
            writeSource(source)
            writer.raw("</p>")
        }
    }

    /// The formula of what was asked for, with numbers.
    private mutating func writeHow() {
        guard let step = TraceOutline(result.trace).entries.first?.step, !step.substituted.isEmpty else {
            return
        }
        writeLabel(.how)
        writer.text(texts.isolated(string(list([step.substituted, step.result], separator: " = "))))
        writer.raw("</p>")
    }

    /// The sentence describes the gauge; without a gauge it stands where it says more than the number.
    private mutating func writeSummaryUnlessRepeated() { writeSummary() }

    private mutating func writeFacts(_ rows: [ResultRow]) {
        let isUncertain = rows.contains { $0.figure(in: 0)?.rangeText != nil }
        let hasSources = rows.contains { $0.source != nil }
        let hasBasis = rows.contains { !$0.basis.isEmpty }
        openTable(texts.words(.tableOf, ["title": title]), caption: title)
        writer.raw("<thead><tr>")
        head(texts.words(.figureName))
        head(isUncertain ? bytes("p50") : texts.words(.valueName), isNumber: true)
        if isUncertain { head(bytes("p10–p90"), isNumber: true) }
        if hasBasis { head(texts.words(.basis)) }
        if hasSources { head(texts.words(.sourceAsOf)) }
        writer.raw("</tr></thead><tbody>")
        for row in rows {
            writeFact(row, isUncertain: isUncertain, hasBasis: hasBasis, hasSources: hasSources)
        }
        writer.raw("</tbody>")
        closeTable()
        writeSummary()
    }

    private mutating func writeFact(_ row: ResultRow, isUncertain: Bool, hasBasis: Bool, hasSources: Bool) {
        writer.raw("<tr><th scope=\"row\">")
        link(row.label, to: row.catalogueID.flatMap(context.entryAddress))
        writer.raw("</th><td class=\"n\">")
        if let figure = row.figure(in: 0) {
            writer.dataValue(figure.value.median, joined(figure.text, unit: figure.unit))
        } else {
            writer.text(missText(of: row, in: 0, texts))
        }
        writer.raw("</td>")
        if isUncertain {
            writer.raw("<td class=\"n\">")
            writer.text(row.figure(in: 0)?.rangeText.map(texts.tableRange) ?? texts.words(.exact))
            writer.raw("</td>")
        }
        if hasBasis {
            writer.raw("<td>")
            writer.text(texts.parts(row.basis))
            writer.raw("</td>")
        }
        if hasSources {
            writer.raw("<td>")
            if row.source != nil { writeSource(row.source) }
            writer.raw("</td>")
        }
        writer.raw("</tr>")
    }
}
