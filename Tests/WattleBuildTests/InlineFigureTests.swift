import Testing
import WattleBuild
import WattleDiagnostics

/// `{metric} …` wherever text may stand: readers see the value, never the expression.
struct InlineFigureTests {
    private static let power = "`{metric} 3 kW + 2 kW`"

    private func page(_ body: String) async throws -> String {
        try await GardenOnDisk(["Note.md": publicNote(body)]).build()["note/index.html"].text
    }

    private func text(of page: String) -> String {
        var text = ""
        var isTag = false
        for character in page {
            if character == "<" { isTag = true }
            if !isTag { text.append(character) }
            if character == ">" { isTag = false }
        }
        return text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    @Test(arguments: [
        "Power is \(power) here.", "> Power is \(power) here.", "- Power is \(power) here.",
        "> [!note] Power is \(power) here.\n> Text.", "| A |\n|---|\n| Power is \(power) here. |",
        "Text.[^a]\n\n[^a]: Power is \(power) here.", "1. One\n\n   Power is \(power) here.",
        "Power *is \(power) here*.", "Text.\n\n## Power is \(power) here.", "- [ ] Power is \(power) here.",
    ]) func theValueStands(body: String) async throws {
        let page = try await page(body)
        #expect(text(of: page).contains("Power is 5\u{A0}kW here"), "\(page)")
        #expect(!page.contains("{metric}") && !page.contains("3 kW + 2 kW"), "\(page)")
    }

    @Test func headingsAndContentsShowTheValue() async throws {
        let page = try await page(
            "# One\n\nText.\n\n## Costs \(Self.power) a day\n\nText.\n\n## Second\n\nMore.")
        #expect(page.components(of: "Costs 5\u{A0}kW a day") >= 1, "\(page)")
        // The address of a heading stays as it is when a figure changes.
        #expect(page.contains("id=\"costs-a-day\""), "\(page)")
        #expect(page.contains("href=\"#costs-a-day\""))
        #expect(!page.contains("3 kW"))
    }

    @Test func titlesExcerptsAndBacklinksShowTheValue() async throws {
        let garden = try GardenOnDisk([
            "A.md": publicNote("# At \(Self.power)\n\nIt draws \(Self.power) beside [[B]]."),
            "B.md": publicNote("Text."),
        ])
        let site = try await garden.build()
        #expect(
            site["b/index.html"].text.contains("It draws 5\u{A0}kW beside"), "\(site["b/index.html"].text)")
        let page = site["a/index.html"].text
        #expect(page.contains("<title>At 5\u{A0}kW"), "\(page)")
        #expect(page.contains("content=\"It draws 5\u{A0}kW beside"), "\(page)")
        #expect(!site.values.contains { Optional($0).text.contains("3 kW + 2 kW") })
    }

    @Test func displayOptionsAreFollowed() async throws {
        #expect(
            try await text(of: page("Is `{metric} 14.3 kW * 24 h in kWh, 2 digits` a day.")).contains(
                "340\u{A0}kWh"))
        let range = try await text(of: page("Is `{metric} 2 to 3 kW, range` now."))
        #expect(range.contains("kW (2.0–3.0)"), "\(range)")
    }

    @Test func anAssertionPrintsNothingAndFailsTheBuild() async throws {
        let good = try await page("It holds`{metric} assert 1 kW < 2 kW`.")
        #expect(text(of: good).contains("It holds."))
        let bad = try GardenOnDisk(["Note.md": publicNote("It holds`{metric} assert 3 kW < 2 kW`.")])
        let report = try await bad.check().report
        #expect(report.diagnostics.map(\.rule.description) == ["M301"])
        // The line after the front matter is the fourth; the test begins behind "It holds`{metric} assert ".
        #expect(
            Optional(report.rendered(as: .short)).text.hasPrefix(
                "Note.md:4:26: error[M301]: 3 kW < 2 kW does not hold"))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
