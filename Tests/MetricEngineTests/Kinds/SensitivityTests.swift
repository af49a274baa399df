import MetricEngine
import Testing

@Suite struct SensitivityTests {
    private let source = """
        sensitivity: price / (rate * load) in USD/Mtok as Cost
        with:
          price: 3.6 USD/h/gpu
          rate: 1000 tok/s/gpu
          load: 50 %
        vary:
          price: from 3.24 USD/h/gpu to 3.96 USD/h/gpu
          load: from 25 % to 100 %
          rate: from 800 tok/s/gpu to 1250 tok/s/gpu
        """

    private func sensitivity() throws -> SensitivityResult {
        let garden = MetricGarden([.init("A", nil, source)])
        #expect(garden.faults() == [])
        guard case .sensitivities(let all) = try #require(garden.result()).detail else {
            throw UnexpectedDetail()
        }
        return try #require(all.first)
    }

    /// By hand: unvaried 2 USD/Mtok; load 4 and 1; rate 2.5 and 1.6; price 1.8 and 2.2.
    @Test func everyInputGoesToItsEndsAlone() throws {
        let found = try sensitivity()
        #expect(abs(found.base.value.median - 2) < 1e-12)
        #expect(found.bars.map(\.name.text) == ["load", "rate", "price"])
        let ends = found.bars.map {
            ($0.atLow.figure?.value.median ?? 0, $0.atHigh.figure?.value.median ?? 0)
        }
        for (end, expected) in zip(ends, [(4.0, 1.0), (2.5, 1.6), (1.8, 2.2)]) {
            #expect(abs(end.0 / expected.0 - 1) < 1e-12 && abs(end.1 / expected.1 - 1) < 1e-12)
        }
        #expect(found.bars[0].lowInput.text == "25\u{A0}%")
        #expect(found.bars[0].swing.text == "3")
    }

    /// By hand: what rests on one input stands still while the other goes to its ends, and moves with its own.
    @Test func definitionsMoveWithTheirOwnInputs() throws {
        let source = """
            sensitivity: wide * deep
            with:
              width: 2
              depth: 3
            let:
              wide: width * 10
              deep: depth + wide
            vary:
              width: from 1 to 4
              depth: from 1 to 5
            """
        let result = try #require(MetricGarden([.init("A", nil, source)]).result())
        guard case .sensitivities(let all) = result.detail else { throw UnexpectedDetail() }
        let bars = try #require(all.first).bars
        #expect(bars.map(\.name.text) == ["width", "depth"])
        #expect(bars.map { $0.atLow.figure?.value.median } == [130, 420])
        #expect(bars.map { $0.atHigh.figure?.value.median } == [1720, 500])
    }

    @Test func theSentenceNamesTheGreatestAndTheLeastSwing() throws {
        let summary = try #require(MetricGarden([.init("A", nil, source)]).result()).summary.text
        #expect(
            summary
                == "Load matters most: from 25\u{A0}% to 100\u{A0}% it moves the figure from 4 to 1\u{A0}USD/Mtok; price of the system matters least, by 0.40. Unvaried it is 2\u{A0}USD/Mtok."
        )
    }

    /// The first system has no operating point: its rows stay its own, and the picture is the other's.
    @Test func aSystemWithoutAnOperatingPointKeepsItsRows() throws {
        let source = """
            sensitivity: throughput in tok/s
            for: [H200, GB300_NVL72]
            scenario: "[[S#chat]]"
            at:
              - speed_per_user >= 155 tok/s/user
            vary:
              utilisation: from 30 % to 80 %
            """
        let garden = MetricGarden([.init("S", "chat", chatSource), .init("B", nil, source)])
        #expect(garden.faults(1) == [])
        let result = try #require(garden.result(1))
        guard case .sensitivities(let all) = result.detail else { throw UnexpectedDetail() }
        #expect(all.map(\.label.text) == ["GB300 NVL72"])
        #expect(result.groups.map(\.label.text) == ["H200", "GB300 NVL72"])
        #expect(result.groups[0].rows[0].cells[1].figure == nil)
        #expect(result.groups[1].rows[0].cells[1].figure == all[0].bars[0].atLow.figure)
        #expect(result.summary.text.contains("H200: no operating point; best "))
    }

    @Test func aRangeInAnotherUnitIsReportedAtItsBound() {
        let wrong = "sensitivity: 2 * PUE\nwith:\n  PUE: 1.2\nvary:\n  PUE: from 1 kW to 2 kW"
        let faults = MetricGarden([.init("A", nil, wrong)]).faults()
        #expect(faults.map(\.rule) == ["M102"])
        #expect(faults.first?.place == "2 kW")
    }
}
