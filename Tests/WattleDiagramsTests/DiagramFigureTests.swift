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

    @Test func figureShowsTheEscapedSource() {
        let html = diagramFigure(source: Array("graph TD\n  A[\"<script>\"] --> B\n".utf8), id: "d-1")
        let text = String(decoding: html.bytes, as: UTF8.self)
        #expect(text.contains("A[&quot;&lt;script&gt;&quot;] --&gt; B"))
        #expect(text.contains("<figcaption>Flowchart</figcaption>"))
        #expect(!text.contains("<script>"))
    }

    @Test func figureIsCalledByItsOwnTitle() {
        let html = diagramFigure(
            source: Array("graph TD\n  accTitle: From meter to token\n  A --> B\n".utf8), id: "d")
        #expect(
            String(decoding: html.bytes, as: UTF8.self).contains(
                "<figcaption>From meter to token</figcaption>"))
    }
}
