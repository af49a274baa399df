import WattleDiagnostics
import WattleText

/// The bytes of a quoted scalar while its lines are joined.
private struct QuotedText {
    private(set) var bytes: [UInt8] = []
    /// Where the blanks at the end begin that stand in the source as such; they go when the line ends there.
    private var contentEnd = 0

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        if !byte.isSpaceOrTab { contentEnd = bytes.count }
    }

    mutating func appendEscaped(_ text: [UInt8]) {
        bytes += text
        contentEnd = bytes.count
    }

    /// Joins two lines: by a space, or by a line feed for each blank line between them.
    mutating func join(blankLines: Int, isEscaped: Bool) {
        if !isEscaped { bytes.removeSubrange(contentEnd...) }
        if blankLines > 0 {
            bytes += [UInt8](repeating: ASCII.newline, count: blankLines)
        } else if !isEscaped {
            bytes.append(ASCII.space)
        }
        contentEnd = bytes.count
    }
}

extension FrontMatterReader {
    /// A scalar in single or double quotes; it may go on on indented lines where the place allows it.
    mutating func readQuoted(_ start: Int, _ end: Int, at place: ScalarPlace) -> ScannedScalar? {
        let quote = source[start]
        var result = QuotedText()
        var (offset, end) = (start + 1, end)
        while true {
            guard offset < end else {
                guard let next = quotedContinuation(place) else {
                    failQuote(start, lineEnd(start))
                    return nil
                }
                result.join(blankLines: next.blankLines, isEscaped: false)
                (offset, end) = (next.start, next.end)
                continue
            }
            let byte = source[offset]
            if byte == quote {
                let isDoubled = quote == 0x27 && offset + 1 < end && source[offset + 1] == quote
                guard isDoubled else {
                    return ScannedScalar(
                        text: String(decoding: result.bytes, as: UTF8.self), isPlain: false, end: offset + 1)
                }
                offset += 1
            } else if byte == ASCII.backslash, quote == 0x22 {
                if offset + 1 == end, let next = quotedContinuation(place) {
                    result.join(blankLines: next.blankLines, isEscaped: true)
                    (offset, end) = (next.start, next.end)
                    continue
                }
                guard let length = readEscape(offset, end, to: &result) else { return nil }
                offset += length
                continue
            }
            result.append(byte)
            offset += 1
        }
    }

    /// The next line of a quoted scalar, which begins at its first byte that is no blank.
    private mutating func quotedContinuation(_ place: ScalarPlace) -> (
        start: Int, end: Int, blankLines: Int
    )? {
        guard let indent = place.continuationIndent else { return nil }
        var (line, blanks) = (position, 0)
        while line < bodyEnd, skipBlanks(line, lineEnd(line)) == lineEnd(line) {
            blanks += 1
            line = nextLine(line)
        }
        guard line < bodyEnd, contentStart(line) - line >= indent else { return nil }
        position = nextLine(line)
        return (skipBlanks(line, lineEnd(line)), lineEnd(line), blanks)
    }

    private mutating func failQuote(_ start: Int, _ end: Int) {
        fail("FMT004", start, end, "the quoted text does not end", help: "close the quotes")
    }

    private mutating func readEscape(_ offset: Int, _ end: Int, to result: inout QuotedText) -> Int? {
        var bytes: [UInt8] = []
        guard let length = appendEscape(offset, end, to: &bytes) else {
            let shown = text(offset, min(offset + 2, end))
            fail(
                "FMT004", offset, min(offset + 2, end), "'\(shown)' is no escape of YAML",
                help: "write '\\\\' for a backslash, or use single quotes")
            return nil
        }
        result.appendEscaped(bytes)
        return length
    }

    /// Appends what the escape at `offset` stands for; returns how long it is.
    private func appendEscape(_ offset: Int, _ end: Int, to bytes: inout [UInt8]) -> Int? {
        guard offset + 1 < end else { return nil }
        switch source[offset + 1] {
        case 0x22, 0x2F, ASCII.backslash, ASCII.space, ASCII.tab: bytes.append(source[offset + 1])
        case UInt8(ascii: "n"): bytes.append(ASCII.newline)
        case UInt8(ascii: "t"): bytes.append(ASCII.tab)
        case UInt8(ascii: "r"): bytes.append(ASCII.carriageReturn)
        case UInt8(ascii: "0"): bytes.append(0)
        case UInt8(ascii: "a"): bytes.append(7)
        case UInt8(ascii: "b"): bytes.append(8)
        case UInt8(ascii: "v"): bytes.append(0x0B)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "e"): bytes.append(0x1B)
        case UInt8(ascii: "N"): bytes.append(contentsOf: "\u{85}".utf8)
        case UInt8(ascii: "_"): bytes.append(contentsOf: "\u{A0}".utf8)
        case UInt8(ascii: "L"): bytes.append(contentsOf: "\u{2028}".utf8)
        case UInt8(ascii: "P"): bytes.append(contentsOf: "\u{2029}".utf8)
        case UInt8(ascii: "x"): return appendCode(offset, end, digits: 2, to: &bytes)
        case UInt8(ascii: "u"): return appendCode(offset, end, digits: 4, to: &bytes)
        case UInt8(ascii: "U"): return appendCode(offset, end, digits: 8, to: &bytes)
        default: return nil
        }
        return 2
    }

    private func appendCode(_ offset: Int, _ end: Int, digits: Int, to bytes: inout [UInt8]) -> Int? {
        guard offset + 2 + digits <= end else { return nil }
        guard let value = UInt32(text(offset + 2, offset + 2 + digits), radix: 16),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        bytes.append(contentsOf: String(Character(scalar)).utf8)
        return 2 + digits
    }
}
