import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct ChartGeometryTests {
    @Test(
        arguments: [
            (0.0, 0.0, -1.0), (0.25, 1, 0), (0.5, 0, 1), (0.75, -1, 0), (1, 0, -1),
            // Sine and cosine of 30, 45 and 60 degrees: a half, the half roots of two and of three.
            (1.0 / 12, 0.5, -0.866025403784), (0.125, 0.707106781187, -0.707106781187),
            (1.0 / 6, 0.866025403784, -0.5), (7.0 / 12, -0.5, 0.866025403784), (-0.25, -1, 0),
        ] as [(Double, Double, Double)])
    func directionsAreThoseOfTheUnitCircle(_ turn: Double, _ x: Double, _ y: Double) {
        let direction = Turn(turn).direction
        #expect(abs(direction.x - x) < 1e-11 && abs(direction.y - y) < 1e-11)
    }

    @Test func arcsStayOnTheirCircle() {
        var curve = Curve(start: Point.zero.at(Turn(0.1), 100))
        curve.addArc(around: .zero, radius: 100, from: Turn(0.1), to: Turn(0.93))
        var start = curve.start
        for piece in curve.pieces {
            guard case .cubic(let first, let second, let end) = piece else { continue }
            // The middle of a cubic is an eighth of its ends and three eighths of its handles.
            let middle = (start + end) * 0.125 + (first + second) * 0.375
            #expect(abs(middle.length - 100) < 0.01 && abs(end.length - 100) < 1e-9)
            start = end
        }
        #expect((curve.end - Point.zero.at(Turn(0.93), 100)).length < 1e-9)
    }

    @Test func whatFitsStaysWhereItIs() {
        #expect(spread([0, 30], lengths: [10, 10], gap: 4) == [0, 30])
        #expect(spread([], lengths: [], gap: 4) == [])
        // Two of length 10 that want the same place move apart by half of 14 each.
        #expect(spread([5, 5], lengths: [10, 10], gap: 4) == [-2, 12])
    }

    @Test func spreadStretchesNeverTouch() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let count = Int.random(in: 1..<12, using: &random)
            let wanted = (0..<count).map { _ in Double.random(in: -50...50, using: &random) }.sorted()
            let lengths = (0..<count).map { _ in Double.random(in: 1...30, using: &random) }
            let places = spread(wanted, lengths: lengths, gap: 3)
            for index in 1..<max(count, 1) {
                let room = places[index] - places[index - 1] - (lengths[index] + lengths[index - 1]) / 2
                #expect(room > 3 - 1e-9)
            }
        }
    }

    @Test(
        arguments: [
            (0.0, "0"), (12, "12"), (-2.5, "-2.5"), (1_234.567, "1234.57"), (0.999, "1"), (-0.001, "0"),
            (10.05, "10.05"), (1e16, "1e+16"),
        ] as [(Double, String)])
    func numbersHaveNoDigitsThatSayNothing(_ value: Double, _ text: String) {
        #expect(numberText(value) == text)
    }

    @Test func smallSharesKeepADecimal() {
        #expect([0.28, 0.0021, 0.0001, 0, 1].map(percentText) == ["28%", "0.2%", "<0.1%", "0%", "100%"])
    }
}
