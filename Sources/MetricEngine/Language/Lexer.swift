/// Cuts a value into tokens; a number and the unit behind it are one.
struct Lexer {
    private let source: [UInt8]
    private let end: Int
    private var position: Int
    private(set) var tokens: [Token] = []
    private(set) var faults: [MetricFault] = []

    init(_ source: [UInt8], in range: ByteRange) {
        self.source = source
        position = range.lowerBound
        end = range.upperBound
        while let token = next() {
            tokens.append(token)
            if token.kind == .name, source[token.range].matches("as") { takeLabel() }
        }
        tokens.append(Token(kind: .end, range: end..<end))
    }

    /// What stands behind `as` is one name, whatever signs it holds.
    private mutating func takeLabel() {
        let label = source[position..<end].trimmed
        position = end
        if !label.isEmpty { tokens.append(Token(kind: .name, range: label.startIndex..<label.endIndex)) }
    }

    private func byte(at index: Int) -> UInt8 { index < end ? source[index] : 0 }

    private mutating func next() -> Token? {
        while byte(at: position) == UInt8(ascii: " ") { position += 1 }
        guard position < end else { return nil }
        let first = source[position]
        if isDigit(first) { return number() }
        if let number = numberWithoutDigit() { return number }
        if let foreign = ForeignSign.table.first(where: { source[position..<end].starts(with: $0.text.bytes) }
        ) {
            return skip(foreign)
        }
        if isNameStart(first) || first == UInt8(ascii: "%") { return name() }
        if first == UInt8(ascii: "["), let bracketed = bracketed() { return bracketed }
        if first == UInt8(ascii: "["), byte(at: position + 1) == first { return unclosedReference() }
        if let symbol = symbol() { return symbol }
        return unknown()
    }

    // MARK: - Names and references

    private mutating func name() -> Token {
        let start = position
        position += 1
        while position < end {
            let isHyphen = source[position] == UInt8(ascii: "-") && isNamePart(byte(at: position + 1))
            guard isNamePart(source[position]) || isHyphen else { break }
            position += 1
        }
        return Token(kind: .name, range: start..<position)
    }

    private mutating func bracketed() -> Token? {
        let start = position
        if byte(at: start + 1) == UInt8(ascii: "[") {
            var index = start + 2
            while index + 1 < end,
                source[index] != UInt8(ascii: "]") || source[index + 1] != UInt8(ascii: "]")
            {
                index += 1
            }
            guard index + 1 < end else { return nil }
            position = index + 2
            return Token(kind: .reference, range: start..<position)
        }
        guard byte(at: start + 1) == UInt8(ascii: "^"),
            let close = source[start..<end].firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        position = close + 1
        return Token(kind: .footnote, range: start..<position)
    }

    private mutating func unclosedReference() -> Token? {
        let start = position
        position = end
        faults.append(.unclosedReference(start..<end))
        return nil
    }

    // MARK: - Numbers

    private mutating func number() -> Token {
        let start = position
        skipDigits()
        if byte(at: position) == UInt8(ascii: "."), isDigit(byte(at: position + 1)) {
            position += 1
            skipDigits()
        }
        skipExponent()
        skipThousands(from: start)
        let text = source[start..<position]
        let value = double(fromDecimal: text)
        if value == nil, faults.last?.range.lowerBound != start {
            faults.append(.badNumber(Array(text), start..<position))
        }
        if byte(at: position) == UInt8(ascii: "."), !isNamePart(byte(at: position + 1)) {
            position += 1
            faults.append(
                .incompleteNumber(start..<position, Array(source[start..<position]), write: Array(text)))
        }
        return Token(kind: .number(value, unit: unitRange()), range: start..<position)
    }

