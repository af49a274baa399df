import Foundation
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

    @Test func theGuidesTableIsThatOfTheProgram() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let guide = try String(
            contentsOf: root.appending(path: "content/guide/Pitfalls.md"), encoding: .utf8)
        let rows = guide.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("`M") }
        #expect(
            rows.map(String.init) == metricPitfalls.map { "| \($0.number) | \($0.title) | `\($0.rule)` |" })
    }
}
