import Testing

@testable import WattleBuild

/// Each figure's own page, and what of a figure a note's page leaves to it.
struct FigurePageTests {
    private static let figure = """
        ```metric rack
        show: 8 * H100.power in kW as Power of a node
        caption: What a node draws
        ```
        """

    private func site(_ files: [String: String]) async throws -> [String: [UInt8]] {
        try await GardenOnDisk(files).build()
    }

    @Test func aFigureHasAPageOfItsOwn() async throws {
        let site = try await site([
            "content/A.md": publicNote(Self.figure),
            "content/B.md": publicNote("```metric day\nshow: 24 h * [[A#rack]].node in kWh\n```"),
        ])
        let page = site["a/m/rack/index.html"].text
        #expect(page.contains("<h1>What a node draws</h1>"), "\(page)")
        #expect(page.contains(#"<meta name="robots" content="noindex">"#))
        #expect(page.contains(##"<a href="../../#m-rack">A</a>"##))
        #expect(page.contains(#"<a href="../../../a/">A</a>"#), "the breadcrumb")
        #expect(page.contains(#"<details class="more" id="inputs" open>"#), "\(page)")
        #expect(page.contains(#"<details class="more" id="trace" open>"#))
        #expect(page.contains(#"href="../../m/rack.csv""#))
        #expect(site["a/index.html"].text.contains(#"<a href="m/rack/">Link"#))
    }

    @Test func figuresOfPrivateNotesHaveNone() async throws {
        let site = try await site([
            "A.md": publicNote("Text."), "B.md": "---\npublish: false\n---\n\(Self.figure)\n",
        ])
        #expect(!site.keys.contains { $0.contains("/m/") })
    }

    @Test func anEmbeddedFigureLinksToItsPage() async throws {
        let site = try await site([
            "A.md": publicNote("## Part\n\n\(Self.figure)"), "B.md": publicNote("![[A#Part]]"),
        ])
        #expect(site["b/index.html"].text.contains(#"<a href="../a/m/rack/">Link"#))
    }

    @Test func aNoteThatHasTheAddressTakesThePlaceOfThePage() async throws {
        let site = try await site([
            "A.md": publicNote(Self.figure), "B.md": publicNote("Another text.", "permalink: /a/m/rack/"),
        ])
        #expect(site["a/m/rack/index.html"].text.contains("Another text."))
    }

    /// The data files beside it stand for the page in the ledger, where no list of pages holds it.
    @Test func theLedgerKeepsTheDataFilesOfNamedFigures() async throws {
        let garden = try GardenOnDisk([
            "A.md": publicNote(Self.figure + "\n\n```metric\nshow: 1 kW\n```")
        ])
        let answers = try await garden.check().context.answers(searching: [])
        #expect(answers.files == ["/a/m/rack.csv", "/a/m/rack.json"])
        #expect(!answers.pages.contains("/a/m/rack/"))
    }

    /// Twelve figures of some fifty formulas and inputs each have more than a page may have.
    @Test func aHeavyPageLeavesDetailsToThePagesOfItsFigures() async throws {
        let blocks = (1...12).map { number in
            """
            ```metric cost-\(number)
            compare: [H100, H200, B200]
            metrics: [cost_per_mtok in USD/Mtok]
            with:
              model: llama-3.1-70b
              precision: fp8
              input: 1000 tok
              output: 500 tok
              utilisation: \(number + 40) %
            caption: Costs \(number)
            ```
            """
        }
        let site = try await site(["A.md": publicNote(blocks.joined(separator: "\n\n"))])
        let page = site["a/index.html"].text
        let elements = page.utf8.indices.count { index in
            guard page.utf8[index] == UInt8(ascii: "<") else { return false }
            let next = page.utf8.index(after: index)
            return next < page.utf8.endIndex && page.utf8[next] | 0x20 >= UInt8(ascii: "a")
                && page.utf8[next] | 0x20 <= UInt8(ascii: "z")
        }
        #expect(elements < 1_500, "\(elements)")
        #expect(page.contains(#"<details class="more">"#), "the first figures keep theirs")
        #expect(page.contains(##"<a href="m/cost-12/#trace">How it is computed<span"##), "\(page)")
        #expect(site["a/m/cost-12/index.html"].text.contains(#"id="trace" open>"#))
    }

    /// A frontier has a table of systems and one of points, and its own page shows both.
    @Test func theRegionsOfAFigureHaveNamesOfTheirOwn() async throws {
        let block = """
            ```metric pace
            compare: [H100, H200]
            metrics: [throughput / gpus in tok/s/gpu]
            plot: [peak_throughput / gpus in tok/s/gpu as Rate per GPU, speed_per_user]
            with:
              model: llama-3.1-70b
              precision: fp8
              input: 1000 tok
              output: 500 tok
            caption: Pace
            ```
            """
        let page = try await site(["A.md": publicNote(block)])["a/m/pace/index.html"].text
        let names = page.split(separator: "role=\"region\" aria-label=\"").dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
        #expect(names.contains("Points: Pace") && names.contains("Table: Pace"), "\(names)")
        #expect(Set(names).count == names.count, "\(names)")
    }

    @Test func aConceptNoteShowsItsKeyFigures() async throws {
        let note = """
            An accelerator is a part that computes.

            ```metric memory
            show: H200.memory in GB as Memory
            ```

            ```metric power
            compare: [H100, H200]
            metrics: [power in W]
            ```
            """
        let site = try await site([
            "concepts/Part.md": publicNote(note, "kind: concept"),
            "concepts/Alone.md": publicNote(
                "One figure.\n\n```metric m\nshow: H200.memory in GB as Memory\n```", "kind: concept"),
        ])
        let page = site["concepts/part/index.html"].text
        #expect(
            page.contains(
                ##"<dl class="keys"><div><dt><a href="#m-memory">Memory</a></dt><dd class="v"><data value="141">141</data></dd><dd class="u">GB</dd>"##
            ), "\(page)")
        #expect(page.contains(##"<dt><a href="#m-power">"##))
        #expect(!site["concepts/alone/index.html"].text.contains(#"class="keys""#))
    }
}
