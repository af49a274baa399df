import Testing

@testable import MetricEngine

/// What the parser reads of the keys that belong to `sweep`, `solve`, `sensitivity` and `claim`.
@Suite struct LanguageKindTests {
    private func parsed(_ source: String) -> ParsedBlock {
        parseBlock(BlockSource(Array(source.utf8), id: nil))
    }

    private func rules(_ source: String) -> [String] {
        parsed(source).faults.map { $0.rule.name.text }
    }

    private func literal(_ node: Int, of block: ParsedBlock) -> String? {
        guard case .literal(let value, let unit) = block.arena.nodes[node].kind else { return nil }
        return "\(value) \(unit.text.text)"
    }

    @Test func aSweepHasANameTwoBoundsAndSteps() throws {
        let block = parsed(
            """
            sweep: utilisation from 10 % to 95 % in 18 steps
            and_sweep: demand from 1 to 64 tok/s log
            plot: cost_per_mtok in EUR/Mtok
            """)
        #expect(rules(block.source.text) == [])
        let first = try #require(block.sweeps.first)
        let second = try #require(block.sweeps.last)
        #expect(block.sweeps.count == 2)
        #expect(first.name.text == "utilisation")
        #expect(literal(first.low, of: block) == "10.0 %")
        #expect(literal(first.high, of: block) == "95.0 %")
        #expect(first.steps == 18)
        #expect(first.stepsRange.map { block.text($0).text } == "18 steps")
        #expect(!first.isLogarithmic)
        #expect(block.text(first.range).text == "from 10 % to 95 % in 18 steps")
        #expect(second.name.text == "demand")
        #expect(literal(second.low, of: block) == "1.0 tok/s")
        #expect(second.steps == nil)
        #expect(second.isLogarithmic)
        #expect(block.displays.count == 1)
    }

    @Test func aSolutionHasARangeAndAnEquality() throws {
        let block = parsed("solve: x from -5 W to 5 W\nsuch_that: (2 * x = y)\nlet:\n  y: 3 W")
        #expect(rules(block.source.text) == [])
        #expect(literal(try #require(block.sweeps.first).low, of: block) == "-5.0 W")
        let equation = try #require(block.equation)
        #expect(block.text(block.arena.nodes[equation.left].range).text == "2 * x")
        #expect(block.text(block.arena.nodes[equation.right].range).text == "y")
    }

    @Test func aSensitivityHasOneQuantityAndWhatVaries() {
        let block = parsed(
            """
            sensitivity: cost_per_mtok in EUR/Mtok
            vary:
              utilisation: from 30 % to 80 %
              life: from 3 yr to 6 yr [^site]
            sliders:
              PUE: from 1.1 to 1.5 in 5 steps
            """)
        #expect(rules(block.source.text) == [])
        #expect(block.varied.map(\.name.text) == ["utilisation", "life"])
        #expect(block.varied.map { $0.sources.map(\.label.text) } == [[], ["site"]])
        #expect(block.sliders.map(\.name.text) == ["PUE"])
        #expect(block.sliders.map(\.steps) == [5])
        #expect(block.displays.map { $0.unit?.text.text } == ["EUR/Mtok"])
    }

    @Test func aClaimHasASourceATestAndInputs() throws {
        let block = parsed(
            """
            claim: A rack gives 35x lower cost than eight boards
            by: The vendor [^keynote] [^paper]
            test: H200.cost_per_mtok / GB300.cost_per_mtok >= 35
            holds_if: [precision, speed_per_user]
            """)
        #expect(rules(block.source.text) == [])
        #expect(block.title.text == "A rack gives 35x lower cost than eight boards")
        #expect(block.claimant.text == "The vendor")
        #expect(block.claimSources.map(\.label.text) == ["keynote", "paper"])
        let test = try #require(block.claimTest)
        #expect(block.text(test.expression.range).text == "H200.cost_per_mtok / GB300.cost_per_mtok >= 35")
        #expect(block.tests == [])
        #expect(block.holdsIf.map(\.name.text) == ["precision", "speed_per_user"])
    }

    @Test func plotsOfAComparisonStandApart() {
        let block = parsed(
            "compare: [H200, H100]\nmetrics: [capex, opex]\nplot: [throughput, speed_per_user]")
        #expect(block.displays.count == 2)
        #expect(block.plots.count == 2)
    }

    @Test(arguments: [
        ("sweep: utilisation\nplot: power", "M007"),
        ("sweep: utilisation 10 % to 20 %\nplot: power", "M007"),
        ("sweep: from 10 % to 20 %\nplot: power", "M007"),
        ("sweep: utilisation from 10 %\nplot: power", "M007"),
        ("sweep: utilisation from 10 % to\nplot: power", "M007"),
        ("sweep: utilisation from 10 % to 20 % in steps\nplot: power", "M007"),
        ("sweep: utilisation from 10 % to 20 % in 5\nplot: power", "M007"),
        ("sweep: utilisation from 10 % to 20 % in 1 steps\nplot: power", "M404"),
        ("sweep: utilisation from 10 % to 20 % in 401 steps\nplot: power", "M404"),
        ("sweep: utilisation from 10 % to 20 % in 2.5 steps\nplot: power", "M404"),
        ("sweep: utilisation from 20 % to 10 %\nplot: power", "M130"),
        ("sweep: utilisation from 10 % to 10 %\nplot: power", "M130"),
        ("sweep: utilisation from 10 % to 10 W\nplot: power", "M101"),
        ("sweep: x from 1 USD to 10 EUR\nplot: power", "M120"),
        ("sweep: x from 0 to 10 log\nplot: power", "M135"),
        ("sweep: x from 1 to 10\nand_sweep: x from 1 to 5\nplot: power", "M212"),
        ("sweep: x from 1 to 10", "M011"),
        ("solve: x from 1 to 10", "M011"),
        ("solve: x from 1 to 10\nsuch_that: x", "M007"),
        ("solve: x from 1 to 10\nsuch_that: x < 5", "M007"),
        ("solve: x from 1 to 10\nsuch_that: x = 1 = 2", "M007"),
        ("solve: x from 1 to 10\nsuch_that: x = 1\nand_sweep: y from 1 to 2", "M009"),
        ("sensitivity: power", "M011"),
        ("sensitivity: [power, capex]\nvary:\n  x: from 1 to 2", "M007"),
        ("sensitivity: power\nvary: x from 1 to 2", "M007"),
        ("sensitivity: power\nvary:\n  x: 1 to 2", "M007"),
        ("sensitivity: power\nvary:\n  x: from 1 to 2\n  x: from 3 to 4", "M212"),
        ("claim: A\nby: B [^c]", "M011"),
        ("claim: A\ntest: 1 < 2", "M302"),
        ("claim: A\nby: B\ntest: 1 < 2", "M302"),
    ])
    func whatIsMissingOrWrongIsReportedOnce(source: String, rule: String) {
        #expect(rules(source) == [rule])
    }

    @Test(arguments: ["Power of 18,000 GPUs", "A hyperscaler's cost", "50 % [sic] of 1/2, or +3 (about)"])
    func aLabelMayHoldAnySigns(label: String) {
        let garden = MetricGarden([.init("A", nil, "show:\n  - 2 kW in W as \(label)\n  - 1 kW")])
        #expect(garden.faults() == [])
        #expect(garden.result()?.groups[0].rows.first?.displayName.text == label)
    }
}
