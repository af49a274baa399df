import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct QuadrantTests {
    private func read(_ statements: String) -> (chart: QuadrantChart, faults: [String]) {
        let text = "quadrantChart\n" + statements
        var faults = DiagramFaults()
        let chart = QuadrantChart(DiagramSource(Array(text.utf8)), faults: &faults)
        return (chart, JudgedDiagram(text).faults(in: text))
    }

    @Test func axesQuartersAndPointsAreRead() {
        let chart = read(
            """
            title Trees
            X-Axis Small --> "Tall (m)"
            y-axis Rare -->
            quadrant-1 Plant now; quadrant-3 Leave
            Old oak:::big: [0.7, 1] radius: 12, color: #ff3300
            "Elm: wild" : [ 0 , 0.25 ]
            classDef big stroke-width: 3px, stroke-color: #123
            """
        ).chart
        #expect(chart.title == "Trees")
        #expect(chart.x.low.plainText == "Small" && chart.x.high.plainText == "Tall (m)")
        #expect(chart.y.low.plainText == "Rare →")
        #expect(chart.quarters.map(\.plainText) == ["Plant now", "", "Leave", ""])
        #expect(chart.points.map(\.label.plainText) == ["Old oak", "Elm: wild"])
        #expect(chart.points[0].style.fill == Colour(0xFF3300) && chart.points[0].style.radius == 12)
        #expect(
            chart.outline.lines == [
                "across: Small to Tall (m)", "upwards: Rare →", "Old oak: 0.7, 1 (Plant now)",
                "Elm: wild: 0, 0.25 (Leave)",
            ])
    }

    @Test(arguments: [
        ("Oak: [1.2, 0.5]", "2: '1.2, 0.5]' is no place from 0 to 1"),
        ("Oak: [0.2 0.5]", "2: '0.2 0.5]' is no place from 0 to 1"),
        ("Oak: [0.2, 0.5", "2: '0.5' is no place from 0 to 1"),
        ("Oak 0.2, 0.5", "2: there is no ':' and place after 'Oak 0.2, 0.5'"),
        ("Oak (old): [0.2, 0.5]", "2: there is no ':' and place after 'Oak'"),
        ("x-axis", "2: the axis has no text"),
        ("quadrant-2 We (you)", "2: '(you)' is not expected here"),
        ("Oak: [0, 0] colour: red", "2: 'colour: red' is no style"),
        ("Oak: [0, 0] color: red", "2: 'color: red' is no style"),
        ("quadrant-1 \"open", "2: the text of the quadrant has no closing quotes"),
    ])
    func whatCannotBeReadIsReportedAtItsLine(_ line: String, _ fault: String) {
        let faults = read(line).faults.filter { !$0.hasSuffix("nothing in the diagram") }
        #expect(faults == [fault])
    }

    @Test func namesOfManyPointsStandClearOfOneAnother() {
        var random = SeededGenerator(seed: 9)
        let points = (0..<60).map { index in
            let place = (Int.random(in: 1...9, using: &random), Int.random(in: 1...99, using: &random))
            return "Point \(index): [0.\(place.0), 0.\(place.1)]"
        }
        let start = "quadrantChart\nquadrant-1 One\nquadrant-2 Two\nx-axis low --> high\n"
        #expect(JudgedDiagram(start + points.joined(separator: "\n")).flaws.isEmpty)
    }
}
