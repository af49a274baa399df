import MetricEngine
import Testing

@Suite struct SweepTests {
    /// By hand: 3.6 USD an hour is 0.001 USD a second, over 1 000 tok/s: 1 USD/Mtok at full load, 5 at a fifth of it.
    private let cost = """
        plot: hourly / (rate * load) in USD/Mtok as Cost
        with:
          hourly: 3.6 USD/h/gpu
          rate: 1000 tok/s/gpu
        """

    private func sweep(_ source: String) throws -> SweepResult {
        let garden = MetricGarden([.init("A", nil, source)])
        #expect(garden.faults() == [])
        guard case .sweep(let sweep) = try #require(garden.result()).detail else {
            throw UnexpectedDetail()
        }
        return sweep
    }

    @Test func everyValueIsComputed() throws {
        let result = try sweep("sweep: load from 20 % to 80 % in 4 steps\n\(cost)")
        #expect(result.input.texts.map(\.text) == ["20", "40", "60", "80"])
        #expect(result.input.unit.text == "%")
        #expect(result.input.assumed == nil)
        let medians = result.panels[0].curves[0].cells.compactMap { $0.figure?.value.median }
        for (median, expected) in zip(medians, [5.0, 2.5, 5.0 / 3, 1.25]) {
            #expect(abs(median / expected - 1) < 1e-12)
        }
        #expect(medians.count == 4)
    }

    /// By hand: 6 kW are the same at every load, a share of them is not, and neither what chooses between the two.
    @Test func whatRestsOnTheInputIsComputedAnew() throws {
        let result = try sweep(
            """
            sweep: load from 20 % to 80 % in 4 steps
            plot: chosen + fixed in kW
            let:
              fixed: 2 kW * 3
              moving: again
              again: fixed * load
              chosen: if load > 0.5 then fixed else moving
            """)
        let medians = result.panels[0].curves[0].cells.compactMap { $0.figure?.value.median }
        #expect(medians.count == 4)
        for (median, expected) in zip(medians, [7.2, 8.4, 12, 12]) {
            #expect(abs(median / expected - 1) < 1e-12)
        }
    }

    /// The operating point of one system does not move with the load, that of a demanded pace does: what a sweep shows at
    /// a value is what a block shows that is given it.
    @Test(arguments: [
        ("utilisation from 30 % to 60 %", "with:\n  utilisation: 45 %"),
        (
            "speed_per_user from 60 tok/s/user to 80 tok/s/user",
            "at:\n  - speed_per_user >= 70 tok/s/user"
        ),
    ])
    func aPointOfASweepIsTheBlockWithThatValue(range: String, given: String) throws {
        let scenario = "scenario: \"[[S#chat]]\""
        let swept =
            "sweep: \(range) in 3 steps\nfor: [H200, H100]\n\(scenario)\nplot: cost_per_mtok in EUR/Mtok"
        let alone =
            "compare: [H200, H100]\n\(scenario)\nmetrics:\n  - cost_per_mtok in EUR/Mtok\n\(given)"
        let garden = MetricGarden([
            .init("S", "chat", chatSource), .init("B", nil, swept), .init("C", nil, alone),
        ])
        guard case .sweep(let sweep) = try #require(garden.result(1)).detail else { throw UnexpectedDetail() }
        let rows = try #require(garden.result(2)).groups[0].rows
        for (curve, row) in zip(sweep.panels[0].curves, rows) {
            let expected = try #require(row.cells[0].figure).value
            let found = try #require(curve.cells[1].figure).value
            for (left, right) in [(found.p10, expected.p10), (found.median, expected.median)] {
                #expect(abs(left / right - 1) < 1e-12)
            }
        }
        #expect(sweep.panels[0].curves.count == 2 && rows.count == 2)
    }

    @Test func theTableHoldsWhatIsDrawn() throws {
        let source = "sweep: load from 20 % to 80 % in 4 steps\n\(cost)"
        let result = try #require(MetricGarden([.init("A", nil, source)]).result())
        #expect(result.rowHead.text == "Load, %")
        #expect(result.columns.map(\.label.text) == ["Cost"])
        #expect(
            result.groups[0].rows.map(\.displayName.text) == [
                "20\u{A0}%", "40\u{A0}%", "60\u{A0}%", "80\u{A0}%",
            ])
        #expect(result.groups[0].rows[3].cells[0].figure?.text.text == "1.25")
        #expect(
            result.summary.text
                == "Cost, with load from 20 to 80\u{A0}%: Cost falls from 5 to 1.25\u{A0}USD/Mtok.")
    }

    /// An axis reads `0.10`, `0.15`, `0.20`: each value as exact as three digits make it, all with equally many decimals.
    @Test(arguments: [
        ("from 0.1 to 0.2 in 3 steps", ["0.10", "0.15", "0.20"]),
        ("from 10 to 95 in 4 steps", ["10.0", "38.3", "66.7", "95.0"]),
        ("from 0 to 1 in 3 steps", ["0.0", "0.5", "1.0"]),
        ("from 9.6 to 10.4 in 3 steps", ["9.6", "10.0", "10.4"]),
        ("from 500 to 2500 in 3 steps", ["500", "1\u{A0}500", "2\u{A0}500"]),
        ("from 0.5 to 500 in 5 steps", ["0.5", "125.4", "250.2", "375.1", "500.0"]),
        ("from 0.01 to 1 in 3 steps log", ["0.01", "0.1", "1"]),
    ])
    func valuesOfOneAxisHaveEqualDecimals(range: String, expected: [String]) throws {
        let result = try sweep("sweep: load \(range)\nplot: 1 kW + load * 1 kW")
        #expect(result.input.texts.map(\.text) == expected)
    }

    @Test func aSentenceNamesTheEndsOfARangeAsAnAuthorWould() throws {
        let source = "sweep: load from 10 % to 95 % in 4 steps\n\(cost)"
        let result = try #require(MetricGarden([.init("A", nil, source)]).result())
        #expect(result.summary.text.contains("with load from 10 to 95\u{A0}%: "))
    }

    @Test func equalRatiosAreStepsOfALogarithm() throws {
        let result = try sweep("sweep: load from 1 % to 100 % in 3 steps log\n\(cost)")
        #expect(result.input.isLogarithmic)
        #expect(zip(result.input.values, [1.0, 10, 100]).allSatisfy { abs($0 / $1 - 1) < 1e-12 })
        // 100 against 1 USD/Mtok is more than twentyfold.
        #expect(result.panels[0].isLogarithmic)
    }

    @Test func twoInputsMakeATable() throws {
        let source = """
            sweep: load from 50 % to 100 % in 2 steps
            and_sweep: rate from 500 tok/s/gpu to 1000 tok/s/gpu in 2 steps
            \(cost)
            """
        let result = try sweep(source)
        let medians = result.panels[0].curves[0].cells.compactMap { $0.figure?.value.median }
        for (median, expected) in zip(medians, [4.0, 2, 2, 1]) { #expect(abs(median / expected - 1) < 1e-12) }
        #expect(result.second?.assumed?.value == 1000)
        let table = try #require(MetricGarden([.init("A", nil, source)]).result())
        #expect(table.groups[0].rows.count == 2 && table.columns.count == 2)
    }

    @Test func aGivenInputIsMarkedAndItsExpectationStandsThere() throws {
        let source = """
            sweep: load from 20 % to 80 % in 4 steps
            \(cost)
              load: 40 %
            expect:
              - hourly / (rate * load) ~= 1 % 2.5 USD/Mtok
            """
        let result = try sweep(source)
        #expect(result.input.assumed == InputMark(value: 40, text: Array("40\u{A0}%".utf8)))
    }

    @Test func anExpectationOfAnUngivenInputHoldsAtEveryValue() {
        let garden = MetricGarden([
            .init(
                "A", nil,
                "sweep: load from 20 % to 80 % in 4 steps\n\(cost)\nexpect:\n  - hourly / (rate * load) < 3 USD/Mtok"
            )
        ])
        #expect(garden.faults().map(\.rule) == ["M301"])
    }

    @Test func aSweptBoundMovesTheOperatingPoint() throws {
        let source = """
            sweep: speed_per_user from 20 tok/s/user to 80 tok/s/user in 4 steps
            for: H200
            scenario: "[[S#chat]]"
            plot: throughput in tok/s
            """
        let garden = MetricGarden([.init("S", "chat", chatSource), .init("B", nil, source)])
        #expect(garden.faults(1) == [])
        let result = try #require(garden.result(1))
        guard case .sweep(let sweep) = result.detail else { throw UnexpectedDetail() }
        let medians = sweep.panels[0].curves[0].cells.compactMap { $0.figure?.value.median }
        #expect(medians == medians.sorted(by: >) && Set(medians).count > 1)
        #expect(sweep.input.assumed?.value == 50)
        // The lists below the picture describe one evaluation, not four.
        #expect(result.trace.count { $0.name.text == "H200: throughput" } == 1)
    }

    @Test(arguments: [
        ("sweep: nothing_such from 1 to 2\nplot: 1 kW", "M201"),
        ("sweep: PUE from 1 kW to 2 kW\nplot: 1 kW", "M102"),
        ("sweep: precision from 1 to 2\nplot: 1 kW", "M109"),
    ])
    func aWrongInputIsReportedOnce(source: String, rule: String) {
        #expect(MetricGarden([.init("A", nil, source)]).faults().map(\.rule) == [rule])
    }

    @Test func displaysOfOneUnitShareAPanel() throws {
        let source = """
            sweep: load from 20 % to 80 % in 4 steps
            plot: [2 kW * load as Two, 3 kW * load as Three, 1 h * load as Hours]
            """
        #expect(try sweep(source).panels.count == 3)
        let shared = try sweep(
            source.split(separator: "\n")[0] + "\nplot: [2 kW * load as Two, 3 kW * load as Three]")
        #expect(shared.panels.count == 1)
        #expect(shared.panels[0].curves.map(\.displayName.text) == ["Two", "Three"])
        #expect(shared.panels[0].quantity.text == "Power")
    }

    /// By hand: nothing divided by nothing is no number; the sweep stops there and says where.
    @Test func aPointThatIsNoNumberIsReportedOnce() {
        let faults = MetricGarden([.init("A", nil, "sweep: x from 0 to 10 in 3 steps\nplot: 1 / x")]).faults()
        #expect(faults.map(\.rule) == ["M140"])
    }

    @Test(arguments: [
        "sweep: other from 1 to 2\nplot: 2 kW * load\nwith:\n  load: 0.5\n  other: 1",
        "sensitivity: 2 kW * load\nwith:\n  load: 0.5\n  other: 1\nvary:\n  load: from 0.2 to 0.9\n  other: from 1 to 2",
    ])
    func anInputThatMovesNothingIsReported(source: String) {
        let faults = MetricGarden([.init("A", nil, source)]).faults()
        #expect(faults.map(\.rule) == ["M241"])
        #expect(faults.first?.place == "other")
    }

    @Test func aPaceThatNoSystemReachesLeavesAGap() throws {
        let source = """
            compare: [H100, H200]
            scenario: "[[S#chat]]"
            metrics: throughput in tok/s
            plot: [throughput / gpus in tok/s/gpu, speed_per_user]
            """
        let garden = MetricGarden([.init("S", "chat", chatSource), .init("B", nil, source)])
        #expect(garden.faults(1) == [])
        guard case .sweep(let sweep) = try #require(garden.result(1)).detail else { throw UnexpectedDetail() }
        #expect(sweep.isFrontier)
        #expect(sweep.input.values.first == 10)
        for curve in sweep.panels[0].curves {
            let medians = curve.cells.compactMap { $0.figure?.value.median }
            #expect(medians.count > 2 && medians == medians.sorted(by: >))
        }
        // The last pace is one that some system reaches.
        #expect(sweep.panels[0].curves.contains { $0.cells.last?.figure != nil })
    }
}

/// The result's detail is of another kind.
struct UnexpectedDetail: Error {}
