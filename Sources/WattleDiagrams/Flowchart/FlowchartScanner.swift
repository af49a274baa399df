import WattleText

/// Cuts a flowchart's text outside labels into tokens, by the rules of mermaid's grammar and in their order.
struct FlowchartScanner: Sendable {
    let bytes: [UInt8]
    /// The stretch without white space and quotes that was looked at last, and the last `@` of an edge's id in it.
    private var solid = 0..<0
    private var lastAt: Int?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The token that begins at `start`.
    ///
    /// Complexity: linear in the token, if tokens are asked for in the order of the text.
    mutating func token(at start: Int) -> FlowchartToken {
        guard start < bytes.count else { return FlowchartToken(kind: .end, range: bytes.count..<bytes.count) }
        let byte = bytes[start]
        if blankLength(at: start) > 0 { return blank(at: start) }
        if byte == 0x22 { return token(.quote, start, 1) }
        if byte == 0x40, isAt("{", start + 1) { return token(.data, start, 2) }
        if let keyword = keyword(at: start) {
            return token(.keyword(keyword), start, keyword.rawValue.utf8.count)
        }
        if let at = edgeIDEnd(from: start) { return token(.edgeID, start, at + 1 - start) }
        return mark(byte, at: start) ?? link(at: start) ?? word(at: start)
    }

    private func token(_ kind: FlowchartToken.Kind, _ start: Int, _ length: Int) -> FlowchartToken {
        FlowchartToken(kind: kind, range: start..<(start + length))
    }

    private func isAt(_ text: String, _ place: Int) -> Bool {
        DiagramCursor(bytes, in: min(place, bytes.count)..<bytes.count).isAt(text)
    }

    // MARK: White space

    /// How many bytes of white space stand at a place: 0, or those of one character.
    func blankLength(at place: Int) -> Int {
        switch bytes[place] {
        case 0x09...0x0D, 0x20: 1
        case 0xC2 where isAt("\u{A0}", place): 2
        case 0xE3 where isAt("\u{3000}", place): 3
        case 0xEF where isAt("\u{FEFF}", place): 3
        case 0xE2 where isAt("\u{200B}", place) || isAt("\u{202F}", place): 3
        default: 0
        }
    }

    /// The place after the white space that begins at `start`, and whether a line ends in it.
    func blankEnd(from start: Int) -> (end: Int, hasNewline: Bool) {
        var index = start
        var hasNewline = false
        while index < bytes.count {
            let length = blankLength(at: index)
            if length == 0 { break }
            if bytes[index] == ASCII.newline { hasNewline = true }
            index += length
        }
        return (index, hasNewline)
    }

    /// White space, or the edge after it: edges may stand at the beginning of the next line.
    private func blank(at start: Int) -> FlowchartToken {
        let (end, hasNewline) = blankEnd(from: start)
        if let link = FlowchartLink(bytes[...], at: end, takesLetter: !hasNewline) {
            return FlowchartToken(
                kind: link.isOpen ? .openLink : .link,
                range: start..<blankEnd(from: link.range.upperBound).end)
        }
        return FlowchartToken(kind: hasNewline ? .newline : .space, range: start..<end)
    }

    // MARK: Words

    private func keyword(at start: Int) -> FlowchartKeyword? {
        let first = bytes[start]
        guard first.isASCIILetter || first == 0x5F else { return nil }
        var end = start
        while end < bytes.count, end - start < 12, bytes[end].isASCIIAlphanumeric || bytes[end] == 0x5F {
            end += 1
        }
        guard let keyword = FlowchartKeyword(rawValue: String(decoding: bytes[start..<end], as: UTF8.self))
        else { return nil }
        let isFollowedByBlank = end >= bytes.count || blankLength(at: end) > 0
        switch keyword {
        case .href, .click: return isFollowedByBlank ? keyword : nil
        default: return keyword
        }
    }

    /// The place of the `@` of an edge's id: the last one of the stretch that no brace or quote follows.
    private mutating func edgeIDEnd(from start: Int) -> Int? {
        if !solid.contains(start) {
            var index = start
            lastAt = nil
            while index < bytes.count, !bytes[index].isASCIIWhitespace, bytes[index] != 0x22 {
                if bytes[index] == 0x40, !isAt("{", index + 1), !isAt("\"", index + 1) { lastAt = index }
                index += 1
            }
            solid = start..<max(index, start + 1)
        }
        return lastAt.flatMap { $0 > start ? $0 : nil }
    }

    private func mark(_ byte: UInt8, at start: Int) -> FlowchartToken? {
        switch byte {
        case 0x23: token(.hash, start, 1)
        case 0x3A: isAt(":::", start) ? token(.classMark, start, 3) : token(.colon, start, 1)
        case 0x26: token(.ampersand, start, 1)
        case 0x3B, DiagramSource.entityEnd: token(.semicolon, start, 1)
        case 0x2C: token(.comma, start, 1)
        case 0x2A: token(.star, start, 1)
        case 0x28, 0x5B, 0x7B, 0x3E, 0x7C: token(.opening, start, 1)
        default: nil
        }
    }

    /// An edge that follows without white space; `x` and `o` are its marks only after a bracket, a quote or its id.
    private func link(at start: Int) -> FlowchartToken? {
        let before = start > 0 ? bytes[start - 1] : ASCII.space
        let takesLetter = ")]}\"@".utf8.contains(before)
        guard let link = FlowchartLink(bytes[...], at: start, takesLetter: takesLetter) else { return nil }
        return FlowchartToken(
            kind: link.isOpen ? .openLink : .link, range: start..<blankEnd(from: link.range.upperBound).end)
    }

    private func word(at start: Int) -> FlowchartToken {
        let byte = bytes[start]
        if byte.isASCIIDigit {
            var end = start
            while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
            return token(.number, start, end - start)
        }
        var end = start
        while end < bytes.count, isOfWord(at: end) { end += 1 }
        if end > start { return token(.word, start, end - start) }
        if byte == 0x2D { return token(.minus, start, 1) }
        let length = byte.scalarLength
        let limit = min(bytes.count, start + length)
        let scalar = String(decoding: bytes[start..<limit], as: UTF8.self).unicodeScalars.first
        return token(scalar?.isOfID == true ? .letter : .stranger, start, limit - start)
    }

    /// Whether a byte belongs to mermaid's `NODE_STRING`.
    private func isOfWord(at place: Int) -> Bool {
        let byte = bytes[place]
        let next = place + 1 < bytes.count ? bytes[place + 1] : 0
        switch byte {
        case 0x2D: return next != 0 && next != 0x3E && next != 0x2D && next != 0x2E
        case 0x3D: return next != 0x3D
        case 0x21...0x27, 0x2A, 0x2B, 0x2E, 0x2F, 0x3F, 0x5C, 0x5F, 0x60: return true
        default: return byte.isASCIIAlphanumeric
        }
    }
}

extension UInt8 {
    /// How many bytes a character has that begins with this one.
    fileprivate var scalarLength: Int { self < 0xC0 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4 }
}

extension Unicode.Scalar {
    /// Whether it is a letter beyond ASCII, or a mark that belongs to one.
    fileprivate var isOfID: Bool {
        guard value >= 0x80 else { return false }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        case .nonspacingMark, .spacingMark, .decimalNumber: return value < 0xFE00 || value > 0xFE0F
        default: return false
        }
    }
}
