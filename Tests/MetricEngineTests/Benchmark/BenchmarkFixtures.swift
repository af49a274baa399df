import MetricEngine

extension Measurement {
    /// A run of a 70-billion-parameter model on eight H200 in eight bits, 1,024 tokens in and out.
    static func run(
        _ id: String, speed: Double?, throughput: Double, change: (inout Measurement) -> Void = { _ in }
    ) -> Measurement {
        var run = Measurement(
            Measurement.Origin(
                id: Array(id.utf8), source: Array("Our lab".utf8),
                reference: Array("lab/runs@0abc12 tables/70b.csv line 7".utf8),
                date: Array("2026-10-07".utf8)),
            system: Array("h200-sxm".utf8), model: Array("llama-3.1-70b".utf8), precision: Precision(.fp8),
            deployment: Measurement.Deployment(gpus: 8),
            load: Measurement.Load(inputTokens: 1024, outputTokens: 1024),
            outcome: Measurement.Outcome(throughputPerGPU: throughput))
        run.framework = Array("vLLM 0.19".utf8)
        run.outcome.speedPerUser = speed
        change(&run)
        return run
    }
}

/// Three runs of one frontier.
let threeRuns = [
    Measurement.run("slow", speed: 20, throughput: 300),
    Measurement.run("middle", speed: 40, throughput: 200),
    Measurement.run("fast", speed: 80, throughput: 100),
]

/// A question about the runs above.
func query(
    speed: Double? = nil, change: (inout Workload) -> Void = { _ in },
    constraints: (inout OperatingConstraints) -> Void = { _ in }
) -> BenchmarkQuery {
    var workload = Workload(inputTokens: 1024, outputTokens: 1024, precision: Precision(.fp8))
    change(&workload)
    var bounds = OperatingConstraints(minimumSpeedPerUser: speed)
    constraints(&bounds)
    return BenchmarkQuery(
        system: Array("h200-sxm".utf8), models: [Array("llama-3.1-70b".utf8)], workload: workload,
        constraints: bounds)
}
