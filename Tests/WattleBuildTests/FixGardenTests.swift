import Foundation
import Testing
import WattleBuild
import WattleDiagnostics
import WattleTestSupport

/// `wattle check --fix` on gardens on disk.
struct FixGardenTests {
    private func text(_ garden: GardenOnDisk, _ path: String) -> String {
        FileManager.default.contents(atPath: garden.root + "/" + path).map(Array.init).text
    }

    private func fix(
        _ garden: GardenOnDisk, _ change: (inout BuildRequest) -> Void = { _ in }
    ) async throws -> FixedGarden {
        var request = BuildRequest(garden: garden.root)
        change(&request)
        return try await fixGarden(request)
    }

    @Test func certainCorrectionsAreWrittenAndNamed() async throws {
        let garden = try GardenOnDisk([
            "content/a.md": publicNote("Text.  ", "date: 2024-05-01T10:00\ntags: x"),
            "content/b.md": publicNote("Text.", "tittle: guess"),
        ])
        let fixed = try await fix(garden)
        #expect(
            fixed.summary(isDone: true) == """
                a.md:3:1: 'date: 2024-05-01T10:00' becomes 'created: 2024-05-01' (FMT007)
                a.md:4:7: 'x' becomes '[x]' (FMT008)
                2 corrections in 1 note
                """)
        #expect(text(garden, "content/a.md").contains("date: "), "nothing is written before it is asked for")
        try fixed.write()
        #expect(text(garden, "content/a.md") == publicNote("Text.  ", "created: 2024-05-01\ntags: [x]"))
        #expect(text(garden, "content/b.md") == publicNote("Text.", "tittle: guess"))
        #expect(fixed.after.report.diagnostics.map(\.rule) == ["FMT007"])
        #expect(fixed.before.report.diagnostics.count == 3)
    }

    // A tab hides that the line is indented wrongly, which hides nothing any more when it is mended.
    @Test func faultsThatHideEachOtherAreMendedInTurn() async throws {
        let garden = try GardenOnDisk(["a.md": publicNote("```metric\nshow: 3 kW\n\tlet: x\n```")])
        let fixed = try await fix(garden)
        try fixed.write()
        #expect(text(garden, "a.md") == publicNote("```metric\nshow: 3 kW\nlet: x\n```"))
        #expect(try await fix(garden).made.isEmpty)
    }

    @Test func modeAndLinksStay() async throws {
        let garden = try GardenOnDisk(["notes/a.md": publicNote("Text.", "date: 2024-05-01"), "b/x.txt": ""])
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o640], ofItemAtPath: garden.root + "/notes/a.md")
        try makeLink(garden.root + "/b/link.md", to: "../notes/a.md")
        try await fix(garden).write()
        #expect(text(garden, "notes/a.md") == publicNote("Text.", "created: 2024-05-01"))
        let attributes = try FileManager.default.attributesOfItem(atPath: garden.root + "/notes/a.md")
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        let link = try FileManager.default.destinationOfSymbolicLink(atPath: garden.root + "/b/link.md")
        #expect(link == "../notes/a.md")
        let names = try FileManager.default.contentsOfDirectory(atPath: garden.root + "/notes")
        #expect(names == ["a.md"])
    }

    // No process has the greatest number that fits; its text lies there since it was killed.
    @Test func leftoversOfAKilledRunAreRemoved() async throws {
        let garden = try GardenOnDisk([
            "a.md": publicNote("Text.", "date: 2024-05-01"), ".wattle-tmp-2147483647-0": "half",
            ".wattle-tmp-mine": "mine",
        ])
        try await fix(garden).write()
        let names = try FileManager.default.contentsOfDirectory(atPath: garden.root)
        #expect(names.sorted() == [".wattle-tmp-mine", "a.md"])
    }

    @Test func filesOutsideAreNeverTouched() async throws {
        let outside = try GardenOnDisk(["a.md": publicNote("Text.", "date: 2024-05-01")])
        let garden = try GardenOnDisk(["b.md": publicNote("Text.")])
        try makeLink(garden.root + "/a.md", to: outside.root + "/a.md")
        let fixed = try await fix(garden)
        try fixed.write()
        #expect(fixed.made.isEmpty)
        #expect(text(outside, "a.md") == publicNote("Text.", "date: 2024-05-01"))
    }

    @Test func filesThatChangedOrAreReadOnlyAreRefused() async throws {
        let garden = try GardenOnDisk([
            "a.md": publicNote("A.", "date: 2024-05-01"), "b.md": publicNote("B.", "date: 2024-05-01"),
        ])
        let fixed = try await fix(garden)
        try garden.put(publicNote("Newer.", "date: 2024-05-01"), at: "b.md")
        #expect(throws: FileFailure.self) { try fixed.write() }
        #expect(text(garden, "a.md") == publicNote("A.", "date: 2024-05-01"), "nothing at all is written")
        let again = try await fix(garden)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o444], ofItemAtPath: garden.root + "/b.md")
        #expect(throws: FileFailure.self) { try again.write() }
        #expect(text(garden, "a.md") == publicNote("A.", "date: 2024-05-01"))
    }

    // Only the author's own word publishes: what merely resembles it is left as it stands.
    @Test(arguments: [
        "publish: \"true\"", "publish: yes", "Publish: true", "publish:true", "publsh: true", "draft: false",
        "draft: true", "private: true", "published: true", "publish: x: true", "title: a: b",
        "date: 2024-01-01",
    ])
    func noCorrectionPublishesANote(fields: String) async throws {
        let garden = try GardenOnDisk([
            "a.md": "---\n\(fields)\n---\nSecret\n", "b.md": publicNote("Text.", "title: c: d"),
        ])
        let fixed = try await fix(garden)
        #expect(!fixed.newlyPublic.contains("a.md"))
        #expect(!fixed.made.contains { $0.texts?.after.contains("true") ?? false })
    }

    @Test func noteThatBecomesReadableIsAnnounced() async throws {
        let garden = try GardenOnDisk(["a.md": publicNote("Text.", "title: Power: a primer")])
        let fixed = try await fix(garden)
        #expect(fixed.newlyPublic == ["a.md"])
        #expect(
            fixed.summary(isDone: true).hasSuffix(
                "a.md can be read now, so it is public: look at it before you publish"))
    }

    @Test func privateNotesAreLeftAloneWhereTheirNamesAreNotShown() async throws {
        let private1 = "---\ndraft: true\n---\nSecret\n"
        let garden = try GardenOnDisk(["hidden.md": private1, "b.md": publicNote("T.", "date: 2024-05-01")])
        let fixed = try await fix(garden) {
            $0.isContinuousIntegration = true
            $0.showsPrivateNames = false
        }
        #expect(fixed.made.map(\.path) == ["b.md"])
        #expect(try await fix(garden).made.map(\.path) == ["b.md", "hidden.md"])
    }

    @Test func heldBackNotesStayPrivateWhenNotesAreAssumedPublic() async throws {
        let garden = try GardenOnDisk([
            "a.md": "Public.\n", "b.md": "---\ndraft: true\n---\nsecret\n",
            "c.md": "---\npublish: false\n---\nsecret\n",
            "d.md": "---\ntitle: [\n---\nsecret\n", "e.md": "\n---\npublish: false\n---\nsecret\n",
            "f.md": "---\npublished: false\n---\nsecret\n", "g.md": "---\nPublish: no\n---\nsecret\n",
        ])
        let site = try await garden.build {
            $0.isCompatible = true
            $0.publishesByDefault = true
        }
        #expect(site["a/index.html"].text.contains("Public."))
        #expect(!site.values.contains { String(decoding: $0, as: UTF8.self).contains("secret") })
        #expect(
            site.keys.filter { $0.hasSuffix("/index.html") }.sorted() == [
                "a/index.html", "search/index.html",
            ])
    }

    @Test func linksKeepUpWithNamesAndHeadings() async throws {
        let garden = try GardenOnDisk([
            "Roofline.md": publicNote("## Bandwidth"), "Memory.md": publicNote("## Row buffers"),
            "a.md": publicNote(
                "[[roofline|it]], [[Roofline#Row buffers|there]], [[Rooflne|a slip]], `[[roofline]]`."),
        ])
        let fixed = try await fix(garden)
        try fixed.write()
        #expect(
            text(garden, "a.md")
                == publicNote(
                    "[[Roofline|it]], [[Memory#Row buffers|there]], [[Rooflne|a slip]], `[[roofline]]`."))
        #expect(fixed.after.report.diagnostics.map(\.rule) == ["LNK010"])
    }

    // The page reads as before: only the source of the link is right.
    @Test func caseIsCorrectedWithoutAnotherWordOnThePage() async throws {
        let garden = try GardenOnDisk([
            "Power.md": publicNote("Watts."),
            "a.md": publicNote(
                "All [[power]] and\n\n| a | b |\n|---|---|\n| [[power]] | [[POWER#^x]] |"),
        ])
        let before = try await garden.build()
        try await fix(garden).write()
        #expect(
            text(garden, "a.md")
                == publicNote(
                    "All [[Power|power]] and\n\n| a | b |\n|---|---|\n| [[Power\\|power]] | [[POWER#^x]] |"
                ))
        #expect(try await garden.build()["a/index.html"] == before["a/index.html"])
    }

    /// Gardens of notes with faults of every kind, some of which hide each other.
    private func randomGarden(_ generator: inout SeededGenerator) -> [String: String] {
        let fields = [
            "publish: true", "publish: false", "Publish: true", "draft: true", "date: 2024-05-01T10:00",
            "title: a: b",
            "tags: x, y", "tag: z", "aliases: Other", "created: May 1, 2024", "cssclasses: w",
            "source-date: 2024/1/2",
            "title:c", "tags:\n\t- q", "up: [[N1]]",
        ]
        let texts = [
            "[[n0|case]]", "[[N1#Only here|moved]]", "[[N9|nobody]]", "[[N0]]", "## Only here", "## Heading",
            "```metric\nshow: 3 kW/2\n```", "```metric\nshow: .5 kW\n\tlet: x\n```",
            "> ```metric\n> show: 2 × 3 W\n> ```",
        ]
        var files: [String: String] = [:]
        for note in 0..<4 {
            let front = (0..<3).compactMap { _ in fields.randomElement(using: &generator) }
            let body = (0..<3).compactMap { _ in texts.randomElement(using: &generator) }
            let ending = Bool.random(using: &generator) ? "\n" : ""
            files["N\(note).md"] =
                "---\n" + (Bool.random(using: &generator) ? "publish: true\n" : "")
                + front.joined(separator: "\n")
                + "\n---\n" + body.joined(separator: "\n\n") + ending
        }
        return files
    }

    @Test(arguments: 0..<6)
    func afterCorrectionsNothingIsLeftToCorrect(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let files = randomGarden(&generator)
        let garden = try GardenOnDisk(files)
        let fixed = try await fix(garden)
        try fixed.write()
        let shown = Comment(rawValue: "seed \(seed): \(files)")
        let again = try await fix(garden)
        #expect(again.made.isEmpty && again.fileCount == 0, shown)
        let left = again.before.report.diagnostics + again.before.report.privateDiagnostics
        #expect(left.allSatisfy { $0.correction == nil }, shown)
        // Only a note that says so in its own words, and could not be read, has become public.
        for path in fixed.newlyPublic { #expect(files[path]?.contains("publish: true") == true, shown) }
        #expect(again.before.pageCount == fixed.before.pageCount + fixed.newlyPublic.count, shown)
    }
}
