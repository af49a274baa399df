import WattleText

/// Markdown as people write it in notes: blocks by their lines, then what is within a line.
extension CodeLexer {
    mutating func readMarkdown() {
        if position == 0, sees("---"), lineEnd(from: 0) == 3 { readFrontMatter() }
        while position < end {
            let stop = lineEnd(from: position)
            readMarkdownLine(to: stop)
            position = min(max(position, stop) + 1, end)
        }
    }

    /// The fields at the beginning, between two lines of `---`.
    private mutating func readFrontMatter() {
        guard let closing = find("\n---", from: 3, to: end) else { return }
        take(3, as: .keyword)
        read(upTo: closing + 1, as: .yaml)
        take(3, as: .keyword)
        position = min(lineEnd(from: position) + 1, end)
    }

    private mutating func readMarkdownLine(to stop: Int) {
        let lineStart = position
        readContainers(to: stop)
        guard position < stop else { return }
        let byte = text[position]
        switch byte {
        case 0x23 where readHeading(to: stop): return
        case 0x60, 0x7E:
            if let count = fenceLength(byte, at: position, to: stop) {
                return readFence(byte, count, indent: position - lineStart, to: stop)
            }
        case 0x24 where sees("$$"), 0x25 where sees("%%") && find("%%", from: position + 2, to: stop) == nil:
            return readMarkdownBlock(byte, to: stop)
        case 0x3C where sees("<!--"):
            let close = find("-->", from: position + 4, to: end).map { $0 + 3 } ?? end
            return take(close - position, as: .comment)
        case 0x7C, 0x3A: if isTableRule(to: stop) { return take(stop - position, as: .keyword) }
        default: if isThematicBreak(byte, to: stop) { return take(stop - position, as: .keyword) }
        }
        if isSetextHeading(below: stop) {
            return take(lineEnd(from: stop + 1) - position, as: .heading)
        }
        readInlines(to: stop)
    }

    // MARK: Containers

    /// Marks of quotes, lists, tasks, callouts and footnotes at the beginning of a line.
    private mutating func readContainers(to stop: Int) {
        for _ in 0..<Self.deepestContainer {
            position = skipBlanks(from: position, to: stop)
            guard position < stop else { return }
            let byte = text[position]
            if byte == 0x3E {
                take(1, as: .keyword)
                readCallout(to: stop)
            } else if let count = listMarkLength(to: stop) {
                take(count, as: .keyword)
                readTask(to: stop)
            } else {
                return readFootnoteMark(to: stop)
            }
        }
    }

    /// What nests deeper is text: each mark may look at the whole line.
    private static let deepestContainer = 32

    private func listMarkLength(to stop: Int) -> Int? {
        var index = position
        if [0x2D, 0x2A, 0x2B].contains(text[index]) {
            guard !isThematicBreak(text[index], to: stop) else { return nil }
            index += 1
        } else {
            while index < stop, index < position + 9, text[index].isASCIIDigit { index += 1 }
            guard index > position, index < stop, text[index] == 0x2E || text[index] == 0x29 else {
                return nil
            }
            index += 1
        }
        return index == stop || text[index].isSpaceOrTab ? index - position : nil
    }

    private mutating func readTask(to stop: Int) {
        let box = skipBlanks(from: position, to: stop)
        guard box + 2 < stop, text[box] == 0x5B, text[box + 2] == 0x5D else { return }
        position = box
        take(3, as: .constant)
    }

    /// `[!note]-` behind the mark of a quote.
    private mutating func readCallout(to stop: Int) {
        let start = skipBlanks(from: position, to: stop)
        guard start + 2 < stop, text[start] == 0x5B, text[start + 1] == 0x21 else { return }
        position = start
        while position < stop, text[position] != 0x5D { position += 1 }
        if position < stop { position += 1 }
        if peek() == 0x2B || peek() == 0x2D { position += 1 }
        mark(.attribute, from: start)
    }

    private mutating func readFootnoteMark(to stop: Int) {
        guard text[position] == 0x5B, peek(1) == 0x5E, let close = find("]:", from: position, to: stop) else {
            return
        }
        take(close + 2 - position, as: .attribute)
    }

    // MARK: Lines

    private mutating func readHeading(to stop: Int) -> Bool {
        var index = position
        while index < stop, text[index] == 0x23 { index += 1 }
        guard index - position <= 6, index == stop || text[index].isSpaceOrTab else { return false }
        take(stop - position, as: .heading)
        return true
    }

    /// Whether the next line underlines this one.
    private func isSetextHeading(below stop: Int) -> Bool {
        guard stop + 1 < end, text[stop + 1] == 0x3D || text[stop + 1] == 0x2D else { return false }
        let mark = text[stop + 1]
        var index = stop + 1
        while index < end, text[index] == mark { index += 1 }
        index = skipBlanks(from: index, to: end)
        return index == end || text[index] == ASCII.newline
    }

    private func isThematicBreak(_ byte: UInt8, to stop: Int) -> Bool {
        guard byte == 0x2D || byte == 0x2A || byte == 0x5F else { return false }
        let line = text[position..<stop]
        return line.allSatisfy { $0 == byte || $0.isASCIIWhitespace }
            && line.prefix(64).count { $0 == byte } >= 3
    }

    private func isTableRule(to stop: Int) -> Bool {
        let line = text[position..<stop]
        return line.contains(0x2D) && line.allSatisfy { [0x2D, 0x7C, 0x3A, 0x20, 0x09, 0x0D].contains($0) }
    }

    /// `$$` and `%%` up to the line that closes them.
    private mutating func readMarkdownBlock(_ byte: UInt8, to stop: Int) {
        let mark = ByteLiteral([byte, byte])
        let close = find(mark, from: position + 2, to: end).map { $0 + 2 } ?? end
        take(close - position, as: byte == 0x24 ? .string : .comment)
        if position < lineEnd(from: position) { readInlines(to: lineEnd(from: position)) }
    }

    // MARK: Fences

    private func fenceLength(_ mark: UInt8, at start: Int, to stop: Int) -> Int? {
        var index = start
        while index < stop, text[index] == mark { index += 1 }
        guard index - start >= 3 else { return nil }
        // Backticks in an info string make it a code span.
        if mark == 0x60, text[index..<stop].contains(mark) { return nil }
        return index - start
    }

    /// A fence, its language, and what is inside in that language.
    private mutating func readFence(_ mark: UInt8, _ count: Int, indent: Int, to stop: Int) {
        take(count, as: .keyword)
        position = skipBlanks(from: position, to: stop)
        let word = position
        while position < stop, !text[position].isASCIIWhitespace { position += 1 }
        self.mark(.attribute, from: word)
        let language = CodeLanguage.named(String(decoding: text[word..<position], as: UTF8.self))
        position = min(stop + 1, end)
        var close = position
        while close < end {
            let line = lineEnd(from: close)
            let start = skipContainers(from: close, to: line)
            if let length = fenceLength(mark, at: start, to: line), length >= count,
                skipBlanks(from: start + length, to: line) == line
            {
                // What stands in a quote would be read with its marks.
                read(upTo: close, as: indent < 4 && start - close < 4 ? language?.syntax ?? .plain : .plain)
                position = start
                return take(length, as: .keyword)
            }
            close = min(line + 1, end)
        }
        read(upTo: end, as: language?.syntax ?? .plain)
    }

    private func skipContainers(from start: Int, to stop: Int) -> Int {
        var index = start
        while index < stop, text[index].isSpaceOrTab || text[index] == 0x3E { index += 1 }
        return index
    }
}
