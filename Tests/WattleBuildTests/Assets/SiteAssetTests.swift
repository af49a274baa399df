import Testing
import WattleText

/// Stylesheets and scripts under names that change with their bytes.
@Suite struct SiteAssetTests {
    private func assets(_ own: [String: String] = [:]) async throws -> [String: [UInt8]] {
        try await GardenOnDisk(
            ["content/a.md": publicNote("Text.")].merging(own) { _, own in own }
        ).build().filter { $0.key.hasPrefix("assets/") && !$0.key.hasPrefix("assets/search/") }
    }

    private func paths(_ start: String, in assets: [String: [UInt8]]) -> [String] {
        assets.keys.filter { $0.hasPrefix(start) }
    }

    @Test func aNameHoldsTheHashOfItsBytes() async throws {
        for (path, bytes) in try await assets() {
            #expect(path.contains("." + ContentHash(bytes).prefix(10) + "."), "\(path)")
        }
    }

    @Test func aGardensOwnStylesheetTakesThePlaceOfTheBuiltInOne() async throws {
        let own = try await assets(["templates/assets/wattle.css": "p{}"])
        let found = paths("assets/wattle.", in: own).filter { $0.hasSuffix(".css") }
        #expect(found.map { own[$0].text } == ["p{}"])
    }

    @Test func aPartOfTheSecondStylesheetMayBeReplacedAlone() async throws {
        let own = try await assets(["templates/assets/code.css": ".mine{}"])
        let parts = try #require(paths("assets/parts.", in: own).first.map { own[$0].text })
        #expect(parts.contains(".mine{}") && parts.contains("math"))
    }

    @Test func filesThatOnlyTheGardenHasKeepTheirNames() async throws {
        let own = try await assets(["templates/assets/Charter.woff2": "font"])
        #expect(own["assets/Charter.woff2"].text == "font")
    }

    @Test func pagesLoadWhatIsThere() async throws {
        let site = try await GardenOnDisk(["content/a.md": publicNote("```js\na\n```")]).build()
        let page = site["a/index.html"].text
        for path in site.keys
        where path.hasPrefix("assets/wattle.") || path.hasPrefix("assets/parts.") {
            #expect(page.contains("\"../" + path + "\""), "\(path)")
        }
    }
}
