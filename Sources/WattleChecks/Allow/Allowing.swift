package import WattleDiagnostics
package import WattleGarden
package import WattleMarkdown
import WattleText

/// What decides whether an exception holds.
package struct AllowScope: Sendable {
    /// The only notes whose comments count.
    let garden: PublishedGarden
    /// `.wattle/allow.yml`.
    let file: AllowFile
    /// The day that stands for the present; nil where no note has a date, and nothing expires.
    let today: CalendarDate?
    /// Every rule there is.
    let rules: Set<RuleID>
    /// Rules that find nothing because the garden's policy turned them off: an exception from them is no mistake.
    let switchedOff: Set<RuleID>

    /// Gathers what decides.
    package init(
        garden: PublishedGarden, file: AllowFile, today: CalendarDate?, rules: Set<RuleID>,
        switchedOff: Set<RuleID> = []
    ) {
        self.garden = garden
        self.file = file
        self.today = today
        self.rules = rules
        self.switchedOff = switchedOff
    }
}

/// Findings after exceptions.
package struct AllowedFindings: Sendable {
    /// What counts, with findings about the exceptions themselves (SUP001).
    package internal(set) var remaining: [Diagnostic] = []
    /// What was allowed, and why.
    package internal(set) var suppressed: [SuppressedFinding] = []
}

/// Divides findings into those that were allowed and those that count.
/// - Parameters:
///   - findings: of public notes, files and the configuration; never of private notes.
///   - scope: what decides.
///   - text: the text of a file, for the fingerprints of findings that the file could allow.
/// - Returns: both kinds, in the order of the findings. Complexity: linear in the findings and the comments.
package func allowing(
    _ findings: [Diagnostic], in scope: AllowScope, text: (String) -> SourceText?
) -> AllowedFindings {
    var comments = CommentExceptions(scope)
    var entries = FileExceptions(scope)
    var result = AllowedFindings()
    var texts: [String: SourceText] = [:]
    for finding in findings {
        if let reason = comments.reason(for: finding) {
            result.suppressed.append(SuppressedFinding(finding, .inSource, reason: reason))
        } else if entries.couldAllow(finding) {
            if texts[finding.path] == nil { texts[finding.path] = text(finding.path) }
            if let reason = entries.reason(for: finding, in: texts[finding.path]) {
                result.suppressed.append(SuppressedFinding(finding, .external, reason: reason))
            } else {
                result.remaining.append(finding)
            }
        } else {
            result.remaining.append(finding)
        }
    }
    result.remaining += comments.findings() + entries.findings()
    return result
}
