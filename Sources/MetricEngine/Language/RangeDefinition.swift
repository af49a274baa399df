/// A name that takes the values between two bounds: `utilisation from 10 % to 95 % in 18 steps`.
struct RangeDefinition: Equatable, Sendable {
    let name: [UInt8]
    let nameRange: ByteRange
    /// A node with a literal; both bounds are in one unit, and the lower one is less.
    let low: Int
    /// A node with a literal.
    let high: Int
    /// How many values are taken, both bounds among them; nil where the author leaves it open.
    let steps: Int?
    /// Where `18 steps` stands.
    let stepsRange: ByteRange?
    /// Whether the steps are equal ratios.
    let isLogarithmic: Bool
    /// The footnotes behind the range.
    let sources: [FootnoteUse]
    /// From the first bound's word `from` to the end.
    let range: ByteRange
}

/// `such_that: left = right`, as nodes of the block.
struct Equation: Equatable, Sendable {
    let left: Int
    let right: Int
    let range: ByteRange
}

extension ExpressionParser {
    /// `name from a to b ["in" n "steps"] ["log"]`; nil after a fault.
    mutating func namedRange() -> RangeDefinition? {
        guard current.kind == .name, !isKeyword("from") else {
            reportUnexpected("a name, as in   utilisation from 10 % to 90 %")
            return nil
        }
        let name = current.range
        advance()
        return rangeDefinition(of: name)
    }

    /// `from a to b ["in" n "steps"] ["log"]`, the values of a name; nil after a fault.
    mutating func rangeDefinition(of name: ByteRange) -> RangeDefinition? {
        let start = current.range.lowerBound
        guard expect("from"), let first = boundToken("the lower bound"), expect("to"),
            let second = boundToken("the upper bound")
        else { return nil }
        let unit = unitRange(of: first.token) ?? unitRange(of: second.token)
        let low = signed(first.token, unit, isNegative: first.isNegative)
        let high = signed(second.token, unitRange(of: second.token), isNegative: second.isNegative)
        let range = start..<lastEnd
        guard let steps = stepCount() else { return nil }
        let isLogarithmic = take("log")
        let end = lastEnd
        let sources = footnotes()
        expectEnd()
        guard areOrdered(low, high, in: range, isLogarithmic: isLogarithmic) else { return nil }
        return RangeDefinition(
            name: Array(source[name]), nameRange: name, low: low, high: high, steps: steps.count,
            stepsRange: steps.range, isLogarithmic: isLogarithmic,
            sources: sources, range: start..<end)
    }

    private mutating func expect(_ word: StaticText) -> Bool {
        if take(word) { return true }
        reportUnexpected("\(word.bytes)", help: [utf8("a range is written   from 10 % to 90 %")])
        return false
    }

    private mutating func boundToken(_ what: MessageText) -> (token: Token, isNegative: Bool)? {
        let isNegative = take(.minus)
        guard case .number = current.kind else {
            reportUnexpected(what)
            return nil
        }
        defer { advance() }
        return (current, isNegative)
    }

    /// `in 18 steps`, which may be left out; nil after a fault.
    private mutating func stepCount() -> (count: Int?, range: ByteRange?)? {
        let isAfterIn = take("in")
        if !isAfterIn {
            guard case .number = current.kind, isKeyword("steps", at: 1) else { return (nil, nil) }
        }
        guard case .number(let value?, nil) = current.kind, isKeyword("steps", at: 1) else {
            reportUnexpected("a number of steps, as in   in 18 steps")
            return nil
        }
        let start = current.range.lowerBound
        advance()
        advance()
        let range = start..<lastEnd
        guard value >= 2, value <= Double(Limits.sweepSteps), Double(Int(value)) == value else {
            report(.stepsOutOfRange(range))
            return nil
        }
        return (Int(value), range)
    }

    private mutating func areOrdered(_ low: Int, _ high: Int, in range: ByteRange, isLogarithmic: Bool)
        -> Bool
    {
        guard case .literal(let lowValue, let lowUnit) = arena.nodes[low].kind,
            case .literal(let highValue, let highUnit) = arena.nodes[high].kind
        else { return false }
        guard lowUnit.dimension == highUnit.dimension else {
            report(
                .unlike(
                    .less, range, (nodeRange(low), lowUnit.dimension), (nodeRange(high), highUnit.dimension),
                    source: source))
            return false
        }
        let from = lowUnit.baseValue(of: lowValue)
        guard from < highUnit.baseValue(of: highValue) else {
            report(
                .reversedBounds(Array(source[nodeRange(low).lowerBound..<nodeRange(high).upperBound]), range))
            return false
        }
        guard !isLogarithmic || from > 0 else {
            report(.logarithmicFromZero(nodeRange(low)))
            return false
        }
        return true
    }
}

extension MetricFault {
    /// M404: too few or too many values of a swept name.
    static func stepsOutOfRange(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(404), message: utf8("a sweep has 2 to \(Limits.sweepSteps) steps"), range: range,
            help: [
                utf8("a step is one value; both bounds count, so that   from 0 to 10 in 11 steps   goes by 1")
            ])
    }

    /// M135: equal ratios need bounds above zero.
    static func logarithmicFromZero(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(135), message: utf8("steps of equal ratios begin above zero"), range: range,
            help: [utf8("begin a little above zero, or leave out   log")])
    }
}
