import Foundation
import MetricEngine
import Testing
import WattleDiagnostics

@testable import WattleBuild

/// What `.wattle/metrics.lock` says of a garden, and what a build says of the lock.
struct MetricsLockTests {
    /// 120 kW for a day at 0.10 EUR/kWh cost 288 EUR.
    static let note = publicNote(
        """
        ```metric bill
        show:
          - power * 1 day * energy_price in EUR as Bill
        with:
          power: 120 kW
          energy_price: 0.10 EUR/kWh
        ```

        One H200 draws `{metric} H200.power in W`.
        """)

    private func accept(_ garden: GardenOnDisk) async throws {
        let checked = try await garden.check { $0.acceptsFigures = true }
        #expect(checked.report.counts.errors == 0)
        _ = try await publish(checked)
        _ = try acceptFigures(of: checked)
    }

    private func lock(of garden: GardenOnDisk) throws -> String {
        try String(contentsOfFile: garden.root + "/.wattle/metrics.lock", encoding: .utf8)
    }

    private func findings(_ garden: GardenOnDisk, ci: Bool = true) async throws -> [Diagnostic] {
        try await garden.check { $0.isContinuousIntegration = ci }.report.diagnostics
    }

    private func messages(_ garden: GardenOnDisk) async throws -> [String] {
        try await findings(garden).filter { $0.rule == "M701" }.map(\.message)
    }

    private func garden(_ note: String = note) async throws -> GardenOnDisk {
        let garden = try GardenOnDisk(["content/A.md": note])
        try await accept(garden)
        return garden
    }

    // MARK: - The file

    /// The module limit of the H200's data sheet is 700 W.
    @Test func theLockHoldsOneFactALine() async throws {
        let lines = try lock(of: await garden()).split(separator: "\n").map(String.init)
        #expect(lines.first == "wattle metrics.lock 1")
        #expect(lines.contains("A#bill.energy_price  0.10 EUR/kWh"))
        #expect(lines.contains("A#bill.power  120 kW"))
        #expect(lines.contains("hardware/h200-sxm.module_power  700 W"))
        let bill = LockName(note: "A.md", block: "bill", part: "power * 1 day * energy_price")
        let figures = readMetricsLock(Array(try lock(of: await garden()).utf8)).value?.lock.figures
        guard case .figure(let value, "EUR") = figures?[bill] else { throw CancellationError() }
        #expect((value.median - 288).magnitude < 1e-9)
        #expect(value.p10 == value.median)
        #expect(lines.contains { $0.hasPrefix("A `H200.power in W`  700 W  ") })
    }

    @Test func anAbsentLockComparesWithNothing() async throws {
        #expect(try await findings(GardenOnDisk(["A.md": Self.note])) == [])
    }

    @Test func whatWasAcceptedIsNoDifference() async throws {
        let garden = try await garden()
        #expect(try await findings(garden) == [])
        let before = try lock(of: garden)
        try await accept(garden)
        #expect(try lock(of: garden) == before)
    }

    @Test func whatIsWrittenReadsBackTheSame() async throws {
        let scenario = publicNote(
            """
            ```metric day
            scenario: A day
            with:
              energy_price: 0.09 to 0.14 EUR/kWh
            ```

            ```metric
            compare: [H100, H200]
            across:
              - "[[#day]]"
            metrics:
              - power * power_load * energy_price in EUR/h
            ```
            """, "title: 'C# `100 %`'")
        let garden = try GardenOnDisk(["C#  50 % `x`.md": scenario, "A.md": Self.note])
        try await accept(garden)
        let bytes = Array(try lock(of: garden).utf8)
        let read = readMetricsLock(bytes)
        #expect(read.diagnostics == [])
        #expect(read.value?.lock.text == bytes)
        #expect(try await findings(garden) == [])
    }

