import MetricEngine
import Testing

@Suite struct EvaluationShowTests {
    /// E1 of the language's examples: 14.3 kW for a day at 0.11 EUR/kWh is 343.2 kWh and 37.752 EUR.
    @Test func arithmeticWithUnits() {
        let result = evaluateExpression(Array("14.3 kW * 24 h * 0.11 EUR/kWh".utf8), catalogue: Catalogue())
        #expect(result.faults.isEmpty)
        #expect(String(decoding: result.text, as: UTF8.self) == "37.8\u{A0}EUR")
        #expect(result.value.map { abs($0.median - 37.752) < 1e-12 } == true)
        #expect(
            result.trace.map { String(decoding: $0.substituted, as: UTF8.self) } == [
                "343\u{A0}kWh × 0.11 EUR/kWh"
            ])
    }
}
