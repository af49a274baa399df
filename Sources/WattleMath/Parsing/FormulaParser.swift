import WattleText

/// Reads a formula's tokens into a tree.
///
/// Groups, arguments and environments call each other, up to ``nestingLimit`` levels; beyond it the formula is refused.
struct FormulaParser {
    static let nestingLimit = 60
    static let unknownLimit = 20

    var stream: TokenStream
    var tree: FormulaTree
    /// Names that are not known; the formula was read on behind them.
    var faults: [MathFault] = []
    var alphabet = MathAlphabet.standard
    /// Whether a bracket ends the innermost row.
    var stopsAtBracket = false
    var depth = 0
    /// The tag of the row that is being read.
    var pendingTag: Int32 = -1

    init(_ source: ArraySlice<UInt8>, macros: MathMacros) {
        stream = TokenStream(source, macros: macros)
        tree = FormulaTree(capacity: source.count + 4)
    }

    /// Reads the whole formula.
    /// - Returns: its row.
    mutating func parse() throws(MathFault) -> Int32 {
        let first = try parseRow()
        guard stream.command?.endsLine ?? false else {
            try expectEnd()
            return takeTag(first)
        }
        let table = try parseTopLines(first)
        return takeTag(tree.append(FormulaNode(.row), children: [table]))
    }

    private mutating func takeTag(_ row: Int32) -> Int32 {
        tree.tag = pendingTag
        return row
    }

    private func expectEnd() throws(MathFault) {
        guard stream.current.kind != .end else { return }
        throw misplaced(stream.current)
    }

    /// The fault of a token that may not stand where it does.
    func misplaced(_ token: TeXToken) -> MathFault {
        let message =
            switch token.kind {
            case .endGroup: "'}' closes no '{'"
            case .alignment: "'&' stands outside of an environment with columns"
            case .dollar: "'$' stands inside a formula"
            case .command: misplacedCommand(token)
            default: "a part of the formula is not expected here"
            }
        return MathFault(.structure, token.range, message)
    }

    private func misplacedCommand(_ token: TeXToken) -> String {
        switch stream.command {
        case .right: "'\\right' closes no '\\left'"
        case .middle: "'\\middle' stands outside of '\\left' and '\\right'"
        case .end: "'\\end' closes no '\\begin'"
        default: "'\\\(stream.macros.names.name(of: token.value))' is not expected here"
        }
    }

    /// Goes one level deeper.
    mutating func enter() throws(MathFault) {
        depth += 1
        guard depth <= Self.nestingLimit else {
            throw MathFault(
                .structure, stream.current.range,
                "the formula is nested more than \(Self.nestingLimit) levels deep")
        }
    }

    // MARK: Rows

    /// Reads up to a token that ends a row: `}`, `&`, `\\`, `\right`, `\end`, the end of the formula.
    /// - Returns: the row; the token is the current one.
    mutating func parseRow() throws(MathFault) -> Int32 {
        try enter()
        let outerAlphabet = alphabet
        var row = tree.append(FormulaNode(.row))
        var division: (command: FormulaCommand, numerator: Int32)?
        while true {
            stream.skipSpaces()
            try stream.expand()
            if stream.current.kind == .space { continue }
            if endsRow(stream.current) { break }
            if let command = stream.command, command.dividesRow {
                guard division == nil else { throw secondDivision() }
                division = (command, row)
                row = tree.append(FormulaNode(.row))
                stream.advance()
            } else if let atom = try parseAtom() {
                tree.add(try parseScripts(atom), to: row)
            }
        }
        alphabet = outerAlphabet
        depth -= 1
        guard let division else { return row }
        return divided(division.numerator, by: row, command: division.command)
    }

    private func secondDivision() -> MathFault {
        let name = stream.macros.names.name(of: stream.current.value)
        return MathFault(
            .structure, stream.current.range, "'\\\(name)' stands twice in one group, and is ambiguous there")
    }

    private func endsRow(_ token: TeXToken) -> Bool {
        switch token.kind {
        case .end, .endGroup, .alignment, .dollar: true
        case .character: stopsAtBracket && token.value == 0x5D
        case .command: stream.command?.endsRow ?? false
        default: false
        }
    }

    /// Reads `{…}`; the current token is the brace.
    /// - Returns: what stood inside, as one thing without spaces of its own.
    mutating func parseGroup() throws(MathFault) -> Int32 {
        let open = stream.current
        let outerBracket = stopsAtBracket
        stopsAtBracket = false
        stream.advance()
        let row = try parseRow()
        guard stream.current.kind == .endGroup else { throw unclosed(open) }
        stopsAtBracket = outerBracket
        stream.advance()
        return unwrapped(row)
    }

    private func unclosed(_ open: TeXToken) -> MathFault {
        stream.current.kind == .end || stream.current.kind == .dollar
            ? MathFault(.structure, open.range, "'{' is never closed") : misplaced(stream.current)
    }

    /// A row's only child, where that makes no difference.
    mutating func unwrapped(_ row: Int32) -> Int32 {
        guard let only = tree.onlyChild(of: row), tree[only].kind != .change, tree[only].kind != .space else {
            return row
        }
        if tree[only].kind != .scripts || !tree[only].flags.contains(.movesLimits) {
            tree[only].atom = .ordinary
        }
        return only
    }

    /// Reads what a command or a script takes: a group or a single thing.
    mutating func parseArgument(of owner: TeXToken) throws(MathFault) -> Int32 {
        stream.skipSpaces()
        try stream.expand()
        stream.skipSpaces()
        if stream.current.kind == .beginGroup { return try parseGroup() }
        guard !endsRow(stream.current) else { throw lacksArgument(owner) }
        try enter()
        let atom = try parseAtom(isArgument: true)
        depth -= 1
        guard let atom else { return tree.append(FormulaNode(.row)) }
        return atom
    }

    /// Reads `[…]`, if it follows.
    mutating func parseOptionalArgument() throws(MathFault) -> Int32? {
        stream.skipSpaces()
        let open = stream.current
        guard open.isCharacter(0x5B) else { return nil }
        let outer = stopsAtBracket
        stopsAtBracket = true
        stream.advance()
        let row = try parseRow()
        guard stream.current.isCharacter(0x5D) else {
            throw MathFault(.structure, open.range, "'[' is never closed")
        }
        stopsAtBracket = outer
        stream.advance()
        return unwrapped(row)
    }

    /// The fault of a command behind which nothing stands.
    func lacksArgument(_ owner: TeXToken) -> MathFault {
        let name: String
        switch owner.kind {
        case .command: name = "\\" + stream.macros.names.name(of: owner.value)
        case .superscript: name = "^"
        case .subscript: name = "_"
        default: name = "the command"
        }
        return MathFault(.structure, owner.range, "'\(name)' lacks an argument")
    }
}

extension FormulaCommand {
    /// Whether a row ends before the command.
    var endsRow: Bool {
        switch self {
        case .right, .middle, .end: true
        default: endsLine
        }
    }

    /// Whether a line ends with the command.
    var endsLine: Bool { self == .newLine || self == .carriageReturn || self == .newLineWord }

    /// Whether the command stands between numerator and denominator.
    var dividesRow: Bool {
        switch self {
        case .over, .atop, .choose, .brace, .brack: true
        default: false
        }
    }
}
