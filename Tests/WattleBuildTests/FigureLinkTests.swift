import Foundation
import Testing
import WattleBuild
import WattleDiagnostics

/// Links to figures: by the id of their block, with or without `m-`.
struct FigureLinkTests {
    private static let figure = "```metric cost-by-system\nshow: 3 kW\n```"

    private func garden(_ link: String, _ target: String = figure) throws -> GardenOnDisk {
        try GardenOnDisk(["A.md": publicNote("See \(link)."), "B.md": publicNote(target)])
    }

    private func page(_ link: String, _ target: String = figure) async throws -> String {
        let garden = try garden(link, target)
        #expect(try await garden.check().report.diagnostics.map(\.message) == [])
        return try await garden.build()["a/index.html"].text
    }

    @Test(arguments: [
        "[[B#m-cost-by-system|x]]", "[[B#cost-by-system|x]]", "[x](B.md#m-cost-by-system)",
        "[x](B.md#cost-by-system)", "[[B#Cost-by-System|x]]",
    ])
    func aNameLeadsToTheFigure(link: String) async throws {
        #expect(try await page(link).contains(#"See <a href="../b/#m-cost-by-system">x</a>."#))
    }

    @Test func aFigureOfTheSameNoteIsFound() async throws {
        let garden = try GardenOnDisk([
            "A.md": publicNote("See [[#cost-by-system]] and [y](#m-cost-by-system).\n\n\(Self.figure)")
        ])
        #expect(try await garden.check().report.diagnostics.map(\.message) == [])
        #expect(
            try await garden.build()["a/index.html"].text.contains(
                ##"<a href="#m-cost-by-system">cost-by-system</a> and <a href="#m-cost-by-system">y</a>"##))
    }

    @Test func aHeadingComesBeforeTheNameAndTheAddressBeforeAHeading() async throws {
        let target = "## Cost by system\n\n## M cost by system\n\n\(Self.figure)"
        #expect(try await page("[[B#cost-by-system|x]]", target).contains(#"href="../b/#cost-by-system""#))
        #expect(
            try await page("[[B#m-cost-by-system|x]]", target).contains(#"href="../b/#m-cost-by-system""#))
    }

    @Test func theLinkCountsAsALinkToTheNote() async throws {
        let site = try await garden("[[B#cost-by-system|the table]]").build()
        #expect(site["b/index.html"].text.contains("See <mark>the table</mark>."))
    }

    /// Only a block's own name leads to it: not that of other code, and not behind a heading.
    @Test(arguments: [
        "[[B#m-none|x]]", "[[B#python|x]]", "[[B#One#cost-by-system|x]]", "[[B#^cost-by-system|x]]",
    ])
    func whatNamesNoFigureIsReported(link: String) async throws {
        let garden = try garden(link, "# One\n\n\(Self.figure)\n\n```text python\n1\n```")
        #expect(try await garden.check().report.diagnostics.map(\.rule.description) == ["LNK012"])
    }

    @Test func aMisspeltNameIsCorrected() async throws {
        let report = try await garden("[[B#cost-by-sistem|x]]").check().report
        #expect(report.diagnostics.map(\.help) == [["did you mean 'cost-by-system'?"]])
    }

    @Test func anAddressMadeFromTheSourceIsWarnedAbout() async throws {
        let block = "```metric\nshow: 3 kW\n```"
        let page = try await GardenOnDisk(["B.md": publicNote(block)]).build()["b/index.html"].text
        let start = try #require(page.range(of: #"<figure class="fig" id=""#)).upperBound
        let anchor = String(page[start...].prefix(10))
        #expect(anchor.hasPrefix("m-"))
        let garden = try garden("[[B#\(anchor)|x]]", block)
        #expect(
            Optional(try await garden.check().report.rendered(as: .short)).text.hasPrefix(
                "A.md:4:5: warning[W510]: this address changes when the block is edited"))
        #expect(try await garden.build()["a/index.html"].text.contains("href=\"../b/#\(anchor)\""))
        // The block is edited, and the address is another one.
        let edited = try self.garden("[[B#\(anchor)|x]]", "```metric\nshow: 4 kW\n```")
        #expect(try await edited.check().report.diagnostics.map(\.rule.description) == ["LNK012"])
    }

    @Test func theWarningsOfFiguresHavePages() throws {
        #expect(try explanation(of: "W501").contains("median alone"))
        #expect(try explanation(of: "W510").contains("Severity: warning"))
    }
}
