import WattleText

extension FormulaParser {
    /// Reads `\newcommand{\name}[count][standard]{…}`, `\def\name#1{…}` or `\DeclareMathOperator{\name}{…}`.
    mutating func parseDefinition(_ command: FormulaCommand, _ token: TeXToken) throws(MathFault) -> Int32? {
        switch command {
        case .definition, .globalDefinition: try parseTeXDefinition(token)
        case .functionName: try parseOperatorDefinition(token)
        case .equating: try parseEquating(token)
        default: try parseNewCommand(token)
        }
        return nil
    }

    private mutating func parseNewCommand(_ token: TeXToken) throws(MathFault) {
        if stream.current.isCharacter(0x2A) { stream.advance() }
        let name = try definedName(token)
        stream.skipSpaces()
        var count = 0
        var standard: [TeXToken]?
        if stream.current.isCharacter(0x5B) {
            let digits = text(of: try stream.bracketedTokens()).trimmedASCII()
            guard digits.count == 1, let digit = digits.first, digit.isASCIIDigit else {
                throw MathFault(.structure, token.range, "the number of arguments is none of 0 to 9")
            }
            count = Int(digit - 0x30)
            stream.skipSpaces()
            if stream.current.isCharacter(0x5B) { standard = try stream.bracketedTokens() }
        }
        define(name, count, standard, try stream.argumentTokens(of: token))
    }

    private mutating func parseTeXDefinition(_ token: TeXToken) throws(MathFault) {
        let name = try definedName(token)
        var count = 0
        while stream.current.kind != .beginGroup {
            guard stream.current.kind == .parameter, stream.current.value == UInt32(count + 1) else {
                throw MathFault(
                    .structure, token.range, "'\\def' is understood with arguments '#1#2…' alone")
            }
            count += 1
            stream.advance()
        }
        define(name, count, nil, try stream.groupTokens())
    }

    private mutating func parseOperatorDefinition(_ token: TeXToken) throws(MathFault) {
        let hasStar = stream.current.isCharacter(0x2A)
        if hasStar { stream.advance() }
        let name = try definedName(token)
        let text = try stream.argumentTokens(of: token)
        let number = stream.macros.names.number(of: Array("operatorname".utf8)[...])
        var tokens = [TeXToken(.command, number, token.range.bounds)]
        if hasStar { tokens.append(TeXToken(.character, 0x2A, token.range.bounds)) }
        define(name, 0, nil, tokens + grouped(text, at: token))
    }

    /// `\let\name=\other`.
    private mutating func parseEquating(_ token: TeXToken) throws(MathFault) {
        let name = try definedName(token)
        stream.skipSpaces()
        if stream.current.isCharacter(0x3D) { stream.advance() }
        let meaning = try stream.argumentTokens(of: token)
        // What is redefined by itself would never end.
        guard meaning.first?.kind != .command || meaning.first?.value != name else { return }
        define(name, 0, nil, meaning)
    }

    /// The command that is defined.
    private mutating func definedName(_ token: TeXToken) throws(MathFault) -> UInt32 {
        let tokens = try stream.argumentTokens(of: token).filter { $0.kind != .space }
        guard let first = tokens.first, tokens.count == 1, first.kind == .command else {
            throw MathFault(.structure, token.range, "no command to be defined follows")
        }
        return first.value
    }

    private mutating func define(
        _ name: UInt32, _ count: Int, _ standard: [TeXToken]?, _ replacement: [TeXToken]
    ) {
        stream.macros.definitions[name] = MacroDefinition(
            parameterCount: count, standardValue: standard, replacement: replacement)
    }
}
