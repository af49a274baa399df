import Testing
import WattleMarkdown
import WattleTestSupport

/// Copies in Markdown: what readers see of a note comes out, and nothing else.
struct CopyTests {
    /// Answers as a page would where `Known` is a public note and everything else is none.
    private struct Hooks: CopyHooks {
        mutating func rendering(of link: NoteLink) -> LinkRendering {
            if link.isExternal { return .standard }
            guard link.target == "Known" else {
                return .text(link.display == nil && link.form == .wikilink ? link.target : nil)
            }
            return .anchor(href: "../known/" + (link.headings.last.map { "#" + $0 } ?? ""))
        }

        mutating func rendering(ofImage link: NoteLink) -> ImageRendering {
            if link.isExternal { return .standard }
            return link.target == "known.png" ? .image(source: "../assets/media/1.png") : .text
        }

        mutating func copy(ofEmbed link: NoteLink) -> EmbedCopy {
            link.target == "Known"
                ? .link(text: link.display ?? "Known", href: "../known/") : .text(link.display ?? "")
        }

        mutating func copy(ofProgram fence: NoteFence) -> FenceCopy {
            FenceCopy(language: fence.language, code: fence.content, text: Array("After.\n".utf8))
        }
    }

    private static func copy(_ source: String) -> String {
        let parsed = note(source)
        var copier = MarkdownCopier(parsed, hooks: Hooks())
        return String(decoding: copier.copy(parsed.tree.children(of: .document)), as: UTF8.self)
    }

    @Test(arguments: [
        // Links: the same bytes for a private and for a missing note.
        ("See [[Known]].", "See [Known](../known/).\n"),
        ("See [[Known#Part|that part]].", "See [that part](../known/#Part).\n"),
        ("See [[Secret|my friend]].", "See my friend.\n"),
        ("See [my friend](Secret.md).", "See my friend.\n"),
        ("See [it](https://example.org/a_(b)).", "See [it](https://example.org/a_%28b%29).\n"),
        (
            "| a |\n| --- |\n| [[Secret\\|words]] and [[Known\\|more]] |",
            "| a |\n| --- |\n| words and [more](../known/) |\n"
        ),
        ("> [!note] About [[Secret|him]]\n> Text.", "> [!note] About him\n>\n> Text.\n"),
        ("A.[^x]\n\n[^x]: See [[Secret|him]].\n[^y]: Not used.", "A.[^1]\n\n[^1]: See him.\n"),
        ("# On [[Known]]", "# On [Known](../known/)\n"),
        // Embeds.
        ("![[Known]]", "[Known](../known/)\n"),
        ("![[Secret|words]]", "words\n"),
        ("![A plot](known.png)", "![A plot](../assets/media/1.png)\n"),
        ("![A plot](secret.png)", "A plot\n"),
        // Tags and names of blocks.
        ("About #cost/token here. ^name", "About #cost/token here.\n"),
        // Comments go, but not out of code.
        ("a %%hidden%% b", "a  b\n"),
        ("a\n\n%%\nhidden\n%%\n\nb", "a\n\nb\n"),
        ("a\n\n<!-- hidden -->\n\nb", "a\n\nb\n"),
        ("a\n\n[//]: # (hidden)\n\nb", "a\n\nb\n"),
        ("```swift\n// <!-- kept --> %%kept%%\n```", "```swift\n// <!-- kept --> %%kept%%\n```\n"),
        ("`%%kept%%`", "`%%kept%%`\n"),
        ("<p hidden>secret</p>\n\nb", "b\n"),
        ("$a % hidden$", "$a $\n"),
        // Line ends of Windows.
        ("a\r\nb\r\n\r\n- c\r\n- d\r\n", "a\nb\n\n- c\n- d\n"),
        // Lists.
        ("1. a\n2. b\n   - c\n\n     d", "1. a\n2. b\n   - c\n\n     d\n"),
        ("- [x] done\n- [ ] open", "- [x] done\n- [ ] open\n"),
        ("- a\n\n* b", "- a\n\n* b\n"),
        ("> a\n>\n> - b\n>   c", "> a\n>\n> - b\n>   c\n"),
        // Blocks with a program keep it, and say what follows from it.
        ("```mermaid\nflowchart LR\n```", "```mermaid\nflowchart LR\n```\n\nAfter.\n"),
        ("````\n```\n````", "````\n```\n````\n"),
        ("Line  \nend", "Line\\\nend\n"),
        ("Setext\n===", "# Setext\n"),
        ("==a== ~~b~~ ***c***", "==a== ~~b~~ ***c***\n"),
    ])
    func constructIsCopied(source: String, expected: String) {
        #expect(Self.copy(source) == expected)
    }

