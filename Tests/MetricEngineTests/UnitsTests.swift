import MetricEngine
import Testing

@Suite struct UnitsTests {
    private func value(_ text: String) -> Double? {
        let result = evaluateExpression(Array(text.utf8), catalogue: Catalogue())
        return result.faults.isEmpty ? result.value?.median : nil
    }

    /// Worth of each unit in another one, from its definition.
    @Test(
        arguments: [
            ("1 min in s", 60), ("1 h in min", 60), ("1 day in h", 24), ("1 week in day", 7),
            ("1 month in h", 730),
            ("1 yr in h", 8760), ("1 kWh in J", 3.6e6), ("1 MWh in kWh", 1000), ("1 W in J/s", 1),
            ("1 TB in GB", 1000),
            ("1 GiB in B", 1_073_741_824), ("1 KiB in B", 1024), ("1 MiB in KiB", 1024), ("8 bit in B", 1),
            ("1 Mtok in tok", 1e6), ("1 PFLOP in TFLOP", 1000), ("1 EB in PB", 1000), ("25 % in %", 25),
            ("1 MUSD in kUSD", 1000), ("1 Gparam in param", 1e9), ("2 s^2 in s^2", 2),
            ("1 EUR/kWh in EUR/MWh", 1000),
            ("1 tok/s/MW in tok/J", 1e-6), ("100 %/yr in %/month", 100.0 / 12),
            ("1 J/tok in kWh/Mtok", 1 / 3.6),
            ("3 rack in rack", 3), ("2 user in user", 2), ("4 gpu in gpu", 4),
            ("5 request/day in request/week", 35),
        ] as [(String, Double)])
    func unitsAreWorthWhatTheirDefinitionSays(expression: String, expected: Double) {
        let found = value(expression)
        #expect(
            found.map { abs($0 - expected) <= 1e-12 * expected } == true,
            "\(expression): \(String(describing: found))")
    }

    @Test(arguments: [
        "1 mW", "1 ms", "1 kh", "1 kuser", "1 kmin", "1 Kitok", "1 XYZ", "1 W/foo", "1 kkW", "1 mEUR",
        "1 s^99", "1 k%",
    ])
    func otherUnitsAreRefused(expression: String) {
        let faults = evaluateExpression(Array(expression.utf8), catalogue: Catalogue()).faults
        #expect(faults.contains { $0.rule.number == 110 }, "\(faults.map(\.message.text))")
    }

    @Test(arguments: [
        ("2 kW * 3 h", "6\u{A0}kWh"), ("1 kWh / 2 h", "500\u{A0}W"), ("300 tok/s / 2 kW", "0.150\u{A0}tok/J"),
        ("10 EUR / 4 Mtok", "2.50\u{A0}EUR/Mtok"), ("8 GB / 2 s", "4\u{A0}GB/s"),
        ("(2 s)^3 / 4 s", "2\u{A0}s^2"),
        ("sqrt(9 s^2)", "3\u{A0}s"), ("1 / 4", "0.250"), ("999.6 kW", "1.00\u{A0}MW"),
        ("-5 kW", "\u{2212}5\u{A0}kW"),
        ("if 2 > 1 then 3 kW else 4 kW", "3\u{A0}kW"), ("min(3, 2) + max(4, 5)", "7"), ("ceil(2.1)", "3"),
        ("41200 tok/s", "41\u{A0}200\u{A0}tok/s"), ("3.4 MUSD", "3.40\u{A0}MUSD"), ("2 + 3 * 4 ^ 2", "50"),
        ("7 - 2 - 1", "4"), ("16 / 4 / 2", "2"), ("-2 ^ 2", "\u{2212}4"), ("mean(1, 2, 6)", "3"),
        ("sum(1, 2, 6)", "9"),
        ("abs(-3)", "3"), ("round(2.5)", "2"), ("floor(-0.5)", "\u{2212}1"), ("exp(0) + log(1)", "1"),
    ])
    func quantitiesMultiplyWithTheirUnits(expression: String, expected: String) {
        let result = evaluateExpression(Array(expression.utf8), catalogue: Catalogue())
        #expect(result.faults.map(\.message.text) == [])
        #expect(result.text.text == expected)
    }

    /// Multiplying and dividing by the same quantity changes nothing but the last bits.
    @Test func dividingUndoesMultiplying() {
        let units = ["kW", "h", "EUR", "tok/s", "GB", "gpu", "user", "request", "param", "%/yr"]
        for first in units {
            for second in units {
                let found = value("3 \(first) * 7 \(second) / 7 \(second) in \(first)")
                #expect(found.map { abs($0 - 3) < 1e-14 } == true, "\(first) \(second)")
            }
        }
    }
}
