import Testing
import WattleDiagnostics
import WattleText

struct PolicyTests {
    private func finding(
        _ rule: RuleID, _ severity: Severity = .error, at start: Int = 0, in path: String = "a.md"
    )
        -> Diagnostic
    {
        Diagnostic(rule, severity, path: path, range: SourceRange(start, start + 1), "a finding")
    }

    @Test func compatibilityDemotesErrorsButNeverBoundaryRules() {
        let policy = DiagnosticPolicy(isCompatible: true)
        let rules: [RuleID] = [
            "FMT001", "LNK010", "SEC001", "BND001", "PRV001", "URL004", "URL006", "LNK001", "EMB001",
            "LIM001",
        ]
        let severities = Dictionary(
            uniqueKeysWithValues: policy.applied(to: rules.map { finding($0) }).map { ($0.rule, $0.severity) }
        )
        #expect(severities["FMT001"] == .warning)
        #expect(severities["LNK010"] == .warning)
        for rule in rules.dropFirst(2) { #expect(severities[rule] == .error, "\(rule)") }
    }

    @Test func settingsChooseSeverityByRuleBeforeArea() {
        let policy = DiagnosticPolicy(settings: ["FMT": .off, "FMT002": .note, "BND001": .off])
        let applied = policy.applied(to: [finding("FMT001"), finding("FMT002"), finding("BND001")])
        #expect(applied.map(\.rule) == ["BND001", "FMT002"])
        #expect(applied.map(\.severity) == [.error, .note])
    }

    @Test func findingsAreSortedByPathBytesThenOffsetThenRule() {
        let sorted = DiagnosticPolicy().applied(to: [
            finding("B001", at: 4, in: "b.md"), finding("B001", at: 9), finding("A001", at: 9),
            finding("Z001", in: "B.md"),
        ])
        #expect(sorted.map(\.path) == ["B.md", "a.md", "a.md", "b.md"])
        #expect(sorted.map(\.rule) == ["Z001", "A001", "B001", "B001"])
    }

    @Test func areaOfARuleIsItsNameWithoutTheNumber() {
        #expect(RuleID("LNK010").area == "LNK")
        #expect(RuleID("A11Y001").area == "A11Y")
        #expect(RuleID("M101").area == "M")
    }

    @Test(arguments: [("titel", "title"), ("Tags", "tags"), ("sorce_date", "source_date")])
    func nearestNameFindsSlips(slip: String, meant: String) {
        #expect(nearestName(to: slip, among: ["title", "tags", "source", "source_date"]) == meant)
    }

    @Test func nearestNameIsSilentWhenNothingIsNear() {
        #expect(nearestName(to: "cssclasses", among: ["title", "tags"]) == nil)
    }
}
