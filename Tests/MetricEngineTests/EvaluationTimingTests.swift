import MetricEngine
import Testing

@Suite struct EvaluationTimingTests {
    /// The budget is three milliseconds in a release build; a debug build is some tens of times slower, and a busy
    /// machine slower again, so that this only catches what has become quadratic.
    @Test func aComparisonIsComputedInAMoment() throws {
        let source = """
            compare: [H100, H200, GB300_NVL72]
            scenario: "[[S#chat]]"
            metrics:
              - throughput / gpus in tok/s/gpu
              - cost_per_mtok in EUR/Mtok
            baseline: H100
            sort: cost_per_mtok
            """
        let garden = MetricGarden([.init("S", "chat", chatSource), .init("N", nil, source)])
        var result: BlockResult?
        let time = ContinuousClock().measure { for _ in 0..<10 { result = garden.result(1) } }
        #expect(result != nil)
        print("one comparison:", time / 10)
        #expect(time / 10 < .seconds(2))
    }
}
