import Testing

@testable import MetricEngine

struct CostUncertaintyTests {
    /// Bars by hand: 3a + b between 1 and 3 for a, 0 and 10 for b, 5 and 5 for an input that does not move.
    @Test func tornadoIsSortedByLength() {
        let bars = tornado(base: [2, 4, 5], ranges: [(1, 3), (0, 10), (5, 5)]) { 3 * $0[0] + $0[1] }
        #expect(bars.map(\.input) == [1, 0, 2])
        #expect(bars.map(\.swing) == [10, 6, 0])
        #expect(bars.map(\.low) == [6, 7, 10])
        let ties = tornado(base: [1, 1], ranges: [(0, 2), (0, 2)]) { $0[0] - $0[1] }
        #expect(ties.map(\.input) == [0, 1], "equal bars in the order of the inputs")
    }

    /// Of x^3 / y the elasticities are 3 and -1, of 30 x + 70 at x = 1 the share 0.3.
    @Test func elasticitiesAreExponentsAndShares() {
        let power = { (values: [Double]) in values[0] * values[0] * values[0] / values[1] }
        expectClose(elasticity(of: power, base: [7, 0.3], input: 0), 3, "exponent")
        expectClose(elasticity(of: power, base: [7, 0.3], input: 1), -1, "exponent")
        expectClose(elasticity(of: { 30 * $0[0] + 70 }, base: [1], input: 0), 0.3, "share")
        let full = { (values: [Double]) in values[0] > 1 ? .nan : 30 * values[0] + 70 }
        expectClose(elasticity(of: full, base: [1], input: 0), 0.3, "from below alone")
    }

    @Test func generatorIsSplitMix64() {
        var random = SplitMix64(seed: 42)
        #expect(random.next() == 13_679_457_532_755_275_413)
        #expect(random.next() == 2_949_826_092_126_892_291)
        #expect(random.next() == 5_139_283_748_462_763_858)
        var again = SplitMix64(seed: 42)
        #expect(again.nextUnit() == 0.7415648787718233)
    }

    /// Python: the same generator, inverse and quantiles written again there; the exact mean of a triangle is a third of
    /// the sum of its corners.
    @Test func drawsFollowTheirDistributionsInOrder() {
        let price = Triangular(2.0, 2.6, 6.9)
        let rate = Triangular(600, 1200, 2400)
        let summary = monteCarlo([price, rate], seed: 7, draws: 20_000) { $0[0] }
        #expect((summary.mean / price.mean - 1).magnitude < 0.01)
        #expect((summary.deviation / price.deviation - 1).magnitude < 0.02)
        #expect((summary.quantile(0.5) / price.quantile(0.5) - 1).magnitude < 0.02)
        #expect(summary.share(below: 2) == 0 && summary.share(below: 7) == 1)
        var random = SplitMix64(seed: 7)
        #expect(summary.draws[0] == price.quantile(random.nextUnit()))
        _ = random.nextUnit()
        #expect(
            summary.draws[1] == price.quantile(random.nextUnit()), "one number for each input of each draw")
        #expect(monteCarlo([rate, price], seed: 7, draws: 3) { $0[1] }.draws[0] != summary.draws[0])
    }

    /// (2 + 2.6 + 6.9) / 3; the variance (4 + 6.76 + 47.61 - 5.2 - 13.8 - 17.94) / 18.
    @Test func triangularMoments() {
        let price = Triangular(2.0, 2.6, 6.9)
        expectClose(price.mean, 11.5 / 3)
        expectClose(price.deviation * price.deviation, 21.43 / 18)
        // Right of the mode: 6.9 - sqrt(0.5 * 4.9 * 4.3)
        expectClose(price.quantile(0.5), 6.9 - 3.2457664734234963)
        #expect(price.quantile(0) == 2 && price.quantile(1) == 6.9)
    }

    @Test func triangularInputsAreDrawn() throws {
        let garden = MetricGarden([
            .init("A", nil, "show: mean(price)\nwith:\n  price: triangular(2, 2.6, 6.9)")
        ])
        #expect(garden.faults() == [])
        let result = try #require(garden.result())
        let mean = try #require(result.groups[0].rows[0].cells[0].figure).value.median
        #expect((mean / (11.5 / 3) - 1).magnitude < 0.002)
        #expect(
            result.inputs.first { $0.name.text == "price" }?.uncertainty.text == "triangular, hard bounds")
    }

    /// A saving between -0.5 and 9.5 a month is nothing in one draw of twenty, and its median of 4.5 pays 9 in two
    /// months; between -5 and 5 it is nothing in every second.
    @Test func fewDrawsThatNeverPayBackAreLastAndManyAreAFault() throws {
        func garden(_ saving: String) -> MetricGarden {
            MetricGarden([
                .init("A", nil, "show: payback_time(9 USD, saving) in month\nwith:\n  saving: \(saving)")
            ])
        }
        let few = try #require(garden("between -0.5 and 9.5 USD/month").result())
        let median = try #require(few.groups[0].rows[0].cells[0].figure).value.median
        #expect((1.98...2.02).contains(median))
        #expect(few.notes.map(\.text).contains("payback_time: no result, in 5.0 % of the draws"))
        let many = garden("between -5 and 5 USD/month").faults()
        #expect(many.map(\.message) == ["this never pays back, in 50 % of the draws"])
    }
}
