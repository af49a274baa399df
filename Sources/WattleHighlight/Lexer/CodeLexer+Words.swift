import WattleText

extension CodeLexer {
    mutating func readWord(_ grammar: Grammar, opensStatement: Bool) {
        let start = position
        var hash = WordTable.seed
        while position < end, grammar.isWordPart(text[position]) {
            hash = grammar.words.hash(hash, adding: text[position])
            position += 1
        }
        if position < end, position - start <= 3, opensString(text[position]),
            readPrefixed(from: start, grammar)
        {
            return
        }
        let word = start..<position
        let entry = grammar.words.entry(text[word], hash: hash)
        if let entry, isMeant(entry, word, grammar) {
            mark(entry.kind, word)
            announced =
                entry.traits.contains(.definesFunction)
                ? .function : entry.traits.contains(.definesType) ? .type : nil
            followsOperand = entry.traits.contains(.isOperand) || entry.kind != .keyword
            return
        }
        let kind = kindOfName(word, grammar, opensStatement: opensStatement)
        if kind != .plain { mark(kind, word) }
        announced = nil
        followsOperand = true
    }

    private func opensString(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x23 }

    private mutating func readPrefixed(from start: Int, _ grammar: Grammar) -> Bool {
        guard grammar.hasPrefixes else { return false }
        let stop = position
        position = start
        // The first letter decides for most.
        let letter = text[start] | 0x20
        for form in grammar.prefixed(by: letter) where read(form, grammar) { return true }
        position = stop
        return false
    }

    /// Whether a word of the language is that word here, and no name.
    private func isMeant(_ entry: WordTable.Entry, _ word: Range<Int>, _ grammar: Grammar) -> Bool {
        if announced == .function, entry.kind != .keyword { return false }
        if isMember(word.lowerBound), entry.kind != .type {
            return !grammar.traits.contains(.membersAreNoKeywords)
        }
        if entry.traits.contains(.opensLine), !opensLine(word) { return false }
        guard !entry.traits.isDisjoint(with: [.isContextual, .isUnreserved]) else { return true }
        let next = skipBlanks(from: word.upperBound, to: end)
        guard next < end else { return entry.traits.contains(.isUnreserved) }
        let byte = text[next]
        if byte == 0x28 { return next > word.upperBound }
        // A comparison is no assignment, but no such word stands before it either.
        if entry.traits.contains(.isUnreserved) { return ![0x3D, 0x3A, 0x2C, 0x2E].contains(byte) }
        if byte == 0x5B || byte == 0x2A { return next > word.upperBound }
        return grammar.isWordStart(byte) || [0x7B, 0x40, 0x22, 0x27, 0x24].contains(byte)
    }

    /// Whether a point precedes that makes the word a member; two make a range.
    private func isMember(_ start: Int) -> Bool {
        guard start > 0, text[start - 1] == 0x2E else { return false }
        return start < 2 || text[start - 2] != 0x2E
    }

    /// Whether a word is the first of its line, and an argument follows.
    private func opensLine(_ word: Range<Int>) -> Bool {
        var index = word.lowerBound - 1
        while index >= 0, text[index].isSpaceOrTab { index -= 1 }
        guard index < 0 || text[index] == ASCII.newline else { return false }
        let next = skipBlanks(from: word.upperBound, to: end)
        guard next < end else { return false }
        return next > word.upperBound && text[next] != 0x3D && text[next] != 0x2E && text[next] != 0x29
            || text[next] == 0x3A
    }

    private func kindOfName(_ word: Range<Int>, _ grammar: Grammar, opensStatement: Bool) -> CodeTokenKind {
        if let announced { return announced }
        if case .bracketed(let kind) = frames.last?.role { return kind }
        let traits = grammar.traits
        if !traits.isDisjoint(with: [.keysBeforeColon, .keysBeforeEquals]), isKey(word, traits) {
            return .attribute
        }
        if traits.contains(.statementsBeginWithKeyword), opensStatement { return .keyword }
        if traits.contains(.verbsAreCommands), text[word].contains(0x2D) { return .function }
        let next = peek()
        if next == 0x28, traits.contains(.marksCalls) {
            let makesType = traits.contains(.capitalCallsAreTypes) && text[word.lowerBound].isASCIIUppercase
            return makesType ? .type : .function
        }
        if next == 0x21, traits.contains(.callsMacros), [0x28, 0x5B, 0x7B, 0x20].contains(peek(1)) {
            return .function
        }
        return kindOfSpelling(word, traits)
    }

    private func isKey(_ word: Range<Int>, _ traits: GrammarTraits) -> Bool {
        let next = skipBlanks(from: word.upperBound, to: end)
        guard next < end else { return false }
        if text[next] == 0x3A { return traits.contains(.keysBeforeColon) }
        guard text[next] == 0x3D, traits.contains(.keysBeforeEquals) else { return false }
        return next + 1 >= end || text[next + 1] != 0x3D
    }

    private func kindOfSpelling(_ word: Range<Int>, _ traits: GrammarTraits) -> CodeTokenKind {
        if traits.contains(.suffixedTypes), word.count > 2, text[word.upperBound - 1] == 0x74,
            text[word.upperBound - 2] == 0x5F
        {
            return .type
        }
        guard text[word.lowerBound].isASCIIUppercase else { return .plain }
        if traits.contains(.allCapitalsAreConstants), word.count > 1,
            text[word].allSatisfy({ $0.isASCIIUppercase || $0.isASCIIDigit || $0 == 0x5F })
        {
            return .constant
        }
        return traits.contains(.capitalsAreTypes) ? .type : .plain
    }

    // MARK: Numbers

    /// Digits with what they may hold: a base, a point, an exponent, dividers and a suffix.
    mutating func readNumber(_ grammar: Grammar) {
        let start = position
        let base = peek(1) | 0x20
        let isHexadecimal = peek() == 0x30 && base == 0x78
        let isBased = peek() == 0x30 && (isHexadecimal || base == 0x62 || base == 0x6F)
        var hasPoint = peek() == 0x2E
        position += isBased ? 2 : 1
        while position < end {
            let byte = text[position]
            if byte.isASCIIAlphanumeric || byte == 0x5F {
                position += 1
                let letter = byte | 0x20
                let isExponent = isHexadecimal ? letter == 0x70 : letter == 0x65 && !isBased
                if isExponent, peek() == 0x2B || peek() == 0x2D, peek(1).isASCIIDigit { position += 1 }
            } else if byte == 0x2E, !hasPoint, isPoint(grammar, isHexadecimal: isHexadecimal) {
                hasPoint = true
                position += 1
            } else if byte == 0x27, grammar.traits.contains(.apostropheDividesDigits), peek(1).isASCIIHexDigit
            {
                position += 1
            } else {
                break
            }
        }
        mark(.number, from: start)
        announced = nil
        followsOperand = true
    }

    private func isPoint(_ grammar: Grammar, isHexadecimal: Bool) -> Bool {
        let next = peek(1)
        if next.isASCIIDigit || isHexadecimal && next.isASCIIHexDigit { return true }
        return grammar.traits.contains(.trailingPoint) && next != 0x2E && !grammar.isWordStart(next)
    }
}
