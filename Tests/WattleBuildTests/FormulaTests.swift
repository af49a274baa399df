import Testing
import WattleBuild
import WattleDiagnostics
import WattleText

/// Formulas from a note to its page.
@Suite struct FormulaTests {
    private func page(_ body: String) async throws -> String {
        try await GardenOnDisk(["content/Notes/Hall.md": publicNote(body)]).build()["notes/hall/index.html"]
            .text
    }

    @Test func aFormulaBecomesMathML() async throws {
        let html = try await page("The root $\\sqrt{x}$ of $x$.")
        #expect(
            html.contains(
                "<p>The root <math><msqrt><mi>x</mi></msqrt></math> of <math><mi>x</mi></math>.</p>"))
        #expect(html.contains("href=\"../../assets/parts."))
    }

    @Test func aDisplayedFormulaStandsInABoxOfItsOwn() async throws {
        let formula = "<math display=\"block\"><mi>x</mi></math>"
        let attributes = "class=\"formula\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\""
        #expect(try await page("$$\nx\n$$").contains("<div \(attributes)>\(formula)</div>"))
        #expect(
            try await page("It is $$x$$ here.").contains(
                "<p>It is <span \(attributes)>\(formula)</span> here.</p>"))
    }

    /// A formula is never broken, so one that is wider than a telephone's column needs a box that scrolls there.
    @Test func aLongFormulaOfTheTextHasABoxForNarrowPages() async throws {
        let html = try await page("So $a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8$ is.")
        #expect(
            html.contains("<span class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\"><math>"))
    }

    @Test func pagesWithoutFormulasLoadNothingForThem() async throws {
        let files = try await GardenOnDisk([
            "content/Notes/Hall.md": publicNote("It costs $5 and $6."),
            "content/Notes/Other.md": publicNote("Here $x$."),
        ]).build()
        #expect(!files["notes/hall/index.html"].text.contains("assets/parts."))
        #expect(files["notes/other/index.html"].text.contains("assets/parts."))
    }

    @Test func formulasWorkWhereverTextDoes() async throws {
        let formula = "<math><msup><mi>x</mi><mn>2</mn></msup></math>"
        let html = try await page(
            """
            ## The $x^2$ law

            | a $x^2$ |
            |---|
            | $x^2$ |

            > [!note] With $x^2$
            > and $x^2$

            - a list with $x^2$[^1]

            [^1]: A note with $x^2$.

            ## Another

            Text.
            """)
        #expect(html.components(of: formula) == 7)
        #expect(html.contains("id=\"the-x2-law\""), "github-slugger on the source: The x^2 law")
        #expect(html.contains("The x² law</a>"), "the table of contents shows text")
    }

    @Test func commandsHoldForTheRestOfTheNote() async throws {
        let html = try await page("$\\newcommand{\\E}{\\mathbb{E}}$Then $\\E$.")
        #expect(html.contains("<p>Then <math><mi>𝔼</mi></math>.</p>"))
    }

    /// Line 9 is the fifth after the front matter's end on line 4 and an empty line; columns are counted by hand.
    @Test func whatIsNotUnderstoodIsShownAndFoundInItsPlace() async throws {
        let garden = try GardenOnDisk([
            "content/Notes/Hall.md": publicNote("> $$\n> a + \\aplha\n> $$\n\nand $\\left( x$")
        ])
        let findings = try await garden.check().report.diagnostics
        #expect(findings.map(\.rule) == ["MTH001", "MTH002"])
        #expect(findings.map(\.severity) == [.warning, .warning])
        #expect(findings.first?.help == ["did you mean '\\alpha'?"])
        let source = Array(publicNote("> $$\n> a + \\aplha\n> $$\n\nand $\\left( x$").utf8)
        #expect(
            findings.map { String(decoding: source[$0.range.bounds], as: UTF8.self) } == [
                "\\aplha", "\\left",
            ])
        let html = try await garden.build()["notes/hall/index.html"].text
        #expect(html.contains("<code class=\"formula\">\\left( x</code>"))
        #expect(html.contains("a + \\aplha"))
    }

    @Test func privateNotesAreNotLookedAt() async throws {
        let garden = try GardenOnDisk([
            "content/Notes/Hall.md": publicNote("Nothing."),
            "content/Notes/Own.md": "---\npublish: false\n---\n$\\aplha$",
        ])
        #expect(try await garden.check().report.diagnostics.isEmpty)
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
