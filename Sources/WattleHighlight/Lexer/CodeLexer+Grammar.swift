import WattleText

extension CodeLexer {
    /// Reads a language that a table describes, up to the end.
    mutating func readGrammar(_ grammar: Grammar) {
        var isStatementStart = true
        if position == 0, sees("#!/") { readLineComment() }
        while position < end {
            let byte = text[position]
            switch grammar.byteClass(byte) {
            case .space: position += 1
            case .newline:
                position += 1
                if !frames.isEmpty { closeBrokenStrings(grammar) }
                if !heredocs.isEmpty { readHeredocs() }
                isStatementStart = true
            case .word:
                readWord(grammar, opensStatement: isStatementStart)
                isStatementStart = false
            case .digit:
                readNumber(grammar)
                isStatementStart = false
            case .form:
                if !readForm(byte, grammar) {
                    readUnformed(byte, grammar, opensStatement: isStatementStart)
                    isStatementStart = byte == 0x7B
                }
            case .opening, .closing, .other:
                readPunctuation(byte, grammar)
                isStatementStart = byte == 0x7B || byte == 0x7D || byte == 0x3B
            }
        }
    }

    private mutating func readUnformed(_ byte: UInt8, _ grammar: Grammar, opensStatement: Bool) {
        if grammar.isWordStart(byte) {
            readWord(grammar, opensStatement: opensStatement)
        } else if byte.isASCIIDigit {
            readNumber(grammar)
        } else {
            readPunctuation(byte, grammar)
        }
    }

    /// Brackets open and close what is on the stack; other punctuation asks for an operand.
    mutating func readPunctuation(_ byte: UInt8, _ grammar: Grammar) {
        position += 1
        announced = nil
        let isClosing = byte == 0x29 || byte == 0x5D || byte == 0x7D
        followsOperand = isClosing
        guard let top = frames.indices.last else { return }
        if case .bracketed(let kind) = frames[top].role { mark(kind, from: position - 1) }
        let isOpening = byte == 0x28 || byte == 0x5B || byte == 0x7B
        let counts = frames[top].countsAllBrackets
        if byte == frames[top].closing, frames[top].depth == 0 {
            closeFrame(grammar)
        } else if byte == frames[top].closing || counts && isClosing {
            frames[top].depth -= frames[top].depth > 0 ? 1 : 0
        } else if byte == frames[top].opening || counts && isOpening {
            frames[top].depth += 1
        } else if byte == 0x3A, counts, frames[top].depth == 0,
            case .interpolation(let form) = frames[top].role
        {
            readFormatSpecifier(form)
        }
    }

    private mutating func closeFrame(_ grammar: Grammar) {
        let frame = frames.removeLast()
        switch frame.role {
        case .interpolation(let form): readString(form, from: position)
        case .specifier(let form): readFormatSpecifier(form)
        case .attributeExpression: readElements(.tag)
        case .childExpression: readElements(.children)
        case .bracketed, .element: break
        }
    }

    /// A string that ends with its line takes along what it interpolates.
    private mutating func closeBrokenStrings(_ grammar: Grammar) {
        while let top = frames.last {
            guard case .interpolation(let form) = top.role, !form.spansLines else { return }
            frames.removeLast()
        }
    }

    // MARK: Comments

    mutating func readLineComment() {
        let start = position
        position = lineEnd(from: position)
        mark(.comment, from: start)
    }

    mutating func readBlockComment(_ opening: ByteLiteral, _ closing: ByteLiteral, nests: Bool) {
        let start = position
        var open = 1
        position += opening.count
        while position < end, open > 0 {
            let byte = text[position]
            if byte == closing.first, sees(closing) {
                position += closing.count
                open -= 1
            } else if nests, byte == opening.first, sees(opening) {
                position += opening.count
                open += 1
            } else {
                position += 1
            }
        }
        mark(.comment, from: start)
    }
}
