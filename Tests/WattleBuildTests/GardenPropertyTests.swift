import Testing
import WattleBuild
import WattleDiagnostics
import WattleTestSupport
import WattleText

/// Whatever authors embed and link to: pages are well-formed, their ids are unique, their links lead somewhere, and
/// private notes leave no trace.
@Suite struct GardenPropertyTests {
    @Test(arguments: 0..<12)
    func randomGardensGiveSoundPages(seed: Int) async throws {
        let random = RandomGarden(seed: UInt64(seed) &* 7_919)
        let site = try await GardenOnDisk(random.notes).build()
        #expect(faults(of: site) == [], "seed \(seed)")
        let canaries = site.filter { file in
            String(decoding: file.value, as: UTF8.self).lowercased().contains("canary")
                || file.key.contains("canary")
        }
        #expect(canaries.isEmpty, "seed \(seed)")
        let visible = random.notes.filter { !random.privatePaths.contains($0.key) }
        #expect(try await GardenOnDisk(visible).build() == site, "seed \(seed)")
    }

    @Test func theGardensHoldWhatIsAskedAbout() async throws {
        var pages: [String] = []
        for seed in 1...5 {
            let notes = RandomGarden(seed: UInt64(seed) &* 7_919).notes
            let site = try await GardenOnDisk(notes).build()
            pages += site.filter { $0.key.hasSuffix(".html") }.values.map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        for mark in ["class=\"embed\" role", "<span class=\"embed\">", "class=\"notes\"", "href=\"#e"] {
            #expect(pages.contains { $0.contains(mark) }, "\(mark)")
        }
    }

    @Test(arguments: [
        ("<p><div></div></p>", "<div> in <p>"),
        ("<a href=\"#\"><b><a href=\"#\"></a></b></a>", "a link in a link"),
        ("<b id=\"x\"></b><i id=\"x\"></i>", "id 'x' again"), ("<b><i></b></i>", "closes something else"),
        ("<b>", "not closed"), ("<b id=\"\"></b>", "id ''"), ("<a href=\"#x\"></a>", "leads nowhere"),
        ("<a href=\"b/\"></a>", "leads nowhere"),
    ])
    func faultsAreSeen(html: String, fault: String) {
        let found = faults(of: ["a/index.html": Array(html.utf8)])
        #expect(found.contains { $0.contains(fault) })
    }
}
