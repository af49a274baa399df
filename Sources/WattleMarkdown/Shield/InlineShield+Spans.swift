import WattleText

/// Something that may go on over several lines.
enum SpanKind {
    /// `%%…%%`
    case comment
    /// `<!--…-->`
    case htmlComment
    /// `$$…$$`
    case formula
}

/// A span that a line opens and does not close.
struct OpenSpan {
    let kind: SpanKind
    /// Offset of its first byte.
    let start: Int
}

extension InlineShield {
    /// The span that begins here.
    func span(_ segment: Segment) -> SpanKind? {
        switch segment.byte(0) {
        case 0x25: options.comments && segment.byte(1) == 0x25 ? .comment : nil
        case 0x24: options.math && segment.byte(1) == 0x24 ? .formula : nil
        case 0x3C:
            options.hidesHTMLComments && segment.starts(with: Self.commentStart, at: segment.position)
                ? .htmlComment : nil
        default: nil
        }
    }

    private static let commentStart = Array("<!--".utf8)

    /// Cuts out a span that is closed in the segment; nil when it is not.
    /// - Returns: the offset just past it.
    mutating func takeSpan(_ segment: Segment, _ kind: SpanKind, to output: inout [UInt8]) -> Int? {
        let start = segment.position
        switch kind {
        case .comment:
            guard let close = segment.find(0x25, 0x25, from: start + 2) else { return nil }
            mark(.comment, start, close + 2, in: &output)
            return close + 2
        case .htmlComment:
            guard let close = segment.htmlCommentEnd else { return nil }
            mark(.comment, start, close + 3, in: &output)
            return close + 3
        case .formula:
            guard let close = formulaEnd(segment.source, start + 2, segment.end) else { return nil }
            guard close > start + 2 else {
                append(segment.source, start, close + 2, to: &output)
                return close + 2
            }
            markFormula(.displayFormula, start..<close + 2, formula(segment, start + 2..<close), in: &output)
            return close + 2
        }
    }

    /// Copies a line of an HTML block, in which nothing but comments is looked for.
    /// - Returns: what is opened and not closed in it, and not copied from there on; nil as a rule.
    mutating func copyHTML(_ source: [UInt8], _ start: Int, _ end: Int, to output: inout [UInt8]) -> OpenSpan?
    {
        var run = start
        var position = start
        while position < end {
            let byte = source[position]
            if byte == 0x25 || byte == 0x3C {
                let segment = Segment(
                    source: source, position: position, start: start, end: end, isCell: false)
                if let kind = span(segment) {
                    copyVerbatim(source, run, position, to: &output)
                    guard let close = takeSpan(segment, kind, to: &output) else {
                        return OpenSpan(kind: kind, start: position)
                    }
                    position = close
                    run = close
                    continue
                }
            }
            position += 1
        }
        copyVerbatim(source, run, end, to: &output)
        return nil
    }

    /// `$x$`: no white space inside the dollars, no letter before them and no digit after them, so that money is none.
    mutating func takeFormula(_ segment: Segment, _ next: inout Int, to output: inout [UInt8]) -> Bool {
        guard options.math, let first = segment.byte(1), !first.isASCIIWhitespace else { return false }
        if let before = segment.byte(-1), before == 0x24 || before.isASCIILetter { return false }
        var index = segment.position + 1
        while index < segment.end, segment.source[index] != 0x24 {
            if segment.source[index] == ASCII.backtick { return false }
            index += segment.source[index] == ASCII.backslash ? 2 : 1
        }
        guard index < segment.end, !segment.source[index - 1].isASCIIWhitespace else { return false }
        if index + 1 < segment.end, segment.source[index + 1].isASCIIDigit { return false }
        let content = formula(segment, segment.position + 1..<index)
        markFormula(.formula, segment.position..<index + 1, content, in: &output)
        next = index + 1
        return true
    }

    private func formula(_ segment: Segment, _ range: Range<Int>) -> ScannedFormula {
        segment.isCell
            ? ScannedFormula(cell: range, of: segment.source)
            : ScannedFormula(lines: [range], of: segment.source)
    }

    /// Writes the mark of a formula whose dollars are part of `range`.
    mutating func markFormula(
        _ kind: ShieldKind, _ range: Range<Int>, _ formula: ScannedFormula, in output: inout [UInt8]
    ) {
        mark(kind, range.lowerBound, range.upperBound, number: formulas.count, in: &output)
        formulas.append(formula)
    }
}

/// The offset of the `$$` that ends a formula; a dollar behind a backslash is part of it.
func formulaEnd(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index + 1 < end {
        if source[index] == 0x24, source[index + 1] == 0x24 { return index }
        index += source[index] == ASCII.backslash ? 2 : 1
    }
    return nil
}
