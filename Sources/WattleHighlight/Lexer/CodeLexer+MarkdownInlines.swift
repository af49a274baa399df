import WattleText

extension CodeLexer {
    /// Marks that have no end in the line that is read, so that none is sought twice.
    private struct Unclosed {
        var marks: Set<UInt16> = []

        static func key(_ byte: UInt8, _ count: Int) -> UInt16 { UInt16(byte) << 8 | UInt16(min(count, 255)) }
    }

    /// Emphasis, code, links and the like within one line.
    mutating func readInlines(to stop: Int) {
        var unclosed = Unclosed()
        while position < stop {
            switch text[position] {
            case 0x5C: position = min(position + 2, stop)
            case 0x60: readDelimited(0x60, as: .string, to: stop, &unclosed)
            case 0x2A, 0x5F: readEmphasis(text[position], to: stop, &unclosed)
            case 0x7E where peek(1) == 0x7E, 0x3D where peek(1) == 0x3D:
                readDelimited(text[position], as: .emphasis, to: stop, &unclosed)
            case 0x25 where peek(1) == 0x25: readDelimited(0x25, as: .comment, to: stop, &unclosed)
            case 0x24: readDelimited(0x24, as: .string, to: stop, &unclosed)
            case 0x5B: readLinkOpening(to: stop, &unclosed)
            case 0x5D where peek(1) == 0x28: readLinkTarget(to: stop)
            case 0x3C: readAngles(to: stop, &unclosed)
            case 0x23, 0x5E: readNoteMark(to: stop)
            case 0x68 where sees("https://") || sees("http://"): readAddress(to: stop)
            default: position += 1
            }
        }
    }

    private func runLength(_ byte: UInt8, at start: Int, to stop: Int) -> Int {
        var index = start
        while index < stop, text[index] == byte { index += 1 }
        return index - start
    }

    /// Something between two runs of a byte that are equally long.
    private mutating func readDelimited(
        _ byte: UInt8, as kind: CodeTokenKind, to stop: Int, _ unclosed: inout Unclosed
    ) {
        let count = runLength(byte, at: position, to: stop)
        let key = Unclosed.key(byte, count)
        guard count < 8, !unclosed.marks.contains(key) else { return position += count }
        var index = position + count
        while index < stop {
            guard text[index] == byte else {
                index += 1
                continue
            }
            let length = runLength(byte, at: index, to: stop)
            index += length
            if length == count { return take(index - position, as: kind) }
        }
        unclosed.marks.insert(key)
        position += count
    }

    private mutating func readEmphasis(_ byte: UInt8, to stop: Int, _ unclosed: inout Unclosed) {
        let count = runLength(byte, at: position, to: stop)
        let isWithinWord = byte == 0x5F && position > 0 && text[position - 1].isASCIIAlphanumeric
        let opens = position + count < stop && !text[position + count].isASCIIWhitespace
        guard opens, !isWithinWord else { return position += count }
        readDelimited(byte, as: count > 1 ? .strong : .emphasis, to: stop, &unclosed)
    }

    // MARK: Links

    /// `[[note]]`, `[^1]`; the text of an ordinary link is text.
    private mutating func readLinkOpening(to stop: Int, _ unclosed: inout Unclosed) {
        let isWikilink = peek(1) == 0x5B
        guard isWikilink || peek(1) == 0x5E else { return position += 1 }
        let key = Unclosed.key(0x5B, isWikilink ? 2 : 1)
        guard !unclosed.marks.contains(key),
            let close = find(isWikilink ? "]]" : "]", from: position + 2, to: stop)
        else {
            unclosed.marks.insert(key)
            return position += 2
        }
        take(close + (isWikilink ? 2 : 1) - position, as: isWikilink ? .function : .attribute)
    }

    /// `(address "title")` behind the text of a link.
    private mutating func readLinkTarget(to stop: Int) {
        position += 1
        let start = position
        var open = 0
        while position < stop {
            let byte = text[position]
            position += 1
            if byte == 0x28 { open += 1 }
            if byte == 0x29 {
                open -= 1
                if open == 0 { break }
            }
        }
        mark(.string, from: start)
    }

    /// `<address>` and tags of HTML.
    private mutating func readAngles(to stop: Int, _ unclosed: inout Unclosed) {
        let next = peek(1)
        guard next.isASCIILetter || next == 0x2F, !unclosed.marks.contains(Unclosed.key(0x3C, 1)) else {
            return position += 1
        }
        guard let close = text[position..<stop].firstIndex(of: 0x3E) else {
            unclosed.marks.insert(Unclosed.key(0x3C, 1))
            return position += 1
        }
        if text[position..<close].contains(0x3A), !text[position..<close].contains(ASCII.space) {
            return take(close + 1 - position, as: .string)
        }
        read(upTo: close + 1, as: .markup(.html))
    }

    /// `#tag`, and `^id` at the end of a line.
    private mutating func readNoteMark(to stop: Int) {
        let isFirst = position == 0 || text[position - 1].isASCIIWhitespace
        var index = position + 1
        while index < stop,
            text[index].isASCIIAlphanumeric || text[index] >= 0x80
                || [0x2D, 0x5F, 0x2F].contains(text[index])
        {
            index += 1
        }
        let isMark = isFirst && index > position + 1 && (text[position] == 0x23 || index == stop)
        if isMark { take(index - position, as: .attribute) } else { position = max(index, position + 1) }
    }

    private mutating func readAddress(to stop: Int) {
        let start = position
        while position < stop, !text[position].isASCIIWhitespace,
            ![0x29, 0x3E, 0x7C, 0x5D].contains(text[position])
        {
            position += 1
        }
        mark(.string, from: start)
    }
}
