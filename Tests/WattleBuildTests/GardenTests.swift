import Testing
import WattleBuild
import WattleDiagnostics
import WattleText

struct GardenTests {
    private func rules(_ files: [String: String]) async throws -> [String] {
        try await GardenOnDisk(files).check().report.diagnostics.map(\.rule.description)
    }

    @Test func notesBecomePagesThatLinkToEachOther() async throws {
        let garden = try GardenOnDisk([
            "content/index.md": publicNote("See [[Roofline]]."),
            "content/concepts/Roofline.md": publicNote(
                "A roofline bounds speed.\n\nBack to [[index|the entrance]].",
                "permalink: /concepts/roofline/"),
        ])
        let site = try await garden.build()
        #expect(site["index.html"].text.contains(#"<a href="concepts/roofline/">Roofline</a>"#))
        let page = site["concepts/roofline/index.html"].text
        #expect(page.contains(#"<a href="../../">the entrance</a>"#))
        #expect(page.contains("<h1>Roofline</h1>"))
        #expect(page.contains(#"<p class="lede">A roofline bounds speed.</p>"#))
    }

    @Test func backlinksCarryTheSentenceThatLinks() async throws {
        let garden = try GardenOnDisk([
            "A.md": publicNote("First. It rests on [[B|the other]] alone. Last."),
            "B.md": publicNote("Text."),
        ])
        let page = try await garden.build()["b/index.html"].text
        #expect(page.contains("<p>It rests on <mark>the other</mark> alone.</p>"))
    }

    @Test func onlyTheWordTruePublishes() async throws {
        var files = ["Public.md": publicNote("Here.")]
        for (index, value) in ["false", "\"true\"", "yes", "1", "True", "[true]", ""].enumerated() {
            files["Private \(index).md"] = "---\npublish: \(value)\n---\nsecret\n"
        }
        files["None.md"] = "secret\n"
        files["Broken.md"] = "---\npublish: true\ntitle: [\n---\nsecret\n"
        let site = try await GardenOnDisk(files).build()
        #expect(!site.values.contains { String(decoding: $0, as: UTF8.self).contains("secret") })
        #expect(site.keys.contains("public/index.html"))
        #expect(
            !site.keys.contains { $0.contains("private") || $0.contains("none") || $0.contains("broken") })
    }

    @Test func privateAndMissingTargetsAreOneThing() async throws {
        let public1 = publicNote("It is [[Hidden|over there]].")
        let with = try GardenOnDisk([
            "A.md": public1, "Hidden.md": "---\npublish: false\naliases: [X]\n---\nsecret [[A]]\n",
        ])
        let without = try GardenOnDisk(["A.md": public1])
        let (first, second) = (try await with.build(), try await without.build())
        #expect(first == second)
        let log = try await with.check { $0.showsPrivateNames = false }.report.rendered(as: .human)
        let other = try await without.check { $0.showsPrivateNames = false }.report.rendered(as: .human)
        #expect(log == other)
        #expect(first["a/index.html"].text.contains("It is over there."))
    }

    @Test func aNameWithoutTextIsAnError() async throws {
        #expect(try await rules(["A.md": publicNote("See [[Hidden]].")]) == ["LNK010"])
        let found = try await GardenOnDisk([
            "A.md": publicNote("[[Rooflin]] [[Rooflin|x]]"), "Roofline.md": publicNote(""),
        ])
        .check().report.diagnostics
        #expect(found.map(\.severity) == [.error, .warning])
        #expect(found.first?.help.first == "did you mean [[Roofline]]?")
    }

    @Test func addressesAreClaimedOnce() async throws {
        #expect(
            try await rules([
                "A.md": publicNote("", "permalink: /x/"), "B.md": publicNote("", "permalink: x"),
            ]) == ["URL004"])
        #expect(
            try await rules(["A.md": publicNote(""), "B.md": publicNote("", "aliases: [A]")]) == ["URL004"])
        #expect(try await rules(["A.md": publicNote("", "permalink: /../x/")]) == ["URL006"])
        #expect(try await rules(["A b.md": publicNote(""), "A-b.md": publicNote("")]) == ["URL004"])
    }

    @Test func everyNoteIsCheckedInOneRun() async throws {
        let found = try await rules([
            "A.md": publicNote("", "tags: [a, b, c, d]"), "B.md": publicNote("", "created: 2026-02-30"),
            "C.md": publicNote("", "titel: x"), "D.md": publicNote("[[Nothing]]"),
            "E.md": publicNote("```metric\nshow: 5 mW\n```"),
        ])
        #expect(found.count == 5)
        #expect(Set(found.map { $0.prefix(3) }) == ["FMT", "LNK", "M11"])
    }

    @Test func aliasesAndOldPathsLeadOn() async throws {
        let garden = try GardenOnDisk([
            "Old place.md": publicNote("", "permalink: /new/\naliases: [Nickname, old/path]")
        ])
        let site = try await garden.build()
        for path in ["nickname/index.html", "old/path/index.html", "old-place/index.html"] {
            #expect(site[path].text.contains(#"http-equiv="refresh""#), "\(path)")
        }
        #expect(site["old/path/index.html"].text.contains("../../new/"))
    }

    @Test func buildingTwiceGivesTheSameBytes() async throws {
        let files = [
            "wattle.yml": "title: T\n",
            "content/A.md": publicNote("[[B]]\n\n```metric m\nshow: H200.power in W\n```", "tags: [x, y]"),
            "content/B.md": publicNote("text[^1]\n\n[^1]: A source."),
        ]
        let (first, second) = (try await GardenOnDisk(files).build(), try await GardenOnDisk(files).build())
        #expect(first == second)
    }

    @Test func linksOutOfTheGardenAreReportedAndNotFollowed() async throws {
        let garden = try GardenOnDisk(["A.md": publicNote("")])
        try makeLink(garden.root + "/Escape.md", to: "/etc/hostname")
        let checked = try await garden.check()
        #expect(checked.report.diagnostics.map(\.rule) == ["LNK001"])
        #expect(checked.pageCount == 1)
    }

    @Test func compatibilityWarnsAndAssumedPublicPublishes() async throws {
        let garden = try GardenOnDisk([
            "A.md": "---\ncssclasses: x\n---\n[[Nothing]] #tag\n",
            "B.md": "---\npublish: false\n---\nsecret\n",
        ])
        let checked = try await garden.check {
            $0.isCompatible = true
            $0.publishesByDefault = true
        }
        #expect(checked.pageCount == 1)
        #expect(checked.report.counts.errors == 0)
        #expect(checked.report.counts.warnings == 2)
    }
}
