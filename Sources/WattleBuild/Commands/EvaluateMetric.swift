import MetricEngine
import WattleCatalogue
import WattleCharts
import WattleDiagnostics
import WattleText

/// The outcome of `wattle metric`.
package struct MetricEvaluation: Sendable {
    /// Whether there is a result.
    package let isAccepted: Bool
    /// The findings as people read them; empty when there are none.
    package let findings: [UInt8]
    /// The result for people.
    package let text: String
    /// The result as one JSON object with `value`, `unit` and `text`.
    package let json: String
    /// How the result came about, one formula a line.
    package let trace: String
}

/// Evaluates an expression, such as `14.3 kW * 24 h * 0.11 EUR/kWh`.
package func evaluateMetric(expression: String) throws(FileFailure) -> MetricEvaluation {
    let source = Array(expression.utf8)
    let result = evaluateExpression(source, catalogue: try builtInCatalogue())
    let value = result.faults.contains { $0.level == .error } ? nil : result.value
    var writer = JSONWriter()
    writer.object { writer in
        writer.key("value")
        writer.number(value?.median ?? .nan)
        if let value, value.isUncertain {
            writer.key("p10")
            writer.number(value.p10)
            writer.key("p90")
            writer.number(value.p90)
        }
        writer.member("unit", text(result.unit))
        writer.member("text", text(result.text))
    }
    return MetricEvaluation(
        isAccepted: value != nil, findings: rendered(result.faults, source, "expression"),
        text: text(result.text),
        json: text(writer.bytes), trace: lines(of: result.trace))
}

/// Evaluates one metric block that stands alone.
package func evaluateMetric(block source: [UInt8], name: String) throws(FileFailure) -> MetricEvaluation {
    let parsed = parseBlock(BlockSource(source, id: nil))
    let references = parsed.references.map { _ in ReferenceTarget.missing(ids: nil) }
    let program = MetricProgram(
        blocks: [ProgramBlock(parsed, note: 0, references: references)],
        footnotes: [parsed.footnotes.map { FootnoteText(label: $0.label, text: []) }],
        catalogue: try builtInCatalogue(),
        measurements: BenchmarkTable(parsed.choosesModel ? loadBuiltInMeasurements() : []))
    let evaluation = program.evaluate(block: 0)
    let findings = rendered(evaluation.faults, source, name)
    guard let result = evaluation.result, !evaluation.faults.contains(where: { $0.level != .warning }) else {
        return MetricEvaluation(isAccepted: false, findings: findings, text: "", json: "", trace: "")
    }
    return MetricEvaluation(
        isAccepted: true, findings: findings, text: table(result), json: text(json(result)),
        trace: lines(of: result.trace))
}

private func rendered(_ faults: [MetricFault], _ source: [UInt8], _ name: String) -> [UInt8] {
    let diagnostics = faults.map { $0.diagnostic(path: name, { $0 }, related: { _ in nil }) }
    var texts = SourceTexts { _ in source }
    return render(diagnostics, as: .human, texts: &texts)
}

private func lines(of trace: [TraceStep]) -> String {
    trace.map { step in
        let parts = [step.formula, step.substituted, step.result].filter { !$0.isEmpty }.map(text)
        return String(repeating: "  ", count: step.depth) + text(step.name) + " = "
            + parts.joined(separator: " = ")
    }.joined(separator: "\n") + "\n"
}

private func table(_ result: BlockResult) -> String {
    var lines: [String] = result.summary.isEmpty ? [] : [text(result.summary)]
    for group in result.groups {
        for row in group.rows {
            let cells = zip(result.columns, row.cells).map { column, cell in
                switch cell {
                case .figure(let figure):
                    let range = figure.rangeText.map { " (" + text($0) + ")" } ?? ""
                    return text(column.label) + " " + text(figure.text) + range + " " + text(figure.unit)
                case .noOperatingPoint(let miss): return "no operating point; " + text(miss)
                }
            }
            lines.append(text(row.displayName) + ": " + cells.joined(separator: "; "))
        }
    }
    for input in result.inputs { lines.append("  " + text(input.label) + ": " + text(input.value)) }
    return lines.joined(separator: "\n")
}
