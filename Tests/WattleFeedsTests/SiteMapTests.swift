import Testing
import WattleFeeds

struct SiteMapTests {
    private static let base = "https://example.org/"

    private static func pages(_ count: Int) -> [SiteMapPage] {
        (0..<count).map { SiteMapPage(address: base + "a&b/\($0)/", day: $0 == 0 ? "2026-10-02" : "") }
    }

    @Test func aFewPagesAreOneFile() throws {
        let files = siteMap(of: Self.pages(2), base: Self.base)
        #expect(files.map(\.name) == ["sitemap.xml"])
        let elements = try readXML(files[0].bytes)
        #expect(elements.texts("loc") == [Self.base + "a&b/0/", Self.base + "a&b/1/"])
        #expect(elements.texts("lastmod") == ["2026-10-02"])
    }

    @Test func manyPagesHaveAnIndex() throws {
        let files = siteMap(of: Self.pages(5), base: Self.base, limits: SiteMapLimits(pages: 2, bytes: 9_999))
        #expect(files.map(\.name) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
        #expect(
            try readXML(files[0].bytes).texts("loc") == (1...3).map { "\(Self.base)sitemap-\($0).xml" })
        let listed = try files.dropFirst().flatMap { try readXML($0.bytes).texts("loc") }
        #expect(listed == (0..<5).map { "\(Self.base)a&b/\($0)/" })
    }

    @Test func noFileExceedsItsBytes() {
        let limits = SiteMapLimits(pages: 50_000, bytes: 2_000)
        let files = siteMap(of: Self.pages(200), base: Self.base, limits: limits)
        #expect(files.dropFirst().allSatisfy { $0.bytes.count <= 2_000 })
    }

    @Test func noPagesAreNoFile() { #expect(siteMap(of: [], base: Self.base).isEmpty) }

    @Test func robotsNameTheSiteMapAndNothingElse() {
        let text = String(decoding: robotsFile(siteMap: "https://example.org/sitemap.xml"), as: UTF8.self)
        #expect(text == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n")
    }
}
