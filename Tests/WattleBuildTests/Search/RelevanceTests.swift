import Testing
import WattleSearch
import WattleTestSupport

@testable import WattleBuild

/// How well the search finds what readers mean, over the garden that ships with the program.
struct RelevanceTests {
    private static let reader = Task {
        let garden = try await ShippedGardenTests.garden.value
        return SearchReader(await garden.searchFiles())
    }

    @Test func whatIsMeantComesFirst() async throws {
        let reader = try #require(try await Self.reader.value)
        var ranks: [Double] = []
        var missed: [String] = []
        for (query, first) in RelevanceQueries.all {
            let hits = reader.answer(query).notes.map { hit in
                hit.href.contains("#") ? hit.title + " @ " + hit.label : hit.title
            }
            let rank = hits.firstIndex(of: first)
            ranks.append(rank.map { 1 / Double($0 + 1) } ?? 0)
            if rank != 0 { missed.append("\(query): \(hits.prefix(3)) instead of \(first)") }
        }
        let share = Double(ranks.count { $0 == 1 }) / Double(ranks.count)
        let meanReciprocalRank = ranks.reduce(0, +) / Double(ranks.count)
        #expect(ranks.count >= 40)
        #expect(share >= 0.9, "\(missed)")
        #expect(meanReciprocalRank >= 0.94, "\(missed)")
    }

    @Test func figuresAreFoundWithTheirValues() async throws {
        let reader = try #require(try await Self.reader.value)
        let figures = reader.answer("boundaries two systems makers").figures
        #expect(figures.first?.href.hasSuffix("#m-power-boundary") == true)
        #expect(figures.first?.label.isEmpty == false)
    }
}
