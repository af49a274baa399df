import WattleDiagnostics
import WattleGarden

/// What readers need who cannot see a page as its author does, as far as the source decides it.
let accessibilityFamily = RuleFamily(
    rules: [headingOrderRule, linkPurposeRule, tableHeaderRule, linkWordsRule]
) { note, scope in
    var findings: [Diagnostic] = []
    if scope.wants("A11Y002") { findings += skippedLevels(in: note) }
    if scope.wants("A11Y003") { findings += emptyPurposes(in: note) }
    if scope.wants("A11Y004") { findings += headlessTables(in: note) }
    if scope.wants("A11Y005") { findings += wordlessLinks(in: note) }
    return findings
}
