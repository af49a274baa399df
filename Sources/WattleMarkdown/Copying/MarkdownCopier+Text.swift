import WattleText

extension MarkdownCopier {
    /// Writes text that means nothing but itself.
    mutating func writeText(_ text: ArraySlice<UInt8>) {
        var position = text.startIndex
        if isAtLineStart {
            while position < text.endIndex, text[position].isSpaceOrTab { position += 1 }
            if position < text.endIndex, let mark = blockMark(text, at: position) {
                bytes += text[position..<mark]
                bytes.append(ASCII.backslash)
                bytes.append(text[mark])
                position = mark + 1
            }
        }
        while position < text.endIndex {
            let special = text[position...].firstIndex(where: mayBeMarkup) ?? text.endIndex
            bytes += text[position..<special]
            guard special < text.endIndex else { return }
            let byte = text[special]
            if byte == ASCII.newline || byte == ASCII.carriageReturn {
                bytes.append(ASCII.space)
            } else {
                if needsEscape(text, at: special) { bytes.append(ASCII.backslash) }
                bytes.append(byte)
            }
            position = special + 1
        }
    }

    /// Whether only the prefix stands before the next byte of the line.
    private var isAtLineStart: Bool {
        guard !isOneLine else { return false }
        var position = bytes.count
        while position > 0, bytes[position - 1] != ASCII.newline {
            let byte = bytes[position - 1]
            // A task's box, marks of quotes and items, and indents.
            guard byte == ASCII.space || byte == 0x3E else {
                return bytes[position...].allSatisfy(\.isSpaceOrTab) && isMark(endingAt: position)
            }
            position -= 1
        }
        return true
    }

    /// Whether the line up to `end` is the mark of an item.
    private func isMark(endingAt end: Int) -> Bool {
        guard bytes.last == ASCII.space, end > 0 else { return false }
        let byte = bytes[end - 1]
        return byte == 0x2D || byte == 0x2A || byte == 0x2E || byte == 0x29 || byte == 0x5D || byte == 0x3A
    }

    /// The byte at the beginning of a line that would make it another block than a paragraph.
    private func blockMark(_ text: ArraySlice<UInt8>, at start: Int) -> Int? {
        func byte(_ offset: Int) -> UInt8 {
            start + offset < text.endIndex ? text[start + offset] : ASCII.space
        }
        switch byte(0) {
        case 0x23, 0x3E, 0x7C, 0x3D: return start
        case 0x2D: return byte(1).isASCIIWhitespace || byte(1) == 0x2D ? start : nil
        case 0x2B: return byte(1).isASCIIWhitespace ? start : nil
        case 0x3A: return byte(1) == 0x2D ? start : nil
        case 0x5B: return start
        case _ where byte(0).isASCIIDigit:
            var end = start
            while end < text.endIndex, text[end].isASCIIDigit { end += 1 }
            guard end < text.endIndex, text[end] == 0x2E || text[end] == 0x29 else { return nil }
            return end + 1 == text.endIndex || text[end + 1].isASCIIWhitespace ? end : nil
        default: return nil
        }
    }

    /// Whether a byte of running text would be read as markup.
    private func needsEscape(_ text: ArraySlice<UInt8>, at position: Int) -> Bool {
        let before = position > text.startIndex ? text[position - 1] : bytes.last ?? ASCII.space
        let isLast = position + 1 == text.endIndex
        let next = isLast ? 0 : text[position + 1]
        switch text[position] {
        case 0x5C, 0x60, 0x2A, 0x24: return true
        case 0x5F: return !(before.isASCIIAlphanumeric && next.isASCIIAlphanumeric)
        case 0x5B: return isLast || next == 0x5B || next == 0x5E || next == 0x21
        case 0x5D: return isLast || next == 0x28 || next == 0x5B || next == 0x3A || !linkEnds.isEmpty
        case 0x3C: return isLast || next.isASCIILetter || next == 0x2F || next == 0x21 || next == 0x3F
        case 0x26: return isLast || next.isASCIILetter || next == 0x23
        case 0x7E, 0x3D, 0x25: return before == text[position] || next == text[position] || isLast
        case 0x5E: return next == 0x5B || isLast
        case 0x23: return before.isASCIIWhitespace && !next.isASCIIWhitespace || isOneLine
        case 0x21: return next == 0x5B || isLast
        default: return false
        }
    }
}

/// Whether a byte ends a line or is one that ``MarkdownCopier/needsEscape(_:at:)`` asks about.
private func mayBeMarkup(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    // A bit for each byte of "\n\r!#$%&*<=" and, 64 further on, of "[\]^_`~".
    let marks: (low: UInt64, high: UInt64) = (
        1 << 0x0A | 1 << 0x0D | 1 << 0x21 | 1 << 0x23 | 1 << 0x24 | 1 << 0x25 | 1 << 0x26 | 1 << 0x2A | 1
            << 0x3C
            | 1 << 0x3D,
        1 << 27 | 1 << 28 | 1 << 29 | 1 << 30 | 1 << 31 | 1 << 32 | 1 << 62
    )
    return (byte < 64 ? marks.low : marks.high) >> UInt64(byte & 63) & 1 != 0
}
