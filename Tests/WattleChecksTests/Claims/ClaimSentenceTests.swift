import Testing
import WattleChecks
import WattleDiagnostics

/// CLM001 to CLM013 on single sentences.
@Suite struct ClaimSentenceTests {
    @Test(arguments: ClaimSentences.firing) func theRuleSpeaks(_ rule: String, _ text: String) {
        #expect(CheckFixture(text).rules().contains(rule), "\(text)")
    }

    @Test(arguments: ClaimSentences.quiet) func everyRuleIsSilent(_ text: String) {
        let findings = CheckFixture(text).findings().filter { $0.rule.area == "CLM" }
        #expect(findings.isEmpty, "\(text)")
    }

    @Test(arguments: ClaimSentences.firing) func aRuleThatIsOffIsSilent(_ rule: String, _ text: String) {
        var fixture = CheckFixture(text)
        fixture.scope.switchedOff = [RuleID(rule)]
        #expect(!fixture.rules().contains(rule), "\(text)")
    }
}
