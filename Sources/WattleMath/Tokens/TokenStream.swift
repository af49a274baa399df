import WattleText

/// What a note's own command stands for.
struct MacroDefinition: Sendable {
    let parameterCount: Int
    /// What an argument in brackets is when it is left out; nil where there is no such argument.
    let standardValue: [TeXToken]?
    let replacement: [TeXToken]
}

/// Commands that a note has defined, for the formulas behind the definition.
///
/// As in MathJax, a definition holds from its formula to the end of the note.
package struct MathMacros: Sendable {
    var names = CommandNames()
    var definitions: [UInt32: MacroDefinition] = [:]

    /// None yet.
    package init() {}
}

/// A formula's tokens in the order in which they are read, with macros put in.
struct TokenStream {
    /// Tokens that expansions may give before the formula is refused.
    static let expansionLimit = 10_000

    var macros: MathMacros
    /// The token that is read next.
    private(set) var current: TeXToken
    private var scanner: TeXScanner
    private var inserted: [(tokens: [TeXToken], next: Int)] = []
    private var expandedCount = 0

    init(_ source: ArraySlice<UInt8>, macros: MathMacros) {
        self.macros = macros
        scanner = TeXScanner(source)
        current = TeXToken(.end, 0, 0..<0)
        advance()
    }

    /// Goes on to the next token.
    mutating func advance() {
        while let last = inserted.indices.last {
            if inserted[last].next < inserted[last].tokens.count {
                current = inserted[last].tokens[inserted[last].next]
                inserted[last].next += 1
                return
            }
            inserted.removeLast()
        }
        current = scanner.next(&macros.names)
    }

    /// Goes on to the next token that is no white space.
    mutating func skipSpaces() {
        while current.kind == .space { advance() }
    }

    /// What the tables say about the current token, if it is a command.
    var symbol: MathSymbol? { current.kind == .command ? macros.names.symbol(current.value) : nil }

    /// The structure that the current token begins or ends, if it does.
    var command: FormulaCommand? {
        guard let symbol, symbol.kind == .command else { return nil }
        if !macros.definitions.isEmpty, macros.definitions[current.value] != nil { return nil }
        return FormulaCommand.table[Int(symbol.value)]
    }

    /// Puts what macros stand for in the place of the current token, until it is none.
    mutating func expand() throws(MathFault) {
        while current.kind == .command, let definition = definition(of: current.value) {
            try insert(definition)
        }
    }

    private func definition(of number: UInt32) -> MacroDefinition? {
        if !macros.definitions.isEmpty, let own = macros.definitions[number] { return own }
        let symbol = macros.names.symbol(number)
        guard symbol.kind == .macro else { return nil }
        let macro = SymbolTable.standard.macros[Int(symbol.value)]
        return MacroDefinition(
            parameterCount: macro.parameterCount, standardValue: nil,
            replacement: tokens(of: macro.replacement))
    }

    /// The tokens of a text that is TeX; its names are all known to the tables.
    private func tokens(of text: ArraySlice<UInt8>) -> [TeXToken] {
        var names = macros.names
        var scanner = TeXScanner(text)
        var tokens: [TeXToken] = []
        while true {
            let token = scanner.next(&names)
            if token.kind == .end { return tokens }
            tokens.append(token)
        }
    }

    /// Reads `text` before the rest of the formula, as if it stood at `place`.
    mutating func insert(_ text: [UInt8], at place: TeXToken) throws(MathFault) {
        try insert(tokens(of: text[...]).map { $0.moved(to: place) }, at: place)
    }

    private mutating func insert(_ definition: MacroDefinition) throws(MathFault) {
        let place = current
        advance()
        var arguments: [[TeXToken]] = []
        if let standard = definition.standardValue {
            skipSpaces()
            arguments.append(current.isCharacter(0x5B) ? try bracketedTokens() : standard)
        }
        while arguments.count < definition.parameterCount { arguments.append(try argumentTokens(of: place)) }
        var tokens: [TeXToken] = []
        for token in definition.replacement {
            if token.kind == .parameter, token.value > 0, Int(token.value) <= arguments.count {
                tokens += arguments[Int(token.value) - 1]
            } else {
                tokens.append(token.moved(to: place))
            }
            guard tokens.count <= Self.expansionLimit else { throw tooLong(place) }
        }
        try insert(tokens, at: place)
    }

    /// Reads `tokens` before the rest of the formula.
    mutating func insert(_ tokens: [TeXToken], at place: TeXToken) throws(MathFault) {
        expandedCount += tokens.count + 1
        guard expandedCount <= Self.expansionLimit else { throw tooLong(place) }
        // The token that was read already comes behind what is put in.
        inserted.append(([current], 0))
        inserted.append((tokens, 0))
        advance()
    }

    private func tooLong(_ place: TeXToken) -> MathFault {
        MathFault(
            .structure, place.range,
            "'\\\(macros.names.name(of: place.value))' expands to more than 10,000 parts of a formula")
    }

    /// The tokens of one argument: a group without its braces, or a single token.
    mutating func argumentTokens(of place: TeXToken) throws(MathFault) -> [TeXToken] {
        skipSpaces()
        switch current.kind {
        case .beginGroup: return try groupTokens()
        case .end, .endGroup, .alignment, .dollar:
            throw MathFault(
                .structure, place.range, "'\\\(macros.names.name(of: place.value))' lacks an argument")
        default:
            let token = current
            advance()
            return [token]
        }
    }

    /// The tokens between a brace, which is the current token, and the one that closes it.
    mutating func groupTokens() throws(MathFault) -> [TeXToken] {
        let open = current
        var depth = 0
        var tokens: [TeXToken] = []
        advance()
        while current.kind != .endGroup || depth > 0 {
            if current.kind == .end { throw MathFault(.structure, open.range, "'{' is never closed") }
            if current.kind == .beginGroup { depth += 1 }
            if current.kind == .endGroup { depth -= 1 }
            tokens.append(current)
            advance()
        }
        advance()
        return tokens
    }

    /// The tokens between a bracket, which is the current token, and the one that closes it.
    mutating func bracketedTokens() throws(MathFault) -> [TeXToken] {
        let open = current
        var depth = 0
        var tokens: [TeXToken] = []
        advance()
        while depth > 0 || !current.isCharacter(0x5D) {
            if current.kind == .end || current.kind == .endGroup && depth == 0 {
                throw MathFault(.structure, open.range, "'[' is never closed")
            }
            if current.kind == .beginGroup { depth += 1 }
            if current.kind == .endGroup { depth -= 1 }
            tokens.append(current)
            advance()
        }
        advance()
        return tokens
    }
}

extension FormulaCommand {
    /// The commands by their places.
    static let table = allCases
}
