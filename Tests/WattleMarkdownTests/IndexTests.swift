import Testing
import WattleMarkdown
import WattleText

struct IndexTests {
    @Test(
        arguments: [
            ("[[Note]]", "Note", [], nil, nil), ("[[A/B.md|text]]", "A/B.md", [], nil, "text"),
            ("[[N#H]]", "N", ["H"], nil, nil), ("[[N#A#B c]]", "N", ["A", "B c"], nil, nil),
            ("[[#H]]", "", ["H"], nil, nil),
            ("[[N#^b-1]]", "N", [], "b-1", nil), ("![[e.png|100x50]]", "e.png", [], nil, nil),
            ("[[*star*|`x`]]", "*star*", [], nil, "`x`"), ("[[ N | t ]]", "N", [], nil, "t"),
        ] as [(String, String, [String], String?, String?)])
    func wikilinksAreTakenApart(
        text: String, target: String, headings: [String], block: String?, display: String?
    ) throws {
        let parsed = note("see \(text) there")
        let link = try #require(parsed.links.first)
        #expect(link.target == target)
        #expect(link.headings == headings)
        #expect(link.block == block)
        #expect(link.display == display)
        #expect(parsed.sourceText(link.range) == text)
        #expect(link.form == (text.hasPrefix("!") ? .embed : .wikilink))
    }

    /// `100`, `100x145` or `text|100`, of embeds and images alone.
    @Test(
        arguments: [
            ("![[e.png|100x50]]", nil, 100, 50), ("![[e.png|300]]", nil, 300, nil),
            ("![[e.png|a b|7]]", "a b", 7, nil),
            ("![[e.png|a|b]]", "a|b", nil, nil), ("[[e.png|300]]", "300", nil, nil),
            ("![[e.png|0]]", "0", nil, nil),
            ("![[e.png|100000]]", "100000", nil, nil), ("![[e.png|3x]]", "3x", nil, nil),
            ("![250](u)", "", 250, nil),
            ("![alt|100x145](u)", "alt", 100, 145), ("![*alt*|9](u)", "alt", 9, nil),
            ("![a|b](u)", "a|b", nil, nil),
            ("![*250*](u)", "250", nil, nil), ("[250](u)", "250", nil, nil),
        ] as [(String, String?, Int?, Int?)])
    func sizesAreNoPartOfTheText(text: String, display: String?, width: Int?, height: Int?) throws {
        let link = try #require(note(text).links.first)
        #expect(link.display == display)
        #expect(link.size?.width == width)
        #expect(link.size?.height == height)
    }

    @Test func pipesOfLinksInTablesAreEscaped() throws {
        let link = try #require(note("| ![[e.png\\|a\\|30x40]] |\n|---|\n").links.first)
        #expect(link.target == "e.png")
        #expect(link.display == "a")
        #expect(link.size?.width == 30)
    }

