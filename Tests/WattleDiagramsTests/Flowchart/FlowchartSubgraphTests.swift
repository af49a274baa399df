import Testing
import WattleText

@testable import WattleDiagrams

// Expected values: mermaid's documentation of subgraphs, version 11, and the rules of its database.
struct FlowchartSubgraphTests {
    @Test(arguments: [
        ("subgraph one", "one: one"), ("subgraph one[A title]", "one: A title"),
        ("subgraph one [\"A (title)\"]", "one: A (title)"),
        ("subgraph \"A (title)\"", "subGraph0: A (title)"),
        ("subgraph Several plain words", "subGraph0: Several plain words"), ("subgraph", "subGraph0: "),
        ("subgraph one[\"`**A** title`\"]", "one: A title"), ("subgraph größe", "größe: größe"),
    ])
    func titlesAreReadInEveryForm(heading: String, subgraph: String) {
        let read = FlowchartStatements("graph LR\n  \(heading)\n    A --> B\n  end\n")
        #expect(read.subgraphs == [subgraph])
        #expect(read.faults.isEmpty)
    }

    @Test func nodeBelongsToTheSubgraphThatIsClosedFirst() {
        let read = FlowchartStatements(
            """
            graph LR
              subgraph outer
                A --> B
                subgraph inner
                  B --> C
                end
              end
              subgraph later
                A --> D
              end
              C --> E
            """)
        #expect(read.subgraphs == ["outer: outer", "inner in outer: inner", "later: later"])
        #expect(
            ["A", "B", "C", "D", "E"].map { read.owner(of: $0) } == ["outer", "inner", "inner", "later", nil])
    }

    @Test func edgesLeadToSubgraphs() {
        let read = FlowchartStatements("graph LR\n  subgraph S\n    A\n  end\n  B --> S\n  S -->|t| C\n")
        #expect(read.edges == ["B -> [S]", "[S] -> C: t"])
        #expect(read.flowchart.nodes.map(\.id) == ["A", "B", "C"])
    }

    @Test func subgraphNamedInAnotherIsHeldByIt() {
        let read = FlowchartStatements(
            "graph LR\n  subgraph two\n    B\n  end\n  subgraph one\n    A --> two\n  end\n")
        #expect(read.subgraphs == ["one: one", "two in one: two"])
    }

    @Test func subgraphsThatHoldEachOtherDoNotGoRound() {
        let read = FlowchartStatements(
            """
            graph LR
              subgraph one
                A --> two
              end
              subgraph two
                B --> one
              end
              subgraph three
                three --> C
              end
            """)
        #expect(Set(read.subgraphs) == ["two: two", "one in two: one", "three: three"])
        #expect(read.faults.isEmpty)
    }

    @Test func emptySubgraphIsABoxWithItsTitle() {
        let read = FlowchartStatements("graph LR\n  subgraph S[Nothing yet]\n  end\n  A --> S\n")
        #expect(read.subgraphs.isEmpty)
        #expect(read.nodes == ["A: A (rectangle)", "S: Nothing yet (rectangle)"])
        #expect(read.edges == ["A -> S"])
    }

    @Test func directionIsTheSubgraphsOwn() {
        let read = FlowchartStatements(
            "graph LR\n  direction BT\n  subgraph S\n    direction TB\n    A --> B\n  end\n  subgraph T\n    C\n  end\n"
        )
        #expect(read.flowchart.subgraphs.map(\.direction) == [.down, nil])
        #expect(read.flowchart.direction == .right)
    }

    @Test func subgraphsHaveClassesAndStyles() {
        let read = FlowchartStatements(
            """
            graph LR
              subgraph S
                A
              end
              S:::warm
              classDef warm fill:#ffeecc
              style S stroke:#112233
            """)
        let chart = read.flowchart
        let style = chart.subgraphs.map { chart.classes.style(only: $0.classes, own: $0.own, theme: .none) }
        #expect(style.map { $0.fill?.text } == ["#ffeecc"])
        #expect(style.map { $0.stroke?.text } == ["#112233"])
        #expect(chart.nodes.map(\.id) == ["A"])
    }

    @Test func nestingIsLimited() {
        let deep = String(repeating: "subgraph\n", count: 65) + "A\n" + String(repeating: "end\n", count: 65)
        let read = FlowchartStatements("graph LR\n" + deep)
        #expect(read.faults.contains { $0.kind == .limit && $0.range == 585..<593 })
        let least = String(repeating: "subgraph\n", count: 64) + "A\n" + String(repeating: "end\n", count: 64)
        #expect(FlowchartStatements("graph LR\n" + least).faults.isEmpty)
    }
}
