import Foundation
import Testing
import WattleBuild
import WattleDiagnostics
import WattleDiagrams
import WattleText

/// Diagrams from a note to its page.
@Suite struct DiagramTests {
    private func fence(_ diagram: String) -> String { "```mermaid\n\(diagram)\n```" }

    private func page(_ body: String) async throws -> String {
        try await GardenOnDisk(["content/Notes/Hall.md": publicNote(body)]).build()["notes/hall/index.html"]
            .text
    }

    @Test func aDiagramBecomesAPictureWithItsWordsBelow() async throws {
        let html = try await page(fence("flowchart LR\n  A[Grid] -->|feeds| B[Hall]"))
        #expect(html.contains("<svg class=\"mermaid\" role=\"img\""))
        #expect(html.contains("data-id=\"A\""))
        #expect(html.contains("<summary>In words</summary><ul><li>Grid → Hall (feeds)</li>"))
        #expect(html.contains("href=\"../../assets/parts."))
        #expect(!html.contains("<foreignObject") && !html.contains(" style="))
    }

    @Test func pagesWithoutDiagramsLoadNothingForThem() async throws {
        #expect(try await !page("Text.").contains("assets/parts."))
    }

    @Test func idsOfSeveralDiagramsDiffer() async throws {
        let diagram = fence("flowchart LR\n  A --> B")
        let html = try await page(diagram + "\n\n" + diagram)
        let ids = html.split(separator: " id=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
        #expect(Set(ids).count == ids.count)
    }

    // MARK: Links

    private func links(_ diagram: String, _ more: [String: String] = [:]) throws -> GardenOnDisk {
        let notes = [
            "content/Notes/Hall.md": publicNote(fence(diagram)),
            "content/Grid.md": publicNote("Text."),
            "content/Water/Cooling.md": publicNote("Text.\n\n## Loops\n\nMore."),
        ]
        return try GardenOnDisk(notes.merging(more) { $1 })
    }

    @Test func nodesOfTheClassInternalLinkLeadToNotes() async throws {
        let files = try await links("flowchart LR\n  A[Grid] --> B[Cooling] --> C\n  class A,B internal-link")
            .build()
        let html = files["notes/hall/index.html"].text
        #expect(html.contains("<a href=\"../../grid/\">"))
        #expect(html.contains("<a href=\"../../water/cooling/\">"))
        #expect(html.contains("<svg class=\"mermaid\" aria-labelledby="), "an image would hide the links")
        #expect(files["grid/index.html"].text.contains("In a diagram: <mark>Grid</mark>"))
    }

    @Test func clicksLeadToNotesPlacesAndTheWeb() async throws {
        let html = try await links(
            """
            flowchart LR
              A --> B --> C
              click A "[[Cooling#Loops]]" "How water runs"
              click B href "https://example.org/a?b=1&c=2"
              click C "../Grid.md"
            """
        ).build()["notes/hall/index.html"].text
        #expect(html.contains("<a href=\"../../water/cooling/#loops\" aria-description=\"How water runs\">"))
        #expect(
            html.contains("<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener noreferrer\">"))
        #expect(html.contains("<a href=\"../../grid/\">"))
    }

    /// A label would print the private note's name; words of the author's own would not.
    @Test func linksToNoPublicNoteAreFindingsOfTheBoundary() async throws {
        let label = "flowchart LR\n  A[Diary] --> B\n  class A internal-link"
        let words = "flowchart LR\n  A[My own words] --> B\n  click A \"[[Diary]]\""
        let diary = ["content/Diary.md": "---\npublish: false\n---\nSecret.\n"]
        for more in [[:], diary] {
            let found = try await links(label, more).check().report.diagnostics
            #expect(found.map(\.rule) == ["LNK010"])
            #expect(found.map(\.severity) == [.error])
            let garden = try links(words, more)
            #expect(try await garden.check().report.diagnostics.map(\.severity) == [.warning])
            #expect(try await !garden.build()["notes/hall/index.html"].text.contains("Diary"))
        }
        let without = try await links(words).build()
        #expect(try await links(words, diary).build() == without)
    }

    @Test func scriptsAreNoAddresses() async throws {
        let garden = try links(
            "flowchart LR\n  A --> B\n  click A \"java\\tscript:alert(1)\"\n  click B call boo()")
        #expect(try await garden.check().report.diagnostics.map(\.rule) == ["DGM006", "DGM004"])
        #expect(try await !garden.build()["notes/hall/index.html"].text.contains("alert"))
    }

    @Test func commentsOfADiagramStayAtHome() async throws {
        let garden = try links("flowchart LR\n  %% between us\n  A --> B")
        #expect(
            try await garden.build().allSatisfy {
                !String(decoding: $1, as: UTF8.self).contains("between us")
            })
    }

    // MARK: Findings

    /// Places are those of the note, seen through quote marks and the indents of lists.
    @Test(arguments: [
        ("> ```mermaid\n> flowchart LR\n>   A[f(x)] --> B\n> ```", 3),
        ("- item\n\n  ```mermaid\n  ---\n  title: x\n  ---\n  flowchart LR\n    A[f(x)] --> B\n  ```", 8),
    ])
    func mistakesAreFoundInTheirPlace(body: String, line: Int) async throws {
        let source = publicNote(body)
        let found = try await GardenOnDisk(["content/Notes/Hall.md": source]).check().report.diagnostics
        let first = try #require(found.first)
        #expect(first.rule == "DGM001")
        let lines = SourceText(Array(source.utf8))
        let place = lines.position(at: first.range.start)
        let start = lines.position(at: source.utf8.count - body.utf8.count)
        #expect(place.line == start.line + line - 1)
        let text = source.split(separator: "\n", omittingEmptySubsequences: false)[place.line - 1]
        #expect(text.dropFirst(place.column - 1).hasPrefix("f(x)]"))
        #expect(first.help.joined().contains("quotes"))
    }

    @Test func aDiagramThatCannotBeReadIsShownAsItsSource() async throws {
        let garden = try GardenOnDisk([
            "content/Notes/Hall.md": publicNote(fence("flowchart LR\n  A[f(x)] --> B")),
            "content/Other.md": publicNote("Fine."),
        ])
        #expect(try await garden.check().report.diagnostics.map(\.rule) == ["DGM001"])
        let files = try await garden.build { $0.isCompatible = true }
        #expect(
            files["notes/hall/index.html"].text.contains(
                "<figcaption>Flowchart, as it is written</figcaption>"))
        #expect(files["notes/hall/index.html"].text.contains("A[f(x)] --&gt; B"))
    }

    // MARK: The guide

    /// Types that are drawn stand in the guide with a keyword of theirs, and others do not.
    @Test func theGuideListsTheTypesThatAreDrawn() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let guide = try String(contentsOf: root.appending(path: "content/guide/Diagrams.md"), encoding: .utf8)
        for (keyword, kind) in DiagramKind.keywords where keyword.hasSuffix("-beta") || kind != .other {
            let isDrawn = Diagram(Array(keyword.utf8)).faults.allSatisfy { $0.kind != .notDrawn }
            #expect(guide.contains("| \(kind.words) |") == isDrawn, "\(keyword)")
        }
    }
}
