import Testing
import WattleMarkdown
import WattleTestSupport
import WattleText

/// Raw HTML in notes: what stays, what goes, and where it ends.
struct HTMLTests {
    @Test(arguments: [
        ("a <kbd title=\"t\">K</kbd> <sub>1\n", "<p>a <kbd title=\"t\">K</kbd> <sub>1</sub></p>\n"),
        (
            "<details open><summary>S</summary>\n\n*x*\n\n</details>\n",
            "<details open=\"\"><summary>S</summary>\n<p><em>x</em></p>\n</details>\n"
        ),
        ("<a href=\"https://x.org\">y</a>", "<p><a href=\"https://x.org\" class=\"ext\">y</a></p>\n"),
        ("<div>\n*a*\n</div>\n", "<div>\n*a*\n</div>\n"),
        ("<div>\n\n*a*\n", "<div>\n<p><em>a</em></p>\n</div>"),
        ("</div>\n\nx\n", "\n<p>x</p>\n"), ("a <div>b</div>\n", "<p>a b</p>\n"),
        ("<section>a</section>\n", "a\n"),
        ("<p align=\"center\">\na\n\nb\n\n</p>\n", "<p class=\"al-centre\">\na\n</p>\n<p>b</p>\n\n"),
        ("<b>\n\na\n", "<b>\n</b>\n<p>a</p>\n"), ("<br><hr/>\n", "<p><br></p>\n"), ("<hr>\n", "<hr>\n"),
        ("<td>a</td>\n", "a\n"), ("<h1>a</h1>\n", "<h2>a</h2>\n"), ("<!-- a -->\nb\n", "<p>b</p>\n"),
        ("a <b", "<p>a &lt;b</p>\n"),
    ])
    func isWrittenAsFarAsItIsAllowed(markdown: String, html: String) {
        #expect(rendered(markdown) == html)
    }

    /// HTML, "Optional tags": what may be left out is put in.
    @Test(arguments: [
        ("<ul><li>a<li>b</ul>\n", "<ul><li>a</li><li>b</li></ul>\n"),
        ("<ul><li>a<ol><li>b</ol><li>c</ul>\n", "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>\n"),
        (
            "<table><tr><td>a<td>b<tr><th>c</table>\n",
            "<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>\n"
        ),
        (
            "<table><tr><td><table><tr><td>a</table><td>b</table>\n",
            "<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>\n"
        ),
        ("<p>a<p>b<div>c</div>\n", "<p>a</p><p>b</p><div>c</div>\n"),
        ("<dl><dt>a<dd>b<dt>c</dl>\n", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>\n"),
        ("<details><p>a<summary>b</summary>\n", "<details><p>ab\n</p>\n</details>"),
    ])
    func endTagsThatAreLeftOutAreWritten(markdown: String, html: String) {
        #expect(rendered(markdown) == html)
    }

    /// Nothing is fetched from another host: what would be is a link.
    @Test(arguments: [
        (
            "a <img src=\"https://x.org/a.png\" alt=\"A\">",
            "<p>a <a href=\"https://x.org/a.png\" class=\"ext\">A</a></p>\n"
        ),
        (
            "a <img src=\"https://x.org/a\">",
            "<p>a <a href=\"https://x.org/a\" class=\"ext\">https://x.org/a</a></p>\n"
        ),
        (
            "<iframe src=\"https://x.org\" title=\"T\">no</iframe>\n",
            "<a href=\"https://x.org\" class=\"ext\">T</a>\n"
        ),
        (
            "<div><video><source src=\"https://x.org/v\">no</video></div>\n",
            "<div><a href=\"https://x.org/v\" class=\"ext\">https://x.org/v</a></div>\n"
        ),
        (
            "<a href=\"https://x.org\"><img src=\"https://y.org\" alt=\"A\"></a>",
            "<p><a href=\"https://x.org\" class=\"ext\">A</a></p>\n"
        ),
        (
            "<a href=\"https://x.org\">a [b](https://y.org)</a>",
            "<p><a href=\"https://x.org\" class=\"ext\">a b</a></p>\n"
        ),
        ("a <img src=\"//x.org/a\" alt=\"A\">", "<p>a A</p>\n"),
        ("a <img src=\"data:image/png;base64,AA\" alt=\"A\">", "<p>a A</p>\n"),
    ])
    func whatIsElsewhereIsALink(markdown: String, html: String) {
        #expect(rendered(markdown) == html)
    }

    @Test(arguments: [
        "[^1]\n\n[^1]: <div>\n    a\n", "a^[<b>b]\n", "> <details>\n\na\n", "- <div>\n\nb\n", "# <b>a\n",
        "|<b>a|\n|-|\n",
    ])
    func whatIsLeftOpenEndsWithItsBlock(markdown: String) {
        #expect(htmlFault(Array(rendered(markdown).utf8)) == nil)
    }

    /// Links and pictures of the garden are links like those of Markdown, with their places.
    @Test func whatIsInTheGardenIsIndexed() {
        let parsed = note(
            "a <a href=\"N%20b.md#H\">x</a> <img src=a.png alt=A width=30 height=40>\n\n<div><img src='b.png'><video src=c.mp4></video>\n<a href=\"#I\">y</a>\n</div>\n"
        )
        #expect(parsed.links.map(\.target) == ["N b.md", "a.png", "b.png", "c.mp4", ""])
        #expect(parsed.links.map(\.form) == [.link, .image, .image, .embed, .link])
        #expect(parsed.links.map(\.headings) == [["H"], [], [], [], ["I"]])
        #expect(parsed.links.map(\.place) == [0, 1, 2, 3, 4])
        #expect(
            parsed.links.map { parsed.sourceText($0.range) } == [
                "N%20b.md#H", "a.png", "b.png", "c.mp4", "#I",
            ])
        #expect(parsed.links[1].size?.height == 40)
        #expect(parsed.links[1].display == "A")
    }

