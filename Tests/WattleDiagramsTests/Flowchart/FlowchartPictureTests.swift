import Testing
import WattleTestSupport
import WattleText

@testable import WattleDiagrams

struct FlowchartPictureTests {
    private func picture(_ text: String) -> DiagramPicture? { Diagram(Array(text.utf8)).picture() }

    @Test func outlineSaysEdgesThenSubgraphsThenTheRest() {
        let picture = picture(
            """
            graph LR
              A[Start] -->|yes| B{Check}
              B --- C
              C <--> A
              subgraph S[Inner]
                B
                D
              end
              E[Alone]
              A ~~~ E
            """)
        #expect(
            picture?.outline == [
                "Start → Check (yes)", "Check — C", "C ↔ Start", "In Inner: Check, D", "Alone",
            ])
        #expect(picture?.title == "Flowchart: Start to Alone")
    }

    @Test func everyNodeAndEdgeIsDrawn() {
        let picture = picture("graph LR\n  A -->|t| B\n  subgraph S[Box]\n    B --> C\n  end\n  A ~~~ C\n")
        let markup = picture.map { String(decoding: $0.markup(id: "m").bytes, as: UTF8.self) } ?? ""
        for mark in [
            "data-id=\"A\"", "data-id=\"B\"", "data-id=\"C\"", "data-id=\"S\"", ">t</text>", ">Box</text>",
        ] {
            #expect(markup.contains(mark))
        }
        #expect(markup.split(separator: "class=\"edge\"").count == 3)
        #expect(markup.split(separator: "class=\"head\"").count == 3)
    }

    @Test func authoredFillHasReadableText() {
        let picture = picture("graph LR\n  A\n  style A fill:#000000,stroke:#ff0000\n")
        let markup = picture.map { String(decoding: $0.markup(id: "m").bytes, as: UTF8.self) } ?? ""
        #expect(markup.contains("fill=\"#000000\" stroke=\"#ff0000\""))
        #expect(markup.contains("<text fill=\"#ffffff\""))
    }

    @Test func wordsOnAnAuthoredGroundCanBeRead() {
        let picture = picture(
            "graph LR\n  subgraph S[Box]\n    A -->|t| B\n    C@{ shape: text }\n  end\n  style S fill:#101010\n"
        )
        let markup = picture.map { String(decoding: $0.markup(id: "m").bytes, as: UTF8.self) } ?? ""
        for word in ["Box", "t", "C"] {
            let text = markup.split(separator: "<text").first { $0.contains(">\(word)</text>") }
            #expect(text?.contains("fill=\"#ffffff\"") == true, "\(word)")
        }
        let line = markup.split(separator: "<path").first { $0.contains("data-from=\"A\"") }
        #expect(line?.contains("stroke=\"#ffffff\"") == true)
    }

    @Test func manyOfAnyTokenAreRead() {
        let tokens = [
            "[", "]", "(", ")", "{", "}", "|", "\"", "`", "-", "--", "-->", "=", "==", ".", "-.", "~", "<",
            ">", "x",
            "o", "@", "@{", "&", " & ", "#", ";", ":", ":::", ",", "\n", " ", "A ", "A-->", "é", "subgraph\n",
            "end\n",
            "style A fill:#f00\n", "A[\n", "A -- b\n", "A -. b\n", "<a ", "=\"", "click A \"", "%%", "*",
            "\\", "/",
        ]
        for token in tokens {
            let text = "graph LR\n" + String(repeating: token, count: 9_000 / token.utf8.count)
            _ = FlowchartStatements(text)
        }
    }

    @Test(arguments: UInt64(1)...6)
    func mutatedTextNeverTraps(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "A", "B[t]", "C{t}", "-->", "-- t -->", "&", "|t|", "\n", ";", "subgraph S\n", "end\n", "[", "]",
            "(", "\"",
            "@{ shape: cyl }", ":::c", "style A fill:#f00\n", "class A c\n", "click A \"x\"\n",
            "linkStyle 0 stroke:red\n",
            "direction LR\n", " ", "é", "🚀", "e1@", "~~~", "-.->", "A-->B\n", "S-->A\n",
        ]
        for _ in 0..<100 {
            let count = Int.random(in: 1...40, using: &random)
            let text =
                "graph LR\n" + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let diagram = Diagram(Array(text.utf8))
            let bytes = text.utf8.count
            #expect(diagram.faults.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes })
            _ = diagram.picture()
        }
    }
}
