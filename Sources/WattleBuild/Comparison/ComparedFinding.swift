import WattleDiagnostics

/// A finding with what stays the same when lines move.
struct ComparedFinding: Sendable {
    let diagnostic: Diagnostic
    /// Path and line, as a server of git names the file.
    let place: String
    let fingerprint: String

    /// Findings of equal likeness are the same one before and after.
    fileprivate struct Likeness: Hashable {
        let rule: RuleID
        let path: String
        let fingerprint: String
    }

    fileprivate var likeness: Likeness {
        Likeness(rule: diagnostic.rule, path: diagnostic.path, fingerprint: fingerprint)
    }
}

extension [ComparedFinding] {
    /// Errors, then warnings, then notes, each in their order.
    var worstFirst: [ComparedFinding] {
        Severity.allCases.reversed().flatMap { severity in filter { $0.diagnostic.severity == severity } }
    }

    /// The findings that others do not have; of several alike the last are left.
    func without(_ others: [ComparedFinding]) -> [ComparedFinding] {
        var counts = others.reduce(into: [:]) { $0[$1.likeness, default: 0] += 1 }
        return filter { finding in
            guard let count = counts[finding.likeness], count > 0 else { return true }
            counts[finding.likeness] = count - 1
            return false
        }
    }
}
