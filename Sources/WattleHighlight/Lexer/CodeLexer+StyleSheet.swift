import WattleText

/// What style sheets differ in.
enum StyleSheetDialect: Sendable {
    case css
    /// `//` comments, `$variables`, rules within rules.
    case scss
}

extension CodeLexer {
    mutating func readStyleSheet(_ dialect: StyleSheetDialect) {
        while position < end {
            switch text[position] {
            case 0x2F where sees("/*"): readBlockComment("/*", "*/", nests: false)
            case 0x2F where dialect == .scss && sees("//"): readLineComment()
            case 0x40: readAtRule()
            case 0x7B, 0x7D, 0x3B: position += 1
            default:
                if text[position].isASCIIWhitespace { position += 1 } else { readRuleOrDeclaration(dialect) }
            }
        }
    }

    /// A statement is a selector where a block follows, and a declaration otherwise.
    private mutating func readRuleOrDeclaration(_ dialect: StyleSheetDialect) {
        let stop = endOfStatement(dialect)
        let isSelector = stop < end && text[stop] == 0x7B
        if isSelector { return readSelector(upTo: stop) }
        readProperty(upTo: stop)
        readStyleValue(upTo: stop, dialect)
    }

    /// Where `{`, `}` or `;` ends what begins at the position, outside of strings, comments and interpolation.
    private func endOfStatement(_ dialect: StyleSheetDialect) -> Int {
        var index = position
        while index < end {
            switch text[index] {
            case 0x7B, 0x7D, 0x3B: return index
            case 0x22, 0x27: index = endOfStyleString(from: index) - 1
            case 0x2F where sees(Array("/*".utf8), at: index):
                index = (find("*/", from: index + 2, to: end) ?? end) + 1
            case 0x23 where index + 1 < end && text[index + 1] == 0x7B:
                while index < end, text[index] != 0x7D { index += 1 }
            case 0x28:
                // An address may hold a semicolon.
                if index >= position + 3, sees(Array("url".utf8), at: index - 3) {
                    while index < end, text[index] != 0x29, text[index] != ASCII.newline { index += 1 }
                }
            default: break
            }
            index += 1
        }
        return end
    }

    private func endOfStyleString(from start: Int) -> Int {
        var index = start + 1
        while index < end, text[index] != text[start], text[index] != ASCII.newline {
            index += text[index] == ASCII.backslash ? 2 : 1
        }
        return min(index + 1, end)
    }

    private static func isStyleName(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == 0x2D || byte == 0x5F || byte >= 0x80
    }

    private mutating func skipStyleName() {
        while position < end, Self.isStyleName(text[position]) { position += 1 }
    }

    // MARK: Selectors

    private mutating func readSelector(upTo stop: Int) {
        while position < stop {
            let start = position
            switch text[position] {
            case 0x2E, 0x23:
                position += 1
                skipStyleName()
                mark(.attribute, from: start)
            case 0x3A:
                while position < stop, text[position] == 0x3A { position += 1 }
                skipStyleName()
                mark(.keyword, from: start)
            case 0x22, 0x27:
                position = endOfStyleString(from: position)
                mark(.string, from: start)
            case 0x2F where sees("/*"): readBlockComment("/*", "*/", nests: false)
            case 0x5B:
                position += 1
                let name = position
                skipStyleName()
                mark(.attribute, from: name)
            default:
                guard Self.isStyleName(text[position]) else {
                    position += 1
                    continue
                }
                skipStyleName()
                if peek() == 0x25 { position += 1 }
                mark(text[start].isASCIIDigit ? .number : .tag, from: start)
            }
        }
        position = min(position, end)
    }

    private mutating func readAtRule() {
        let start = position
        position += 1
        skipStyleName()
        // Less has variables of this form.
        guard peek() != 0x3A else {
            mark(.attribute, from: start)
            return
        }
        mark(.keyword, from: start)
        var stop = position
        while stop < end, text[stop] != 0x7B, text[stop] != 0x3B, text[stop] != 0x7D { stop += 1 }
        readStyleValue(upTo: stop, .scss)
    }

    // MARK: Declarations

    private mutating func readProperty(upTo stop: Int) {
        let start = position
        if peek() == 0x24 { position += 1 }
        skipStyleName()
        guard position > start, skipBlanks(from: position, to: end) < stop,
            text[skipBlanks(from: position, to: end)] == 0x3A
        else {
            position = start
            return
        }
        mark(.attribute, from: start)
    }

    private mutating func readStyleValue(upTo stop: Int, _ dialect: StyleSheetDialect) {
        while position < stop {
            let start = position
            let byte = text[position]
            switch byte {
            case 0x22, 0x27:
                position = endOfStyleString(from: position)
                mark(.string, from: start)
            case 0x2F where sees("/*"): readBlockComment("/*", "*/", nests: false)
            case 0x23:
                position += 1
                while position < end, text[position].isASCIIHexDigit { position += 1 }
                mark(.number, from: start)
            case 0x21, 0x40:
                position += 1
                skipStyleName()
                mark(.keyword, from: start)
            case 0x24:
                position += 1
                skipStyleName()
                mark(.attribute, from: start)
            default: readStyleWord(byte, dialect)
            }
        }
        position = min(position, end)
    }

    private mutating func readStyleWord(_ byte: UInt8, _ dialect: StyleSheetDialect) {
        let start = position
        let next = peek(1)
        if byte.isASCIIDigit || [0x2E, 0x2D, 0x2B].contains(byte) && next.isASCIIDigit {
            position += 1
            while position < end,
                text[position].isASCIIAlphanumeric || text[position] == 0x2E && peek(1).isASCIIDigit
            {
                position += 1
            }
            if peek() == 0x25 { position += 1 }
            return mark(.number, from: start)
        }
        guard Self.isStyleName(byte) else { return position += 1 }
        skipStyleName()
        if peek() == 0x28 {
            mark(.function, from: start)
            if text[start..<position].elementsEqual("url".utf8), peek(1) != 0x22, peek(1) != 0x27 {
                position += 1
                let address = position
                while position < end, text[position] != 0x29, text[position] != ASCII.newline {
                    position += 1
                }
                mark(.string, from: address)
            }
        } else if byte == 0x2D, next == 0x2D {
            mark(.attribute, from: start)
        }
    }
}
