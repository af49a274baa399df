import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// The rules about text that should not be published: secrets, personal data, somebody's surroundings, marks of secrecy.
let sensitiveFamily = RuleFamily(rules: sensitiveRules.map(\.documentation) + [denylistRule]) { note, scope in
    let matches = sensitiveScanner.matches(in: note.parsed.source)
    let findings = matches.compactMap { match -> Diagnostic? in
        let rule = sensitiveRules[match.order]
        guard scope.wants(rule.rule), isSeen(match.range, by: rule.rule, in: note.parsed) else { return nil }
        return finding(of: rule, at: match.range, path: note.path)
    }
    guard let denylist = scope.denylist, scope.wants(denylistRule.rule) else { return findings }
    return findings
        + denylist.ranges(in: note.parsed.source)
        .filter { isSeen($0, by: denylistRule.rule, in: note.parsed) }
        .map { denied(at: $0, path: note.path) }
}

/// A finding that says what it is about and nothing of it.
func finding(of rule: SensitiveRule, at range: Range<Int>, path: String) -> Diagnostic {
    Diagnostic(
        rule.rule, .error, path: path, range: SourceRange(range.lowerBound, range.upperBound), rule.message,
        help: [rule.documentation.remedy.lowercasedFirst], showsSource: false)
}

/// Whether the rule looks at this part of the note.
///
/// Comments reach no page, but the note itself often lies in a public repository: secrets are found there too, and nothing
/// else. Two backslashes in a formula begin a line.
private func isSeen(_ range: Range<Int>, by rule: RuleID, in note: ParsedNote) -> Bool {
    if rule.area != "SEC", note.comments.contains(where: { $0.bounds.overlaps(range) }) { return false }
    guard rule == localAddressRule.rule, note.source[range.lowerBound] == ASCII.backslash else { return true }
    return !note.formulas.contains { $0.range.bounds.overlaps(range) }
}

extension String {
    /// The text with its first letter in lower case, as remedies stand behind a label.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
