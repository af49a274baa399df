import Testing
import WattleBuild
import WattleDiagnostics

/// Rules about statements and sources in a whole garden: what figures and kept excerpts tell them.
@Suite struct ClaimBuildTests {
    private func rules(_ files: [String: String]) async throws -> [String] {
        let findings = try await GardenOnDisk(files).check().report.diagnostics
        return findings.filter { $0.rule.area == "CLM" }.map(\.rule.description)
    }

    /// 14.3 kW for 24 hours are 343.2 kWh, which is shown with three digits.
    @Test func aResultTypedByHandCanBeBound() async throws {
        let block = """
            ```metric day
            show:
              - energy
            let:
              energy: 14.3 kW * 24 h
            ```
            """
        let garden = try GardenOnDisk([
            "A.md": publicNote("# A\n\nOne day takes 343 kWh.\n\n## B\n\n" + block)
        ])
        let findings = try await garden.check().report.diagnostics
        let typed = try #require(findings.first { $0.rule == "CLM015" })
        #expect(typed.fixes.map(\.replacement) == ["`{metric} day.energy in kWh`"])
        #expect(
            try await rules(["A.md": publicNote("`{metric} day.energy in kWh` a day.\n\n" + block)]) == [])
    }

    @Test(arguments: [("10 ~= 5 % 35", ["CLM016"]), ("34 ~= 5 % 35", []), ("10 >= 35", [])])
    func aClaimKeepsToItsOwnTolerance(_ test: String, _ wanted: [String]) async throws {
        let body = "```metric c\nclaim: Many times\nby: Acme [^1]\ntest: \(test)\n```\n\n"
        let footnote = "[^1]: Release, 2026. <https://example.org/x>"
        #expect(try await rules(["A.md": publicNote(body + footnote)]) == wanted)
    }

    @Test func aQuotationIsComparedWithTheKeptExcerpt() async throws {
        let body = "```metric c\nclaim: Acme says “fifty times”\nby: Acme [^1]\ntest: 60 >= 50\n```\n\n"
        let note = publicNote(body + "[^1]: Release, 2026. <https://example.org/x>")
        #expect(try await rules(["content/A.md": note]) == [])
        let kept = ".wattle/excerpts/acme.txt"
        #expect(
            try await rules(["content/A.md": note, kept: "https://example.org/x\nup to 50x"]) == ["CLM019"])
        #expect(
            try await rules(["content/A.md": note, kept: "https://example.org/x\nor fifty\ntimes it"]) == [])
        let site = try await GardenOnDisk(["content/A.md": note, kept: "https://example.org/x\nfifty times"])
            .build()
        #expect(!site.keys.contains { $0.contains("excerpts") })
    }

    @Test func aRuleCanBeSetForAGarden() async throws {
        let note = publicNote("It is 50x faster and seamless.")
        #expect(try await rules(["A.md": note]) == ["CLM001", "CLM009"])
        #expect(try await rules(["A.md": note, "wattle.yml": "checks:\n  CLM: off\n"]) == [])
    }
}
