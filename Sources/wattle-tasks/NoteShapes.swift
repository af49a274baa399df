/// Shapes of notes that have made readers of Markdown slow, ours or others.
enum NoteShapes {
    static let all: [LinearityBench.Shape] =
        pieces.map { LinearityBench.Shape(name: named($0), piece: $0) } + framed

    private static func named(_ piece: String) -> String { piece.debugDescription }

    private static let pieces = links + marks + blocks + html + mixed

    private static let links = [
        "[[", "![[", "[[a", "[[a|", "[[a|b", "![[a", "[[a]]", "[[a#b#", "]]", "|]]", "[", "![", "]", "](",
        "[a](", "[a](b", "[a",
        "[a]", "![a", "[]", "[](", "[](<", "![[]()", "[^", "[^a]", "[^a]:", "[^a]: b\n", "^[", "^[^[^[",
        "^[a]", "^[a", "[a]: b\n",
        "[a]: ", "www.a ", "a@", "a@b", "a@b.c ", "http://", "https://a.b/(", "https://a.b/_", "://",
        "<https://a.b> ",
    ]
    private static let marks = [
        "%%", "%%a", "%% ", "%%a%%", "==", "==a", "==a ", "~~", "~~a ", "~", "*", "*a ", "**a", "_", "_a ",
        "*_", "**_", "***",
        "`", "`a", "``a ", "$", "$$", "$a", "$a ", "$$a", "$$a ", "$`", "\\$", "\\", "\\[", "^", "^a ", "#",
        "#t ", "#a/", "#a#a",
        "{metric} ", "`{metric} ", "!", ":", "\"", "'", "&", "&a", "&#", "&amp;", "é", "🎉", "\u{10FFFE}",
        "\u{10FFFE}0", "\u{10101}",
    ]
    private static let blocks = [
        "> ", ">", "> a\n", ">> a\n", "> [!note]", "> [!note]\n", "> [!note]\n\n", "- ", "* ", "1. ", "- a\n",
        "- a\n\n", "- [ ] ",
        "- [ ] a\n", "- a ^b\n", "a ^b\n\n", "^a\n", "a\n\n^b\n\n", "# a\n", "#\n", "a\n===\n", "---\n",
        "a\n", "\n", " a\n", "\t", "    a\n",
        "```\n", "```", "~~~\n", "|", "|a", "| a |\n", "|-", "|-|\n", "a|b\n-|-\n", "$$\n", "$$\na\n", "%%\n",
        "%% a %%\n", "- $$\n",
    ]
    private static let html = [
        "<", "<a", "<a ", "<a>", "</a>", "<a href=\"", "<a href=\"b\">", "<b>", "<b ", "<div>", "<div>\n",
        "</div>\n", "<div>\n\n",
        "<li>", "<td>", "<p>", "<!--", "a <!--", "<!-- -->", "<!-- -->\n", "<?", "a <?", "<!A", "a <!A",
        "<![CDATA[", "a <![CDATA[",
        "<script>", "<video>", "<img src=a>", "<a b=c ", "</", "<details>\n", "<pre>",
    ]
    private static let mixed = [
        "*~~", "~~*a ", "==*a ", "[[a%%", "$a[[b", "`$", "%%$$", "<a [[", "[a](<b", "*[[a]]", "_[a](b)_",
        "- > ", "> - ", "1. > - ",
        "> |a|\n", "[^a] ^[b] ", "#a [[b]] ", "![[a|1", "a <b> [", "**a [b](c) ", "~~==", "[[a]][b](", "`[[",
        "<a `", "](`", "%%<!--",
    ]

    private static func deep(_ line: (Int) -> String) -> String { (0..<280).map(line).joined() }

    /// Shapes that are not the same all over.
    private static let framed = [
        LinearityBench.Shape(name: "an address of one character", start: "http://a.b/", piece: "_"),
        LinearityBench.Shape(
            name: "a tag with many attributes", start: "<div", piece: " a1=b a2=b a3 a4", end: ">"),
        LinearityBench.Shape(
            name: "elements that are closed in vain", opening: "<b>", piece: "</i>"),
        LinearityBench.Shape(
            name: "a deep list and blank lines", opening: "- ", closing: "a\n", piece: "\n"),
        LinearityBench.Shape(
            name: "a deep quote and short lines", opening: ">", closing: "a\n", piece: "a\n"),
        LinearityBench.Shape(
            name: "a deep list and its text", opening: "- ", closing: "a\n", piece: "\n\n  a\n"),
        LinearityBench.Shape(
            name: "a wide table of short rows",
            start: String(repeating: "|a", count: 2_000) + "\n" + String(repeating: "|-", count: 2_000)
                + "\n", piece: "|\n"),
        LinearityBench.Shape(name: "a table", start: "|a|b|\n|-|-|\n", piece: "|c|d|\n"),
        LinearityBench.Shape(name: "a wide table", start: "", piece: "|a|b|c|d\n|-|-|-|-\n|e|f\n\n"),
        LinearityBench.Shape(name: "many names of one heading", piece: "# a\n# a-1\n"),
        LinearityBench.Shape(
            name: "brackets that are closed", opening: "[", piece: "]"),
        LinearityBench.Shape(
            name: "emphasis that is closed", opening: "*a ", piece: "a* "),
        LinearityBench.Shape(
            name: "strong in emphasis", opening: "*a **b ", piece: "c** d* "),
        LinearityBench.Shape(
            name: "one definition of great length", start: "[a]: /", opening: "u", closing: "\n\n",
            piece: "[a] "),
        LinearityBench.Shape(
            name: "backticks of many lengths",
            piece: (1...60).map { String(repeating: "`", count: $0) + "a" }.joined()),
        LinearityBench.Shape(
            name: "a list that gets deeper", piece: deep { String(repeating: "  ", count: $0 % 90) + "- a\n" }
        ),
        LinearityBench.Shape(
            name: "quotes that get deeper", piece: deep { String(repeating: ">", count: $0 % 90) + "a\n" }),
        LinearityBench.Shape(
            name: "footnotes in footnotes", start: "[^1]\n\n", piece: "[^1]: a [^1]\n    [^2]: b ^[c[^1]]\n\n"
        ),
        LinearityBench.Shape(name: "definitions in quotes", piece: "> [^a]: b\n> c\n"),
        LinearityBench.Shape(name: "a formula without an end in every item", piece: "- $$ a\n  b\n"),
        LinearityBench.Shape(name: "spaces", start: "a", piece: " ", end: "b"),
        LinearityBench.Shape(
            name: "an item of spaces", start: String(repeating: "- ", count: 90) + "a\n", piece: " ", end: "b"
        ),
    ]
}
