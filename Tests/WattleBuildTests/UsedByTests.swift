import Testing
import WattleBuild

/// The card of a scenario names the notes that use it.
@Suite struct UsedByTests {
    @Test func aScenarioNamesThePublicNotesThatUseIt() async throws {
        let use = """
            ```metric cost
            show: 24 h * 1 kW * energy_price in EUR
            scenario: "[[Base#chat]]"
            ```
            """
        let garden = try GardenOnDisk([
            "Base.md": publicNote(
                "```metric chat\nscenario: Chat\nwith:\n  energy_price: 0.2 EUR/kWh\n```\n"),
            "Bill.md": publicNote(use),
            "Secret.md": "---\npublish: false\n---\n" + use,
        ])
        let page = try await garden.build()["base/index.html"].text
        #expect(page.contains("<b>Used by</b> <a href=\"../bill/\">Bill</a></p>"))
        #expect(!page.contains("Secret"))
    }
}
