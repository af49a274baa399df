import MetricEngine
import WattleDiagnostics
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

    /// Reads a figure; of a bare range the middle is the value.
    init(_ text: String) throws(FigureTextFault) {
        var rest = Array(text.utf8)[...]
        let first = try Self.number(&rest)
        if Self.skip("to ", &rest) {
            let last = try Self.number(&rest)
            guard first <= last else { throw .disordered }
            (value, low, high) = ((first + last) / 2, first, last)
        } else if Self.skip("(", &rest) {
            let least = try Self.number(&rest)
            guard Self.skip("to ", &rest) else { throw .notANumber }
            let most = try Self.number(&rest)
            guard Self.skip(")", &rest) else { throw .notANumber }
            guard least <= first, first <= most else { throw .disordered }
            (value, low, high) = (first, least, most)
        } else {
            (value, low, high) = (first, first, first)
        }
        (unit, currency) = try Self.unit(String(decoding: rest.trimmedASCII(), as: UTF8.self))
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) throws(FigureTextFault) -> Double {
        rest = rest.drop { $0 == ASCII.space }
        let unsigned = rest.drop { $0 == 0x2B || $0 == 0x2D }
        if ["inf", "nan"].contains(where: { unsigned.prefix(3).map { $0 | 0x20 }.elementsEqual($0.utf8) }) {
            throw .notFinite
        }
        let digits = rest.prefix { $0.isASCIIDigit || $0 == 0x2E || $0 | 0x20 == 0x65 || $0 == 0x2D }
        guard let value = Double(String(decoding: digits, as: UTF8.self)) else { throw .notANumber }
        guard value.isFinite else { throw .notFinite }
        guard value >= 0 else { throw .negative }
        rest = rest.dropFirst(digits.count)
        return value
    }

    private static func skip(_ word: String, _ rest: inout ArraySlice<UInt8>) -> Bool {
        let trimmed = rest.drop { $0 == ASCII.space }
        guard trimmed.starts(with: word.utf8) else { return false }
        rest = trimmed.dropFirst(word.utf8.count)
        return true
    }

    private static func unit(_ symbol: String) throws(FigureTextFault) -> (FigureUnit, Currency) {
        if symbol.isEmpty { return (.one, .none) }
        for unit in FigureUnit.allCases where !unit.isMoney && unit.symbol == symbol { return (unit, .none) }
        guard let currency = Currency(symbol.utf8.prefix(3)) else { throw .unknownUnit(symbol) }
        let rest = String(symbol.dropFirst(3))
        guard let unit = FigureUnit.allCases.first(where: { $0.isMoney && $0.symbol == rest }) else {
            throw .unknownUnit(symbol)
        }
        return (unit, currency)
    }
}

/// Why a text is no figure.
enum FigureTextFault: Error {
    case notANumber
    case negative
    case notFinite
    /// A range that runs downwards, or whose value lies outside.
    case disordered
    case unknownUnit(String)

    /// What is wrong with the text.
    func message(_ text: String) -> String {
        switch self {
        case .notANumber: "'\(text)' is no figure"
        case .negative: "'\(text)' is negative"
        case .notFinite: "'\(text)' is not finite"
        case .disordered: "the range of '\(text)' does not run upwards around its value"
        case .unknownUnit(let unit): "'\(unit)' is no unit of the catalogue"
        }
    }

    /// What to write instead.
    func help(_ key: FigureKey) -> String {
        switch self {
        case .disordered: "write the least before the greatest: 190 to 230 kW, or 13.5 (10 to 17) %/yr"
        case .unknownUnit(let unit): unitHelp(unit, key)
        case .notANumber, .negative, .notFinite: "write a number from zero upwards: \(key.sample)"
        }
    }

    private func unitHelp(_ written: String, _ key: FigureKey) -> String {
        let symbols = FigureUnit.allCases.filter { !$0.isMoney && !$0.symbol.isEmpty }.map(\.symbol)
        guard key.unit == nil else { return "\(key.name) is written in \(key.unitWords)" }
        return nearestName(to: written, among: symbols).map { "did you mean '\($0)'?" }
            ?? "units are \(symbols.joined(separator: ", ")), and currencies such as EUR/kWh"
    }
}
