import WattleText

/// What a shell is about to read.
struct ShellState {
    /// Whether the next word is a command.
    var wantsCommand = true
    /// Whether a value follows `name=`, behind which a command may come.
    var isAssigning = false
    /// Whether `` ` `` is open.
    var isInBackticks = false
    /// Whether `case` precedes, whose `in` opens patterns.
    var awaitsCases = false
    /// Whether the next words are patterns, up to a `)`.
    var wantsPattern = false
    /// How many `case … in` are open.
    private var cases = 0
    /// What is open: substitutions, expansions and arithmetic.
    var open: [Bracket] = []

    struct Bracket {
        enum Role { case substitution, expansion, arithmetic, list }

        let role: Role
        /// Whether the rest of a string in quotation marks follows.
        let isInString: Bool
        /// Whether it is a part of the value of `name=`.
        let isAssigned: Bool
        var depth = 0
    }

    mutating func openCases() {
        awaitsCases = false
        cases += 1
        wantsPattern = true
        wantsCommand = true
    }

    /// `;;` ends the commands of a pattern.
    mutating func endCase() { wantsPattern = cases > 0 }

    mutating func closeCases() {
        cases = max(cases - 1, 0)
        wantsPattern = false
    }

    mutating func open(_ role: Bracket.Role, isInString: Bool = false) {
        open.append(
            Bracket(
                role: role, isInString: isInString, isAssigned: isAssigning,
                depth: role == .arithmetic ? 1 : 0))
        isAssigning = false
    }
}

/// The shells of POSIX, with what bash and zsh add.
extension CodeLexer {
    mutating func readShell() {
        var state = ShellState()
        readShell(&state)
    }

    /// Reads commands up to the end, from a state that a caller may know better than the beginning.
    mutating func readShell(_ state: inout ShellState) {
        while position < end {
            switch text[position] {
            case ASCII.newline:
                position += 1
                state.wantsCommand = state.open.last?.role != .list
                state.isAssigning = false
                if !heredocs.isEmpty { readHeredocs() }
            case ASCII.space, ASCII.tab, ASCII.carriageReturn:
                position += 1
                if state.isAssigning { (state.wantsCommand, state.isAssigning) = (true, false) }
            case 0x23 where isAtShellWordStart: readLineComment()
            case 0x27: readSingleQuotes(from: position)
            case 0x22:
                position += 1
                readDoubleQuotes(from: position - 1, &state)
            case 0x60:
                position += 1
                state.isInBackticks.toggle()
                state.wantsCommand = state.isInBackticks
            case 0x24: readDollar(inString: false, &state)
            case 0x5C: position = min(position + 2, end)
            case 0x3C where peek(1) == 0x3C && peek(2) != 0x3C && !isArithmetic(state): readShellHeredoc()
            case 0x28, 0x29, 0x7B, 0x7D: readShellBracket(&state)
            case 0x3B, 0x7C, 0x26, 0x21: readShellOperator(&state)
            case 0x3C, 0x3E, 0x3D, 0x2C, 0x2A, 0x3F: position += 1
            default: readShellWord(&state)
            }
        }
    }

    private func isArithmetic(_ state: ShellState) -> Bool { state.open.last?.role == .arithmetic }

    private var isAtShellWordStart: Bool {
        guard position > 0 else { return true }
        return [ASCII.space, ASCII.tab, ASCII.newline, 0x3B, 0x28, 0x29, 0x7C, 0x26].contains(
            text[position - 1])
    }

    private mutating func readShellOperator(_ state: inout ShellState) {
        let byte = text[position]
        let redirects = byte == 0x26 && (peek(-1) == 0x3E || peek(-1) == 0x3C || peek(1) == 0x3E)
        position += 1
        if byte == 0x3B, peek() == 0x3B || peek() == 0x26 { state.endCase() }
        guard byte != 0x21, !redirects, state.open.last.map({ $0.role == .substitution }) ?? true else {
            return
        }
        state.wantsCommand = true
    }

