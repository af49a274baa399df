package import MetricEngine
import WattleCatalogue
import WattleDiagnostics
import WattleText

/// The outcome of `wattle accuracy`.
package struct AccuracyAnswer: Sendable {
    /// The scores, as people or programs read them.
    package let text: String
    /// What was found in the file of measured runs, as people read it; empty when there is nothing.
    package let findings: [UInt8]
    /// Whether there was anything to compare.
    package let isAccepted: Bool
}

/// Findings that are printed of one file; thousands of rows may share one fault.
private let mostFindings = 20

/// Compares the performance model with measured runs.
/// - Parameters:
///   - file: bytes of a CSV file and its name; nil for the built-in runs.
///   - isTwoFold: whether each half of the runs is predicted by a fit to the other, instead of by what is shipped.
///   - asJSON: whether programs read the answer.
///   - builtIn: the built-in runs; not read where there is a file.
/// - Returns: the scores, and what was found in the file.
/// - Throws: a system failure where the built-in catalogue is damaged.
package func accuracy(
    file: (bytes: [UInt8], name: String)?, isTwoFold: Bool, asJSON: Bool,
    builtIn: @autoclosure () -> [Measurement] = loadBuiltInMeasurements()
) throws(FileFailure) -> AccuracyAnswer {
    let catalogue = try builtInCatalogue()
    let reading = file.map { readMeasurements($0.bytes, path: $0.name, catalogue: catalogue) }
    let findings = reading.map { shortened($0.diagnostics, of: file?.bytes ?? []) } ?? []
    let run = try accuracyRun(reading?.value.rows ?? builtIn(), catalogue)
    guard !run.cases.isEmpty else {
        return AccuracyAnswer(text: "no run to compare\n", findings: findings, isAccepted: false)
    }
    let report = isTwoFold ? run.twoFoldReport() : run.shippedReport()
    let skipped = run.skipped + (reading?.value.skipped ?? 0)
    return AccuracyAnswer(
        text: asJSON ? json(report, skipped: skipped) : table(report, skipped: skipped),
        findings: findings, isAccepted: true)
}

private func accuracyRun(
    _ rows: [Measurement], _ catalogue: MetricEngine.Catalogue
) throws(FileFailure) -> AccuracyRun {
    do {
        return try AccuracyRun(rows, catalogue: catalogue)
    } catch {
        throw .system("the built-in catalogue has no whole calibration")
    }
}

private func shortened(_ diagnostics: [Diagnostic], of bytes: [UInt8]) -> [UInt8] {
    var texts = SourceTexts { _ in bytes }
    var output = render(Array(diagnostics.prefix(mostFindings)), as: .human, texts: &texts)
    if diagnostics.count > mostFindings {
        output += "... and \(diagnostics.count - mostFindings) more\n".utf8
    }
    return output
}

// MARK: - For people

private func table(_ report: AccuracyReport, skipped: Int) -> String {
    let groups: [(String, [NamedScore])] = [
        ("", [NamedScore("overall", report.overall)]), ("by kind", report.byKind),
        ("by system", report.bySystem),
        ("by model", report.byModel), ("by source", report.bySource),
    ]
    var rows = [["", "rows", "median error", "inside p10-p90"]]
    for (title, scores) in groups {
        if !title.isEmpty { rows += [[""], [title]] }
        rows += scores.map { scored in
            let score = scored.score
            return [
                scored.name, String(score.rows), percent(score.medianAbsoluteError),
                percent(score.insideP10P90),
            ]
        }
    }
    let left = skipped > 0 ? "\n\(skipped) runs left out: they cannot be read, or figures are missing\n" : ""
    return columns(rows) + left
}

private func percent(_ share: Double?) -> String {
    guard let share else { return "-" }
    let tenths = Int(RealMath.round(share * 1000))
    return "\(tenths / 10).\(tenths % 10) %"
}

// MARK: - For programs

private func json(_ report: AccuracyReport, skipped: Int) -> String {
    var writer = JSONWriter()
    writer.object { writer in
        writer.key("overall")
        writer.score(report.overall)
        writer.scores("by_system", report.bySystem)
        writer.scores("by_model", report.byModel)
        writer.scores("by_source", report.bySource)
        writer.scores("by_kind", report.byKind)
        writer.member("left_out", skipped)
    }
    return text(writer.bytes) + "\n"
}

extension JSONWriter {
    fileprivate mutating func scores(_ name: String, _ scores: [NamedScore]) {
        key(name)
        object { writer in
            for scored in scores {
                writer.key(scored.name)
                writer.score(scored.score)
            }
        }
    }

    fileprivate mutating func score(_ score: AccuracyScore) {
        object { writer in
            writer.member("rows", score.rows)
            writer.key("median_absolute_error")
            writer.number(score.medianAbsoluteError ?? .nan)
            writer.key("inside_p10_p90")
            writer.number(score.insideP10P90 ?? .nan)
        }
    }
}
