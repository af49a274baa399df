import WattleText

/// Where one line of the shielded text came from.
struct LineOrigin {
    /// Offset of the first byte in the source.
    var start: Int32
    /// Offset just past the last, line ending left out.
    var end: Int32
}

/// Running text within a block that is none, such as the caption in a metric block.
struct BlockText {
    /// The fence in which it stands.
    let block: NodeID
    /// Its bytes in the source.
    let range: SourceRange
}

/// A table that was cut out.
struct ScannedTable {
    var alignments: [ColumnAlignment]
    /// Rows of cells, each a range of the source; the first row is the header.
    var rows: [[Range<Int>]]
    /// The lines of each row.
    var rowLines: [LineOrigin]
    var cellCount: Int { rows.reduce(0) { $0 + $1.count } }
}

/// Goes over a note's lines as CommonMark's first phase does, and writes them anew for libcmark.
///
/// It must agree with libcmark about what is code, so that nothing is cut out of code, and about where paragraphs
/// are, since tables and footnote definitions are only found among them. Where the two should ever disagree, marks
/// are put back as they were written, and nothing is lost.
struct BodyScanner {
    let source: [UInt8]
    let options: SyntaxOptions
    var inline: InlineShield
    /// What libcmark will read.
    var output: [UInt8] = []
    /// One for each line of ``output``.
    var origins: [LineOrigin] = []
    var tables: [ScannedTable] = []
    /// How many cells were added to short rows.
    var emptyCells = 0
    /// Labels of the footnote definitions that were found, and their lines.
    var definitions: [(label: Range<Int>, line: LineOrigin)] = []
    /// Stretches of blocks that are running text, each of one line.
    let texts: [BlockText]
    /// Comments that are lines of their own; others have records.
    var comments: [SourceRange] = []
    /// Offset of a `%%` that is never closed.
    var unclosedComment: Int?

    var containers: [BlockContainer] = []
    var leaf = OpenLeaf.none
    /// The paragraph line before this one, in case the next one makes a table of it.
    var candidate: TableCandidate?
    /// A comment that an earlier line opened.
    var openComment: OpenComment?
    /// The end of the last line that was read ahead and is dealt with.
    var readAhead: Int?

    init(
        _ source: [UInt8], options: SyntaxOptions, footnoteLabels: Set<[UInt8]>, texts: [BlockText] = []
    ) {
        self.source = source
        self.options = options
        self.texts = texts
        inline = InlineShield(options: options, footnoteLabels: footnoteLabels)
    }

    /// Scans everything from `start` on.
    mutating func scan(from start: Int) {
        output.reserveCapacity(source.count - start + (source.count - start) / 8 + 64)
        var position = start
        while position < source.count {
            let end = lineEnd(from: position)
            scanLine(position, end)
            position = nextLine(after: readAhead ?? end)
            readAhead = nil
        }
        if openComment != nil { endComment() }
        appendSections()
    }

    func lineEnd(from start: Int) -> Int {
        let text = source.span
        var position = start
        // Written out: the names of ASCII are calls across modules, which cost 3 % here.
        while position < text.count, text[position] != 0x0A, text[position] != 0x0D {
            position = position &+ 1
        }
        return position
    }

    func nextLine(after end: Int) -> Int {
        guard end < source.count else { return end }
        let isPair =
            source[end] == ASCII.carriageReturn && end + 1 < source.count && source[end + 1] == ASCII.newline
        return end + (isPair ? 2 : 1)
    }

    private mutating func scanLine(_ start: Int, _ end: Int) {
        if openComment != nil {
            scanComment(start, end)
            return
        }
        var line = ScannedLine(LineCursor(start, end), start: start, end: end)
        containers.match(&line, in: source)
        if line.isMatched, continueLeaf(&line) { return }
        openBlocks(&line)
    }

    /// Writes the rest of a line, shielded, and ends it, unless a comment goes on to the next lines.
    mutating func copyText(_ start: Int, _ end: Int, line: LineOrigin) {
        var rest = start..<end
        var origin = line
        while let open = inline.copy(source, rest.lowerBound, rest.upperBound, to: &output) {
            guard open.kind == .formula else { return openComment(open, origin) }
            guard
                let formula = readFormula(
                    from: open.start + 2, lineEnd: rest.upperBound, in: .text, containers)
            else {
                inline.append(source, open.start, open.start + 2, to: &output)
                rest = open.start + 2..<rest.upperBound
                continue
            }
            inline.markFormula(
                .displayFormula, open.start..<formula.end, formula.scanned(source), in: &output)
            rest = formula.end..<formula.line.end
            origin.end = formula.line.origin.end
            readAhead = formula.line.end
        }
        endLine(origin)
    }

    mutating func endLine(_ line: LineOrigin) {
        output.append(ASCII.newline)
        origins.append(line)
    }

    /// Writes a line of code or HTML.
    mutating func copyVerbatimLine(_ line: ScannedLine) {
        inline.copyVerbatim(source, line.start, line.end, to: &output)
        endLine(line.origin)
    }
}

/// The line being looked at.
struct ScannedLine {
    var cursor: LineCursor
    /// Where the bytes begin that have not been written yet.
    var start: Int
    let end: Int
    let origin: LineOrigin
    /// How many containers the line continues.
    var matched = 0
    /// Whether it continues all of them.
    var isMatched = false
    /// Whether it opens more containers than may nest.
    var isCutOff = false

    init(_ cursor: LineCursor, start: Int, end: Int) {
        self.cursor = cursor
        self.start = start
        self.end = end
        origin = LineOrigin(start: Int32(start), end: Int32(end))
    }
}

/// A paragraph line that could be a table's header.
struct TableCandidate {
    let contentStart: Int
    let contentEnd: Int
    let line: LineOrigin
    /// How much was written before its text.
    let outputCount: Int
    let recordCount: Int
    let inlineFootnoteCount: Int
}
