import WattleDiagnostics
import WattleText

extension FormulaParser {
    /// Reads what a command says; the current token is the command.
    mutating func parseCommand(_ token: TeXToken) throws(MathFault) -> Int32? {
        let symbol = stream.macros.names.symbol(token.value)
        if symbol.kind == .command {
            return try parseStructure(FormulaCommand.table[Int(symbol.value)], token)
        }
        stream.advance()
        switch symbol.kind {
        case .function, .limit:
            return function(named: functionText(token), movesLimits: symbol.kind == .limit)
        case .accent, .wideOver, .wideUnder, .braceOver, .braceUnder: return try parseMark(symbol, token)
        case .labelledArrow: return try parseArrow(symbol, token)
        case .alphabet: return try parse(in: symbol, token)
        case .alphabetSwitch:
            alphabet = MathAlphabet(rawValue: UInt8(symbol.value)) ?? .standard
            return nil
        case .text: return try parseText(TextStyle(rawValue: UInt8(symbol.value)) ?? .standard, token)
        case .delimiterSize: return try parseSized(symbol, token)
        case .space: return space(symbol.value)
        case .style: return change(style: UInt8(symbol.value) + 1)
        case .size: return change(size: symbol.value)
        case .dots: return dots(symbol, token)
        case .ignored: return nil
        case .unknown: return try unknown(token)
        default: return leaf(symbol)
        }
    }

    // MARK: Names

    private func functionText(_ token: TeXToken) -> String {
        let name = stream.macros.names.name(of: token.value)
        return switch name {
        case "limsup": "lim sup"
        case "liminf": "lim inf"
        case "argmax": "arg max"
        case "argmin": "arg min"
        case "injlim": "inj lim"
        case "projlim": "proj lim"
        default: name
        }
    }

    /// A name that applies to what follows.
    mutating func function(named name: String, movesLimits: Bool) -> Int32 {
        let node = tree.append(.function, .largeOperator, text: name.utf8)
        tree[node].flags = movesLimits ? [.applies, .movesLimits] : .applies
        return node
    }

    /// Notes a name that nobody knows, and reads on behind it, so that all of them are found.
    private mutating func unknown(_ token: TeXToken) throws(MathFault) -> Int32? {
        let name = stream.macros.names.name(of: token.value)
        let own = stream.macros.definitions.keys.map { stream.macros.names.name(of: $0) }
        let near = nearest(to: name, among: SymbolTable.standard.words + own)
        let fault = MathFault(
            .unknownName, token.range, "no command is named '\\\(name)'", proposal: near.map { "\\" + $0 })
        if faults.count >= Self.unknownLimit { throw fault }
        faults.append(fault)
        return tree.append(.text, .ordinary, text: name.utf8)
    }

    /// The nearest name, one that begins with a letter of the same case before others.
    private func nearest(to name: String, among names: [String]) -> String? {
        let isCapital = name.utf8.first?.isASCIIUppercase ?? false
        let alike = names.filter { ($0.utf8.first?.isASCIIUppercase ?? false) == isCapital }
        return nearestName(to: name, among: alike) ?? nearestName(to: name, among: names)
    }

    /// `\dots` stands in the middle between operators, else on the line.
    private mutating func dots(_ symbol: MathSymbol, _ token: TeXToken) -> Int32? {
        stream.skipSpaces()
        guard symbol.scalar == 0x2026, stream.macros.names.name(of: token.value) == "dots" else {
            return leaf(symbol)
        }
        let isBetween: Bool
        switch stream.current.kind {
        case .character: isBetween = [0x2B, 0x2D, 0x2A, 0x3D, 0x3C, 0x3E].contains(stream.current.value)
        case .command: isBetween = stream.symbol.map { $0.kind == .binary || $0.kind == .relation } ?? false
        default: isBetween = false
        }
        return leaf(isBetween ? MathSymbol(kind: .dots, value: 0x22EF) : symbol)
    }

    // MARK: Alphabets and styles

    private mutating func parse(in symbol: MathSymbol, _ token: TeXToken) throws(MathFault) -> Int32 {
        let outer = alphabet
        alphabet = MathAlphabet(rawValue: UInt8(symbol.value)) ?? .standard
        let node = try parseArgument(of: token)
        alphabet = outer
        return node
    }

