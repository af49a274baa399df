import Foundation
import Testing
import WattleDiagnostics
import WattleGarden

@testable import WattleBuild

/// Which forms of redirect a garden gets, and what is left of what was withdrawn.
@Suite struct RedirectPageTests {
    private func garden(_ configuration: String, _ ledger: String? = nil) throws -> GardenOnDisk {
        var files = [
            "wattle.yml": configuration, "content/index.md": publicNote("home"),
            "content/N.md": publicNote("text", "title: The <b> note\naliases: [/old/]"),
        ]
        if let ledger { files[".wattle/urls.tsv"] = ledger }
        return try GardenOnDisk(files)
    }

    private static let forms = [
        "_redirects", "nginx-redirects.map", "s3-redirects.json", "s3-routing-rules.json",
    ]

    @Test func withoutMoreThereArePagesOnly() async throws {
        let site = try await garden("title: T\n").build()
        #expect(site["old/index.html"].text.contains("<title>The &lt;b&gt; note</title>"))
        #expect(Self.forms.allSatisfy { site[$0] == nil })
    }

    @Test(arguments: [
        ("[html]", ["old/index.html"]), ("nginx", ["nginx-redirects.map"]),
        ("[html, _redirects]", ["old/index.html", "_redirects"]), ("[netlify]", ["_redirects"]),
        ("[gitlab, cloudflare]", ["_redirects"]), ("[s3]", ["s3-redirects.json", "s3-routing-rules.json"]),
    ])
    func theListSaysWhatIsWritten(list: String, files: [String]) async throws {
        let site = try await garden("redirects: \(list)\n").build()
        #expect(Set((Self.forms + ["old/index.html"]).filter { site[$0] != nil }) == Set(files))
    }

    @Test(arguments: [
        ("[htlm]", "did you mean 'html'?"), ("[]", "must name a form"), ("{a: b}", "must be a list of"),
    ])
    func anUnknownFormIsAnError(list: String, words: String) {
        let read = readConfiguration(Array("redirects: \(list)\n".utf8))
        #expect(read.diagnostics.map(\.rule) == ["CFG002"])
        #expect(read.diagnostics.first?.message.contains(words) == true)
    }

    @Test func tooManyForAHostStopTheBuild() async throws {
        let aliases = (0..<900).map { "  - a\($0)\n" }.joined()
        let garden = try garden("redirects: [gitlab]\n")
        try garden.put(publicNote("", "aliases:\n" + aliases), at: "content/Many.md")
        let found = try await garden.check().report.diagnostics
        #expect(found.map(\.rule) == ["URL011"])
        #expect(found.map(\.message) == ["901 redirects; GitLab takes 1000"])
        try garden.put("redirects: [gitlab]\nchecks:\n  URL011: off\n", at: "wattle.yml")
        #expect(try await garden.check().report.diagnostics == [])
    }

    /// The page of a withdrawn address names nothing that was there, and no reason.
    @Test func whatWasWithdrawnSaysSoAndNoMore() async throws {
        let ledger =
            "/\tpage\t\t-\n/n/\tpage\t\t-\n/old/\talias\t/n/\t-\n/was/here/\tgone\tlawyer wrote\t-\n"
            + "/x/m/c.csv\tgone\t\t-\n"
        let site = try await garden("redirects: [html, nginx]\nbase_url: https://example.org/g/\n", ledger)
            .build()
        let page = site["was/here/index.html"].text
        #expect(page.contains("<h1>Withdrawn</h1>"))
        #expect(page.contains(#"<meta name="robots" content="noindex">"#))
        #expect(page.contains(#"<a href="../../">"#))
        #expect(!page.contains("<script") && !page.contains("http-equiv=\"refresh\""))
        #expect(!site.values.contains { String(decoding: $0, as: UTF8.self).contains("lawyer") })
        #expect(!site.keys.contains { $0.hasPrefix(".wattle/") || $0.contains("urls.tsv") })
        let maps = try RedirectReader.nginx(try #require(site["nginx-redirects.map"]))
        #expect(maps["$wattle_gone"] == ["default": "0", "/g/was/here/": "1", "/g/x/m/c.csv": "1"])
        #expect(maps["$wattle_to"] == ["default": "", "/g/old/": "/g/n/"])
    }

    /// Aliases that only the ledger remembers lead on too; a page that took the place comes first.
    @Test func theLedgerLeadsOn() async throws {
        let ledger = "/\tpage\t\t-\n/gone/\talias\t/n/\t-\n/n/\talias\t/\t-\n/old/\talias\t/\t-\n"
        let site = try await garden("title: T\n", ledger).build()
        #expect(site["gone/index.html"].text.contains(#"url=../n/""#))
        #expect(site["gone/index.html"].text.contains("The &lt;b&gt; note"))
        #expect(site["n/index.html"].text.contains("text"))
        #expect(site["old/index.html"].text.contains(#"url=../n/""#))
    }

    /// Readers of a list of pages see no address that leads on or was withdrawn.
    @Test func listsOfPagesHoldPagesOnly() async throws {
        let ledger = "/\tpage\t\t-\n/n/\tpage\t\t-\n/old/\talias\t/n/\t-\n/was/\tgone\tx\t-\n"
        let context = try await garden("title: T\n", ledger).check().context
        #expect(context.pageJobs.map { $0.path(in: context) } == ["index.html", "n/index.html"])
        #expect(context.former.moved.map(\.from.path) == ["/old/"])
        #expect(context.former.withdrawn.map(\.path) == ["/was/"])
    }

    @Test func aPageInTheFileOfAFigureIsAnError() async throws {
        let garden = try GardenOnDisk([
            "A.md": publicNote("```metric cost\nshow: 2 kW * 3\n```"),
            "B.md": publicNote("", "permalink: /a/m/cost.csv/"),
            "C.md": publicNote("", "aliases: [a/m/cost.json/x]"), "m/cost.csv.md": publicNote(""),
        ])
        let found = try await garden.check().report.diagnostics
        #expect(found.map { "\($0.rule) \($0.path)" } == ["URL004 B.md", "URL004 C.md"])
    }

    @Test func draftsLeaveTheLedgerAlone() async throws {
        let garden = try garden("title: T\n", "/\tpage\t\t-\n")
        let drafts = try await garden.check { $0.includesDrafts = true }
        #expect(throws: FileFailure.self) { try updateLedger(of: drafts, LedgerDecisions()) }
        #expect(throws: FileFailure.self) { try ledgerDifferences(of: drafts) }
    }

    @Test func aNewGardenMergesItsLedgerByLines() async throws {
        let folder = NSTemporaryDirectory() + "wattle-new-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try makeGarden(at: folder).contains(folder + "/.gitattributes"))
        let text = FileManager.default.contents(atPath: folder + "/.gitattributes").map { Array($0) }
        #expect(text.text == ".wattle/urls.tsv merge=union\n")
        let checked = try await checkGarden(BuildRequest(garden: folder))
        #expect(checked.report.diagnostics == [])
        #expect(try updateLedger(of: checked, LedgerDecisions()).isSettled)
    }
}
