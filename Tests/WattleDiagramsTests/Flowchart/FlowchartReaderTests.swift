import Testing
import WattleText

@testable import WattleDiagrams

// Expected values: mermaid's documentation of flowcharts, version 11, and its grammar.
struct FlowchartReaderTests {
    @Test(arguments: [
        ("graph TD", LayoutDirection.down), ("flowchart TB", .down), ("flowchart LR", .right),
        ("graph RL", .left),
        ("graph BT", .up), ("flowchart", .down), ("graph >", .right), ("graph ^", .up), ("graph <", .left),
        ("graph v", .down), ("flowchart-elk LR", .right),
    ])
    func headerTellsTheDirection(header: String, direction: LayoutDirection) {
        let read = FlowchartStatements(header + "\n  A --> B\n")
        #expect(read.flowchart.direction == direction)
        #expect(read.edges == ["A -> B"])
        #expect(read.faults.isEmpty)
    }

    @Test(arguments: [
        ("A[t]", NodeShape.rectangle), ("A(t)", .rounded), ("A([t])", .stadium), ("A[[t]]", .framed),
        ("A[(t)]", .cylinder), ("A((t))", .circle), ("A(((t)))", .doubleCircle), ("A>t]", .odd),
        ("A{t}", .diamond),
        ("A{{t}}", .hexagon), ("A[/t/]", .leanRight), ("A[\\t\\]", .leanLeft), ("A[/t\\]", .trapezoid),
        ("A[\\t/]", .invertedTrapezoid), ("A(-t-)", .ellipse), ("A[|borders:lt|t]", .rectangle),
        ("A@{ shape: cyl, label: \"t\" }", .cylinder), ("A@{ label: \"t\", shape: notch-rect }", .card),
        ("A@{\n  shape: docs\n  label: t\n}", .documents),
    ])
    func bracketsTellTheShape(node: String, shape: NodeShape) {
        let read = FlowchartStatements("graph LR\n  \(node)\n")
        #expect(read.nodes == ["A: t (\(shape.rawValue))"])
        #expect(read.faults.isEmpty)
    }

    @Test(arguments: [
        ("A-->B", "A -> B"), ("A --- B", "A - B"), ("A-.->B", "A .> B"), ("A -.- B", "A . B"),
        ("A==>B", "A => B"),
        ("A===B", "A = B"), ("A ~~~ B", "A ~ B"), ("A --o B", "A -o B"), ("A --x B", "A -x B"),
        ("A<-->B", "A <-> B"),
        ("A o--o B", "A o-o B"), ("A x--x B", "A x-x B"), ("A<==>B", "A <=> B"), ("A<-.->B", "A <.> B"),
        ("A --> |t| B", "A -> B: t"), ("A-->|t|B", "A -> B: t"), ("A -- t --> B", "A -> B: t"),
        ("A --t--- B", "A - B: t"), ("A == t ==> B", "A => B: t"), ("A -. t .-> B", "A .> B: t"),
        ("A -- \"t\" --> B", "A -> B: t"), ("A ---> B", "A --> B"), ("A ----- B", "A --- B"),
        ("A -..-> B", "A ..> B"),
        ("A ===> B", "A ==> B"), ("A e1@--> B", "A -> B"), ("A -- an o --o B", "A -o B: an o"),
        ("A x-- t --x B", "A x-x B: t"), ("A --> B;", "A -> B"), ("A\n  --> B", "A -> B"),
        ("A -->\n B", "A -> B"),
    ])
    func edgesAreReadInEveryForm(statement: String, edge: String) {
        let read = FlowchartStatements("graph LR\n  \(statement)\n")
        #expect(read.edges == [edge])
        #expect(read.faults.isEmpty)
    }

