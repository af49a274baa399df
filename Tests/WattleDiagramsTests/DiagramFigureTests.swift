import Testing
import WattleDiagrams
import WattleText

struct DiagramFigureTests {
    // Keywords and what may stand before them: mermaid's documentation of diagram syntax, version 11.
    @Test(arguments: [
        ("graph TD\n  A --> B\n", DiagramKind.flowchart), ("flowchart LR; A-->B", .flowchart),
        ("\n  sequenceDiagram\n  A->>B: hi\n", .sequence), ("%% a remark\nstateDiagram-v2\n", .state),
        ("%%{init: {'theme': 'dark'}}%%\nerDiagram\n", .entityRelationship),
        ("%%{init:\n  {}\n}%%\npie title x\n", .pie), ("---\ntitle: x\n---\nclassDiagram\n", .classDiagram),
    ])
    func kindIsReadFromTheFirstMeaningfulLine(source: String, kind: DiagramKind) {
        #expect(DiagramSource(Array(source.utf8)).kind == kind)
    }

    @Test(arguments: ["", "gitgraph\n", "A --> B", "%% only a remark", "---\nnever closed"])
    func otherTextIsNoKind(source: String) {
        #expect(DiagramSource(Array(source.utf8)).kind == nil)
    }

    private static let texts = """
        diagram.name: Diagram
        diagram.in-words: In words
        diagram.undrawn: "{kind}, of a type that is not drawn"
        diagram.as-written: "{kind}, as it is written"
        diagram.source: "{kind} as text"
        """

    private func figure(_ source: String, language: String = "en") -> String {
        let drawn = DrawnDiagram(Diagram(Array(source.utf8)))
        let texts = InterfaceTexts(language: language, source: Array(Self.texts.utf8))
        return String(decoding: diagramFigure(drawn, id: "d-1", in: texts).bytes, as: UTF8.self)
    }

    /// What a diagram says in words is English whatever the page's language is.
    @Test func theLanguageOfTheWordsIsNamed() {
        #expect(figure("graph TD\n  A --> B\n").contains("<summary>In words</summary><ul><li>"))
        #expect(
            figure("graph TD\n  A --> B\n", language: "ar").contains("</summary><ul lang=\"en\" dir=\"ltr\">")
        )
    }

    @Test func figureOfAnUndrawnTypeShowsTheEscapedSource() {
        let text = figure("wardley-beta\n  component \"<script>\"\n")
        #expect(text.contains("component &quot;&lt;script&gt;&quot;\n"))
        #expect(text.contains("<figcaption>Diagram, of a type that is not drawn</figcaption>"))
        #expect(!text.contains("<script>"))
    }

    @Test func figureIsCalledByItsOwnTitle() {
        #expect(
            figure("wardley-beta\n  accTitle: From meter to token\n").contains(
                "<figcaption>From meter to token</figcaption>"))
    }

    /// Of types that are drawn; the source is shown where they cannot be read.
    @Test(arguments: [
        ("flowchart LR\n%% for my own eyes\nA[f(x)] --> B\n  click A \"[[Diary]]\"\n", "A[f(x)]"),
        ("flowchart LR; A[f(x)] --> B; click A \"[[Diary]]\"\n", "A[f(x)]"),
        ("flowchart LR\nA[f(x)] --> B click A href \"[[Diary]]\"\nC --> D\n", "C --&gt; D"),
        ("classDiagram\nA ??? B\nlink A \"Diary.md\"\n", "A ??? B"),
        ("stateDiagram-v2\nA --> : :\nclick A \"[[Diary]]\"\n", "A --&gt; : :"),
        ("sequenceDiagram\nA ?? B\nlink A: Mine @ https://example.org/Diary\n", "A ?? B"),
        ("flowchrt LR\nA --> B\nclick A \"[[Diary]]\"\n", "A --&gt; B"),
    ])
    func shownSourceHasNoCommentsAndNoTargets(source: String, kept: String) {
        let text = figure(source)
        #expect(text.contains("<code class=\"language-mermaid\">"))
        #expect(text.contains(kept))
        #expect(!text.contains("eyes") && !text.contains("Diary"))
    }

    @Test func sourceOfATypeThatIsNotDrawnKeepsItsStatements() {
        let text = figure("wardley-beta\n%% for my own eyes\nlink layer\n  x #quot;y#quot;\n")
        #expect(text.contains("wardley-beta\nlink layer\n  x #quot;y#quot;\n"))
    }
}
