package import WattleDiagnostics
import WattleText

/// The findings of one run, in the order in which they are printed.
package struct FindingReport: Sendable {
    /// Findings that count.
    package let diagnostics: [Diagnostic]
    /// Findings inside notes that are not public: for their author, without any consequence.
    package let privateDiagnostics: [Diagnostic]
    /// Findings that somebody has accepted.
    package internal(set) var suppressed: [SuppressedFinding] = []
    /// Which findings fail the run, for forms that say so.
    package var threshold = FindingThreshold()
    /// Whether the form for people may use colour.
    package var isColoured = false
    private let paths: RepositoryPaths
    private let read: @Sendable (String) -> [UInt8]?

    init(
        _ diagnostics: [Diagnostic], private privateDiagnostics: [Diagnostic] = [],
        paths: RepositoryPaths = RepositoryPaths(), read: @escaping @Sendable (String) -> [UInt8]?
    ) {
        self.diagnostics = diagnostics
        self.privateDiagnostics = privateDiagnostics
        self.paths = paths
        self.read = read
    }

    /// How many findings count, by severity.
    package var counts: DiagnosticCounts { DiagnosticCounts(diagnostics) }

    /// The counts in words, with what a baseline takes away: `2 errors, 3 warnings; 40 known findings are not shown`.
    package var summary: String {
        let knownCount = suppressed.count { $0.kind == .baseline }
        guard knownCount > 0 else { return counts.summary }
        let known = knownCount == 1 ? "1 known finding is" : "\(knownCount) known findings are"
        return "\(counts.summary); \(known) not shown"
    }

    /// The findings as text; what concerns private notes follows, for people only.
    /// - Parameters:
    ///   - format: the form.
    ///   - showsAll: whether people want every finding of a long list.
    /// - Returns: text that ends with a line feed, or nothing.
    package func rendered(as format: DiagnosticFormat, showsAll: Bool = true) -> [UInt8] {
        var texts = SourceTexts(read: read)
        guard format == .human else { return render(content, as: format, texts: &texts) }
        var output = list(diagnostics, showsAll, &texts)
        let certain = diagnostics.count { $0.correction != nil }
        if certain > 1, !showsAll { output += "wattle check --fix corrects \(certain) of these\n\n".utf8 }
        if !privateDiagnostics.isEmpty {
            output += "In notes that are not public (without consequence for the build):\n\n".utf8
            output += list(privateDiagnostics, showsAll, &texts)
        }
        return output
    }

    /// The same findings with others that count.
    func adding(_ others: [Diagnostic]) -> FindingReport {
        replacing((diagnostics + others).sorted(by: Diagnostic.isOrderedBefore))
    }

    /// The same report with other findings.
    private func replacing(_ findings: [Diagnostic]) -> FindingReport {
        var report = FindingReport(findings, private: privateDiagnostics, paths: paths, read: read)
        report.suppressed = suppressed
        report.threshold = threshold
        return report
    }

    /// What the forms for machines are made of; findings in private notes are no part of it.
    private var content: ReportedFindings {
        var content = ReportedFindings(diagnostics)
        content.suppressed = suppressed
        content.rules = allRules
        content.version = wattleVersion
        content.home = wattleHome
        content.threshold = threshold
        content.file = paths.file
        return content
    }

    private func list(_ diagnostics: [Diagnostic], _ showsAll: Bool, _ texts: inout SourceTexts) -> [UInt8] {
        let titles = Dictionary(allRules.map { ($0.rule, $0.title) }, uniquingKeysWith: { first, _ in first })
        let digest = FindingDigest(diagnostics, showsAll: showsAll)
        return render(digest, texts: &texts, isColoured: isColoured) { titles[$0] ?? "" }
    }

    /// The findings that count with what stays the same of them when lines move.
    var comparedFindings: [ComparedFinding] {
        var texts = SourceTexts(read: read)
        return diagnostics.map { diagnostic in
            let text = diagnostic.path.isEmpty ? nil : texts.text(of: diagnostic.path)
            let line = text.map { ":\($0.position(at: diagnostic.range.start).line)" } ?? ""
            return ComparedFinding(
                diagnostic: diagnostic,
                place: diagnostic.path.isEmpty ? "" : paths.file(diagnostic.path) + line,
                fingerprint: diagnostic.fingerprint(in: text))
        }
    }

    // MARK: Baselines

    /// The findings that count, as a baseline.
    var baseline: Baseline {
        var texts = SourceTexts(read: read)
        return Baseline(recording: diagnostics, texts: &texts)
    }

    /// The findings that a baseline does not know; that it knows too much is a remark.
    func without(_ baseline: Baseline) -> FindingReport {
        var texts = SourceTexts(read: read)
        let comparison = baseline.compared(with: diagnostics, texts: &texts)
        let remarks = comparison.staleCount == 0 ? [] : [staleRemark(comparison.staleCount)]
        var report = replacing(comparison.new + remarks)
        report.suppressed += comparison.known.map { SuppressedFinding($0, .baseline) }
        return report
    }

    private func staleRemark(_ count: Int) -> Diagnostic {
        Diagnostic(
            "CFG006", .note, path: "", range: SourceRange(0, 0),
            count == 1
                ? "1 entry of the baseline fits no finding any more"
                : "\(count) entries of the baseline fit no finding any more",
            help: ["make it shorter with: wattle check --write-baseline FILE"])
    }
}
