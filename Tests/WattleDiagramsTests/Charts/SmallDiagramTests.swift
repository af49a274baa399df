import Testing
import WattleTestSupport

@testable import WattleDiagrams

/// What all small types promise alike, on one valid block of each.
struct SmallDiagramTests {
    private static let blocks = [
        "gitGraph TB:\ncommit id: \"A\" tag: \"1\"\nbranch b\ncommit\ncheckout main\ncommit\nmerge b",
        "mindmap\n  root((Root))\n    a(One)\n    b{{\"Two (2)\"}}\n      c)Three(",
        "pie showData\ntitle Trees\n\"Oak\" : 3\n\"Elm\" : 4.5",
        "block-beta\ncolumns 2\na[\"A\"] b((\"B\"))\nblock:g:2\nc<[\"x\"]>(right)\nend\na -- \"to\" --> b",
        "architecture-beta\ngroup g(cloud)[Group]\nservice a(disk)[A] in g\nservice b[\"B\"]\na:R -[joins]-> L:b",
        "quadrantChart\nx-axis low --> high\nquadrant-1 \"One (1)\"\nOak: [0.3, 0.8] radius: 4",
        "xychart-beta\nx-axis \"When\" [a, b, c]\ny-axis 0 --> 9\nbar [1, 2, 3]\nline \"x\" [3, 2, 1]",
        "sankey-beta\nA,\"B, b\",3\n\"B, b\",C,2\nA,C,1",
        "radar-beta\naxis a[\"A\"], b, c\ncurve x[\"X\"]{1, 2, 3}, y{a 3, b 2, c 1}\nmax 4",
        "treemap-beta\n\"Root\"\n  \"A\": 3\n  \"B\":::big\n    \"C\": 4\nclassDef big fill:#123;",
    ]

    @Test(arguments: blocks)
    func aValidBlockIsDrawnTheSameEveryTimeAndWithoutFlaws(_ block: String) {
        let judged = JudgedDiagram(block)
        #expect(judged.faults(in: block).isEmpty && judged.flaws.isEmpty)
        #expect(!judged.svg.isEmpty && judged.svg == JudgedDiagram(block).svg)
        #expect(judged.picture?.outline.isEmpty == false)
    }

    @Test(arguments: blocks)
    func aMissingBracketOrQuoteIsReportedOnItsLine(_ block: String) {
        let bytes = Array(block.utf8)
        for (index, byte) in bytes.enumerated() where "[]{}\"".utf8.contains(byte) {
            var broken = bytes
            broken.remove(at: index)
            let text = String(decoding: broken, as: UTF8.self)
            let line = bytes[..<index].filter { $0 == 10 }.count + 1
            let lines = JudgedDiagram(text).faults(in: text).compactMap { $0.split(separator: ":").first }
            #expect(lines.contains("\(line)"), "\(text)")
        }
    }

    @Test(arguments: blocks)
    func noDamageMakesAReaderOrADrawingFail(_ block: String) {
        var random = SeededGenerator(seed: 13)
        let signs = Array("[](){}\"'`:,;<>-=.%#\n \t0aé".utf8)
        for _ in 0..<150 {
            var bytes = Array(block.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let sign = signs[Int.random(in: 0..<signs.count, using: &random)]
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(sign, at: place)
                default: bytes[place] = sign
                }
            }
            let diagram = Diagram(bytes)
            #expect(diagram.picture() != nil || !diagram.faults.isEmpty)
            #expect(diagram.faults.allSatisfy { $0.range.upperBound <= max(bytes.count, 1) })
        }
    }
}
