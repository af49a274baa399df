import WattleText

/// What reports are made of: the findings of one run, and what the forms say beside them.
package struct ReportedFindings: Sendable {
    /// Findings that count, in the order in which they are printed.
    package var findings: [Diagnostic]
    /// Findings that somebody has accepted, in the same order.
    package var suppressed: [SuppressedFinding] = []
    /// Every rule that was looked for, in the order of the names.
    package var rules: [RuleDocumentation] = []
    /// The program's version.
    package var version = ""
    /// The address at which the program is described.
    package var home = ""
    /// Which findings fail a run.
    package var threshold = FindingThreshold()
    /// The path of a file from the repository's root, by the path that findings have.
    package var file: @Sendable (String) -> String = { $0 }

    /// A report of findings alone.
    package init(_ findings: [Diagnostic]) { self.findings = findings }

    /// What a rule demands; empty for a rule that is not described.
    func title(of rule: RuleID) -> String { rules.first { $0.rule == rule }?.title ?? "" }

    /// Errors first, then warnings, then notes, each in the order in which they are printed.
    var bySeverity: [Diagnostic] {
        Severity.allCases.reversed().flatMap { severity in findings.filter { $0.severity == severity } }
    }
}

/// A finding with its place, as machines want it.
struct LocatedFinding {
    let diagnostic: Diagnostic
    /// From the repository's root; empty when no file is meant.
    let file: String
    /// Nil where the file cannot be read, or none is meant.
    let region: SourceRegion?
    /// See ``Diagnostic/fingerprint(in:)``.
    let fingerprint: String
    /// From 1, among the findings of one file that have the same fingerprint.
    let occurrence: Int
}

/// Finds places, and counts findings that look alike.
struct FindingLocator {
    private struct Likeness: Hashable {
        let path: String
        let fingerprint: String
    }

    private let report: ReportedFindings
    private var counts: [Likeness: Int] = [:]

    init(_ report: ReportedFindings) { self.report = report }

    /// The place of a finding; findings must come in the order in which they are printed.
    mutating func located(_ diagnostic: Diagnostic, _ texts: inout SourceTexts) -> LocatedFinding {
        let text = diagnostic.path.isEmpty ? nil : texts.text(of: diagnostic.path)
        let likeness = Likeness(path: diagnostic.path, fingerprint: diagnostic.fingerprint(in: text))
        counts[likeness, default: 0] += 1
        return LocatedFinding(
            diagnostic: diagnostic, file: diagnostic.path.isEmpty ? "" : report.file(diagnostic.path),
            region: text?.region(of: diagnostic.range), fingerprint: likeness.fingerprint,
            occurrence: counts[likeness, default: 1])
    }
}

extension Diagnostic {
    /// What it says, what is known of it and what to do, a line each.
    var wholeMessage: String { ([message] + notes + help).joined(separator: "\n") }

    /// Whether a form may show the text that it is about.
    var maySourceBeShown: Bool { showsSource && !isSensitive }
}
