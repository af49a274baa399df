import WattleChecks
import WattleDiagnostics
import WattleMarkdown
import WattleText
internal import Yams

/// Reads `.wattle/allow.yml`: a list of entries with `rule`, `note`, `fingerprint`, `reason` and, if wanted, `expires`.
/// - Returns: the entries that can be understood, and a finding (SUP001) for each that cannot.
func readAllowFile(_ source: [UInt8]) -> Diagnosed<AllowFile> {
    var reader = AllowFileReader(lines: LineIndex(source))
    return reader.read(String(decoding: source, as: UTF8.self))
}

private struct AllowFileReader {
    private static let keys = ["rule", "note", "fingerprint", "reason", "expires"]

    let lines: LineIndex
    var faults: [Diagnostic] = []

    mutating func read(_ text: String) -> Diagnosed<AllowFile> {
        do {
            switch try Yams.compose(yaml: text) {
            case nil: return Diagnosed(AllowFile())
            case .sequence(let list)?:
                let entries = list.compactMap { entry($0) }
                return Diagnosed(AllowFile(entries), faults)
            case let node?: report(node, "the file must hold a list of entries")
            }
        } catch {
            faults.append(fault(SourceRange(0, 0), "the file is no valid YAML"))
        }
        return Diagnosed(AllowFile(), faults)
    }

    private mutating func entry(_ node: Yams.Node) -> AllowEntry? {
        var entry = AllowEntry(at: range(of: node))
        guard let mapping = node.mapping else {
            report(node, "an entry must hold keys and values")
            return nil
        }
        for (key, value) in mapping {
            let text = value.scalar?.string ?? ""
            switch key.string {
            case "rule"?: entry.rule = RuleID(text)
            case "note"?: entry.note = text
            case "fingerprint"?: entry.fingerprint = text.lowercased()
            case "reason"?: entry.reason = text
            case "expires"?:
                entry.expires = CalendarDate(Array(text.utf8))
                guard entry.expires != nil else {
                    report(value, "'expires' must be a day such as 2027-06-30")
                    return nil
                }
            default:
                report(key, "an entry has no such key; it may have " + Self.keys.joined(separator: ", "))
                return nil
            }
        }
        guard !entry.note.isEmpty, !entry.fingerprint.isEmpty else {
            report(node, "an entry must name the note and the fingerprint of the finding")
            return nil
        }
        return entry
    }

    private mutating func report(_ node: Yams.Node, _ message: String) {
        faults.append(fault(range(of: node), message))
    }

    private func fault(_ range: SourceRange, _ message: String) -> Diagnostic {
        Diagnostic(
            "SUP001", .error, path: AllowFile.path, range: range, message,
            help: ["an entry is rule, note, fingerprint, reason and, if wanted, expires"])
    }

    private func range(of node: Yams.Node) -> SourceRange {
        guard let mark = node.mark else { return SourceRange(0, 0) }
        let line = lines.starts[min(max(mark.line - 1, 0), lines.starts.count - 1)]
        return SourceRange(line + max(mark.column - 1, 0), line + mark.column)
    }
}
