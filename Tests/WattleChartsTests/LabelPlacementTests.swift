import MetricEngine
import Testing
import WattleTestSupport

@testable import WattleCharts

struct LabelPlacementTests {
    private let area = PlotArea(
        x: Axis(from: 0, to: 100, room: .across(230)), y: Axis(covering: [0, 100]), hasHead: false,
        isSmall: false)

    private func curves(seed: UInt64, count: Int) -> [PlotCurve] {
        var generator = SeededGenerator(seed: seed)
        let places = (0...30).map { Double($0) * 100 / 30 }
        return (0..<count).map { number in
            var height = Double.random(in: 10...90, using: &generator)
            let medians = places.map { _ in
                height = min(max(height + Double.random(in: -12...12, using: &generator), 0), 100)
                return Double?.some(height)
            }
            let name = String(repeating: "n", count: Int.random(in: 1...40, using: &generator))
            return PlotCurve(
                curve(name, medians, spread: 3), over: places,
                look: SeriesLook(isSubject: number == 0, order: max(number - 1, 0)))
        }
    }

    @Test(arguments: UInt64(1)...12)
    func namesNeverMeetAtAnyWidth(seed: UInt64) {
        let curves = curves(seed: seed, count: 3)
        var placement = LabelPlacement(area, curves, bands: curves.map { _ in true }, taken: [])
        let labels = placement.names(of: curves)
        #expect(labels.count == 3)
        for width in stride(from: 230.0, through: 960, by: 10) {
            for (index, label) in labels.enumerated() {
                #expect(label.box.left(at: width) >= -1e-9 && label.box.right(at: width) <= width + 1e-9)
                for other in labels[..<index] { #expect(!overlap(label.box, other.box, at: width)) }
            }
        }
    }

    private func overlap(_ left: LabelBox, _ right: LabelBox, at width: Double) -> Bool {
        left.top < right.bottom && right.top < left.bottom
            && left.left(at: width) < right.right(at: width) - 1e-9
            && right.left(at: width) < left.right(at: width) - 1e-9
    }

    @Test func aNameStandsBesideItsOwnLine() throws {
        let places = [0.0, 50, 100]
        let low = PlotCurve(
            curve("low", [10, 10, 10]), over: places, look: SeriesLook(isSubject: true, order: 0))
        let high = PlotCurve(
            curve("high", [90, 90, 90]), over: places, look: SeriesLook(isSubject: false, order: 0))
        var placement = LabelPlacement(area, [low, high], bands: [false, false], taken: [])
        let labels = placement.names(of: [low, high])
        for (name, value) in [("low", 10.0), ("high", 90)] {
            let label = try #require(labels.first { $0.text == utf8Bytes(name) })
            let line = area.height(of: value)
            #expect(
                label.box.bottom <= line && line - label.box.bottom < 10
                    || label.box.top >= line && label.box.top - line < 10)
        }
    }

    // Lines of 16 px, pushed down first and, where the room ends, up again.
    @Test(arguments: [
        ([10.0, 12, 100], [10.0, 26, 100]), ([0, 0, 0], [0, 16, 32]), ([95, 98, 100], [68, 84, 100]),
        ([], []),
    ])
    func namesAtTheRightKeepALineApart(heights: [Double], expected: [Double]) {
        #expect(spread(heights, within: 0...100) == expected)
    }

    @Test func longNamesKeepBothEnds() {
        #expect(String(decoding: shortened(utf8Bytes("abcdefghij"), to: 5), as: UTF8.self) == "ab…ij")
        #expect(shortened(utf8Bytes("abc"), to: 5) == utf8Bytes("abc"))
    }
}
