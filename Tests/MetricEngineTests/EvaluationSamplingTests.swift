import MetricEngine
import Testing

@Suite struct EvaluationSamplingTests {
    private func quantiles(_ text: String, seed: UInt64 = 1) -> Quantiles? {
        var options = MetricOptions()
        options.seed = seed
        return evaluateExpression(Array(text.utf8), catalogue: Catalogue(), options: options).value
    }

    /// The bounds are the 10th and 90th percentile; for a lognormal the median is their geometric mean.
    @Test(arguments: [1, 2, 77] as [UInt64])
    func aRangeGivesBackItsBounds(seed: UInt64) throws {
        let found = try #require(quantiles("2 to 8 kW in kW", seed: seed))
        #expect(abs(found.p10 / 2 - 1) < 2e-3)
        #expect(abs(found.p90 / 8 - 1) < 2e-3)
        #expect(abs(found.median / 4 - 1) < 2e-3)
    }

    /// The product of eight lognormals is lognormal; sigma grows with the root of eight.
    ///
    /// The design's padded
    /// streams err by about one percent at p10 and p90 and half of that at the median.
    @Test func aProductOfLognormalsHasItsAnalyticQuantiles() throws {
        let product = (0..<8).map { "(1 to 2.\($0)1)" }
        let found = try #require(quantiles(product.joined(separator: " * ")))
        var logMedian = 0.0
        var variance = 0.0
        let z = RealMath.normalQuantile(0.9)
        for index in 0..<8 {
            let high = 2.01 + Double(index) / 10
            logMedian += RealMath.log(high) / 2
            variance += (RealMath.log(high) / (2 * z)) * (RealMath.log(high) / (2 * z))
        }
        let sigma = variance.squareRoot()
        #expect(abs(found.median / RealMath.exp(logMedian) - 1) < 0.02)
        #expect(abs(found.p10 / RealMath.exp(logMedian - z * sigma) - 1) < 0.035)
        #expect(abs(found.p90 / RealMath.exp(logMedian + z * sigma) - 1) < 0.035)
    }

    @Test(
        arguments: [
            ("between 2 and 4", 2.2, 3.0, 3.8), ("5 ± 1", 4, 5, 6), ("-5 to 5", -5, 0, 5),
            ("20 % to 60 %", 0.2, 0.379, 0.6),
            ("90%: 2 to 8", 2.333, 4, 6.857),
        ] as [(String, Double, Double, Double)])
    func eachFormHasItsFamily(expression: String, p10: Double, median: Double, p90: Double) throws {
        let found = try #require(quantiles(expression))
        #expect(abs(found.p10 - p10) < 0.02)
        #expect(abs(found.median - median) < 0.02)
        #expect(abs(found.p90 - p90) < 0.02)
    }

    private func show(_ source: String) -> [Figure?] {
        let result = MetricGarden([.init("N", nil, source)]).result()
        return result?.groups[0].rows.map { $0.cells[0].figure } ?? []
    }

    @Test func oneInputIsOneVariable() {
        let figures = show("show:\n  - a - a\n  - a / a\n  - a - b\nwith:\n  a: 1 to 3 kW\n  b: 1 to 3 kW")
        #expect(figures[0]?.value == Quantiles(exactly: 0))
        #expect(figures[1]?.value == Quantiles(exactly: 1))
        #expect(figures[2]?.value.isUncertain == true)
    }

    @Test func addingAnInputLeavesTheOthersDraws() {
        let before = show("show: a * b\nwith:\n  a: 1 to 3 kW\n  b: 2 to 5 h")
        let after = show("show: a * b\nwith:\n  c: 7 to 9 EUR\n  a: 1 to 3 kW\n  d: 1 to 2\n  b: 2 to 5 h")
        #expect(before == after)
        #expect(before.first??.value.isUncertain == true)
    }

    @Test func theSameBlockGivesTheSameResult() {
        let garden = MetricGarden([
            .init("S", "chat", chatSource),
            .init(
                "N", nil,
                "compare: [H100, H200]\nscenario: \"[[S#chat]]\"\nmetrics: cost_per_mtok in EUR/Mtok"),
        ])
        #expect(garden.result(1) == garden.result(1))
        #expect(garden.result(1) != nil)
    }

    /// Two systems share part of the model's error, so their ratio is known better than either figure.
    @Test func ratiosOfSystemsAreKnownBetter() throws {
        let source = """
            compare: [H100, H200]
            scenario: "[[S#chat]]"
            with:
              utilisation: 50 %
            metrics: throughput
            baseline: H100
            """
        let garden = MetricGarden([.init("S", "chat", chatSource), .init("N", nil, source)])
        let rows = try #require(garden.result(1)).groups[0].rows
        let figures = rows.compactMap { $0.cells[0].figure }
        func width(_ value: Quantiles) -> Double { RealMath.log(value.p90 / value.p10) }
        let (first, second) = (width(figures[0].value), width(figures[1].value))
        let ratio = width(try #require(figures[1].ratio).value)
        // The variance of a difference of two normal numbers whose correlation is 0.6.
        let expected = (first * first + second * second - 2 * 0.6 * first * second).squareRoot()
        #expect(abs(ratio / expected - 1) < 0.05)
        #expect(ratio < max(first, second))
    }

    @Test func sharesAreChances() throws {
        #expect(abs(try #require(quantiles("chance((0 to 2) < 1)")).median - 0.5) < 0.01)
        #expect(abs(try #require(quantiles("p90(3 to 5) - 5")).median) < 0.01)
    }
}
