import WattleText

extension FormulaParser {
    /// Reads what a command of structure says; the current token is the command.
    mutating func parseStructure(_ command: FormulaCommand, _ token: TeXToken) throws(MathFault) -> Int32? {
        stream.advance()
        switch command {
        case .fraction, .displayFraction, .textFraction, .continuedFraction, .binomial, .generalFraction:
            return try parseFraction(command, token)
        case .root: return try parseRoot(token)
        case .left: return try parseFenced(token)
        case .begin: return try parseEnvironment(token)
        case .substack: return try parseSubstack(token)
        case .overset, .underset, .stackrel, .underoverset: return try parseStack(command, token)
        case .not: return try parseNegation(token)
        case .operatorName: return try parseOperatorName(token)
        case .mathOperator, .mathBinary, .mathRelation, .mathOrdinary, .mathOpen, .mathClose,
            .mathPunctuation,
            .mathInner:
            return try parseClassed(command, token)
        case .tag: return try parseTag(token)
        case .label, .require: return try skipArgument(token)
        case .newCommand, .renewCommand, .provideCommand, .definition, .globalDefinition, .functionName,
            .equating:
            return try parseDefinition(command, token)
        case .chemistry: return try parseChemistry(token)
        case .limits, .nolimits: throw noOperator(token)
        case .rule, .dashedRule: throw outsideTable(token)
        default: return try parseBox(command, token)
        }
    }

    private func noOperator(_ token: TeXToken) -> MathFault {
        let name = stream.macros.names.name(of: token.value)
        return MathFault(.structure, token.range, "'\\\(name)' stands behind no operator")
    }

    private func outsideTable(_ token: TeXToken) -> MathFault {
        let name = stream.macros.names.name(of: token.value)
        return MathFault(.structure, token.range, "'\\\(name)' stands outside of the rows of a table")
    }

    /// Spaces, boxes and colours.
    private mutating func parseBox(_ command: FormulaCommand, _ token: TeXToken) throws(MathFault) -> Int32? {
        switch command {
        case .phantom, .horizontalPhantom, .verticalPhantom, .smash, .rightOverlap, .mathRightOverlap:
            return try parsePadded(command, token)
        case .leftOverlap, .mathLeftOverlap, .mathCentreOverlap, .centreOverlap, .verticalCentre:
            return try parseArgument(of: token)
        case .horizontalSpace, .horizontalSkip, .kern, .mathKern, .mathSkip, .mathSpace:
            return space(try parseLength(of: token))
        case .solidRule: return try parseRule(token)
        case .interword: return space(6)
        case .boxed, .cancel, .backCancel, .crossCancel, .strikeOut:
            return enclosed(try parseArgument(of: token), by: command)
        case .framed: return enclosed(try parseText(.standard, token), by: command)
        case .raise:
            _ = try stream.argumentTokens(of: token)
            return try parseText(.standard, token)
        case .colour, .textColour, .colourBox, .framedColourBox: return try parseColoured(command, token)
        case .character, .unicode: return try parseCodePoint(token)
        default: throw misplaced(token)
        }
    }

    private mutating func skipArgument(_ token: TeXToken) throws(MathFault) -> Int32? {
        _ = try stream.argumentTokens(of: token)
        return nil
    }

    // MARK: Fractions and roots

    private mutating func parseFraction(_ command: FormulaCommand, _ token: TeXToken) throws(MathFault)
        -> Int32
    {
        var node = FormulaNode(.fraction)
        node.amount = 1
        switch command {
        case .generalFraction: return try parseGeneralFraction(token)
        case .displayFraction: node.detail = 1
        case .continuedFraction:
            node.detail = 1
            _ = try parseOptionalArgument()
        case .textFraction: node.detail = 2
        case .binomial: node.amount = 0
        default: break
        }
        let numerator = try parseArgument(of: token)
        let fraction = tree.append(node, children: [numerator, try parseArgument(of: token)])
        return command == .binomial ? fenced(fraction, 0x28, 0x29) : fraction
    }