    @Test func aLinkOfTheGardenIsWhatTheHooksSay() {
        var renderer = MarkdownRenderer(
            note("<div><a href=\"N.md\">x</a><img src=\"a.png\" alt=\"A &amp; B\"></div>\n"),
            hooks: GardenHooks())
        #expect(
            String(decoding: renderer.render().bytes, as: UTF8.self)
                == "<div><a href=\"../N.md/\">x</a><img src=\"media/a.png\" alt=\"A &amp; B\" loading=\"lazy\" decoding=\"async\"></div>\n"
        )
        #expect(rendered("<a href=\"secret.md\">x</a> <img src=\"secret.png\" alt=\"A\">") == "<p>x A</p>\n")
    }

    private struct GardenHooks: MarkdownHooks {
        func rendering(of link: NoteLink) -> LinkRendering { .anchor(href: "../\(link.target)/") }
        func rendering(ofImage link: NoteLink) -> ImageRendering { .image(source: "media/\(link.target)") }
    }

    /// Whatever a comment seems to hold, and wherever it ends.
    @Test(arguments: [
        "a <!--\n\nsecret -->\n", "<div>\n<!-- x\n\nsecret\n-->\n</div>\n", "> <!--\nsecret -->\n",
        "- a <!-- secret\n- secret -->\n",
        "| a <!-- secret |\n|---|\n| b |\n", "<!-- secret", "a <!-- secret\n\n# secret",
        "<div>%%secret%%</div>\n", "<div>\n%%\n\nsecret\n%%\n</div>\n",
        "<!-->secret-->\n".replacing("secret", with: ""), "[a <!-- secret -->](https://x.org)\n",
        "[[a|b %%secret%%]]\n", "<b title=\"%%secret%%\">x</b>\n",
    ])
    func commentsAreNeverShown(markdown: String) {
        #expect(!rendered(markdown).contains("secret"))
        #expect(!note(markdown).text(of: .document).contains("secret"))
    }

    @Test func anUnclosedCommentIsReported() {
        #expect(findings("a <!-- b\n") == ["STR001"])
        #expect(findings("a <!-- b --> c\n").isEmpty)
    }
}
