import MetricEngine
import Testing
import WattleTestSupport

/// What kinds let pass, what they stop, and where they come from.
@Suite struct QuantityKindTests {
    private func rules(_ source: String) -> [String] {
        MetricGarden([
            .init("Note", nil, source), .init("S", "chat", chatSource),
        ]).faults().map(\.rule)
    }

    /// Inputs that say by their names what they are.
    private let inputs = """

        with:
          PUE: 1.25
          energy_price: 0.1 USD/kWh
          colocation_price: 150 USD/kW/month
          node_power: 10 kW
          utility_power: 14 kW
          site_power: 5 MW
          drawn_power: 8 kW
          chip_power: 700 W
          rated_power: 10 kW
          own_rate: 900 tok/s
          output_rate: 900 tok/s
          input_rate: 7000 tok/s
          total_rate: 7900 tok/s
          input: 2000 tok/request
          output: 500 tok/request
          input_cost: 0.1 USD/Mtok
          output_cost: 0.4 USD/Mtok
          total_cost: 0.5 USD/Mtok
          rental_price: 2.5 USD/h/gpu
          spot_price: 1.5 USD/h/gpu
          reserved_price: 2 USD/h/gpu
          owned_price: 1.7 USD/h/gpu
          utilisation: 50 %
          servers: 12
          bare_cost: 1.1 USD/h/gpu
          without_energy: 1.2 USD/h/gpu
          cost_with_energy: 1.3 USD/h/gpu
          electricity: 0.1 USD/h/gpu
          hourly_price: 2.5 USD/h/gpu
          sparse_rate: 20 PFLOP/s
          superchips: 36 gpu
          gpus_per_superchip: 2
          raw_weights: 70 GB
          sparse_step: 3 TFLOP
          dense_step: 9 TFLOP
        """

    @Test(arguments: [
        // A power that was converted may meet the other.
        "node_power * (1 + network_share) * PUE - utility_power", "node_power * PUE - utility_power",
        "utility_power / PUE / (1 + network_share) - node_power",
        "servers * node_power * PUE < utility_power",
        // A number without a name may be a conversion.
        "chip_power * 8 * 1.8 - node_power", "rated_power * 76 % - drawn_power",
        // Something else was added.
        "chip_power * 8 + 3 kW - node_power",
        // The share that is drawn, and the part that is output.
        "drawn_power / rated_power", "output / (input + output)", "total_rate - input_rate",
        "total_rate * output / (input + output) - output_rate", "output_rate + input_rate - total_rate",
        // Bills.
        "drawn_power * 24 h * energy_price", "rated_power * power_load * energy_price",
        "rated_power * utilisation * energy_price", "rated_power * colocation_price",
        "utility_power * energy_price", "site_power * energy_price",
        // A blend is a price, a request has a cost.
        "(3 * input_cost + output_cost) / 4", "input_cost * input + output_cost * output",
        "total_cost - output_cost * 2 * 0.5", "input_cost * 75 % + output_cost * 25 %",
        // Owning against renting, and two bills in one sum.
        "owned_price / rental_price", "owned_price < spot_price",
        "spot_price * 8 gpu + reserved_price * 4 gpu",
        "rental_price < spot_price",
        // Energy, once.
        "without_energy + electricity - cost_with_energy", "electricity / cost_with_energy",
        "cost_with_energy - electricity", "without_energy + electricity < hourly_price",
        "bare_cost + electricity < hourly_price",
        // Hours.
        "rental_price / utilisation", "own_rate * utilisation", "own_rate * 50 %",
        "owned_price / (own_rate / 1 gpu * utilisation)",
        "hourly_price * 8 gpu * 1 yr", "hourly_price * 8 gpu * 1 yr / utilisation",
        // Counted twice over.
        "sparse_rate / 2 / GB300.fp4", "superchips * gpus_per_superchip / H200.gpus",
        "superchips * 2 + GB300_NVL72.gpus",
        // Words that mean something else here.
        "H200.memory - raw_weights", "sparse_step / dense_step",
        // Numbers alone.
        "1.25 * 1.25 + servers", "3 kW * PUE * PUE", "2 USD/h/gpu + 0.5 USD/h/gpu",
    ])
    func isNoPitfall(expression: String) {
        let key = expression.contains(where: { $0 == "<" }) ? "expect_warn:" : "show:"
        let head = key == "show:" ? "" : "show: 1\n"
        #expect(rules("\(head)\(key) \(expression)\(inputs)").filter { $0 != "M301" } == [])
    }

