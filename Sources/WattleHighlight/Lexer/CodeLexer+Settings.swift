import WattleText

/// What files of settings differ in.
enum SettingsDialect: Sendable {
    case toml
    /// Values are text up to the end of the line; `;` begins a comment too.
    case ini
}

/// Sections in brackets, and keys with values.
extension CodeLexer {
    mutating func readSettings(_ dialect: SettingsDialect) {
        while position < end {
            let stop = lineEnd(from: position)
            position = skipBlanks(from: position, to: stop)
            switch peek() {
            case 0x23: readLineComment()
            case 0x3B where dialect == .ini, 0x21 where dialect == .ini: readLineComment()
            case 0x5B: readSection(to: stop)
            default: readSetting(to: stop, dialect)
            }
            position = min(position, end)
            if peek() == ASCII.newline { position += 1 }
        }
    }

    /// `[section]` and `[[section]]`, with what follows in the line.
    private mutating func readSection(to stop: Int) {
        let start = position
        while position < stop, text[position] != 0x5D { position += 1 }
        while position < stop, text[position] == 0x5D { position += 1 }
        mark(.heading, from: start)
        position = skipBlanks(from: position, to: stop)
        if peek() == 0x23 || peek() == 0x3B { readLineComment() }
        position = lineEnd(from: position)
    }

    private mutating func readSetting(to stop: Int, _ dialect: SettingsDialect) {
        readKey(to: stop, dialect)
        guard dialect == .toml else { return readText(to: stop) }
        position = skipBlanks(from: position, to: end)
        if peek() == 0x3D { position += 1 }
        readTOMLValue()
    }

    private mutating func readKey(to stop: Int, _ dialect: SettingsDialect) {
        let start = position
        var quote: UInt8?
        var index = position
        while index < stop {
            let byte = text[index]
            if quote == nil, byte == 0x3D || dialect == .ini && byte == 0x3A { break }
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == 0x22 || byte == 0x27 {
                quote = byte
            }
            index += 1
        }
        guard index < stop || dialect == .ini else { return }
        var last = index
        while last > start, text[last - 1].isSpaceOrTab { last -= 1 }
        position = index
        if last > start { mark(.attribute, start..<last) }
    }

    /// The value of an INI file, with a comment that a space precedes.
    private mutating func readText(to stop: Int) {
        if position < stop { position += 1 }
        position = skipBlanks(from: position, to: stop)
        let start = position
        if peek() == 0x22 || peek() == 0x27 {
            let mark = ByteLiteral([peek()])
            position += 1
            readString(StringForm(mark, mark), from: start)
        }
        while position < stop {
            if text[position] == 0x3B || text[position] == 0x23, text[position - 1].isSpaceOrTab { break }
            position += 1
        }
        let value = text[start..<position].trimmedASCII()
        let kind = scalarKind(value)
        if kind != .plain { mark(kind, value.startIndex..<value.endIndex) }
        if position < stop { readLineComment() }
    }

    // MARK: Values of TOML

    /// A value, which goes on over lines while brackets are open.
    private mutating func readTOMLValue() {
        var open = 0
        while position < end {
            let byte = text[position]
            switch byte {
            case ASCII.newline:
                if open <= 0 { return }
                position += 1
            case 0x23: readLineComment()
            case 0x22, 0x27: readTOMLString(byte)
            case 0x5B, 0x7B:
                open += 1
                position += 1
            case 0x5D, 0x7D:
                open -= 1
                position += 1
            default:
                if byte.isASCIIAlphanumeric || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x5F {
                    readTOMLWord()
                } else {
                    position += 1
                }
            }
        }
    }

    private mutating func readTOMLString(_ quote: UInt8) {
        let start = position
        let isLong = peek(1) == quote && peek(2) == quote
        let mark = ByteLiteral(Array(repeating: quote, count: isLong ? 3 : 1))
        position += mark.count
        var form = StringForm(mark, mark).escaped(quote == 0x22 ? .with(ASCII.backslash) : .none)
        form.spansLines = isLong
        position = endOfString(form)
        self.mark(isTOMLKey ? .attribute : .string, from: start)
    }

    private var isTOMLKey: Bool {
        let next = skipBlanks(from: position, to: end)
        return next < end && text[next] == 0x3D
    }

    /// A number, a date, a constant, or a key of an inline table.
    private mutating func readTOMLWord() {
        let start = position
        while position < end,
            text[position].isASCIIAlphanumeric || [0x2B, 0x2D, 0x2E, 0x5F, 0x3A].contains(text[position])
        {
            position += 1
        }
        let word = text[start..<position]
        if isTOMLKey { return mark(.attribute, from: start) }
        if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) {
            mark(.constant, from: start)
        } else if word.contains(where: \.isASCIIDigit) || word.hasSuffix("inf") || word.hasSuffix("nan") {
            mark(.number, from: start)
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes end in those of `text`.
    fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
