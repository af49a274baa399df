package import WattleDiagnostics
package import WattleGarden

/// Rules that look at a note together, because they share how it is read.
struct RuleFamily: Sendable {
    /// What each of them demands.
    let rules: [RuleDocumentation]
    /// Looks at one note; the findings come in any order.
    let findings: @Sendable (PublishedNote, CheckScope) -> [Diagnostic]
}

/// Every family, in the order in which a note is looked at.
private let families: [RuleFamily] = [accessibilityFamily, structureFamily, claimFamily, sensitiveFamily]

/// The rules about the text of published notes.
package let checkRules: [RuleDocumentation] = families.flatMap(\.rules)

/// Looks at one published note with every rule that is wanted.
/// - Complexity: linear in the note.
package func checkFindings(in note: PublishedNote, _ scope: CheckScope) -> [Diagnostic] {
    families.flatMap { $0.findings(note, scope) }
}
