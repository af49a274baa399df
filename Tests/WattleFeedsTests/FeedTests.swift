import Foundation
import Testing
import WattleFeeds
import WattleText

struct FeedTests {
    private static let base = "https://example.org/garden/"

    private static func entry(_ title: String, day: String, summary: String = "") -> FeedEntry {
        var entry = FeedEntry(title: title, address: base + "tokens/", day: day)
        entry.summary = summary
        entry.tags = ["cost & price"]
        return entry
    }

    private static func feed(_ entries: [FeedEntry]) -> Feed {
        var feed = Feed(title: "Garden", page: base, address: base + "feed.xml", entries: entries)
        feed.language = "en-GB"
        return feed
    }

    /// RFC 4287, sections 4.1.1 and 4.1.2: what a feed and an entry must have.
    @Test func atomHasWhatTheFormatDemands() throws {
        let feed = Self.feed([Self.entry("Tokens", day: "2026-10-02"), Self.entry("Heat", day: "2026-09-30")])
        let elements = try readXML(atom(feed))
        #expect(elements.first?.name == "feed")
        #expect(elements.first?.attributes["xml:lang"] == "en-GB")
        #expect(elements.texts("id") == [Self.base, Self.base + "tokens/", Self.base + "tokens/"])
        #expect(
            elements.texts("updated") == [
                "2026-10-02T00:00:00Z", "2026-10-02T00:00:00Z", "2026-09-30T00:00:00Z",
            ])
        #expect(elements.texts("name") == ["Garden"])
        let own = elements.filter { $0.name == "link" && $0.attributes["rel"] == "self" }
        #expect(own.map { $0.attributes["href"] } == [Self.base + "feed.xml"])
        #expect(elements.filter { $0.name == "category" }.first?.attributes["term"] == "cost & price")
    }

    @Test func atomHoldsAnyTitle() throws {
        for title in HostileTexts.texts(300, seed: 4287) {
            let elements = try readXML(
                atom(Self.feed([Self.entry(title, day: "2026-10-02", summary: title)])))
            #expect(elements.texts("title") == ["Garden", HostileTexts.inXML(title)])
            #expect(elements.texts("summary") == [HostileTexts.inXML(title)])
        }
    }

    @Test func atomEscapesMarkupOfTheContent() throws {
        var entry = Self.entry("Tokens", day: "2026-10-02")
        entry.content = HTMLFragment(trusted: Array("<p>1 &lt; 2</p>\n".utf8))
        let elements = try readXML(atom(Self.feed([entry])))
        #expect(elements.texts("content") == ["<p>1 &lt; 2</p>\n"])
        #expect(elements.first { $0.name == "content" }?.attributes == ["type": "html"])
    }

    /// JSON Feed 1.1: `version`, `title` and `items`, and of each item `id` and a content.
    @Test func jsonFeedHoldsAnyTitle() throws {
        for title in HostileTexts.texts(300, seed: 11) {
            let bytes = jsonFeed(Self.feed([Self.entry(title, day: "2026-10-02", summary: title)]))
            let feed = try #require(
                try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
            #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
            let item = try #require((feed["items"] as? [[String: Any]])?.first)
            #expect(item["id"] as? String == Self.base + "tokens/")
            #expect(item["title"] as? String == title)
            #expect(item["content_text"] as? String == title)
            #expect(item["date_published"] as? String == "2026-10-02T00:00:00Z")
        }
    }
}
