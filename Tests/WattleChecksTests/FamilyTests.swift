import Testing
import WattleChecks
import WattleDiagnostics

/// The families of rules as a whole.
@Suite struct FamilyTests {
    @Test func everyRuleIsDescribedOnce() {
        let names = checkRules.map(\.rule)
        #expect(Set(names).count == names.count)
    }

    @Test func anEmptyNoteHasNoFindings() {
        #expect(CheckFixture("").rules() == [])
    }
}
