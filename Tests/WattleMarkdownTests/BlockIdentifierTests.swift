import Testing
import WattleMarkdown
import WattleText

/// `^id`, as Obsidian's help on linking to blocks has it: letters, digits and `-`, at the end of a paragraph or item, or on
/// a line of its own below anything else.
struct BlockIdentifierTests {
    @Test(arguments: [
        ("text ^a-1", "<p id=\"^a-1\">text</p>\n"), ("text\n^ID", "<p id=\"^ID\">text</p>\n"),
        ("- a ^x\n- b\n", "<ul>\n<li id=\"^x\">a</li>\n<li>b</li>\n</ul>\n"),
        ("- a\n- b\n\n^x\n", "<ul id=\"^x\">\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("> a\n\n^x\n", "<blockquote id=\"^x\">\n<p>a</p>\n</blockquote>\n"),
        ("> a ^x\n", "<blockquote id=\"^x\">\n<p>a</p>\n</blockquote>\n"),
        ("> a\n>\n> b ^x\n", "<blockquote>\n<p>a</p>\n<p id=\"^x\">b</p>\n</blockquote>\n"),
        ("# A ^x\n", "<h1 id=\"a\"><span id=\"^x\"></span>A</h1>\n"), ("---\n\n^x\n", "<hr id=\"^x\" />\n"),
        ("**a** ^x\n", "<p id=\"^x\"><strong>a</strong></p>\n"), ("a ^x \t\n", "<p id=\"^x\">a</p>\n"),
        ("a^x\n", "<p>a^x</p>\n"), ("a ^x y\n", "<p>a ^x y</p>\n"), ("a ^x_y\n", "<p>a ^x_y</p>\n"),
        ("a \\^x\n", "<p>a ^x</p>\n"),
        ("^x\n", "<p>^x</p>\n"),
    ])
    func namesItsBlock(markdown: String, html: String) {
        #expect(rendered(markdown) == html)
    }

    @Test(arguments: [
        "|a|\n|-|\n|b|\n\n^x\n", "|a|\n|-|\n|b|\n^x\n", "```\na\n```\n\n^x\n", "$$a$$\n\n^x\n",
        "> [!note] a ^x\n", "> [!note]- a\n\n^x\n",
    ])
    func namesBlocksThatAreNoText(markdown: String) {
        #expect(note(markdown).blockIdentifiers.map(\.name) == ["x"])
        #expect(rendered(markdown).contains("id=\"^x\""))
        #expect(!rendered(markdown).contains("<p>^x"))
        #expect(!rendered(markdown).contains("<td>^x"))
    }

    @Test(arguments: ["a ^x\n\nb ^x\n", "a ^x\n\nb ^X\n", "a ^x\n\n^y\n"])
    func aSecondOneIsReportedAndNotWritten(markdown: String) {
        #expect(findings(markdown) == ["STR002"])
        #expect(note(markdown).blockIdentifiers.map(\.name) == ["x"])
        #expect(rendered(markdown).split(separator: " id=").count == 2)
    }
}
