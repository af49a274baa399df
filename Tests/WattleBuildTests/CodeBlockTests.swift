import Testing
import WattleBuild
import WattleDiagnostics
import WattleText

/// Code blocks from a note to its page.
@Suite struct CodeBlockTests {
    private func garden(_ body: String) throws -> GardenOnDisk {
        try GardenOnDisk(["content/A.md": publicNote(body)])
    }

    private func page(_ body: String) async throws -> String {
        try await garden(body).build()["a/index.html"].text
    }

    private let figure = "<span class=\"k\">let</span> x = <span class=\"n\">1</span>\n</code></pre></figure>"

    @Test(arguments: [
        "```swift\nlet x = 1\n```", "> ```swift\n> let x = 1\n> ```", "- a\n\n  ```swift\n  let x = 1\n  ```",
        "> [!note]\n> ```swift\n> let x = 1\n> ```",
        "a[^1]\n\n[^1]: b\n\n    ```swift\n    let x = 1\n    ```",
    ])
    func codeIsHighlightedWhereverItStands(_ body: String) async throws {
        #expect(try await page(body).contains(figure))
    }

    @Test func embeddedCodeBringsItsStylesheet() async throws {
        let garden = try GardenOnDisk([
            "content/A.md": publicNote("![[B]]"), "content/B.md": publicNote("```swift\nlet x = 1\n```"),
        ])
        let page = try await garden.build()["a/index.html"].text
        #expect(page.contains(figure))
        #expect(page.contains("assets/parts."))
    }

    @Test func stylesheetIsLoadedWithCodeOnly() async throws {
        let link = "<link rel=\"stylesheet\" href=\"../assets/parts."
        #expect(try await page("```js\na\n```").contains(link))
        #expect(try await !page("only `code` in the text").contains(link))
    }

    @Test func programsOfWattleAreNoCode() async throws {
        let page = try await page("```mermaid\nflowchart LR\n  a --> b\n```")
        #expect(!page.contains("<figure class=\"code\""))
    }

    /// One finding for each block: its rule, its severity, and the bytes under its carets.
    @Test(arguments: [
        ("```pyhton", "HLT001", Severity.note, "pyhton"), ("```js {1,4}", "HLT002", .warning, "4"),
        ("```js {3-1}", "HLT003", .warning, "3-1"), ("```js title=\"a", "HLT003", .warning, "\"a"),
        ("```js titel=\"a\"", "HLT003", .warning, "titel"), ("```js /b/", "HLT004", .warning, "b"),
        ("```dataview", "HLT005", .warning, "dataview"),
    ])
    func mistakesAreShownInTheirPlace(
        _ fence: String, _ rule: RuleID, _ severity: Severity, _ quoted: String
    ) async throws {
        let body = "> text\n>\n> \(fence)\n> a\n> ```"
        let finding = try #require(try await garden(body).check().report.diagnostics.first)
        #expect(finding.rule == rule)
        #expect(finding.severity == severity)
        let note = Array(publicNote(body).utf8)
        #expect(String(decoding: note[finding.range.bounds], as: UTF8.self) == quoted)
    }

    @Test(arguments: [
        "```quux", "```", "```swift title=\"a\" {1} /a/ showLineNumbers wrap", "```text a title",
    ])
    func whatCanBeMeantIsNoFinding(_ fence: String) async throws {
        #expect(try await garden(fence + "\na\n```").check().report.diagnostics.isEmpty)
    }
}
