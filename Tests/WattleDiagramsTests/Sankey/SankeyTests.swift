import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct SankeyTests {
    private func read(_ rows: String) -> (sankey: Sankey, faults: [String]) {
        let text = "sankey-beta\n" + rows
        var faults = DiagramFaults()
        let sankey = Sankey(DiagramSource(Array(text.utf8)), faults: &faults)
        return (sankey, JudgedDiagram(text).faults(in: text))
    }

    @Test func rowsAreReadAsCSV() {
        let sankey = read("\n %% a comment\n Sun , Leaf,3.5\n\nLeaf,\"Sugar, \"\"sweet\"\"\",2\n").sankey
        #expect(sankey.nodes.map(\.name) == ["Sun", "Leaf", "Sugar, \"sweet\""])
        #expect(sankey.outline.lines == ["Sun → Leaf: 3.5", "Leaf → Sugar, \"sweet\": 2"])
    }

    @Test(arguments: [
        ("A,B", "2: the row 'A,B' has 2 values instead of three"),
        ("A,B,C,1", "2: the row 'A,B,C,1' has 4 values instead of three"),
        ("A,B,many", "2: 'many' is no value"), ("A,B,-1", "2: '-1' is no value"),
        ("A,\"B,1", "2: the quotes before '\"B,1' are not closed"),
        ("", "1: there are no rows"),
        (
            "A,B,1\nB,C,1\nC,A,1",
            "4: 'C,A,1' closes a circle: quantities cannot flow back to where they were"
        ),
    ])
    func whatIsNoFlowIsReportedAtItsLine(_ rows: String, _ fault: String) {
        #expect(read(rows).faults == [fault])
    }

    @Test func columnsAreTheLongestWays() {
        // A leads to C over B; D is reached at once, and stands last where columns are justified.
        let sankey = read("A,B,1\nB,C,1\nA,D,1\n").sankey
        let columns = { (alignment: SankeyLayout.Alignment) in
            SankeyLayout(sankey, height: nil, padding: 18, alignment: alignment).columns
        }
        #expect(columns(.justify) == [0, 1, 2, 2])
        #expect(columns(.left) == [0, 1, 2, 1])
        #expect(columns(.right) == [0, 1, 2, 2])
    }

    @Test func heightsAreAsTheValues() {
        let layout = SankeyLayout(
            read("A,C,30\nB,C,10\n").sankey, height: 218, padding: 18, alignment: .justify)
        // 218 less the gap of 18 are 200 for 40; nodes are in the order A, C, B.
        #expect(layout.heights == [150, 200, 50])
        #expect(layout.widths == [150, 50])
    }

    @Test func randomFlowsAreDrawnWithoutFlaws() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<25 {
            var rows: [String] = []
            for _ in 0..<Int.random(in: 1..<40, using: &random) {
                let from = Int.random(in: 0..<14, using: &random)
                let to = Int.random(in: from + 1..<16, using: &random)
                let value = Int.random(in: 0..<900, using: &random)
                rows.append("Place number \(from),Place number \(to),\(value)")
            }
            let judged = JudgedDiagram("sankey\n" + rows.joined(separator: "\n"))
            #expect(judged.flaws.isEmpty, "\(rows)")
        }
    }
}
