import Testing
import WattleBuild
import WattleDiagnostics

/// The ten messages of the language's description, as a terminal shows them.
struct MetricMessageTests {
    private static let chat = """
        ```metric chat
        scenario: Chat
        with:
          model: llama_3_1_70b
          precision: fp8
          input: 2000 tok/request
          output: 500 tok/request
          utilisation: 55 %
          energy_price: 0.11 EUR/kWh [^a]
          price: 280 kEUR [^a]
          PUE: 1.25
          life: 4 yr
          cost_of_capital: 8 %/yr
        at:
          - speed_per_user >= 30 tok/s/user
        ```

        [^a]: Invoice, read 2026-10-03
        """

    /// The report about a garden whose notes begin at line 4, behind the front matter.
    private func report(_ notes: [String: String]) async throws -> String {
        let garden = try GardenOnDisk(notes.mapValues { publicNote($0) })
        return Optional(try await garden.check().report.rendered(as: .human)).text
    }

    @Test func addingUnlikeQuantities() async throws {
        let note = "```metric\nshow: bill\nwith:\n  power: 2 kW\nlet:\n  bill: power + 24 h * power\n```"
        let expected = """
            error[M101]: cannot add a power and an energy
              --> Serving baseline.md:9:9
              |
            9 |   bill: power + 24 h * power
              |         ^^^^^   ^^^^^^^^^^^^ Energy (J)
              |         Power (J/s)
              = help: multiply the left side by a time, for example   power * 1 h
              = docs: wattle explain M101
            """
        #expect(try await report(["Serving baseline.md": note]).contains(expected))
    }

    @Test func aUnitThatDoesNotFit() async throws {
        let block =
            "```metric\ncompare: [H200]\nscenario: chat\nmetrics:\n  - cost_per_mtok in EUR/kWh\n```\n\n"
        let expected = """
            error[M102]: cost_per_mtok cannot be shown in EUR/kWh
              --> Cost.md:8:22
              |
            8 |   - cost_per_mtok in EUR/kWh
              |     ^^^^^^^^^^^^^    ^^^^^^^ Energy price (EUR/J)
              |     Cost per token (EUR/tok)
              = help: units that fit: EUR/Mtok, USD/Mtok, EUR/Gtok
            """
        #expect(try await report(["Cost.md": block + MetricMessageTests.chat]).contains(expected))
    }

    @Test func anUnknownUnit() async throws {
        let note = "```metric\nshow: site_power\nwith:\n  site_power: 5 mW\n```"
        let expected = """
            error[M110]: unknown unit "mW"
              --> Site.md:7:17
              |
            7 |   site_power: 5 mW
              |                 ^^ milli-prefixes are not used here
              = help: did you mean MW (megawatt)?
            """
        #expect(try await report(["Site.md": note]).contains(expected))
    }

    @Test func anUnknownKey() async throws {
        let expected = """
            error[M003]: unknown key "metric"
              --> Cost.md:6:1
              |
            6 | metric: cost_per_mtok
              | ^^^^^^ did you mean "metrics"?
            """
        let note = "```metric\ncompare: [H200]\nmetric: cost_per_mtok\n```"
        #expect(try await report(["Cost.md": note]).contains(expected))
    }

    @Test func aScenarioThatIsNotThere() async throws {
        let scenarios = ["moe_low_latency", "agents", "chat"].map {
            "```metric \($0)\nscenario: One\nwith:\n  PUE: 1.2\n```\n"
        }
        let note = "```metric\ncompare: [H200]\nscenario: [[Serving baseline#chatt]]\nmetrics: power\n```"
        let expected = """
            error[M202]: no scenario "chatt" in [[Serving baseline]]
              --> Buy or rent.md:6:30
              |
            6 | scenario: [[Serving baseline#chatt]]
              |                              ^^^^^ that note defines: agents, chat, moe_low_latency
            """
        let files = ["Serving baseline.md": scenarios.joined(separator: "\n"), "Buy or rent.md": note]
        #expect(try await report(files).contains(expected))
    }

    @Test func currenciesWithoutARate() async throws {
        let note = """
            ```metric
            show: total
            with:
              capex_usd: 3 USD
              power_eur: 2 EUR
            let:
              total: capex_usd + power_eur
            ```
            """
        let expected = """
            error[M120]: USD and EUR are different units and no rate is known
              --> Plan.md:10:10
               |
            10 |   total: capex_usd + power_eur
               |          ^^^^^^^^^   ^^^^^^^^^ EUR
               |          USD
              = help: add under "rates:"   EUR: 1.08 USD [^source]      (rates are never fetched)
            """
        #expect(try await report(["Plan.md": note]).contains(expected))
    }

