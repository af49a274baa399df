import WattleText

/// What has been read of a YAML file.
struct YAMLState {
    /// How many flow collections are open.
    var flow = 0
    var lineStart = 0
    /// The indent that a block scalar must exceed.
    var indent = 0
    /// Whether a key may begin here.
    var allowsKey = true
}

extension CodeLexer {
    mutating func readYAML() {
        var state = YAMLState()
        beginYAMLLine(&state)
        while position < end {
            let byte = text[position]
            switch byte {
            case ASCII.newline:
                position += 1
                beginYAMLLine(&state)
            case ASCII.space, ASCII.tab, ASCII.carriageReturn: position += 1
            case 0x23 where position == 0 || text[position - 1].isASCIIWhitespace: readLineComment()
            case 0x2D where endsYAMLMark(1), 0x3F where endsYAMLMark(1):
                // What is behind a mark is indented by it.
                state.indent = position - state.lineStart + (byte == 0x2D ? 0 : 1)
                position += 1
                state.allowsKey = true
            case 0x3A where endsYAMLMark(1):
                position += 1
                state.allowsKey = true
            case 0x7B, 0x5B, 0x7D, 0x5D, 0x2C: readFlowMark(byte, &state)
            case 0x26, 0x2A, 0x21: readYAMLProperty(byte)
            case 0x22, 0x27: readYAMLString(byte, &state)
            case 0x7C where state.flow == 0 && isBlockScalar, 0x3E where state.flow == 0 && isBlockScalar:
                readBlockScalar(state)
            default: readPlainScalar(&state)
            }
        }
    }

    /// The indent, and the marks that only the beginning of a line may hold.
    private mutating func beginYAMLLine(_ state: inout YAMLState) {
        state.lineStart = position
        position = skipBlanks(from: position, to: end)
        state.indent = position - state.lineStart
        state.allowsKey = true
        guard state.indent == 0, state.flow == 0 else { return }
        if peek() == 0x25 {
            take(lineEnd(from: position) - position, as: .attribute)
        } else if sees("---") || sees("..."), endsYAMLMark(3) {
            take(3, as: .keyword)
        }
    }

    /// Whether white space or the end is this far ahead.
    private func endsYAMLMark(_ distance: Int) -> Bool {
        position + distance >= end || text[position + distance].isASCIIWhitespace
    }

    private mutating func readFlowMark(_ byte: UInt8, _ state: inout YAMLState) {
        if byte == 0x7B || byte == 0x5B { state.flow += 1 }
        if byte == 0x7D || byte == 0x5D { state.flow = max(state.flow - 1, 0) }
        // Outside of collections a comma is text.
        if byte == 0x2C, state.flow == 0 { return readPlainScalar(&state) }
        position += 1
        state.allowsKey = byte != 0x7D && byte != 0x5D
    }

    /// `&anchor`, `*alias` and `!tag`.
    private mutating func readYAMLProperty(_ byte: UInt8) {
        let start = position
        position += 1
        while position < end, !text[position].isASCIIWhitespace, ![0x2C, 0x5D, 0x7D].contains(text[position])
        {
            position += 1
        }
        mark(byte == 0x21 ? .type : .constant, from: start)
    }

    /// A quoted scalar, which may go on over lines.
    private mutating func readYAMLString(_ quote: UInt8, _ state: inout YAMLState) {
        let start = position
        position += 1
        let mark = ByteLiteral([quote])
        let escape: StringForm.Escape = quote == 0x22 ? .with(ASCII.backslash) : .doubling
        position = endOfString(StringForm(mark, mark).escaped(escape).lines)
        let next = skipBlanks(from: position, to: end)
        let isKey = state.allowsKey && next < end && text[next] == 0x3A
        self.mark(isKey ? .attribute : .string, from: start)
        state.allowsKey = false
    }

    // MARK: Block scalars

