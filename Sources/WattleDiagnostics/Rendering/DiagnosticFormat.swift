/// The forms in which findings can be written.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
    /// With source lines, carets and remedies.
    case human
    /// One line a finding: `path:line:column: error[RULE]: message`.
    case short
    /// One JSON object a line.
    case json
    /// A SARIF 2.1.0 log, which code scanning reads.
    case sarif
    /// Annotations of a workflow run on GitHub, with everything in its log.
    case github
    /// JUnit's XML: a suite for each rule, a case for each note.
    case junit
    /// A table in Markdown, for the summary of a run.
    case markdown
}

/// Writes a report in one of the forms.
/// - Parameters:
///   - report: what was found.
///   - format: the form.
///   - texts: the files that the findings speak of.
/// - Returns: text that ends with a line feed; nothing where a form has nothing to say.
package func render(
    _ report: ReportedFindings, as format: DiagnosticFormat, texts: inout SourceTexts
) -> [UInt8] {
    switch format {
    case .human: humanText(of: report, texts: &texts)
    case .short: shortText(of: report, texts: &texts)
    case .json: jsonLines(of: report, texts: &texts)
    case .sarif: SARIFLog(report).bytes(&texts)
    case .github: gitHubCommands(of: report, texts: &texts)
    case .junit: jUnitText(of: report, texts: &texts)
    case .markdown: markdownSummary(of: report, texts: &texts)
    }
}

/// Writes findings alone in one of the forms.
/// - Parameters:
///   - diagnostics: in the order in which they shall appear.
///   - format: the form.
///   - texts: the files that they speak of.
/// - Returns: text that ends with a line feed; nothing where a form has nothing to say.
package func render(
    _ diagnostics: [Diagnostic], as format: DiagnosticFormat, texts: inout SourceTexts
) -> [UInt8] {
    render(ReportedFindings(diagnostics), as: format, texts: &texts)
}
