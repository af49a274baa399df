import WattleText

/// Tokens that several small languages share.
extension DiagramCursor {
    /// Passes over spaces, and over a comment that ends the line.
    mutating func skipInline() {
        skipSpaces()
        if isAt("%%") { takeLine() }
    }

    /// Passes over white space, line ends and comments.
    mutating func skipGaps() {
        skipBlank()
        while isAt("%%") {
            takeLine()
            skipBlank()
        }
    }

    /// Takes `"…"` or `'…'` with escapes; nil where no such text stands, or none that ends on its line.
    mutating func takeQuoted() -> Range<Int>? {
        guard let quote = byte, quote == 0x22 || quote == 0x27 else { return nil }
        var index = position + 1
        while index < end, bytes[index] != quote, bytes[index] != ASCII.newline {
            index += bytes[index] == ASCII.backslash ? 2 : 1
        }
        guard index < end, bytes[index] == quote else { return nil }
        let inside = position + 1..<index
        position = index + 1
        return inside
    }

    /// Takes digits with at most one point between them; nil where none stand.
    mutating func takeDecimal() -> Range<Int>? {
        let start = position
        take(while: \.isASCIIDigit)
        if byte == 0x2E, peek(1)?.isASCIIDigit == true {
            position += 1
            take(while: \.isASCIIDigit)
        }
        return position > start ? start..<position : nil
    }

    /// Takes a number that may have a sign; nil, without moving, where none stands.
    mutating func takeNumber() -> Double? {
        let start = position
        if byte == 0x2D || byte == 0x2B { position += 1 }
        guard takeDecimal() != nil, let number = Double(shown: text(start..<position)) else {
            position = start
            return nil
        }
        return number
    }

    /// What is left of the line, without white space at the ends; one byte at least where any is left.
    var restOfLine: Range<Int> {
        var rest = self
        let line = rest.trimmed(rest.takeLine())
        return line.isEmpty ? position..<min(position + 1, end) : line
    }

    /// Passes over a description beside the diagram's keyword, where it is not read; false where none stands.
    mutating func skipDescription(_ faults: inout DiagramFaults) -> Bool {
        guard isAtKeyword("accTitle") || isAtKeyword("accDescr") else { return false }
        faults.ignored(
            restOfLine, "'\(text(restOfLine))' is not read here", help: "give it a line of its own")
        takeLine()
        return true
    }

    /// Reports what is left of the line, if anything is, and passes over it.
    mutating func endStatement(_ faults: inout DiagramFaults, help: String) {
        skipInline()
        guard !isAtLineEnd else { return }
        let rest = restOfLine
        faults.syntax(rest, "'\(text(rest))' is not expected here", help: help)
        takeLine()
    }
}

extension DiagramSource {
    /// Text between quotes, without the backslashes that keep quotes and backslashes from meaning something.
    func unescaped(_ range: Range<Int>) -> [UInt8] {
        guard bytes[range].contains(ASCII.backslash) else { return Array(bytes[range]) }
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let isEscape =
                bytes[index] == ASCII.backslash && index + 1 < range.upperBound
                && [0x22, 0x27, ASCII.backslash].contains(bytes[index + 1])
            if isEscape { index += 1 }
            result.append(bytes[index])
            index += 1
        }
        return result
    }

    /// A label as it is written between `range`, of letters that are `size` pixels high.
    func label(_ range: Range<Int>, size: Double = Label.nodeSize, style: LabelStyle = []) -> Label {
        Label(lines: LabelReader.read(unescaped(range)[...], style: style).lines, fontSize: size)
    }
}
