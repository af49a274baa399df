import Foundation
import Testing
import WattleBuild

/// What a site holds for programs.
@Suite struct MachineFileTests {
    private static let configuration = "title: Garden\nbase_url: https://example.org/garden/\n"

    private func build(_ files: [String: String], at base: String = configuration) async throws
        -> [String: [UInt8]]
    {
        try await GardenOnDisk(files.merging(["wattle.yml": base]) { own, _ in own }).build()
    }

    private static let notes = [
        "content/a.md": publicNote("About [[b]] and [[Secret|him]].", "created: 2026-03-01\ntags: [x]"),
        "content/b.md": publicNote("Text ![[a]].", "created: 2026-05-02\ntags: [x]"),
        "content/c.md": publicNote("Text.", "created: 2026-04-03\ntags: [x]"),
        "content/d.md": publicNote("Without a day."),
        "content/Secret.md": "---\npublish: false\n---\nHidden.\n",
    ]

    @Test func feedsListTheNewestNotesFirst() async throws {
        let site = try await build(Self.notes)
        let feed = site["feed.xml"].text
        let places = ["b", "c", "a"].compactMap {
            feed.range(of: "<id>https://example.org/garden/\($0)/</id>")?.lowerBound
        }
        #expect(places.count == 3 && places == places.sorted())
        #expect(!feed.contains("/d/"))
        #expect(feed.contains("<updated>2026-05-02T00:00:00Z</updated>"))
        #expect(site["tags/x/feed.xml"] != nil)
        #expect(site["tags/x/index.html"].text.contains("href=\"../../tags/x/feed.xml\""))
        #expect(site["a/index.html"].text.contains("type=\"application/atom+xml\""))
    }

    @Test func feedsHaveFullAddresses() async throws {
        let site = try await build(Self.notes)
        #expect(site["feed.json"].text.contains("https://example.org/garden/b/\\\""))
        #expect(!site["feed.xml"].text.contains("href=&quot;../"))
    }

    @Test func nothingHasAFullAddressWhereNoneIsKnown() async throws {
        let site = try await build(Self.notes, at: "title: Garden\n")
        for path in ["feed.xml", "feed.json", "sitemap.xml", "card.svg", "a/card.svg", "tags/x/feed.xml"] {
            #expect(site[path] == nil, "\(path)")
        }
        #expect(site["robots.txt"].text == "User-agent: *\nAllow: /\n")
        #expect(site["llms.txt"].text.contains("](a/index.md)"))
        #expect(!site["a/index.html"].text.contains("og:"))
    }

    @Test func theSiteMapListsPagesAlone() async throws {
        let files = Self.notes.merging(["content/e.md": publicNote("Text.", "aliases: [old/e]")]) { own, _ in
            own
        }
        let map = try await build(files)["sitemap.xml"].text
        let pages = ["", "a/", "b/", "c/", "d/", "e/", "recent/", "tags/", "tags/x/"]
        for page in pages {
            #expect(map.contains("<loc>https://example.org/garden/\(page)</loc>"), "\(page)")
        }
        #expect(map.components(separatedBy: "<url>").count == pages.count + 1)
    }

    @Test func markdownLeadsWhereThePageLeads() async throws {
        let text = try await build(Self.notes)["a/index.md"].text
        #expect(text.hasPrefix("---\ntitle: \"a\"\ncreated: 2026-03-01\ntags: [\"x\"]\n"))
        #expect(text.hasSuffix("\n# a\n\nAbout [b](../b/) and him.\n"))
    }

    @Test func markdownOfAnEmbedIsALink() async throws {
        #expect(try await build(Self.notes)["b/index.md"].text.contains("Text [a](../a/)."))
    }

    @Test func markdownSaysWhatAFigureComputes() async throws {
        let note = publicNote("```metric costs\nshow:\n  - 6 * 7 as answer\n```")
        let site = try await build(["content/a.md": note])
        let copy = site["a/index.md"].text
        #expect(copy.contains("| 42 | 42 | 42 |"), "\(copy)")
        #expect(site["metrics.json"].text.contains("\"median\":42.0"))
    }

    @Test func valuesInRunningTextAreFiguresToo() async throws {
        let note = publicNote(
            "It is `{metric} 2 * costs.answer in kg`, `{metric} 8 * H200.memory_bandwidth in TB/s` in all.\n\n"
                + "```metric costs\nshow: answer in kg as Load\nwith:\n  answer: 42 kg\n```")
        let document = try await build(["content/a.md": note])["metrics.json"].text
        #expect(document.contains("\"details\":\"a/m/costs/\",\"id\":\"costs\""), "\(document)")
        #expect(
            document.contains("\"page\":\"a/#m-costs\",\"kind\":\"inline\",\"summary\":\"84\u{A0}kg\""),
            "\(document)"
        )
        // Eight times 4.8 TB/s, by the data sheet.
        #expect(
            document.contains("\"median\":38.4,\"p10\":38.4,\"p90\":38.4,\"unit\":\"TB/s\""), "\(document)")
    }

    @Test func thePolicyIsTheSameInPagesAndHeaders() async throws {
        let site = try await build(Self.notes)
        let headers = site["_headers"].text
        #expect(headers.hasPrefix("/garden/*\n"))
        let policy = try #require(
            headers.split(separator: "\n").first { $0.contains("Content-Security-Policy") }
        )
        .split(separator: ": ")[1].split(separator: "; frame-ancestors")[0]
        #expect(site["a/index.html"].text.contains("content=\"\(policy)\""))
    }

    @Test func pagesNameTheirCardAndTheirMarkdown() async throws {
        let site = try await build(Self.notes)
        let page = site["a/index.html"].text
        #expect(page.contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"index.md\">"))
        #expect(page.contains("property=\"og:image\" content=\"https://example.org/garden/a/card.svg\""))
        #expect(page.contains("<script type=\"application/ld+json\">{\"@context\""))
        #expect(site["a/card.svg"].text.hasPrefix("<?xml"))
        #expect(!site["404.html"].text.contains("og:"))
    }

    /// 4.8 TB/s by the data sheet of H200; the baseline is what others are measured by, and no key figure.
    @Test func aCardShowsTheFirstKeyFigureOfItsNote() async throws {
        let block = """
            ```metric power
            compare: [H100, H200]
            metrics:
              - memory_bandwidth in TB/s as Memory bandwidth
            baseline: H100
            ```
            """
        let site = try await build([
            "content/concepts/A.md": publicNote("A thing.\n\n" + block, "title: A")
        ])
        let card = site["concepts/a/card.svg"].text
        #expect(card.contains(">Memory bandwidth, H200<"), "\(card)")
        #expect(card.contains("4.80\u{A0}TB/s"), "\(card)")
    }
}
