import Foundation
import Testing
import WattleFeeds

struct MachineTextTests {
    /// The order of parts is that of https://llmstxt.org: title, quotation, paragraphs, lists of links below headings.
    @Test func theIndexIsMarkdown() {
        let entry = LanguageModelIndex.Entry(
            title: "Token", address: "concepts/token/index.md", description: "A piece of text.")
        let index = LanguageModelIndex(
            title: "Garden", description: "About cost.", notes: ["Figures are computed."],
            sections: [.init(title: "Concepts", entries: [entry]), .init(title: "Empty", entries: [])])
        #expect(
            String(decoding: index.file, as: UTF8.self) == """
                # Garden

                > About cost.

                Figures are computed.

                ## Concepts

                - [Token](concepts/token/index.md): A piece of text.

                """)
    }

    @Test func anyTitleStaysOnItsLine() {
        for title in HostileTexts.texts(300, seed: 3) {
            let entry = LanguageModelIndex.Entry(title: title, address: "a/", description: title)
            let index = LanguageModelIndex(
                title: title, description: title, notes: [], sections: [.init(title: title, entries: [entry])]
            )
            #expect(index.file.count { $0 == 0x0A } == 7)
        }
    }

    @Test func metricsKeepNumbersUnitsAndSources() throws {
        var entry = MetricEntry(note: "Cost", address: "cost/#m-costs", id: "costs", kind: "compare")
        entry.grade = "estimate"
        let known = MetricEntry.Quantiles(p10: 1.5, median: 1.9, p90: 2.4)
        entry.values = [
            .init(group: "", row: "H100", quantity: "Cost", quantiles: known, unit: "EUR/Mtok"),
            .init(group: "", row: "B200", quantity: "Cost", quantiles: nil, unit: "EUR/Mtok"),
        ]
        entry.sources = [.init(title: "Price list", url: "https://example.com/", date: "2026-10-01")]
        let bytes = metricsDocument([entry], site: "https://example.org/", dataDate: "1 Oct 2026")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let figure = try #require((object["figures"] as? [[String: Any]])?.first)
        let values = try #require(figure["values"] as? [[String: Any]])
        #expect(values[0]["median"] as? Double == 1.9)
        #expect(values[0]["unit"] as? String == "EUR/Mtok")
        #expect(values[1]["median"] is NSNull)
        #expect((figure["sources"] as? [[String: Any]])?.first?["date"] as? String == "2026-10-01")
    }

    /// The form of Netlify and Cloudflare: a path, then indented headers.
    @Test func headersStandBelowTheirPaths() {
        let headers = HostHeaders(
            base: "/garden/", policy: "default-src 'none'", lasting: ["assets/media/*"])
        let lines = String(decoding: headers.file, as: UTF8.self).split(separator: "\n")
        #expect(lines.first == "/garden/*")
        #expect(lines.contains("  Content-Security-Policy: default-src 'none'; frame-ancestors 'self'"))
        #expect(
            lines.suffix(2) == [
                "/garden/assets/media/*", "  Cache-Control: public, max-age=31536000, immutable",
            ])
    }
}
