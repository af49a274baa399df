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
    /// Offset of the opening `---`.
    private(set) var start: Int
    /// Whether the field that is read is one of Wattle's own.
    var isKnownField = false
    /// Whether quotes around the value that is read would keep its meaning.
    var quotesValues = true
    /// How far a line must be indented to go on with the value that is read.
    var valueIndent = 1
    /// Whether an `&` stands somewhere, which could name what a `*` asks for.
    var holdsAnchor = false
    /// The names of the fields so far.
    var names: Set<String> = []

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
        guard isFence(at: start) || findBelowBlankLines() else {
            refuseTOML()
            return result
        }
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
        refuseControls(position, closing)
        holdsAnchor = source[position..<closing].contains(0x26)
        while position < bodyEnd { readField() }
        interpret()
        return result
    }

    /// Front matter that stands below blank lines is read, so that its fixes are known, but the note stays private.
    ///
    /// Without a field below it a `---` there is a line across the page.
    private mutating func findBelowBlankLines() -> Bool {
        var line = start
        while line < source.count, lineEnd(line) == contentEnd(line) { line = nextLine(line) }
        guard line > start, isFence(at: line) else { return false }
        let field = nextLine(line)
        guard keyEnd(field, lineEnd(field)) != nil else { return false }
        fail(
            "FMT014", line, lineEnd(line), "front matter begins on the first line of the file",
            help: "delete the blank lines above it",
            fixes: [FixIt(range: SourceRange(start, line), replacement: "", applicability: .certain)])
        start = line
        return true
    }

    /// Front matter between lines of `+++` is TOML, which could say that the note is a draft.
    private mutating func refuseTOML() {
        guard isFence(at: start, of: 0x2B) else { return }
        var line = nextLine(start)
        while line < source.count, !isFence(at: line, of: 0x2B) { line = nextLine(line) }
        guard line < source.count else { return }
        fail(
            "FMT005", start, start + 3, "front matter in TOML is not read, so the note stays private",
            help: "write it as 'key: value' between lines of three hyphens")
    }

    private func contentEnd(_ line: Int) -> Int {
        var end = line
        while end < source.count, source[end].isSpaceOrTab { end += 1 }
        return end
    }

    /// The line that ends the front matter: `---`, or `...`, which ends a document of YAML and is reported.
    private mutating func closingFence() -> Int? {
        var line = position
        while line < source.count {
            if isFence(at: line) { return line }
            if isFence(at: line, of: 0x2E) {
                failEnd(line)
                return line
            }
            line = nextLine(line)
        }
        return nil
    }

    private mutating func failEnd(_ line: Int) {
        let fix = FixIt(range: SourceRange(line, line + 3), replacement: "---", applicability: .certain)
        fail(
            "FMT002", line, line + 3, "front matter ends with three hyphens, not with three dots",
            help: "end it with '---'", fixes: [fix])
    }

    /// Whether the line is three times the same mark and nothing else but white space.
    private func isFence(at line: Int, of mark: UInt8 = 0x2D) -> Bool {
        guard source[min(line, source.count)...].starts(with: [mark, mark, mark]) else { return false }
        return source[line + 3..<lineEnd(line)].allSatisfy(\.isSpaceOrTab)
    }

    /// Characters that YAML does not allow, and those that older YAML takes for the end of a line: they could hide a
    /// field from one reader and show it to another.
    private mutating func refuseControls(_ start: Int, _ end: Int) {
        var offset = start
        while offset < end {
            let length = controlLength(at: offset)
            if length > 0 {
                return fail(
                    "FMT004", offset, offset + length, "a character that nobody can see stands here",
                    help: "delete it, or write the line again")
            }
            offset += 1
        }
    }

    /// How many bytes the control character at an offset has; 0 for any other character.
    private func controlLength(at offset: Int) -> Int {
        let byte = source[offset]
        if byte < 0x80 { return byte == 0x7F || byte < 0x20 && !byte.isASCIIWhitespace ? 1 : 0 }
        if byte == 0xC2 { return source[offset + 1] < 0xA0 ? 2 : 0 }
        return source[offset...].starts(with: [0xE2, 0x80]) && [0xA8, 0xA9].contains(source[offset + 2])
            ? 3 : 0
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
