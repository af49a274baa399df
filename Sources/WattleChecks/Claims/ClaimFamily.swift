import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// Statements and their sources: CLM001 to CLM019.
let claimFamily = RuleFamily(rules: claimRules + claimSourceRules, findings: claimFindings)

private func claimFindings(_ note: PublishedNote, _ scope: CheckScope) -> [Diagnostic] {
    let checker = ClaimChecker(note, scope)
    let sentences = checker.sentenceFindings()
    return sentences.findings + languageRemark(note, scope)
        + sourceFieldFindings(note, scope, isNeeded: sentences.restsOnSource)
        + unusableEvidence(note, scope) + readingFindings(note, scope)
        + checker.claimBlockFindings() + checker.unboundFigureFindings()
}

/// One remark for a note in another language, of which the rules about English words know nothing.
private func languageRemark(_ note: PublishedNote, _ scope: CheckScope) -> [Diagnostic] {
    let field = note.parsed.frontMatter.field("lang")
    guard scope.wants("CLM001"), !scope.isEnglish(note), field != nil || note.id.index == 0 else { return [] }
    let language = scope.language(of: note)
    return [
        Diagnostic(
            "CLM001", .note, path: note.path, range: field?.value.range ?? .init(0, 0),
            "the language is '\(language)', so CLM001 to CLM010 are not looked for",
            help: ["they know English words only; check statements and their sources by eye"])
    ]
}
