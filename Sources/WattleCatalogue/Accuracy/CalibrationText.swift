import MetricEngine

extension CalibrationOutcome {
    /// The catalogue's data file of calibrations with the fitted numbers in place of its own, and with the day of the
    /// fit; all else, the prior and the remarks too, stays as it is.
    /// - Parameters:
    ///   - text: the file, an entry beginning with `  - id: NAME` and each figure on a line of its own.
    ///   - date: the day, `2026-11-21`.
    /// - Returns: the whole file.
    package func updated(_ text: String, date: String) -> String {
        var values: [String: [String: String]] = [:]
        values["default"] = Dictionary(uniqueKeysWithValues: defaultNumbers.map(CalibrationOutcome.line))
        for family in set.families {
            values[String(decoding: family.id, as: UTF8.self)] = Dictionary(
                uniqueKeysWithValues: family.keys.map {
                    CalibrationOutcome.line($0, family.factors[$0])
                })
        }
        for entry in values.keys { values[entry]?["as_of"] = "'\(date)'" }
        return replaced(text, values)
    }

    /// Every number of the entry for all hardware, in base units.
    private var defaultNumbers: [(FigureKey, Double)] {
        Calibration.keys.map { ($0, set.base[$0]) } + errors + [(.pairCorrelation, pairCorrelation)]
    }

    private static func line(_ key: FigureKey, _ value: Double) -> (String, String) {
        let unit = key.unit ?? .one
        let number = significant(value / unit.scale)
        return (key.name, unit.symbol.isEmpty ? number : "\(number) \(unit.symbol)")
    }

    private func replaced(_ text: String, _ values: [String: [String: String]]) -> String {
        let entryStart = "  - id: "
        var lines: [String] = []
        var missing: [String: String] = [:]
        // Below the entry's last figure: what stands between it and the next entry belongs to that.
        func finishEntry() {
            let end =
                (lines.lastIndex { $0.hasPrefix("    ") || $0.hasPrefix(entryStart) } ?? lines.count - 1) + 1
            lines.insert(
                contentsOf: missing.sorted { $0.key < $1.key }.map { "    \($0.key): \($0.value)" }, at: end)
            missing = [:]
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(entryStart) {
                finishEntry()
                missing = values[String(line.dropFirst(entryStart.count))] ?? [:]
            }
            let key = line.drop { $0 == " " }.prefix { $0 != ":" }
            if line.hasPrefix("    "), let value = missing.removeValue(forKey: String(key)) {
                lines.append("    \(key): \(value)")
            } else {
                lines.append(String(line))
            }
        }
        finishEntry()
        return lines.joined(separator: "\n")
    }
}

/// A number with four significant digits, written without an exponent.
private func significant(_ value: Double) -> String {
    guard value > 0 else { return "0" }
    let magnitude = RealMath.floor(RealMath.log10(value))
    let decimals = Int(min(12, max(0, 3 - magnitude)))
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let whole = RealMath.round(value * scale)
    var digits = String(Int(whole))
    guard decimals > 0 else { return digits }
    digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var text = digits.dropLast(decimals) + "." + digits.suffix(decimals)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
}
