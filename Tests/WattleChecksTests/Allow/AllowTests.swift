import Testing
import WattleChecks
import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// Exceptions in comments and in the garden's file.
@Suite struct AllowTests {
    private static let rules = Set(
        checkRules.map(\.rule) + allowRules.map(\.rule) + ["LNK001", "URL004", "BND002", "LIM001", "EMB001"])

    /// What counts in a note, and what was allowed, with the exceptions of a file.
    private func result(
        _ text: String, file: [AllowEntry] = [],
        today: CalendarDate? = CalendarDate(year: 2026, month: 11, day: 21)
    ) -> AllowedFindings {
        let fixture = CheckFixture(text)
        let scope = AllowScope(
            garden: fixture.scope.garden, file: AllowFile(file), today: today, rules: Self.rules)
        let findings = fixture.findings().filter { ["SEC", "PII", "ENV", "PRV"].contains($0.rule.area) }
        return allowing(findings, in: scope) { _ in SourceText(Array(text.utf8)) }
    }

    private func remaining(_ text: String) -> [String] { result(text).remaining.map(\.rule.description) }

    private static let comment = "%% wattle-allow: ENV001 -- documentation lab address %%"

    @Test(arguments: [
        "ssh 10.1.2.3 \(comment)", "\(comment)\n\nssh 10.1.2.3", "\(comment)\nssh 10.1.2.3",
        "<!-- wattle-allow: ENV001 -- documentation lab address -->\n\n```\nssh 10.1.2.3\n```",
        "- ssh 10.1.2.3 \(comment)\n- b",
        "\(comment)\n\n- a\n- ssh 10.1.2.3", "\(comment)\n\n| a |\n|---|\n| 10.1.2.3 |",
        "| a |\n|---|\n| 10.1.2.3 \(comment) |",
        "> \(comment)\n>\n> ssh 10.1.2.3", "# ssh 10.1.2.3 \(comment)",
        "\(comment)\n%% a %%\n\nssh 10.1.2.3 10.1.2.4",
        "---\n# wattle-allow: ENV001 -- documentation lab address\ntitle: 10.1.2.3\n---\na",
        "%%\nwattle-allow: ENV001 -- documentation lab address\n%%\n\nssh 10.1.2.3",
    ]) func allowsItsBlock(_ text: String) {
        let result = result(text)
        #expect(result.remaining.map(\.rule.description) == [])
        #expect(result.suppressed.first?.kind == .inSource)
        #expect(result.suppressed.first?.reason == "documentation lab address")
    }

    @Test(arguments: [
        "\(comment)\n\na\n\nssh 10.1.2.3", "ssh 10.1.2.3\n\n\(comment)", "- a \(comment)\n- ssh 10.1.2.3",
        "a \(comment)\n\n```\nssh 10.1.2.3\n```",
    ]) func allowsNoOtherBlock(_ text: String) {
        #expect(remaining(text).sorted() == ["ENV001", "SUP001"])
    }

    @Test func allowsSeveralRules() {
        let text =
            "%% wattle-allow: ENV001, ENV003 -- from the lab's handbook %%\n\nssh 10.1.2.3 cat /home/zzfake/a"
        #expect(remaining(text) == [])
    }

    @Test(arguments: [
        "%% wattle-allow: ENV001 %%", "%% wattle-allow: ENV001 -- because %%",
        "%% wattle-allow: -- because it is so %%",
        "%% wattle-allow: ENV999 -- documentation lab address %%",
        "%% wattle-allow: env001 -- documentation lab address %%",
    ]) func needsARuleAndAReason(_ comment: String) {
        #expect(remaining(comment + "\n\nssh 10.1.2.3").sorted() == ["ENV001", "SUP001"])
    }

    @Test(arguments: ["LNK001", "URL004", "BND002", "LIM001", "EMB001", "SUP001"]) func guardsTheBoundary(
        _ rule: String
    ) {
        #expect(remaining("%% wattle-allow: \(rule) -- documentation lab address %%\n\na") == ["SUP001"])
    }

    @Test func unusedIsAFinding() throws {
        let finding = try #require(result(Self.comment + "\n\na").remaining.first)
        #expect(finding.rule == "SUP001")
        #expect(finding.range == SourceRange(3, Self.comment.utf8.count - 3))
    }

    @Test func unusedIsNoneWhereTheRuleIsOff() {
        let fixture = CheckFixture(Self.comment + "\n\na")
        let scope = AllowScope(
            garden: fixture.scope.garden, file: AllowFile(), today: nil, rules: Self.rules,
            switchedOff: ["ENV001"])
        #expect(allowing([], in: scope) { _ in nil }.remaining.isEmpty)
    }

    @Test func codeIsNoComment() {
        #expect(remaining("```\n\(Self.comment)\n```") == [])
    }

    // MARK: The file

    private static func secret() -> String {
        var made = MadeText()
        return made.text("key gh{+}p_{a36} of the lab")
    }

    private func entry(_ text: String, rule: RuleID = "SEC003", expires: CalendarDate? = nil) -> AllowEntry {
        let finding = CheckFixture(text).findings().first { $0.rule == rule }
        var entry = AllowEntry(at: SourceRange(0, 1))
        entry.rule = rule
        entry.note = "note.md"
        entry.fingerprint = finding?.fingerprint(in: SourceText(Array(text.utf8))) ?? ""
        entry.reason = "revoked, kept as an example"
        entry.expires = expires
        return entry
    }

    @Test func tokensAreAllowedInTheFileOnly() {
        let text = Self.secret()
        #expect(
            remaining("%% wattle-allow: SEC003 -- documentation lab address %%\n\n" + text).sorted() == [
                "SEC003", "SUP001",
            ])
        let result = result(text, file: [entry(text)])
        #expect(result.remaining.isEmpty)
        #expect(result.suppressed.map(\.kind) == [.external])
    }

    @Test func anEntryAllowsOneFinding() {
        let text = Self.secret()
        let twice = text + "\n\n" + text
        #expect(result(twice, file: [entry(text)]).remaining.map(\.rule) == ["SEC003"])
        #expect(result(twice, file: [entry(text), entry(text)]).remaining.isEmpty)
        #expect(result("nothing", file: [entry(text)]).remaining.map(\.rule) == ["SUP001"])
    }

    @Test func anEntryExpiresAfterItsDay() {
        let text = Self.secret()
        let last = CalendarDate(year: 2026, month: 11, day: 21)
        #expect(result(text, file: [entry(text, expires: last)]).remaining.isEmpty)
        let late = result(
            text, file: [entry(text, expires: last)], today: CalendarDate(year: 2026, month: 11, day: 22))
        #expect(late.remaining.map(\.rule.description).sorted() == ["SEC003", "SUP001"])
        #expect(result(text, file: [entry(text, expires: last)], today: nil).remaining.isEmpty)
    }

    /// Equal lines with other secrets have one fingerprint, so that nobody can find a secret out by trying.
    @Test func aFingerprintSaysNothingOfTheSecret() throws {
        var made = MadeText(seed: 21)
        let prints = (0..<2).map { _ in entry(made.text("key gh{+}p_{a36} of the lab")).fingerprint }
        #expect(prints[0] == prints[1])
        #expect(prints[0].utf8.count == 16)
    }

    @Test func aPrivateNoteAndAMissingOneAreOneCase() {
        var entry = entry(Self.secret())
        entry.note = "diary.md"
        let findings = result("a", file: [entry]).remaining
        #expect(findings.map(\.rule) == ["SUP001"])
        #expect(findings.allSatisfy { !$0.message.contains("diary") })
    }
}
