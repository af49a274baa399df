import Foundation
import Testing
import WattleDiagnostics
import WattleTestSupport
import WattleText

/// Findings with hostile words, through every form and back: rule, line and message come out as they went in.
@Suite struct HostileReportTests {
    private static let pieces = [
        "\n", "\r", "\r\n", "\u{0}", "\u{1B}[0m", "\u{85}", "\u{2028}", "\u{202E}", "\u{FFFE}", "::error::",
        "%0A", "%25", ",line=9", ":", ",", "]]>", "<![CDATA[", "&amp;", "<", ">", "\"", "'", "\\", "|", "`",
        "{0}", "}", "a", "word ", "é", "日本", "e\u{301}", "\u{1F468}\u{200D}\u{1F469}", "\u{1F980}", "\t", "/",
        "@x",
    ]

    private struct Sample {
        let fixture: ReportFixture
        let lines: [Int]
    }

    private func words(_ generator: inout SeededGenerator, _ most: Int) -> String {
        (0..<Int.random(in: 1...most, using: &generator)).map { _ in
            Self.pieces.randomElement(using: &generator) ?? ""
        }.joined()
    }

    private func sample(_ seed: UInt64) -> Sample {
        var generator = SeededGenerator(seed: seed)
        let path = words(&generator, 4) + "x.md"
        let source = words(&generator, 60)
        let bytes = Array(source.utf8)
        let found = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
            let start = Int.random(in: 0...bytes.count, using: &generator)
            let end = Int.random(in: start...bytes.count, using: &generator)
            let rule: RuleID = Bool.random(using: &generator) ? "LNK010" : "SEC001"
            return finding(rule, .error, start, end, in: path, words(&generator, 8) + ".")
        }.sorted(by: Diagnostic.isOrderedBefore)
        // A line ends with a line feed, a carriage return or both.
        let lines = found.map { finding in
            var line = 1
            for index in 0..<finding.range.start {
                let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
                if bytes[index] == 0x0A || (bytes[index] == 0x0D && !isPair) { line += 1 }
            }
            return line
        }
        return Sample(fixture: ReportFixture(found, files: [path: source]), lines: lines)
    }

    @Test(arguments: 0..<150 as Range<UInt64>) func everyFormIsReadBack(seed: UInt64) throws {
        let sample = sample(seed)
        let found = sample.fixture.report.findings
        try checkJSON(sample, found)
        try checkSARIF(sample, found)
        try checkGitHub(sample, found)
        try checkJUnit(sample, found)
        let rows = sample.fixture.lines(.markdown).filter { $0.hasPrefix("| error |") }
        #expect(rows.count == found.count)
        #expect(sample.fixture.lines(.short).count == found.count)
    }

    private func checkJSON(_ sample: Sample, _ found: [Diagnostic]) throws {
        let objects = try sample.fixture.bytes(.json).split(separator: 0x0A).map {
            try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
        #expect(objects.map { $0["rule"] as? String } == found.map(\.rule.description))
        #expect(objects.map { $0["message"] as? String } == found.map(\.message))
        #expect(objects.map { $0["line"] as? Int } == sample.lines)
    }

    private func checkSARIF(_ sample: Sample, _ found: [Diagnostic]) throws {
        let log = try JSONSerialization.jsonObject(with: Data(sample.fixture.bytes(.sarif)))
        #expect(SARIFSchema.faults(in: log) == [])
        let run = try #require(((log as? [String: Any])?["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleId"] as? String } == found.map(\.rule.description))
        #expect(results.map { ($0["message"] as? [String: String])?["text"] } == found.map(\.message))
        let regions = results.map { result in
            let location = (result["locations"] as? [[String: Any]])?.first
            let physical = location?["physicalLocation"] as? [String: Any]
            return physical?["region"] as? [String: Int]
        }
        #expect(regions.map { $0?["startLine"] } == sample.lines)
        #expect(regions.allSatisfy { ($0?["endLine"] ?? 0) >= ($0?["startLine"] ?? 1) })
    }

    private func checkGitHub(_ sample: Sample, _ found: [Diagnostic]) throws {
        let commands = WorkflowCommands(sample.fixture.text(.github))
        #expect(commands.commands.count == found.count + 2)
        let annotations = commands.annotations
        #expect(annotations.map { $0.properties["line"] } == sample.lines.map { String($0) })
        #expect(annotations.map(\.message) == found.map { cleaned($0.message) })
        #expect(
            annotations.map { $0.properties["title"]?.prefix(6) } == found.map { $0.rule.description[...] })
        #expect(annotations.map { $0.properties["file"] } == found.map { "content/" + cleaned($0.path) })
    }

    private func checkJUnit(_ sample: Sample, _ found: [Diagnostic]) throws {
        let root = try XMLReader.document(sample.fixture.text(.junit))
        let suites = Dictionary(uniqueKeysWithValues: root.children.map { ($0.attributes["name"] ?? "", $0) })
        #expect(Set(suites.keys) == Set(found.map(\.rule.description)))
        for (rule, suite) in suites {
            let expected = zip(found, sample.lines).filter { $0.0.rule.description == rule }
                .map { "line \($1): error: \($0.message)" }.joined(separator: "\n")
            #expect(suite.children[0].children[0].text == allowed(expected))
            #expect(suite.children[0].attributes["name"] == allowed("content/" + found[0].path))
        }
    }

    /// Text without the characters that are no `Char` of XML 1.0, section 2.2.
    private func allowed(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 && ![0x09, 0x0A, 0x0D].contains(scalar.value)
            if !isControl, scalar.value != 0xFFFE, scalar.value != 0xFFFF { result.append(scalar) }
        }
        return String(result)
    }
}
