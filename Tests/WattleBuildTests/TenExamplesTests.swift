import Foundation
import Testing
import WattleBuild

/// The ten examples by which the language is described, built as a page; every expected value is from a calculation of
/// its own, named beside it.
@Suite struct TenExamplesTests {
    @Test func theExamplesGiveWhatIndependentCalculationsGive() async throws {
        let garden = try GardenOnDisk([
            "Serving baseline.md": publicNote(LanguageExamples.scenarios),
            "Plan.md": publicNote(LanguageExamples.blocks),
            "wattle.yml": "metric:\n  limits:\n    samples: 1024\n",
        ])
        let site = try await garden.build()
        let figures = Figures(site)
        try checkArithmeticAndFacts(site, figures)
        try checkComparison(figures)
        try checkSweep(figures)
        try checkSolution(figures)
        try checkSensitivity(figures)
        try checkClaim(figures)
        try checkSitePlan(figures)
    }

    private func checkArithmeticAndFacts(_ site: [String: [UInt8]], _ figures: Figures) throws {
        // 14.3 × 24 × 0.11 = 37.752
        #expect(site["plan/index.html"].text.contains("37.8\u{A0}EUR"))
        // The vendor's data sheet.
        let facts = try figures.rows("h200-facts").map { $0.cells[0].median }
        #expect(facts == [141, 4.8, 700])
    }

    /// Cost is the price of an hour, 1.74 USD for an H200, over the rate: its quantiles are those of the rate turned round.
    private func checkComparison(_ figures: Figures) throws {
        let rows = try figures.rows("cost-by-system")
        let costs = rows.map { $0.cells[2].median }
        #expect(rows.count == 5 && costs == costs.sorted())
        for (name, price) in [("H200", 1.74), ("H100", 1.69), ("MI355X", 1.90)] {
            let row = try #require(rows.first { $0.name == name })
            let rate = row.cells[0]
            let cost = row.cells[2]
            let factor = price / 3600 * 1e6 / 1.08
            #expect(cost.median.isWithin(0.001, of: factor / rate.median))
            #expect(cost.p10.isWithin(0.001, of: factor / rate.p90))
            #expect(cost.p90.isWithin(0.001, of: factor / rate.p10))
        }
        // A DGX H200 draws 10.2 kW, its share of the network 8 % of that, all of it times the PUE.
        let hopper = try #require(rows.first { $0.name == "H200" })
        let full = hopper.cells[1].median * 10.2e-3 * 1.08 * 1.25 / 8
        #expect(hopper.cells[0].median.isWithin(0.02, of: full * 0.55))
    }

    /// At every utilisation the cost is that at full load over the utilisation.
    private func checkSweep(_ figures: Figures) throws {
        let rows = try figures.rows("cost-vs-utilisation")
        #expect(rows.map(\.name) == (2...19).map { "\($0 * 5)" })
        for (row, share) in zip(rows, stride(from: 0.10, through: 0.951, by: 0.05)) {
            for column in 0..<2 {
                let full = rows[17].cells[column].median * 0.95
                #expect(row.cells[column].median.isWithin(1e-9, of: full / share))
            }
        }
    }

    /// Buying and renting are equal where 1.74 USD an hour over the utilisation is the rent: a lognormal of median
    /// 1.74 / √(2.20 × 3.10) between 1.74 / 3.10 and 1.74 / 2.20, whatever the throughput.
    private func checkSolution(_ figures: Figures) throws {
        let root = try figures.root("buy-or-rent")
        #expect(root.median.isWithin(0.01, of: 66.63))
        #expect(root.p10.isWithin(0.02, of: 56.13))
        #expect(root.p90.isWithin(0.02, of: 79.09))
    }

    /// By a Monte Carlo calculation of four million draws in numpy: a price of 3 to 4 million USD over an annuity of
    /// 8 % and 4 years, 135 kW × 1.08 × PUE × 0.76 at the price of energy, 95 040 tok/s with an error of 40 %.
    private func checkSensitivity(_ figures: Figures) throws {
        let rows = try figures.rows("what-matters")
        #expect(rows.map(\.name) == ["utilisation", "life", "energy_price", "PUE"])
        let expected = [(1.2313, 0.4618), (0.8455, 0.5088), (0.6292, 0.7781), (0.6665, 0.6936)]
        for (row, ends) in zip(rows, expected) {
            #expect(row.cells[1].median.isWithin(0.025, of: ends.0))
            #expect(row.cells[3].median.isWithin(0.025, of: ends.1))
        }
    }

    /// The share of draws of a lognormal through the three quantiles that lies beyond 35.
    private func checkClaim(_ figures: Figures) throws {
        let cells = try #require(try figures.rows("claim-35x").first).cells
        #expect(cells[1].median == 35)
        let sigma = log(cells[0].p90 / cells[0].p10) / 2 / 1.281552
        let share = 50 * erfc(log(35 / cells[0].median) / sigma / 2.0.squareRoot())
        #expect(abs(cells[2].median - share) < 1.5)
    }

    /// One rack of 135 kW at a PUE of 1.25 is 0.16875 MW, a DGX H200 of 10.2 kW 0.01275 MW; OurRack draws a median of
    /// √(118 × 128) kW.
    private func checkSitePlan(_ figures: Figures) throws {
        for row in try figures.rows("site-plan") {
            let power = row.name == "H200" ? 0.01275 : row.name == "OurRack" ? 0.15362 : 0.16875
            // In a few draws OurRack is needed twice, which moves the median of the product.
            let tolerance = row.name == "OurRack" ? 0.02 : 1e-9
            #expect(row.cells[1].median.isWithin(tolerance, of: row.cells[0].median * power))
            #expect(row.cells[2].median.isWithin(0.001, of: 100 * (1 - row.cells[1].median / 5)))
            #expect(row.cells[0].median == row.cells[0].median.rounded())
        }
    }
}

/// The figures of a page, read from their JSON.
private struct Figures {
    struct Cell: Decodable {
        let p10: Double
        let median: Double
        let p90: Double
    }

    struct Row: Decodable {
        let name: String
        let cells: [Cell]
    }

    private struct Figure: Decodable {
        let rows: [Row]
        let summary: String
    }

    private let site: [String: [UInt8]]

    init(_ site: [String: [UInt8]]) { self.site = site }

    func rows(_ id: String) throws -> [Row] { try figure(id).rows }

    /// The first root of an equation, as its sentence gives it: `at 67 % (56–79)`.
    func root(_ id: String) throws -> Cell {
        let numbers = try figure(id).summary.split { !$0.isNumber && $0 != "." }.compactMap { Double($0) }
        try #require(numbers.count >= 3)
        return Cell(p10: numbers[1], median: numbers[0], p90: numbers[2])
    }

    private func figure(_ id: String) throws -> Figure {
        let bytes = try #require(site["plan/m/\(id).json"])
        return try JSONDecoder().decode(Figure.self, from: Data(bytes))
    }
}

extension Double {
    fileprivate func isWithin(_ share: Double, of other: Double) -> Bool {
        (self - other).magnitude <= share * other.magnitude
    }
}
