import Testing
import WattleDiagnostics
import WattleText

@Suite struct JUnitTests {
    private func document(_ fixture: ReportFixture) throws -> XMLNode {
        try XMLReader.document(fixture.text(.junit))
    }

    @Test func aSuiteIsARuleAndACaseIsANote() throws {
        let fixture = ReportFixture(
            [
                finding("LNK010", .error, 0, 1), finding("LNK010", .error, 4, 5, "another"),
                finding("LNK010", .warning, 0, 1, in: "b.md"), finding("FMT003", .error, 0, 1),
            ], files: ["a.md": "ab\ncd\n", "b.md": "x\n"])
        let root = try document(fixture)
        #expect(root.name == "testsuites" && root.attributes["tests"] == "3")
        #expect(root.attributes["failures"] == "2" && root.attributes["errors"] == "0")
        #expect(root.children.map { $0.attributes["name"] } == ["FMT003", "LNK010"])
        let links = root.children[1]
        #expect(links.attributes["tests"] == "2" && links.attributes["failures"] == "1")
        #expect(links.children.map { $0.attributes["name"] } == ["content/a.md", "content/b.md"])
        let failure = try #require(links.children[0].children.first)
        #expect(failure.name == "failure")
        #expect(failure.attributes["message"] == "line 1: there is no public note, and 1 more")
        #expect(failure.text == "line 1: error: there is no public note\nline 2: error: another")
        #expect(links.children[1].children.map(\.name) == ["system-out"])
    }

    @Test func theThresholdDecidesWhatFails() throws {
        var fixture = ReportFixture([finding("LNK010", .warning, 0, 1)], files: ["a.md": "x"])
        #expect(try document(fixture).attributes["failures"] == "0")
        fixture.report.threshold = FindingThreshold(.warning)
        #expect(try document(fixture).attributes["failures"] == "1")
    }

    @Test func whatWasAllowedIsSkipped() throws {
        var fixture = ReportFixture([], files: ["a.md": "x"])
        fixture.report.suppressed = [
            SuppressedFinding(finding("SEC001", .error, 0, 1), .external, reason: "a \"sample\"")
        ]
        let root = try document(fixture)
        #expect(root.attributes["skipped"] == "1" && root.attributes["tests"] == "1")
        #expect(root.children[0].children[0].children[0].attributes["message"] == "a \"sample\"")
    }

    @Test func aCleanRunIsOneCaseThatPasses() throws {
        let root = try document(ReportFixture([], files: [:]))
        #expect(root.attributes["tests"] == "1" && root.attributes["failures"] == "0")
        #expect(root.children.flatMap(\.children).map(\.name) == ["testcase"])
    }

    @Test func whatXMLDoesNotAllowIsLeftOut() throws {
        let words = "a\u{0}\u{1B}[1m\u{FFFE}\u{FFFF}]]>&<\"'\u{1F980}\tb"
        let fixture = ReportFixture([finding("LNK010", .error, 0, 1, words)], files: ["a.md": "x"])
        let failure = try document(fixture).children[0].children[0].children[0]
        #expect(failure.text == "line 1: error: a[1m]]>&<\"'\u{1F980}\tb")
    }
}
