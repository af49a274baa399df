import Testing
import WattleDiagnostics
import WattleSearch
import WattleTestSupport

@testable import WattleBuild

/// What the search index may hold: what pages show, and nothing else.
struct SearchBoundaryTests {
    private func reader(_ files: [String: String]) async throws -> SearchReader {
        let garden = try GardenOnDisk(files)
        let checked = try await garden.check { $0.isCompatible = true }
        return try #require(SearchReader(await checked.searchFiles()))
    }

    @Test func whatPagesDoNotShowIsNotFound() async throws {
        let reader = try await reader([
            "A.md": publicNote(
                "# A\n\nSeen %%percentword%% <!-- htmlword --> [[Privatenote|shown]] word\n\n```swift\ncodeword\n```\n",
                "tags: [tagword]\naliases: [Aliasword]"),
            "Privatenote.md": "---\npublish: false\n---\nprivateword",
        ])
        for word in ["percentword", "htmlword", "privatenote", "privateword", "codeword", "publish"] {
            #expect(reader.answer(word).count == 0, "\(word)")
        }
        for word in ["seen", "shown", "tagword", "aliasword"] {
            #expect(reader.answer(word).notes.first?.title == "A", "\(word)")
        }
    }

    @Test func embeddedTextBelongsToItsOwnNote() async throws {
        let reader = try await reader([
            "A.md": publicNote("# A\n\n![[B]]\n"), "B.md": publicNote("# B\n\nembeddedword\n"),
        ])
        #expect(reader.answer("embeddedword").notes.map(\.title) == ["B"])
    }

    @Test func headingsAndFiguresLeadToTheirPlaces() async throws {
        let reader = try await reader([
            "A.md": publicNote(
                "# A\n\n## A place to go\n\n```metric sum\nshow:\n  - 2 kW + 3 kW as Whole\ncaption: A sum of powers\n```\n"
            )
        ])
        #expect(Set(reader.answer("place to go").notes.map(\.href)) == ["a/", "a/#a-place-to-go"])
        let figure = reader.answer("sum of powers").figures.first
        #expect(figure?.href == "a/#m-sum")
        #expect(figure?.label == "5\u{A0}kW")
    }

    @Test func theIndexOfPublicNotesAloneIsTheSame() async throws {
        let notes = [
            "A.md": publicNote("# A\n\nalpha [[Secret plan|plan]]"), "B.md": publicNote("# B\n\nbeta"),
        ]
        let whole = notes.merging(["Secret plan.md": "---\npublish: false\n---\n# Secret plan\n\ngamma"]) {
            first, _ in first
        }
        let files = try await [notes, whole].asyncMap { files in
            let garden = try GardenOnDisk(files)
            return try await garden.check { $0.isCompatible = true }.searchFiles()
        }
        #expect(files[0] == files[1])
    }
}

extension Array {
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows
        -> [Result]
    {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
