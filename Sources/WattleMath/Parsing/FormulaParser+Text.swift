import WattleText

/// How a text in a formula is set.
enum TextStyle: UInt8 {
    case standard, bold, italic, sansSerif, monospace

    /// The class that the stylesheet knows.
    var className: StaticString? {
        switch self {
        case .standard: nil
        case .bold: "bold"
        case .italic: "italic"
        case .sansSerif: "sans"
        case .monospace: "mono"
        }
    }
}

extension FormulaParser {
    /// Reads the argument of `\text`: words, with formulas between dollars.
    mutating func parseText(_ style: TextStyle, _ token: TeXToken) throws(MathFault) -> Int32 {
        stream.skipSpaces()
        guard stream.current.kind == .beginGroup else { return try parseShortText(style, token) }
        let open = stream.current
        try enter()
        stream.advance()
        let row = tree.append(FormulaNode(.row))
        var words = -1 as Int32
        while stream.current.kind != .endGroup {
            if stream.current.kind == .end {
                throw MathFault(.structure, open.range, "'{' is never closed")
            }
            try parseTextPart(style, to: row, &words)
        }
        stream.advance()
        depth -= 1
        return tree.onlyChild(of: row) ?? row
    }

    /// A text of a single character.
    private mutating func parseShortText(_ style: TextStyle, _ token: TeXToken) throws(MathFault) -> Int32 {
        guard stream.current.kind == .character else { throw lacksArgument(token) }
        let node = tree.append(.text, .ordinary, scalar: stream.current.value)
        tree[node].detail = style.rawValue
        stream.advance()
        return node
    }

    private mutating func parseTextPart(
        _ style: TextStyle, to row: Int32, _ words: inout Int32
    ) throws(MathFault) {
        let token = stream.current
        switch token.kind {
        case .character: add(Self.shown(token.value), style, to: row, &words)
        case .space: add(0x20, style, to: row, &words)
        case .superscript: add(0x5E, style, to: row, &words)
        case .subscript: add(0x5F, style, to: row, &words)
        case .alignment: add(0x26, style, to: row, &words)
        case .parameter: add(0x23, style, to: row, &words)
        case .dollar:
            try parseInnerFormula(token, to: row)
            words = -1
            return
        case .beginGroup:
            tree.add(try parseText(style, token), to: row)
            words = -1
            return
        case .command:
            try parseTextCommand(style, to: row, &words)
            return
        case .endGroup, .end: return
        }
        stream.advance()
    }

    /// TeX's ties and quotation marks.
    private static func shown(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x7E: 0xA0
        case 0x27: 0x2019
        case 0x60: 0x2018
        default: scalar
        }
    }

    private mutating func add(_ scalar: UInt32, _ style: TextStyle, to row: Int32, _ words: inout Int32) {
        if words < 0 {
            words = tree.append(.text, .ordinary, scalar: scalar)
            tree[words].detail = style.rawValue
            tree.add(words, to: row)
        } else {
            tree.extendText(of: words, by: scalar)
        }
    }

    private mutating func parseInnerFormula(_ open: TeXToken, to row: Int32) throws(MathFault) {
        let outer = (alphabet, stopsAtBracket)
        (alphabet, stopsAtBracket) = (.standard, false)
        stream.advance()
        let formula = try parseRow()
        guard stream.current.kind == .dollar else {
            throw MathFault(.structure, open.range, "'$' is never closed")
        }
        (alphabet, stopsAtBracket) = outer
        stream.advance()
        tree.add(formula, to: row)
    }

    /// A command among words: escaped signs are words, styles nest, symbols stand between words.
    private mutating func parseTextCommand(
        _ style: TextStyle, to row: Int32, _ words: inout Int32
    ) throws(MathFault) {
        try stream.expand()
        let token = stream.current
        guard token.kind == .command else { return }
        let symbol = stream.macros.names.symbol(token.value)
        switch symbol.kind {
        case .text:
            stream.advance()
            let nested = TextStyle(rawValue: UInt8(symbol.value)) ?? .standard
            tree.add(try parseText(nested == .standard ? style : nested, token), to: row)
            words = -1
        case .space where symbol.value > 0, .command where stream.command == .interword:
            add(0xA0, style, to: row, &words)
            stream.advance()
        case .upright, .ordinary, .dots, .open, .close:
            add(symbol.scalar, style, to: row, &words)
            stream.advance()
        default:
            let accent = combiningMark(token)
            stream.advance()
            if accent != 0 {
                try parseAccented(accent, token, style, to: row, &words)
            } else {
                try stream.insert([token], at: token)
                if let node = try parseAtom() { tree.add(node, to: row) }
                words = -1
            }
        }
    }

    /// The combining mark of an accent for words: `\'e`, `\"o`; 0 for another command.
    private func combiningMark(_ token: TeXToken) -> UInt32 {
        switch stream.macros.names.name(of: token.value) {
        case "'": 0x301
        case "`": 0x300
        case "^": 0x302
        case "\"": 0x308
        case "~": 0x303
        case "=": 0x304
        case ".": 0x307
        case "c": 0x327
        case "v": 0x30C
        case "u": 0x306
        case "H": 0x30B
        case "r": 0x30A
        default: 0
        }
    }

    private mutating func parseAccented(
        _ mark: UInt32, _ token: TeXToken, _ style: TextStyle, to row: Int32, _ words: inout Int32
    ) throws(MathFault) {
        let letters = text(of: try stream.argumentTokens(of: token))
        let accented = composed(
            String(decoding: letters, as: UTF8.self) + String(Unicode.Scalar(mark) ?? "\u{FFFD}"))
        for scalar in accented.unicodeScalars { add(scalar.value, style, to: row, &words) }
    }

    // MARK: Plain texts

    /// What an argument's characters are: names, lengths, colours.
    mutating func text(ofArgumentOf token: TeXToken) throws(MathFault) -> [UInt8] {
        text(of: try stream.argumentTokens(of: token))
    }

    /// The characters among tokens.
    func text(of tokens: [TeXToken]) -> [UInt8] {
        var bytes: [UInt8] = []
        for token in tokens {
            switch token.kind {
            case .character:
                let scalar = Unicode.Scalar(token.value) ?? "\u{FFFD}"
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            case .space: bytes.append(ASCII.space)
            case .command:
                bytes.append(ASCII.backslash)
                bytes.append(contentsOf: stream.macros.names.name(of: token.value).utf8)
            case .parameter: bytes.append(0x23)
            case .subscript: bytes.append(0x5F)
            default: continue
            }
            if token.kind == .parameter, token.value > 0 { bytes.append(0x30 + UInt8(token.value)) }
        }
        return bytes
    }
}
