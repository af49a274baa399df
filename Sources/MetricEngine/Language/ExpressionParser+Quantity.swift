extension ExpressionParser {
    /// Whether a spread follows the number that stands here.
    var isSpreadAhead: Bool {
        guard index + 1 < tokens.count else { return false }
        return tokens[index + 1].kind == .symbol(.plusMinus) || isKeyword("to", at: 1)
    }

    /// A number with its unit, `a to b`, `a ± b` or `90%: a to b`.
    mutating func quantity() -> Int {
        if case .number(let share?, unit: let unit?) = current.kind, source[unit].matches("%"),
            index + 1 < tokens.count, tokens[index + 1].kind == .symbol(.colon)
        {
            return centralSpread(share)
        }
        let start = current.range.lowerBound
        guard isSpreadAhead else { return literal() }
        return spread(from: start, isNegative: false, form: .quantiles)
    }

    private mutating func centralSpread(_ share: Double) -> Int {
        let start = current.range.lowerBound
        let label = current.range
        advance()
        advance()
        guard share > 0, share < 100 else {
            report(
                MetricFault(
                    rule: MetricRule(133),
                    message: utf8("the share in front of : lies between 0 % and 100 %"),
                    range: label))
            return node(.invalid, label)
        }
        let isNegative = take(.minus)
        guard case .number = current.kind, isKeyword("to", at: 1) else {
            reportUnexpected("a range, as in   90%: 2 to 3")
            return node(.invalid, label)
        }
        return spread(from: start, isNegative: isNegative, form: .central(share / 100))
    }

    /// `-5 W to 5 W`, after the sign.
    mutating func negativeSpread(from start: Int) -> Int {
        spread(from: start, isNegative: true, form: .quantiles)
    }

    private mutating func spread(from start: Int, isNegative: Bool, form: Spread) -> Int {
        let first = tokens[index]
        advance()
        let isPlusMinus = take(.plusMinus)
        if !isPlusMinus { advance() }
        let secondIsNegative = !isPlusMinus && take(.minus)
        guard case .number(_, let unit) = current.kind else {
            reportUnexpected("the upper bound")
            return node(.invalid, start..<max(lastEnd, start))
        }
        let high = signed(current, unit, isNegative: secondIsNegative)
        let low = signed(first, unitRange(of: first) ?? unit, isNegative: isNegative)
        advance()
        return node(.spread(isPlusMinus ? .plusMinus : form, low, high), start..<lastEnd)
    }

    func unitRange(of token: Token) -> ByteRange? {
        if case .number(_, let unit) = token.kind { unit } else { nil }
    }

    /// `between a and b`.
    mutating func uniform() -> Int {
        let start = current.range.lowerBound
        advance()
        let firstIsNegative = take(.minus)
        let first = current
        guard case .number = first.kind else {
            reportUnexpected("a number after between")
            return node(.invalid, start..<max(lastEnd, start))
        }
        advance()
        guard take("and") else {
            reportUnexpected("and")
            return node(.invalid, start..<max(lastEnd, start))
        }
        let secondIsNegative = take(.minus)
        guard case .number(_, let unit) = current.kind else {
            reportUnexpected("a number after and")
            return node(.invalid, start..<max(lastEnd, start))
        }
        let high = signed(current, unit, isNegative: secondIsNegative)
        let low = signed(first, unitRange(of: first) ?? unit, isNegative: firstIsNegative)
        advance()
        return node(.spread(.uniform, low, high), start..<lastEnd)
    }

    /// A number with its unit.
    mutating func literal() -> Int {
        let token = current
        advance()
        return signed(token, unitRange(of: token), isNegative: false)
    }

    mutating func signed(_ token: Token, _ unit: ByteRange?, isNegative: Bool) -> Int {
        guard case .number(let number, let ownUnit) = token.kind else { return node(.invalid, token.range) }
        let range = token.range.lowerBound..<(ownUnit?.upperBound ?? token.range.upperBound)
        guard let value = number else { return node(.invalid, range) }
        guard let unit else { return node(.literal(isNegative ? -value : value, .one), range) }
        guard let read = self.unit(unit) else { return node(.invalid, range) }
        return node(.literal(isNegative ? -value : value, read), range)
    }

    /// Reads a unit, reporting what is wrong with it.
    mutating func unit(_ range: ByteRange) -> Unit? {
        switch Unit.reading(source, in: range) {
        case .unit(let unit): return unit
        case .fault(let fault):
            if !arena.faults.contains(where: { range.overlaps($0.range) }) { report(.unknownUnit(fault)) }
            return nil
        }
    }

    // MARK: - What follows an expression

    /// `[^label]`, any number of them.
    mutating func footnotes() -> [FootnoteUse] {
        var uses: [FootnoteUse] = []
        while current.kind == .footnote {
            let inner = (current.range.lowerBound + 2)..<(current.range.upperBound - 1)
            uses.append(FootnoteUse(label: Array(source[inner]), range: current.range))
            advance()
        }
        arena.footnotes += uses
        return uses
    }

    /// `expr ["in" unit] ["," int "digits"] ["," "range"] ["as" text]`.
    mutating func display() -> Display {
        let expression = self.expression()
        let sources = footnotes()
        var unit: Unit?
        var unitRange: ByteRange?
        if take("in") {
            unitRange = unitWord()
            if let unitRange { unit = self.unit(unitRange) }
        }
        var digits: Int?
        var showsRange = false
        while take(.comma) {
            if take("range") {
                showsRange = true
            } else {
                digits = digitCount() ?? digits
            }
        }
        let label = take("as") ? labelText() : nil
        let isDistribution = label.map { $0[...].matches("distribution") } ?? false
        expectEnd()
        return Display(
            expression: expression, sources: sources, unit: unit, unitRange: unitRange, digits: digits,
            label: isDistribution ? nil : label, showsRange: showsRange, isDistribution: isDistribution)
    }

    /// The unit behind `in`, which is not cut into tokens the way a literal is.
    private mutating func unitWord() -> ByteRange? {
        let start = current.range.lowerBound
        guard !isAtEnd else {
            reportUnexpected("a unit after in")
            return nil
        }
        var end = start
        while end < range.upperBound, source[end] != UInt8(ascii: " "), source[end] != UInt8(ascii: ",") {
            end += 1
        }
        while !isAtEnd, current.range.lowerBound < end { advance() }
        return start..<end
    }

    mutating func digitCount() -> Int? {
        guard case .number(let value?, nil) = current.kind, Double(Int(max(0, min(value, 99)))) == value,
            isKeyword("digits", at: 1)
        else {
            reportUnexpected("a number of digits, as in   2 digits")
            while !isAtEnd, current.kind != .symbol(.comma) { advance() }
            return nil
        }
        let place = current.range
        advance()
        advance()
        guard value >= 1, value <= 15 else {
            report(
                MetricFault(
                    rule: MetricRule(134), message: utf8("between 1 and 15 digits can be shown"), range: place
                ))
            return nil
        }
        return Int(value)
    }

    private mutating func labelText() -> [UInt8]? {
        guard !isAtEnd else {
            reportUnexpected("a label after as")
            return nil
        }
        let text = Array(source[current.range.lowerBound..<range.upperBound].trimmed)
        while !isAtEnd { advance() }
        return text
    }
}
