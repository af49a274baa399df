package import WattleDiagnostics
import WattleText

/// What the rules about sensitive text find in a text that is no note, such as an attachment.
/// - Parameters:
///   - copy: the text that will be published.
///   - source: makes the file that it was made from, whose places are reported; asked for only when something is found.
///   - path: the path of that file.
///   - denylist: words that may not be published.
/// - Returns: findings; those whose place in the source cannot be told stand at its beginning. Complexity: linear.
package func sensitiveFindings(
    in copy: [UInt8], source: () -> [UInt8], path: String, denylist: Denylist? = nil
) -> [Diagnostic] {
    let words = denylist?.ranges(in: copy) ?? []
    let found = sensitiveScanner.matches(in: copy)
    guard !found.isEmpty || !words.isEmpty else { return [] }
    let source = source()
    var places = sensitiveScanner.matches(in: source)
    let findings = found.map { match in
        let index = places.firstIndex { $0.order == match.order && $0.value == match.value }
        let range = index.map { places.remove(at: $0).range } ?? 0..<0
        return finding(of: sensitiveRules[match.order], at: range, path: path)
    }
    let wordPlaces = denylist?.ranges(in: source) ?? []
    return findings
        + words.indices.map { denied(at: $0 < wordPlaces.count ? wordPlaces[$0] : 0..<0, path: path) }
}

/// A search for secrets in finished files: what reaches them without standing in a note.
package struct SecretSearch: Sendable {
    private static let scanner = SensitiveScanner(secretRules)
    private var accepted: Set<ContentHash> = []

    /// A search that finds everything.
    package init() {}

    /// Lets the values of findings pass that somebody allowed.
    /// - Parameters:
    ///   - findings: what was allowed in one file, of any rule.
    ///   - source: the text of the file.
    package mutating func accept(_ findings: [Diagnostic], in source: [UInt8]) {
        let places = Set(findings.map { $0.range.bounds })
        for match in Self.scanner.matches(in: source) where places.contains(match.range) {
            accepted.insert(match.value)
        }
    }

    /// Which rules find something in a file that nobody allowed, each once.
    ///
    /// Complexity: linear.
    package func findings(in bytes: [UInt8]) -> [RuleDocumentation] {
        let orders = Set(Self.scanner.matches(in: bytes).filter { !accepted.contains($0.value) }.map(\.order))
        return orders.sorted().map { secretRules[$0].documentation }
    }
}
