import WattleText

/// Cuts a formula's bytes into tokens, one at a time.
///
/// Bytes that are no UTF-8 and control characters become U+FFFD.
struct TeXScanner: Sendable {
    private let source: ArraySlice<UInt8>
    private let base: Int
    private(set) var position: Int

    init(_ source: ArraySlice<UInt8>) {
        self.source = source
        base = source.startIndex
        position = source.startIndex
    }

    /// The next token, `end` when there is none.
    mutating func next(_ names: inout CommandNames) -> TeXToken {
        skipComments()
        guard position < source.endIndex else { return token(.end, from: position) }
        let start = position
        let byte = source[position]
        position += 1
        switch byte {
        case ASCII.backslash: return command(from: start, &names)
        case 0x7B: return token(.beginGroup, from: start)
        case 0x7D: return token(.endGroup, from: start)
        case 0x5E: return token(.superscript, from: start)
        case 0x5F: return token(.subscript, from: start)
        case 0x26: return token(.alignment, from: start)
        case 0x24: return token(.dollar, from: start)
        case 0x23: return parameter(from: start)
        case _ where byte.isASCIIWhitespace: return space(from: start)
        default: return character(byte, from: start)
        }
    }

    private func token(_ kind: TeXToken.Kind, _ value: UInt32 = 0, from start: Int) -> TeXToken {
        TeXToken(kind, value, start - base..<position - base)
    }

    /// `%` up to and with the end of the line.
    private mutating func skipComments() {
        while position < source.endIndex, source[position] == 0x25 {
            while position < source.endIndex, source[position] != ASCII.newline { position += 1 }
            if position < source.endIndex { position += 1 }
        }
    }

    private mutating func command(from start: Int, _ names: inout CommandNames) -> TeXToken {
        let nameStart = position
        while position < source.endIndex, source[position].isASCIILetter { position += 1 }
        if position == nameStart {
            guard position < source.endIndex else { return token(.character, 0x5C, from: start) }
            if source[position].isASCIIWhitespace {
                position += 1
                return token(.command, names.number(of: [ASCII.space]), from: start)
            }
            position += 1
            while position < source.endIndex, source[position] & 0xC0 == 0x80 { position += 1 }
        }
        return token(.command, names.number(of: source[nameStart..<position]), from: start)
    }

    private mutating func parameter(from start: Int) -> TeXToken {
        guard position < source.endIndex, source[position].isASCIIDigit, source[position] != 0x30 else {
            return token(.parameter, 0, from: start)
        }
        position += 1
        return token(.parameter, UInt32(source[position - 1] - 0x30), from: start)
    }

    private mutating func space(from start: Int) -> TeXToken {
        while position < source.endIndex, source[position].isASCIIWhitespace { position += 1 }
        return token(.space, from: start)
    }

    private mutating func character(_ byte: UInt8, from start: Int) -> TeXToken {
        if byte < 0x80 {
            return token(.character, byte < 0x20 || byte == 0x7F ? 0xFFFD : UInt32(byte), from: start)
        }
        let count = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(start + count, source.endIndex)
        var decoder = UTF8()
        var bytes = source[start..<end].makeIterator()
        guard byte >= 0xC2, end == start + count, case .scalarValue(let scalar) = decoder.decode(&bytes)
        else {
            return token(.character, 0xFFFD, from: start)
        }
        position = end
        return token(.character, scalar.value < 0xA0 ? 0xFFFD : scalar.value, from: start)
    }
}