    @Test(arguments: [
        ("chip_power + node_power", "M122"), ("utility_power / node_power", "M122"),
        ("utility_power * PUE", "M121"), ("drawn_power * power_load", "M121"),
        ("drawn_power + rated_power", "M123"), ("min(drawn_power, rated_power)", "M123"),
        ("if servers > 3 then drawn_power else rated_power", "M123"),
        ("drawn_power ~= 1 % rated_power", "M123"),
        ("total_rate + output_rate", "M124"), ("sum(total_rate, output_rate)", "M124"),
        ("input_rate * output_cost", "M124"),
        ("spot_price - reserved_price", "M126"), ("spot_price + reserved_price", "M126"),
        ("input_cost + output_cost", "M157"), ("output_cost / input_cost", "M124"),
        ("rated_power * energy_price", "M151"), ("utility_power * colocation_price", "M151"),
        ("energy_price + colocation_price", "M151"), ("hourly_price + electricity", "M158"),
        ("cost_with_energy + electricity", "M158"), ("without_energy < hourly_price", "M126"),
        ("hourly_price * 8 gpu * 1 yr * utilisation", "M153"), ("GB300.fp8 * 8 / (sparse_rate / 3)", "M127"),
    ])
    func unlikeKindsDoNotMeet(expression: String, rule: String) {
        let source =
            expression.contains("~") || expression.contains("<")
            ? "show: 1\nexpect: \(expression)" : "show: \(expression)"
        #expect(rules(source + inputs) == [rule])
    }

    /// Rules about kinds and pitfalls.
    private func isAboutKinds(_ rule: String) -> Bool {
        let number = Int(rule.dropFirst()) ?? 0
        return (121...129).contains(number) || (141...142).contains(number) || (151...158).contains(number)
            || (220...222).contains(number)
    }

    /// To buy or to rent, and a vendor's ratio: comparisons for which the language was made.
    @Test func theQuestionsOfTheLanguageAreNoPitfalls() {
        let source = """
            compare: [H200, GB300_NVL72]
            scenario: "[[S#chat]]"
            with:
              rental_price: 2.20 to 3.10 USD/h/gpu
            let:
              buy: cost_per_mtok
              rent: rental_price * gpus / peak_throughput
            metrics:
              - buy in USD/Mtok
              - rent in USD/Mtok
            expect_warn:
              - H200.buy < H200.rent
              - H200.cost_per_mtok / GB300_NVL72.cost_per_mtok >= 35
            """
        #expect(rules(source).filter(isAboutKinds) == [])
    }

    /// Every formula of the engine, for systems of which a node's or a rack's power is known.
    @Test(arguments: MetricLibrary.metrics.map(\.name.text))
    func theEnginesFormulasKeepTheKindsApart(metric: String) {
        for price in ["", "price: 3 MUSD", "hourly_price: 3 USD/h/gpu"] {
            let source = """
                compare: [H200, GB300_NVL72]
                scenario: "[[S#chat]]"
                metrics: \(metric)
                with:
                  demand: 3 Gtok/day
                  \(price)
                """
            #expect(rules(source).filter(isAboutKinds) == [], "\(price)")
        }
    }

