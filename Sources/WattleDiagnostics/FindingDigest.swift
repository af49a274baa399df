/// A list of findings made short enough to be read: what is said of many places stands once, and a rule that finds much
/// does not hide the others.
package struct FindingDigest: Sendable {
    /// Lists up to this length are shown as they are.
    private static let shortList = 20
    /// One message at more places than this is said once.
    private static let repetition = 5

    /// A finding that is shown.
    package struct Entry: Sendable {
        /// The first one with its message.
        package let diagnostic: Diagnostic
        /// Further findings with the same rule and message.
        package let others: [Diagnostic]
    }

    /// What one rule found, at one severity.
    package struct Tally: Sendable, Equatable {
        package let rule: RuleID
        package let severity: Severity
        /// All of its findings.
        package fileprivate(set) var count = 0
        /// Those that no entry stands for.
        package fileprivate(set) var omitted = 0
    }

    /// What is shown, in the order of the findings.
    package private(set) var entries: [Entry] = []
    /// Every rule with findings, the most frequent first; empty for a short list.
    package private(set) var tallies: [Tally] = []

    /// Makes a list short.
    /// - Parameters:
    ///   - diagnostics: in the order in which they are printed.
    ///   - showsAll: whether the list is to stay as it is.
    package init(_ diagnostics: [Diagnostic], showsAll: Bool = false) {
        guard diagnostics.count > Self.shortList, !showsAll else {
            entries = diagnostics.map { Entry(diagnostic: $0, others: []) }
            return
        }
        var tallies: [Kind: Tally] = [:]
        var shown: [Kind: Int] = [:]
        for group in Self.groups(of: diagnostics) {
            guard let first = group.first else { continue }
            let kind = Kind(first)
            var tally = tallies[kind] ?? Tally(rule: first.rule, severity: first.severity)
            // The limit is on entries; places that an entry stands for count as shown.
            if shown[kind, default: 0] < Self.limit(of: first.severity) {
                shown[kind, default: 0] += 1
                entries.append(Entry(diagnostic: first, others: Array(group.dropFirst())))
            } else {
                tally.omitted += group.count
            }
            tally.count += group.count
            tallies[kind] = tally
        }
        self.tallies = tallies.values.sorted(by: Self.isMoreFrequent)
    }

    private struct Kind: Hashable {
        let rule: RuleID
        let severity: Severity

        init(_ diagnostic: Diagnostic) { (rule, severity) = (diagnostic.rule, diagnostic.severity) }
    }

    private struct Saying: Hashable {
        let kind: Kind
        let message: String
    }

    /// How many entries a rule may have.
    private static func limit(of severity: Severity) -> Int { severity == .error ? 50 : 10 }

    /// Findings that say the same at many places together, all others alone, in the order of the first of each.
    private static func groups(of diagnostics: [Diagnostic]) -> [[Diagnostic]] {
        func saying(_ diagnostic: Diagnostic) -> Saying {
            Saying(kind: Kind(diagnostic), message: diagnostic.message)
        }
        let counts = diagnostics.reduce(into: [:]) { $0[saying($1), default: 0] += 1 }
        var places: [Saying: Int] = [:]
        var groups: [[Diagnostic]] = []
        for diagnostic in diagnostics {
            let saying = saying(diagnostic)
            if let place = places[saying] {
                groups[place].append(diagnostic)
                continue
            }
            if counts[saying, default: 0] > repetition { places[saying] = groups.count }
            groups.append([diagnostic])
        }
        return groups
    }

    private static func isMoreFrequent(_ left: Tally, _ right: Tally) -> Bool {
        if left.severity != right.severity { return left.severity > right.severity }
        return left.count == right.count ? left.rule < right.rule : left.count > right.count
    }
}
