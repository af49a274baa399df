import Foundation
import Testing
import WattleDiagnostics

@testable import WattleBuild

/// Each rule about the ledger on a garden that breaks it; switched off, it finds nothing.
@Suite struct LedgerRuleTests {
    private static let home = publicNote("home", "created: 2026-03-01")

    private func line(_ path: String, _ state: String = "page", _ target: String = "") -> String {
        "\(path)\t\(state)\t\(target)\t2026-03-01\n"
    }

    private func garden(_ ledger: String?, _ notes: [String: String] = [:]) throws -> GardenOnDisk {
        var files = ["content/index.md": Self.home]
        for (name, text) in notes { files["content/" + name] = text }
        if let ledger { files[".wattle/urls.tsv"] = ledger }
        return try GardenOnDisk(files)
    }

    private func findings(
        _ garden: GardenOnDisk, _ change: (inout BuildRequest) -> Void = { $0.demandsLedger = true }
    ) async throws -> [String] {
        try await garden.check(change).report.diagnostics.map { "\($0.severity.word) \($0.rule) \($0.path)" }
    }

    private static let ledgerPath = ".wattle/urls.tsv"

    @Test func withoutALedgerNothingIsCompared() async throws {
        #expect(try await findings(try garden(nil, ["A.md": publicNote("")])) == [])
    }

    @Test func aPageThatIsGoneIsAnError() async throws {
        let garden = try garden(line("/") + line("/a/"))
        #expect(try await findings(garden) == ["error URL001 .wattle/urls.tsv"])
        #expect(try await findings(garden) { _ in } == ["error URL001 .wattle/urls.tsv"])
    }

    @Test func anAliasOrAWithdrawalIsEnough() async throws {
        let ledger = line("/") + line("/a/") + line("/b/") + line("/c/", "gone", "x")
        let garden = try garden(ledger, ["B.md": publicNote("", "aliases: [/a/]")])
        #expect(try await findings(garden) == [])
    }

    @Test func aFileThatIsGoneIsAWarning() async throws {
        let garden = try garden(line("/") + line("/assets/media/0011.png", "asset"))
        #expect(try await findings(garden) == ["warning URL001 .wattle/urls.tsv"])
    }

    @Test func newPagesAreErrorsForCheckAndServers() async throws {
        let garden = try garden(line("/"), ["A.md": publicNote("", "aliases: [Nick]")])
        let strict = ["error URL002 .wattle/urls.tsv", "error URL002 A.md"]
        #expect(try await findings(garden) == strict)
        #expect(try await findings(garden) { $0.isContinuousIntegration = true } == strict)
        #expect(try await findings(garden) { _ in } == ["warning URL002 .wattle/urls.tsv"])
        #expect(try await findings(garden) { $0.includesDrafts = true } == [])
    }

    @Test(arguments: [
        "/b/\talias\t/c/", "/a/\talias\t/a/", "/a/\talias\t/b/", "/b/\talias\t/b/",
    ])
    func aliasesLeadStraightToAPage(broken: String) async throws {
        let ledger = line("/") + line("/n/") + "\(broken)\t-\n" + line("/c/", "alias", "/n/")
        let garden = try garden(ledger, ["N.md": publicNote("")])
        #expect(try await findings(garden) == ["error URL003 .wattle/urls.tsv"])
    }

    @Test func circlesOfAliasesEnd() async throws {
        let ledger =
            line("/") + line("/a/", "alias", "/b/") + line("/b/", "alias", "/c/")
            + line("/c/", "alias", "/a/")
        let found = try await garden(ledger).check().report.diagnostics
        #expect(found.map(\.rule) == ["URL003", "URL003", "URL003"])
        #expect(found.allSatisfy { $0.message.contains("in a circle") })
    }

    /// A target that is private and one that is missing are one thing, to the byte.
    @Test func aliasesOfPrivateAndMissingNotesAreOneThing() async throws {
        let ledger = line("/") + line("/a/", "alias", "/b/") + line("/b/")
        let with = try garden(ledger, ["B.md": "---\npublish: false\ntitle: Secret\n---\nqz"])
        let without = try garden(ledger)
        let log = try await with.check { $0.showsPrivateNames = false }.report.rendered(as: .human)
        #expect(log == (try await without.check { $0.showsPrivateNames = false }.report.rendered(as: .human)))
        let differences = try await ledgerDifferences(of: with.check())
        #expect(differences.text == (try await ledgerDifferences(of: without.check())).text)
        #expect(!differences.text.contains("Secret"))
        _ = try await updateLedger(of: with.check(), LedgerDecisions())
        _ = try await updateLedger(of: without.check(), LedgerDecisions())
        #expect(text(of: with) == text(of: without))
    }

    private func text(of garden: GardenOnDisk) -> String {
        (FileManager.default.contents(atPath: garden.root + "/.wattle/urls.tsv").map { Array($0) }).text
    }

    @Test func aPlaceThatWasLinkedToIsMissed() async throws {
        let notes = [
            "A.md": publicNote("## Method\n\ntext ^here\n"), "B.md": publicNote("[[A#Method]] [[A#^here]]"),
        ]
        let garden = try garden(nil, notes)
        _ = try await updateLedger(of: garden.check(), LedgerDecisions())
        #expect(text(of: garden).contains("/a/#method\tpage\t\t2026-03-01\n"))
        #expect(text(of: garden).contains("/a/#^here\tpage\t\t2026-03-01\n"))
        try garden.put(publicNote("nothing"), at: "content/B.md")
        #expect(try await findings(garden) == [])
        try garden.put(publicNote("## Methods\n\ntext ^here\n"), at: "content/A.md")
        #expect(try await findings(garden) == ["warning URL005 .wattle/urls.tsv"])
        try garden.put(publicNote("## Method\n\ntext\n"), at: "content/A.md")
        #expect(try await findings(garden) == ["warning URL005 .wattle/urls.tsv"])
    }

