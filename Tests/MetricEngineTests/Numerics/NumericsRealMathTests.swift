import Foundation
import Testing

@testable import MetricEngine

/// The C library is the independent reference: it is right to one unit in the last place.
struct NumericsRealMathTests {
    @Test func exponentialAgreesWithTheCLibrary() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<50_000 {
            let x = (random.nextUnit() - 0.5) * 1400
            #expect(relativeError(RealMath.exp(x), Foundation.exp(x)) <= 3e-16, "exp \(x)")
        }
    }

    @Test func logarithmAgreesWithTheCLibrary() {
        var random = SplitMix64(seed: 2)
        for index in 0..<50_000 {
            let x =
                index % 2 == 0 ? Foundation.exp((random.nextUnit() - 0.5) * 1400) : 0.5 + random.nextUnit()
            #expect(relativeError(RealMath.log(x), Foundation.log(x)) <= 3e-16, "log \(x)")
        }
    }

    @Test func powerAgreesWithTheCLibrary() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<50_000 {
            let base = Foundation.exp((random.nextUnit() - 0.5) * 40)
            let exponent = (random.nextUnit() - 0.5) * 60
            let expected = Foundation.pow(base, exponent)
            guard expected > 1e-300, expected < 1e300 else { continue }
            #expect(relativeError(RealMath.pow(base, exponent), expected) <= 5e-16, "\(base)^\(exponent)")
        }
    }

    @Test(arguments: [
        (2.0, 10.0, 1024.0), (-2, 3, -8), (-2, 2, 4), (0, 3, 0), (10, -2, 0.01), (9, 0.5, 3), (5, 0, 1),
    ])
    func powerOfSmallNumbersIsExact(base: Double, exponent: Double, expected: Double) {
        #expect(RealMath.pow(base, exponent) == expected)
    }

    @Test func edgesAreThoseOfIEEE() {
        #expect(RealMath.exp(0) == 1)
        #expect(RealMath.exp(710) == .infinity)
        #expect(RealMath.exp(-746) == 0)
        #expect(RealMath.exp(-744) == Foundation.exp(-744))
        #expect(RealMath.log(1) == 0)
        #expect(RealMath.log(0) == -.infinity)
        #expect(RealMath.log(-1).isNaN)
        #expect(relativeError(RealMath.log(.leastNonzeroMagnitude), -744.4400719213812) < 1e-15)
        #expect(RealMath.pow(-2, 0.5).isNaN)
        #expect(RealMath.sqrt(2) == 1.4142135623730951)
    }

    @Test(arguments: [0.5, 1.5, 2.5, -0.5, -1.5, 2.4, -2.6, 1e15 + 0.5, 4.5e15, -7e18, 0])
    func roundingAgreesWithTheStandardLibrary(x: Double) {
        #expect(RealMath.round(x) == x.rounded(.toNearestOrEven))
        #expect(RealMath.floor(x) == x.rounded(.down))
        #expect(RealMath.ceil(x) == x.rounded(.up))
    }

    /// Quantiles from Python's `statistics.NormalDist().inv_cdf`.
    @Test(arguments: [
        (0.1, -1.2815515655446008), (0.025, -1.9599639845400538), (0.5, 0),
        (0.75, 0.6744897501960817), (1e-10, -6.361340902404056), (1e-300, -37.0470962993612),
    ])
    func normalQuantileAgreesWithTables(p: Double, expected: Double) {
        #expect(relativeError(RealMath.normalQuantile(p), expected) <= 4e-16)
    }

    /// The reference inverts the distribution through the C library's error function.
    @Test func normalQuantileInvertsTheDistribution() {
        for step in 1..<200 {
            let p = Double(step) / 200
            let back = 0.5 * erfc(-RealMath.normalQuantile(p) / 2.0.squareRoot())
            #expect(relativeError(back, p) < 4e-15)
        }
    }

    @Test func twoExponentialsAtOnceAreThoseOfEach() {
        var random = SplitMix64(seed: 4)
        for index in 0..<20_000 {
            let reach = index % 2 == 0 ? 1500.0 : 4
            let x = SIMD2((random.nextUnit() - 0.5) * reach, (random.nextUnit() - 0.5) * reach)
            #expect(RealMath.exp(x) == SIMD2(RealMath.exp(x.x), RealMath.exp(x.y)), "exp \(x)")
        }
        #expect(RealMath.exp(SIMD2(-0.0, 0)) == SIMD2(1, 1))
    }

    @Test(arguments: [0, 1, 2, 3, 4_095, 4_096])
    func normalQuantilesOfManyAreThoseOfEach(count: Int) {
        var random = SplitMix64(seed: 5)
        let edges = [1e-300, 0.075, 0.925, 0.5, 1 - 1e-12, 0.074_999_999]
        let shares = (0..<count).map { $0 < edges.count ? edges[$0] : random.nextUnit() }
        var quantiles = shares
        RealMath.replaceByNormalQuantiles(&quantiles)
        #expect(quantiles == shares.map { RealMath.normalQuantile($0) })
    }

    /// The reference sorts; draws are alike, spread over 600 powers of ten, few, or all the same but one.
    @Test(arguments: 0..<40)
    func quantilesAreThoseOfSortedDraws(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let counts = [1, 2, 3, 10, 255, 256, 257, 1_000, 4_096, 4_096]
        let draws = (0..<counts[Int(seed % 10)]).map { place in
            let draw = random.nextUnit()
            switch seed / 10 {
            case 0: return draw
            case 1: return RealMath.exp((draw - 0.5) * 1400)
            case 2: return RealMath.floor(draw * 5) - 2
            default: return place == 7 ? 1e300 : 3
            }
        }
        let sorted = draws.sorted()
        let expected = [0.1, 0.5, 0.9].map { quantile($0, ofSorted: sorted) }
        let found = quantiles(of: draws)
        #expect([found.p10, found.median, found.p90] == expected)
        #expect(quantiles(of: draws, median: expected[1]) == found && median(of: draws) == expected[1])
    }

    @Test func compensatedSumKeepsSmallTerms() {
        var sum = CompensatedSum()
        for term in [1, 1e100, 1, -1e100] { sum.add(term) }
        #expect(sum.value == 2)
    }

    private func relativeError(_ got: Double, _ expected: Double) -> Double {
        got == expected ? 0 : ((got - expected) / expected).magnitude
    }
}
