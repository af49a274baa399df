import WattleDiagnostics
import WattleText

/// Follows quotes and brackets of YAML, to know where a value ends that nobody reads.
private struct BracketScanner {
    /// Marks that begin an anchor, an alias or a tag, or nothing at all.
    private static let refused: [UInt8] = [0x21, 0x25, 0x26, 0x2A, 0x40, 0x60]

    private var open: [UInt8] = []
    private var isAtToken = true
    /// Whether the last mark was a comma or an opening bracket, so that no other comma may follow.
    private var needsItem = false

    /// Whether every bracket was closed.
    var isBalanced: Bool { open.isEmpty }

    /// Goes over one line.
    /// - Returns: where the outermost bracket was closed, just behind it, or `end`; nil when a quotation does not end on
    ///   the line, a bracket fits none, or something stands there that YAML or Wattle refuses.
    mutating func scan(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var offset = start
        if open.isEmpty { isAtToken = true }
        while offset < end {
            let byte = source[offset]
            if byte == 0x23, offset == start || source[offset - 1].isSpaceOrTab { return end }
            if isAtToken, byte == 0x22 || byte == 0x27 {
                guard let close = quotationEnd(source, offset, end) else { return nil }
                offset = close
                (isAtToken, needsItem) = (false, false)
                continue
            }
            guard step(byte, isLast: offset + 1 == end || source[offset + 1].isSpaceOrTab) else { return nil }
            offset += 1
            if open.isEmpty, byte == 0x5D || byte == 0x7D, isClosing { return offset }
        }
        return end
    }

    /// Whether the byte that was just passed closed the outermost bracket.
    private var isClosing = false

    /// Passes one byte outside quotations; false for a closing bracket that fits none.
    private mutating func step(_ byte: UInt8, isLast: Bool) -> Bool {
        isClosing = false
        if isAtToken, Self.refused.contains(byte) { return false }
        if byte == 0x2C, needsItem, !open.isEmpty { return false }
        if !byte.isSpaceOrTab { needsItem = [0x2C, 0x5B, 0x7B].contains(byte) }
        switch byte {
        case 0x5B, 0x7B:
            guard isAtToken || !open.isEmpty else { return true }
            open.append(byte)
            isAtToken = true
        case 0x5D, 0x7D:
            guard let last = open.last else { return true }
            guard last == byte - 2 else { return false }
            open.removeLast()
            isClosing = true
            isAtToken = false
        case 0x2C: isAtToken = isAtToken || !open.isEmpty
        case 0x3A: isAtToken = isAtToken || isLast || !open.isEmpty
        case 0x2D, 0x3F: isAtToken = isAtToken && isLast
        case ASCII.space, ASCII.tab: break
        default: isAtToken = false
        }
        return true
    }

    private func quotationEnd(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var offset = start + 1
        while offset < end {
            if source[offset] == ASCII.backslash, source[start] == 0x22 {
                offset += 1
            } else if source[offset] == source[start] {
                let isDoubled = source[start] == 0x27 && offset + 1 < end && source[offset + 1] == 0x27
                guard isDoubled else { return offset + 1 }
                offset += 1
            }
            offset += 1
        }
        return nil
    }
}

extension FrontMatterReader {
    /// Goes past a value in brackets, whatever it holds; false, reported, where its end is in doubt.
    ///
    /// What goes on at the left edge could be a field of the note, and is therefore no part of the value.
    mutating func skipBrackets(_ start: Int, _ end: Int) -> Located<FrontMatterValue>? {
        var scanner = BracketScanner()
        var (offset, lineEnd) = (start, end)
        while true {
            guard let stop = scanner.scan(source, offset, lineEnd) else { return failNested(start, end) }
            if scanner.isBalanced {
                finishLine(stop, lineEnd, value: start)
                return Located(.nested, SourceRange(start, stop))
            }
            offset = contentStart(position)
            let isInside = offset > position || offset < bodyEnd && [0x5D, 0x7D].contains(source[offset])
            guard position < bodyEnd, isInside else { return failNested(start, end) }
            lineEnd = self.lineEnd(position)
            position = nextLine(position)
        }
    }

    /// Goes past the indented lines, or the items, that are a field's value.
    mutating func skipBlock(_ empty: SourceRange) -> Located<FrontMatterValue>? {
        var end = empty.end
        var isList: Bool?
        while position < bodyEnd {
            let line = position
            if isBlankOrComment(line) {
                position = nextLine(line)
                continue
            }
            let content = contentStart(line)
            let isItem = source[content] == 0x2D && isBlankOrEnd(content + 1, lineEnd(line))
            isList = isList ?? isItem
            guard content > line || isItem && isList == true else { break }
            end = lineEnd(line)
            position = nextLine(line)
            guard source[content] != ASCII.tab else {
                failTab(content)
                return nil
            }
            var scanner = BracketScanner()
            guard isClosed(&scanner, content, end) else { return failNested(content, end) }
        }
        return Located(.nested, SourceRange(empty.start, end))
    }

    private func isClosed(_ scanner: inout BracketScanner, _ start: Int, _ end: Int) -> Bool {
        var offset = start
        while offset < end {
            guard let stop = scanner.scan(source, offset, end) else { return false }
            offset = max(stop, offset + 1)
        }
        return scanner.isBalanced
    }

    private mutating func failNested(_ start: Int, _ end: Int) -> Located<FrontMatterValue>? {
        fail(
            "FMT005", start, end, "nobody can tell where this value ends",
            help: "close its quotes and brackets on the line, or delete the field")
        return nil
    }
}
