import WattleText

extension FormulaParser {
    /// Reads `\left( … \middle| … \right)`; the current token stands behind `\left`.
    mutating func parseFenced(_ left: TeXToken) throws(MathFault) -> Int32 {
        var children: [Int32] = []
        let outer = stopsAtBracket
        stopsAtBracket = false
        append(try parseDelimiter(of: left), .open, to: &children)
        while true {
            children.append(try parseRow())
            let token = stream.current
            guard stream.command == .right || stream.command == .middle else {
                guard token.kind == .end || token.kind == .endGroup || stream.command == .end else {
                    throw misplaced(token)
                }
                throw MathFault(.structure, left.range, "'\\left' has no '\\right'")
            }
            let isLast = stream.command == .right
            stream.advance()
            append(try parseDelimiter(of: token), isLast ? .close : .ordinary, to: &children)
            if isLast { break }
        }
        stopsAtBracket = outer
        return tree.append(FormulaNode(.fenced, .inner), children: children)
    }

    private mutating func append(_ delimiter: UInt32, _ atom: AtomClass, to children: inout [Int32]) {
        guard delimiter != 0 else { return }
        let node = sign(delimiter, atom)
        tree[node].flags.insert(.isStretchy)
        children.append(node)
    }

    /// A node between delimiters that grow with it; 0 for none.
    mutating func fenced(_ node: Int32, _ open: UInt32, _ close: UInt32) -> Int32 {
        var children: [Int32] = []
        append(open, .open, to: &children)
        children.append(node)
        append(close, .close, to: &children)
        return tree.append(FormulaNode(.fenced), children: children)
    }

    /// `\Big(`: a delimiter of a size of its own.
    mutating func parseSized(_ symbol: MathSymbol, _ token: TeXToken) throws(MathFault) -> Int32 {
        let classes: [AtomClass] = [.ordinary, .open, .close, .relation]
        let delimiter = try parseDelimiter(of: token)
        guard delimiter != 0 else { return space(0) }
        let node = sign(delimiter, classes[Int(symbol.value & 3)])
        tree[node].flags.insert(.isStretchy)
        tree[node].amount = symbol.value & ~3
        return node
    }

    /// Reads a delimiter.
    /// - Returns: its character; 0 for the empty one.
    private mutating func parseDelimiter(of owner: TeXToken) throws(MathFault) -> UInt32 {
        stream.skipSpaces()
        try stream.expand()
        let token = stream.current
        if token.isCharacter(0x2E) {
            stream.advance()
            return 0
        }
        let scalar = delimiter(token)
        guard scalar != 0 else { throw notDelimiter(token, of: owner) }
        stream.advance()
        return scalar
    }

    private func notDelimiter(_ token: TeXToken, of owner: TeXToken) -> MathFault {
        let name = stream.macros.names.name(of: owner.value)
        return MathFault(
            .structure, token.kind == .end ? owner.range : token.range,
            "no delimiter follows '\\\(name)'; write '.' for an invisible one")
    }

    /// The character of a delimiter; 0 if the token is none.
    func delimiter(_ token: TeXToken?) -> UInt32 {
        guard let token else { return 0 }
        let scalar: UInt32
        switch token.kind {
        case .character: scalar = token.value
        case .command:
            let symbol = stream.macros.names.symbol(token.value)
            guard symbol.kind.isCharacter else { return 0 }
            scalar = symbol.scalar
        default: return 0
        }
        switch scalar {
        case 0x3C: return 0x27E8
        case 0x3E: return 0x27E9
        case 0x28, 0x29, 0x2F, 0x5B, 0x5C, 0x5D, 0x7B...0x7D, 0x2016, 0x2191, 0x2193, 0x2195, 0x21D1, 0x21D3,
            0x21D5,
            0x2308...0x230B, 0x231C...0x231F, 0x23B0, 0x23B1, 0x27E6...0x27EF, 0x2983, 0x2984:
            return scalar
        case 0x2223: return 0x7C
        case 0x2225: return 0x2016
        default: return 0
        }
    }
}
