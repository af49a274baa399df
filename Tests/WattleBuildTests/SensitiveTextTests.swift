import Foundation
import Testing
import WattleBuild
import WattleDiagnostics
import WattleTestSupport
import WattleText

/// Secrets and personal data in a whole build: notes, files, the finished site, and every form of report.
@Suite struct SensitiveTextTests {
    /// A token made when the test runs, so that none stands in the repository.
    private func token(seed: UInt64 = 3) -> String {
        var random = SeededGenerator(seed: seed)
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        return "gh" + "p_" + String((0..<36).map { _ in letters.randomElement(using: &random) ?? "0" })
    }

    private func rules(_ garden: CheckedGarden) -> [String] {
        garden.report.diagnostics.map(\.rule.description).filter { $0.hasPrefix("S") || $0.hasPrefix("P") }
    }

    @Test func noFormSaysAnythingOfAValue() async throws {
        let values = [
            token(), "zq7.zx9qv" + "@fake-mail.dev", "+44 20 0000 " + "0000", "DE7551210800" + "1245126199",
            "4000 0000 " + "0000 0002", "10.11.1" + "2.13", "build7.fa" + "ke.corp", "9c:35:eb:" + "12:34:56",
        ]
        let body = values.map { "Line with \($0) in it." }.joined(separator: "\n\n")
        let garden = try GardenOnDisk(["a.md": publicNote(body)])
        let checked = try await garden.check()
        #expect(checked.report.diagnostics.count >= values.count)
        var outputs = DiagnosticFormat.allCases.map {
            String(decoding: checked.report.rendered(as: $0), as: UTF8.self)
        }
        let baseline = garden.root + "/known"
        _ = try checked.recordingBaseline(at: baseline)
        outputs.append(try String(contentsOfFile: baseline, encoding: .utf8))
        for output in outputs {
            for value in values {
                let letters = Array(value)
                for start in 0...letters.count - 6 {
                    let part = String(letters[start..<start + 6])
                    #expect(!output.contains(part), "\(part)")
                }
            }
        }
        #expect(outputs[0].contains("[40 characters hidden]"))
    }

    /// Other rules quote what they are about, and show its line.
    @Test func noOtherRuleShowsIt() async throws {
        let secret = token()
        let garden = try GardenOnDisk(["a.md": publicNote("See [[\(secret)]] and [[Gone]].")])
        let report = try await garden.check().report
        #expect(Set(report.diagnostics.map(\.rule)) == ["LNK010", "SEC003"])
        for format in DiagnosticFormat.allCases {
            #expect(!String(decoding: report.rendered(as: format), as: UTF8.self).contains(secret.prefix(12)))
        }
    }

    @Test func filesThatAreTextAreLookedAt() async throws {
        let garden = try GardenOnDisk([
            "a.md": publicNote("[data](data.csv) ![[plan.svg|a plan]]"), "data.csv": "a,b\n1,\(token())\n",
            "plan.svg":
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>\(token(seed: 4))</text></svg>",
            "other.csv": token(seed: 5),
        ])
        let findings = try await garden.check().report.diagnostics.filter { $0.rule == "SEC003" }
        #expect(findings.map(\.path) == ["data.csv", "plan.svg"])
        #expect(findings.map(\.range.count) == [40, 40])
        #expect(findings.first?.range.start == 6)
    }

    @Test func aSecretOfTheConfigurationStopsTheBuild() async throws {
        let secret = token()
        let garden = try GardenOnDisk([
            "wattle.yml": "title: \"Garden \(secret)\"", "content/a.md": publicNote("Text."),
        ])
        let checked = try await garden.check()
        #expect(rules(checked) == [])
        let report = try #require(try await publish(checked).report)
        #expect(report.diagnostics.map(\.rule).contains("SEC003"))
        #expect(!String(decoding: report.rendered(as: .human), as: UTF8.self).contains(secret))
        #expect(!FileManager.default.fileExists(atPath: garden.root + "/site"))
    }

    @Test func whatTheFileAllowsIsPublished() async throws {
        let secret = token()
        let garden = try GardenOnDisk(["content/a.md": publicNote("The key \(secret) was revoked.")])
        let report = try await garden.check().report
        let shown = String(decoding: report.rendered(as: .human), as: UTF8.self)
        let print = try #require(shown.split(separator: "fingerprint: ").dropFirst().first?.prefix(16))
        try garden.put(
            "- rule: SEC003\n  note: a.md\n  fingerprint: \(print)\n  reason: revoked, an example\n",
            at: ".wattle/allow.yml")
        let checked = try await garden.check()
        #expect(rules(checked) == [])
        #expect(checked.report.suppressed.map(\.kind) == [.external])
        #expect(try await garden.build()["a/index.html"].text.contains(secret))
    }

    @Test(arguments: [
        "- rule: SEC003\n  note: a.md\n", "rule: SEC003",
        "- rule: SEC003\n  note: a.md\n  fingerprint: 0\n  reason: short\n",
        "- rule: SEC003\n  note: a.md\n  fingerprint: 0\n  reason: long enough\n  expires: soon\n", "- [",
        "- rule: BND002\n  note: a.md\n  fingerprint: 0\n  reason: long enough\n", "- rul: SEC003\n",
        "- rule: SEC003\n  note: diary.md\n  fingerprint: 0\n  reason: long enough\n",
    ]) func anEntryThatFitsNothingIsAFinding(_ file: String) async throws {
        let garden = try GardenOnDisk([
            "a.md": publicNote("Text."), "diary.md": "Text.", ".wattle/allow.yml": file,
        ])
        #expect(rules(try await garden.check()) == ["SUP001"])
    }

    @Test func privateNotesHaveNoConsequence() async throws {
        let garden = try GardenOnDisk([
            "a.md": publicNote("Text."), "diary.md": "Confidential \(token()) %% wattle-allow: ENV001 %%",
        ])
        #expect(rules(try await garden.check()) == [])
    }

    @Test func aCommentAllowsAlsoWhatOtherRulesFind() async throws {
        let garden = try GardenOnDisk([
            "a.md": publicNote(
                "See [[Nothing|an interview]]. %% wattle-allow: LNK010 -- it is written next week %%")
        ])
        let report = try await garden.check().report
        #expect(report.diagnostics.isEmpty)
        #expect(report.suppressed.map(\.diagnostic.rule) == ["LNK010"])
    }

    @Test func theDenylistLiesOutsideOfTheGarden() async throws {
        let garden = try GardenOnDisk([
            "content/a.md": publicNote("For Fakeworks."), "list.txt": "fakeworks\n",
        ])
        let report = try await garden.check { $0.denylist = garden.root + "/list.txt" }.report
        #expect(report.diagnostics.map(\.rule) == ["PRV002"])
        for format in DiagnosticFormat.allCases {
            #expect(!String(decoding: report.rendered(as: format), as: UTF8.self).contains("akeworks"))
        }
        await #expect(throws: FileFailure.self) {
            try await garden.check { $0.denylist = garden.root + "/none" }
        }
    }
}
