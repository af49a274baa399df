import Testing
import WattleChecks
import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleTestSupport
import WattleText

/// Where findings point, and what the rules about statements never do.
@Suite struct ClaimPlaceTests {
    /// The words between the marks are where the finding stands.
    @Test(arguments: [
        "It is ⟦50x faster⟧.", "It is **⟦50x** _faster⟧_ now.", "- one\n- it is ⟦50x faster⟧",
        "1. ⟦1.5x faster⟧ than 1.", "> > It is\n> > quick and ⟦50x\n> > faster⟧.", "A &amp; B: ⟦50x faster⟧.",
        "\\*A\\* is ⟦50x faster⟧.", "[The 50x](a.md \"50x faster\") is ⟦50x faster⟧.",
        "`50x faster` is ⟦50x faster⟧.",
        "%% 50x faster %% It is ⟦50x faster⟧.", "| a | b |\n|---|---|\n| 50 | it is ⟦50x faster⟧ |",
        "[[A|50x]] is ⟦50x faster⟧.", "- [ ] it is ⟦50x faster⟧", "> [!note] It is ⟦50x faster⟧\n> Text.",
        "> [!note] It is quick\n> and ⟦50x faster⟧.", "$50x$ is ⟦50x faster⟧.", "It’s – ⟦50× faster⟧.",
        "A <b>⟦50x</b> faster⟧ one.", "Grüße: ⟦50\u{A0}x faster⟧.", "It is ⟦50x faster⟧ #quick.",
        "[^1]: it is ⟦50x faster⟧\n\nText[^1].", "a\\\n⟦50x faster⟧", "![50x](a.png) ⟦50x faster⟧.",
        "See [the test][t]: ⟦50x faster⟧.\n\n[t]: a.md", "- a\n\n  is ⟦50x faster⟧\n  than b",
        "# A\n\nIt is\n⟦50x faster⟧.",
        "It is ~~50x~~ ⟦50x faster⟧.", "a&nbsp;⟦50x&nbsp;faster⟧", "==is ⟦50x== faster⟧",
    ]) func aFindingPointsToTheWords(_ marked: String) throws {
        let start = try #require(marked.firstIndex(of: "⟦"))
        let end = try #require(marked.firstIndex(of: "⟧"))
        let lower = marked[..<start].utf8.count
        let upper = marked[..<end].utf8.count - 3
        let text = marked.split(whereSeparator: { "⟦⟧".contains($0) }).joined()
        let findings = CheckFixture(text).findings().filter { $0.rule == "CLM001" }
        #expect(findings.map(\.range) == [SourceRange(lower, upper)], "\(text)")
    }

    @Test func eachSentenceIsReportedOnceByEachRule() {
        let text =
            "It is 50x faster and 40% cheaper. It is 2x larger, e.g. 3x wider. By Fig. 3 it is 3x taller."
        #expect(CheckFixture(text).claims() == ["CLM001", "CLM001"])
        #expect(
            CheckFixture("It took version 2.5 of it. vLLM 0.6 is 3x faster. No. 4 is 5x slower.").claims()
                .count == 2)
    }

    @Test func aTableIsReportedOnceByEachRule() {
        let text = "| a | b |\n|---|---|\n| 3 kW | 50x faster |\n| 4 kW | 60x faster |"
        #expect(CheckFixture(text).claims() == ["CLM006", "CLM001"])
    }

    @Test func aGardenInAnotherLanguageIsToldOnce() {
        var fixture = CheckFixture(["a.md": "Es ist 50x faster.", "b.md": "It is 50x faster. TODO"])
        fixture.scope.language = "de-DE"
        #expect(fixture.findings(in: "a.md").map(\.severity) == [.note])
        #expect(fixture.claims(in: "b.md") == ["CLM012"])
    }

    @Test func aNoteCanNameItsLanguage() {
        let german = "---\nlang: de\n---\nIt is 50x faster."
        #expect(CheckFixture(["a.md": "A.", "b.md": german]).findings(in: "b.md").map(\.severity) == [.note])
    }

    @Test func aWikilinkIsEvidenceWhereItsNoteHasASource() {
        let source = "---\nsource: https://example.org/x\nsource_date: 2026-02-01\n---\nText."
        let text = "It is 50x faster, as [[S]] says."
        #expect(CheckFixture(["note.md": text, "S.md": source]).claims() == [])
        #expect(CheckFixture(["note.md": text, "S.md": "Text."]).claims() == ["CLM001"])
        let hidden = "---\npublish: false" + source.dropFirst(3)
        #expect(CheckFixture(["note.md": text, "S.md": hidden]).claims() == CheckFixture(text).claims())
    }

    @Test func aLinkToAFigureIsEvidence() {
        let figure = "```metric speed\nshow: 3 kW\n```\n\nText.\n\n"
        #expect(
            CheckFixture(figure + "## B\n\nIt is 50x faster, see [[#m-speed|the figure]].").claims() == [])
        #expect(CheckFixture(figure + "## B\n\nIt is 50x faster, see [[#B|below]].").claims() == ["CLM001"])
    }

    /// A source in the same sentence takes findings away and adds none.
    @Test(arguments: ClaimSentences.firing) func evidenceAddsNoFinding(_ rule: String, _ text: String) {
        guard text.hasSuffix("."), !text.hasPrefix("#"), !text.hasPrefix("|") else { return }
        let sourced = text.dropLast() + " ([source](https://example.org/s))."
        let before = Set(CheckFixture(text).claims())
        let after = Set(CheckFixture(String(sourced)).claims())
        #expect(after.isSubset(of: before), "\(sourced)")
        #expect(after.isSubset(of: ["CLM009", "CLM012", "CLM013"]), "\(sourced)")
    }

    /// Random notes from pieces of statements and markup: every finding lies in the source and in whole characters.
    @Test(arguments: 0..<60) func findingsLieInTheSource(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "50x faster", " ", "\n", "\n\n", "> ", "- ", "**", "_", "`", "[a](b)", "[[A|b]]", "3 kW", "é",
            "“TODO”", "&amp;",
            "\\*", "| ", "|---|\n", "$x$", "%%", "[^1]", "\n\n[^1]: x 2026\n", "up to 40%", "NVIDIA claims",
            "# ", "```\n",
            "<b>", "the world's largest", "~~", "==", "IIRC ", "1. ", "\t", "> [!note] ", "- [ ] ",
            "https://example.org/a ",
        ]
        let text = (0..<80).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
        let bytes = Array(text.utf8)
        for finding in CheckFixture(text).findings() where finding.rule.area == "CLM" {
            #expect(finding.range.start <= finding.range.end && finding.range.end <= bytes.count, "\(seed)")
            for offset in [finding.range.start, finding.range.end] where offset < bytes.count {
                #expect(bytes[offset] & 0xC0 != 0x80, "seed \(seed): \(finding)")
            }
        }
    }

    @Test func everyRuleHasItsPage() {
        let named = Set(checkRules.map(\.rule.description).filter { $0.hasPrefix("CLM") })
        let wanted = (1...19).map { "CLM0" + ($0 < 10 ? "0" : "") + String($0) }
        #expect(named == Set(wanted))
    }
}
