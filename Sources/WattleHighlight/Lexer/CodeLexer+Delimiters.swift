import WattleText

/// Strings that choose their own end.
extension CodeLexer {
    private func count(of byte: UInt8, at start: Int) -> Int {
        var index = start
        while index < end, text[index] == byte { index += 1 }
        return index - start
    }

    /// Reads up to and with these bytes, or to the end of the code.
    private mutating func take(through closing: [UInt8], from index: Int, as kind: CodeTokenKind) {
        let stop = find(ByteLiteral(closing), from: index, to: end).map { $0 + closing.count } ?? end
        take(stop - position, as: kind)
        followsOperand = true
    }

    /// Reads a run that opens nothing, so that it is not counted again from each of its bytes.
    private mutating func passOver(_ count: Int, ifMoreThan limit: Int) -> Bool {
        guard count > limit else { return false }
        position += count
        followsOperand = false
        return true
    }

    /// `#"…"#`, `##"""…"""##` and `#/…/#`.
    mutating func readSwiftRawString() -> Bool {
        let start = position
        let hashes = count(of: 0x23, at: position)
        let mark = Array(repeating: UInt8(0x23), count: hashes)
        if sees([0x2F], at: position + hashes) {
            take(through: [0x2F] + mark, from: position + hashes + 1, as: .string)
            return true
        }
        let quotes = min(count(of: 0x22, at: position + hashes), 3)
        guard quotes > 0 else { return passOver(hashes, ifMoreThan: 1) }
        let isLong = quotes == 3
        let quote = Array(repeating: UInt8(0x22), count: isLong ? 3 : 1)
        var form = StringForm(ByteLiteral(mark + quote), ByteLiteral(quote + mark)).escaped(.none)
        form.spansLines = isLong
        form.interpolation = .code(ByteLiteral([0x5C] + mark + [0x28]))
        position += hashes + quote.count
        readString(form, from: start)
        return true
    }

    mutating func readRustRawString(_ prefix: ByteLiteral) -> Bool {
        guard sees(prefix) else { return false }
        let hashes = count(of: 0x23, at: position + prefix.count)
        let body = position + prefix.count + hashes
        guard sees([0x22], at: body) else {
            guard hashes == 1, nameLength(at: body) > 0 else { return false }
            position = body + nameLength(at: body)
            followsOperand = true
            return true
        }
        let closing = [0x22] + Array(repeating: UInt8(0x23), count: hashes)
        take(through: closing, from: body + 1, as: .string)
        return true
    }

    mutating func readCppRawString(_ prefix: ByteLiteral) -> Bool {
        guard sees(prefix) else { return false }
        let tag = position + prefix.count
        // The standard allows a tag of 16 bytes.
        guard let bracket = text[tag..<min(tag + 17, end)].firstIndex(of: 0x28) else { return false }
        take(through: [0x29] + text[tag..<bracket] + [0x22], from: bracket + 1, as: .string)
        return true
    }

    mutating func readCSharpRawString(_ prefix: ByteLiteral) -> Bool {
        guard sees(prefix) else { return false }
        let dollars = count(of: 0x24, at: position)
        let quotes = count(of: 0x22, at: position + dollars)
        guard quotes >= 3 else { return passOver(dollars, ifMoreThan: 1) }
        let start = position
        let mark = Array(repeating: UInt8(0x22), count: quotes)
        var form = StringForm(ByteLiteral(mark), ByteLiteral(mark)).escaped(.none).lines
        if dollars > 0 {
            form.interpolation = .code(ByteLiteral(Array(repeating: 0x7B, count: dollars)))
        }
        position += dollars + quotes
        readString(form, from: start)
        return true
    }

    mutating func readLongBracket(_ prefix: ByteLiteral, _ kind: CodeTokenKind) -> Bool {
        guard sees(prefix), sees([0x5B], at: position + prefix.count) else { return false }
        let signs = count(of: 0x3D, at: position + prefix.count + 1)
        let body = position + prefix.count + 1 + signs
        guard sees([0x5B], at: body) else { return false }
        let closing = [0x5D] + Array(repeating: UInt8(0x3D), count: signs) + [0x5D]
        take(through: closing, from: body + 1, as: kind)
        return true
    }

    mutating func readDollarQuote() -> Bool {
        let name = nameLength(at: position + 1)
        guard sees([0x24], at: position + 1 + name) else { return false }
        let mark = Array(text[position..<position + name + 2])
        take(through: mark, from: position + mark.count, as: .string)
        return true
    }

    /// The opening word, and from the next line on everything up to a line with that word alone.
    mutating func readHeredocOpening(_ mark: ByteLiteral) -> Bool {
        guard sees(mark) else { return false }
        var name = position + mark.count
        if peek(mark.count) == 0x7E || peek(mark.count) == 0x2D { name += 1 }
        let quote: UInt8? = sees([0x27], at: name) || sees([0x22], at: name) ? text[name] : nil
        if quote != nil { name += 1 }
        let count = nameLength(at: name)
        // `a << b` shifts.
        guard count > 0, quote != nil || text[name].isASCIIUppercase else { return false }
        let word = text[name..<name + count]
        take(name + count + (quote == nil ? 0 : 1) - position, as: .string)
        heredocs.append(Heredoc(word: word, isIndented: true, expands: false))
        return true
    }

    /// `%w[a b]`, `%q(…)`, `%(…)`; the marks may be brackets or twice the same punctuation.
    mutating func readPercentLiteral() -> Bool {
        guard !followsOperand else { return false }
        let letter = peek(1)
        let isNamed = [0x77, 0x57, 0x69, 0x49, 0x71, 0x51, 0x72, 0x73, 0x78].contains(letter)
        let bracket = peek(isNamed ? 2 : 1)
        guard bracket.isASCIIPunctuation, isNamed || bracket == 0x28 || bracket == 0x5B || bracket == 0x7B
        else { return false }
        let closing: UInt8 =
            switch bracket {
            case 0x28: 0x29
            case 0x5B: 0x5D
            case 0x7B: 0x7D
            case 0x3C: 0x3E
            default: bracket
            }
        var index = position + (isNamed ? 3 : 2)
        var open = 1
        while index < end, open > 0 {
            if text[index] == closing { open -= 1 } else if text[index] == bracket { open += 1 }
            if text[index] == ASCII.backslash { index += 1 }
            index += 1
        }
        take(index - position, as: .string)
        followsOperand = true
        return true
    }
}
