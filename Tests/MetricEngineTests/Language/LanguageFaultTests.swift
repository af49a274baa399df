import MetricEngine
import Testing

/// The texts of the language's description, section "Error messages", with what they point at.
@Suite struct LanguageFaultTests {
    private func only(_ source: String, _ others: [MetricGarden.Block] = []) -> FaultText? {
        let faults = MetricGarden([.init("Note", nil, source)] + others).faults()
        #expect(faults.count == 1, "\(faults.map(\.message))")
        return faults.first
    }

    @Test func addingUnlikeQuantitiesNamesBoth() throws {
        let fault = try #require(only("show: bill\nwith:\n  power: 2 kW\nlet:\n  bill: power + 24 h * power"))
        #expect(fault.rule == "M101")
        #expect(fault.message == "cannot add a power and an energy")
        #expect(fault.place == "power + 24 h * power")
        #expect(fault.labels == ["power: Power (J/s)", "24 h * power: Energy (J)"])
        #expect(fault.help == ["multiply the left side by a time, for example   power * 1 h"])
    }

    @Test func aUnitThatDoesNotFitNamesThoseThatDo() throws {
        let scenario = MetricGarden.Block("Other", "chat", chatSource)
        let source = """
            compare: [H200]
            scenario: "[[Other#chat]]"
            metrics:
              - cost_per_mtok in EUR/kWh
            """
        let fault = try #require(only(source, [scenario]))
        #expect(fault.rule == "M102")
        #expect(fault.message == "cost_per_mtok cannot be shown in EUR/kWh")
        #expect(fault.labels == ["cost_per_mtok: Cost per token (USD/tok)", "EUR/kWh: Energy price (EUR/J)"])
        #expect(fault.help == ["units that fit: USD/Mtok, EUR/Mtok, USD/Gtok"])
    }

    @Test func milliIsNoPrefix() throws {
        let fault = try #require(only("show: site_power\nwith:\n  site_power: 5 mW"))
        #expect(fault.rule == "M110")
        #expect(fault.message == "unknown unit \"mW\"")
        #expect(fault.place == "mW")
        #expect(fault.labels == ["mW: milli-prefixes are not used here"])
        #expect(fault.help == ["did you mean MW (megawatt)?"])
    }

    @Test func anUnknownKeySuggestsTheNearest() throws {
        let fault = try #require(only("show: 1\nmetric: cost_per_mtok"))
        #expect(fault.rule == "M003")
        #expect(fault.message == "unknown key \"metric\"")
        #expect(fault.labels == ["metric: did you mean \"metrics\"?"])
    }

