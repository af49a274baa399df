import Testing

@testable import WattleCharts

struct AxisTests {
    private func texts(_ axis: Axis) -> [String] {
        axis.ticks.map { String(decoding: $0.text, as: UTF8.self) }
    }

    // A step of 1, 2 or 5 times a power of ten, the smallest that needs no more distances than there is room for.
    @Test(arguments: [
        ([0, 4.5], 6, ["0", "1", "2", "3", "4", "5"]),
        ([0, 15], 5, ["0", "5", "10", "15"]),
        ([0, 0.26], 6, ["0", "0.05", "0.10", "0.15", "0.20", "0.25", "0.30"]),
        ([-60, 40], 6, ["−60", "−40", "−20", "0", "20", "40"]),
        ([0, 12_000], 4, ["0", "5\u{A0}000", "10\u{A0}000", "15\u{A0}000"]),
    ])
    func anAxisOfDifferencesCoversItsValuesWithRoundNumbers(
        values: [Double], distances: Int, expected: [String]
    ) {
        #expect(texts(Axis(covering: values, room: .upward(distances))) == expected)
    }

    @Test func anAxisBelowACurveIsAsLongAsItsValues() {
        let axis = Axis(from: 10, to: 95, room: .across(230))
        #expect(axis.lower == 10 && axis.upper == 95)
        #expect(texts(axis) == ["20", "40", "60", "80"])
        // (52.5 - 10) / 85
        #expect(axis.share(of: 52.5) == 0.5)
    }

    @Test func equalRatiosTakeEqualDistances() throws {
        let axis = try #require(Axis(ratiosCovering: [1, 1_000_000], room: .upward(6)))
        #expect(
            texts(axis) == [
                "1", "10", "100", "1\u{A0}000", "10\u{A0}000", "100\u{A0}000", "1\u{A0}000\u{A0}000",
            ])
        for (value, share) in [(1.0, 0.0), (1_000, 0.5), (1_000_000, 1)] {
            #expect((axis.share(of: value) - share).magnitude < 1e-12)
        }
    }

    @Test func aDecadeIsDividedAtTwoAndFive() throws {
        let axis = try #require(Axis(ratiosCovering: [1.5, 40], room: .upward(6)))
        #expect(texts(axis) == ["1", "2", "5", "10", "20", "50"])
    }

    @Test func anAxisOfRatiosNeedsSomethingAboveZero() {
        #expect(Axis(ratiosCovering: [0, -3], room: .upward(6)) == nil)
        #expect(Axis(ratiosFrom: 0, to: 3, room: .upward(6)) == nil)
    }

    @Test func multiplesStandOnPowersOfTwoAroundOne() {
        #expect(texts(Axis(doublingsCovering: [0.3, 5])) == ["1/4×", "1/2×", "1×", "2×", "4×", "8×"])
        #expect(texts(Axis(doublingsCovering: [9.8, 35])) == ["1×", "2×", "4×", "8×", "16×", "32×", "64×"])
    }

    @Test func veryLargeAndVerySmallNumbersArePowersOfTen() {
        #expect(texts(Axis(covering: [0, 2e12], room: .upward(2))) == ["0", "10¹²", "2·10¹²"])
        #expect(texts(Axis(covering: [0, 2e-12], room: .upward(2))) == ["0", "10⁻¹²", "2·10⁻¹²"])
    }

    @Test(arguments: [
        [], [0], [7], [.nan, .infinity], [1e300, -1e300], [.leastNonzeroMagnitude], [1, 1 + 1e-15], [-3, -3],
    ])
    func oddValuesStillGiveAnAxis(values: [Double]) {
        for axis in [
            Axis(covering: values), Axis(doublingsCovering: values),
            Axis(upward: values, intervals: 5, isLogarithmic: true),
        ] {
            #expect(axis.lower < axis.upper && axis.ticks.count > 1)
            for value in values + [.nan] { #expect((0...1).contains(axis.share(of: value))) }
        }
    }

    /// 6.9 px a character and 8 px between two, the first at the left edge and the last at the right.
    @Test func textsOfTicksKeepApart() {
        let short = Axis(covering: [0, 6], room: .across(120))
        let long = Axis(covering: [0, 6_000_000], room: .across(120))
        #expect(texts(short).count == 7)
        #expect(texts(long).count == 2)
    }
}
