import Testing
import WattleMarkdown
import WattleText

/// Short footnotes beside the block that refers to them first.
@Suite struct SideNoteTests {
    private func page(_ markdown: String) -> String {
        var options = RenderingOptions.english
        options.hasSideNotes = true
        let note = note(markdown)
        var renderer = MarkdownRenderer(note, hooks: PlainHooks(), options: options)
        return String(
            decoding: renderer.render(blocks: note.body(withoutTitle: "").blocks).bytes, as: UTF8.self)
    }

    private let aside = "<div class=\"sn\" role=\"doc-footnote\" id=\"fn1\"><p><span class=\"no\">1</span>"

    @Test func aShortNoteStandsBesideItsParagraph() {
        let html = page("Text[^a] goes on.\n\nNext.\n\n[^a]: Why.")
        #expect(html.hasPrefix("<div class=\"pn\"><p>Text<a class=\"ref\" id=\"r1\" href=\"#fn1\""))
        #expect(html.contains("goes on.</p>\n" + aside + "Why. <a href=\"#r1\""))
        #expect(html.contains("</div></div>\n<p>Next.</p>"))
        #expect(!html.contains("class=\"notes\""))
    }

    @Test(arguments: [
        "[^a]: One.\n\n    Two.", "[^a]: - item", "[^a]: " + String(repeating: "long ", count: 65),
        "[^a]:\n    ```\n    code\n    ```",
    ])
    func otherNotesStandBelowTheText(_ definition: String) {
        let html = page("Text[^a].\n\n" + definition)
        #expect(!html.contains("class=\"sn\"") && !html.contains("class=\"pn\""))
        #expect(html.contains("<ol class=\"notes\">"))
    }

    /// The second is long, so that it stands below, with the number that it has in the text.
    @Test func numbersRunThroughBoth() {
        let html = page("A[^a] b[^b] c[^c].\n\n[^a]: One.\n\n[^b]: - two\n\n[^c]: Three.")
        #expect(html.contains("<span class=\"no\">1</span>One."))
        #expect(html.contains("<span class=\"no\">3</span>Three."))
        #expect(html.contains("<li id=\"fn2\" value=\"2\">"))
    }

    @Test func theNoteOfAHeadingStandsBesideTheBlockBelow() {
        let html = page("## Head[^a]\n\nText.\n\n[^a]: Why.")
        #expect(html.hasPrefix("<h2"))
        #expect(html.contains("<div class=\"pn\"><p>Text.</p>\n" + aside))
    }

    @Test func aNoteAtTheEndOfALastHeadingIsNotLost() {
        let html = page("## Head[^a]\n\n[^a]: Why.")
        #expect(html.contains(">Why. <a href=\"#r1\""))
    }

    @Test func aNoteThatANoteRefersToStandsBesideIt() {
        let html = page("Text[^a].\n\n[^a]: See[^b].\n\n[^b]: That.")
        #expect(html.contains("<span class=\"no\">2</span>That. <a href=\"#r2\""))
    }

    @Test func severalReferencesHaveOneNote() {
        let html = page("A[^a].\n\nB[^a].\n\n[^a]: Why.")
        #expect(html.components(of: "id=\"fn1\"") == 1)
        #expect(html.contains("id=\"r1-2\" href=\"#fn1\""))
    }
}

extension String {
    /// How often the text occurs.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
