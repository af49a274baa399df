import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// The ledger as it stands in its file.
struct ReadLedger: Sendable {
    /// A line with its place in the file.
    struct Entry: Sendable {
        let line: LedgerLine
        let range: SourceRange
    }

    /// The lines that could be read, in the order of the file; a path may stand there twice.
    let entries: [Entry]
    /// The first line that cannot be read and is no mark of a merge, counted from 1: writing the file anew would lose it.
    let firstUnreadable: Int?

    /// Where the first line of each path stands.
    var places: [String: SourceRange] {
        Dictionary(entries.map { ($0.line.path, $0.range) }, uniquingKeysWith: { first, _ in first })
    }

    /// One line for each path.
    ///
    /// Where a merge left several, the state that the site has now counts, else what was decided last: withdrawn before
    /// moved before published. The earliest day counts.
    func ledger(for answers: SiteAnswers) -> AddressLedger {
        var ledger = AddressLedger()
        for entry in entries {
            guard let known = ledger[entry.line.path] else {
                ledger[entry.line.path] = entry.line
                continue
            }
            ledger[entry.line.path] = merged(known, entry.line, answers)
        }
        return ledger
    }

    private func merged(_ first: LedgerLine, _ second: LedgerLine, _ answers: SiteAnswers) -> LedgerLine {
        let order: [AddressState] = [.page, .asset, .alias, .gone]
        let now = answers.line(of: first.path)
        let weight = { (line: LedgerLine) -> Int in
            let isCurrent = line.state == now?.state && line.target == now?.target
            return (isCurrent ? 10 : 0) + (order.firstIndex(of: line.state) ?? 0)
        }
        let isFirst =
            weight(first) == weight(second)
            ? !precedesInBytes(second.target, first.target) : weight(first) > weight(second)
        var line = isFirst ? first : second
        line.firstPublished = [first.firstPublished, second.firstPublished].compactMap(\.self).min()
        return line
    }
}

/// Reads a ledger; lines that are none are reported and left out.
func readLedger(_ bytes: [UInt8]) -> Diagnosed<ReadLedger> {
    var entries: [ReadLedger.Entry] = []
    var findings: [Diagnostic] = []
    var firstUnreadable: Int?
    var seen: Set<String> = []
    var start = 0
    for (index, row) in bytes.split(separator: ASCII.newline, omittingEmptySubsequences: false).enumerated() {
        let content = row.last == ASCII.carriageReturn ? row.dropLast() : row
        let range = SourceRange(start, start + content.count)
        start += row.count + 1
        guard !content.isEmpty else { continue }
        switch LedgerLine.read(content) {
        case .success(let line):
            entries.append(ReadLedger.Entry(line: line, range: range))
            if !seen.insert(line.path).inserted { findings.append(duplicate(line.path, range)) }
        case .failure(let fault):
            if !fault.isMergeMark, firstUnreadable == nil { firstUnreadable = index + 1 }
            findings.append(fault.diagnostic(at: range))
        }
    }
    return Diagnosed(ReadLedger(entries: entries, firstUnreadable: firstUnreadable), findings)
}

private func duplicate(_ path: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
        "URL009", .error, path: AddressLedger.path, range: range,
        "'\(path)' stands in the ledger twice", help: ["wattle urls update makes one line of them"])
}

/// Why a line is none of a ledger.
struct LedgerFault: Error {
    let words: String
    var isMergeMark = false

    func diagnostic(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            "URL010", .error, path: AddressLedger.path, range: range, words,
            help: [
                isMergeMark
                    ? "wattle urls update keeps the lines of both sides and removes the marks"
                    : "take the line from version control again: the ledger only grows"
            ])
    }
}

extension LedgerLine {
    /// Reads a line without its ending.
    static func read(_ bytes: ArraySlice<UInt8>) -> Result<LedgerLine, LedgerFault> {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return .failure(LedgerFault(words: "this line is not UTF-8"))
        }
        if isConflictMark(text[...]) {
            return .failure(LedgerFault(words: "the ledger holds the marks of a merge", isMergeMark: true))
        }
        let fields = text.utf8.split(separator: ASCII.tab, omittingEmptySubsequences: false).map {
            String(Substring($0))
        }
        guard fields.count == 4 else {
            return .failure(
                LedgerFault(words: "a line is a path, a state, a target and a day, one tab apart"))
        }
        guard let state = AddressState(rawValue: fields[1]) else {
            return .failure(LedgerFault(words: "'\(fields[1])' is no state: page, alias, gone or asset"))
        }
        let day = CalendarDate(Array(fields[3].utf8))
        guard day != nil || fields[3] == noDate else {
            return .failure(LedgerFault(words: "'\(fields[3])' is no day such as 2026-11-21"))
        }
        let line = LedgerLine(path: fields[0], state: state, target: fields[2], firstPublished: day)
        return line.fault.map { .failure(LedgerFault(words: $0)) } ?? .success(line)
    }

    /// What is wrong with the path or the target; nothing outside the site may follow from either.
    private var fault: String? {
        if let fault = ledgerPathFault(path) { return "'\(path)' is no address: \(fault)" }
        switch state {
        case .gone:
            return path.hasSuffix("/") && isFileOfSite ? "'\(path)' is needed by the site itself" : nil
        case .page, .asset:
            if !target.isEmpty { return "a line of state \(state.rawValue) has no target" }
            if state == .page, isFileOfSite { return "'\(path)' is needed by the site itself" }
            let isFile = !isFragment && !path.hasSuffix("/")
            return isFile == (state == .asset)
                ? nil : "the address of a page ends in a slash, that of a file does not"
        case .alias:
            if isFileOfSite { return "'\(path)' is needed by the site itself" }
            if isFragment || !path.hasSuffix("/") { return "only the address of a page can be an alias" }
            if let fault = ledgerPathFault(target) { return "'\(target)' is no address: \(fault)" }
            return target.hasSuffix("/") ? nil : "an alias leads to a page, whose address ends in a slash"
        }
    }
}

extension LedgerLine {
    /// Whether a page there would stand in the way of a file that the site needs.
    private var isFileOfSite: Bool {
        SiteUse(of: SiteAddress(segments: path.split(separator: "/").map(String.init))) == .file
    }
}

/// What is wrong with a path in the ledger; nil where it lies within the site.
func ledgerPathFault(_ path: String) -> String? {
    guard path.utf8.first == 0x2F else { return "it does not begin with a slash" }
    if path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0 == "\\" }) {
        return "it contains a control character or a backslash"
    }
    let parts = path.utf8.split(separator: 0x23, maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].last != 0x2F || parts[1].isEmpty { return "a place lies within a page" }
    let segments = parts[0].dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
        if segment.isEmpty, index < segments.count - 1 { return "it has an empty part" }
        if segment.first == 0x2E { return "a part begins with a dot" }
        if segment.elementsEqual("index.html".utf8) { return "a part is called as the file of every page" }
        if segment.count > 250 { return "a part is longer than 250 bytes" }
    }
    return nil
}
