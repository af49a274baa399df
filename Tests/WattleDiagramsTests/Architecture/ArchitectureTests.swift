import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct ArchitectureTests {
    private func read(_ statements: String) -> (diagram: ArchitectureDiagram, faults: [String]) {
        let text = "architecture-beta\n" + statements
        var faults = DiagramFaults()
        let diagram = ArchitectureDiagram(DiagramSource(Array(text.utf8)), faults: &faults)
        return (diagram, JudgedDiagram(text).faults(in: text))
    }

    private static let start = "group g(cloud)[Group]\nservice a(server)[A] in g\nservice b in g\nservice c\n"

    @Test func itemsHaveGlyphsTitlesAndGroups() {
        let diagram = read(
            """
            title Shop
            group out(cloud)[All of it]
            group in-1["CI/CD"] in out
            service db(database)[Orders] in in-1 %% why
            service note "OK" [Note]
            junction j in out
            """
        ).diagram
        #expect(diagram.title == "Shop")
        #expect(diagram.items.map(\.id) == ["out", "in-1", "db", "note", "j"])
        #expect(diagram.items.map(\.group) == [nil, 0, 1, nil, 0])
        #expect(diagram.items.map(\.glyph) == [.cloud, nil, .database, nil, nil])
        #expect(diagram.items.map(\.title.plainText) == ["All of it", "CI/CD", "Orders", "Note", ""])
        #expect(diagram.items[3].text?.plainText == "OK")
    }

    @Test func edgesJoinSides() {
        let diagram = read(Self.start + "a:R --> L:b\na{group}:T<-[some words]->B:c\nc:L--R:b{group}").diagram
        #expect(diagram.edges.map(\.from.side) == [.right, .top, .left])
        #expect(diagram.edges.map(\.to.side) == [.left, .bottom, .right])
        #expect(diagram.edges.map(\.from.head) == [.none, .arrow, .none])
        #expect(diagram.edges.map(\.from.isAtGroup) == [false, true, false])
        #expect(diagram.edges.map(\.to.isAtGroup) == [false, false, true])
        #expect(diagram.edges[1].title?.plainText == "some words")
        #expect(
            diagram.outline.lines.suffix(3) == ["A → b", "A ↔ c (some words)", "c – b"])
    }

    @Test(arguments: [
        ("service a", "6: 'a' is the name of something else already"),
        ("service d in nowhere", "6: there is no group 'nowhere' before 'd'"),
        ("service d in a", "6: 'a' is no group"),
        ("service d[CI/CD]", "6: '[CI/CD]' is no title"),
        ("service d(logos:aws)", "6: the icon 'logos:aws' is not drawn"),
        ("a:R --> L:x", "6: there is no service 'x'"), ("g:R --> L:c", "6: 'g' is a group"),
        ("a:R -> L:b", "6: '-> L:b' is not expected here"),
        ("a:X --> L:b", "6: 'X --> L:b' is not expected here"),
        ("a --> b", "6: '--> b' is not expected here"),
        ("a{group}:R --> L:b", "6: the edge does not leave the group, as '{group}' says"),
        ("align row a", "6: there is nothing to be aligned"),
        ("align row a a", "6: 'a' is aligned twice"),
        ("?", "6: '?' is no statement of an architecture"),
    ])
    func whatCannotBeReadOrDrawnIsReportedAtItsLine(_ line: String, _ fault: String) {
        #expect(read(Self.start + line).faults.first == fault)
    }

    @Test func sidesSayWhereItemsStand() {
        // Two to the right of each other, one below; what is wanted twice moves on.
        let wishes = [
            ArchitecturePlacement.Wish(from: 0, .right, to: 1, .left),
            ArchitecturePlacement.Wish(from: 0, .bottom, to: 2, .top),
            ArchitecturePlacement.Wish(from: 0, .right, to: 3, .left),
        ].compactMap(\.self)
        let cells = ArchitecturePlacement(count: 5, wishes: wishes).cells
        #expect(cells[1].column > cells[0].column && cells[1].row == cells[0].row)
        #expect(cells[2].row > cells[0].row && cells[2].column == cells[0].column)
        #expect(Set(cells).count == 5)
        #expect(ArchitecturePlacement.Wish(from: 0, .left, to: 1, .left) == nil)
    }

    @Test func joinedServicesOfTwoGroupsStandInLine() {
        let text = """
            architecture-beta
            group one[A long title of a group]
            group two[B]
            service a[A] in one
            service x[X] in one
            service b[B] in two
            a:R -- L:x
            a:B --> T:b
            """
        var faults = DiagramFaults()
        let layout = ArchitectureLayout(
            ArchitectureDiagram(DiagramSource(Array(text.utf8)), faults: &faults))
        #expect(abs(layout.boxes[2].centre.x - layout.boxes[4].centre.x) < 0.01)
        #expect(abs(layout.boxes[2].centre.y - layout.boxes[3].centre.y) < 0.01)
    }

    @Test func randomArchitecturesAreDrawnWithoutFlaws() {
        var random = SeededGenerator(seed: 6)
        let sides = ["L", "R", "T", "B"]
        for _ in 0..<8 {
            var lines = ["group g0[First]", "group g1(cloud)[Second] in g0", "group g2[Third]"]
            let count = Int.random(in: 2..<9, using: &random)
            for index in 0..<count {
                let group = Int.random(in: 0..<4, using: &random)
                lines.append(
                    "service s\(index)(server)[Service \(index)]" + (group < 3 ? " in g\(group)" : ""))
            }
            for _ in 0..<count {
                let pair = (0..<2).map { _ in Int.random(in: 0..<count, using: &random) }
                let ends = (0..<2).map { _ in sides[Int.random(in: 0..<4, using: &random)] }
                guard pair[0] != pair[1] else { continue }
                lines.append("s\(pair[0]):\(ends[0]) -[joins]-> \(ends[1]):s\(pair[1])")
            }
            let judged = JudgedDiagram("architecture-beta\n" + lines.joined(separator: "\n"))
            #expect(judged.flaws.filter { !$0.hasPrefix("labels on edges") }.isEmpty, "\(lines)")
        }
    }
}
