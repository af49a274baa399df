import Testing
import WattleChecks
import WattleDiagnostics
import WattleGarden
import WattleText

/// The sections that notes of a kind have.
@Suite struct StructureTests {
    private let other = ["Other.md": "Words."]

    private func rules(_ path: String, _ text: String) -> [String] {
        CheckFixture(other.merging([path: text]) { _, new in new }).rules(in: path)
    }

    private let boundary = "## Boundary conditions\n\nNot at night.\n\n"
    private let related = "## Related\n\n- [[Other]]: more\n"
    private let source = "---\nsource: https://example.org/\nsource_date: 2026-05-01\n---\n"
    private let card = "> [!abstract] Garden card\n> Two sentences.\n\n"
    private let evidence = "## 3. Notes\n\n### 3.3 Evidence\n\nOne run.\n\n"

    @Test func aConceptHasItsBoundaryAndItsNeighbours() {
        #expect(rules("concepts/A.md", boundary + related) == [])
        #expect(rules("concepts/A.md", related) == ["STR003"])
        #expect(rules("concepts/A.md", boundary) == ["STR003"])
        #expect(rules("concepts/A.md", "Words.") == ["STR003", "STR003"])
        #expect(rules("A.md", "Words.") == [])
    }

    @Test func aSourceNoteHasItsCardItsEvidenceAndItsChecklist() {
        let list = "## 5. Publish checklist\n\n- [x] Names are gone\n- [X] Dates\n"
        #expect(rules("A.md", source + card + evidence + list) == [])
        #expect(rules("A.md", source + evidence + list) == ["STR003"])
        #expect(rules("A.md", source + card + list) == ["STR003"])
        #expect(rules("A.md", source + card + evidence) == ["STR003"])
        #expect(rules("A.md", source + "## Garden Card: short\n\nWords.\n\n" + evidence + list) == [])
    }

    @Test func headingsMayBeNumberedAndLonger() {
        #expect(rules("concepts/A.md", "## 4) LIMITS of it\n\nWords.\n\n## 5. See also\n\n[[Other]]") == [])
        #expect(rules("concepts/A.md", "## Limitless\n\nWords.\n\n" + related) == ["STR003"])
    }

    @Test func anEmptySectionIsReportedAtItsHeading() throws {
        let fixture = CheckFixture([
            "concepts/A.md": "## Boundary\n\n### Of use\n\n" + related, "Other.md": "",
        ])
        let finding = try #require(fixture.findings(in: "concepts/A.md").first)
        #expect(finding.rule == "STR004")
        #expect(finding.range == SourceRange(0, 11))
    }

    @Test func relatedNotesAreLinksToOtherPublicNotes() {
        for text in ["Other", "[[A]]", "[[Missing|words]]", "<https://example.org/a>: words"] {
            #expect(rules("concepts/A.md", boundary + "## Related\n\n- \(text)\n") == ["STR005"])
        }
        #expect(
            rules("concepts/A.md", boundary + "## Related\n\n### Above\n\n[the other](../Other.md)\n") == [])
    }

    @Test func theChecklistOfAPublicNoteIsDone() throws {
        let text = source + card + evidence + "## Publish checklist\n\n"
        #expect(rules("A.md", text + "- [x] One\n- [ ] Two\n- [ ] Three") == ["STR006"])
        #expect(rules("A.md", text + "- One\n- Two") == ["STR006"])
        #expect(rules("A.md", text + "- [x] One\n  - [ ] Two") == ["STR006"])
        #expect(rules("A.md", text + "- [-] Not needed\n- [x] Two") == [])
        let finding = try #require(CheckFixture(text + "- [x] One\n- [ ] Two").findings().first)
        #expect(finding.message == "1 task is open in the checklist of a public note")
    }

    @Test(arguments: ["STR003", "STR004", "STR005", "STR006"])
    func switchedOffRulesFindNothing(rule: String) {
        let empty = "## Boundary\n\n## Related\n\nOther\n"
        let open = source + "## Publish checklist\n\n- [ ] One\n"
        var fixture = CheckFixture(["concepts/A.md": empty, "B.md": open])
        func found() -> Set<String> { Set(fixture.rules(in: "concepts/A.md") + fixture.rules(in: "B.md")) }
        #expect(found() == ["STR003", "STR004", "STR005", "STR006"])
        fixture.scope.switchedOff = [RuleID(rule)]
        #expect(!found().contains(rule) && found().count == 3)
    }

    @Test func aGardenCanAskForOtherSections() {
        var fixture = CheckFixture(["concepts/A.md": "## Grenzen\n\nWorte.", "B.md": "Words."])
        fixture.scope.sections = [
            .concept: [RequiredSection(["Grenzen"])], .plain: [RequiredSection(["Fazit"])],
        ]
        #expect(fixture.rules(in: "concepts/A.md") == [])
        #expect(fixture.rules(in: "B.md") == ["STR003"])
    }
}
