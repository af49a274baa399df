import Foundation
import Testing
import WattleBuild
import WattleCatalogue
import WattleDiagnostics

/// What the guide says about the catalogue is what the program does.
struct CatalogueGuideTests {
    private func guide() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "content/guide/Catalogue.md"), encoding: .utf8)
    }

    @Test(arguments: [
        "accelerators", "systems", "models", "rental_prices", "ownership_costs", "capital_costs", "facility",
        "claims",
    ])
    func theTablesOfKeysAreTheProgramsOwn(section: String) throws {
        let rows = try CatalogueKeys(section: section).keys.map {
            "| `\($0.name)` | \($0.unit) | \($0.label) |"
        }
        let table =
            "### `\(section)`\n\n| Key | Unit | Says |\n|---|---|---|\n" + rows.joined(separator: "\n")
        #expect(try guide().contains(table + "\n\n"))
    }

    @Test func theExampleIsAccepted() async throws {
        let text = try guide()
        let start = try #require(text.range(of: "```yaml\n"))
        let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
        let garden = try GardenOnDisk([
            "content/A.md": publicNote(
                "```metric m\nshow:\n  - H200.power in W\n  - OurRack.power in kW\n```"),
            "catalogue/ours.yml": String(text[start.upperBound..<end.lowerBound]) + "\n",
        ])
        #expect(try await garden.check().report.diagnostics.map(\.message) == [])
        let page = try await garden.build()["a/index.html"].text
        #expect(page.contains("655\u{A0}W"))
        #expect(page.contains("(41–44)"))
    }

    @Test func everyRuleThatTheGuideNamesExists() throws {
        let known = Set(allRules.map(\.rule.description))
        let named = try guide().matches(of: /CAT\d{3}/).map { String($0.output) }
        #expect(named.count >= 8 && named.allSatisfy(known.contains))
    }
}
