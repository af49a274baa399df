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
        let fixes = fix.map { fix in
            // In a quotation the file's bytes hold marks between the lines that the block's do not.
            let isCertain = fix.isCertain && located(fix.range).count == fix.range.count
            return FixIt(
                range: located(fix.range), replacement: WattleBuild.text(fix.replacement),
                applicability: isCertain ? .certain : .proposal)
        }
        return Diagnostic(
            RuleID(WattleBuild.text(rule.name)), severity, path: path,
            range: located(range),
            plain(message), caption: caption.map { plain($0.text) } ?? "",
            labels: here.filter { $0.range != range }.map {
                DiagnosticLabel(located($0.range), plain($0.text))
            },
            help: help.map(plain),
            related: labels.filter { $0.block != nil }.compactMap(related),
            fixes: fixes.map { [$0] } ?? [])
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
