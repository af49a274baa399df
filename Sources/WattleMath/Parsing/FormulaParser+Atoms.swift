import WattleText

extension FormulaParser {
    /// Reads one thing that may have scripts.
    ///
    /// Nil if nothing is shown; with `isArgument` a single character is meant, so that digits make no number.
    mutating func parseAtom(isArgument: Bool = false) throws(MathFault) -> Int32? {
        let token = stream.current
        switch token.kind {
        case .character: return parseCharacter(isArgument: isArgument)
        case .command: return try parseCommand(token)
        case .beginGroup: return try parseGroup()
        case .superscript, .subscript: return tree.append(FormulaNode(.row))
        case .parameter:
            throw MathFault(.structure, token.range, "'#' stands outside of a definition")
        default:
            stream.advance()
            return nil
        }
    }

    // MARK: Characters

    private mutating func parseCharacter(isArgument: Bool) -> Int32? {
        let scalar = stream.current.value
        if scalar < 0x80 {
            let byte = UInt8(truncatingIfNeeded: scalar)
            if byte.isASCIILetter { return parseLetter(scalar, isArgument: isArgument) }
            if byte.isASCIIDigit { return parseNumber(isArgument: isArgument) }
            if byte == 0x27 { return tree.append(FormulaNode(.row)) }
            stream.advance()
            return asciiSign(byte)
        }
        switch SymbolTable.standard.kind(of: scalar) {
        case .letter, .upright: return parseLetter(scalar, isArgument: isArgument)
        case .some(let kind):
            stream.advance()
            return leaf(MathSymbol(kind: kind, value: Int32(bitPattern: scalar)))
        case nil: return parseForeign(scalar)
        }
    }

    private mutating func asciiSign(_ byte: UInt8) -> Int32 {
        switch byte {
        case 0x2B: sign(0x2B, .binary)
        case 0x2D: sign(0x2212, .binary)
        case 0x2A: sign(0x2217, .binary)
        case 0x3D, 0x3C, 0x3E, 0x3A: sign(UInt32(byte), .relation)
        case 0x28, 0x5B: sign(UInt32(byte), .open)
        case 0x29, 0x5D, 0x21, 0x3F: sign(UInt32(byte), .close)
        case 0x2C, 0x3B: sign(UInt32(byte), .punctuation)
        case 0x7C, 0x2F, 0x40, 0x5C: sign(UInt32(byte), .ordinary)
        case 0x7E: space(6)
        default: tree.append(.text, .ordinary, scalar: byte == 0x60 ? 0x2018 : UInt32(byte))
        }
    }

    /// A character that no table names: words of other scripts stay together.
    private mutating func parseForeign(_ scalar: UInt32) -> Int32 {
        let node = tree.append(isMathematical(scalar) ? .sign : .text, .ordinary, scalar: scalar)
        stream.advance()
        guard tree[node].kind == .text else { return node }
        while stream.current.kind == .character, stream.current.value >= 0x80,
            SymbolTable.standard.kind(of: stream.current.value) == nil, !isMathematical(stream.current.value)
        {
            tree.extendText(of: node, by: stream.current.value)
            stream.advance()
        }
        return node
    }

    private func isMathematical(_ scalar: UInt32) -> Bool {
        Unicode.Scalar(scalar)?.properties.generalCategory == .mathSymbol
    }

    /// Reads a letter, and in alphabets for words the letters behind it.
    private mutating func parseLetter(_ scalar: UInt32, isArgument: Bool) -> Int32 {
        let node = letter(scalar, isUpright: SymbolTable.standard.kind(of: scalar) == .upright)
        stream.advance()
        guard alphabet.joinsLetters, !isArgument else { return node }
        while stream.current.kind == .character, stream.current.value < 0x80,
            UInt8(truncatingIfNeeded: stream.current.value).isASCIILetter
        {
            tree.extendText(of: node, by: alphabet.letter(for: stream.current.value))
            tree[node].scalar = 0
            stream.advance()
        }
        return node
    }

    /// A letter in the alphabet that is set.
    mutating func letter(_ scalar: UInt32, isUpright: Bool) -> Int32 {
        let shown = alphabet.letter(for: scalar)
        let node = tree.append(.identifier, .ordinary, scalar: shown)
        if alphabet == .upright || isUpright && shown == scalar { tree[node].flags.insert(.isUpright) }
        return node
    }

    /// Reads digits, a point and digits.
    private mutating func parseNumber(isArgument: Bool) -> Int32 {
        let node = tree.append(.number, .ordinary, scalar: alphabet.letter(for: stream.current.value))
        stream.advance()
        guard !isArgument else { return node }
        var hasPoint = false
        while stream.current.kind == .character {
            let scalar = stream.current.value
            if scalar == 0x2E, !hasPoint {
                hasPoint = true
            } else if scalar < 0x30 || scalar > 0x39 {
                break
            }
            tree.extendText(of: node, by: alphabet.letter(for: scalar))
            stream.advance()
        }
        return node
    }