    @Test func privateNotesLeaveNoTrace() async throws {
        let with = try GardenOnDisk([
            "A.md": Self.note, "Secret.md": "```metric s\nshow: 7 kW as Secret\n```\n",
        ])
        let without = try GardenOnDisk(["A.md": Self.note])
        try await accept(with)
        try await accept(without)
        #expect(try lock(of: with) == (try lock(of: without)))
        await #expect(throws: FileFailure.self) {
            try await with.check {
                $0.acceptsFigures = true
                $0.includesDrafts = true
            }
        }
        #expect(try await with.check { $0.includesDrafts = true }.report.diagnostics == [])
    }

    /// Twice x is 10 at 5; at the ends of 0 to 20 it is 0 and 40, and 3 times a claim is made of it.
    @Test func everyKindOfBlockHasItsOutputs() async throws {
        let garden = try GardenOnDisk([
            "A.md": publicNote(
                """
                ```metric swept
                sweep: x from 1 to 3 in 3 steps
                plot: 2 * x
                ```

                ```metric solved
                solve: x from 0 to 20
                such_that: left = right
                let:
                  left: 2 * x
                  right: 10
                ```

                ```metric swung
                sensitivity: 2 * x
                with:
                  x: 4
                vary:
                  x: from 3 to 6
                ```

                ```metric claimed
                claim: Three times as much
                by: Somebody [^who]
                test: 2 * 4 >= 3
                ```

                [^who]: Somebody, 2026-11-01
                """)
        ])
        try await accept(garden)
        let figures = try #require(readMetricsLock(Array(try lock(of: garden).utf8)).value).lock.figures
        let values = Dictionary(uniqueKeysWithValues: figures.map { ($0.key.text, $0.value.text) })
        #expect(values["A#swept.2 × x.x 3"] == "6")
        #expect(values["A#solved.solution"] == "5")
        #expect(values["A#solved.share without"] == "0")
        #expect(values["A#solved.left.x 20"] == "40")
        #expect(values["A#swung.base"] == "8")
        #expect(values["A#swung.x.low"] == "6")
        #expect(values["A#swung.x.high"] == "12")
        #expect(values["A#claimed.verdict"] == "Supported")
        #expect(values["A#claimed.share"] == "1")
        #expect(values["A#claimed.claimed"] == "3")
        #expect(values.count == 16, "\(values.keys.sorted())")
    }

    // MARK: - Causes

    /// At 135 kW and 0.115 EUR/kWh the bill is 372.6 EUR, 84.6 more.
    ///
    /// Each alone: 15 kW × 24 h × 0.115 = 41.4, and
    /// 135 kW × 24 h × 0.015 = 48.6; together 5.4 less, since the two corners are counted twice.
    @Test func aDifferenceIsAttributedToTheInputsThatMoved() async throws {
        let garden = try await garden()
        let moved = Self.note.replacing("120 kW", "135 kW").replacing("0.10 EUR", "0.115 EUR")
        try garden.put(moved, at: "content/A.md")
        let found = try await findings(garden)
        #expect(found.map(\.rule) == ["M701"])
        #expect(found.map(\.severity) == [.error])
        #expect(
            found.first?.message
                == "bill.power * 1 day * energy_price 288 -> 373 EUR: bill.energy_price 0.10 -> 0.115 EUR/kWh +49, bill.power 120 -> 135 kW +41, together -5"
        )
        #expect(found.first?.path == "A.md")
    }

    @Test func outsideOfCIADifferenceIsOneWarning() async throws {
        let garden = try await garden()
        try garden.put(Self.note.replacing("120 kW", "135 kW"), at: "content/A.md")
        let before = try lock(of: garden)
        let found = try await findings(garden, ci: false)
        #expect(found.map(\.severity) == [.warning])
        #expect(found.first?.message == "metrics.lock is out of date: 1 difference")
        #expect(
            found.first?.notes == [
                "A#bill.power * 1 day * energy_price 288 -> 324 EUR: bill.power 120 -> 135 kW +36"
            ])
        _ = try await garden.build()
        #expect(try lock(of: garden) == before)
    }

    /// A figure of the catalogue: 655 W instead of 700 W.
    @Test func aFigureOfTheCatalogueIsACause() async throws {
        let garden = try await garden()
        try garden.put(
            """
            sources:
              meter: {title: Our meter, url: https://example.org/meter, read: 2026-11-02}
            accelerators:
              - {id: h200-sxm, source: meter, grade: measured, module_power: 655 W}
            """, at: "catalogue/own.yml")
        #expect(
            try await messages(garden) == [
                "H200.power in W 700 -> 655 W: hardware/h200-sxm.module_power 700 -> 655 W -45"
            ])
    }

    /// The scenario's price goes from 0.10 to 0.20 EUR/kWh and the site's rate from 1.10 to 1.20 USD, in another note.
    @Test func scenariosAndRatesAreCauses() async throws {
        let block = "```metric cost\nshow: 10 kWh * price in USD as Cost\nscenario: \"[[S#day]]\"\n```"
        let scenario =
            "```metric day\nscenario: Day\nwith:\n  price: 0.10 EUR/kWh\nrates:\n  EUR: 1.10 USD\n```"
        let garden = try GardenOnDisk(["A.md": publicNote(block), "S.md": publicNote(scenario)])
        try await accept(garden)
        try garden.put(
            publicNote(scenario.replacing("0.10 EUR", "0.20 EUR").replacing("1.10 USD", "1.20 USD")),
            at: "S.md")
        #expect(
            try await messages(garden) == [
                "cost.10 kWh * price 1.1 -> 2.4 USD: day.price 0.10 -> 0.20 EUR/kWh +1.2, day.rates.EUR 1.10 -> 1.20 USD +0.2, together -0.1"
            ])
    }

    @Test func anInputThatIsNoLongerGivenIsACause() async throws {
        let block = "```metric c\nshow: 10 kW * uptime in kW\nwith:\n  uptime: 90 %\n```"
        let garden = try GardenOnDisk(["A.md": publicNote(block)])
        try await accept(garden)
        try garden.put(publicNote(block.replacing("with:\n  uptime: 90 %\n", "")), at: "A.md")
        #expect(
            try await messages(garden) == [
                "c.10 kW * uptime 9 -> 10 kW: c.uptime 90 % -> not given +1"
            ])
        try await accept(garden)
        try garden.put(publicNote(block), at: "A.md")
        #expect(
            try await messages(garden) == [
                "c.10 kW * uptime 10 -> 9 kW: c.uptime not given -> 90 % -1"
            ])
    }

    @Test func aChangeThatNoInputExplainsIsSaidAsSuch() async throws {
        let garden = try await garden()
        let text = try lock(of: garden)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("A#bill.power * ") })
        let start = try #require(line.range(of: "  ")).upperBound
        let other = line[..<start] + "300 EUR"
        try garden.put(
            text.replacing(String(line), "\(other)  \(MetricsLock.hash(of: String(other)))"),
            at: ".wattle/metrics.lock")
        #expect(
            try await messages(garden) == [
                "bill.power * 1 day * energy_price 300 -> 288 EUR: no recorded input moved, so that Wattle or its own data did"
            ])
        try garden.put(
            try lock(of: garden).replacing("Wattle \(wattleVersion)", "Wattle 0.0.9"),
            at: ".wattle/metrics.lock")
        #expect(
            try await messages(garden).first?.hasSuffix(
                "no recorded input moved, but Wattle 0.0.9 -> \(wattleVersion)") == true)
    }

    // MARK: - Names

    @Test func whatCameWentAndWasRenamedIsSaid() async throws {
        let garden = try await garden()
        try garden.put(Self.note.replacing("metric bill", "metric invoice"), at: "content/A.md")
        #expect(try await messages(garden) == ["bill is called invoice now"])
        try garden.put(publicNote("```metric other\nshow: 3 kW\n```"), at: "content/A.md")
        #expect(
            Set(try await messages(garden)) == [
                "other.3 kW is not in metrics.lock: 3 kW",
                "bill.power * 1 day * energy_price (288 EUR) is no longer computed",
                "H200.power in W (700 W) is no longer computed",
            ])
        try garden.put(Self.note.replacing("1 day", "2 day"), at: "content/A.md")
        #expect(
            Set(try await messages(garden)) == [
                "bill.power * 2 day * energy_price is not in metrics.lock: 576 EUR; the block's expressions were edited",
                "bill.power * 1 day * energy_price (288 EUR) is no longer computed",
            ])
    }

    /// 3 kW and 4 kW under a name that follows from the block's text.
    @Test func anEditedBlockWithoutANameIsTheSameBlock() async throws {
        let block = "```metric\nshow: draw in kW\nwith:\n  draw: 3 kW\n```"
        let garden = try GardenOnDisk(["A.md": publicNote(block)])
        try await accept(garden)
        try garden.put(publicNote(block.replacing("3 kW", "4 kW")), at: "A.md")
        let found = try await messages(garden)
        #expect(found.count == 2)
        #expect(found.contains { $0.contains("draw 3 -> 4 kW: ") && $0.hasSuffix("draw 3 -> 4 kW +1") })
    }

    @Test func aGardenWithoutMetricsMissesThoseOfItsLock() async throws {
        let garden = try await garden()
        try garden.put(publicNote("Words."), at: "content/A.md")
        #expect(try await findings(garden).map(\.path) == [".wattle/metrics.lock", ".wattle/metrics.lock"])
    }

    @Test func aBlockThatIsWrongIsNotMissedAsWell() async throws {
        let garden = try await garden()
        try garden.put(Self.note.replacing("120 kW", "120 kWh"), at: "content/A.md")
        #expect(try await findings(garden).map(\.rule) == ["M102"])
    }

    /// The bill of 324 EUR was 288 EUR, and 120 kW became 135 kW.
    @Test func aBrokenExpectationSaysWhatMovedIt() async throws {
        let note = Self.note.replacing(
            "with:\n", "expect:\n  - p50(power * 1 day * energy_price) < 300 EUR\nwith:\n")
        let garden = try await garden(note)
        try garden.put(note.replacing("120 kW", "135 kW"), at: "content/A.md")
        let broken = try #require(try await findings(garden, ci: false).first { $0.rule == "M301" })
        #expect(
            broken.notes == ["was 288 EUR in metrics.lock; changed by:", "  bill.power 120 -> 135 kW +36"])
    }
}

extension String {
    fileprivate func replacing(_ old: String, _ new: String) -> String {
        replacingOccurrences(of: old, with: new)
    }
}
