import MetricEngine
import WattleCharts
import WattleText

/// A number as the catalogue's pages show it: six significant digits, groups of three, no zeros at the end.
private func pageNumber(_ value: Double) -> String {
    let written = text(pageText(of: value, significantDigits: 6))
    guard written.contains(".") else { return written }
    let digits = written.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(digits.reversed())
}

extension CatalogueFigure {
    /// The figure as pages show it: groups of three, six significant digits, ranges, days in words.
    func pageWords(in texts: InterfaceTexts) -> String {
        if unit == .date { return text(texts.pageDate(Array(isoDate.utf8))) }
        return words(pageNumber) { texts(.plainRange, ["low": $0, "high": $1]) }
    }

    /// The figure as data files write it: every digit, ranges, days as `2026-07-31`.
    var plainWords: String {
        unit == .date ? isoDate : words({ text(exportText(of: $0)) }) { "\($0) to \($1)" }
    }

    /// The unit with its currency.
    var unitWords: String { text(currency.letters) + unit.symbol }

    private func words(
        _ number: (Double) -> String, range: (_ low: String, _ high: String) -> String
    ) -> String {
        let unit = unitWords.isEmpty ? "" : "\u{A0}" + unitWords
        guard isRange else { return number(value) + unit }
        let isMiddle = (value - (low + high) / 2).magnitude <= 1e-9 * high
        return isMiddle
            ? range(number(low), number(high)) + unit
            : "\(number(value)) (\(range(number(low), number(high))))" + unit
    }

    /// `yyyymmdd` with missing parts as zero, as an ISO date that is as precise.
    private var isoDate: String {
        let date = Int(value)
        let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        if month == 0 { return "\(year)" }
        return day == 0 ? "\(year)-\(two(month))" : "\(year)-\(two(month))-\(two(day))"
    }
}
