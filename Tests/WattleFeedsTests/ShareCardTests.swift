import Testing
import WattleFeeds

struct ShareCardTests {
    @Test func aCardShowsItsTexts() throws {
        var card = ShareCard(site: "Garden", title: ["Cost", "of tokens"])
        card.definition = ["What a million", "tokens cost."]
        card.figure = .init(name: "Cost", value: "1.9 EUR/Mtok", range: "1.5–2.4")
        let elements = try readXML(card.svg)
        #expect(elements.first?.name == "svg")
        #expect(elements.first?.attributes["viewBox"] == "0 0 1200 630")
        #expect(
            elements.texts("text") == [
                "Garden", "Cost", "of tokens", "What a million", "tokens cost.", "Cost", "1.9 EUR/Mtok",
            ])
        #expect(elements.texts("tspan") == ["  1.5–2.4"])
    }

    @Test func aCardNeedsNoStyle() throws {
        let elements = try readXML(ShareCard(site: "Garden", title: ["Token"]).svg)
        #expect(elements.allSatisfy { $0.name != "style" && $0.attributes["style"] == nil })
    }

    @Test func everyTextStandsOnTheCard() throws {
        for count in 1...3 {
            var card = ShareCard(site: "Garden", title: Array(repeating: "Title", count: count))
            card.definition = ["one", "two", "three"]
            card.figure = .init(name: "Cost", value: "1", range: "")
            let places = try readXML(card.svg).filter { $0.name == "text" }.compactMap {
                $0.attributes["y"].flatMap { Int($0) }
            }
            #expect(places.allSatisfy { (60...580).contains($0) })
            // A rule at 494 divides the figure from the rest.
            #expect(places.dropLast(2).allSatisfy { $0 < 480 })
        }
    }

    @Test func anyTitleIsWellFormed() throws {
        for title in HostileTexts.texts(200, seed: 12) {
            #expect(
                try readXML(ShareCard(site: title, title: [title]).svg).texts("text")
                    == [title, title].map(HostileTexts.inXML))
        }
    }
}
