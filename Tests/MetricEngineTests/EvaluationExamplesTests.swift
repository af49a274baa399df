import MetricEngine
import Testing

@Suite struct EvaluationExamplesTests {
    @Test func factsComeFromTheCatalogueWithTheirSource() throws {
        let source = """
            show:
              - H200.memory in GB
              - H200.memory_bandwidth in TB/s
              - H200.power in W
            caption: One H200 as its vendor specifies it
            """
        let garden = MetricGarden([.init("A", "h200-facts", source)])
        #expect(garden.faults() == [])
        let result = try #require(garden.result())
        let rows = result.groups[0].rows
        #expect(result.columns[0].label.text == "H200")
        #expect(rows.map(\.displayName.text) == ["Memory", "Memory bandwidth", "Power"])
        #expect(
            rows.map { $0.cells[0].figure?.textWithUnit.text } == [
                "141\u{A0}GB", "4.80\u{A0}TB/s", "700\u{A0}W",
            ])
        #expect(rows.allSatisfy { $0.source?.title.text == "vendor data sheet" })
        #expect(result.caption.text == "One H200 as its vendor specifies it")
        #expect(result.reads.map(\.text).contains("hardware/h200-sxm.module_power"))
    }

    @Test func aScenarioListsItsInputs() throws {
        let garden = MetricGarden([.init("Serving baseline", "chat", chatSource)])
        #expect(garden.faults() == [])
        let result = try #require(garden.result())
        #expect(result.title.text == "Chat on a 70B model, Frankfurt")
        let price = try #require(result.inputs.first { $0.name.text == "energy_price" })
        #expect(price.value.text == "0.09 to 0.14 EUR/kWh")
        #expect(price.uncertainty.text == "lognormal, p10 to p90")
        #expect(price.source?.footnote?.text == "eurostat")
        #expect(
            result.subtitle.conditions.map(\.text) == [
                "at least 50\u{A0}tok/s/user", "first token within 2\u{A0}s",
            ])
    }

    private let comparison = """
        compare: [H100, H200, GB300_NVL72]
        scenario: "[[Serving baseline#chat]]"
        metrics:
          - throughput / gpus in tok/s/gpu as Rate per GPU
          - tokens_per_mw in tok/s/MW
          - cost_per_mtok in EUR/Mtok
        baseline: H100
        sort: cost_per_mtok
        caption: Three systems, same model, same service level
        """

    @Test func aComparisonHasARowForEachSystem() throws {
        let garden = MetricGarden([
            .init("Serving baseline", "chat", chatSource), .init("Cost", "cost-by-system", comparison),
        ])
        #expect(garden.faults(1) == [])
        let result = try #require(garden.result(1))
        #expect(result.columns.map(\.label.text).first == "Rate per GPU")
        #expect(result.columns.map(\.unit.text) == ["tok/s/gpu", "tok/s/MW", "EUR/Mtok"])
        #expect(result.groups[0].rows.count == 3)
        let costs = result.groups[0].rows.compactMap { $0.cells[2].figure?.value.median }
        #expect(costs.count == 3 && costs == costs.sorted())
        let first = try #require(result.groups[0].rows.first { $0.name.text == "H100" })
        #expect(first.cells[2].figure?.ratio == nil)
        #expect(result.groups[0].rows.filter { $0.cells[2].figure?.ratio != nil }.count == 2)
        #expect(result.chart?.column == 2)
        #expect(result.summary.text.hasPrefix("Lowest: "))
        #expect(result.inputs.contains { $0.name.text == "network_share" && $0.source != nil })
        #expect(result.worstGrade == .estimate)
    }

    @Test(arguments: [
        ("baseline: H100", ChartChoice.Form.ratioDots), ("baseline: H100\nsort: memory", .bars), ("", .bars),
        ("baseline: H100\nchart: memory", .bars), ("plot: [memory in GB, memory_bandwidth in TB/s]", .dots),
    ])
    func thePictureFollowsFromWhatIsAsked(keys: String, form: ChartChoice.Form) throws {
        let source = """
            compare: [H100, H200]
            metrics:
              - memory in GB
              - memory_bandwidth in TB/s
            \(keys)
            """
        let garden = MetricGarden([.init("A", nil, source)])
        #expect(garden.faults() == [])
        #expect(try #require(garden.result()).chart?.form == form)
    }

    /// By hand: 1.74 USD/h per GPU, 8 GPUs, over the delivered token rate, at 1.08 USD per EUR.
    @Test func costFollowsFromThePriceByTheHour() throws {
        let source = """
            show:
              - throughput in tok/s
              - cost_per_mtok in EUR/Mtok
            for: H200
            scenario: "[[Serving baseline#chat]]"
            with:
              utilisation: 50 %
              throughput_factor: 1
            """
        let garden = MetricGarden([.init("Serving baseline", "chat", chatSource), .init("B", nil, source)])
        #expect(garden.faults(1) == [])
        let rows = try #require(garden.result(1)).groups[0].rows
        let throughput = try #require(rows[0].cells[0].figure).value
        let cost = try #require(rows[1].cells[0].figure).value
        let expected = 1.74 * 8 / 3600 / throughput.median * 1e6 / 1.08
        #expect(abs(cost.median / expected - 1) < 1e-6)
    }

    @Test func aSystemOfOnesOwnReplacesFields() throws {
        let source = """
            system: OurRack
            from: GB300_NVL72
            with:
              power: 118 kW to 128 kW
              price: 3.4 MUSD to 4.2 MUSD
              throughput_factor: between 0.82 and 0.93
            expect:
              - power <= 132 kW
            """
        let plan = """
            compare: [H200, GB300_NVL72, OurRack]
            across:
              - "[[Serving baseline#chat]]"
              - "[[Serving baseline#fast]]"
            with:
              demand: 1.5 to 4 Gtok/day
              site_power: 5 MW
            let:
              systems: ceil(demand / throughput)
              load: systems * power * PUE
              headroom: 1 - load / site_power
            metrics:
              - systems
              - load in MW
              - headroom in %, 2 digits
              - systems * capex in MUSD as Capex
            chart: load in MW
            expect:
              - chance(OurRack.load < site_power) > 90 %
              - "[[Serving baseline#chat]].OurRack.load < 3 MW"
            format: 3 digits
            """
        let fast = chatSource + "\n"
        let priced = plan.replacing("[H200, GB300_NVL72, OurRack]", with: "[OurRack]")
        let garden = MetricGarden([
            .init("Serving baseline", "chat", chatSource), .init("Serving baseline", "fast", fast),
            .init("Rack", "our-rack", source), .init("Plan", "site-plan", priced),
        ])
        #expect(garden.faults(2) == [])
        #expect(garden.result(2)?.checks.map(\.holds) == [true])
        #expect(garden.faults(3) == [])
        let result = try #require(garden.result(3))
        #expect(result.groups.count == 2)
        #expect(result.chart?.rules.map(\.value) == [5, 3])
        #expect(result.chart?.rules.map(\.label.text) == ["Site power 5\u{A0}MW", "3 MW"])
        #expect(result.checks.count == 2)
    }

    @Test func inlineExpressionsReachIntoBlocks() throws {
        let blocks: [MetricGarden.Block] = [
            .init("Serving baseline", "chat", chatSource), .init("Cost", "cost-by-system", comparison),
        ]
        let garden = MetricGarden(blocks)
        func inline(_ text: String) -> InlineEvaluation {
            let parsed = parseInline(Array(text.utf8))
            return garden.program.evaluateInline(
                parsed, note: 1, references: parsed.block.references.map { MetricGarden.target($0, blocks) })
        }
        let own = inline("cost-by-system.H200.cost_per_mtok in EUR/Mtok")
        let reference = inline("[[Serving baseline#chat]].H200.cost_per_mtok in EUR/Mtok, range")
        let sentences = (own.faults + reference.faults).map(\.message.text)
        #expect(sentences == [])
        #expect(own.result?.figure?.value == reference.result?.figure?.value)
        #expect(own.result?.blocks.contains(1) == true)
        #expect(reference.result?.text.text.hasSuffix(")") == true)
        let share = inline(
            "cost-by-system.H200.cost_per_mtok / cost-by-system.H200.cost_per_mtok in %, 2 digits")
        #expect(share.result?.text.text == "100\u{A0}%")
        #expect(inline("assert 2 kW < 1 kW").faults.map(\.rule.number) == [301])
        #expect(inline("assert 1 kW < 2 kW").result?.text == [])
    }

    @Test func costsOnTwoBasesAreNotComparedSilently() throws {
        let rack = "system: Own\nfrom: GB300_NVL72\nwith:\n  price: 3 MUSD"
        let source = """
            compare: [H200, Own]
            scenario: "[[S#chat]]"
            metrics: cost_per_mtok in EUR/Mtok
            """
        let garden = MetricGarden([
            .init("S", "chat", chatSource), .init("N", nil, rack), .init("N", nil, source),
        ])
        #expect(garden.faults(2) == [])
        let result = try #require(garden.result(2))
        #expect(result.warnings.map(\.text).contains { $0.hasPrefix("costs on two bases: Own owned") })
    }

    @Test func anOperatingPointMayNotExist() throws {
        let source = comparison + "\nat:\n  - speed_per_user >= 90000 tok/s/user\nexpect:\n  - feasible"
        let garden = MetricGarden([.init("Serving baseline", "chat", chatSource), .init("Cost", nil, source)])
        #expect(garden.faults(1).map(\.rule) == ["M301"])
        let result = try #require(garden.result(1))
        guard case .noOperatingPoint(let miss) = result.groups[0].rows[0].cells[2] else {
            Issue.record("a cell without an operating point")
            return
        }
        #expect(miss.text.hasPrefix("best "))
    }
}

extension String {
    fileprivate func replacing(_ part: String, with other: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }

    private func firstRange(of part: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}