    @Test func wikilinksInTablesQuotesAndListsHaveTheirPlaces() {
        let parsed = note(
            "| a |\n|---|\n| [[N\\|t]] |\n\n> - x\n>   lazy [[Q]]\nmore [[R#h|r]]\n\n`[[code]]` <b>[[S]]</b>\n"
        )
        #expect(
            parsed.links.map { parsed.sourceText($0.range) } == ["[[N\\|t]]", "[[Q]]", "[[R#h|r]]", "[[S]]"])
        #expect(parsed.links.map(\.shownText) == ["t", "Q", "r", "S"])
        #expect(parsed.links.map { parsed.sourceText($0.targetRange) } == ["N", "Q", "R#h", "S"])
    }

    @Test(arguments: [
        "[[]]", "[[a", "[[a\nb]]", "\\[[a]]", "`[[a]]`", "    [[a]]", "[[a]b]]", "<!-- [[a]] -->",
    ])
    func theseAreNoWikilinks(text: String) {
        #expect(note(text).links.isEmpty)
    }

    @Test func ordinaryLinksHaveTheirAddressAndPlace() throws {
        let parsed = note(
            "a\n> *x* [t](Some%20Note.md#A%20b \"title\") and ![i](p.png) <https://x.org/y> www.z.org\n")
        #expect(parsed.links.map(\.form) == [.link, .image, .link, .autolink])
        #expect(
            parsed.links.map(\.target) == ["Some Note.md", "p.png", "https://x.org/y", "http://www.z.org"])
        #expect(parsed.links.map(\.isExternal) == [false, false, true, true])
        #expect(parsed.links[0].headings == ["A b"])
        #expect(
            parsed.links.map { parsed.sourceText($0.range) } == [
                "Some%20Note.md#A%20b", "p.png", "https://x.org/y", "www.z.org",
            ])
    }

    @Test func headingsHaveUniqueIdentifiers() {
        let parsed = note("# A *b* `c`\n\nX\n===\n\n## a b c\n\n> ### [[N|Quoted]]\n")
        #expect(parsed.headings.map(\.text) == ["A b c", "X", "a b c", "Quoted"])
        #expect(parsed.headings.map(\.identifier) == ["a-b-c", "x", "a-b-c-1", "quoted"])
        #expect(parsed.headings.map(\.level) == [1, 1, 2, 3])
        #expect(parsed.sourceText(parsed.headings[2].range) == "## a b c")
    }

    /// As GitHub does: a space that is written by its number is part of the text, one beside a comment is not.
    @Test func spacesByNumberAreInTheIdentifier() {
        let parsed = note("# &#x20;a\n\n# a&#32;\n\n# b %%hidden%%\n")
        #expect(parsed.headings.map(\.identifier) == ["-a", "a-", "b"])
    }

    // The column trap of fences: list indents, quote marks and tabs stand before the content's lines.
    @Test(arguments: [
        "```metric id-1\nfirst\n  second: 1\n```\n", "> ```metric id-1\n> first\n>   second: 1\n> ```\n",
        "- ```metric id-1\n  first\n    second: 1\n  ```\n",
        "1. a\n\n   > ~~~~metric id-1\n   > first\n   >   second: 1\n   > ~~~~\n",
        "   ```metric   id-1  \n   first\n     second: 1\n   ```\n",
        "> > ```metric id-1\r\n> > first\r\n> >   second: 1\r\n",
        "- x\n\n\t> ```metric id-1\n\t> first\n\t>   second: 1\n\t> ```\n",
        "[^1]: a\n\n    ```metric id-1\n    first\n      second: 1\n    ```\n",
    ])
    func contentOfFencesMapsToTheSource(markdown: String) throws {
        let parsed = note(markdown)
        let fence = try #require(parsed.fences.first)
        #expect(fence.kind == .metric)
        #expect(fence.name == "id-1")
        #expect(parsed.sourceText(fence.nameRange) == "id-1")
        #expect(String(decoding: fence.content, as: UTF8.self) == "first\n  second: 1\n")
        let word = try #require(fence.content.firstRange(of: Array("second".utf8)))
        #expect(parsed.sourceText(fence.sourceRange(word)) == "second")
        #expect(parsed.sourceText(fence.sourceRange(0..<5)) == "first")
    }

    // Inputs of cmark's issues about columns: continuation lines in lists and quotes, entities and escapes before.
    @Test(arguments: [
        "`{metric} a + b`", "- x\n  y `{metric} a + b`", "> x\ny &amp; \\* `{metric} a + b`",
        "| h |\n|---|\n| ``{metric} a + b`` |",
        "x `no` `{metric} a + b`",
    ])
    func inlineMetricsHaveTheirPlace(markdown: String) throws {
        let parsed = note(markdown)
        let metric = try #require(parsed.inlineMetrics.first)
        #expect(String(decoding: metric.content, as: UTF8.self) == "a + b")
        #expect(parsed.sourceText(metric.range) == "a + b")
        #expect(parsed.inlineMetrics.count == 1)
    }

    @Test func footnotesAreNumberedByTheirFirstReference() {
        let parsed = note(
            "a[^b] c[^A] d[^b] e[^no] f^[in *line*]\n\n[^a]: First https://x.org/1\n\n[^b]: Second\n    more\n\n    - list\n\n[^c]: Unused\n"
        )
        #expect(parsed.footnotes.map(\.label) == ["b", "a", nil, "c"])
        #expect(parsed.footnotes.map(\.number) == [1, 2, 3, nil])
        #expect(parsed.footnotes.map(\.referenceCount) == [2, 1, 1, 0])
        #expect(
            parsed.footnotes.map(\.text) == [
                "Second more\nlist", "First https://x.org/1", "in line", "Unused",
            ])
        #expect(parsed.footnotes[1].firstURL == "https://x.org/1")
        #expect(rendered("e[^no]") == "<p>e[^no]</p>\n")
        #expect(rendered("```\n[^1]: x\n```\n[^1]\n").contains("[^1]: x"))
    }

    @Test func tagsAreFoundInTextOnly() {
        let parsed = note("#one and #two/Three, #4 #5a x#no \\#no `#no`\n\n# Not #yes\n\n[#no](u#v)\n")
        #expect(parsed.tags.map(\.name) == ["one", "two/Three", "5a", "yes"])
        #expect(
            parsed.tags.map { parsed.sourceText($0.range) } == [
                "#one", "#two/Three", "#5a", "#yes",
            ])
    }

    @Test func blockIdentifiersNameTheirBlock() {
        let parsed = note("para ^p-1\n\n- item ^i\n\n> quote\n\n^q\n\nx^no\n")
        #expect(parsed.blockIdentifiers.map(\.name) == ["p-1", "i", "q"])
        #expect(
            parsed.blockIdentifiers.map { parsed.tree[$0.node].kind } == [.paragraph, .item, .blockQuote])
        #expect(parsed.blockIdentifiers.map { parsed.sourceText($0.range) } == ["^p-1", "^i", "^q"])
        let html = rendered("para ^p-1\n\n> quote\n\n^q\n")
        #expect(html == "<p id=\"^p-1\">para</p>\n<blockquote id=\"^q\">\n<p>quote</p>\n</blockquote>\n")
    }

    @Test func sentenceAroundALink() throws {
        let parsed = note(
            "First one. The *second*, e.g. with [[N|a link]] and [t](u.md), ends here! Third.\n")
        let sentence = try #require(parsed.sentence(around: parsed.links[0]))
        #expect(sentence.text == "The second, e.g. with a link and t, ends here!")
        #expect(
            String(sentence.text.utf8.dropFirst(sentence.link.lowerBound).prefix(sentence.link.count))
                == "a link")
        let other = try #require(parsed.sentence(around: parsed.links[1]) { _ in "X" })
        #expect(other.text == "The second, e.g. with X and t, ends here!")
        #expect(String(other.text.utf8.dropFirst(other.link.lowerBound).prefix(other.link.count)) == "t")
    }

    @Test func excerptAndSectionsLeaveMarkupOut() {
        let parsed = note(
            "# T\n\nOne *two* %%no%% [[N|three]].\n\n```\ncode\n```\n\n## U\n\nFour five six.\n")
        #expect(parsed.excerpt(limit: 100) == "One two  three. Four five six.")
        #expect(parsed.excerpt(limit: 12) == "One two …" || parsed.excerpt(limit: 12) == "One two…")
        #expect(parsed.sections().map(\.text) == ["One two  three.", "Four five six."])
        #expect(parsed.sections().map(\.heading) == [0, 1])
    }
}
