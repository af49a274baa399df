import WattleText

/// A formula that was read up to its end.
struct ReadFormula {
    /// What stands on its lines, containers' marks left out.
    var lines: [Range<Int>]
    /// Offset just past the closing `$$`.
    var end: Int
    /// The line on which it ends.
    var line: ScannedLine
    /// Whether that is another line than the one on which it began.
    var isLong: Bool { lines.count > 1 }

    func scanned(_ source: [UInt8]) -> ScannedFormula { ScannedFormula(lines: lines, of: source) }
}

/// `$$ … $$` over one line or several.
extension BodyScanner {
    /// Where a formula stands, which decides what it may hold.
    enum FormulaPlace {
        /// At the start of a line: blank lines are part of it.
        case block
        /// In running text: a blank line ends that.
        case text
    }

    /// Takes `$$` at the start of a line as a block, unless text follows on the line where it ends and began.
    mutating func openFormula(_ line: inout ScannedLine, _ content: Int, _ isOpened: Bool) -> Bool {
        guard options.math, content + 1 < line.end, source[content + 1] == 0x24 else { return false }
        let around = isOpened ? containers : Array(containers.prefix(line.matched))
        guard let formula = readFormula(from: content + 2, lineEnd: line.end, in: .block, around) else {
            return false
        }
        let hasRest = source[formula.end..<formula.line.end].contains { !$0.isSpaceOrTab }
        guard formula.isLong || !hasRest else { return false }
        if !isOpened, leaf == .paragraph { endParagraph(line) }
        beginBlock(&line, isOpened)
        candidate = nil
        write(formula, from: content, line)
        if hasRest { writeRest(of: formula) }
        return true
    }

    private mutating func write(_ formula: ReadFormula, from content: Int, _ line: ScannedLine) {
        inline.copyVerbatim(source, line.start, content, to: &output)
        inline.markFormula(.formulaBlock, content..<formula.end, formula.scanned(source), in: &output)
        endLine(LineOrigin(start: line.origin.start, end: formula.line.origin.end))
        leaf = .formula
        if formula.isLong { readAhead = formula.line.end }
    }

    /// What follows a block on its last line is a paragraph.
    private mutating func writeRest(of formula: ReadFormula) {
        endParagraph(formula.line)
        writePrefix(ofFirst: formula.line.matched)
        inline.mark(.comment, formula.end, formula.end, in: &output)
        leaf = .paragraph
        copyText(formula.end, formula.line.end, line: formula.line.origin)
    }

    /// Looks for `$$` on the line and on those that go on with the same containers.
    ///
    /// Linear in all: of the lines that are read in vain, none can begin a formula.
    func readFormula(
        from start: Int, lineEnd: Int, in place: FormulaPlace, _ containers: [BlockContainer]
    ) -> ReadFormula? {
        if let close = formulaEnd(source, start, lineEnd) {
            let line = ScannedLine(LineCursor(start, lineEnd), start: start, end: lineEnd)
            return close > start ? ReadFormula(lines: [start..<close], end: close + 2, line: line) : nil
        }
        var ahead = containers
        var lines = [start..<lineEnd]
        var next = nextLine(after: lineEnd)
        while next < source.count {
            let end = self.lineEnd(from: next)
            var line = ScannedLine(LineCursor(next, end), start: next, end: end)
            ahead.match(&line, in: source)
            let content = line.cursor.indent(in: source).contentOffset
            guard line.isMatched, place == .block || content < end, !isFence(content, end) else { return nil }
            if let close = formulaEnd(source, line.cursor.offset, end) {
                lines.append(line.cursor.offset..<close)
                return ReadFormula(lines: lines, end: close + 2, line: line)
            }
            lines.append(line.cursor.offset..<end)
            next = nextLine(after: end)
        }
        return nil
    }

    /// Mathematics has no code fences: the dollars before one are just dollars.
    private func isFence(_ content: Int, _ end: Int) -> Bool {
        guard content < end, source[content] == ASCII.backtick || source[content] == 0x7E else {
            return false
        }
        return BlockStarts.fence(source, content, end) != nil
    }
}
