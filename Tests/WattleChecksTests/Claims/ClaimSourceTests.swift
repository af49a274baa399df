import Testing
import WattleChecks
import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// CLM011 and CLM014 to CLM019: sources themselves, and what is bound to figures.
@Suite struct ClaimSourceTests {
    // MARK: CLM011

    @Test(arguments: [
        "source: https://example.org/x",
        "source: https://example.org/x\nsource_date: soon",
        "source: https://example.org/x\nsource_date: May 2026",
        "source: https://example.org/x\nsource_date: 2026/05/01",
        "source: https://example.org/x\nsource_date: 2026-11-22",
        "source: a conversation\nsource_date: 2026-05-01",
        "source: example.org/x\nsource_date: 2026-05-01",
        "source: https://wiki.example.internal/x\nsource_date: 2026-05-01",
        "source: http://localhost:3000/\nsource_date: 2026-05-01",
        "source: https://192.168.1.4/x\nsource_date: 2026-05-01",
        "source: https://docs.google.com/document/d/abc/edit\nsource_date: 2026-05-01",
    ]) func aSourceThatNobodyCanLookUpIsReported(_ fields: String) {
        let fixture = CheckFixture("---\n\(fields)\n---\nText.")
        #expect(claims(fixture).contains { $0.rule == "CLM011" && $0.severity == .error }, "\(fields)")
    }

    @Test(arguments: [
        "source: https://example.org/x\nsource_date: 2026-11-21",
        "source: doi:10.1000/xyz\nsource_date: 2020-01-01",
        "source: arXiv:2309.06180\nsource_date: 2023-09-12", "source: RFC 9110\nsource_date: 2022-06-01",
        "source: ISBN 978-3-16-148410-0\nsource_date: 2001-01-01",
        "source: 10.1000/xyz\nsource_date: 2020-01-01",
        "source: \"[[Some note]]\"\nsource_date: 2026-01-01",
        "source: <https://example.org/x>\nsource_date: 2026-01-01",
        "created: 2026-01-01",
    ]) func aSourceWithItsDayIsQuiet(_ fields: String) {
        #expect(claims(CheckFixture("---\n\(fields)\n---\nText.")).isEmpty, "\(fields)")
    }

    /// 2025-05-30 is 540 days before 2026-11-21, 2025-05-29 is 541 (counted with `date -d`).
    @Test(arguments: [("2025-05-30", []), ("2025-05-29", ["CLM011"])])
    func anOldSourceThatCarriesNumbersIsAWarning(_ date: String, _ rules: [String]) {
        let front = "---\nsource: https://example.org/x\nsource_date: \(date)\n---\n"
        #expect(CheckFixture(front + "It is 3x faster.").claims() == rules)
        #expect(CheckFixture(front + "It is fast.").claims() == [])
        #expect(CheckFixture(front + "It is 3x faster ([log](https://example.org/l)).").claims() == [])
    }

    @Test func withoutATodayNothingIsTooOldOrToCome() {
        var fixture = CheckFixture(
            "---\nsource: https://example.org/x\nsource_date: 2031-01-01\n---\nIt is 3x faster.")
        fixture.scope.today = nil
        #expect(fixture.claims() == [])
    }

    // MARK: CLM014

    @Test(arguments: [
        "https://bit.ly/x", "https://docs.google.com/spreadsheets/d/x", "https://acme.atlassian.net/wiki/x",
        "https://www.notion.so/x", "http://intranet/x", "https://wiki.corp/x", "http://10.1.2.3/x",
        "https://www.google.com/search?q=x", "https://duckduckgo.com/?q=x", "https://t.co/x",
        "https://acme.sharepoint.com/x", "https://www.bing.com/search?q=x",
    ]) func aLinkThatReadersCannotUseIsReported(_ address: String) {
        let findings = claims(CheckFixture("See [it](\(address))."))
        #expect(findings.map(\.rule) == ["CLM014"], "\(address)")
        #expect(findings.first?.range == SourceRange(9, 9 + address.utf8.count))
    }

    @Test(arguments: [
        "https://example.org/bit.ly", "http://localhost:8000/x", "http://127.0.0.1/",
        "https://duckduckgo.com/about",
        "https://google.com/about", "https://docs.google.com/document/d/e/2PACX/pub", "mailto:a@example.org",
    ]) func aLinkThatOpensIsQuiet(_ address: String) {
        #expect(claims(CheckFixture("See [it](\(address)).")).isEmpty, "\(address)")
    }

    @Test func aPreviewIsNoEvidence() {
        #expect(CheckFixture("It is 3x faster ([here](http://localhost:8000)).").claims() == ["CLM001"])
    }

    // MARK: CLM015