    /// `\genfrac{open}{close}{thickness}{style}{numerator}{denominator}`.
    private mutating func parseGeneralFraction(_ token: TeXToken) throws(MathFault) -> Int32 {
        let open = delimiter(try stream.argumentTokens(of: token).first)
        let close = delimiter(try stream.argumentTokens(of: token).first)
        let thickness = try text(ofArgumentOf: token)
        let style = try text(ofArgumentOf: token)
        var node = FormulaNode(.fraction)
        node.amount = thickness.first == 0x30 ? 0 : 1
        node.detail = style.first == 0x30 ? 1 : style.isEmpty ? 0 : 2
        let numerator = try parseArgument(of: token)
        let fraction = tree.append(node, children: [numerator, try parseArgument(of: token)])
        return open == 0 && close == 0 ? fraction : fenced(fraction, open, close)
    }

    /// `a \over b`: what stood in the group before and behind.
    mutating func divided(_ numerator: Int32, by denominator: Int32, command: FormulaCommand) -> Int32 {
        var node = FormulaNode(.fraction)
        node.amount = command == .over ? 1 : 0
        let fraction = tree.append(node, children: [numerator, denominator])
        let result: Int32
        switch command {
        case .choose: result = fenced(fraction, 0x28, 0x29)
        case .brace: result = fenced(fraction, 0x7B, 0x7D)
        case .brack: result = fenced(fraction, 0x5B, 0x5D)
        default: result = fraction
        }
        return tree.append(FormulaNode(.row), children: [result])
    }

    private mutating func parseRoot(_ token: TeXToken) throws(MathFault) -> Int32 {
        let index = try parseOptionalArgument()
        let radicand = try parseArgument(of: token)
        return tree.append(FormulaNode(.root), children: [radicand] + (index.map { [$0] } ?? []))
    }

    // MARK: Classes

    private mutating func parseClassed(_ command: FormulaCommand, _ token: TeXToken) throws(MathFault)
        -> Int32
    {
        var node = try parseArgument(of: token)
        if tree[node].kind != .sign, tree[node].kind != .row {
            node = tree.append(FormulaNode(.row), children: [node])
        }
        switch command {
        case .mathOperator:
            tree[node].atom = .largeOperator
            tree[node].flags.insert(.movesLimits)
        case .mathBinary: tree[node].atom = .binary
        case .mathRelation: tree[node].atom = .relation
        case .mathOpen: tree[node].atom = .open
        case .mathClose: tree[node].atom = .close
        case .mathPunctuation: tree[node].atom = .punctuation
        case .mathInner: tree[node].atom = .inner
        default: tree[node].atom = .ordinary
        }
        return node
    }

    /// `\operatorname{name}`; with a star it takes limits.
    private mutating func parseOperatorName(_ token: TeXToken) throws(MathFault) -> Int32 {
        let hasStar = stream.current.isCharacter(0x2A)
        if hasStar { stream.advance() }
        let tokens = try stream.argumentTokens(of: token)
        if let name = plainText(of: tokens) { return function(named: name, movesLimits: hasStar) }
        try stream.insert(grouped(tokens, at: token), at: token)
        let outer = alphabet
        alphabet = .upright
        let node = tree.append(FormulaNode(.row), children: [try parseArgument(of: token)])
        alphabet = outer
        tree[node].atom = .largeOperator
        tree[node].flags = hasStar ? [.applies, .movesLimits] : .applies
        return node
    }

    /// The tokens in braces.
    func grouped(_ tokens: [TeXToken], at place: TeXToken) -> [TeXToken] {
        let range = place.range.bounds
        return [TeXToken(.beginGroup, 0, range)] + tokens + [TeXToken(.endGroup, 0, range)]
    }

    /// The text that tokens are, where they are letters, digits and small spaces alone.
    private func plainText(of tokens: [TeXToken]) -> String? {
        var text = String.UnicodeScalarView()
        for token in tokens {
            switch token.kind {
            case .space: continue
            case .character: text.append(Unicode.Scalar(token.value) ?? "\u{FFFD}")
            case .command where stream.macros.names.symbol(token.value).kind == .space: text.append(" ")
            default: return nil
            }
        }
        return text.isEmpty ? nil : String(text)
    }
}
