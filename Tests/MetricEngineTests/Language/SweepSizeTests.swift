import Testing

@testable import MetricEngine

/// What a sweep is told that asks for too much.
@Suite struct SweepSizeTests {
    @Test func theLargestLegalNumberOfStepsIsNamed() throws {
        // 400 * 9 * 400 = 1 440 000; 200 000 / (9 * 400) = 55.6.
        let size = SweepSize(steps: 400, secondSteps: 400, systems: 9, scenarios: 1)
        let fault = try #require(MetricFault.sweepTooLarge(size, Limits(), 0..<9))
        #expect(fault.rule == MetricRule(401))
        #expect(fault.message.text == "this sweep needs 1 440 000 evaluations; the limit is 200 000")
        #expect(fault.labels.map(\.text.text) == ["400 steps × 9 systems × 400 steps of and_sweep"])
        #expect(
            fault.help.map(\.text)
                == ["use at most 55 steps here, or raise   metric: limits: evaluations   in wattle.yml"])
    }

    @Test func drawsAreBoundedToo() throws {
        // 20 000 000 / 4 096 = 4882.8 evaluations; / (5 * 4) = 244.
        let size = SweepSize(steps: 300, secondSteps: nil, systems: 5, scenarios: 4)
        let fault = try #require(MetricFault.sweepTooLarge(size, Limits(), 0..<9))
        #expect(fault.rule == MetricRule(403))
        #expect(fault.message.text == "this sweep needs 24 576 000 draws; the limit is 20 000 000")
        #expect(fault.labels.map(\.text.text) == ["300 steps × 5 systems × 4 scenarios × 4 096 samples"])
        #expect(fault.help.first?.text.hasPrefix("use at most 244 steps here") == true)
        let smaller = SweepSize(steps: 244, secondSteps: nil, systems: 5, scenarios: 4)
        #expect(MetricFault.sweepTooLarge(smaller, Limits(), 0..<9) == nil)
    }

    @Test func withoutALegalNumberOfStepsOtherThingsShrink() throws {
        var limits = Limits()
        limits.evaluations = 10
        let size = SweepSize(steps: 2, secondSteps: 8, systems: 1, scenarios: 1)
        let fault = try #require(MetricFault.sweepTooLarge(size, limits, 0..<9))
        #expect(fault.help.first?.text.hasPrefix("sweep fewer systems or scenarios") == true)
    }
}
