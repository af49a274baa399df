import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct BlockTests {
    private func read(_ statements: String) -> (diagram: BlockDiagram, faults: [String]) {
        let text = "block-beta\n" + statements
        var faults = DiagramFaults()
        let diagram = BlockDiagram(DiagramSource(Array(text.utf8)), faults: &faults)
        return (diagram, JudgedDiagram(text).faults(in: text))
    }

    @Test func blocksStandInTheGridThatIsOpen() {
        let diagram = read(
            """
            columns 3
            a["A label"]:2 b c(("Round")) space:2
            block:group["Group"]:3
              columns 1
              d e:2
            end
            block f end
            """
        ).diagram
        let blocks = diagram.blocks.dropFirst()
        #expect(blocks.map(\.id) == ["a", "b", "c", "", "group", "d", "e", "", "f"])
        #expect(blocks.map(\.grid) == [0, 0, 0, 0, 0, 5, 5, 0, 8])
        #expect(blocks.map(\.span) == [2, 1, 1, 2, 3, 1, 2, 1, 1])
        #expect(blocks.map(\.label.plainText).prefix(3) == ["A label", "b", "Round"])
        #expect(diagram.blocks[3].kind == .shape(.circle) && diagram.blocks[4].kind == .space)
        #expect(diagram.blocks[5].kind == .grid(columns: 1))
    }

    @Test func edgesJoinBlocksAndMakeThem() {
        let diagram = read("a b\na -- \"why\" --> b --- c\nb<-->a\na-.->b a ==> b").diagram
        #expect(diagram.edges.map(\.from) == [1, 2, 2, 1, 1])
        #expect(diagram.edges.map(\.to) == [2, 3, 1, 2, 2])
        #expect(diagram.edges.map(\.label?.plainText) == ["why", nil, nil, nil, nil])
        #expect(diagram.edges.map(\.link.endHead) == [.arrow, .none, .arrow, .arrow, .arrow])
        #expect(diagram.edges.map(\.link.startHead) == [.none, .none, .arrow, .none, .none])
        #expect(diagram.outline.lines == ["a", "b", "c", "a → b (why)", "b → c", "b → a", "a → b", "a → b"])
    }

    @Test func arrowsPointToTheirSides() {
        let diagram = read("up<[\"go\"]>(up, right) both<[\"  \"]>(y)").diagram
        #expect(diagram.blocks[1].kind == .arrow([.top, .right]))
        #expect(diagram.blocks[2].kind == .arrow([.top, .bottom]))
        let box = Rectangle(.zero, Size(100, 60))
        let corners = BlockArrow.corners([.right], in: box, around: Size(40, 17))
        // One tip in the middle of the right side; everything within the box.
        #expect(corners.filter { $0.x == 100 } == [Point(100, 30)])
        #expect(corners.allSatisfy { box.contains(Rectangle($0, .zero)) })
    }

    @Test func stylesMayStandBeforeTheirBlocks() {
        let diagram = read("style a fill:#123\na b\nclassDef dark fill:#000,color:#fff;\nclass a,b dark")
            .diagram
        #expect(diagram.blocks[1].own.fill == Colour(0x112233))
        #expect(diagram.blocks[2].classes == ["dark"] && diagram.classes.contains("dark"))
    }

    @Test(arguments: [
        ("a[\"x\"", "2: the label is missing its closing ']'"),
        ("a[x]", "2: the label has no quotes"),
        ("a[\"x\")", "2: the label is missing its closing ']'"),
        ("block\n  a", "2: 'block' is not closed"), ("a\nend", "3: 'end' closes no block"),
        ("columns many", "2: 'columns' has no number"),
        ("a -- why --> b", "2: the edge is not complete"),
        ("a<[\"x\"]>(sideways)", "2: the arrow has no direction"),
        ("a<[\"x\"](up)", "2: the arrow is not complete"),
        ("a\nstyle b fill:#000", "3: there is no block 'b'"),
        ("a --> ", "2: '' is no block"),
    ])
    func whatCannotBeReadIsReportedAtItsLine(_ statements: String, _ fault: String) {
        #expect(read(statements).faults.first == fault)
    }

    @Test func rowsBreakWhereABlockDoesNotFit() {
        let grid = BlockGrid([1, 2, 3, 4], spans: [2, 2, 1, 5], columns: 3, gap: 10)
        #expect(grid.cells.map(\.row) == [0, 1, 1, 2])
        #expect(grid.cells.map(\.columns) == [0..<2, 0..<2, 2..<3, 0..<3])
    }

    @Test func randomGridsAreDrawnWithoutFlaws() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<6 {
            var lines = ["columns \(Int.random(in: 1...4, using: &random))"]
            var depth = 0
            for index in 0..<Int.random(in: 2..<16, using: &random) {
                switch Int.random(in: 0..<7, using: &random) {
                case 0: lines.append("space")
                case 1 where depth < 3:
                    depth += 1
                    lines.append("block:g\(index)[\"Group \(index)\"]\ncolumns \(depth + 1)")
                case 2 where depth > 0:
                    depth -= 1
                    lines.append("last\(index)\nend")
                default: lines.append("n\(index)[\"Block number \(index)\"]")
                }
            }
            lines += Array(repeating: "end", count: depth)
            let judged = JudgedDiagram("block\n" + lines.joined(separator: "\n"))
            #expect(judged.flaws.isEmpty, "\(lines)")
        }
    }
}