    @Test func aMissingScenarioListsThoseThatExist() throws {
        let others: [MetricGarden.Block] = ["moe_low_latency", "chat", "agents"].map {
            .init("Serving baseline", $0, chatSource)
        }
        let fault = try #require(
            only("show: 1\nscenario: \"[[Serving baseline#chatt]]\"", others))
        #expect(fault.rule == "M202")
        #expect(fault.message == "no scenario \"chatt\" in [[Serving baseline]]")
        #expect(fault.place == "chatt")
        #expect(fault.labels == ["chatt: that note defines: agents, chat, moe_low_latency"])
    }

    @Test func currenciesMeetOnlyByARate() throws {
        let source =
            "show: total\nwith:\n  capex_usd: 3 USD\n  power_eur: 2 EUR\nlet:\n  total: capex_usd + power_eur"
        let fault = try #require(only(source))
        #expect(fault.rule == "M120")
        #expect(fault.message == "USD and EUR are different units and no rate is known")
        #expect(fault.labels == ["capex_usd: USD", "power_eur: EUR"])
        #expect(fault.help.first?.contains("rates are never fetched") == true)
        let rated = MetricGarden([.init("Note", nil, source + "\nrates:\n  EUR: 1.5 USD [^ecb]")])
        #expect(rated.faults() == [])
        #expect(rated.result()?.groups[0].rows[0].cells[0].figure?.value.median == 6)
    }

    @Test func definitionsInACircleAreShownTogether() throws {
        let fault = try #require(only("show: 1\nlet:\n  margin: 1 - uplift\n  uplift: 1 + margin"))
        #expect(fault.rule == "M210")
        #expect(fault.message == "definitions go in a circle")
        #expect(
            fault.labels == [
                "margin: 1 - uplift: ", "uplift: 1 + margin: ",
            ])
        #expect(fault.help == ["give one of these a number, or use \"solve\""])
    }

    @Test func aBrokenExpectationShowsBothSides() throws {
        let garden = MetricGarden([
            .init("Note", nil, "show: cost\nlet:\n  cost: 2.14 EUR/Mtok\nexpect:\n  - p50(cost) < 2 EUR/Mtok")
        ])
        let fault = try #require(garden.faults().first)
        #expect(fault.rule == "M301")
        #expect(fault.message == "p50(cost) < 2 EUR/Mtok does not hold")
        #expect(fault.labels == ["p50(cost): 2.14\u{A0}EUR/Mtok", "2 EUR/Mtok: 2 EUR/Mtok"])
        #expect(garden.program.evaluate(block: 0).faults.first?.level == .expectation)
        #expect(garden.result()?.checks.first?.holds == false)
    }

    /// By hand: 2.9 USD at 1.16 USD to the euro are 2.5 EUR.
    @Test func aBrokenExpectationIsShownInTheCurrencyOfItsBound() throws {
        let source = """
            show: cost
            with:
              cost: 2.9 USD/Mtok
            rates:
              EUR: 1.16 USD [^ecb]
            expect:
              - cost < 2 EUR/Mtok
            """
        let fault = try #require(MetricGarden([.init("Note", nil, source)]).faults().first)
        #expect(fault.labels == ["cost: 2.50\u{A0}EUR/Mtok", "2 EUR/Mtok: 2 EUR/Mtok"])
    }

    @Test func aSourceNeedsItsFootnote() throws {
        let garden = MetricGarden(
            [
                .init(
                    "Note", nil, "show: energy_price\nwith:\n  energy_price: 0.09 to 0.14 EUR/kWh [^eurostat]"
                )
            ],
            footnotes: [])
        let fault = try #require(garden.faults().first)
        #expect(fault.rule == "M230")
        #expect(fault.message == "footnote [^eurostat] is not defined in this note")
        #expect(fault.labels == ["[^eurostat]: every source needs a footnote"])
    }

    @Test func aMissingInputIsNamed() throws {
        let scenario = MetricGarden.Block("Other", "chat", chatSource.withoutLine("PUE"))
        let fault = try #require(
            only("compare: [H200]\nscenario: \"[[Other#chat]]\"\nmetrics:\n  - tokens_per_mw", [scenario]))
        #expect(fault.rule == "M103")
        #expect(fault.message == "`tokens_per_mw` needs `PUE`; not given in chat, no default")
        #expect(fault.place == "tokens_per_mw")
    }

    @Test(arguments: [
        ("show: 6 kW/2", "M104"), ("show: 0.14 to 0.09 EUR/kWh", "M130"), ("show: 1,000 kW", "M131"),
        ("show: 1 / 0", "M140"), ("show: 1 kW = 2 kW", "M106"), ("show: (1 kW) and (2 kW)", "M105"),
        ("show: sqrt(sqrt(2 kW))", "M108"), ("show: log(2 kW)", "M108"), ("show: 1 +", "M007"),
        ("show: )", "M007"),
        ("show: foo(1)", "M201"), ("show: nothing_known", "M201"), ("show: H2000.power", "M203"),
        ("show: power", "M204"), ("caption: x", "M001"), ("show:", "M008"), ("what is this", "M002"),
        ("show: 1\nshow: 2", "M004"), ("sweep: PUE from 1 to 2", "M011"),
        ("claim: x\nby: y\ntest: 1 < 2", "M302"),
        ("show: 1\n\tcaption: x", "M006"), ("show: 1\nsuch_that: 1 = 1", "M009"),
        ("show: 1\ncompare: [A]", "M009"),
        ("show: 1\nlet:\n  a: 1\n  a: 2", "M212"), ("system: X", "M203"), ("show: 1 W in foo", "M110"),
        ("show: 1, 99 digits", "M134"), ("show: MI355X.utility_power * PUE\nwith:\n  PUE: 1.2", "M121"),
        ("show: H200.power + H200.node_power", "M122"), ("show: 1\nat:\n  - batch > 2", "M240"),
    ])
    func eachFaultHasItsNumber(source: String, rule: String) {
        let rules = MetricGarden([.init("Note", nil, source)]).faults().map(\.rule)
        #expect(rules.contains(rule), "\(source): \(rules)")
    }

    @Test func everyFaultOfABlockIsReported() {
        let source = "show: 5 mW\nmetric: x\nlet:\n  a: 1 kW + 1 h\n  b: 1,000\n  c: 2 /3"
        let rules = Set(MetricGarden([.init("Note", nil, source)]).faults().map(\.rule))
        #expect(rules.isSuperset(of: ["M110", "M003", "M131", "M104"]))
    }

    @Test func boundsAreCountedInSteps() {
        let deep = "show: " + String(repeating: "(", count: 71) + "1" + String(repeating: ")", count: 71)
        #expect(
            MetricGarden([.init("N", nil, deep)]).faults().first?.message
                == "nested 71 levels deep; the limit is 64")
        let long = "show: 1\n" + String(repeating: "# x\n", count: 230)
        #expect(
            MetricGarden([.init("N", nil, long)]).faults().first?.message
                == "this block has 231 lines; the limit is 200")
        let chain = "show: 1" + String(repeating: " + 1", count: 900)
        #expect(MetricGarden([.init("N", nil, chain)]).faults() == [])
        let wide = "show: 1" + String(repeating: " + 1", count: 1_100)
        #expect(MetricGarden([.init("N", nil, wide)]).faults().map(\.rule) == ["M411"])
    }

    /// A mistake of form and two of meaning, each on a line of its own: all of them in one run.
    @Test func mistakesOfFormDoNotHideThoseOfMeaning() {
        let source = """
            compare: [H200, H100]
            metrics:
              - power in tok
              - memory in kWh
            format: 99 digits
            """
        let faults = MetricGarden([.init("A", nil, source)]).faults()
        #expect(faults.map(\.rule) == ["M102", "M102", "M134"])
    }
}

extension String {
    fileprivate func withoutLine(_ word: String) -> String {
        split(separator: "\n").filter { !$0.contains(word) }.joined(separator: "\n")
    }

    private func contains(_ word: String) -> Bool { self[...].contains(word) }
}

extension Substring {
    fileprivate func contains(_ word: String) -> Bool {
        indices.contains { self[$0...].hasPrefix(word) }
    }
}
