import Testing

/// The scripts of the site, which are few, ours, and harmless whatever a page says.
@Suite struct ScriptTests {
    private func scripts() async throws -> [(name: String, text: String)] {
        try await GardenOnDisk(["content/a.md": publicNote("Text.")]).build()
            .filter { $0.key.hasSuffix(".js") }
            .map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
            .sorted { $0.name < $1.name }
    }

    /// No text becomes markup or code: a page's content security policy would stop it, and it could never be needed.
    @Test func noTextBecomesMarkupOrCode() async throws {
        let ways = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("]
        for script in try await scripts() {
            for way in ways { #expect(!script.text.contains(way), "\(way) in \(script.name)") }
        }
    }

    @Test func noScriptNamesAnotherHost() async throws {
        for script in try await scripts() {
            let parts = script.text.split(separator: "://")
            // The name of SVG's elements is no address that anything is fetched from.
            for part in parts.dropFirst() {
                #expect(part.hasPrefix("www.w3.org/2000/svg"), "\(part.prefix(40)) in \(script.name)")
            }
        }
    }

    /// Every page loads it; the whole of a page's scripts may take 15 KB, compressed to about a third.
    @Test func theScriptOfEveryPageIsSmall() async throws {
        let script = try #require(try await scripts().first { $0.name.hasPrefix("assets/wattle.") })
        #expect(script.text.utf8.count <= 8_192)
    }

    /// The search's script, without the words of the garden's language, which stand in its first line.
    @Test func theScriptOfTheSearchIsSmall() async throws {
        let script = try #require(try await scripts().first { $0.name.hasPrefix("assets/search.") })
        let words = try #require(script.text.firstRange(of: "};"))
        #expect(script.text[words.upperBound...].utf8.count <= 6_144)
    }

    @Test func previewsComeWithTheFirstOfThem() async throws {
        let site = try await GardenOnDisk(["content/a.md": publicNote("Text.")]).build()
        let page = site["a/index.html"].text
        let paths = site.keys.filter { $0.hasPrefix("assets/previews.") }
        #expect(paths.count == 2)
        for path in paths {
            #expect(page.contains("=\"../" + path + "\""))
            #expect(!page.contains("src=\"../" + path) && !page.contains("href=\"../" + path))
        }
    }
}
