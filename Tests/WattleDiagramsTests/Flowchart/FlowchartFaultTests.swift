import Testing
import WattleTestSupport
import WattleText

@testable import WattleDiagrams

struct FlowchartFaultTests {
    /// The faults of a text whose expected place stands between `‹` and `›`.
    private func check(
        _ marked: String, says words: String, helps help: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let bytes = Array(marked.utf8)
        let before = marked.prefix { $0 != "‹" }.utf8.count
        let inside = marked.drop { $0 != "‹" }.dropFirst().prefix { $0 != "›" }.utf8.count
        let text = String(marked.filter { $0 != "‹" && $0 != "›" })
        let faults = FlowchartStatements(text).faults
        #expect(bytes.count > text.utf8.count, sourceLocation: sourceLocation)
        #expect(faults.count == 1, sourceLocation: sourceLocation)
        #expect(faults.first?.range == before..<(before + inside), sourceLocation: sourceLocation)
        #expect(faults.first?.message.contains(words) == true, sourceLocation: sourceLocation)
        if let help { #expect(faults.first?.help == help, sourceLocation: sourceLocation) }
    }

    @Test func bracketsInLabelsNeedQuotes() {
        check(
            "graph LR\n  D[‹Files (HTML)›] --> E\n", says: "'('",
            helps: "put the label in quotes: D[\"Files (HTML)\"]")
        check(
            "graph LR\n  A{‹is [x]?›} --> E\n", says: "'['", helps: "put the label in quotes: A{\"is [x]?\"}")
        check("graph LR\n  A(‹f{x}›)\n", says: "'{'", helps: "put the label in quotes: A(\"f{x}\")")
        check("graph LR\n  A -->|‹f(x)›| B\n", says: "'('", helps: "put the label in quotes: |\"f(x)\"|")
        check("graph LR\n  A[‹@x/y›] --> B\n", says: "'@'", helps: "put the label in quotes: A[\"@x/y\"]")
        check("graph LR\n  A -->|‹@x/y›| B\n", says: "'@'", helps: "put the label in quotes: |\"@x/y\"|")
        check(
            "graph LR\n  A[‹say \"x\" now›]\n", says: "'\"'",
            helps: "put the label in quotes: A[\"say #quot;x#quot; now\"]")
    }

    @Test func quotesWithinQuotesAndEmptyLabelsAreExplained() {
        check(
            "graph LR\n  A[‹\"say \"x\" now\"›]\n", says: "'\"'",
            helps: "put the label in quotes: A[\"say #quot;x#quot; now\"]")
        check(
            "graph LR\n  A[‹\"\"›] --> B\n", says: "nothing in the label",
            helps: "write a space between the quotes: A[\" \"]")
        check("graph LR\n  A‹[›] --> B\n", says: "nothing in the label")
        check(
            "graph LR\n  A[‹\"`x` is y\"›]\n", says: "'`'",
            helps: "put a space before it, if no Markdown is meant: A[\" `x` is y\"]")
    }

    @Test func edgeWithoutAnEndDoesNotSwallowTheNextStatement() {
        check("graph LR\n  subgraph S\n    A ‹-->›\n  end\n  A --> B\n", says: "there is no node after")
        check("graph LR\n  A ‹-.->›\n  style A fill:#eee\n", says: "there is no node after")
    }

    @Test func bracketBeforeAnEdgeIsNotClosedByTheNextOne() {
        check("graph LR\n  A‹[›text --> B[other]\n", says: "is not closed")
    }

    @Test func replacementQuotesTheLabel() {
        let faults = FlowchartStatements("graph LR\n  D[Files (HTML)]\n").faults
        #expect(faults.map(\.replacement) == ["\"Files (HTML)\""])
    }

    @Test func unclosedBracketIsShownWhereItOpens() {
        check(
            "graph LR\n  A‹[›unclosed --> B\n  B --> C\n", says: "is not closed", helps: "close it with ']'")
        check("graph LR\n  A -->‹|›text B\n  B --> C\n", says: "is not closed")
        check("graph LR\n  A‹@{› shape: cyl\n  B --> C\n", says: "is not closed", helps: "close it with '}'")
        check("graph LR\n  A ‹--› text B\n", says: "is not closed")
    }

    @Test func commentsNeedTheirOwnMark() {
        check("graph LR\n  A --> B ‹# a remark›\n", says: "is no comment here")
        check("graph LR\n  A --> B ‹// a remark›\n", says: "is no comment here")
        check("graph LR\n  A --> B ‹%% a remark›\n", says: "is no comment here")
        check("graph LR\n  ‹# a remark›\n  A --> B\n", says: "is no comment here")
    }

    @Test func endsAreCounted() {
        check("graph LR\n  ‹subgraph› S\n    A\n", says: "the subgraph 'S' is not closed")
        check("graph LR\n  A --> B\n  ‹end›\n", says: "'end' closes nothing")
        check("graph LR\n  A --> ‹end›\n", says: "cannot be a node's id")
        check("graph LR\n  A --> ‹style›\n", says: "cannot be a node's id")
    }

    @Test func arrowsOfOtherLanguagesAreTold() {
        check("graph LR\n  A ‹->› B\n", says: "'->' is no edge")
        check("graph LR\n  A[x] ‹*/}› B\n", says: "'*/}'")
        check("graph LR\n  ‹-->› B\n", says: "there is no node before")
        check("graph LR\n  A ‹-->›\n", says: "there is no node after '-->'")
    }

    @Test func linksOfStylesNeedTheirEdges() {
        check("graph LR\n  A --> B\n  linkStyle ‹1› stroke:#f00\n", says: "there is no edge 1")
        check("graph LR\n  style A fill:rgb‹(›1,2,3)\n", says: "may not stand in a style")
        check("graph LR\n  A\n  class A‹\n›", says: "the name of a class")
    }

    @Test func headersAreChecked() {
        check("flowchart ‹ZZZ›\n  A --> B\n", says: "'ZZZ' is no direction")
        check("flowchart TD ‹A --> B›\n", says: "line of the direction")
    }

    @Test func everyStatementIsReportedOnce() {
        let faults = FlowchartStatements(
            "graph LR\n  A[f(x)] --> B\n  B --> C\n  C[g(x)] --> D\n  end\n  D --> E\n"
        ).faults
        #expect(faults.count == 3)
    }

    @Test func strangersBelongIntoQuotes() {
        check("graph LR\n  A --> ‹🚀›\n", says: "may not stand outside a label")
        check(
            "graph LR\n  subgraph ‹🚀 Launch›\n  A\n  end\n", says: "in the title",
            helps: "put the title in quotes: subgraph \"🚀 Launch\"")
        check("graph LR\n  A --> B ‹word›\n", says: "does not belong here")
    }

    @Test func unknownShapeIsARectangleAndTold() {
        let read = FlowchartStatements("graph LR\n  A@{ shape: cil, label: x }\n")
        #expect(read.nodes == ["A: x (rectangle)"])
        #expect(read.faults.map(\.kind) == [.ignored])
        #expect(read.faults.map(\.replacement) == ["cyl"])
    }

    @Test func moreThanFiveHundredEdgesAreTooMany() {
        let edges = (0..<501).map { "  A --> B\($0)\n" }.joined()
        let faults = FlowchartStatements("graph LR\n" + edges).faults
        #expect(faults.map(\.kind) == [.limit])
        let place = "graph LR\n".utf8.count + (0..<500).map { "  A --> B\($0)\n".utf8.count }.reduce(0, +) + 4
        #expect(faults.first?.range == place..<(place + 3))
        #expect(FlowchartStatements("graph LR\n" + edges.dropLast(13)).faults.isEmpty)
    }

    /// A bracket that is left out is a fault on its line, wherever it stands.
    @Test(arguments: 0..<8)
    func missingBracketIsAFaultOnItsLine(line: Int) throws {
        let lines = [
            "A[text] --> B", "A(text) --> B", "A{text} --> B", "A([text]) --> B", "A[[text]] --> B",
            "A[(text)] --> B", "A((text)) --> B", "A{{text}} --> B",
        ]
        for (offset, byte) in lines[line].utf8.enumerated() where "[](){}".utf8.contains(byte) {
            var broken = Array(lines[line].utf8)
            broken.remove(at: offset)
            let text = "graph LR\n  X --> Y\n\(String(decoding: broken, as: UTF8.self))\n  Y --> Z\n"
            let faults = FlowchartStatements(text).faults.filter(\.preventsDrawing)
            let range = 19..<(20 + broken.count)
            let isOther = FlowchartStatements(text).nodes.contains {
                $0.hasPrefix("A: text (") || $0.hasPrefix("A: (text")
            }
            #expect(isOther || !faults.isEmpty, "\(text)")
            #expect(faults.allSatisfy { range.contains($0.range.lowerBound) }, "\(text)")
        }
    }
}
