import WattleDiagnostics
import WattleText

/// A report about files in memory.
struct ReportFixture {
    var files: [String: String] = [:]
    var report: ReportedFindings

    init(_ findings: [Diagnostic], files: [String: String]) {
        self.files = files
        report = ReportedFindings(findings)
        report.version = "1.2.3"
        report.home = "https://example.org/"
        report.file = { "content/" + $0 }
        report.rules = [
            RuleDocumentation(
                "LNK010", .error, "every link leads to a public note", why: "A dead link helps nobody.",
                example: "[[Nowhere]]", remedy: "[[Site]]"),
            RuleDocumentation(
                "SEC001", .error, "no key is published", why: "Who has it can use it.", example: "key",
                remedy: "no key"),
        ]
    }

    func bytes(_ format: DiagnosticFormat) -> [UInt8] {
        let files = files
        var texts = SourceTexts { files[$0].map { Array($0.utf8) } }
        return render(report, as: format, texts: &texts)
    }

    func text(_ format: DiagnosticFormat) -> String { String(decoding: bytes(format), as: UTF8.self) }

    func lines(_ format: DiagnosticFormat) -> [String] {
        text(format).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
}

func finding(
    _ rule: RuleID, _ severity: Severity, _ start: Int, _ end: Int, in path: String = "a.md",
    _ message: String = "there is no public note"
) -> Diagnostic {
    Diagnostic(rule, severity, path: path, range: SourceRange(start, end), message)
}
