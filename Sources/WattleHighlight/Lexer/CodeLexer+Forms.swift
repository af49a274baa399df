import WattleText

extension CodeLexer {
    /// Reads what the byte opens; false, and nothing read, where it opens nothing here.
    mutating func readForm(_ byte: UInt8, _ grammar: Grammar) -> Bool {
        for form in grammar.forms(at: byte) where read(form, grammar) { return true }
        return false
    }

    /// Reads one form at the position; false, and nothing read, where it does not stand there.
    mutating func read(_ form: Form, _ grammar: Grammar) -> Bool {
        switch form {
        case .lineComment(let mark):
            guard sees(mark) else { return false }
            readLineComment()
        case .blockComment(let opening, let closing, let nests):
            guard sees(opening) else { return false }
            readBlockComment(opening, closing, nests: nests)
        case .string(let string), .prefixed(let string):
            guard opens(string) else { return false }
            readWholeString(string, grammar)
        case .sigil(let mark, let kind, let dotted): return readSigil(mark, kind, dotted: dotted)
        case .literal(let bytes, let kind):
            guard sees(bytes) else { return false }
            take(bytes.count, as: kind)
            followsOperand = kind != .keyword
        case .bracketed(let mark, let closing, let kind):
            // A single bracket behind a value is an index.
            guard sees(mark), mark.count > 1 || !followsOperand else { return false }
            take(mark.count, as: kind)
            let opening = mark.bytes[mark.count - 1]
            let depth = mark.bytes.count { $0 == opening } - 1
            frames.append(Frame(role: .bracketed(kind), opening: opening, closing: closing, depth: depth))
        case .lineBlock(let opening, let closing):
            guard sees(opening), isAtLineStart else { return false }
            readLineBlock(closing)
        default: return readSpecial(form, grammar)
        }
        return true
    }

    private func opens(_ form: StringForm) -> Bool {
        guard form.ignoresCase else { return sees(form.opening) }
        let stop = position + form.opening.count
        guard stop <= end else { return false }
        return text[position..<stop].elementsEqual(form.opening.bytes) { $0.asciiLowercased == $1 }
    }

    private mutating func readSpecial(_ form: Form, _ grammar: Grammar) -> Bool {
        switch form {
        case .swiftRawString: readSwiftRawString()
        case .rustRawString(let prefix): readRustRawString(prefix)
        case .cppRawString(let prefix): readCppRawString(prefix)
        case .csharpRawString(let prefix): readCSharpRawString(prefix)
        case .characterOrName: readCharacterOrName()
        case .regularExpression: readRegularExpression(grammar)
        case .directive: readDirective()
        case .element: readElement()
        case .longBracket(let mark, let kind): readLongBracket(mark, kind)
        case .dollarQuote: readDollarQuote()
        case .heredoc(let mark): readHeredocOpening(mark)
        case .percentLiteral: readPercentLiteral()
        case .leadingPoint: readLeadingPoint(grammar)
        default: false
        }
    }

    private mutating func readWholeString(_ form: StringForm, _ grammar: Grammar) {
        let start = position
        announced = nil
        position += form.opening.count
        guard grammar.traits.contains(.keysBeforeColon), case .none = form.interpolation else {
            return readString(form, from: start)
        }
        position = endOfString(form)
        let next = skipBlanks(from: position, to: end)
        mark(next < end && text[next] == 0x3A ? .attribute : form.kind, from: start)
        followsOperand = true
    }

    private mutating func readSigil(_ opening: ByteLiteral, _ kind: CodeTokenKind, dotted: Bool) -> Bool {
        guard sees(opening) else { return false }
        var count = nameLength(at: position + opening.count)
        // Closures number their parameters.
        if count == 0, opening.first == 0x24 {
            while peek(opening.count + count).isASCIIDigit { count += 1 }
        }
        guard count > 0 else { return false }
        while dotted, sees([0x2E], at: position + opening.count + count) {
            let more = nameLength(at: position + opening.count + count + 1)
            guard more > 0 else { break }
            count += more + 1
        }
        take(opening.count + count, as: kind)
        followsOperand = true
        announced = nil
        return true
    }

    private mutating func readLeadingPoint(_ grammar: Grammar) -> Bool {
        guard !followsOperand, peek(1).isASCIIDigit, position == 0 || text[position - 1] != 0x2E else {
            return false
        }
        readNumber(grammar)
        return true
    }

    /// `#include`, `#if` and the like; the file of an include is a string.
    private mutating func readDirective() -> Bool {
        guard isAtLineStart else { return false }
        let start = position
        let word = skipBlanks(from: position + 1, to: end)
        let count = nameLength(at: word)
        guard count > 0 else { return false }
        position = word + count
        mark(.attribute, from: start)
        let name = text[word..<position]
        guard name.elementsEqual("include".utf8) || name.elementsEqual("import".utf8) else { return true }
        position = skipBlanks(from: position, to: end)
        if peek() == 0x3C {
            let file = position
            while position < end, text[position] != ASCII.newline, text[position] != 0x3E { position += 1 }
            if peek() == 0x3E { position += 1 }
            mark(.string, from: file)
        }
        return true
    }

    /// A comment of whole lines up to the one that begins with `closing`.
    private mutating func readLineBlock(_ closing: ByteLiteral) {
        let start = position
        repeat {
            position = min(lineEnd(from: position) + 1, end)
        } while position < end && !sees(closing)
        position = lineEnd(from: position)
        mark(.comment, from: start)
    }
}