    /// Of a system whose all-in power alone is known, there is power at the meter and none of the IT equipment.
    @Test(arguments: [("utility_power", []), ("cost_per_mtok", []), ("it_power", ["M121"])])
    func allInPowerStandsForUtilityPowerOnly(metric: String, expected: [String]) {
        #expect(rules("compare: [MI355X]\nscenario: \"[[S#chat]]\"\nmetrics: \(metric)") == expected)
    }

    /// A figure of the utility's meter goes into the engine's formulas where it belongs: 1200 tok/s over 2 kW.
    @Test func theBoundaryOfAnInputCanBeDeclared() throws {
        let source = """
            compare: [H200]
            scenario: "[[S#chat]]"
            metrics: tokens_per_mw in tok/s/MW
            with:
              throughput_factor: 1
              peak_throughput: 1200 tok/s
              power: 2 kW
              boundary: utility
            """
        let garden = MetricGarden([.init("Note", nil, source), .init("S", "chat", chatSource)])
        #expect(garden.faults() == [])
        let figure = try #require(garden.result()?.groups[0].rows[0].cells[0].figure)
        #expect(abs(figure.value.median - 600_000) < 1e-6)
        let converted = garden.faults(source: source + "\nlet:\n  twice: power * PUE")
        #expect(converted.map(\.rule) == ["M121"])
    }

    @Test func thePriceKindOfAnInputCanBeDeclared() {
        let offer = "show: hourly_price as Reserved price\nwith:\n  hourly_price: 2 USD/h/gpu\n  price_kind: "
        #expect(rules(offer + "spot") == ["M126"])
        #expect(rules(offer + "reserved") == [])
        #expect(rules(offer + "gift") == ["M206"])
        #expect(rules("show: power\nwith:\n  power: 2 kW\n  boundary: roof") == ["M206"])
    }

    @Test func expressionsInProseWarnToo() {
        let faults = evaluateExpression(Array("H200.power * 1 yr in MWh".utf8), catalogue: .test).faults
        #expect(faults.map(\.rule.number) == [123])
        #expect(faults.map(\.level) == [.warning])
    }

    /// What goes wrong inside the engine's formulas is shown where the author asked for the figure.
    @Test func aFaultInsideAFormulaIsShownWhereTheAuthorAsked() throws {
        let source = """
            compare: [H200]
            scenario: "[[S#chat]]"
            metrics: tokens_per_mw in tok/s/MW
            with:
              it_power: H200.node_power * PUE
            """
        let garden = MetricGarden([.init("Note", nil, source), .init("S", "chat", chatSource)])
        let fault = try #require(garden.faults().first)
        #expect(garden.faults().count == 1)
        #expect(fault.rule == "M121")
        #expect(fault.place == "tokens_per_mw")
        #expect(
            fault.labels == [
                "tokens_per_mw: this uses   it_power × PUE   where `it_power` is all-in power at the utility's meter, `PUE` is the facility's overhead, a second time"
            ])
    }

    /// Literals have no kind, whatever is done with them.
    @Test func arithmeticOfNumbersIsNeverAPitfall() {
        var generator = SeededGenerator(seed: 20_261_121)
        let units = ["kW", "tok/s", "USD/h/gpu", "GB", "gpu", "h", "", "%", "TFLOP/s", "tok"]
        let kinds = 121...129
        for _ in 0..<300 {
            var text = "2 kW"
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let operation = ["*", "/", "+", "-"].randomElement(using: &generator) ?? "*"
                let unit = units.randomElement(using: &generator) ?? ""
                text += " \(operation) \(Int.random(in: 1...9, using: &generator)) \(unit)"
            }
            let faults = evaluateExpression(Array(text.utf8), catalogue: .test).faults
            #expect(!faults.contains { kinds.contains($0.rule.number) || $0.rule.number > 140 }, "\(text)")
        }
    }
}

extension MetricGarden {
    /// The faults of another block beside the same scenario.
    fileprivate func faults(source: String) -> [FaultText] {
        MetricGarden([.init("Note", nil, source), .init("S", "chat", chatSource)]).faults()
    }
}
