/// The values between which an input runs, in the unit in which they are written.
struct SweptRange {
    let name: [UInt8]
    let low: Double
    let high: Double
    let unit: Unit
    /// How many values the author asked for.
    let steps: Int?
    let isLogarithmic: Bool

    /// As many values as the author asked for, else 25.
    var values: [Double] { values(steps ?? 25) }

    /// Equal steps, or equal ratios, from one end to the other, in the unit of the range.
    func values(_ count: Int) -> [Double] {
        (0..<count).map { index in
            if index == 0 { return low }
            return index == count - 1 ? high : value(at: Double(index) / Double(count - 1))
        }
    }

    /// The value at a share of the way from the lower to the upper end.
    func value(at share: Double) -> Double {
        guard isLogarithmic else { return low + (high - low) * share }
        return RealMath.exp(RealMath.log(low) + (RealMath.log(high) - RealMath.log(low)) * share)
    }

    /// Values with as many decimals as keep them apart and each as exact as three digits do.
    fileprivate static func alignedTexts(_ values: [Double]) -> [[UInt8]] {
        for decimals in 0..<12 where values.allSatisfy({ isExact($0, decimals: decimals) }) {
            let texts = values.map { fixedText(of: $0, decimals: decimals) }
            if zip(texts, texts.dropFirst()).allSatisfy({ $0 != $1 }) { return texts }
        }
        return texts(values)
    }

    /// Whether so many decimals change a value by no more than half a per cent.
    private static func isExact(_ value: Double, decimals: Int) -> Bool {
        let scaled = (0..<decimals).reduce(value.magnitude) { scaled, _ in scaled * 10 }
        return (scaled - RealMath.round(scaled)).magnitude <= scaled * 0.005
    }

    /// Values with three digits, or as many as keep them apart, and none that says nothing.
    static func texts(_ values: [Double]) -> [[UInt8]] {
        var digits = 3
        var texts = values.map { text($0, digits: digits) }
        while digits < 8, zip(texts, texts.dropFirst()).contains(where: { $0 == $1 }) {
            digits += 1
            texts = values.map { text($0, digits: digits) }
        }
        return texts
    }

    /// A value as an author would write it: `0.05` and `1.1`, not `0.0500` and `1.10`.
    static func text(_ value: Double, digits: Int = 3) -> [UInt8] {
        let exact = DecimalDigits(value, significant: 12).digits
        let needed = exact.count - exact.reversed().prefix { $0 == 0 }.count
        return pageText(of: value, significantDigits: needed <= digits ? max(1, needed) : digits)
    }

    /// A value of the range with its unit.
    func textWithUnit(_ value: Double, digits: Int = 3) -> [UInt8] {
        SweptRange.text(value, digits: digits) + (unit.text.isEmpty ? [] : [0xC2, 0xA0] + unit.text)
    }
}

extension Evaluator {
    /// The range of an input that a block varies; nil after a fault.
    mutating func range(_ written: RangeDefinition, of code: Int, _ scope: Scope) -> SweptRange? {
        let arena = programBlock(code).parsed.arena
        guard case .literal(let low, let lowUnit) = arena.nodes[written.low].kind,
            case .literal(let high, let highUnit) = arena.nodes[written.high].kind
        else { return nil }
        let range = SweptRange(
            name: written.name, low: highUnit.displayed(lowUnit.baseValue(of: low)), high: high,
            unit: highUnit, steps: written.steps, isLogarithmic: written.isLogarithmic)
        guard let wanted = variedDimension(written, code, scope) else { return nil }
        guard wanted == highUnit.dimension || wanted.differsOnlyInCurrency(from: highUnit.dimension) else {
            report(.unfitRange(written, wanted, highUnit.dimension, nodeRange(written.high, code)), in: code)
            return nil
        }
        return range
    }

    /// The dimension of an input that is to be varied; nil after a fault.
    private mutating func variedDimension(_ written: RangeDefinition, _ code: Int, _ scope: Scope)
        -> Dimension?
    {
        if written.name[...].matches("speed_per_user") { return SystemFact.speedPerUser.performanceDimension }
        if written.name[...].matches("ttft") { return SystemFact.timeToFirstToken.performanceDimension }
        let name = Path.Name(text: written.name, range: written.nameRange)
        if word(written.name, scope) != nil || WordInput.names.contains(where: { $0.matches(written.name) }) {
            report(.variedWord(written), in: code)
            return nil
        }
        if unvariedBinding(written.name, scope) != nil {
            let isQuietOutside = isQuiet
            isQuiet = true
            defer { isQuiet = isQuietOutside }
            return value(named: name, .row, code, scope).dimension
        }
        guard let input = KnownInput.named(written.name), let dimension = input.exampleDimension else {
            if isNamed(written.name, in: code) {
                return literalDimension(written, code)
            }
            reportUnknown(name, code, scope)
            return nil
        }
        return dimension
    }

    /// A name that only the block's own expressions know has the dimension of its range.
    private func literalDimension(_ written: RangeDefinition, _ code: Int) -> Dimension? {
        guard case .literal(_, let unit) = programBlock(code).parsed.arena.nodes[written.high].kind else {
            return nil
        }
        return unit.dimension
    }

