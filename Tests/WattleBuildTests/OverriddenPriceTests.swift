import Foundation
import Testing
import WattleDiagnostics

@testable import WattleBuild

/// One price of a garden's own catalogue file is changed, and nothing else.
struct OverriddenPriceTests {
    private static func catalogue(rent: String) -> String {
        """
        sources:
          quote: {title: Our quotation, url: https://example.org/quote, read: 2026-11-02}
        rental_prices:
          - {id: scaleway-h100-sxm-on-demand, source: quote, grade: vendor_spec, price: \(rent)}
        """
    }

    private static let files = [
        "wattle.yml": "title: Rent\n",
        "catalogue/own.yml": catalogue(rent: "2.50 EUR/gpu-h"),
        "content/Rent.md": publicNote(
            """
            ```metric rent
            show:
              - node in EUR/h as Node
            let:
              node: prices.scaleway_h100_sxm_on_demand * 8 gpu
            ```
            """),
        "content/Prose.md": publicNote(
            "An hour is `{metric} prices.scaleway_h100_sxm_on_demand in EUR/h/gpu`."),
        "content/Depends.md": publicNote(
            "```metric day\nshow: 24 h * [[Rent#rent]].node in EUR as Day\n```"),
        "content/Power.md": publicNote("```metric power\nshow: H100.power in W\n```\n\nSee [[Rent]]."),
        "content/Words.md": publicNote("No figures, but [[Power]] and [[Rent]]."),
    ]

    @Test func onlyWhatShowsThePriceChanges() async throws {
        let garden = try GardenOnDisk(Self.files)
        let before = try await garden.build()
        let checked = try await garden.check { $0.acceptsFigures = true }
        _ = try acceptFigures(of: checked)
        try garden.put(Self.catalogue(rent: "2.75 EUR/gpu-h"), at: "catalogue/own.yml")
        let after = try await garden.build()

        // The folder of the search's files is named by what they hold, and the search knows what pages show.
        let lasting = after.keys.filter { !$0.hasPrefix("assets/search/") }.sorted()
        #expect(before.keys.filter { !$0.hasPrefix("assets/search/") }.sorted() == lasting)
        #expect(
            lasting.filter { after[$0] != before[$0] } == [
                // The hashes of the files below, and the catalogue's own pages about the price.
                ".wattle-manifest", "catalogue/hardware/h100-sxm/index.html", "catalogue/prices/index.html",
                // The notes that show it or a figure made from it, their data files and the pages of the figures, and
                // what programs read of them.
                "depends/index.html", "depends/index.md", "depends/m/day.csv", "depends/m/day.json",
                "depends/m/day/index.html",
                "figures/index.html", "llms.txt", "metrics.json", "prose/index.html", "prose/index.md",
                "rent/index.html", "rent/index.md", "rent/m/rent.csv",
                "rent/m/rent.json", "rent/m/rent/index.html", "search/index.json",
            ])

        // Eight at 2.50 are 20, at 2.75 are 22; a day of them is 480 and 528.
        let cause = "prices/scaleway-h100-sxm-on-demand.price 2.5 -> 2.75 EUR/gpu-h"
        let found = try await garden.check { $0.isContinuousIntegration = true }.report.diagnostics
        #expect(
            found.map(\.message) == [
                "day.24 h * [[Rent#rent]].node 480 -> 528 EUR: \(cause) +48",
                "prices.scaleway_h100_sxm_on_demand in EUR/h/gpu 2.50 -> 2.75 EUR/h/gpu: \(cause) +0.25",
                "rent.node 20 -> 22 EUR/h: \(cause) +2",
            ])
    }
}
