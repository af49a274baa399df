import Testing
import WattleBuild
import WattleDiagnostics
import WattleText

/// Notes that show parts of others, from the files to the pages.
@Suite struct EmbedTests {
    private func page(_ path: String, _ files: [String: String]) async throws -> String {
        try await GardenOnDisk(files).build()[path].text
    }

    private func findings(_ files: [String: String]) async throws -> [String] {
        try await GardenOnDisk(files).check().report.diagnostics.map {
            "\($0.rule) \($0.path) \($0.message)"
        }
    }

    @Test func aSectionStandsInAFrameBelowTheHeadingOfThePage() async throws {
        let html = try await page(
            "a/index.html",
            [
                "A.md": publicNote("# A\n\n## Mine\n\n![[B#Two]]\n\nAfter."),
                "B.md": publicNote(
                    "# B\n\n## One\n\nfirst\n\n## Two\n\nsecond\n\n### Deep\n\nthird\n\n## Three\n\nlast"),
            ])
        #expect(
            html.contains(
                """
                <h2 id="mine">Mine</h2>
                <div class="embed" role="group" aria-labelledby="e1.from">
                <h3 id="e1.two">Two</h3>
                <p>second</p>
                <h4 id="e1.deep">Deep</h4>
                <p>third</p>
                <p class="embed-from"><a id="e1.from" href="../b/#two">B › Two</a></p>
                </div>
                <p>After.</p>
                """))
        #expect(!html.contains("last") && !html.contains("first"))
    }

    @Test func aWholeNoteHasItsTitleOnce() async throws {
        let html = try await page(
            "a/index.html",
            ["A.md": publicNote("![[B]]"), "B.md": publicNote("# B\n\ntext\n\n## Part\n\nmore")])
        #expect(
            html.contains(
                """
                aria-labelledby="e1.from">
                <h2>B</h2>
                <p>text</p>
                <h3 id="e1.part">Part</h3>
                <p>more</p>
                <p class="embed-from"><a id="e1.from" href="../b/">B</a></p>
                """))
    }

    @Test(arguments: [
        ("text ^x", "<p id=\"e1.^x\">text</p>"),
        ("- one\n- two ^x\n- three", "<ul>\n<li id=\"e1.^x\">two</li>\n</ul>"),
        ("3. one\n4. two ^x", "<ol start=\"4\">\n<li id=\"e1.^x\">two</li>\n</ol>"),
        ("> quoted\n\n^x", "<blockquote id=\"e1.^x\">\n<p>quoted</p>\n</blockquote>"),
    ])
    func blocksStandAlone(source: String, markup: String) async throws {
        let html = try await page(
            "a/index.html",
            ["A.md": publicNote("![[B#^x]]"), "B.md": publicNote("before\n\n\(source)\n\nafter")])
        #expect(html.contains("aria-labelledby=\"e1.from\">\n\(markup)\n<p class=\"embed-from\">"))
        #expect(!html.contains("before"))
    }

    @Test func placesOfTheSameNoteAreShown() async throws {
        let html = try await page(
            "a/index.html",
            ["A.md": publicNote("![[#Two]]\n\n## One\n\nfirst\n\n## Two\n\nsecond ^b\n\n![[#^b]]")])
        #expect(html.contains("<h2 id=\"e1.two\">Two</h2>\n<p id=\"e1.^b\">second</p>"))
    }

    @Test func linksLeadFromThePageAndIntoTheFrame() async throws {
        let html = try await page(
            "deep/a/index.html",
            [
                "deep/A.md": publicNote("![[B#S]]"),
                "other/B.md": publicNote(
                    "## S\n\n[[#S]] [[#Else]] [[B#^x]] [[C]] [t](../C.md#c-s-place)\n\ntext ^x\n\n## Else\n\nx"
                ),
                "C.md": publicNote("## C's place\n"),
            ])
        #expect(
            html.contains(
                """
                <p><a href="#e1.s">S</a> <a href="../../other/b/#else">Else</a> <a href="#e1.%5Ex">x</a> \
                <a href="../../c/">C</a> <a href="../../c/">t</a></p>
                """) || html.contains("<a href=\"#e1.%5Ex\">"))
        #expect(html.contains("<a href=\"#e1.s\">S</a> <a href=\"../../other/b/#else\">Else</a>"))
        #expect(html.contains("<a href=\"../../c/\">C</a>"))
    }

    @Test func footnotesOfAFrameStandInIt() async throws {
        let html = try await page(
            "a/index.html",
            [
                "A.md": publicNote("mine[^1]\n\n![[B#S]]\n\n[^1]: My own."),
                "B.md": publicNote("first[^a]\n\n## S\n\nsecond[^b]\n\n[^a]: Not shown.\n[^b]: Shown."),
            ])
        #expect(
            html.contains("<a class=\"ref\" id=\"e1.r2\" href=\"#e1.fn2\" aria-label=\"Note 1\">1</a>"))
        #expect(html.contains("<li id=\"e1.fn2\" value=\"1\"><p>Shown."))
        #expect(html.contains(" id=\"fn1\"><p><span class=\"no\">1</span>My own."), "in the margin")
        #expect(!html.contains("Not shown."))
    }

    @Test func paragraphsAreDividedAndNeverLeftEmpty() async throws {
        let html = try await page(
            "a/index.html",
            [
                "A.md": publicNote("before ![[B]] between\n![[B]]\n\n**bold ![[B]]**\n\n- ![[B]]\n- item\n"),
                "B.md": publicNote("text"),
            ])
        #expect(html.contains("<p>before</p>\n<div class=\"embed\""))
        #expect(html.contains("</div>\n<p>between</p>\n<div class=\"embed\""))
        #expect(
            html.contains(
                "<p><strong>bold <span class=\"embed\">text</span> (<a href=\"../b/\">B</a>)</strong></p>"))
        #expect(html.contains("<li><div class=\"embed\"") || html.contains("<li>\n<div class=\"embed\""))
        #expect(!html.contains("<p></p>"))
    }

    @Test func onlyWordsStandInCellsAndHeadings() async throws {
        let long = String(repeating: "long text ", count: 60)
        let html = try await page(
            "a/index.html",
            [
                "A.md": publicNote("## ![[B#^x]]\n\n| a | b |\n|---|---|\n| ![[B#^x]] | ![[C]] |\n"),
                "B.md": publicNote("short[^1] ^x\n\n[^1]: A note."), "C.md": publicNote(long),
            ])
        #expect(html.contains("<td><span class=\"embed\">short<a class=\"ref\" href=\"../b/#fn1\""))
        #expect(html.contains("<td><a href=\"../c/\">C</a></td>"))
    }

    @Test func theSameNoteTwiceIsNoCycle() async throws {
        let files = [
            "A.md": publicNote("![[B]]\n\n![[C]]"), "B.md": publicNote("![[C]]"),
            "C.md": publicNote("ortolan ^x"),
        ]
        #expect(try await findings(files) == [])
        let html = try await page("a/index.html", files)
        #expect(html.split(separator: "ortolan").count == 3)
        #expect(html.contains("id=\"e2.^x\"") && html.contains("id=\"e3.^x\""))
    }

    @Test func cyclesAreNamed() async throws {
        #expect(
            try await findings(["A.md": publicNote("![[B]]"), "B.md": publicNote("![[A]]")])
                == ["EMB001 A.md the embeds show each other without end: A → B → A"])
        #expect(
            try await findings(["A.md": publicNote("## H\n\n![[#H]]")])
                == ["EMB001 A.md the embeds show each other without end: A#H → A#H"])
        // The section that is shown does not hold the embed.
        #expect(
            try await findings([
                "A.md": publicNote("## H\n\ntext\n\n## I\n\n![[B]]"), "B.md": publicNote("![[A#H]]"),
            ]) == [])
    }

    @Test func doublingIsBounded() async throws {
        var files: [String: String] = [:]
        for level in 0..<30 { files["N\(level).md"] = publicNote("![[N\(level + 1)]]\n\n![[N\(level + 1)]]") }
        files["N30.md"] = publicNote("leaf")
        let garden = try GardenOnDisk(files)
        let found = try await garden.check().report.diagnostics
        // N22 shows eight levels, N30 in the last of them.
        #expect(found.filter { $0.rule == "LIM004" }.map(\.path) == ["N21.md"])
        #expect(found.count { $0.rule == "LIM003" } == 1 && found.count == 2)
        let site = try await garden.build()
        #expect(site.values.allSatisfy { $0.count < 4 << 20 })
    }

    @Test func privateNotesLeaveNothing() async throws {
        let visible = publicNote("one\n\n![[Hidden|words]]\n\ntwo")
        let with = try GardenOnDisk(["A.md": visible, "Hidden.md": "---\npublish: false\n---\nsecret"])
        let without = try GardenOnDisk(["A.md": visible])
        let (first, second) = (try await with.build(), try await without.build())
        #expect(first == second)
        #expect(try await findings(["A.md": publicNote("![[Hidden]]")]).map { $0.prefix(6) } == ["LNK010"])
    }

    @Test func figuresAndDiagramsHaveIdsOfTheirOwn() async throws {
        let html = try await page(
            "a/index.html",
            [
                "A.md": publicNote("![[B]]\n\n![[B#power]]"),
                "B.md": publicNote("```metric power\nshow: H200.power in W\n```\n\n`{metric} 2 W`\n"),
            ])
        #expect(html.contains("id=\"e1.m-power\"") && html.contains("id=\"e2.m-power\""))
        #expect(html.contains("href=\"../b/m/power.csv\""))
        #expect(html.contains("assets/parts."))
    }

    @Test func backlinksSayThatANoteIsShown() async throws {
        let html = try await page(
            "b/index.html", ["A.md": publicNote("![[B]]"), "B.md": publicNote("# B\n\ntext")])
        #expect(html.contains("<p>Shows this note in full.</p>"))
    }
}