    @Test(arguments: [
        ("a-b_c.d/e", "a-b_c.d/e"), ("größe", "größe"), ("节点", "节点"), ("my-end", "my-end"), ("end1", "end1"),
        ("2nd", "2nd"), ("a:b", "a:b"), ("default", "default"), ("vote", "vote"), ("x", "x"), ("a&b", "a&b"),
    ])
    func idsMayHoldManyMarks(written: String, id: String) {
        let read = FlowchartStatements("graph LR\n  \(written)[t] --> Z\n  \(written)-->Z\n")
        #expect(read.flowchart.nodes.map(\.id) == [id, "Z"])
        #expect(read.edges == ["\(id) -> Z", "\(id) -> Z"])
        #expect(read.faults.isEmpty)
    }

    @Test func chainsAndAmpersandsJoinEveryPair() {
        let read = FlowchartStatements("graph LR\n  A & B --> C & D --> E\n")
        #expect(read.edges == ["A -> C", "A -> D", "B -> C", "B -> D", "C -> E", "D -> E"])
    }

    @Test func oneLineIsEnough() {
        let read = FlowchartStatements("graph LR; A-->B; B-->C; subgraph S; C; end; C-->D")
        #expect(read.edges == ["A -> B", "B -> C", "C -> D"])
        #expect(read.owner(of: "C") == "S")
        #expect(read.faults.isEmpty)
    }

    @Test func lastLabelAndShapeCount() {
        let read = FlowchartStatements("graph LR\n  A[one] --> B\n  A(two)\n  A\n")
        #expect(read.nodes == ["A: two (rounded)", "B: B (rectangle)"])
    }

    @Test(arguments: [
        ("A[\"a (b) [c] {d} | e\"]", "a (b) [c] {d} | e"), ("A[\"`**b** and *i*`\"]", "b and i"),
        ("A[one<br/>two]", "one two"), ("A[#quot;q#quot; &amp; #9829;]", "\"q\" & ♥"),
        ("A[a \\ b / c]", "a \\ b / c"),
        ("A[<a href=\"x.html\">link</a>]", "link"), ("A[\" \"]", ""), ("A[/path/to/it/]", "path/to/it"),
    ])
    func labelsAreReadInEveryForm(node: String, label: String) {
        let read = FlowchartStatements("graph LR\n  \(node) --> B\n")
        #expect(read.flowchart.nodes.first?.label.plainText == label)
        #expect(read.faults.isEmpty)
    }

    @Test func atSignAfterBraceBelongsToTheLabelOfTheEdgeOnlyInQuotes() {
        #expect(FlowchartStatements("graph LR\n A[\"x@y\"] -->|\"a@b\"| B\n").faults.isEmpty)
        #expect(FlowchartStatements("graph LR\n A[x@y] --> B\n").faults.count == 1)
    }

    @Test func stylesAreClassesThenTheOwnOnes() throws {
        let read = FlowchartStatements(
            """
            graph LR
              classDef default fill:#111111
              classDef a,b fill:#222222,stroke:#333333
              A:::a --> B --> C
              class B,C b;
              style C fill:#444444
              linkStyle 0 stroke:#ff0000
              linkStyle default stroke:#00ff00,stroke-width:3px
            """)
        let chart = read.flowchart
        let fills = chart.nodes.map { chart.classes.style($0.classes, own: $0.own, theme: .none).fill?.text }
        #expect(fills == ["#222222", "#222222", "#444444"])
        #expect(chart.edges.map { $0.style.stroke?.text } == ["#ff0000", "#00ff00"])
        #expect(chart.edges.map(\.style.strokeWidth) == [3, 3])
        #expect(read.faults.isEmpty)
    }

    @Test func dataOfAnEdgeIsNoNode() {
        let read = FlowchartStatements("graph LR\n  A e1@--> B\n  e1@{ animate: true }\n")
        #expect(read.flowchart.nodes.map(\.id) == ["A", "B"])
        #expect(read.faults.isEmpty)
    }

    @Test func headAfterAnIDWithoutSpaceIsTold() {
        let read = FlowchartStatements("graph LR\n  A---oB\n")
        #expect(read.edges == ["A --o B"])
        #expect(read.faults.map(\.kind) == [.ignored])
    }
}
