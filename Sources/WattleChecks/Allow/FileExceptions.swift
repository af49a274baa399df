import WattleDiagnostics
import WattleText

/// What `.wattle/allow.yml` allows: each entry one finding.
///
/// A fingerprint says nothing of the secret, so that two secrets in equal lines have the same one. An entry allows
/// one of them, and a second one needs an entry of its own.
struct FileExceptions {
    private struct Key: Hashable {
        let path: String
        let rule: RuleID
        let fingerprint: String
    }

    private let scope: AllowScope
    private var open: [Key: [Int]] = [:]
    private var rules: Set<RuleID> = []
    private var paths: Set<String> = []
    private var faults: [Diagnostic] = []

    init(_ scope: AllowScope) {
        self.scope = scope
        for (index, entry) in scope.file.entries.enumerated() {
            if let fault = fault(of: entry) {
                faults.append(allowFinding(AllowFile.path, entry.range, fault.message, fault.help))
            } else {
                open[key(entry), default: []].append(index)
                rules.insert(entry.rule)
                paths.insert(entry.note)
            }
        }
    }

    private func key(_ entry: AllowEntry) -> Key {
        Key(path: entry.note, rule: entry.rule, fingerprint: entry.fingerprint)
    }

    private func fault(of entry: AllowEntry) -> (message: String, help: String)? {
        if let fault = allowFault(of: entry.rule, reason: entry.reason, rules: scope.rules) { return fault }
        if let expires = entry.expires, let today = scope.today, today > expires {
            return (
                "the entry expired on \(expires)", "mend the finding, or look at it again and set a later day"
            )
        }
        return nil
    }

    /// Whether it is worth making the finding's fingerprint.
    func couldAllow(_ finding: Diagnostic) -> Bool {
        rules.contains(finding.rule) && paths.contains(finding.path)
    }

    /// Why a finding is allowed; nil if it is not, or if another one used the entry up.
    mutating func reason(for finding: Diagnostic, in text: SourceText?) -> String? {
        let key = Key(path: finding.path, rule: finding.rule, fingerprint: finding.fingerprint(in: text))
        guard let index = open[key]?.popLast() else { return nil }
        return scope.file.entries[index].reason
    }

    /// What is wrong with the entries, after all findings were asked for.
    ///
    /// An entry for a note that is private and one for a note that does not exist say the same, and name nothing.
    func findings() -> [Diagnostic] {
        let unused = open.values.joined().sorted().filter {
            !scope.switchedOff.contains(scope.file.entries[$0].rule)
        }
        return faults
            + unused.map { index in
                allowFinding(
                    AllowFile.path, scope.file.entries[index].range,
                    "the entry fits no finding of a public note or file",
                    "remove it, or copy rule, note and fingerprint from the finding anew")
            }
    }
}