    @Test func aWithdrawnAddressIsNotUsedAgain() async throws {
        let garden = try garden(line("/") + line("/a/", "gone", "x"), ["A.md": publicNote("")])
        #expect(try await findings(garden) == ["error URL007 A.md"])
        var decisions = LedgerDecisions()
        #expect(!(try await updateLedger(of: garden.check(), decisions)).isSettled)
        #expect(try await findings(garden) == ["error URL007 A.md"])
        decisions.allowsReuse = true
        #expect((try await updateLedger(of: garden.check(), decisions)).isSettled)
        #expect(try await findings(garden) == [])
    }

    @Test func aLineThatTheBaseHasIsMissed() async throws {
        let garden = try garden(line("/"))
        try garden.put(line("/") + line("/a/") + line("/b/", "gone", "x"), at: "base.tsv")
        try garden.put("", at: "empty.tsv")
        let base = garden.root + "/base.tsv"
        #expect(
            try await findings(garden) { $0.ledgerBase = base }
                == ["error URL008 .wattle/urls.tsv", "error URL008 .wattle/urls.tsv"])
        #expect(try await findings(garden) { $0.ledgerBase = garden.root + "/empty.tsv" } == [])
        try garden.remove(".wattle/urls.tsv")
        #expect(try await findings(garden) { $0.ledgerBase = base } == ["error URL008 .wattle/urls.tsv"])
        await #expect(throws: FileFailure.self) {
            try await garden.check { $0.ledgerBase = garden.root + "/none.tsv" }
        }
    }

    @Test func anAddressHasOneLine() async throws {
        let garden = try garden(line("/") + line("/"))
        #expect(try await findings(garden) == ["error URL009 .wattle/urls.tsv"])
        _ = try await updateLedger(of: garden.check(), LedgerDecisions())
        #expect(text(of: garden) == line("/"))
    }

    /// What a merge leaves is put in order; a line that nobody understands is not thrown away.
    @Test func anUpdateKeepsTheLinesOfBothSides() async throws {
        let merged =
            line("/") + "<<<<<<< HEAD\n" + line("/a/", "gone", "x") + "=======\n"
            + line("/b/", "gone", "y") + ">>>>>>> other\n"
        let garden = try garden(merged)
        #expect(try await findings(garden) == Array(repeating: "error URL010 .wattle/urls.tsv", count: 3))
        #expect(!(try await ledgerDifferences(of: garden.check())).isSettled)
        _ = try await updateLedger(of: garden.check(), LedgerDecisions())
        #expect(text(of: garden) == line("/") + line("/a/", "gone", "x") + line("/b/", "gone", "y"))
        try garden.put(line("/") + "nonsense\n", at: ".wattle/urls.tsv")
        await #expect(throws: FileFailure.self) {
            try await updateLedger(of: garden.check(), LedgerDecisions())
        }
        #expect(text(of: garden) == line("/") + "nonsense\n")
    }

    /// What a killed update left goes; what a killed build left is not its business.
    @Test func anUpdateTidiesUpAfterOneThatWasKilled() async throws {
        let garden = try garden(line("/"), ["A.md": publicNote("")])
        try garden.put("half", at: ".wattle/.wattle-tmp-2147483647-0")
        try garden.put("owner's", at: ".wattle/.wattle-tmp-2147483647-x/.git/config")
        _ = try await updateLedger(of: garden.check(), LedgerDecisions())
        let names = try FileManager.default.contentsOfDirectory(atPath: garden.root + "/.wattle")
        #expect(Set(names) == ["urls.tsv", ".wattle-tmp-2147483647-x"])
    }

    /// Off means off; the rules that guard nothing but links can be set in wattle.yml, and `--compat` warns.
    @Test(arguments: ["URL001", "URL002", "URL003", "URL005", "URL007", "URL008", "URL009", "URL010"])
    func eachRuleCanBeSwitchedOff(rule: String) async throws {
        let ledger =
            line("/") + line("/a/") + line("/b/", "alias", "/none/") + line("/n/") + line("/n/#x")
            + line("/used/", "gone", "x") + line("/n/") + "nonsense\n"
        let garden = try garden(
            ledger, ["N.md": publicNote(""), "Used.md": publicNote(""), "New.md": publicNote("")])
        try garden.put(line("/before/"), at: "base.tsv")
        let change: (inout BuildRequest) -> Void = {
            $0.demandsLedger = true
            $0.ledgerBase = garden.root + "/base.tsv"
        }
        let all = try await garden.check(change).report.diagnostics
        #expect(all.contains { $0.rule.description == rule })
        #expect(all.contains { $0.severity == .error })
        let compatible = try await garden.check {
            change(&$0)
            $0.isCompatible = true
        }
        #expect(!compatible.report.counts.reaches(.error))
        try garden.put("checks:\n  \(rule): off\n", at: "wattle.yml")
        let rest = try await garden.check(change).report.diagnostics
        #expect(rest == all.filter { $0.rule.description != rule })
    }
}
