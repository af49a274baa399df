import MetricEngine
import WattleDiagnostics
import WattleText

extension MetricFault {
    /// The fault as a finding in a file.
    ///
    /// `place` turns bytes of the block into bytes of the file; `related` turns a label in another block into a place, or
    /// leaves it out.
    func diagnostic(
        path: String, _ place: (SourceRange) -> SourceRange, related: (Label) -> RelatedPlace?
    ) -> Diagnostic {
        func located(_ range: ByteRange) -> SourceRange {
            place(SourceRange(range.lowerBound, range.upperBound))
        }
        let here = labels.filter { $0.block == nil }
        let caption = here.first { $0.range == range }
        let fixes =
            fix.map { [FixIt(range: located($0.range), replacement: WattleBuild.text($0.replacement))] } ?? []
        return Diagnostic(
            RuleID(WattleBuild.text(rule.name)), severity, path: path,
            range: located(range),
            plain(message), caption: caption.map { plain($0.text) } ?? "",
            labels: here.filter { $0.range != range }.map {
                DiagnosticLabel(located($0.range), plain($0.text))
            },
            help: help.map(plain),
            related: labels.filter { $0.block != nil }.compactMap(related),
            fixes: fixes)
    }
}

extension MetricFault {
    /// How much it matters; an expectation that does not hold fails the build.
    private var severity: Severity {
        switch level {
        case .error, .expectation: .error
        case .warning: .warning
        case .note: .note
        }
    }
}

/// Text for a terminal, where the spaces that keep a number and its unit together are plain ones.
private func plain(_ bytes: [UInt8]) -> String {
    String(text(bytes).map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
}
