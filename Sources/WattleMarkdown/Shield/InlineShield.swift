import WattleText

/// Cuts out of running text what libcmark would misread.
struct InlineShield {
    let options: SyntaxOptions
    /// Labels that footnote definitions may have; nothing else is cut out as a reference.
    let footnoteLabels: Set<[UInt8]>
    var shield = Shield()
    /// The formulas that were cut out, by the numbers in their records.
    var formulas: [ScannedFormula] = []
    /// Inline footnotes, whose text is handed to libcmark as a paragraph of its own.
    var inlineFootnotes: [Range<Int>] = []
    /// How many `[` and `![` of the paragraph have no `]` yet.
    private var openBrackets = 0
    private var openImages = 0
    /// Lengths of backtick runs that have no partner in what is left of the segment, one bit each.
    private var unpairedRuns: UInt64 = 0

    init(options: SyntaxOptions, footnoteLabels: Set<[UInt8]>) {
        self.options = options
        self.footnoteLabels = footnoteLabels
    }

    /// Copies `start ..< end` of `source`, one line's text, with marks for what is cut out.
    /// - Returns: what is opened and not closed in it, and not copied from there on; nil as a rule.
    mutating func copy(
        _ source: [UInt8], _ start: Int, _ end: Int, isCell: Bool = false, to output: inout [UInt8]
    ) -> OpenSpan? {
        unpairedRuns = 0
        var run = start
        var position = start
        while position < end {
            guard Self.isSpecial(source[position]) else {
                position += 1
                continue
            }
            let segment = Segment(source: source, position: position, start: start, end: end, isCell: isCell)
            var next = position
            append(source, run, position, to: &output)
            run = position
            if let kind = span(segment) {
                guard let close = takeSpan(segment, kind, to: &output) else {
                    return OpenSpan(kind: kind, start: position)
                }
                position = close
                run = position
            } else if take(segment, &next, to: &output) {
                position = next
                run = position
            } else {
                position = max(next, position + 1)
            }
        }
        append(source, run, end, to: &output)
        return nil
    }

    /// Copies without looking for anything but our own marks.
    mutating func copyVerbatim(_ source: [UInt8], _ start: Int, _ end: Int, to output: inout [UInt8]) {
        var run = start
        var position = start
        while position < end {
            let byte = source[position]
            if byte == 0xF4 || byte == 0xF0, ShieldMark.stands(in: source, at: position) {
                append(source, run, position, to: &output)
                mark(.literal, position, position + 4, in: &output)
                position += 4
                run = position
            } else {
                position += 1
            }
        }
        append(source, run, end, to: &output)
    }

    mutating func mark(
        _ kind: ShieldKind, _ start: Int, _ end: Int, number: Int = -1, in output: inout [UInt8]
    ) {
        shield.mark(
            ShieldRecord(kind: kind, start: Int32(start), end: Int32(end), number: Int32(number)), in: &output
        )
    }

