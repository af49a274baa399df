import Foundation
import Testing
import WattleBuild

/// `wattle catalogue`.
struct CatalogueListingTests {
    private static let own = """
        accelerators:
          - {id: h200-sxm, source: nv-h200, grade: measured, module_power: 655 W}
        """

    private func listing(_ files: [String: String] = ["A.md": ""]) throws -> CatalogueListing {
        let garden = try GardenOnDisk(files)
        return try withExtendedLifetime(garden) { try CatalogueListing(garden: garden.root) }
    }

    private func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// The longest id is `gb200-nvl72-rack`: names begin 6 + 2 + 16 + 2 characters from the left.
    @Test func columnsStandBelowEachOther() throws {
        let lines = try listing().list(of: "systems").split(separator: "\n").map(Array.init)
        #expect(lines.count == 9)
        #expect(lines.allSatisfy { $0[..<8].elementsEqual("system  ") && $0.last != " " })
        #expect(lines.allSatisfy { $0[24..<26].elementsEqual("  ") && $0[26] != " " })
    }

    /// Data sheet of the H200: 141 GB; announced days are days, not numbers.
    @Test func figuresComeWithGradeDateAndSource() throws {
        let text = try listing().show("H200")
        #expect(text.hasPrefix("H200 SXM (accelerator h200-sxm)\n"))
        #expect(text.contains("  memory              141\u{A0}GB          vendor specification  nv-h200"))
        #expect(text.contains("  nv-h200        read 2026-08-22  NVIDIA H200 specifications"))
        #expect(try listing().show("h100-sxm").contains("announced            2022-03-22"))
        #expect(try listing().show("llama-3.1-8b").contains("131072 B of cache per token in 16 bits"))
    }

    @Test func oneIdShowsEveryEntryThatHasIt() throws {
        let text = try listing().show("h200-sxm")
        #expect(text.contains("(accelerator h200-sxm)") && text.contains("(ownership cost h200-sxm)"))
    }

    @Test(arguments: [
        ("H20O", "did you mean H200"), ("scaleway-l4-on-demnd", "did you mean scaleway-l4-on-demand?"),
        ("zzzzzz", "wattle catalogue list shows all"),
    ])
    func unknownEntriesGetTheNearest(name: String, help: String) throws {
        let failure = try #require(throws: FileFailure.self) { try listing().show(name) }
        #expect(failure.isUsage && "\(failure)".contains(help))
    }

    @Test func unknownSectionsGetTheNearest() throws {
        let failure = try #require(throws: FileFailure.self) { try listing().list(of: "model") }
        #expect(failure.isUsage && "\(failure)".contains("did you mean models?"))
    }

    @Test func jsonHoldsTheSame() throws {
        let listing = try listing()
        let all = try json(listing.listJSON(of: nil))
        #expect((all["entries"] as? [Any])?.count ?? 0 > 200)
        let shown = try json(listing.showJSON("H200"))
        let entry = try #require((shown["entries"] as? [[String: Any]])?.first)
        #expect(entry["id"] as? String == "h200-sxm" && entry["vendor"] as? String == "NVIDIA")
        let memory = try #require((entry["figures"] as? [[String: Any]])?.first)
        #expect(memory["key"] as? String == "memory" && memory["value"] as? Double == 141)
        #expect(memory["unit"] as? String == "GB" && memory["source"] as? String == "nv-h200")
        #expect(memory["grade"] as? String == "vendor specification" && memory["author"] as? Bool == false)
        let sources = try #require(shown["sources"] as? [[String: Any]])
        #expect(sources.first?["url"] as? String == "https://www.nvidia.com/en-us/data-center/h200/")
        #expect((try json(listing.sourcesJSON())["sources"] as? [Any])?.count ?? 0 > 100)
    }

    @Test func aGardensOwnFiguresAreMarked() throws {
        let listing = try listing(["content/A.md": "", "catalogue/ours.yml": Self.own])
        #expect(listing.isAccepted && listing.findings.isEmpty)
        let line = try listing.show("H200").split(separator: "\n").first { $0.contains("module_power") }
        #expect(line?.contains("655\u{A0}W") == true && line?.hasSuffix("the author's") == true)
        let names = try listing.list(of: "accelerators").split(separator: "\n")
        #expect(names.filter { $0.hasSuffix("the author's") }.count == 1)
    }

    @Test func faultsOfOwnFilesAreToldBesideTheRest() throws {
        let listing = try listing(["content/A.md": "", "catalogue/a.yml": "modles: []\n"])
        #expect(!listing.isAccepted)
        #expect(String(decoding: listing.findings, as: UTF8.self).contains("catalogue/a.yml:1:1"))
        #expect(try listing.show("H200").contains("141"))
    }
}
