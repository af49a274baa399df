import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct XYChartTests {
    private func read(_ text: String) -> (chart: XYChart, faults: [String]) {
        var faults = DiagramFaults()
        let chart = XYChart(DiagramSource(Array(text.utf8)), faults: &faults)
        return (chart, JudgedDiagram(text).faults(in: text))
    }

    @Test func axesHaveTitlesCategoriesAndRanges() {
        let chart = read(
            """
            xychart-beta horizontal
              title "Rain, by month"
              X-AXIS Months [jan, "mid spring", Q1-2020 ]
              y-axis "Rain (mm)" -1.5 --> +20
              bar "measured" [1, 2.5, .5]
            line [ +1 , -2, 3 ]
            """
        ).chart
        #expect(chart.isHorizontal && chart.title == "Rain, by month")
        #expect(chart.across.title.plainText == "Months")
        #expect(chart.across.categories?.map(\.plainText) == ["jan", "mid spring", "Q1-2020"])
        #expect(chart.along.title.plainText == "Rain (mm)")
        #expect(chart.along.range?.first == -1.5 && chart.along.range?.last == 20)
        #expect(chart.series.map(\.isBar) == [true, false])
        #expect(chart.series.map(\.values) == [[1, 2.5, 0.5], [1, -2, 3]])
        #expect(chart.outline.lines[0] == "measured: jan 1, mid spring 2.5, Q1-2020 0.5")
    }

    @Test(arguments: [
        ("x-axis a --> 3", "2: '--> 3' is no range"),
        ("y-axis Name 4 --> b", "2: 'b' is no range"),
        ("x-axis [a, (b)]", "2: '(b)]' is not expected among the categories"),
        ("x-axis [a b\nbar [1]", "2: the list of categories is not closed"),
        ("bar [1, , 2]", "2: ', 2]' is not expected among the values"),
        ("bar [1, 2a]", "2: '2a]' is not expected among the values"),
        ("line []", "2: ']' is not expected among the values"),
        ("line \"a\" 4", "2: there are no values after 'line'"),
        ("area [1]", "2: 'area [1]' is no statement of a chart"),
        ("x-axis [a]\nbar [1, 2]", "1: there are 2 values and 1 categories: the rest is left out"),
    ])
    func whatCannotBeReadIsReportedAtItsLine(_ lines: String, _ fault: String) {
        let faults = read("xychart\n" + lines).faults.filter { !$0.hasSuffix("nothing in the diagram") }
        #expect(faults.contains(fault), "\(faults)")
    }

    @Test func barsBeginAtZeroUnlessTheAuthorSaysOtherwise() {
        let free = XYChartLayout(read("xychart\nbar [40, 50]").chart, config: DiagramConfig())
        #expect(free.values.first == 0 && free.values.place(0) == 0)
        let bound = XYChartLayout(read("xychart\ny-axis 30 --> 50\nbar [40]").chart, config: DiagramConfig())
        // 40 is half of the way from 30 to 50.
        #expect(bound.values.place(40) == bound.reach / 2)
    }

    @Test(
        arguments: [
            (0.0, 10.0, 5, [0, 2, 4, 6, 8, 10]), (4_000, 11_000, 4, [4_000, 6_000, 8_000, 10_000]),
            (-2.4, 3.5, 6, [-2, -1, 0, 1, 2, 3]), (45.5, 33, 4, [35, 40, 45]),
        ] as [(Double, Double, Int, [Double])])
    func ticksAreRoundNumbers(_ first: Double, _ last: Double, _ count: Int, _ values: [Double]) {
        let ticks = Scale(from: first, to: last, pixels: 0, 100).ticks(about: count).values
        #expect(ticks.count == values.count && zip(ticks, values).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test(arguments: ["", " horizontal"])
    func textsStandClearOfOneAnother(_ orientation: String) {
        let names = (1...15).map { "\"Category number \($0)\"" }.joined(separator: ", ")
        let values = (1...15).map { "\($0 * 123 - 700)" }.joined(separator: ", ")
        let text = """
            %%{init: {"xyChart": {"showDataLabel": true}}}%%
            xychart\(orientation)
            x-axis "Where" [\(names)]
            y-axis "How much"
            bar "first" [\(values)]
            bar "second" [\(values)]
            line "third" [\(values)]
            """
        #expect(JudgedDiagram(text).flaws.isEmpty)
    }
}
