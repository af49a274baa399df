import Testing
import WattleChecks
import WattleDiagnostics
import WattleText

/// What the source decides about who can use a page.
@Suite struct AccessibilityTests {
    @Test(arguments: [
        ("A11Y002", "## A\n\n#### B"), ("A11Y002", "### A"), ("A11Y002", "# A\n\n# B\n\n### C"),
        ("A11Y002", "Text.\n\n## A\n\n### B\n\n###### C"), ("A11Y002", "# note\n\n### A"),
        ("A11Y002", "> ### In a quote"), ("A11Y002", "# A\n\n## B\n\n# C"),
        ("A11Y003", "It is [here](https://example.org/)."),
        ("A11Y003", "[Click here!](https://example.org/) now"),
        ("A11Y003", "[*Read more* …](https://example.org/)"), ("A11Y003", "See [[note|this]]."),
        ("A11Y003", "- <https://example.org/a>"), ("A11Y003", "https://example.org/a"),
        ("A11Y003", "https://example.org/a, <https://example.org/b>"),
        ("A11Y004", "|  |  |\n|---|---|\n| a | b |"),
        ("A11Y004", "| a |  | c |\n|---|---|---|\n| 1 | 2 | 3 |"),
        ("A11Y004", "|   |\n|---|\n| a |"), ("A11Y004", "<table>\n<tr><td>1</td></tr>\n</table>"),
        ("A11Y004", "<TABLE class=\"x\">\n<tr><td>1</td></tr>\n</TABLE>"),
        ("A11Y005", "[🚀](https://example.org/)"), ("A11Y005", "[→](note.md)"),
        ("A11Y005", "[](https://example.org/)"),
        ("A11Y005", "[[note|🔥🔥]]"), ("A11Y005", "[**…**](https://example.org/)"),
    ])
    func findingsAreMade(rule: String, text: String) {
        var fixture = CheckFixture(text)
        #expect(Set(fixture.rules()) == [rule])
        fixture.scope.switchedOff = [RuleID(rule)]
        #expect(fixture.rules() == [])
    }

    @Test(arguments: [
        "## A\n\n### B\n\n## C\n\n### D\n\n#### E", "# note\n\n## A", "Text.", "# A\n\n# B\n\n## C",
        "Written [here and there](https://example.org/).", "[Here: the figures](https://example.org/)",
        "[The page of the vendor](https://example.org/)", "See https://example.org/a.",
        "- The report: <https://example.org/a>", "| Report |\n|---|\n| <https://example.org/a> |", "[[note]]",
        "| a | b |\n|---|---|\n| 1 | 2 |", "|  | b |\n|---|---|\n| 1 | 2 |",
        "| `a` | **b** |\n|---|---|\n| 1 | 2 |",
        "<table>\n<tr><th>A</th></tr>\n</table>", "<table><tr><th scope=\"col\">A</th></tr></table>",
        "[🚀 Start](https://example.org/)", "[電力](https://example.org/)", "[½](https://example.org/)",
        "[$x$](https://example.org/)", "[![Words](https://example.org/a.png)](https://example.org/)",
        "## Link\n\nSee [Link](#link).", "[`…x`](https://example.org/)", "[3](https://example.org/)",
        "`[🚀](https://example.org/)`",
    ])
    func soundTextHasNoFindings(text: String) {
        #expect(CheckFixture(text).rules() == [])
    }

    @Test func aSkippedHeadingIsNamedByItsMarks() throws {
        let finding = try #require(CheckFixture("## A\n\n#### B").findings().first)
        #expect(finding.message == "a heading of level 4 follows one of level 2")
        #expect(finding.help == ["write: ### B"])
        #expect(finding.range.start == 6)
    }
}
