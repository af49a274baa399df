import WattleDiagnostics
import WattleGarden
import WattleText

/// What comments of public notes allow.
struct CommentExceptions {
    private struct Exception {
        let rule: RuleID
        let comment: AllowComment
        var isUsed = false
    }

    private let scope: AllowScope
    private var exceptions: [String: [Exception]] = [:]
    private var faults: [Diagnostic] = []

    init(_ scope: AllowScope) {
        self.scope = scope
        for note in scope.garden.notes {
            for comment in AllowComment.all(in: note.parsed) { add(comment, path: note.path) }
        }
    }

    private mutating func add(_ comment: AllowComment, path: String) {
        guard !comment.rules.isEmpty else {
            return report(
                comment, path, "the comment names no rule that it allows",
                "write wattle-allow: RULE -- reason")
        }
        for name in comment.rules {
            let rule = RuleID(name)
            if let fault = allowFault(of: rule, reason: comment.reason, rules: scope.rules) {
                report(comment, path, fault.message, fault.help)
            } else if AllowPolicy.needsFile(rule) {
                report(
                    comment, path, "\(rule) cannot be allowed in a note",
                    "revoke the secret; what is none goes into \(AllowFile.path) with its fingerprint")
            } else {
                exceptions[path, default: []].append(Exception(rule: rule, comment: comment))
            }
        }
    }

    /// Why a finding is allowed; nil if it is not.
    mutating func reason(for finding: Diagnostic) -> String? {
        guard
            let index = exceptions[finding.path]?.firstIndex(where: {
                $0.rule == finding.rule && $0.comment.scope.bounds.contains(finding.range.start)
            })
        else { return nil }
        exceptions[finding.path]?[index].isUsed = true
        return exceptions[finding.path]?[index].comment.reason
    }

    /// What is wrong with the comments, after all findings were asked for.
    func findings() -> [Diagnostic] {
        let unused = exceptions.sorted { $0.key < $1.key }.flatMap { path, exceptions in
            exceptions.filter { !$0.isUsed && !scope.switchedOff.contains($0.rule) }.map { exception in
                allowFinding(
                    path, exception.comment.range,
                    "\(exception.rule) finds nothing in the block that the comment is for",
                    "remove the comment, or put it directly before the block")
            }
        }
        return faults + unused
    }

    private mutating func report(_ comment: AllowComment, _ path: String, _ message: String, _ help: String) {
        faults.append(allowFinding(path, comment.range, message, help))
    }
}

/// A finding of SUP001.
func allowFinding(_ path: String, _ range: SourceRange, _ message: String, _ help: String) -> Diagnostic {
    Diagnostic("SUP001", .error, path: path, range: range, message, help: [help])
}

/// Why a rule cannot be allowed with this reason, wherever that is written; nil if it can.
func allowFault(of rule: RuleID, reason: String, rules: Set<RuleID>) -> (message: String, help: String)? {
    guard rules.contains(rule) else {
        let near = nearestName(to: rule.description, among: rules.map(\.description).sorted())
        return (
            "no rule is named '\(rule)'",
            near.map { "did you mean \($0)?" } ?? "wattle explain lists the rules"
        )
    }
    if AllowPolicy.isFixed(rule) { return ("\(rule) cannot be allowed", "mend what it finds") }
    guard reason.count >= AllowPolicy.shortestReason else {
        return (
            "\(rule) is allowed without a reason of \(AllowPolicy.shortestReason) characters or more",
            "write wattle-allow: \(rule) -- and why it may stand here"
        )
    }
    return nil
}
