import Testing
import WattleText

@testable import WattleDiagrams

/// What may stand around a diagram, as mermaid's documentation of configuration, directives and accessibility has it.
struct DiagramSourceTests {
    private func read(_ text: String) -> DiagramSource { DiagramSource(Array(text.utf8)) }

    private func words(_ source: DiagramSource) -> [String] {
        source.text(0..<source.bytes.count).split(whereSeparator: \.isWhitespace).map(String.init)
    }

    @Test func frontMatterEndsWithDashesIndentedAlike() {
        let title = { (text: String) in DiagramSource(Array(text.utf8)).title }
        #expect(title("---\ntitle: A\n---\npie") == "A")
        #expect(title("  ---\n  title: A\n  ---\n  pie") == "A")
        let open = DiagramSource(Array("---\ntitle: A\n  ---\n  pie".utf8))
        #expect(open.title == nil)
        #expect(open.faults.list.map(\.message) == ["the front matter is not closed"])
    }

    @Test func frontMatterDirectivesAndCommentsAreTakenOut() {
        let source = read(
            """
            ---
            title: "A title"
            config:
              theme: forest
              flowchart:
                curve: linear # straight
            ---
            %%{init: {'sequence': {"mirrorActors": false,}, fontSize: 14}}%%
            flowchart LR
              %% a remark
              A --> B %%{wrap}%%
            """)
        #expect(words(source) == ["flowchart", "LR", "A", "-->", "B"])
        #expect(source.title == "A title")
        #expect(source.config["theme"] == "forest")
        #expect(source.config["flowchart.curve"] == "linear")
        #expect(source.config.flag("sequence.mirrorActors") == false)
        #expect(source.config.number("fontSize") == 14)
        #expect(source.config.flag("wrap") == true)
        #expect(source.faults.list.isEmpty)
    }

    @Test(arguments: [
        "flowchart LR\r\nA --> B\r\n", "\u{FEFF}flowchart LR\nA --> B", "\n\n  flowchart LR\n %% x\nA --> B",
        "---\ntitle: x\n---\nflowchart LR\nA --> B",
    ])
    func placesAreThoseOfTheBlock(text: String) {
        let source = read(text)
        #expect(source.bytes.count == text.utf8.count)
        #expect(source.kind == .flowchart)
        #expect(words(source) == ["flowchart", "LR", "A", "-->", "B"])
        let place = Array(text.utf8).firstIndex(of: 0x42)
        #expect(source.bytes.firstIndex(of: 0x42) == place)
    }

    @Test func descriptionsAreReadAndTakenOut() {
        let source = read(
            """
            pie
              accTitle: Where power goes
              accDescr {
                Most of it
                computes.
              }
              "a" : 1
            """)
        #expect(source.accessibleTitle == "Where power goes")
        #expect(source.accessibleDescription == "Most of it computes.")
        #expect(words(source) == ["pie", "\"a\"", ":", "1"])
        #expect(read("pie\naccDescr: one line\n").accessibleDescription == "one line")
    }

    @Test(arguments: [
        ("%%{init: {", 0..<3, "the directive '%%{' is not closed"),
        ("pie\naccDescr {\nopen", 4..<12, "the description after 'accDescr {' is not closed"),
    ])
    func whatIsNotClosedIsReported(text: String, range: Range<Int>, message: String) {
        let faults = read(text).faults.list
        #expect(faults.map(\.range) == [range])
        #expect(faults.map(\.message) == [message])
    }

    @Test func settingsThatAreUnknownOrRefusedAreReported() {
        let faults = read("%%{init: {'themeCSS': '.a{}', 'colour': 1, 'look': 'handDrawn'}}%%\npie\n").faults
            .list
        #expect(faults.map(\.kind) == [.refused, .ignored, .ignored])
        #expect(faults[1].message == "the setting 'colour' is not known and does nothing")
    }

    @Test func semicolonsOfEntitiesEndNoStatement() {
        let source = read("flowchart LR; A[#quot;x#quot;] --> B; style A fill:#333;\n")
        // One after LR, one after B and that of the style; those of the two entities are none.
        #expect(source.bytes.filter { $0 == 0x3B }.count == 3)
        #expect(source.text(0..<source.bytes.count).contains("#quot;x#quot;"))
    }

    @Test(arguments: [
        ("gitgraph\ncommit", "'gitgraph' is no type of diagram", "gitGraph"),
        ("flowchrt LR", "'flowchrt' is no type of diagram", "flowchart"),
    ])
    func nearestTypeIsProposed(text: String, message: String, meant: String) {
        let diagram = Diagram(Array(text.utf8))
        #expect(diagram.faults.map(\.message) == [message])
        #expect(diagram.faults.first?.replacement == meant)
        #expect(!diagram.isDrawn)
    }

    @Test func emptyBlocksAndGreatOnesAreRefused() {
        #expect(Diagram([]).faults.map(\.kind) == [.syntax])
        #expect(Diagram(Array("  \n%% x\n".utf8)).faults.map(\.kind) == [.syntax])
        let long = "flowchart LR\n" + String(repeating: "A;", count: 25_000)
        #expect(Diagram(Array(long.utf8)).faults.map(\.kind) == [.limit])
        // 40,000 characters of three bytes are within mermaid's limit, which counts characters.
        let wide = "flowchart LR\nA[" + String(repeating: "日", count: 40_000) + "]"
        #expect(!Diagram(Array(wide.utf8)).faults.contains { $0.kind == .limit })
    }
}
