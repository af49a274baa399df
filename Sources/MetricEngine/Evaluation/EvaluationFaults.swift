extension MetricFault {
    static func expectedNumber(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(105), message: utf8("expected a quantity, not a comparison"), range: range)
    }

    static func expectedTruth(_ range: ByteRange, _ dimension: Dimension) -> MetricFault {
        MetricFault(
            rule: MetricRule(105), message: utf8("expected a comparison, as in   a < b"), range: range,
            labels: [Label(range: range, text: dimension.label)])
    }

    static func equality(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(106), message: utf8("computed figures are never exactly equal"), range: range,
            help: [utf8("give a tolerance, for example   a ~= 1 % b")])
    }

    static func exponentTooLarge(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(107), message: utf8("the exponent of a unit gets too large"), range: range)
    }

    static func unfitArgument(_ function: Function, _ range: ByteRange, _ dimension: Dimension) -> MetricFault
    {
        let wanted: [UInt8] =
            switch function {
            case .sqrt: utf8("a quantity whose unit is a square")
            case .log, .exp: utf8("a plain number")
            default: utf8("a plain number or a count")
            }
        return MetricFault(
            rule: MetricRule(108), message: utf8("\(function.name.bytes) needs \(wanted)"), range: range,
            labels: [Label(range: range, text: dimension.label)],
            help: [utf8("divide by a unit first, for example   x / 1 \(dimension.fittingUnits[0])")])
    }

    /// M108: an argument of a function of several is in a unit that has no meaning there.
    static func unfitArgument(_ call: Call, _ position: Int, _ range: ByteRange, wanted: [UInt8])
        -> MetricFault
    {
        let signature = call.function.signature
        let given = call.values[position].dimension ?? .none
        return MetricFault(
            rule: MetricRule(108),
            message: utf8("\(signature.name) needs \(wanted) as its \(signature.parameter(position))"),
            range: range, labels: [Label(range: range, text: given.label)],
            help: [utf8("it is called as   \(signature.usage)")])
    }

    /// M143: there is no rate, time or point of the kind that was asked for, at least not in some of the draws.
    static func noSolution(
        _ function: Function, _ range: ByteRange, share: [UInt8], rates: [Double]?
    ) -> MetricFault {
        let sentence: [UInt8] =
            switch function {
            case .internalRate, .returnRate: utf8("no rate of return, or more than one")
            case .payback, .paybackTime: utf8("this never pays back")
            case .frontier: utf8("no point of the list is fast enough")
            default: utf8("k and n are whole numbers, and availability lies between 0 and 1")
            }
        return MetricFault(
            rule: MetricRule(143), message: sentence + share, range: range,
            labels: rates.map { [Label(range: range, text: ratesText($0))] } ?? [],
            help: [utf8("guard it, for example   if saving > 0 USD/h then … else …, or narrow the inputs")])
    }

    private static func ratesText(_ rates: [Double]) -> [UInt8] {
        if rates.isEmpty { return utf8("none between -90 %/yr and 1000 %/yr") }
        let texts = rates.map { pageText(of: 100 * $0, significantDigits: 3) + utf8(" %/yr") }
        return utf8("\(joined(texts)) all make it worth nothing")
    }

    static func divisionByZero(divisor: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(140), message: utf8("the result is not finite: division by zero"),
            range: divisor, labels: [Label(range: divisor, text: utf8("this is 0"))])
    }

    static func notFinite(_ range: ByteRange) -> MetricFault {
        MetricFault(rule: MetricRule(140), message: utf8("the result is not finite"), range: range)
    }

    /// M101 and M120: two quantities that cannot meet.
    static func unlike(
        _ operation: BinaryOperator, _ range: ByteRange, _ left: (range: ByteRange, dimension: Dimension),
        _ right: (range: ByteRange, dimension: Dimension), source: [UInt8]
    ) -> MetricFault {
        if left.dimension.differsOnlyInCurrency(from: right.dimension) { return .noRate(range, left, right) }
        let first = left.dimension.phrase
        let second = right.dimension.phrase
        let sentence: [UInt8] =
            switch operation {
            case .add: utf8("cannot add \(first) and \(second)")
            case .subtract: utf8("cannot subtract \(second) from \(first)")
            default: utf8("cannot compare \(first) and \(second)")
            }
        return MetricFault(
            rule: MetricRule(101), message: sentence, range: range,
            labels: [
                Label(range: left.range, text: left.dimension.label),
                Label(range: right.range, text: right.dimension.label),
            ], help: unlikeHelp(left, right, source))
    }

    /// A factor that would make both sides alike, where it is one of the simple ones.
    private static func unlikeHelp(
        _ left: (range: ByteRange, dimension: Dimension), _ right: (range: ByteRange, dimension: Dimension),
        _ source: [UInt8]
    ) -> [[UInt8]] {
        let factors: [(dimension: Dimension, phrase: StaticText, example: StaticText)] = [
            (Dimension(.time), "a time", "1 h"), (Dimension(.gpu), "a number of GPUs", "8 gpu"),
            (Dimension(.token), "a number of tokens", "1 Mtok"),
            (Dimension(.user), "a number of users", "1 user"),
            (Dimension(.request), "a number of requests", "1 request"), (Dimension(.rack), "racks", "1 rack"),
        ]
        for factor in factors {
            for (side, range, quotient) in [
                ("left" as StaticText, left.range, right.dimension.divided(by: left.dimension)),
                ("right" as StaticText, right.range, left.dimension.divided(by: right.dimension)),
            ] where quotient == factor.dimension {
                let help = utf8("multiply the \(side.bytes) side by \(factor.phrase.bytes), for example   ")
                return [help + utf8("\(source[range]) * \(factor.example.bytes)")]
            }
        }
        return []
    }

    /// M120: no rate of exchange.
    static func noRate(
        _ range: ByteRange, _ left: (range: ByteRange, dimension: Dimension),
        _ right: (range: ByteRange, dimension: Dimension)
    ) -> MetricFault {
        let first = left.dimension.currencies.first?.currency ?? .dollar
        let second = right.dimension.currencies.first?.currency ?? .dollar
        let other = first == .dollar ? second : first
        let rate = other.symbol[...].matches("EUR") ? utf8("1.08") : utf8("<rate>")
        let base = first == .dollar || second == .dollar ? BaseDimension.dollar : second
        return MetricFault(
            rule: MetricRule(120),
            message: utf8("\(first.symbol) and \(second.symbol) are different units and no rate is known"),
            range: range,
            labels: [
                Label(range: left.range, text: left.dimension.label),
                Label(range: right.range, text: right.dimension.label),
            ],
            help: [
                utf8(
                    "add under \"rates:\"   \(other.symbol): \(rate) \(base.symbol) [^source]      (rates are never fetched)"
                )
            ])
    }

    /// M120: a rate of exchange that is no amount of money.
    static func rateWithoutCurrency(_ name: [UInt8], _ range: ByteRange) -> MetricFault {
        let other = name[...].matches("USD") ? utf8("EUR") : utf8("USD")
        return MetricFault(
            rule: MetricRule(120), message: utf8("a rate of exchange is an amount of another currency"),
            range: range, help: [utf8("write for example   \(name): 1.08 \(other) [^source]")])
    }

    static func tooManyEvaluations(_ count: Int, _ limit: Int, _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(401),
            message: utf8("this block needs \(count) evaluations; the limit is \(limit)"),
            range: range, labels: [Label(range: range, text: utf8("systems times scenarios"))],
            help: [utf8("compare fewer of them, or raise   metric: limits: evaluations   in wattle.yml")])
    }

    static func tooManyDraws(_ count: Int, _ limits: Limits, _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(403),
            message: utf8(
                "\(count) evaluations of \(limits.samples) samples; the limit is \(limits.draws) draws"),
            range: range, labels: [Label(range: range, text: utf8("systems times scenarios times samples"))],
            help: [utf8("compare fewer systems or scenarios, or draw fewer samples")])
    }

    /// M310: figures that were read longer ago than the garden accepts.
    static func outdated(_ figures: [(label: [UInt8], date: [UInt8])], oldest: [UInt8], _ range: ByteRange)
        -> MetricFault?
    {
        guard let worst = figures.min(by: { precedes($0.date, $1.date) }) else { return nil }
        let count = figures.count == 1 ? utf8("1 figure is") : utf8("\(figures.count) figures are")
        return MetricFault(
            rule: MetricRule(310), level: .warning, message: utf8("\(count) older than \(oldest)"),
            range: range,
            labels: [Label(range: range, text: utf8("the oldest is of \(worst.date): \(worst.label)"))],
            help: [
                utf8(
                    "read the source again and correct the catalogue, or raise   metric: max_age   in wattle.yml"
                )
            ])
    }

    /// M102: a unit that does not fit.
    static func unfitUnit(
        _ text: [UInt8], _ range: ByteRange, _ dimension: Dimension, unit: Unit, _ unitRange: ByteRange
    ) -> MetricFault {
        MetricFault(
            rule: MetricRule(102), message: utf8("\(text) cannot be shown in \(unit.text)"), range: unitRange,
            labels: [
                Label(range: range, text: dimension.label),
                Label(range: unitRange, text: unit.dimension.label),
            ], help: [utf8("units that fit: \(joined(dimension.suggestedUnits))")])
    }

    static func unknownName(_ name: [UInt8], _ range: ByteRange, near: [UInt8]?) -> MetricFault {
        MetricFault(
            rule: MetricRule(201), message: utf8("unknown name \"\(name)\""), range: range,
            labels: near.map { [Label(range: range, text: utf8("did you mean \"\($0)\"?"))] } ?? [],
            fix: near.map { Fix(summary: utf8("write \($0)"), range: range, replacement: $0) })
    }

    /// M201: a unit where a value is expected.
    static func loneUnit(_ name: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(201), message: utf8("\"\(name)\" is a unit, and a unit follows a number"),
            range: range,
            help: [
                utf8(
                    "write   1 \(name)   for one of it; inside a unit a slash has no spaces, as in   5 tok/s")
            ])
    }

    static func reversedBounds(_ text: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(130), message: utf8("\(text): the lower bound comes second"), range: range,
            labels: [Label(range: range, text: utf8("write the lower bound first"))])
    }

    /// M130: the bounds and the mode of a triangular distribution do not rise.
    static func unorderedBounds(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(130),
            message: utf8("low, mode and high of a triangular distribution do not rise"),
            range: range,
            labels: [Label(range: range, text: utf8("three plain quantities, the least first"))],
            help: [utf8("write for example   triangular(2 USD/h, 2.6 USD/h, 6.9 USD/h)")])
    }

    static func undefinedFootnote(_ use: FootnoteUse) -> MetricFault {
        MetricFault(
            rule: MetricRule(230), message: utf8("footnote [^\(use.label)] is not defined in this note"),
            range: use.range, labels: [Label(range: use.range, text: utf8("every source needs a footnote"))],
            help: [utf8("add   [^\(use.label)]: publisher, table or page, edition, date of reading")])
    }
}

/// Texts with `, ` between them.
func joined(_ texts: [[UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, text) in texts.enumerated() {
        if index > 0 { result += utf8(", ") }
        result += text
    }
    return result
}

extension Dimension {
    /// Units for a suggestion, with another currency where there is one.
    var suggestedUnits: [[UInt8]] {
        let own = fittingUnits.filter { !$0.isEmpty }
        guard let currency = currencies.first?.currency, let first = own.first else { return own }
        let other: [UInt8] = currency == .dollar ? utf8("EUR") : utf8("USD")
        let exchanged = other + first.dropFirst(currency.symbol.count)
        return [first, exchanged] + own.dropFirst()
    }
}
