import WattleText

/// One line a finding: `path:line:column: error[RULE]: message`.
func shortText(of report: ReportedFindings, texts: inout SourceTexts) -> [UInt8] {
    var output: [UInt8] = []
    for diagnostic in report.findings {
        let head =
            "\(diagnostic.severity.word)[\(diagnostic.rule)]: \(printable(diagnostic.message))"
        let text = diagnostic.path.isEmpty ? nil : texts.text(of: diagnostic.path)
        let place = diagnostic.path.isEmpty ? "" : place(diagnostic.path, diagnostic.range.start, text) + ": "
        output += (place + head + "\n").utf8
    }
    return output
}
