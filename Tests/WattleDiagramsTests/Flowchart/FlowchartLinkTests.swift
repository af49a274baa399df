import Testing
import WattleText

@testable import WattleDiagrams

struct FlowchartLinkTests {
    private func links(_ text: String) -> [DiagramLink] {
        FlowchartStatements("graph LR\n" + text).flowchart.links
    }

    @Test func internalLinksAreNotesByTheirLabels() {
        let links = links("  A[Some Note] --> B\n  C:::internal-link\n  class A,B internal-link;\n")
        #expect(links.map(\.target) == [.note("Some Note"), .note("B"), .note("C")])
        #expect(links.map(\.text) == ["Some Note", "B", "C"])
        #expect(links.first?.range == 13..<22)
    }

    @Test func titlesOfSubgraphsAreLinks() {
        let chart = FlowchartStatements(
            "graph LR\n  subgraph S[Some Note]\n    A\n  end\n  class S,A internal-link\n"
        ).flowchart
        #expect(chart.links.map(\.target) == [.note("Some Note"), .note("A")])
        #expect(chart.subgraphs.map(\.link) == [0])
        #expect(chart.nodes.map(\.link) == [1])
    }

    @Test func clicksLeadToNotesAndAddresses() {
        let links = links(
            """
              A --> B --> C --> D
              click A "[[Some Note]]"
              click B "https://example.org/x" "A tip" _blank
              click C href "../y.html"
              click D "#part"
            """)
        #expect(
            links.map(\.target) == [
                .note("Some Note"), .address("https://example.org/x"), .address("../y.html"),
                .address("#part"),
            ])
        #expect(links.map(\.tooltip) == [nil, "A tip", nil, nil])
    }

    @Test func nodesKnowTheirLinksInTheOrderOfTheText() {
        let chart = FlowchartStatements("graph LR\n  A --> B\n  click B \"x.html\"\n  click A \"y.html\"\n")
            .flowchart
        #expect(chart.links.map(\.target) == [.address("x.html"), .address("y.html")])
        #expect(chart.nodes.map(\.link) == [1, 0])
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "java&#115;cript:x", "vbscript:x",
    ])
    func dangerousAddressesAreLeftOutAndTold(address: String) {
        let read = FlowchartStatements("graph LR\n  A --> B\n  click A \"\(address)\"\n")
        #expect(read.flowchart.links.isEmpty)
        #expect(read.faults.map(\.kind) == [.refused])
    }

    @Test(arguments: [
        "click A callback", "click A call callback()", "click A call callback(1, 2) \"tip\"",
        "click A callback \"tip\"",
    ])
    func callbacksAreLeftOutAndTold(statement: String) {
        let read = FlowchartStatements("graph LR\n  A --> B\n  \(statement)\n  B --> C\n")
        #expect(read.faults.map(\.kind) == [.ignored])
        #expect(read.edges.count == 2)
    }

    @Test func iconsAreLeftOutAndTold() {
        let read = FlowchartStatements("graph LR\n  A[fa:fa-car Drive] --> B(fa:fa-spinner)\n")
        #expect(read.nodes == ["A: Drive (rectangle)", "B: spinner (rounded)"])
        #expect(read.faults.map(\.kind) == [.ignored, .ignored])
    }
}
