import WattleDiagnostics
import WattleText

/// Reads the small part of YAML that front matter may use: `key: value`, where a value is a plain, quoted or block
/// scalar, or a flow or block list of scalars.
///
/// Anchors, aliases, tags and merge keys are refused, so no YAML bomb can be written.
struct FrontMatterReader {
    let source: [UInt8]
    let path: String
    let options: SyntaxOptions
    var diagnostics: [Diagnostic] = []
    var result = FrontMatter()
    /// Offset of the next line.
    var position: Int
    /// Offset of the closing `---`.
    var bodyEnd = 0
    private let start: Int

    /// How many bytes front matter may have.
    private static let byteLimit = 16 << 10

    init(_ source: [UInt8], from start: Int, path: String, options: SyntaxOptions) {
        self.source = source
        self.path = path
        self.options = options
        self.start = start
        position = start
    }

    mutating func read() -> FrontMatter {
        guard isFence(at: start) else { return result }
        position = nextLine(start)
        guard let closing = closingFence() else {
            fail(
                "FMT002", start, lineEnd(start), "the front matter that begins here is never closed",
                help: "end it with a line of three hyphens")
            return result
        }
        result.isPresent = true
        result.range = SourceRange(start, nextLine(closing))
        bodyEnd = closing
        guard closing - start <= Self.byteLimit else {
            fail(
                "FMT003", start, lineEnd(start),
                "the front matter has \(closing - start) bytes; at most \(Self.byteLimit) are read",
                help: "move long texts into the note's body")
            return result
        }
        while position < bodyEnd { readField() }
        interpret()
        return result
    }

    private func closingFence() -> Int? {
        var line = position
        while line < source.count {
            if isFence(at: line) { return line }
            line = nextLine(line)
        }
        return nil
    }

    /// Whether the line is `---` and nothing else but white space.
    private func isFence(at line: Int) -> Bool {
        guard source[min(line, source.count)...].starts(with: [0x2D, 0x2D, 0x2D]) else { return false }
        return source[line + 3..<lineEnd(line)].allSatisfy(\.isSpaceOrTab)
    }

    // MARK: Lines

    func lineEnd(_ line: Int) -> Int {
        var end = line
        while end < source.count, source[end] != ASCII.newline, source[end] != ASCII.carriageReturn {
            end += 1
        }
        return end
    }

    func nextLine(_ line: Int) -> Int {
        let end = lineEnd(line)
        guard end < source.count else { return end }
        let isPair =
            source[end] == ASCII.carriageReturn && end + 1 < source.count && source[end + 1] == ASCII.newline
        return end + (isPair ? 2 : 1)
    }

    /// The offset of the first byte that is no space.
    func contentStart(_ line: Int) -> Int {
        var offset = line
        while offset < bodyEnd, source[offset] == ASCII.space { offset += 1 }
        return offset
    }

    func isBlankOrComment(_ line: Int) -> Bool {
        let content = contentStart(line)
        return content >= lineEnd(line) || source[content] == 0x23
            || source[content..<lineEnd(line)].allSatisfy(\.isSpaceOrTab)
    }

    // MARK: Findings

    mutating func report(
        _ rule: RuleID, _ start: Int, _ end: Int, _ message: String, help: String, fixes: [FixIt] = []
    ) {
        diagnostics.append(
            Diagnostic(
                rule, .error, path: path, range: SourceRange(start, end), message,
                help: help.isEmpty ? [] : [help],
                fixes: fixes))
    }

    /// Reports something that leaves the front matter unread, and the note private.
    mutating func fail(
        _ rule: RuleID, _ start: Int, _ end: Int, _ message: String, help: String, fixes: [FixIt] = []
    ) {
        result.isReadable = false
        report(rule, start, end, message, help: help, fixes: fixes)
    }

    func text(_ start: Int, _ end: Int) -> String {
        String(decoding: source[start..<max(start, end)], as: UTF8.self)
    }
}
