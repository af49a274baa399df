/// How the figures of one column are written: the unit once for all of them, and the digits.
struct FigureFormat {
    let unit: Unit
    /// Digits that the author asked for.
    let digits: Int?

    /// The format for amounts of a dimension: the author's unit, else the usual one with a prefix that suits the
    /// largest of the amounts, which are in base units.
    init(
        _ dimension: Dimension, unit: Unit? = nil, preferred: [UInt8] = [], digits: Int? = nil,
        for amounts: [Double]
    ) {
        self.digits = digits
        if let unit {
            self.unit = unit
            return
        }
        let largest = amounts.reduce(0) { max($0, $1.magnitude) }
        self.unit = FigureFormat.usualUnit(dimension, preferred, largest, digits ?? 3)
    }

    private static func usualUnit(
        _ dimension: Dimension, _ preferred: [UInt8], _ largest: Double, _ digits: Int
    ) -> Unit {
        if dimension == .none { return preferred.isEmpty ? .one : .known(preferred) }
        if !preferred.isEmpty { return .known(preferred) }
        guard let unit = dimension.usualUnit else {
            return Unit(text: dimension.baseText, dimension: dimension, numerator: 1, denominator: 1)
        }
        if dimension == Dimension(.time) { return .known(timeUnit(largest)) }
        guard let start = FirstPrefix(unit: unit.text) else { return unit }
        return prefixed(unit, largest, start, digits)
    }

    private static func timeUnit(_ seconds: Double) -> [UInt8] {
        if seconds < 120 { return utf8("s") }
        if seconds < 48 * 3600 { return utf8("h") }
        return seconds < 2 * 31_536_000 ? utf8("day") : utf8("yr")
    }

    /// The prefix under which the largest amount, rounded, has one to three digits before the point.
    private static func prefixed(_ unit: Unit, _ largest: Double, _ start: FirstPrefix, _ digits: Int) -> Unit
    {
        var chosen = unit
        for prefix in UnitSymbol.prefixes where prefix.scale >= start.scale {
            let candidate = Unit(
                text: [prefix.letter] + unit.text, dimension: unit.dimension,
                numerator: unit.numerator * prefix.scale, denominator: unit.denominator)
            guard reachesOne(candidate.displayed(largest), digits) else { break }
            chosen = candidate
        }
        return chosen
    }

    /// Whether an amount, rounded, is at least one; only close below one its digits have to be known.
    private static func reachesOne(_ amount: Double, _ digits: Int) -> Bool {
        amount >= 1 || amount > 0.9 && DecimalDigits(amount, significant: digits).exponent >= 0
    }

    /// The smallest prefix that a usual unit is shown with; none for units that are never prefixed.
    private struct FirstPrefix {
        let scale: Double

        init?(unit: [UInt8]) {
            let symbol = unit.prefix { $0 != UInt8(ascii: "/") }
            let isRate = unit.count == symbol.count || unit[symbol.count...].matches("/s")
            guard isRate else { return nil }
            let byThousands: [StaticText] = ["W", "Wh", "B", "FLOP"]
            if byThousands.contains(where: { $0.matches(symbol) }) {
                scale = 1e3
            } else if symbol.matches("tok") || symbol.matches("param")
                || BaseDimension.currency(symbol) != nil
            {
                scale = 1e6
            } else {
                return nil
            }
        }
    }

    /// The digits for an amount: two for an uncertain one, three for an exact one.
    func digits(isUncertain: Bool) -> Int { digits ?? (isUncertain ? 2 : 3) }

    /// A number in base units as text, without the unit.
    func text(_ baseValue: Double, isUncertain: Bool = false) -> [UInt8] {
        pageText(of: unit.displayed(baseValue), significantDigits: digits(isUncertain: isUncertain))
    }

    /// A number in base units as text, with the unit behind it.
    func textWithUnit(_ baseValue: Double, isUncertain: Bool = false) -> [UInt8] {
        text(baseValue, isUncertain: isUncertain) + unitSuffix
    }

    /// The unit with the space before it; nothing for a plain number.
    var unitSuffix: [UInt8] { unit.text.isEmpty ? [] : [0xC2, 0xA0] + unit.text }

    /// A figure with its range; one wider than tenfold shows the median only, unless `showsWide`.
    func figure(_ quantiles: Quantiles, ratio: Figure.Ratio? = nil, showsWide: Bool = false) -> Figure {
        let shown = Quantiles(
            p10: unit.displayed(quantiles.p10), median: unit.displayed(quantiles.median),
            p90: unit.displayed(quantiles.p90))
        let isUncertain = quantiles.isUncertain
        return Figure(
            value: shown, text: text(quantiles.median, isUncertain: isUncertain),
            rangeText: isUncertain && (showsWide || !quantiles.isTooWide) ? range(quantiles) : nil,
            unit: unit.text,
            ratio: ratio)
    }

    private func range(_ quantiles: Quantiles) -> [UInt8] {
        let low = text(quantiles.p10, isUncertain: true)
        let high = text(quantiles.p90, isUncertain: true)
        // An en dash, or words where a minus sign would stand beside it.
        return quantiles.p90 < 0 || quantiles.p10 < 0 ? utf8("\(low) to \(high)") : utf8("\(low)–\(high)")
    }
}

extension Quantiles {
    /// Whether the range spans more than a factor of ten, so that it says little.
    var isTooWide: Bool { p10 > 0 && p90 > 10 * p10 }
}

/// A share of draws in whole per cent; one near an end that is not reached says so.
package func shareText(_ share: Double) -> [UInt8] {
    let percent = Int(RealMath.round(100 * share))
    if percent == 0, share > 0 { return utf8("less than 1\u{A0}%") }
    if percent == 100, share < 1 { return utf8("more than 99\u{A0}%") }
    return utf8("\(decimalDigits(of: percent))\u{A0}%")
}
