import Foundation
import Testing
import WattleBuild
import WattleDiagnostics
import WattleText

/// Vaults from elsewhere: `--compat`, `--assume-public` and `--baseline`.
struct CompatibilityTests {
    /// The areas and rules that `--compat` leaves alone: what guards the boundary, addresses and the machine.
    private func staysAnError(_ rule: RuleID) -> Bool {
        ["SEC", "PRV", "BND", "EMB", "LIM"].contains { rule.description.hasPrefix($0) }
            || ["URL004", "URL006", "LNK001"].contains(rule.description)
    }

    @Test func everyRuleHasANameOfItsOwn() {
        #expect(Set(allRules.map(\.rule)).count == allRules.count)
    }

    @Test func compatibilityMakesWarningsOfAllRulesButThoseOfTheBoundary() {
        let policy = DiagnosticPolicy(isCompatible: true)
        for documentation in allRules {
            for severity in Severity.allCases {
                let found = Diagnostic(documentation.rule, severity, path: "a.md", range: .init(0, 0), "m")
                let expected =
                    severity == .error && !staysAnError(documentation.rule) ? Severity.warning : severity
                #expect(policy.applied(to: [found]).map(\.severity) == [expected], "\(documentation.rule)")
            }
        }
    }

    @Test func compatibilityPublishesNothing() async throws {
        let garden = try GardenOnDisk([
            "a.md": publicNote("Text.", "cssclasses: x"), "b.md": "none of it",
            "c.md": "---\ntitle: x\n---\nsecret",
        ])
        await #expect(throws: (any Error).self) { try await refusal(of: garden) }
        let site = try await garden.build { $0.isCompatible = true }
        #expect(site.keys.contains("a/index.html"))
        #expect(!site.keys.contains { $0.hasPrefix("b/") || $0.hasPrefix("c/") })
        #expect(!site["a/index.html"].text.contains("cssclasses"))
    }

    private struct Refused: Error {}

    private func refusal(of garden: GardenOnDisk) async throws {
        if try await garden.check().report.counts.reaches(.error) { throw Refused() }
    }

    @Test func onlyApprovedFieldsReachThePage() async throws {
        let garden = try GardenOnDisk([
            "a.md": publicNote(
                "Text.",
                "description: canary1\ncssclasses: [canary2]\nauthor: canary3\nimage: canary4\nup: [[canary5]]\ncover:\n  x: canary6"
            )
        ])
        let site = try await garden.build { $0.isCompatible = true }
        #expect(!site.values.contains { String(decoding: $0, as: UTF8.self).contains("canary") })
    }

    // MARK: Baselines

    @Test func knownFindingsAreNeitherShownNorCounted() async throws {
        let garden = try GardenOnDisk([
            "a.md": publicNote("See [[Nobody]].", "cssclasses: x"),
            "hidden.md": "---\ndraft: true\ntitle: x\n---\n",
        ])
        let file = garden.root + "/.wattle/baseline"
        let recorded = try await garden.check().recordingBaseline(at: file)
        #expect(recorded.count == 2)
        #expect(recorded.garden.report.summary == "no findings; 2 known findings are not shown")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(!text.contains("hidden") && !text.contains("Nobody") && !text.contains("cssclasses"))
        try garden.put(publicNote("See [[Nobody]] and [[Other]].\n", "cssclasses: x"), at: "a.md")
        let report = try await garden.check { $0.baseline = file }.report
        #expect(report.diagnostics.map(\.rule) == ["LNK010"])
        #expect(report.diagnostics.first?.message.contains("Other") == true)
        #expect(report.summary == "1 error; 2 known findings are not shown")
    }

    @Test func baselineIsTheSameOnAServer() async throws {
        let garden = try GardenOnDisk(["a.md": publicNote("See [[Nobody]].", "cssclasses: x")])
        let file = garden.root + "/baseline"
        _ = try await garden.check().recordingBaseline(at: file)
        let report = try await garden.check {
            $0.baseline = file
            $0.isContinuousIntegration = true
            $0.showsPrivateNames = false
        }.report
        #expect(report.diagnostics.isEmpty)
    }

    @Test func entriesThatFitNothingAreARemark() async throws {
        let garden = try GardenOnDisk(["a.md": publicNote("See [[Nobody]].", "cssclasses: x")])
        let file = garden.root + "/baseline"
        _ = try await garden.check().recordingBaseline(at: file)
        try garden.put(publicNote("See nobody.", "cssclasses: x"), at: "a.md")
        let report = try await garden.check { $0.baseline = file }.report
        #expect(report.diagnostics.map(\.rule) == ["CFG006"])
        #expect(report.diagnostics.map(\.severity) == [.note])
        #expect(report.diagnostics.first?.message == "1 entry of the baseline fits no finding any more")
    }

    @Test func baselineThatCannotBeReadIsAUsageFailure() async throws {
        let garden = try GardenOnDisk(["a.md": publicNote("Text."), "text": "hello"])
        let missing = await #expect(throws: FileFailure.self) {
            try await garden.check { $0.baseline = garden.root + "/none" }
        }
        let other = await #expect(throws: FileFailure.self) {
            try await garden.check { $0.baseline = garden.root + "/text" }
        }
        #expect(missing?.isUsage == true)
        #expect(other == .usage("\(garden.root)/text is no baseline: line 1 cannot be read"))
        let checked = try await garden.check()
        #expect(throws: FileFailure.self) { try checked.recordingBaseline(at: garden.root + "/text") }
        #expect(try String(contentsOfFile: garden.root + "/text", encoding: .utf8) == "hello")
    }

    @Test func baselineNeverHoldsWhatGuardsTheBoundary() async throws {
        let garden = try GardenOnDisk([
            "a.md": publicNote("A.", "permalink: /x/"), "b.md": publicNote("B.", "permalink: /x/"),
        ])
        let recorded = try await garden.check().recordingBaseline(at: garden.root + "/baseline")
        #expect(recorded.count == 0)
        #expect(recorded.garden.report.diagnostics.map(\.rule) == ["URL004"])
    }
}