    /// `.5` and `+5`, where no value stands in front of the sign.
    private mutating func numberWithoutDigit() -> Token? {
        let sign = source[position]
        guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: "+"), isDigit(byte(at: position + 1)),
            tokens.last.map({ !$0.isOperandEnd }) ?? true
        else { return nil }
        let start = position
        position += 1
        let rest = number()
        let text = source[start..<rest.range.upperBound]
        let replacement = sign == UInt8(ascii: ".") ? utf8("0\(text)") : Array(text.dropFirst())
        faults.append(.incompleteNumber(start..<rest.range.upperBound, Array(text), write: replacement))
        return Token(kind: rest.kind, range: start..<rest.range.upperBound)
    }

    /// Reports a sign that means nothing here and goes on behind it.
    private mutating func skip(_ sign: ForeignSign) -> Token? {
        let start = position
        position += sign.text.bytes.count
        let replacement = sign.replacement.bytes
        faults.append(
            .foreignSign(
                sign.text.bytes, start..<position, write: replacement.isEmpty ? nil : replacement))
        return next()
    }

    private mutating func skipDigits() {
        while isDigit(byte(at: position)) || byte(at: position) == UInt8(ascii: "_") { position += 1 }
    }

    private mutating func skipExponent() {
        guard byte(at: position) == UInt8(ascii: "e") else { return }
        let sign = byte(at: position + 1) == UInt8(ascii: "-") ? 1 : 0
        guard isDigit(byte(at: position + 1 + sign)) else { return }
        position += 1 + sign
        skipDigits()
    }

    /// `1,000` is no number here: it would be two values in a list.
    private mutating func skipThousands(from start: Int) {
        var index = position
        while byte(at: index) == UInt8(ascii: ","), (1...3).allSatisfy({ isDigit(byte(at: index + $0)) }),
            !isDigit(byte(at: index + 4))
        {
            index += 4
        }
        guard index > position else { return }
        position = index
        let plain = source[start..<index].filter { $0 != UInt8(ascii: ",") }
        faults.append(.commaInNumber(Array(source[start..<index]), plain: plain, start..<index))
    }

    /// The unit behind a number, which is part of the same literal.
    private mutating func unitRange() -> ByteRange? {
        var start = position
        if byte(at: start) == UInt8(ascii: " ") { start += 1 }
        guard isLetter(byte(at: start)) || byte(at: start) == UInt8(ascii: "%") else { return nil }
        var index = start
        while index < end {
            let byte = source[index]
            let joins =
                (byte == UInt8(ascii: "/") || byte == UInt8(ascii: "*")) && index > start
                && isLetter(self.byte(at: index + 1))
            let negates = byte == UInt8(ascii: "-") && index > start && source[index - 1] == UInt8(ascii: "^")
            let isPart =
                isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "^")
            guard isPart || joins || negates else { break }
            index += 1
        }
        guard !Keyword.isReserved(source[start..<index]) else { return nil }
        position = index
        return start..<index
    }

    // MARK: - Symbols

    private static let symbols: [(text: StaticText, symbol: Token.Symbol)] = [
        ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("~=", .approximately), ("±", .plusMinus),
        ("+", .plus),
        ("-", .minus), ("*", .star), ("/", .slash), ("^", .caret), ("(", .leftParenthesis),
        (")", .rightParenthesis), (",", .comma), (".", .dot), (":", .colon), ("<", .less), (">", .greater),
        ("=", .equal),
    ]

    private mutating func symbol() -> Token? {
        for (text, symbol) in Lexer.symbols {
            let length = text.bytes.count
            guard position + length <= end, text.matches(source[position..<(position + length)]) else {
                continue
            }
            position += length
            return Token(kind: .symbol(symbol), range: (position - length)..<position)
        }
        return nil
    }

    private mutating func unknown() -> Token? {
        let start = position
        position += 1
        while position < end, source[position] & 0xC0 == 0x80 { position += 1 }
        if faults.isEmpty { faults.append(.unexpected(Array(source[start..<position]), start..<position)) }
        return next()
    }
}

/// A sign that other languages and word processors use, and what it is written as here.
private struct ForeignSign: Sendable {
    let text: StaticText
    let replacement: StaticText

    static let table: [ForeignSign] = [
        ForeignSign("+/-", "±"), ForeignSign("+-", "±"), ForeignSign("==", "~= 1 %"),
        ForeignSign("!=", "not a ~= 1 % b"), ForeignSign("&&", "and"), ForeignSign("||", "or"),
        ForeignSign("**", "^"), ForeignSign("->", "in"), ForeignSign("=>", ">="), ForeignSign("=<", "<="),
        ForeignSign("€", "EUR"), ForeignSign("$", "USD"), ForeignSign("£", "GBP"), ForeignSign("×", "*"),
        ForeignSign("·", "*"), ForeignSign("÷", "/"), ForeignSign("−", "-"), ForeignSign("–", "to"),
        ForeignSign("—", "to"), ForeignSign("≤", "<="), ForeignSign("≥", ">="), ForeignSign("≈", "~="),
        ForeignSign("²", "^2"), ForeignSign("³", "^3"),
    ]

    private init(_ text: StaticText, _ replacement: StaticText) {
        self.text = text
        self.replacement = replacement
    }
}
