import Foundation
import Testing
import WattleBuild
import WattleDiagnostics

@Suite struct ComparisonTests {
    private func difference(_ old: [String: String], _ new: [String: String]) async throws
        -> GardenDifference
    {
        let (before, after) = (try GardenOnDisk(old), try GardenOnDisk(new))
        return try await compareGardens(
            BuildRequest(garden: before.root), BuildRequest(garden: after.root))
    }

    private func object(_ difference: GardenDifference) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(difference.json)) as? [String: Any])
    }

    private func values(_ name: String, _ key: String, _ difference: GardenDifference) throws -> [String] {
        try #require(try object(difference)[name] as? [[String: Any]]).compactMap { $0[key] as? String }
    }

    private let garden = [
        "content/index.md": publicNote("Home."), "content/Site.md": publicNote("A site.", "title: The site"),
    ]

    @Test func equalGardensDifferInNothing() async throws {
        let difference = try await difference(garden, garden)
        #expect(difference.markdown == "## What changes for readers\n\nNothing that this report compares.\n")
    }

    @Test func aNoteThatIsNewAndOneThatIsGoneAreNamed() async throws {
        var new = garden
        new["content/Site.md"] = nil
        new["content/Rack.md"] = publicNote("A rack.", "title: The rack")
        let difference = try await difference(garden, new)
        #expect(try values("new_notes", "title", difference) == ["The rack"])
        #expect(try values("gone_notes", "title", difference) == ["The site"])
        #expect(try values("gone_addresses", "address", difference) == ["/site/"])
        #expect(try values("new_addresses", "address", difference) == [])
        #expect(difference.goneAddressCount == 1)
        #expect(difference.markdown.contains("| The rack | `/rack/` | `Rack.md` |"))
    }

    @Test func anAddressThatLeadsOnIsNotGone() async throws {
        var new = garden
        new["content/Site.md"] = nil
        new["content/Place.md"] = publicNote("A site.", "title: The site\naliases: [site]")
        let difference = try await difference(garden, new)
        #expect(difference.goneAddressCount == 0)
        #expect(try values("moved_addresses", "address", difference) == ["/site/"])
        #expect(try values("moved_addresses", "to", difference) == ["/place/"])
    }

    @Test func anAddressThatWasWithdrawnIsNotGone() async throws {
        var new = garden
        new["content/Site.md"] = nil
        new[".wattle/urls.tsv"] = "/\tpage\t\t2026-01-01\n/site/\tgone\tmoved to paper\t2026-01-01\n"
        let difference = try await difference(garden, new)
        #expect(difference.goneAddressCount == 0)
        #expect(try values("moved_addresses", "kind", difference) == ["withdrawn"])
        #expect(!difference.markdown.contains("paper"))
    }

    @Test func aFileThatIsCalledOtherwiseAtTheSameAddressIsTheSameNote() async throws {
        var new = garden
        new["content/Site.md"] = nil
        new["content/Place.md"] = publicNote("A site.", "title: The place\npermalink: site")
        let difference = try await difference(garden, new)
        #expect(try values("new_notes", "title", difference) == [])
        #expect(try values("changed_titles", "before", difference) == ["The site"])
        #expect(try values("changed_titles", "after", difference) == ["The place"])
    }

    @Test func aFigureThatMovesIsShownWithItsReason() async throws {
        func note(_ power: String) -> [String: String] {
            [
                "content/Bill.md": publicNote(
                    "```metric bill\nshow: power * 24 h * 0.11 EUR/kWh\nwith:\n  power: \(power) kW\n```")
            ]
        }
        // 14.3 * 24 * 0.11 = 37.752 and 15 * 24 * 0.11 = 39.6: 1.848 more, which is 4.895 %.
        let difference = try await difference(note("14.3"), note("15"))
        let figures = try #require(try object(difference)["changed_figures"] as? [[String: Any]])
        try #require(figures.count == 1)
        #expect((figures[0]["name"] as? String)?.hasPrefix("Bill#bill.") == true)
        #expect(figures[0]["change"] as? String == "37.8 -> 39.6 EUR")
        let share = try #require(figures[0]["share"] as? Double)
        #expect(abs(share - 1.848 / 37.752) < 1e-9)
        #expect((figures[0]["reasons"] as? [String])?.first == "bill.power 14.3 -> 15 kW +1.8")
        #expect(difference.markdown.contains("| +4.9 % |"))
    }

    @Test func aFigureThatWasWrittenAnewSaysSo() async throws {
        func note(_ hours: String) -> [String: String] {
            ["content/Bill.md": publicNote("```metric bill\nshow:\n  - 2 kW * \(hours) h in kWh as Use\n```")]
        }
        let difference = try await difference(note("10"), note("20"))
        let changed = try values("changed_figures", "change", difference)
        // Under the name that it was given, or as another figure if names follow the expression.
        let came = try values("new_figures", "name", difference)
        #expect(changed == ["20 -> 40 kWh"] || came == ["Bill#bill"])
    }

    @Test func anotherVerdictIsSaidApart() async throws {
        func note(_ bound: String) -> [String: String] {
            [
                "content/Claim.md": publicNote(
                    """
                    ```metric half
                    claim: Two is more than \(bound)
                    by: Somebody [^a]
                    test: ratio >= \(bound)
                    let:
                      ratio: 2 kW / 1 kW
                    ```

                    [^a]: A talk in March 2026.
                    """)
            ]
        }
        let difference = try await difference(note("1"), note("3"))
        let figures = try #require(try object(difference)["changed_figures"] as? [[String: Any]])
        let verdict = try #require(figures.first { $0["verdict"] as? Bool == true })
        #expect((verdict["change"] as? String)?.hasPrefix("Supported -> ") == true)
        #expect(difference.markdown.contains("### Claims with another verdict"))
    }

    @Test func findingsAreNewOrMendedWhereverTheyStand() async throws {
        let old = ["content/a.md": publicNote("[[Nowhere]]\n\n[[Nothing]]"), "content/b.md": publicNote("x")]
        let new = [
            "content/a.md": publicNote("New.\n\n[[Nothing]]\n\n[[Other]]"), "content/b.md": publicNote("x"),
        ]
        let difference = try await difference(old, new)
        #expect(try values("new_findings", "place", difference) == ["content/a.md:8"])
        #expect(try values("mended_findings", "place", difference) == ["content/a.md:4"])
    }

    @Test func filesAreNamedAsReadersGetThem() async throws {
        var new = garden
        new["content/Site.md"] = publicNote("See [data](secret-name.csv).", "title: The site")
        new["content/secret-name.csv"] = "a,b\n1,2\n"
        let difference = try await difference(garden, new)
        let files = try #require(try object(difference)["new_files"] as? [[String: Any]])
        #expect(files.map { $0["bytes"] as? Int } == [8])
        #expect(files.map { $0["notes"] as? [String] } == [["The site"]])
        #expect(!difference.markdown.contains("secret-name"))
    }

    @Test func privateNotesHaveNoPartInIt() async throws {
        let hidden = "---\npublish: false\ntitle: qz7x0001canary\naliases: [site]\n---\n[[qz7x0002canary]]\n"
        let broken = "---\npublish: \"true\"\nqz7x0003canary: [\n---\n"
        var new = garden
        new["content/Rack.md"] = publicNote("[[Hidden]] [[qz7x0004canary|words]]")
        let plain = try await difference(garden, new)
        for side in 0..<4 {
            var (before, after) = (garden, new)
            if side & 1 == 0 {
                before["content/Hidden.md"] = hidden
                before["content/Broken.md"] = broken
            }
            if side & 2 == 0 {
                after["content/Hidden.md"] = hidden
                after["content/sub/Broken.md"] = broken
            }
            let difference = try await difference(before, after)
            #expect(difference.markdown == plain.markdown && difference.json == plain.json)
        }
        #expect(!plain.markdown.contains("canary"))
    }

    @Test func titlesCannotLeaveTheirCells() async throws {
        let titles = [
            "a | b", "`x` | y", "@octocat", "closes #12", "<img src=x>", "[t](https://example.org)",
        ]
        var new = garden
        for (index, title) in titles.enumerated() {
            new["content/n\(index).md"] = publicNote("x", "title: \"\(title)\"")
        }
        let text = try await difference(garden, new).markdown
        let html = String(decoding: renderedMarkdown(Array(text.utf8), isCommonMark: false), as: UTF8.self)
        #expect(!html.contains("<img") && !html.contains("example.org\""))
        for title in titles {
            // As a reader sees it: the zero-width spaces aside, the very title, alone in its cell.
            let cell =
                "<td>"
                + title.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                .replacing(">", with: "&gt;") + "</td>"
            #expect(html.replacing("\u{200B}", with: "").contains(cell), "\(title)")
        }
        #expect(!html.contains("@octocat") && !html.contains("#12"))
    }

    @Test func aLongListIsCutAndCounted() async throws {
        var new = garden
        for index in 0..<1_200 {
            new["content/n\(index).md"] = publicNote("x", "title: A note with a rather long title \(index)")
        }
        let text = try await difference(garden, new).markdown
        #expect(text.utf8.count <= 65_536)
        let shown = text.split(separator: "\n").count { $0.hasPrefix("| A note with") }
        #expect(shown > 400 && text.contains("\n… and \(1_200 - shown) more\n"))
    }
}
