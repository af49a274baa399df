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

    @Test func compensatedSumKeepsSmallTerms() {
        var sum = CompensatedSum()
        for term in [1, 1e100, 1, -1e100] { sum.add(term) }
        #expect(sum.value == 2)
    }

    private func relativeError(_ got: Double, _ expected: Double) -> Double {
        got == expected ? 0 : ((got - expected) / expected).magnitude
    }
}