    // MARK: Leaves

    /// A sign without a text of its own.
    mutating func sign(_ scalar: UInt32, _ atom: AtomClass) -> Int32 {
        tree.append(.sign, atom, scalar: scalar)
    }

    /// A space of eighteenths of an em.
    mutating func space(_ amount: Int32) -> Int32 {
        var node = FormulaNode(.space, .none)
        node.amount = amount
        return tree.append(node)
    }

    /// A symbol that takes no argument.
    mutating func leaf(_ symbol: MathSymbol) -> Int32? {
        let scalar = symbol.scalar
        switch symbol.kind {
        case .letter: return letter(scalar, isUpright: false)
        case .upright: return letter(scalar, isUpright: true)
        case .ordinary: return sign(scalar, .ordinary)
        case .binary: return sign(scalar, .binary)
        case .relation: return sign(scalar, .relation)
        case .open: return sign(scalar, .open)
        case .close: return sign(scalar, .close)
        case .punctuation: return sign(scalar, .punctuation)
        case .sum, .integral:
            let node = sign(scalar, .largeOperator)
            if symbol.kind == .sum { tree[node].flags.insert(.movesLimits) }
            return node
        case .dots: return tree.append(.identifier, .inner, scalar: scalar)
        default: return nil
        }
    }

    // MARK: Scripts

    /// Reads `^`, `_`, primes and `\limits` behind a nucleus.
    /// - Returns: the nucleus itself where none follows.
    mutating func parseScripts(_ nucleus: Int32) throws(MathFault) -> Int32 {
        guard tree[nucleus].atom != .none else { return nucleus }
        var scripts = Scripts(flags: tree[nucleus].flags.intersection([.movesLimits, .hasLimits]))
        while true {
            stream.skipSpaces()
            try stream.expand()
            let token = stream.current
            switch token.kind {
            case .space: continue
            case .superscript: try parseSuperscript(token, &scripts)
            case .subscript: try parseSubscript(token, &scripts)
            case .character where token.value == 0x27: parsePrimes(&scripts)
            case .command where stream.command == .limits || stream.command == .nolimits:
                scripts.flags = stream.command == .limits ? .hasLimits : []
                stream.advance()
            default: return scripted(nucleus, scripts)
            }
        }
    }

    private struct Scripts {
        var flags: FormulaFlags
        var below: Int32 = -1
        var above: Int32 = -1
        var isPrime = false
    }

    private mutating func parseSuperscript(_ token: TeXToken, _ scripts: inout Scripts) throws(MathFault) {
        guard scripts.above < 0 || scripts.isPrime else { throw doubled(token, "superscript", "^") }
        stream.advance()
        let argument = try parseArgument(of: token)
        scripts.above =
            scripts.above < 0
            ? argument : tree.append(FormulaNode(.row), children: [scripts.above, argument])
        scripts.isPrime = false
    }

    private mutating func parseSubscript(_ token: TeXToken, _ scripts: inout Scripts) throws(MathFault) {
        guard scripts.below < 0 else { throw doubled(token, "subscript", "_") }
        stream.advance()
        scripts.below = try parseArgument(of: token)
    }

    private func doubled(_ token: TeXToken, _ name: String, _ sign: String) -> MathFault {
        MathFault(.structure, token.range, "a second \(name) '\(sign)' for one thing is ambiguous")
    }

    private mutating func parsePrimes(_ scripts: inout Scripts) {
        var count = 0
        while stream.current.isCharacter(0x27) {
            count += 1
            stream.advance()
        }
        let ready: [UInt32] = [0x2032, 0x2033, 0x2034, 0x2057]
        let node = sign(count <= 4 ? ready[count - 1] : 0x2032, .ordinary)
        if count > 4 { for _ in 1..<count { tree.extendText(of: node, by: 0x2032) } }
        if scripts.above >= 0 {
            scripts.above = tree.append(FormulaNode(.row), children: [scripts.above, node])
        } else {
            scripts.above = node
            scripts.isPrime = true
        }
    }

    private mutating func scripted(_ nucleus: Int32, _ scripts: Scripts) -> Int32 {
        guard scripts.below >= 0 || scripts.above >= 0 else { return nucleus }
        var node = FormulaNode(.scripts, tree[nucleus].atom)
        node.flags = scripts.flags.union(tree[nucleus].flags.intersection(.applies))
        if scripts.below >= 0 { node.flags.insert(.hasSubscript) }
        if scripts.above >= 0 { node.flags.insert(.hasSuperscript) }
        return tree.append(node, children: [nucleus, scripts.below, scripts.above].filter { $0 >= 0 })
    }
}