    private mutating func change(style: UInt8 = 0, size: Int32 = 0) -> Int32 {
        var node = FormulaNode(.change, .none)
        node.detail = style
        node.amount = size
        return tree.append(node)
    }

    // MARK: Marks

    private mutating func parseMark(_ symbol: MathSymbol, _ token: TeXToken) throws(MathFault) -> Int32 {
        let nucleus = try parseArgument(of: token)
        let mark = sign(symbol.scalar, .ordinary)
        if symbol.kind != .accent { tree[mark].flags.insert(.isStretchy) }
        let isBelow = symbol.kind == .wideUnder || symbol.kind == .braceUnder
        var node = FormulaNode(isBelow ? .under : .over)
        if symbol.kind == .braceOver || symbol.kind == .braceUnder {
            node.atom = .largeOperator
            node.flags = .hasLimits
        } else {
            node.flags = .isAccent
        }
        return tree.append(node, children: [nucleus, mark])
    }

    /// `\xrightarrow[below]{above}`.
    private mutating func parseArrow(_ symbol: MathSymbol, _ token: TeXToken) throws(MathFault) -> Int32 {
        let below = try parseOptionalArgument()
        let above = try parseArgument(of: token)
        let arrow = sign(symbol.scalar, .relation)
        tree[arrow].flags.insert(.isStretchy)
        var node = FormulaNode(.scripts, .relation)
        node.flags = [.hasLimits, .hasSuperscript]
        var children = [arrow]
        if let below {
            node.flags.insert(.hasSubscript)
            children.append(padded(below))
        }
        return tree.append(node, children: children + [padded(above)])
    }

    /// A label with room at both sides, so that the arrow is longer than it.
    private mutating func padded(_ label: Int32) -> Int32 {
        tree.append(FormulaNode(.row), children: [space(7), label, space(7)])
    }

    /// `\overset{mark}{base}`.
    mutating func parseStack(_ command: FormulaCommand, _ token: TeXToken) throws(MathFault) -> Int32 {
        let mark = try parseArgument(of: token)
        if command == .underoverset {
            let below = try parseArgument(of: token)
            let nucleus = try parseNucleus(of: token)
            var node = FormulaNode(.scripts, tree[nucleus].atom)
            node.flags = [.hasLimits, .hasSubscript, .hasSuperscript]
            return tree.append(node, children: [nucleus, below, mark])
        }
        let nucleus = try parseNucleus(of: token)
        var node = FormulaNode(command == .underset ? .under : .over, tree[nucleus].atom)
        if command == .stackrel { node.atom = .relation }
        return tree.append(node, children: [nucleus, mark])
    }

    /// An argument that keeps the class of what is in it: `\overset{!}{=}` is a relation.
    private mutating func parseNucleus(of token: TeXToken) throws(MathFault) -> Int32 {
        stream.skipSpaces()
        let isGroup = stream.current.kind == .beginGroup
        let nucleus = try parseArgument(of: token)
        if isGroup, let core = tree.coreSign(of: nucleus), core == nucleus {
            tree[nucleus].atom = naturalClass(of: tree[core].scalar)
        }
        return nucleus
    }

    private func naturalClass(of scalar: UInt32) -> AtomClass {
        switch scalar {
        case 0x2B, 0x2212, 0x2217: return .binary
        case 0x3D, 0x3C, 0x3E, 0x3A: return .relation
        default: break
        }
        switch SymbolTable.standard.kind(of: scalar) {
        case .binary: return .binary
        case .relation: return .relation
        case .sum, .integral: return .largeOperator
        default: return .ordinary
        }
    }

    /// `\not` before a sign: the sign with a stroke through it.
    mutating func parseNegation(_ token: TeXToken) throws(MathFault) -> Int32 {
        let node = try parseArgument(of: token)
        guard tree[node].textCount > 0 else { return node }
        let text = String(decoding: tree.text(of: tree[node]), as: UTF8.self)
        let negated = composed(text + "\u{338}")
        let scalars = negated.unicodeScalars
        let result = tree.append(tree[node].kind, tree[node].atom, text: negated.utf8)
        // A stroke that stays a mark of its own leaves the sign what it was.
        tree[result].scalar = scalars.count == 1 ? scalars.first?.value ?? 0 : tree[node].scalar
        return result
    }
}
