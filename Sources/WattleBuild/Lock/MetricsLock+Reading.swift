import WattleDiagnostics
import WattleText

/// A lock as it was read from a file.
struct ReadLock: Sendable {
    let lock: MetricsLock
    /// Where each figure's line stands in the file.
    let lines: [LockName: SourceRange]
}

/// Reads a lock.
/// - Returns: nil when something is wrong with it, and then what.
func readMetricsLock(_ bytes: [UInt8]) -> Diagnosed<ReadLock?> {
    var reader = LockReader(bytes)
    do throws(LockFault) {
        return Diagnosed(try reader.read())
    } catch {
        return Diagnosed(nil, [error.diagnostic])
    }
}

/// Why a file is no lock.
struct LockFault: Error {
    let diagnostic: Diagnostic

    /// Whether the file is a lock of this version that a merge or a hand has damaged, so that it may be written anew.
    var isMendable: Bool { diagnostic.rule == "M702" }

    init(_ rule: RuleID, _ range: SourceRange, _ message: String, help: String) {
        diagnostic = Diagnostic(rule, .error, path: MetricsLock.path, range: range, message, help: [help])
    }

    static func damaged(_ range: SourceRange, _ message: String) -> LockFault {
        LockFault(
            "M702", range, message,
            help: "take the file from git again, or write it anew with   wattle build --update-lock")
    }
}

private struct LockReader {
    private let lines: [(text: Substring, range: SourceRange)]
    private var section = Section.head
    private var lock = MetricsLock(program: "", inputs: [:], figures: [:])
    private var places: [LockName: SourceRange] = [:]
    private let invalid: SourceRange?

    private enum Section { case head, inputs, figures }

    init(_ bytes: [UInt8]) {
        var lines: [(text: Substring, range: SourceRange)] = []
        var invalid: SourceRange?
        var start = 0
        for line in bytes.split(separator: ASCII.newline, omittingEmptySubsequences: false) {
            let content = line.last == ASCII.carriageReturn ? line.dropLast() : line
            let range = SourceRange(start, start + content.count)
            let text = String(validating: content, as: UTF8.self)
            if text == nil, invalid == nil { invalid = range }
            lines.append(((text ?? "")[...], range))
            start += line.count + 1
        }
        self.lines = lines
        self.invalid = invalid
    }

    mutating func read() throws(LockFault) -> ReadLock {
        if let mark = lines.first(where: { isConflictMark($0.text) }) {
            throw LockFault(
                "M702", mark.range, "metrics.lock holds both sides of a merge",
                help: "write it anew with   wattle build --update-lock   and look at the difference in git")
        }
        if let invalid { throw .damaged(invalid, "this line is not UTF-8") }
        try readVersion()
        for line in lines.dropFirst() where !line.text.isEmpty && line.text.first != "#" {
            try read(line.text, line.range)
        }
        guard section == .figures else {
            throw .damaged(lines.last?.range ?? SourceRange(0, 0), "metrics.lock ends before its figures")
        }
        return ReadLock(lock: lock, lines: places)
    }

    private func readVersion() throws(LockFault) {
        guard let first = lines.first, first.text != MetricsLock.versionLine else { return }
        let isOther = first.text.hasPrefix("wattle metrics.lock ")
        throw LockFault(
            "M703", first.range,
            isOther
                ? "'\(first.text)' is a version that this Wattle does not read"
                : "metrics.lock does not begin with '\(MetricsLock.versionLine)'",
            help: isOther
                ? "use the Wattle that wrote it, or remove the file and write it with   wattle build --update-lock"
                : "if the file is not yours, move it away; then write it with   wattle build --update-lock")
    }

    private mutating func read(_ line: Substring, _ range: SourceRange) throws(LockFault) {
        switch line {
        case "[inputs]": section = .inputs
        case "[figures]": section = .figures
        default:
            guard let gap = line.firstRange(of: "  ") else {
                throw .damaged(range, "a line of metrics.lock is a name, two spaces and a value")
            }
            let name = line[..<gap.lowerBound]
            let value = line[gap.upperBound...]
            switch section {
            case .head: readHead(name, value)
            case .inputs: try readInput(String(name), String(value), range)
            case .figures: try readFigure(line, name, value, range)
            }
        }
    }

    private mutating func readHead(_ name: Substring, _ value: Substring) {
        if name == "computed by", value.hasPrefix("Wattle ") { lock.program = String(value.dropFirst(7)) }
    }

    private mutating func readInput(_ name: String, _ value: String, _ range: SourceRange) throws(LockFault) {
        guard lock.inputs.updateValue(value, forKey: name) == nil else {
            throw .damaged(range, "'\(name)' stands in metrics.lock twice")
        }
    }

    private mutating func readFigure(
        _ line: Substring, _ name: Substring, _ rest: Substring, _ range: SourceRange
    ) throws(LockFault) {
        let hash = rest.suffix(8)
        let value = rest.dropLast(10)
        guard rest.count > 10, rest.dropLast(8).hasSuffix("  "), let name = LockName(name),
            let value = LockedValue(value)
        else { throw .damaged(range, "a figure is its name, its value and a hash, two spaces apart") }
        guard MetricsLock.hash(of: String(line.dropLast(10))) == hash else {
            throw .damaged(range, "the hash does not fit '\(name.text)': the line was changed by hand")
        }
        guard lock.figures.updateValue(value, forKey: name) == nil else {
            throw .damaged(range, "'\(name.text)' stands in metrics.lock twice")
        }
        places[name] = range
    }
}

/// Whether a line is one of the marks that version control leaves around both sides of a merge.
func isConflictMark(_ line: Substring) -> Bool {
    ["<<<<<<< ", ">>>>>>> ", "||||||| "].contains { line.hasPrefix($0) } || line == "======="
}
