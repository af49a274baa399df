import Foundation
import Testing
import WattleDiagnostics

@testable import WattleBuild

/// What is said where others read it.
@Suite struct DiscretionTests {
    private func log(_ files: [String: String]) async throws -> String {
        let garden = try GardenOnDisk(files)
        let report = try await garden.check { $0.showsPrivateNames = false }.report
        // The texts are read when they are quoted, and the garden has to be there.
        return withExtendedLifetime(garden) { String(decoding: report.rendered(as: .human), as: UTF8.self) }
    }

    @Test(arguments: [
        ("Text.", "secret: x", "FMT007"), ("Text.", "secret: [x", "FMT"),
        ("Text.", "tags: [a, b, c, d] # secret", "FMT011"),
        ("%% open secret", "", "STR001"), ("![x](https://example.org/x.png) %%secret%%", "", "LNK014"),
        ("![x](https://example.org/x.png) [[Secret|words]]", "", "LNK014"),
        ("![x](https://example.org/x.png) <!-- secret -->", "", "LNK014"),
        ("![x](https://example.org/x.png) <span hidden>secret</span>", "", "LNK014"),
        ("```metric\nshow:\n  - \"[[Secret#a]]\".x\n```", "", "M"),
    ])
    func hiddenTextIsNotQuoted(body: String, field: String, rule: String) async throws {
        let log = try await log(["A.md": publicNote(body, field), "B.md": publicNote("Text.")])
        #expect(log.contains("[\(rule)") || rule == "FMT")
        #expect(!log.lowercased().contains("secret"), "\(log)")
    }

    @Test(arguments: [
        ("Text.", "created: 2025-02-30", "2025-02-30"),
        ("![plain words](https://example.org/x.png)", "", "plain words"),
        ("```metric\nshow: 5 mW\n```", "", "5 mW"), ("[[B#Nothing]] 電力 – “quoted”", "", "A.md:4:1"),
    ])
    func shownTextIsQuoted(body: String, field: String, words: String) async throws {
        #expect(
            try await log(["A.md": publicNote(body, field), "B.md": publicNote("Text.")]).contains(words))
    }

    @Test func aLinkOutOfTheGardenIsNotNamed() async throws {
        let garden = try GardenOnDisk(["A.md": publicNote("Text.")])
        try makeLink(garden.root + "/Secret diary.md", to: "/etc/hostname")
        let report = try await garden.check { $0.showsPrivateNames = false }.report
        #expect(report.diagnostics.map(\.rule) == ["LNK001"])
        #expect(!String(decoding: report.rendered(as: .json), as: UTF8.self).contains("Secret"))
        let own = try await garden.check().report
        #expect(own.diagnostics.first?.path == "Secret diary.md")
    }

    @Test func whatCannotBeReadIsNotNamed() throws {
        let refused = FileFailure.system("cannot read /home/x/garden/Secret.md: Permission denied")
        let files = GardenFiles(
            list: { () throws(FileFailure) in throw refused },
            read: { _ throws(FileFailure) in throw refused },
            size: { _ throws(FileFailure) in throw refused }
        ).unnamed()
        let failures = [
            #expect(throws: FileFailure.self) { try files.list() },
            #expect(throws: FileFailure.self) { try files.read("Secret.md") },
            #expect(throws: FileFailure.self) { try files.size("Secret.md") },
        ].compactMap(\.self)
        #expect(failures.count == 3)
        for failure in failures {
            #expect(failure.description.contains("Permission denied"))
            #expect(!failure.description.contains("Secret") && !failure.description.contains("/home"))
        }
    }

    /// Names that differ in their Unicode form only are two notes, one of them private.
    @Test func correctionsKeepNotesOfOneNameApart() async throws {
        let wrong = "---\npublish: true\nalias: X\n---\nText.\n"
        let secret = "---\npublish: false\n---\nqz7x9601canary\n"
        let garden = try GardenOnDisk(["Caf\u{E9}.md": wrong])
        try garden.put(secret, at: "Cafe\u{301}.md")
        let request = BuildRequest(garden: garden.root)
        let fixed = try await fixGarden(request)
        try fixed.write()
        let texts = ["Caf\u{E9}.md", "Cafe\u{301}.md"].map { name in
            FileManager.default.contents(atPath: garden.root + "/" + name).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        #expect(texts == [wrong.replacing("alias: X", with: "aliases: [X]"), secret], "\(texts)")
        #expect(fixed.after.pageCount == 1)
    }

    @Test func aFileOfAPrivateNoteIsARemarkForItsAuthor() async throws {
        let garden = try GardenOnDisk([
            "A.md": publicNote("![[x.csv]]"), "B.md": "---\npublish: false\n---\n![[x.csv]] ![[y.csv]]\n",
            "x.csv": "1,2\n",
            "y.csv": "3,4\n",
        ])
        #expect(try await garden.check().report.privateDiagnostics.map(\.rule) == ["BND004"])
        #expect(try await garden.check { $0.showsPrivateNames = false }.report.privateDiagnostics.isEmpty)
    }
}
