import MetricEngine
import WattleCatalogue
import WattleDiagnostics

/// What the tests of accuracy share: the built-in catalogue, and runs to be changed.
enum AccuracyFixtures {
    static let catalogue = loadBuiltInCatalogue().value

    /// A run of 2,000 tokens in and 500 out on 8 H200, in 8 bits.
    static func run(
        _ id: String = "run", system: String = "h200", model: String = "llama-3.1-70b", gpus: Double = 8,
        throughput: Double = 100, change: (inout Measurement) -> Void = { _ in }
    ) -> Measurement {
        var run = Measurement(
            Measurement.Origin(
                id: Array(id.utf8), source: Array("Our lab".utf8), reference: [],
                date: Array("2026-11-20".utf8)),
            system: Array(system.utf8), model: Array(model.utf8), precision: Precision(.fp8),
            deployment: Measurement.Deployment(gpus: gpus),
            load: Measurement.Load(inputTokens: 2000, outputTokens: 500),
            outcome: Measurement.Outcome(throughputPerGPU: throughput))
        change(&run)
        return run
    }

    static func performanceModel(_ run: Measurement) throws -> PerformanceModel {
        guard let accelerator = catalogue.accelerator(ofMeasured: run.system),
            let model = catalogue.model(named: run.model)
        else { throw MissingFigures(keys: []) }
        return try catalogue.performanceModel(
            accelerator: accelerator, model: model,
            workload: Workload(
                inputTokens: run.load.inputTokens, outputTokens: run.load.outputTokens,
                precision: run.precision, isSpeculative: run.load.isSpeculative,
                serving: run.deployment.serving == .disaggregated ? .disaggregated : .aggregated))
    }
}