    @Test func aResultTypedByHandIsRemarked() {
        var fixture = CheckFixture(
            "```metric day\nshow: 3 kW * 1 h\n```\n\nThat is 3 kWh, not 3 kWh.\n\nOr 13 kWh.")
        let note = fixture.scope.garden.notes[0]
        let value = ShownValue(text: "3\u{A0}kWh", expression: "day.energy in kWh")
        fixture.scope.figures = [note.id: [ShownFigure(node: note.parsed.fences[0].node, values: [value])]]
        let findings = claims(fixture).filter { $0.rule == "CLM015" }
        #expect(
            findings.first?.fixes == [
                FixIt(range: findings[0].range, replacement: "`{metric} day.energy in kWh`")
            ])
        #expect(findings.map { text(of: $0, in: note) } == ["3 kWh", "3 kWh"])
    }

    // MARK: CLM016

    @Test(arguments: [
        ("[^1]: A talk", 1), ("[^1]: A talk in 2026", 0), ("[^1]: <https://example.org/x>", 1),
        ("[^1]: Release, May 2026. <https://example.org/x>", 0), ("[^1]: Paper of 2026, arXiv:2601.01234", 0),
        ("[^1]: Sheet of 2026. <https://docs.google.com/document/d/x>", 1),
    ]) func theFootnoteOfAClaimSaysWhereAndWhen(_ footnote: String, _ count: Int) {
        let block = "```metric c\nclaim: Ten times cheaper\nby: Acme [^1]\ntest: a >= 10\n```\n\n"
        let findings = claims(CheckFixture(block + footnote))
        #expect(findings.count == count, "\(findings)")
        let isError = findings.contains { $0.rule == "CLM016" && $0.severity == .error }
        #expect(isError == (footnote == "[^1]: A talk"))
    }

    @Test func aBrokenToleranceIsAnError() {
        var fixture = CheckFixture(
            "```metric c\nclaim: 35 times\nby: Acme [^1]\ntest: a ~= 5 % 35\n```\n\n[^1]: Acme, 2026. <https://example.org/x>"
        )
        #expect(claims(fixture).isEmpty)
        let note = fixture.scope.garden.notes[0]
        fixture.scope.figures = [
            note.id: [ShownFigure(node: note.parsed.fences[0].node, values: [], miss: "computed is 9.8×")]
        ]
        #expect(claims(fixture).map { text(of: $0, in: note) } == ["a ~= 5 % 35"])
    }

    // MARK: CLM017

    @Test func aBenchmarkSaysWhatRanOnWhat() {
        let front = "---\nsource: https://example.org/p\nsource_date: 2026-06-01\n---\n"
        #expect(CheckFixture(front + "It gives 120 tokens/s.").claims() == ["CLM017"])
        #expect(CheckFixture(front + "One H100 is used.\n\nIt gives 120 tokens/s.").claims() == [])
        #expect(
            CheckFixture(front + "## A\n\nOne H100.\n\n## B\n\nIt gives 120 tokens/s.").claims() == ["CLM017"]
        )
        #expect(CheckFixture("It gives 120 tokens/s ([log](https://example.org/l)).").claims() == [])
    }

    // MARK: CLM018

    @Test func theOlderReadingOfASourceIsNamed() {
        func note(_ date: String, _ source: String) -> String {
            "---\nsource: \(source)\nsource_date: \(date)\n---\nText."
        }
        let fixture = CheckFixture([
            "a.md": note("2026-02-01", "https://Example.org/x/"),
            "b.md": note("2026-03-01", "http://example.org/x"),
            "c.md": note("2026-01-01", "https://example.org/y"),
        ])
        #expect(claims(fixture, "a.md").map(\.rule) == ["CLM018"])
        #expect(claims(fixture, "a.md").first?.related.map(\.path) == ["b.md"])
        #expect(claims(fixture, "b.md").isEmpty)
        #expect(claims(fixture, "c.md").isEmpty)
    }

    @Test func aPrivateNoteHasReadNothing() {
        let open =
            "---\nsource: https://example.org/x\nsource_date: 2026-02-01\n---\nSee [[P]]: 3x faster [[P|it]]."
        let hidden = "---\npublish: false\nsource: https://example.org/x\nsource_date: 2026-03-01\n---\n"
        #expect(
            CheckFixture(["a.md": open, "P.md": hidden]).claims(in: "a.md")
                == CheckFixture(["a.md": open]).claims(in: "a.md"))
    }

    // MARK: CLM019

    @Test(arguments: [
        ("Acme promises “up to 50x” more", 0), ("Acme promises \"Up to   50x\" more", 0),
        ("Acme promises “at least 50x”", 1), ("Acme promises up to 40x", 0), ("\"up to 40x\"", 0),
    ]) func quotedWordsStandInTheKeptExcerpt(_ claim: String, _ count: Int) throws {
        var fixture = CheckFixture(
            "```metric c\nclaim: \(claim)\nby: Acme [^1]\n```\n\n[^1]: Release, 2026. <https://example.org/x/>"
        )
        #expect(claims(fixture).isEmpty)
        fixture.scope.excerpts = [
            try #require(SourceExcerpt(Array("http://example.org/x\nIt gives up\nto 50x the tokens.".utf8))),
            try #require(SourceExcerpt(Array("https://example.org/other\nNothing.".utf8))),
        ]
        #expect(claims(fixture).map(\.rule) == Array(repeating: "CLM019", count: count))
    }

    @Test func anExcerptBeginsWithItsAddress() {
        #expect(SourceExcerpt(Array("a talk\nwords".utf8)) == nil)
        #expect(SourceExcerpt(Array("https://example.org/x".utf8)) == nil)
    }

    // MARK: Each rule alone

    @Test(arguments: [
        ("CLM011", "---\nsource: x y\nsource_date: 2026-01-01\n---\nText."),
        ("CLM014", "See [it](https://bit.ly/x)."),
        ("CLM016", "```metric c\nclaim: Ten\nby: Acme [^1]\n```\n\n[^1]: A talk"),
        ("CLM017", "It gives 120 tokens/s."),
    ]) func aRuleThatIsOffIsSilent(_ rule: String, _ text: String) {
        var fixture = CheckFixture(text)
        #expect(fixture.claims().contains(rule))
        fixture.scope.switchedOff = [RuleID(rule)]
        #expect(!fixture.claims().contains(rule))
    }

    private func claims(_ fixture: CheckFixture, _ path: String = "note.md") -> [Diagnostic] {
        fixture.findings(in: path).filter { $0.rule.area == "CLM" }
    }

    private func text(of finding: Diagnostic, in note: PublishedNote) -> String {
        String(decoding: note.parsed.source[finding.range.bounds], as: UTF8.self)
    }
}
