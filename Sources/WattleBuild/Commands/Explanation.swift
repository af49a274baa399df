import WattleDiagnostics
import WattleGarden

/// What `wattle explain RULE` prints.
/// - Throws: a usage failure that proposes the nearest rule when there is none of that name.
package func explanation(of rule: String) throws(FileFailure) -> String {
    let wanted = rule.uppercased()
    guard let documentation = allRules.first(where: { $0.rule.description == wanted }) else {
        let nearest = nearestName(to: wanted, among: allRules.map(\.rule.description))
        throw .usage(
            "there is no rule '\(rule)'"
                + (nearest.map { "; did you mean \($0)?" } ?? "; `wattle explain` lists them all"))
    }
    return """
        \(documentation.rule): \(documentation.title)
        Severity: \(documentation.severity.word)

        \(documentation.why)

        Instead of
          \(documentation.example)
        write
          \(documentation.remedy)
        """
}
