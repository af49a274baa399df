import Testing

@testable import MetricEngine

struct CostUncertaintyTests {
    /// Capital, years, rate, price of energy, PUE, utilisation, tokens per second.
    private static let base = [43875.0, 4, 0.1, 0.0725, 1.25, 0.6, 1200]
    private static let ranges: [(low: Double, high: Double)] = [
        (35000, 55000), (3, 6), (0.06, 0.14), (0.04, 0.15), (1.08, 1.56), (0.3, 0.85), (600, 2400),
    ]

    private static func cost(_ input: [Double]) -> Double {
        let energy = 1.377 * 0.76 * input[4] * CostUnits.hoursPerYear * input[3]
        let year = Capital.annuity(of: input[0], rate: input[2], periods: input[1]) + energy + 5041.41
        return TokenCost.perMegatoken(
            perHour: year / CostUnits.hoursPerYear, tokensPerSecond: input[6] * 0.985 * input[5])
    }

    @Test func tornadoIsSortedByLength() {
        expectGolden(CostUncertaintyTests.cost(CostUncertaintyTests.base), 0.88143105958587557231, "G24")
        let bars = tornado(
            base: CostUncertaintyTests.base, ranges: CostUncertaintyTests.ranges,
            of: CostUncertaintyTests.cost)
        #expect(bars.map(\.input) == [6, 5, 1, 0, 2, 3, 4])
        let swings = [
            1.3221465893788133585, 1.1406754888758389759, 0.33841498379650256081, 0.28210698145717406031,
            0.10713716318434814045, 0.056361040609137055838, 0.014264467005076142132,
        ]
        for (bar, swing) in zip(bars, swings) { expectGolden(bar.swing, swing, "G24") }
        expectGolden(bars[3].low, 0.75624608656425458305, "G24")
        expectGolden(bars[3].high, 1.0383530680214286434, "G24")
    }

    @Test func generatorIsSplitMix64() {
        var random = SplitMix64(seed: 42)
        #expect(random.next() == 13_679_457_532_755_275_413)
        #expect(random.next() == 2_949_826_092_126_892_291)
        #expect(random.next() == 5_139_283_748_462_763_858)
        var again = SplitMix64(seed: 42)
        #expect(again.nextUnit() == 0.7415648787718233)
    }

    @Test func monteCarloIsReproducible() {
        var random = SplitMix64(seed: 42)
        let price = Triangular(2.0, 2.6, 6.9)
        let rate = Triangular(600, 1200, 2400)
        let share = Triangular(0.2, 0.45, 0.8)
        var draws: [Double] = []
        for _ in 0..<4096 {
            let cost = price.quantile(random.nextUnit())
            let tokens = rate.quantile(random.nextUnit())
            draws.append(
                TokenCost.perMegatoken(
                    perHour: cost, tokensPerSecond: tokens * share.quantile(random.nextUnit())))
        }
        let summary = SampleSummary(draws)
        expectGolden(draws[0], 3.0883674770273095, "G27")
        expectGolden(summary.mean, 1.804329418201997, "G27")
        expectGolden(summary.deviation, 0.936397169457979, "G27")
        expectGolden(summary.quantile(0.05), 0.7453738110945327, "G27")
        expectGolden(summary.quantile(0.5), 1.5870526845159691, "G27")
        expectGolden(summary.quantile(0.95), 3.6009668479460815, "G27")
        expectGolden(summary.quantile(0), 0.4018823950516293, "G27")
        expectGolden(summary.quantile(1), 9.877770961304776, "G27")
        expectGolden(summary.share(below: 2), 0.683837890625, "G27")
    }

    @Test func triangularMoments() {
        let price = Triangular(2.0, 2.6, 6.9)
        expectGolden(price.mean, 3.8333333333333333333, "G28")
        expectGolden(price.deviation, 1.0911258202221939700, "G28")
        expectGolden(price.quantile(0.5), 3.6542335265765036866, "G28")
    }
}
