import Foundation
import Testing
import WattleDiagnostics
import WattleText

@Suite struct SARIFTests {
    private func log(_ fixture: ReportFixture) throws -> [String: Any] {
        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(fixture.bytes(.sarif))) as? [String: Any])
        #expect(SARIFSchema.faults(in: log) == [])
        return log
    }

    private func run(_ fixture: ReportFixture) throws -> [String: Any] {
        try #require((try log(fixture)["runs"] as? [[String: Any]])?.first)
    }

    private func results(_ fixture: ReportFixture) throws -> [[String: Any]] {
        try #require(try run(fixture)["results"] as? [[String: Any]])
    }

    /// The first physical location of a result.
    private func place(_ result: [String: Any]) throws -> (uri: String, region: [String: Int]) {
        let locations = try #require(result["locations"] as? [[String: Any]])
        let physical = try #require(locations.first?["physicalLocation"] as? [String: Any])
        let artifact = try #require(physical["artifactLocation"] as? [String: String])
        #expect(artifact["uriBaseId"] == "SRCROOT")
        return (try #require(artifact["uri"]), try #require(physical["region"] as? [String: Int]))
    }

    @Test func aFindingHasItsRuleItsPlaceAndItsWords() throws {
        // é and 🎉 are one code point each; the bytes before the link are 2 + 1 + 4 + 1.
        let fixture = ReportFixture(
            [finding("LNK010", .error, 9, 14)], files: ["a.md": "\né 🎉 [[X]]\n"])
        let run = try run(fixture)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        #expect((run["originalUriBaseIds"] as? [String: Any])?.keys.sorted() == ["SRCROOT"])
        let result = try #require(try results(fixture).first)
        #expect(result["ruleId"] as? String == "LNK010" && result["ruleIndex"] as? Int == 0)
        #expect(result["level"] as? String == "error")
        #expect((result["message"] as? [String: String])?["text"] == "there is no public note")
        let place = try place(result)
        #expect(place.uri == "content/a.md")
        #expect(place.region == ["startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 10])
    }

    @Test func everyRuleIsListedAndSecretsHaveASeverity() throws {
        let tool = try #require(try run(ReportFixture([], files: [:]))["tool"] as? [String: Any])
        let driver = try #require(tool["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "Wattle" && driver["version"] as? String == "1.2.3")
        #expect(driver["informationUri"] as? String == "https://example.org/")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["LNK010", "SEC001"])
        #expect(rules[0]["name"] as? String == "EveryLinkLeadsToAPublicNote")
        let properties = rules.map { $0["properties"] as? [String: Any] ?? [:] }
        #expect(properties[0]["security-severity"] == nil)
        let severity = try #require((properties[1]["security-severity"] as? String).flatMap(Double.init))
        #expect((7...10).contains(severity))
        #expect((properties[1]["tags"] as? [String])?.contains("security") == true)
        #expect(rules.allSatisfy { ($0["helpUri"] as? String)?.hasPrefix("https://") == true })
    }

    @Test func equalLinesHaveDifferentFingerprints() throws {
        let source = "[[X]] [[X]]\n"
        let fixture = ReportFixture(
            [
                finding("LNK010", .error, 0, 5), finding("LNK010", .error, 6, 11),
                finding("LNK010", .error, 0, 5, in: "b.md"),
            ], files: ["a.md": source, "b.md": source])
        let prints = try results(fixture).compactMap {
            ($0["partialFingerprints"] as? [String: String])?["wattle/v1"]
        }
        #expect(prints.count == 3 && Set(prints).count == 3)
    }

    @Test func aPathIsAReferenceThatNoReaderTakesForAnAddress() throws {
        let path = "a:b é/c d%.md"
        var fixture = ReportFixture([finding("LNK010", .error, 0, 0, in: path)], files: [path: "x"])
        fixture.report.file = { $0 }
        let uri = try place(try #require(try results(fixture).first)).uri
        #expect(uri == "a%3Ab%20%C3%A9/c%20d%25.md")
        #expect(uri.removingPercentEncoding == path)
    }

    @Test func whatWasAcceptedStaysWithItsReason() throws {
        var fixture = ReportFixture([finding("LNK010", .error, 0, 3)], files: ["a.md": "one two\n"])
        fixture.report.suppressed = [
            SuppressedFinding(finding("SEC001", .error, 4, 7), .external, reason: "a sample"),
            SuppressedFinding(finding("LNK010", .error, 4, 7), .baseline),
            SuppressedFinding(finding("LNK010", .error, 4, 7), .inSource, reason: "shown on purpose"),
        ]
        let suppressions = try results(fixture).map {
            ($0["suppressions"] as? [[String: String]] ?? [["kind": "absent"]]).map {
                [$0["kind"], $0["justification"]]
            }
        }
        #expect(
            suppressions == [
                [], [["external", "a sample"]], [["external", "known to the baseline"]],
                [["inSource", "shown on purpose"]],
            ])
    }

    @Test func noPartOfTheTextIsShownAndNoCorrectionOfASecret() throws {
        let fix = FixIt(range: SourceRange(0, 3), replacement: "two", applicability: .certain)
        var link = finding("LNK010", .error, 0, 3)
        link.fixes = [fix]
        var secret = finding("SEC001", .error, 0, 3)
        secret.fixes = [fix]
        let fixture = ReportFixture([link, secret], files: ["a.md": "hush\n"])
        let results = try results(fixture)
        #expect(results[0]["fixes"] != nil && results[1]["fixes"] == nil)
        #expect(!fixture.text(.sarif).contains("hush") && !fixture.text(.sarif).contains("snippet"))
    }

    @Test func tooManyResultsAreCutAtTheEndAndErrorsComeFirst() throws {
        let notes = (0..<25_000).map { _ in finding("LNK010", .note, 0, 1) }
        let fixture = ReportFixture(
            notes + [finding("SEC001", .error, 0, 1)], files: ["a.md": "a"])
        let run = try run(fixture)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 25_000 && results[0]["level"] as? String == "error")
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        let notifications = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
        let words = notifications.compactMap { ($0["message"] as? [String: String])?["text"] }
        #expect(words == ["1 more result is left out: a log has 25000"])
    }

    @Test func aFindingWithoutAFileIsANotification() throws {
        let fixture = ReportFixture([finding("CFG006", .note, 0, 0, in: "", "a remark")], files: [:])
        #expect(try results(fixture).isEmpty)
        let invocation = try #require((try run(fixture)["invocations"] as? [[String: Any]])?.first)
        let notifications = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
        #expect(notifications.map { $0["level"] as? String } == ["note"])
    }

    @Test func aBlockEndsWhereItsLastLineEnds() throws {
        let fixture = ReportFixture(
            [finding("LNK010", .error, 0, 12)], files: ["a.md": "```\r\nab\r\n```\r\nx\r\n"])
        #expect(
            try place(try #require(try results(fixture).first)).region
                == ["startLine": 1, "startColumn": 1, "endLine": 3, "endColumn": 4])
    }
}
