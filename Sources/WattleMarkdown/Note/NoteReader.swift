import WattleDiagnostics
import WattleText

/// Reads one note: front matter, blocks, inlines, and what is found in them.
struct NoteReader {
    let source: [UInt8]
    let path: String
    let options: SyntaxOptions
    var diagnostics: [Diagnostic] = []

    init(_ source: [UInt8], path: String, options: SyntaxOptions) {
        self.source = source
        self.path = path
        self.options = options
    }

    mutating func read() -> Diagnosed<ParsedNote> {
        var frontMatter = FrontMatter()
        guard isReadable() else {
            frontMatter.isReadable = false
            return Diagnosed(note(frontMatter, bodyStart: source.count, .empty), diagnostics)
        }
        reportNull()
        var bodyStart = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if options.frontMatter {
            var reader = FrontMatterReader(source, from: bodyStart, path: path, options: options)
            frontMatter = reader.read()
            diagnostics += reader.diagnostics
            if frontMatter.isPresent { bodyStart = frontMatter.range.end }
        }
        return readBody(frontMatter, from: bodyStart)
    }

    private func note(_ frontMatter: FrontMatter, bodyStart: Int, _ tree: NoteTree) -> ParsedNote {
        ParsedNote(path: path, source: source, frontMatter: frontMatter, bodyStart: bodyStart, tree: tree)
    }

    /// Whether the bytes are within the limit and valid UTF-8.
    private mutating func isReadable() -> Bool {
        if source.count > options.byteLimit {
            report(
                "LIM001", SourceRange(0, 0),
                "the note has \(source.count) bytes; at most \(options.byteLimit) are read",
                help: "divide the note")
            return false
        }
        guard let offset = firstInvalidByte(in: source) else { return true }
        report(
            "FMT001", SourceRange(offset, offset + 1),
            "the note is not valid UTF-8, so nothing of it is read",
            help: source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF])
                ? "the file is UTF-16; save it as UTF-8" : "save the file as UTF-8")
        return false
    }

    private mutating func reportNull() {
        guard let offset = source.firstIndex(of: 0) else { return }
        report(
            "FMT015", SourceRange(offset, offset + 1),
            "the note holds the character U+0000, which no page may have",
            help: "remove it; if the file is UTF-16, save it as UTF-8")
    }

    private mutating func readBody(_ frontMatter: FrontMatter, from bodyStart: Int) -> Diagnosed<ParsedNote> {
        let labels: Set<[UInt8]> = options.footnotes ? FootnoteLabels.candidates(source, from: bodyStart) : []
        var scanner = BodyScanner(source, options: options, footnoteLabels: labels)
        scanner.scan(from: bodyStart)
        if let comment = scanner.unclosedComment { reportComment(at: comment) }
        var builder = TreeBuilder(source: source, options: options, scanner: scanner)
        var tree = builder.build()
        if options.rawHTML == .allowList { tree.removeHidden() }
        if builder.isTooDeep { reportDepth(at: Int(builder.tooDeepAt)) }
        let plain = note(frontMatter, bodyStart: bodyStart, tree)
        var indexer = NoteIndexer(plain, builder: builder)
        let note = indexer.indexed()
        return Diagnosed(note, diagnostics + indexer.findings)
    }

    private mutating func reportComment(at offset: Int) {
        report(
            "STR001", SourceRange(offset, offset + 2),
            "the comment that begins here is never closed, so the rest of the note is left out",
            help: "close it with '%%', or write '\\%%' for two percent signs")
    }

    private mutating func reportDepth(at offset: Int) {
        report(
            "LIM002", SourceRange(offset, min(offset + 1, source.count)),
            "blocks or emphasis nest deeper than \(options.nestingLimit); what is deeper becomes plain text",
            help: "use fewer '>' or a flatter list")
    }

    private mutating func report(_ rule: RuleID, _ range: SourceRange, _ message: String, help: String) {
        diagnostics.append(Diagnostic(rule, .error, path: path, range: range, message, help: [help]))
    }
}

/// The offset of the first byte that no UTF-8 text has there; nil for valid text.
///
/// Linear.
func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    let span = bytes.span
    var position = 0
    while position < span.count {
        let byte = span[position]
        if byte < 0x80 {
            position = position &+ 1
            continue
        }
        guard let width = sequenceLength(span, position) else { return position }
        position += width
    }
    return nil
}

/// The length of the well-formed sequence at `position` (Unicode 15, table 3-7); nil when there is none.
private func sequenceLength(_ bytes: Span<UInt8>, _ position: Int) -> Int? {
    let first = bytes[position]
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, position + length <= bytes.count else { return nil }
    let second = bytes[position + 1]
    switch first {
    case 0xE0: guard (0xA0...0xBF).contains(second) else { return nil }
    case 0xED: guard (0x80...0x9F).contains(second) else { return nil }
    case 0xF0: guard (0x90...0xBF).contains(second) else { return nil }
    case 0xF4: guard (0x80...0x8F).contains(second) else { return nil }
    default: guard (0x80...0xBF).contains(second) else { return nil }
    }
    for index in position + 2..<max(position + 2, position + length) where bytes[index] & 0xC0 != 0x80 {
        return nil
    }
    return length
}
