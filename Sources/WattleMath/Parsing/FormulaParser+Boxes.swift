import WattleText

extension FormulaParser {
    // MARK: Boxes

    /// A node with a line around or through it.
    mutating func enclosed(_ node: Int32, by command: FormulaCommand) -> Int32 {
        var box = FormulaNode(.enclosed)
        let enclosure: Enclosure
        switch command {
        case .cancel: enclosure = .up
        case .backCancel: enclosure = .down
        case .crossCancel: enclosure = .cross
        case .strikeOut: enclosure = .through
        default: enclosure = .box
        }
        box.detail = enclosure.rawValue
        return tree.append(box, children: [node])
    }

    /// Boxes that take the place of their content, or the content without its place.
    mutating func parsePadded(_ command: FormulaCommand, _ token: TeXToken) throws(MathFault) -> Int32 {
        if command == .smash { _ = try parseOptionalArgument() }
        var content = try parseArgument(of: token)
        if command == .phantom || command == .horizontalPhantom || command == .verticalPhantom {
            content = tree.append(FormulaNode(.phantom), children: [content])
        }
        guard command != .phantom else { return content }
        var box = FormulaNode(.padded)
        let keepsWidth = command == .horizontalPhantom || command == .smash
        box.flags = keepsWidth ? .hasNoHeight : .hasNoWidth
        return tree.append(box, children: [content])
    }

    /// `\rule[raise]{width}{height}`.
    mutating func parseRule(_ token: TeXToken) throws(MathFault) -> Int32 {
        stream.skipSpaces()
        if stream.current.isCharacter(0x5B) { _ = try stream.bracketedTokens() }
        let width = length(try text(ofArgumentOf: token)) ?? 0
        let height = length(try text(ofArgumentOf: token)) ?? 0
        var node = FormulaNode(.rule)
        node.amount = max(0, width) * 500 / 9
        node.scalar = UInt32(max(0, height) * 500 / 9)
        return tree.append(node)
    }

    // MARK: Lengths

    /// Reads `{2em}` or `2em`.
    /// - Returns: eighteenths of an em.
    mutating func parseLength(of token: TeXToken) throws(MathFault) -> Int32 {
        if stream.current.isCharacter(0x2A) { stream.advance() }
        stream.skipSpaces()
        let start = stream.current
        let text: [UInt8]
        if start.kind == .beginGroup {
            text = self.text(of: try stream.groupTokens())
        } else {
            text = bareLength()
        }
        guard let length = length(text) else {
            throw MathFault(
                .structure, start.kind == .end ? token.range : start.range,
                "'\(String(decoding: text, as: UTF8.self))' is no length such as '1em' or '3mu'")
        }
        return length
    }

    /// A sign, digits and two letters.
    private mutating func bareLength() -> [UInt8] {
        var text: [UInt8] = []
        var letters = 0
        while letters < 2, text.count < 24 {
            stream.skipSpaces()
            guard stream.current.kind == .character, stream.current.value < 0x80 else { break }
            let byte = UInt8(truncatingIfNeeded: stream.current.value)
            if byte.isASCIILetter { letters += 1 }
            text.append(byte)
            stream.advance()
        }
        return text
    }

    /// A length in eighteenths of an em, at most 100 em; nil if the text says none.
    func length(_ text: [UInt8]) -> Int32? {
        let text = text.trimmedASCII()
        let unit = text.suffix(2)
        let number = text.dropLast(2).trimmedASCII()
        guard let value = Double(String(decoding: number, as: UTF8.self)), value.isFinite,
            let size = Self.units[String(decoding: unit, as: UTF8.self)]
        else { return nil }
        let length = min(max(value * size, -100), 100) * 18
        return Int32(length + (length < 0 ? -0.5 : 0.5))
    }

    /// Units in em, at TeX's ten points to an em.
    private static let units = [
        "em": 1, "ex": 0.431, "mu": 1 / 18.0, "pt": 0.1, "pc": 1.2, "in": 7.227, "cm": 2.8453, "mm": 0.28453,
        "bp": 0.10038, "px": 0.0753, "sp": 0.1 / 65_536,
    ]

    // MARK: Colours

    /// `\color{c}`, `\textcolor{c}{…}`, `\colorbox{c}{…}`.
    mutating func parseColoured(_ command: FormulaCommand, _ token: TeXToken) throws(MathFault) -> Int32 {
        let hue = try parseHue(of: token)
        if command == .colour {
            var node = FormulaNode(.change, .none)
            node.scalar = UInt32(hue.rawValue)
            node.detail = 5
            return tree.append(node)
        }
        var node = FormulaNode(.styled)
        node.scalar = UInt32(hue.rawValue)
        if command == .textColour {
            let content = try parseArgument(of: token)
            node.atom = tree[content].atom == .none ? .ordinary : tree[content].atom
            return tree.append(node, children: [content])
        }
        if command == .framedColourBox { _ = try parseHue(of: token) }
        node.detail = 1
        return tree.append(node, children: [try parseText(.standard, token)])
    }

    private mutating func parseHue(of token: TeXToken) throws(MathFault) -> Hue {
        stream.skipSpaces()
        let model = stream.current.isCharacter(0x5B) ? text(of: try stream.bracketedTokens()) : []
        stream.skipSpaces()
        let place = stream.current
        let text = try self.text(ofArgumentOf: token)
        guard let hue = Hue(colour: text, model: model) else {
            throw MathFault(
                .unknownName, place.range,
                "'\(String(decoding: text, as: UTF8.self))' is no colour such as 'red' or '#c04020'")
        }
        return hue
    }

    // MARK: Characters by number, tags

    /// `\char"263A`, `\unicode{x263A}`.
    mutating func parseCodePoint(_ token: TeXToken) throws(MathFault) -> Int32 {
        stream.skipSpaces()
        var text: [UInt8] = []
        if stream.current.kind == .beginGroup {
            text = self.text(of: try stream.groupTokens())
        } else {
            while stream.current.kind == .character, stream.current.value < 0x80, text.count < 9 {
                text.append(UInt8(stream.current.value))
                stream.advance()
            }
        }
        let isHexadecimal = text.first == 0x22 || (text.first ?? 0) | 0x20 == 0x78
        let digits = String(decoding: isHexadecimal ? text.dropFirst() : text[...], as: UTF8.self)
        guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(value),
            value >= 0x20, !(0x7F..<0xA0).contains(value)
        else {
            throw MathFault(.structure, token.range, "no number of a character follows")
        }
        return tree.append(.text, .ordinary, scalar: scalar.value)
    }

    /// `\tag{1}`, `\tag*{A}`.
    mutating func parseTag(_ token: TeXToken) throws(MathFault) -> Int32? {
        let hasStar = stream.current.isCharacter(0x2A)
        if hasStar { stream.advance() }
        guard pendingTag < 0 else {
            throw MathFault(.structure, token.range, "a second '\\tag' for one line")
        }
        let content = try parseText(.standard, token)
        if hasStar {
            pendingTag = content
        } else if tree[content].kind == .text {
            pendingTag = tree.append(.text, .ordinary, text: [0x28] + tree.text(of: tree[content]) + [0x29])
        } else {
            let open = tree.append(.text, .ordinary, scalar: 0x28)
            let close = tree.append(.text, .ordinary, scalar: 0x29)
            pendingTag = tree.append(FormulaNode(.row), children: [open, content, close])
        }
        return nil
    }
}
