import Foundation
import Testing
import WattleDiagnostics
import WattleGarden
import WattleText

@testable import WattleBuild

/// The search of the finished site for names of private notes.
@Suite struct PrivateNameTests {
    private static let secret = [
        "Secret Plan.md": "---\npublish: false\naliases: [Operation Teapot]\n---\n[[A]]\n",
        "Vault of Kathmandu/Meeting.md": "Text.",
    ]

    private func garden(_ files: [String: String]) throws -> GardenOnDisk {
        try GardenOnDisk(files.merging(Self.secret) { first, _ in first })
    }

    /// What a garden says of pages that were made with all notes, as if a filter were missing.
    private func findings(quotesNames: Bool) async throws -> FindingReport {
        let disk = try garden(["A.md": publicNote("Text.")])
        let correct = try await disk.check { $0.showsPrivateNames = quotesNames }
        let all = try await disk.check { $0.includesDrafts = true }.context
        let pages = try all.contentJobs.map { job in
            RenderedFile(path: job.path(in: all), bytes: try job.bytes(in: all), isMadeElsewhere: false)
        }
        return correct.report.adding(try await correct.findings(in: pages.map { correct.look(at: $0) }))
    }

    @Test func aLeakIsFoundAndItsOwnerTold() async throws {
        let report = try await findings(quotesNames: true)
        #expect(report.diagnostics.map(\.rule) == ["BND002", "BND002"] && report.counts.errors == 2)
        #expect(
            Set(report.diagnostics.flatMap(\.notes)) == [
                "the note is Secret Plan.md", "the note is Vault of Kathmandu/Meeting.md",
            ])
    }

    @Test func aServerIsToldNoName() async throws {
        let report = try await findings(quotesNames: false)
        let hash = ContentHash(Array("Secret Plan.md".utf8)).prefix(8)
        #expect(report.diagnostics.contains { $0.notes == ["the note is #\(hash)"] })
        for format in DiagnosticFormat.allCases {
            let log = String(decoding: report.rendered(as: format), as: UTF8.self).lowercased()
            for word in ["secret plan", "secret-plan", "teapot", "kathmandu"] {
                #expect(!log.contains(word), "\(format)")
            }
        }
    }

    /// Names that are on pages for good reasons: each public note says why.
    @Test(arguments: [
        ("Secret plan", "A secret plan is no note."), ("Stylesheet", "A word of every page's markup."),
        ("Built with Wattle", "Words of every page."), ("21 November 2025", "The day of the note above."),
        ("6.00 kWh", "```metric m\nshow: 2 kW * 3 h in kWh\n```"),
        ("stroke-width", "```metric m\nshow: 2 kW * 3 h in kWh\n```"),
        ("Whole note", "![[B]]"), ("Inference", "[Inference](https://example.org/)"),
        ("example.org", "<https://example.org/>"),
        ("Field notes", "[[B|Field notes]]"), ("secret-plan", "# Secret plan"), ("B text", "[[B]] text"),
        ("tags/field", "A #field."), ("Plan B", "| Plan | B |\n|---|---|\n| 1 | 2 |"),
        ("navigation", "Text."), ("notes", "Text."),
    ])
    func aNameThatPagesHaveAnywayIsNoLeak(name: String, body: String) async throws {
        let files = [
            "A.md": publicNote(body, "created: 2025-11-21"), "B.md": publicNote("The whole note."),
            "wattle.yml": "title: T\n",
        ]
        let alone = await BuildOutcome(try GardenOnDisk(files))
        let with = await BuildOutcome(
            try GardenOnDisk(
                files.merging(["hidden/Note.md": "---\npublish: false\ntitle: \(name)\n---\n"]) { first, _ in
                    first
                }))
        #expect(alone.code == 0 && with.differences(from: alone).isEmpty)
    }

    /// What a public note holds and does not show is no excuse for a page that shows it.
    @Test(arguments: [
        "%%Secret Plan%% Text.", "[[Secret Plan|words]]", "[words](Secret%20Plan.md)",
        "<!-- Secret Plan --> Text.",
        "<span hidden>Secret Plan</span> Text.",
    ])
    func hiddenTextDoesNotMakeANamePublic(body: String) async throws {
        let checked = try await garden(["A.md": publicNote(body)]).check()
        let scan = try #require(checked.nameScan)
        let file = RenderedFile(
            path: "a/index.html", bytes: Array("See secret-plan.".utf8), isMadeElsewhere: false)
        let hits = scan.hits(in: file)
        #expect(hits.count == 1)
        let leaks = try await scan.leaks(among: hits, in: checked.context, alone: checked.withoutPrivateNotes)
        #expect(leaks.count == 1)
    }

    @Test func whatIsMadeElsewhereIsNotSearched() async throws {
        let checked = try await garden(["A.md": publicNote("Text.")]).check()
        let file = RenderedFile(path: "x.csv", bytes: Array("Secret Plan".utf8), isMadeElsewhere: true)
        #expect(checked.nameScan?.hits(in: file).isEmpty == true)
    }

    @Test func nothingIsSearchedWhereNothingIsPrivate() async throws {
        #expect(try await GardenOnDisk(["A.md": publicNote("Text.")]).check().nameScan == nil)
    }

    /// Any scan of the finished site can stop it.
    @Test func aScanThatFindsSomethingStopsTheBuild() async throws {
        let disk = try GardenOnDisk(["A.md": publicNote("Text.")])
        var checked = try await disk.check()
        checked.scans.append(
            OutputScan { file in
                file.path == "a/index.html"
                    ? [Diagnostic("BND002", .error, path: "", range: SourceRange(0, 0), "found")] : []
            })
        #expect(try await publish(checked).report?.counts.errors == 1)
        // Nothing is written, and what was there stays.
        #expect(!FileManager.default.fileExists(atPath: disk.root + "/site"))
    }
}
