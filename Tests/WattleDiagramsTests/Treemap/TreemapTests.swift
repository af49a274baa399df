import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct TreemapTests {
    private func read(_ rows: String) -> (map: Treemap, faults: [String]) {
        let text = "treemap-beta\n" + rows
        var faults = DiagramFaults()
        let map = Treemap(DiagramSource(Array(text.utf8)), faults: &faults)
        return (map, JudgedDiagram(text).faults(in: text))
    }

    @Test func indentationNestsAndSumsAddUp() {
        let map = read(
            """
            "Forest"
                "Oak": 1,200
                "Pine":::dark
                    'Tall' , 30
                    "Small": 2.5:::dark
            %% a comment
            "Field": 4
            classDef dark fill:#123,color:#fff;
            """
        ).map
        #expect(map.items.map(\.parent) == [nil, 0, 0, 2, 2, nil])
        #expect(map.sums == [1_232.5, 1_200, 32.5, 30, 2.5, 4])
        #expect(map.items.map(\.classes) == [[], [], ["dark"], [], ["dark"], []])
        #expect(map.outline.lines[3] == "Forest › Pine › Tall: 30")
        #expect(map.outline.lines[0] == "Forest: 1,232.5")
    }

    @Test(arguments: [
        ("Oak: 3", "2: 'Oak: 3' is no name in quotes"),
        ("\"Oak: 3", "2: the name '\"Oak: 3' has no closing quotes"),
        ("\"Oak\": many", "2: 'many' is no value"), ("\"Oak\": 1.2.3", "2: '1.2.3' is no value"),
        ("\"Oak\" 3", "2: '3' is not expected here"),
        ("class myNode myClass", "2: 'class myNode myClass' is no name in quotes"),
    ])
    func whatCannotBeReadIsReportedAtItsLine(_ row: String, _ fault: String) {
        #expect(read(row).faults.first { !$0.hasSuffix("nothing in the diagram") } == fault)
    }

    @Test(
        arguments: [
            (",", 1_234_567.0, "1,234,567"), ("$,.2f", 19.9, "$19.90"), (".1%", 0.35, "35.0%"),
            ("$0,0", 700_000, "$700,000"), (".2f", 0.0567, "0.06"), ("", 1_000, "1000"),
            (",", -1_000, "-1,000"),
        ] as [(String, Double, String)])
    func valuesAreWrittenAsTheFormatSays(_ format: String, _ value: Double, _ text: String) {
        #expect(ValueFormat(format).text(value) == text)
    }

    @Test func areasAreAsTheValues() {
        // The example of the paper: 6 by 4 divided into 6, 6, 4, 3, 2, 2, 1 begins with two of 3 by 2.
        let boxes = squarified([6, 6, 4, 3, 2, 2, 1], in: Rectangle(.zero, Size(6, 4)))
        #expect(boxes[0] == Rectangle(.zero, Size(3, 2)))
        #expect(boxes[1] == Rectangle(Point(0, 2), Size(3, 2)))
        let areas = boxes.map { $0.size.width * $0.size.height }
        #expect(zip(areas, [6.0, 6, 4, 3, 2, 2, 1]).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test func randomTreesAreDrawnWithoutFlaws() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<30 {
            let rows = (0..<Int.random(in: 1..<50, using: &random)).map { index in
                let indent = String(repeating: "  ", count: Int.random(in: 0..<6, using: &random))
                let value = Int.random(in: 0..<3, using: &random)
                let number = Int.random(in: 0..<2_000, using: &random)
                return indent + "\"Part number \(index)\"" + (value > 0 ? ": \(number)" : "")
            }
            let judged = JudgedDiagram("treemap\n" + rows.joined(separator: "\n"))
            #expect(judged.flaws.isEmpty, "\(rows)")
        }
    }
}