    /// What looks like markup and is none says the same when it is read again.
    @Test(arguments: [
        "\\*a\\* \\_b\\_ \\`c\\`", "1\\. a", "\\- a", "\\# a", "\\> a", "a\\\n\\- b",
        "2 \\* 3 and snake_case_name",
        "\\[a](b)", "!\\[a](b)", "\\[[Known]]", "&amp;amp; &lt;b>", "\\<b>", "5 \\$ and 6 \\$", "\\~~a~~",
        "\\==a==",
        "\\%%a%%", "a\n\\---", "a\n\\===", "\\#tag", "\\^[a]", "*a*\\*b\\*", "\\| a |\n| - |", "`` a`b ``",
        "[^a]", "\\\\",
        "    code\n\n    more", "- a\n\n  b\n- c", "***", "a<sub>2</sub> *<b>c</b>*",
        "| a\\|b | `c\\|d` |\n| :- | -: |\n| e | f |", "> > a\n>\n> b", "1) a\n2) b",
        "3. a\n\n   ```\n   b\n   ```",
    ])
    func copyReadsLikeItsNote(source: String) {
        #expect(rendered(Self.copy(source)) == rendered(source), "copied as \(Self.copy(source))")
    }

    @Test func copyOfACopyIsTheSame() {
        // Programs and raw HTML become something else in a copy.
        for source in NoteCorpus.notes where !source.contains("mermaid") && !source.contains("<details") {
            let once = Self.copy(source)
            #expect(Self.copy(once) == once)
        }
    }

    /// Everything that a mark of its own stands in and that nobody sees.
    @Test(arguments: [
        "%%qz%%", "a %% qz", "%%\nqz", "<!-- qz -->", "a <!-- qz --> b", "- a\n  <!-- qz -->",
        "> <!--\n> qz\n> -->",
        "[//]: # (qz)", "[qz]: https://example.org/qz", "a [b][c]\n\n[c]: Secret.md \"qz\"", "[[qz|words]]",
        "![[qz|words]]",
        "[words](qz.md)", "[words](qz.md \"qz\")", "![words](qz.png \"qz\")", "<template>qz</template>",
        "<p hidden>qz</p>", "<span hidden>qz</span> a", "<p onclick=\"qz\">a</p>", "a <b data-x=\"qz\">b</b>",
        "<a href=\"qz.md\">a</a>", "[^qz]: unused", "```swift qz\na\n```", "$a % qz$", "$$\na % qz\n$$",
        "a ^qz",
        "[[Known|a %%qz%%]]", "| a |\n| - |\n| [[qz\\|words]] <!-- qz --> |", "> [!note] A %%qz%% [[qz|b]]",
        "[a](javascript:qz)",
        "<script>qz</script>", "<style>qz</style>", "a[^1]\n\n[^1]: b %%qz%%",
    ])
    func hiddenWordsStayBehind(source: String) {
        #expect(!Self.copy(source).contains("qz"))
    }

    @Test func anyNoteIsCopied() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            let source = randomMarkdown(&generator, pieces: NoteCorpus.pieces)
            let copy = Self.copy(source)
            #expect(Self.copy(copy).isEmpty == copy.isEmpty)
        }
    }

    @Test func deepNestingIsNoRecursion() {
        #expect(!Self.copy(String(repeating: "> ", count: 20_000) + "a").isEmpty)
        #expect(!Self.copy(String(repeating: "*a ", count: 20_000)).isEmpty)
    }
}