    @Test func definitionsInACircle() async throws {
        let first = """
            ```metric p
            show: margin
            let:
              margin: 1 - [[B#q]].cost / price
              price: 2 EUR
              uplift: 1 + margin
            ```
            """
        let second = "```metric q\nshow: cost\nlet:\n  cost: base * [[A#p]].uplift\n  base: 1 EUR\n```"
        let expected = """
            error[M210]: definitions go in a circle
              --> A.md:7:3
              |
            7 |   margin: 1 - [[B#q]].cost / price
              |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            9 |   uplift: 1 + margin
              |   ^^^^^^^^^^^^^^^^^^
              = see: B.md:7:3: cost: base * [[A#p]].uplift
              = help: give one of these a number, or use "solve"
            """
        #expect(try await report(["A.md": first, "B.md": second]).contains(expected))
    }

    @Test func anExpectationThatDoesNotHold() async throws {
        let note =
            "```metric\nshow: cost\nwith:\n  cost: 2.14 EUR/Mtok\nexpect:\n  - p50(cost) < 2 EUR/Mtok\n```"
        let expected = """
            error[M301]: p50(cost) < 2 EUR/Mtok does not hold
              --> Cost.md:9:5
              |
            9 |   - p50(cost) < 2 EUR/Mtok
              |     ^^^^^^^^^   ^^^^^^^^^^ 2 EUR/Mtok
              |     2.14 EUR/Mtok
            """
        #expect(try await report(["Cost.md": note]).contains(expected))
    }

    @Test func aSweepThatIsTooLarge() async throws {
        let block = """
            ```metric
            sweep: utilisation from 1 % to 99 % in 400 steps
            and_sweep: PUE from 1.1 to 1.5 in 400 steps
            scenario: chat
            for: [H100, H200, B200, B300, GB200, GB300, MI300X, MI325X, MI355X]
            plot: cost_per_mtok in EUR/Mtok
            ```

            """
        let expected = """
            error[M401]: this sweep needs 1 440 000 evaluations; the limit is 200 000
              --> Sweep.md:5:40
              |
            5 | sweep: utilisation from 1 % to 99 % in 400 steps
              |                                        ^^^^^^^^^ 400 steps × 9 systems × 400 steps of and_sweep
              = help: use at most 55 steps here, or raise   metric: limits: evaluations   in wattle.yml
            """
        #expect(try await report(["Sweep.md": block + MetricMessageTests.chat]).contains(expected))
    }

    @Test func aFootnoteThatIsNotDefined() async throws {
        let note = "```metric\nscenario: Chat\nwith:\n  energy_price: 0.09 to 0.14 EUR/kWh [^eurostat]\n```"
        let expected = """
            error[M230]: footnote [^eurostat] is not defined in this note
              --> Chat.md:7:38
              |
            7 |   energy_price: 0.09 to 0.14 EUR/kWh [^eurostat]
              |                                      ^^^^^^^^^^^ every source needs a footnote
              = help: add   [^eurostat]: publisher, table or page, edition, date of reading
            """
        #expect(try await report(["Chat.md": note]).contains(expected))
    }

    /// Columns count from the beginning of the line in the file, whatever stands in front of the block.
    @Test(arguments: [
        ("> ```metric\n> show: 5 mW\n> ```", "5:11"), ("- item\n\n  ```metric\n  show: 5 mW\n  ```", "7:11"),
        ("> [!note] Title\n> ```metric\n> show: 5 mW\n> ```", "6:11"),
        ("- > ```metric\n  > show: 5 mW\n  > ```", "5:13"), ("```metric\r\nshow: 5 mW\r\n```\r\n", "5:9"),
        ("Größe\n\n```metric\ncaption: Größe 10 €\nshow: \"5 mW\"", "8:10"),
    ])
    func placesInsideOtherBlocks(note: String, place: String) async throws {
        let report = try await report(["Note.md": note])
        #expect(report.contains("error[M110]: unknown unit \"mW\"\n  --> Note.md:\(place)\n"), "\(report)")
        #expect(report.components(separatedBy: "error[").count == 2, "\(report)")
    }
}

extension String {
    fileprivate func components(separatedBy mark: String) -> [Substring] {
        split(separator: mark, omittingEmptySubsequences: false)
    }
}
