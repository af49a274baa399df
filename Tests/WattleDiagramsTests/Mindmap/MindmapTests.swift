import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct MindmapTests {
    private func read(_ lines: String) -> (map: Mindmap, faults: [String]) {
        let text = "mindmap\n" + lines
        var faults = DiagramFaults()
        let map = Mindmap(DiagramSource(Array(text.utf8)), faults: &faults)
        return (map, JudgedDiagram(text).faults(in: text))
    }

    @Test func indentationSaysWhatBelongsTogether() {
        let map = read("root\n  A\n      B\n   C\n  D-E %% why\n\tF").map
        #expect(map.nodes.map(\.label.plainText) == ["root", "A", "B", "C", "D-E", "F"])
        // A tab counts as one space: F stands between the root and A.
        #expect(map.nodes.map(\.parent) == [nil, 0, 1, 1, 0, 0])
        #expect(map.outline.lines == ["root: A, D-E, F", "A: B, C"])
    }

    @Test(arguments: [
        ("a[x]", NodeShape.rectangle), ("a(x)", .rounded), ("a((x))", .circle), ("a)x(", .cloud),
        ("a))x((", .bang), ("a{{x}}", .hexagon), ("((x))", .circle), ("a(\n x\n )", .rounded),
        ("a[\"x\"]", .rectangle),
    ])
    func bracketsGiveTheShape(_ line: String, _ shape: NodeShape) {
        let (map, faults) = read(line)
        #expect(faults.isEmpty)
        #expect(map.nodes.map(\.shape) == [shape] && map.nodes.map(\.label.plainText) == ["x"])
    }

    @Test func markdownStringsHaveStyles() {
        let label = read("a[\"`**one** [two]\n  *three*`\"]").map.nodes[0].label
        #expect(
            label.lines == [[LabelRun("one", .bold), LabelRun(" [two]")], [LabelRun("three", .italic)]])
    }

    @Test(arguments: [
        ("root\nother", "3: 'other' belongs to no thought before it"),
        ("root\n a[open\n b[x]", "3: the label '[open' is not closed"),
        ("root\n a[open", "3: the label '[open' is not closed"),
        ("root\n a[\"open]", "3: the label '[\"open]' has no closing quotes"),
        ("root\n a[]", "3: the label '[]' has no text"),
        ("root\n a[f(x)]", "3: 'x)]' is not expected here"),
        ("root\n a[x] more", "3: 'more' is not expected here"),
        ("root\n a{x}", "3: '{x}' is not expected here"),
        ("root\n ::icon(fa fa-book)", "3: the icon 'fa fa-book' is not drawn"),
        ("root\n :::hot %% why", "3: the class 'hot' does nothing: mind maps define no classes"),
    ])
    func whatCannotBeReadOrDrawnIsReportedAtItsLine(_ lines: String, _ fault: String) {
        #expect(read(lines).faults.first == fault)
    }

    @Test func randomTreesAreDrawnWithoutFlaws() {
        var random = SeededGenerator(seed: 11)
        let shapes = [
            "Plain words", "a[A square]", "a(A round one)", "a((Circle))", "a)A cloud(", "a))Bang((",
            "a{{A hexagon}}",
        ]
        for _ in 0..<6 {
            var depth = 1
            var lines = ["((The root))"]
            for _ in 0..<Int.random(in: 0..<40, using: &random) {
                let text = shapes[Int.random(in: 0..<shapes.count, using: &random)]
                lines.append(String(repeating: "  ", count: depth) + text)
                depth = Int.random(in: 1...depth + 1, using: &random)
            }
            let judged = JudgedDiagram("mindmap\n" + lines.joined(separator: "\n"))
            #expect(judged.flaws.isEmpty, "\(lines)")
        }
    }
}
