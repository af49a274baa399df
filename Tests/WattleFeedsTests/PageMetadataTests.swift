import Testing
import WattleFeeds
import WattleTestSupport
import WattleText

struct PageMetadataTests {
    private static func page(_ title: String) -> PageMetadata {
        PageMetadata(title: title, site: "Garden", language: "en-GB")
    }

    private static func text(_ page: PageMetadata) -> String {
        String(decoding: page.head.bytes, as: UTF8.self)
    }

    @Test func aPageWithoutAnAddressHasNoOpenGraph() {
        var page = Self.page("Token")
        page.markdown = "index.md"
        #expect(Self.text(page) == "<link rel=\"alternate\" type=\"text/markdown\" href=\"index.md\">\n")
    }

    /// The names are those of https://ogp.me.
    @Test func anArticleSaysWhenItWasPublished() {
        var page = Self.page("Token")
        page.address = "https://example.org/token/"
        page.isArticle = true
        page.day = "2026-10-02"
        let text = Self.text(page)
        #expect(text.contains("<meta property=\"og:type\" content=\"article\">"))
        #expect(text.contains("<meta property=\"og:locale\" content=\"en_GB\">"))
        #expect(text.contains("<meta property=\"article:published_time\" content=\"2026-10-02\">"))
        #expect(text.contains("<meta name=\"twitter:card\" content=\"summary\">"))
        #expect(!text.contains("og:image"))
    }

    @Test func aPictureHasItsSize() {
        var page = Self.page("Token")
        page.address = "https://example.org/token/"
        page.picture = .init(address: "https://example.org/token/card.svg", text: "Token")
        let text = Self.text(page)
        #expect(text.contains("<meta property=\"og:image:width\" content=\"1200\">"))
        #expect(text.contains("<meta property=\"og:image:height\" content=\"630\">"))
        #expect(text.contains("content=\"summary_large_image\""))
    }

    @Test func anyTitleStaysWithinItsAttribute() {
        for title in HostileTexts.texts(300, seed: 7) {
            var page = Self.page(title)
            page.address = "https://example.org/"
            page.description = title
            #expect(htmlFault(page.head.bytes) == nil)
        }
    }
}
