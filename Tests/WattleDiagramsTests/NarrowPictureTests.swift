import Testing
import WattleTestSupport
import WattleText

@testable import WattleDiagrams

/// Pictures from top to bottom for narrow windows, beside wide ones.
@Suite struct NarrowPictureTests {
    private static let chain = """
        flowchart LR
          A[First of the steps] --> B[Second of the steps] --> C[Third of the steps]
          C --> D[Fourth of the steps]
        """

    private func drawn(_ text: String) -> DrawnDiagram { DrawnDiagram(Diagram(Array(text.utf8))) }

    /// Wide ones of every type that has a direction.
    private static let wide = [
        chain,
        """
        flowchart TB
          subgraph line [One line]
            direction RL
            A[First of the steps] --> B[Second of the steps] --> C[Third of the steps]
          end
          line --> D[Fourth of the steps]
        """,
        """
        stateDiagram-v2
          direction LR
          [*] --> Waiting: a request comes
          Waiting --> Running: a place is free
          Running --> [*]: the answer is out
          state Running {
            direction LR
            Reading --> Writing: the first token
          }
        """,
        """
        classDiagram
          direction LR
          Garden <|-- Publisher : publishes
          Publisher <|-- Reader : is read by
          Reader <|-- Author : answers
        """,
        """
        erDiagram
          direction LR
          GARDEN ||--o{ NOTE : "holds the notes"
          NOTE ||--o{ LINK : "has the links"
          LINK }o--|| TARGET : "leads to one"
        """,
        """
        requirementDiagram
          direction RL
          requirement power {
            text: enough of it for all racks
          }
          element meter {
            type: device
          }
          element hall {
            type: building
          }
          meter - satisfies -> power
          hall - contains -> meter
        """,
    ]

    @Test(arguments: wide) func wideDiagramsHaveANarrowPicture(text: String) throws {
        let diagram = Diagram(Array(text.utf8))
        let picture = try #require(diagram.picture())
        let narrow = try #require(diagram.narrowPicture(insteadOf: picture))
        #expect(picture.size.width > 414)
        #expect(narrow.size.width <= 0.8 * picture.size.width)
        #expect(narrow.elements == picture.elements, "the same marks elsewhere")
    }

    @Test(arguments: [
        // Nothing leads to a side.
        "flowchart TD\nA[First of the steps] --> B & C & D & E & F & G & H & I & J & K & L & M & N & O & P",
        // It is narrow enough.
        "flowchart LR\nA --> B",
        // From top to bottom it would be as wide: ten boxes side by side.
        "flowchart LR\nA[First of the steps] --> B & C & D & E & F & G & H & I & J & K --> Z[Last of the steps]"
            + " --> Y[Even later] --> X[The end]",
        // Rows have no direction.
        "sequenceDiagram\nA->>B: a message of many words, so that it is as wide as can be in a window\nB->>A: so",
    ])
    func othersHaveOne(text: String) {
        #expect(drawn(text).picture != nil)
        #expect(drawn(text).narrowPicture == nil)
    }

    @Test func drawingsOfManyNodesStayOne() {
        let steps = (0..<120).map { "n\($0)[Step of the work] --> n\($0 + 1)" }
        #expect(drawn("flowchart LR\n" + steps.joined(separator: "\n")).narrowPicture == nil)
    }

    /// The column of text is 39rem wide: 624 pixels.
    @Test func whatNoColumnHoldsIsTurnedEverywhere() throws {
        let diagram = Diagram(Array(Self.chain.utf8))
        #expect(try #require(diagram.picture()).size.width > 624)
        let drawn = DrawnDiagram(diagram)
        let shown = try #require(drawn.picture)
        #expect(shown.size.width < shown.size.height)
        #expect(drawn.narrowPicture == nil)
    }

    /// Thirty steps below one another would be longer than two windows.
    @Test func aLongWayStaysFromSideToSide() throws {
        let steps = (0..<30).map { "n\($0)[Step] --> n\($0 + 1)[Step]" }
        let drawn = drawn("flowchart LR\n" + steps.joined(separator: "\n"))
        let picture = try #require(drawn.picture)
        #expect(picture.size.width > picture.size.height)
        #expect(drawn.narrowPicture != nil)
    }

    @Test(arguments: wide + DiagramCorpus.diagrams) func narrowPicturesHaveNoFaults(text: String) {
        let diagram = Diagram(Array(text.utf8))
        guard let narrow = diagram.picture().flatMap(diagram.narrowPicture) else { return }
        let marks = DrawnPicture(narrow.markup(id: "d")) {
            textWidth(of: $0, fontSize: $1, isBold: $2, isCode: $3)
        }
        #expect(DiagramQuality(marks).faults.flatMap(\.places) == [])
    }

    /// Wider than narrow windows, but not than the column.
    private static let pair = """
        flowchart LR
          A[First of the steps] --> B[Second of the steps] --> C[Third of the steps]
        """

    // Two pictures, one name, one description, one text in words; links lead from both.
    @Test func figureCarriesBothUnderOneName() throws {
        let text = Self.pair + "\nclick A \"https://example.org/\" \"Away\""
        let href = DiagramHref(address: "https://example.org/", isExternal: true)
        let html = String(
            decoding: diagramFigure(drawn(text), id: "d-1", hrefs: [href], in: .none).bytes, as: UTF8.self)
        #expect(html.occurrences(of: "<svg ") == 2)
        #expect(html.contains("<div class=\"canvas turns early\""))
        #expect(html.occurrences(of: " id=\"d-1-t\"") == 1)
        #expect(html.occurrences(of: " aria-labelledby=\"d-1-t\" aria-describedby=\"d-1-d\"") == 2)
        #expect(html.occurrences(of: "<a href=\"https://example.org/\"") == 2)
        #expect(html.occurrences(of: "<details>") == 1)
    }

    @Test func figureWithoutRoomForBothKeepsTheWideOne() {
        let html = String(
            decoding: diagramFigure(drawn(Self.pair), id: "d-1", isTurning: false, in: .none).bytes,
            as: UTF8.self)
        #expect(html.occurrences(of: "<svg ") == 1 && !html.contains("turns"))
    }
}

extension String {
    fileprivate func occurrences(of part: String) -> Int {
        var count = 0
        var rest = utf8[...]
        while let range = rest.firstRange(of: part.utf8) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