    /// Whether only an indicator of indent, one of line ends and a comment follow in the line.
    private var isBlockScalar: Bool {
        var index = position + 1
        while index < end, index < position + 3,
            text[index].isASCIIDigit || [0x2B, 0x2D].contains(text[index])
        {
            index += 1
        }
        let next = skipBlanks(from: index, to: end)
        guard next < end else { return true }
        return text[next] == ASCII.newline || text[next] == ASCII.carriageReturn
            || next > index && text[next] == 0x23
    }

    /// Every line that is indented deeper than the line of its mark, and the empty ones between.
    private mutating func readBlockScalar(_ state: YAMLState) {
        let header = position
        while position < end, !text[position].isASCIIWhitespace { position += 1 }
        mark(.keyword, from: header)
        position = skipBlanks(from: position, to: end)
        if peek() == 0x23 { readLineComment() }
        position = lineEnd(from: position)
        let start = position
        var stop = position
        while stop < end {
            let line = stop + 1
            let text = skipBlanks(from: line, to: end)
            let isEmpty =
                text >= end || self.text[text] == ASCII.newline || self.text[text] == ASCII.carriageReturn
            guard isEmpty || text - line > state.indent else { break }
            stop = lineEnd(from: text)
        }
        position = min(stop, end)
        mark(.string, from: start)
    }

    // MARK: Plain scalars

    private mutating func readPlainScalar(_ state: inout YAMLState) {
        let start = position
        var last = position
        var isKey = false
        while position < end, text[position] != ASCII.newline {
            let byte = text[position]
            if byte == 0x3A, endsYAMLMark(1) || state.flow > 0 && [0x2C, 0x5D, 0x7D].contains(peek(1)) {
                isKey = state.allowsKey
                break
            }
            if byte == 0x23, position > start, text[position - 1].isSpaceOrTab { break }
            if state.flow > 0, [0x2C, 0x5B, 0x5D, 0x7B, 0x7D].contains(byte) { break }
            position += 1
            if !byte.isASCIIWhitespace { last = position }
        }
        // A lone mark that begins nothing is passed over.
        if position == start { position += 1 }
        let range = start..<max(last, start)
        state.allowsKey = false
        let kind = isKey ? .attribute : scalarKind(text[range])
        if kind != .plain { mark(kind, range) }
    }

    /// What the core schema of YAML 1.2 makes of a plain scalar, and the words of YAML 1.1.
    func scalarKind(_ scalar: ArraySlice<UInt8>) -> CodeTokenKind {
        guard let first = scalar.first else { return .plain }
        if scalar.count <= 5, Self.scalarConstants.contains(scalar) { return .constant }
        let isSigned = first == 0x2D || first == 0x2B
        let digits = isSigned ? scalar.dropFirst() : scalar
        guard let digit = digits.first, digit.isASCIIDigit || digit == 0x2E && digits.count > 1 else {
            return .plain
        }
        return isNumber(digits) ? .number : .plain
    }

    private static let scalarConstants = WordSet("true false null ~ yes no on off .inf .nan", foldsCase: true)

    /// Numbers, dates and times: digits with what those may hold.
    private func isNumber(_ digits: ArraySlice<UInt8>) -> Bool {
        guard let first = digits.first else { return false }
        if digits.count > 2, first == 0x30, digits[digits.startIndex + 1] == 0x78 {
            return digits.dropFirst(2).allSatisfy(\.isASCIIHexDigit)
        }
        if digits.count > 2, first == 0x30, digits[digits.startIndex + 1] == 0x6F {
            return digits.dropFirst(2).allSatisfy(\.isASCIIDigit)
        }
        guard digits.count < 40 else { return digits.allSatisfy(\.isASCIIDigit) }
        var points = 0
        for (index, byte) in digits.enumerated() where !byte.isASCIIDigit && byte != 0x5F {
            switch byte {
            case 0x2E: points += 1
            case 0x65, 0x45, 0x2D, 0x2B, 0x3A, 0x54, 0x5A, ASCII.space: if index == 0 { return false }
            default: return false
            }
        }
        return points <= 1
    }
}