    private mutating func readShellBracket(_ state: inout ShellState) {
        let byte = text[position]
        position += 1
        let isOpening = byte == 0x28 || byte == 0x7B
        if byte == 0x29, state.wantsPattern {
            state.wantsPattern = false
            state.wantsCommand = true
            return
        }
        if byte == 0x28, state.isAssigning {
            state.wantsCommand = false
            return state.open(.list)
        }
        guard let top = state.open.indices.last else {
            if byte != 0x7B || peek().isASCIIWhitespace { state.wantsCommand = byte != 0x7D }
            return
        }
        let isExpansion = state.open[top].role == .expansion
        guard (byte == 0x7B || byte == 0x7D) == isExpansion else {
            if state.open[top].role == .substitution { state.wantsCommand = true }
            return
        }
        if isOpening {
            state.open[top].depth += 1
            state.wantsCommand = state.open[top].role == .substitution
        } else if state.open[top].depth > 0 {
            state.open[top].depth -= 1
        } else {
            let closed = state.open.removeLast()
            state.isAssigning = closed.isAssigned
            if isExpansion { mark(.attribute, from: position - 1) }
            state.wantsCommand = false
            if closed.isInString { readDoubleQuotes(from: position, &state) }
        }
    }

    // MARK: Quotes

    private mutating func readSingleQuotes(from start: Int) {
        position += 1
        while position < end, text[position] != 0x27 { position += 1 }
        position = min(position + 1, end)
        mark(.string, from: start)
    }

    /// Reads the rest of `"…"`, up to a substitution within it.
    private mutating func readDoubleQuotes(from start: Int, _ state: inout ShellState) {
        var start = start
        while position < end {
            switch text[position] {
            case 0x22:
                position += 1
                mark(.string, from: start)
                if !state.isAssigning { state.wantsCommand = false }
                return
            case 0x5C: position = min(position + 2, end)
            case 0x24:
                mark(.string, from: start)
                let open = state.open.count
                start = position
                readDollar(inString: true, &state)
                if state.open.count > open { return }
                start = max(start, runs.byteCount)
            default: position += 1
            }
        }
        mark(.string, from: start)
    }

    /// `$name`, `${…}`, `$(…)`, `$((…))`, `$'…'` and the special parameters.
    private mutating func readDollar(inString: Bool, _ state: inout ShellState) {
        let start = position
        let next = peek(1)
        state.wantsCommand = false
        if next == 0x27, !inString {
            position += 2
            while position < end, text[position] != 0x27 { position += text[position] == 0x5C ? 2 : 1 }
            position = min(position + 1, end)
            return mark(.string, from: start)
        }
        if next == 0x28 {
            let isArithmetic = peek(2) == 0x28
            position += isArithmetic ? 3 : 2
            state.open(isArithmetic ? .arithmetic : .substitution, isInString: inString)
            state.wantsCommand = !isArithmetic
        } else if next == 0x7B {
            position += 2
            if [0x23, 0x21].contains(peek()) { position += 1 }
            position += max(nameLength(at: position), peek().isASCIIDigit || peek() == 0x40 ? 1 : 0)
            mark(.attribute, from: start)
            state.open(.expansion, isInString: inString)
        } else {
            let isSpecial = next.isASCIIDigit || [0x40, 0x2A, 0x23, 0x3F, 0x21, 0x24, 0x2D].contains(next)
            let count = isSpecial ? 1 : nameLength(at: position + 1)
            position += 1 + count
            if count > 0 { mark(.attribute, from: start) }
        }
    }

    // MARK: Here documents

    /// `<<WORD`, `<<-'WORD'`: the text begins with the next line.
    private mutating func readShellHeredoc() {
        position += 2
        let isIndented = peek() == 0x2D
        if isIndented { position += 1 }
        position = skipBlanks(from: position, to: end)
        let start = position
        let isQuoted = [0x27, 0x22, 0x5C].contains(peek())
        if isQuoted { position += 1 }
        let count = nameLength(at: position)
        guard count > 0 else { return }
        let word = text[position..<position + count]
        position += count
        if isQuoted, peek() == 0x27 || peek() == 0x22 { position += 1 }
        mark(.string, from: start)
        heredocs.append(Heredoc(word: word, isIndented: isIndented, expands: !isQuoted))
    }
}
