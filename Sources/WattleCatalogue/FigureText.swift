import MetricEngine
import WattleText

/// A figure as data files write it: `80 GB`, `190 to 230 kW`, `13.5 (10 to 17) %/yr`, `2022-03-22`.
struct FigureText {
    let value: Double
    let low: Double
    let high: Double
    let unit: FigureUnit
    let currency: Currency

    /// Reads a date, as precise as it is written: the number `yyyymmdd`, missing parts as zero; nil for no date.
    init?(date text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.allSatisfy({ $0.isASCIIDigit || $0 == 0x2D }), (1...3).contains(parts.count),
            parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { return nil }
        let numbers = parts.compactMap { Int($0) } + [0, 0]
        guard numbers[1] <= 12, numbers[2] <= 31 else { return nil }
        let date = Double(numbers[0] * 10_000 + numbers[1] * 100 + numbers[2])
        (value, low, high, unit, currency) = (date, date, date, .date, .none)
    }

    /// Reads a figure; nil for anything that is none, or is negative or not finite.
    ///
    /// Of a bare range the middle is the value.
    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        guard let first = Self.number(&rest) else { return nil }
        if Self.skip("to ", &rest) {
            guard let last = Self.number(&rest), first <= last else { return nil }
            (value, low, high) = ((first + last) / 2, first, last)
        } else if Self.skip("(", &rest) {
            guard let least = Self.number(&rest), Self.skip("to ", &rest), let most = Self.number(&rest),
                Self.skip(")", &rest), least <= first, first <= most
            else { return nil }
            (value, low, high) = (first, least, most)
        } else {
            (value, low, high) = (first, first, first)
        }
        guard let unit = Self.unit(String(decoding: rest.trimmedASCII(), as: UTF8.self)) else { return nil }
        (self.unit, currency) = unit
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> Double? {
        rest = rest.drop { $0 == ASCII.space }
        let digits = rest.prefix { $0.isASCIIDigit || $0 == 0x2E || $0 | 0x20 == 0x65 || $0 == 0x2D }
        guard let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite, value >= 0 else {
            return nil
        }
        rest = rest.dropFirst(digits.count)
        return value
    }

    private static func skip(_ word: String, _ rest: inout ArraySlice<UInt8>) -> Bool {
        let trimmed = rest.drop { $0 == ASCII.space }
        guard trimmed.starts(with: word.utf8) else { return false }
        rest = trimmed.dropFirst(word.utf8.count)
        return true
    }

    private static func unit(_ symbol: String) -> (FigureUnit, Currency)? {
        if symbol.isEmpty { return (.one, .none) }
        for unit in FigureUnit.allCases where !unit.isMoney && unit.symbol == symbol { return (unit, .none) }
        guard let currency = Currency(symbol.utf8.prefix(3)) else { return nil }
        let rest = String(symbol.dropFirst(3))
        return FigureUnit.allCases.first { $0.isMoney && $0.symbol == rest }.map { ($0, currency) }
    }
}
