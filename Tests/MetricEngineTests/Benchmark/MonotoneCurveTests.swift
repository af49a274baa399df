import MetricEngine
import Testing
import WattleTestSupport

struct MonotoneCurveTests {
    // By hand from equations 8, 11 and 25 of Steffen 1990, widths of 1: secants 1 and 1/2, slopes 5/4, 3/4 and 1/4.
    @Test func theCurveIsTheOneOfThePaper() throws {
        let curve = try #require(MonotoneCurve(x: [0, 1, 2], y: [0, 1, 1.5]))
        #expect(curve.value(at: 0.5) == 0.5625)
        #expect(curve.value(at: 1.5) == 1.3125)
    }

    // Secants 1 and -1: the slope at the turn is 0, at the left end 2; half way 3/4.
    @Test func aTurnIsFlat() throws {
        let curve = try #require(MonotoneCurve(x: [0, 1, 2], y: [0, 1, 0]))
        #expect(curve.value(at: 0.5) == 0.75)
        #expect(curve.value(at: 1.5) == 0.75)
    }

    @Test func twoPointsHaveALineBetweenThem() throws {
        let curve = try #require(MonotoneCurve(x: [2, 4], y: [10, 6]))
        #expect(curve.value(at: 3) == 8)
    }

    @Test func thereIsNothingOutside() throws {
        let curve = try #require(MonotoneCurve(x: [2, 4], y: [10, 6]))
        #expect(curve.value(at: 1.9) == nil && curve.value(at: 4.1) == nil && curve.value(at: .nan) == nil)
    }

    @Test func badPointsHaveNoCurve() {
        #expect(MonotoneCurve(x: [1], y: [1]) == nil)
        #expect(MonotoneCurve(x: [1, 1], y: [1, 2]) == nil)
        #expect(MonotoneCurve(x: [1, 2], y: [1]) == nil)
    }

    @Test(arguments: [11, 12, 13] as [UInt64])
    func itGoesThroughItsPointsAndStaysBetweenThem(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let count = Int.random(in: 2...9, using: &random)
            var x = [Double.random(in: 0...5, using: &random)]
            while x.count < count { x.append(x[x.count - 1] + .random(in: 0.01...9, using: &random)) }
            let y = x.map { _ in Double.random(in: -10...10, using: &random) }
            let curve = try #require(MonotoneCurve(x: x, y: y))
            for point in x.indices { #expect(curve.value(at: x[point]) == y[point]) }
            for piece in 0..<(count - 1) {
                let bounds = (min(y[piece], y[piece + 1]) - 1e-9)...(max(y[piece], y[piece + 1]) + 1e-9)
                for step in 1..<10 {
                    let place = x[piece] + (x[piece + 1] - x[piece]) * Double(step) / 10
                    #expect(bounds.contains(try #require(curve.value(at: place))))
                }
            }
        }
    }
}
