import Testing

@testable import WattleDiagrams

struct EdgeGapTests {
    /// A line of 100 pixels, and a label of 20 × 10 in its middle with three pixels of room on both sides.
    private let line = Curve(start: Point(0, 0), pieces: [.line(Point(100, 0))])
    private let label = Rectangle(centre: Point(50, 0), Size(20, 10))

    @Test func lineIsInterruptedWhereItsLabelStands() throws {
        let dash = try #require(EdgeGap(line, around: label)).dash([])
        #expect(dash.count == 4)
        for (length, expected) in zip(dash, [37.0, 26, 37, 1]) { #expect(abs(length - expected) < 2) }
    }

    @Test func dashesStandOnBothSidesOfTheGap() throws {
        let dash = try #require(EdgeGap(line, around: label)).dash([10, 5])
        // 37 pixels are 10, 5, 10, 5 and what is left of a stroke.
        #expect(dash.count == 12)
        #expect(Array(dash.prefix(4)) == [10, 5, 10, 5])
        #expect(abs(dash.reduce(0, +) - 101) < 0.01)
        #expect(abs(dash[5] - 26) < 2)
    }

    @Test func lineThatPassesByStaysWhole() {
        #expect(EdgeGap(line, around: Rectangle(centre: Point(50, 40), Size(20, 10))) == nil)
        #expect(EdgeGap(line, around: Rectangle(centre: Point(2, 0), Size(20, 10))) == nil)
    }

    @Test func curvesAreMeasuredAlongTheirWay() throws {
        let curve = Curve(start: Point(0, 0), pieces: [.cubic(Point(0, 50), Point(100, 50), Point(100, 100))])
        let dash = try #require(EdgeGap(curve, around: Rectangle(centre: Point(50, 50), Size(20, 16)))).dash(
            [])
        #expect(dash[0] > 50)
        #expect(abs(dash[0] - dash[2]) < 2)
    }
}
