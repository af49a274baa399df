import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct RadarTests {
    private func read(_ statements: String) -> (radar: Radar, faults: [String]) {
        let text = "radar-beta\n" + statements
        var faults = DiagramFaults()
        let radar = Radar(DiagramSource(Array(text.utf8)), faults: &faults)
        return (radar, JudgedDiagram(text).faults(in: text))
    }

    @Test func axesCurvesAndOptionsAreRead() {
        let radar = read(
            """
            title Trees
            axis h["Height"], w , my-age["Age (years)"]
            curve oak["Oak"]{3, 2.5,
              5}, elm{ my-age: 1, h 2, w: 3 }
            max 5, min 1
            ticks 4
            graticule polygon
            showLegend false
            """
        ).radar
        #expect(radar.title == "Trees")
        #expect(radar.axes.map(\.label.plainText) == ["Height", "w", "Age (years)"])
        #expect(radar.curves.map(\.values) == [[3, 2.5, 5], [2, 3, 1]])
        #expect(radar.least == 1 && radar.most == 5 && radar.ticks == 4)
        #expect(radar.isPolygon && !radar.showsLegend)
        #expect(radar.outline.lines[0] == "Oak: Height 3, w 2.5, Age (years) 5")
    }

    @Test(arguments: [
        ("X", "2: 'X' is no statement of a radar chart"),
        ("axis a,", "2: something is missing here"),
        ("curve c", "2: the curve 'c' has no values"),
        ("axis a, b\ncurve c{1, a 2}", "3: some values of 'c' name an axis and some do not"),
        ("axis a, b\ncurve c{a 1}", "3: the curve 'c' has no value for the axis 'b'"),
        ("axis a, b\ncurve c{1}", "3: the curve 'c' has 1 values for 2 axes and is left out"),
        ("axis a, b\ncurve c{1, 2", "3: the values after '{' are not closed"),
        ("axis a, b\ncurve c{{1, 2}", "3: '{1, 2}' is not expected here"),
        ("axis a[A]", "2: 'A]' is not expected here"),
        ("ticks many", "2: 'many' is not expected here"),
    ])
    func whatCannotBeReadIsReportedAtItsLine(_ lines: String, _ fault: String) {
        #expect(read(lines).faults.first { !$0.hasSuffix("nothing in the diagram") } == fault)
    }

    @Test(arguments: [3, 4, 7, 10, 11, 24, 40])
    func namesStandClearOfOneAnother(_ count: Int) {
        let axes = (0..<count).map { "a\($0)[\"The axis number \($0)\"]" }.joined(separator: ", ")
        let values = (0..<count).map { "\($0 % 5)" }.joined(separator: ", ")
        let judged = JudgedDiagram("radar-beta\naxis \(axes)\ncurve c[\"All\"]{\(values)}")
        #expect(judged.flaws.isEmpty)
    }
}
