import WattleChecks
import WattleDiagnostics
import WattleGarden
import WattleMarkdown

/// Divides what was found into what counts and what somebody allowed.
/// - Parameters:
///   - findings: before policy.
///   - garden: the public notes, whose comments may allow something.
///   - file: `.wattle/allow.yml`.
///   - today: the day that stands for the present.
///   - policy: which rules are off, so that an exception from them is no mistake.
///   - read: a file's bytes by its path.
/// - Returns: the findings that count, and the others with their reasons.
func allowed(
    _ findings: [Diagnostic], in garden: PublishedGarden, file: AllowFile, today: CalendarDate?,
    policy: DiagnosticPolicy, read: (String) -> [UInt8]?
) -> AllowedFindings {
    let rules = Set(allRules.map(\.rule))
    let scope = AllowScope(
        garden: garden, file: file, today: today, rules: rules, switchedOff: rules.filter(policy.isOff))
    return allowing(findings, in: scope) { path in path.isEmpty ? nil : read(path).map(SourceText.init) }
}
