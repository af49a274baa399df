import WattleDiagnostics
import WattleText

/// Findings of other rules without the text of those about sensitive text, which stands on the same lines.
///
/// A finding about the very bytes says the rule's title instead of its own message, which may quote them.
/// - Parameters:
///   - findings: of all rules.
///   - read: a file's bytes by its path.
/// - Returns: the same findings in the same order. Complexity: linear, but for files that hold something sensitive.
func masked(_ findings: [Diagnostic], read: (String) -> [UInt8]?) -> [Diagnostic] {
    let sensitive = Dictionary(grouping: findings.filter(\.isSensitive), by: \.path)
    guard sensitive.contains(where: { !$0.key.isEmpty }) else { return findings }
    let titles = Dictionary(allRules.map { ($0.rule, $0.title) }, uniquingKeysWith: { first, _ in first })
    let texts = sensitive.mapValues { $0.first.flatMap { read($0.path) }.map(SourceText.init) }
    let lines = sensitive.mapValues { findings in
        Set(findings.compactMap { texts[$0.path]??.position(at: $0.range.start).line })
    }
    return findings.map { finding in
        guard !finding.isSensitive, let near = sensitive[finding.path], let text = texts[finding.path] ?? nil
        else {
            return finding
        }
        if near.contains(where: { $0.range.bounds.overlaps(finding.range.bounds) }) {
            return Diagnostic(
                finding.rule, finding.severity, path: finding.path, range: finding.range,
                "not kept here: \(titles[finding.rule] ?? "the rule")",
                help: ["mend the sensitive text first"],
                showsSource: false)
        }
        var finding = finding
        let places = [finding.range] + finding.labels.map(\.range)
        if places.contains(where: { lines[finding.path]?.contains(text.position(at: $0.start).line) == true })
        {
            finding.showsSource = false
        }
        return finding
    }
}
