import Foundation
import MetricEngine
import Testing
import WattleDiagnostics

@testable import WattleBuild

/// What `wattle explain` and the guide say about the pitfalls is what the program does.
struct PitfallTests {
    /// A note around an example: the block itself, or the whole text where it brings its own fences.
    private func note(_ example: String) -> String {
        publicNote(example.contains("```") ? example : "```metric\n\(example)\n```")
    }

    private func findings(_ text: (RuleDocumentation) -> String) async throws -> [String: [String]] {
        var files: [String: String] = [:]
        for rule in pitfallRules { files["\(rule.rule).md"] = note(text(rule)) }
        let diagnostics = try await GardenOnDisk(files).check().report.diagnostics
        return Dictionary(grouping: diagnostics, by: \.path).mapValues { $0.map(\.rule.description) }
    }

    @Test func eachExampleBreaksItsRuleAndNoOther() async throws {
        let found = try await findings(\.example)
        for rule in pitfallRules {
            #expect(found["\(rule.rule).md"] == [rule.rule.description], "\(rule.rule)")
        }
    }

    @Test func noRemedyBreaksARule() async throws {
        #expect(try await findings(\.remedy) == [:])
    }

    @Test func everyPitfallHasARuleOfItsOwn() {
        #expect(metricPitfalls.map(\.number) == Array(1...22))
        #expect(Set(metricPitfalls.map(\.rule)).count == 22)
        let documented = Set(pitfallRules.map(\.rule))
        #expect(metricPitfalls.allSatisfy { documented.contains($0.rule) })
    }

    /// The lines of the guide's tables, as their cells.
    private func guideRows() throws -> [[String]] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let guide = try String(
            contentsOf: root.appending(path: "content/guide/Pitfalls.md"), encoding: .utf8)
        return guide.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    @Test func theGuidesTableIsThatOfTheProgram() throws {
        let rows = try guideRows().filter { $0.count == 3 && $0[2].hasPrefix("`M") }
        #expect(rows == metricPitfalls.map { ["\($0.number)", $0.title, "`\($0.rule)`"] })
    }

    @Test func theGuideNamesEveryWordThatGivesAKind() throws {
        let rows = try guideRows()
        let start = try #require(rows.firstIndex { $0 == ["Words in a name", "What they say"] })
        let kinds = QuantityKind.allCases.filter { !$0.words.isEmpty && $0.aspect != .cache }
        let expected = kinds.map { kind in
            let words = kind.words.map {
                String(decoding: $0, as: UTF8.self).replacingOccurrences(of: "-", with: "_")
            }
            return [words.joined(separator: ", "), String(decoding: kind.label, as: UTF8.self)]
        }
        #expect(rows[(start + 1)...].prefix(kinds.count).map { $0 } == expected)
    }

    /// The examples by which the language is described, as far as their kinds of block are computed.
    @Test func theLanguagesExamplesCommitNoPitfall() async throws {
        let garden = try GardenOnDisk([
            "Serving baseline.md": publicNote(LanguageExamples.scenarios),
            "Plan.md": publicNote(LanguageExamples.blocks),
        ])
        let found = try await garden.check().report.diagnostics.map { "\($0.rule) \($0.message)" }
        #expect(found.filter { !$0.hasPrefix("M301") } == [])
    }
}
