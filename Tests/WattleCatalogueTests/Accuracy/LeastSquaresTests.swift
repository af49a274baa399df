import Testing

@testable import WattleCatalogue

struct LeastSquaresTests {
    /// Rosenbrock's valley from its classic start (-1.2, 1): both residuals vanish at (1, 1) alone.
    @Test func theBottomOfACurvedValleyIsFound() {
        let found = LeastSquares().minimum(from: [-1.2, 1]) { [10 * ($0[1] - $0[0] * $0[0]), 1 - $0[0]] }
        expectNear(found, [1, 1], 1e-6)
    }

    /// A line through (0, 1), (1, 3), (2, 5) and (3, 8): slope 11.5 / 5, and 4.25 in the middle at 1.5.
    @Test func aLineIsFittedAsByHand() {
        let points: [(Double, Double)] = [(0, 1), (1, 3), (2, 5), (3, 8)]
        let found = LeastSquares().minimum(from: [0, 0]) { line in
            points.map { line[0] + line[1] * $0.0 - $0.1 }
        }
        expectNear(found, [0.8, 2.3], 1e-5)
    }

    /// Only the sum of both parameters matters; both begin alike and so stay alike.
    @Test func parametersThatCannotBeToldApartShareTheChange() {
        let found = LeastSquares().minimum(from: [0, 0]) { [$0[0] + $0[1] - 2, 3 * ($0[0] + $0[1] - 2)] }
        expectNear(found, [1, 1], 1e-5)
    }

    @Test func aParameterThatNothingDependsOnStaysWhereItIs() {
        let found = LeastSquares().minimum(from: [7, 0]) { [$0[1] - 3] }
        #expect(found[0] == 7)
        expectNear([found[1]], [3], 1e-5)
    }

    @Test func theMinimumIsNotLeft() {
        #expect(
            LeastSquares().minimum(from: [1, 1]) { [10 * ($0[1] - $0[0] * $0[0]), 1 - $0[0]] } == [1, 1])
    }

    private func expectNear(_ found: [Double], _ expected: [Double], _ tolerance: Double) {
        for (value, wanted) in zip(found, expected) {
            #expect((value - wanted).magnitude <= tolerance, "\(found) against \(expected)")
        }
    }
}
