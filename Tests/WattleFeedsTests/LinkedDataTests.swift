import Foundation
import Testing
import WattleFeeds

struct LinkedDataTests {
    private static let site = LinkedPage.Crumb(title: "Garden", address: "https://example.org/")

    private static func graph(_ page: LinkedPage) throws -> [[String: Any]] {
        let object = try JSONSerialization.jsonObject(with: Data(page.json)) as? [String: Any]
        #expect(object?["@context"] as? String == "https://schema.org")
        return try #require(object?["@graph"] as? [[String: Any]])
    }

    @Test func aConceptDefinesATerm() throws {
        var page = LinkedPage(
            .concept, title: "Token", address: "https://example.org/token/", site: Self.site)
        page.description = "A token is a piece of text."
        page.crumbs = [Self.site]
        page.source = "https://example.com/paper"
        page.figures = [LinkedPage.Figure(name: "Cost", median: 2, p10: 1.5, p90: 2.5, unit: "EUR/Mtok")]
        let graph = try Self.graph(page)
        #expect(graph.map { $0["@type"] as? String } == ["TechArticle", "BreadcrumbList"])
        let term = graph[0]["about"] as? [String: Any]
        #expect(term?["@type"] as? String == "DefinedTerm")
        #expect(term?["description"] as? String == "A token is a piece of text.")
        #expect((graph[0]["isBasedOn"] as? [String: Any])?["url"] as? String == "https://example.com/paper")
        let figure = (graph[0]["mentions"] as? [[String: Any]])?.first
        #expect(figure?["value"] as? Double == 2)
        #expect(figure?["maxValue"] as? Double == 2.5)
        let places = graph[1]["itemListElement"] as? [[String: Any]]
        #expect(places?.map { $0["position"] as? Int } == [1, 2])
    }

    @Test func anyTitleStaysWithinItsElement() throws {
        for title in HostileTexts.texts(300, seed: 5) {
            var page = LinkedPage(.article, title: title, address: "https://example.org/", site: Self.site)
            page.tags = [title]
            #expect(!page.json.contains(0x3C))
            #expect(try Self.graph(page)[0]["headline"] as? String == title)
        }
    }

    @Test func theEntranceIsTheSite() throws {
        let page = LinkedPage(.site, title: "Garden", address: Self.site.address, site: Self.site)
        let graph = try Self.graph(page)
        #expect(graph.map { $0["@type"] as? String } == ["WebSite"])
    }
}
