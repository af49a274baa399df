import Testing
import WattleDiagnostics
import WattleText

struct DigestTests {
    private func findings(
        _ rule: RuleID, _ count: Int, _ severity: Severity = .warning, _ message: (Int) -> String
    )
        -> [Diagnostic]
    {
        (0..<count).map {
            Diagnostic(rule, severity, path: "\($0).md", range: SourceRange(0, 1), message($0))
        }
    }

    private func text(_ digest: FindingDigest) -> String {
        var texts = SourceTexts { _ in Array("abc\n".utf8) }
        return String(decoding: render(digest, texts: &texts) { "title of \($0)" }, as: UTF8.self)
    }

    @Test func shortListsStayAsTheyAre() {
        let digest = FindingDigest(findings("FMT007", 20) { _ in "the same" })
        #expect(digest.entries.count == 20)
        #expect(digest.tallies.isEmpty)
    }

    @Test func oneMessageAtManyPlacesIsSaidOnce() {
        let digest = FindingDigest(
            findings("FMT007", 30) { _ in "no field is named 'mobile'" }
                + findings("FMT007", 5) { _ in "rare" })
        #expect(digest.entries.map(\.others.count) == [29, 0, 0, 0, 0, 0])
        let text = text(digest)
        #expect(text.contains("  = also: 1.md:1:1, 2.md:1:1, 3.md:1:1 and 26 more\n"))
        #expect(text.hasSuffix("35 warnings  FMT007  title of FMT007\n\n"))
        #expect(!text.contains("--all"))
    }

    // 60 errors with messages of their own: 50 are shown; of 40 warnings 10.
    @Test func ruleThatFindsMuchDoesNotHideTheOthers() {
        let many = findings("LNK012", 40) { "place \($0)" } + findings("M101", 60, .error) { "unit \($0)" }
        let digest = FindingDigest(many + findings("A001", 1, .note) { _ in "a note" })
        #expect(digest.entries.count == 61)
        #expect(digest.tallies.map(\.omitted) == [10, 30, 0])
        #expect(
            text(digest).hasSuffix(
                """
                … and 40 more; --all shows every one

                60 errors    M101  title of M101
                40 warnings  LNK012  title of LNK012
                 1 note      A001  title of A001


                """))
        #expect(FindingDigest(many, showsAll: true).entries.count == 100)
    }

    @Test func certainFixIsNamed() {
        let fix = FixIt(range: SourceRange(0, 1), replacement: "x", applicability: .certain)
        let found = Diagnostic("FMT007", .error, path: "a.md", range: SourceRange(0, 1), "m", fixes: [fix])
        #expect(text(FindingDigest([found])).contains("  = fix: wattle check --fix does it\n"))
    }
}