    /// Whether an expression of the block asks for a name.
    private func isNamed(_ name: [UInt8], in code: Int) -> Bool {
        programBlock(code).parsed.arena.nodes.contains { node in
            if case .path(let path) = node.kind { return path.names.count == 1 && path.names[0].text == name }
            return false
        }
    }

    /// A value of a range as the input's value, in base units.
    func input(_ range: SweptRange, _ value: Double, _ scope: Scope) -> VariedInput {
        input(range, amount: .exact(range.unit.baseValue(of: value)), scope)
    }

    /// An amount of a range as the input's value.
    func input(_ range: SweptRange, amount: Amount, _ scope: Scope) -> VariedInput {
        VariedInput(
            name: range.name, given: .value(variedValue(range.name, range.unit.dimension, amount, scope)))
    }

    /// What an input is where nothing varies, in the unit of its range; nil where nobody says so.
    mutating func assumed(_ range: SweptRange, of code: Int, _ scope: Scope) -> InputMark? {
        let bounds = isOperatingBound(range.name) ? constraints(scope) : nil
        var median: Double?
        var digits = 3
        if range.name[...].matches("speed_per_user") {
            median = bounds?.minimumSpeedPerUser
        } else if range.name[...].matches("ttft") {
            median = bounds?.maximumTimeToFirstToken
        } else if unvariedBinding(range.name, scope) != nil, varied(range.name) == nil {
            let name = Path.Name(text: range.name, range: programBlock(code).parsed.headRange)
            let value = value(named: name, .row, code, scope)
            let same =
                value.dimension == range.unit.dimension
                ? value : converted(value, to: range.unit.dimension, scope)
            median = same?.amount.median
            if same?.amount.isUncertain ?? false { digits = 2 }
        }
        guard let median else { return nil }
        let shown = range.unit.displayed(median)
        return InputMark(value: shown, text: range.textWithUnit(shown, digits: digits))
    }

    /// The values of a range as the axis of a picture.
    mutating func sweptInput(_ range: SweptRange, _ values: [Double], of code: Int, _ scope: Scope)
        -> SweptInput
    {
        SweptInput(
            name: range.name, label: displayLabel(of: range.name), unit: range.unit.text, values: values,
            texts: SweptRange.texts(values), isLogarithmic: range.isLogarithmic,
            assumed: assumed(range, of: code, scope))
    }
}

extension SweptInput {
    /// The same where values of equal steps have equally many decimals, as in the column of a table.
    var aligned: SweptInput {
        guard !isLogarithmic else { return self }
        var input = self
        input.texts = SweptRange.alignedTexts(values)
        return input
    }

    /// A value in a sentence, where it needs no decimals of its neighbours.
    package func spoken(_ point: Int) -> [UInt8] { SweptRange.text(values[point]) }

    /// The same with its unit.
    package func spokenWithUnit(_ point: Int) -> [UInt8] {
        spoken(point) + (unit.isEmpty ? [] : [0xC2, 0xA0] + unit)
    }
}

extension KnownInput {
    /// The dimension of the value that the guide gives as an example; nil where that is a word or a figure's name.
    fileprivate var exampleDimension: Dimension? {
        let block = parseBlock(BlockSource(utf8("show: \(exampleText)"), id: nil))
        guard let display = block.displays.first,
            case .literal(_, let unit) = block.arena.nodes[display.expression.root].kind
        else { return nil }
        return unit.dimension
    }
}

extension MetricFault {
    static func unfitRange(
        _ written: RangeDefinition, _ wanted: Dimension, _ given: Dimension, _ bound: ByteRange
    ) -> MetricFault {
        MetricFault(
            rule: MetricRule(102), message: utf8("\(written.name) cannot take values of \(given.phrase)"),
            range: bound,
            labels: [
                Label(range: written.nameRange, text: wanted.label), Label(range: bound, text: given.label),
            ],
            help: [utf8("units that fit: \(joined(wanted.fittingUnits))")])
    }

    /// M241: what is varied has no part in the figures.
    static func idleInput(_ written: RangeDefinition) -> MetricFault {
        MetricFault(
            rule: MetricRule(241), level: .warning, message: utf8("`\(written.name)` moves no figure here"),
            range: written.nameRange,
            help: [
                utf8(
                    "nothing that is shown depends on it; a system that is paid by the hour has its power included, for example"
                )
            ])
    }

    /// M109: a word that is one of very many cannot be tried under `holds_if`.
    static func untriedWord(_ name: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(109), message: utf8("\"\(name)\" is a word, and the others are too many to try"),
            range: range,
            help: [
                utf8(
                    "name a number, or one of   precision, serving, speculation, price_kind, kv_cache, basis")
            ])
    }

    static func variedWord(_ written: RangeDefinition) -> MetricFault {
        MetricFault(
            rule: MetricRule(109),
            message: utf8("\"\(written.name)\" is a word and has no values between two bounds"),
            range: written.nameRange)
    }
}