    func append(_ source: [UInt8], _ start: Int, _ end: Int, to output: inout [UInt8]) {
        guard start < end else { return }
        output.append(contentsOf: source[start..<end])
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x24, 0x25, 0x3A, 0x3C, 0x5B, 0x5C, 0x5D, 0x5E, 0x60, 0xF0, 0xF4: true
        default: false
        }
    }

    /// Writes what stands for the construct at the segment's position and moves past it; false when none is there.
    private mutating func take(_ segment: Segment, _ next: inout Int, to output: inout [UInt8]) -> Bool {
        switch segment.byte(0) {
        case 0x5C: takeEscape(segment, &next, to: &output)
        case ASCII.backtick: takeCode(segment, &next, to: &output)
        case 0x21: takeExclamation(segment, &next, to: &output)
        case 0x5B: takeBracket(segment, &next, to: &output) || noteBracket()
        case 0x5D: takeDestination(segment, &next, to: &output)
        case 0x5E: takeInlineFootnote(segment, &next, to: &output)
        case 0x24: takeFormula(segment, &next, to: &output)
        case 0x3A: takeAddress(segment, &next, to: &output)
        default: takeMark(segment, &next, to: &output)
        }
    }

    // MARK: Brackets

    /// Forgets the brackets of the paragraph before.
    mutating func beginParagraph() {
        openBrackets = 0
        openImages = 0
    }

    private mutating func noteBracket() -> Bool {
        openBrackets += 1
        return false
    }

    mutating func noteClosingBracket() {
        if openBrackets > 0 { openBrackets -= 1 } else if openImages > 0 { openImages -= 1 }
    }

    /// Whether an image may begin here: libcmark looks at all that are open for each link that is closed.
    mutating func noteImage() -> Bool {
        openImages += 1
        return openImages <= 500
    }

    private mutating func takeMark(_ segment: Segment, _ next: inout Int, to output: inout [UInt8]) -> Bool {
        guard ShieldMark.stands(in: segment.source, at: segment.position) else { return false }
        mark(.literal, segment.position, segment.position + 4, in: &output)
        next = segment.position + 4
        return true
    }

    private mutating func takeEscape(
        _ segment: Segment, _ next: inout Int, to output: inout [UInt8]
    ) -> Bool {
        guard let escaped = segment.byte(1) else { return false }
        next = segment.position + 2
        if segment.isCell, escaped == 0x7C {
            output.append(0x7C)
            return true
        }
        guard escaped.isASCIIPunctuation else {
            next = segment.position + 1
            return false
        }
        guard let code = Shield.code(ofEscaped: escaped), isExtensionMark(escaped) else { return false }
        Shield.mark(character: code, in: &output)
        return true
    }

    private func isExtensionMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x7E: options.strikethrough
        case 0x3D: options.highlights
        case 0x23: options.tags
        case 0x5E: options.blockIdentifiers
        default: options.autolinks
        }
    }

    private mutating func takeCode(_ segment: Segment, _ next: inout Int, to output: inout [UInt8]) -> Bool {
        let length = segment.runLength(of: ASCII.backtick)
        let content = segment.position + length
        let close = closingRun(segment, length: length)
        let isMetric = options.programs && segment.starts(with: Self.metricMark, at: content)
        guard isMetric || close != nil else {
            next = content
            return false
        }
        append(segment.source, segment.position, content, to: &output)
        next = content
        if isMetric {
            mark(.metricMark, content, content + Self.metricMark.count, in: &output)
            next += Self.metricMark.count
        }
        guard let close else { return true }
        if segment.isCell {
            copyCellCode(segment.source, next, close + length, to: &output)
        } else {
            copyVerbatim(segment.source, next, close + length, to: &output)
        }
        next = close + length
        return true
    }

    static let metricMark = Array("{metric} ".utf8)

    /// In a table even code spells `|` as `\|` (GFM, "Tables", the rule before example 200).
    private mutating func copyCellCode(_ source: [UInt8], _ start: Int, _ end: Int, to output: inout [UInt8])
    {
        var run = start
        for position in start..<end
        where source[position] == ASCII.backslash && position + 1 < end && source[position + 1] == 0x7C {
            copyVerbatim(source, run, position, to: &output)
            run = position + 1
        }
        copyVerbatim(source, run, end, to: &output)
    }

    private mutating func closingRun(_ segment: Segment, length: Int) -> Int? {
        let bit: UInt64 = length < 64 ? 1 << UInt64(length) : 0
        guard bit != 0, unpairedRuns & bit == 0 else { return nil }
        var position = segment.position + length
        while position < segment.end {
            guard segment.source[position] == ASCII.backtick else {
                position += 1
                continue
            }
            let start = position
            while position < segment.end, segment.source[position] == ASCII.backtick { position += 1 }
            if position - start == length { return start }
        }
        unpairedRuns |= bit
        return nil
    }
}
