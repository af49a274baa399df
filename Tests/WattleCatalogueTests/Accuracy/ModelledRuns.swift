import MetricEngine

@testable import WattleCatalogue

/// Runs that the model itself has made from the shipped numbers, so that the truth about them is known.
///
/// Power alone follows numbers of its own, far from those where a fit begins.
enum ModelledRuns {
    /// Dense models and mixtures on hardware of two vendors at several batches, some with speculation or pools apart.
    static func all() throws -> [Measurement] {
        var truth = try CalibrationSet(shippedIn: AccuracyFixtures.catalogue)
        (truth.base.power.floor, truth.base.power.memory, truth.base.power.compute) = (0.2, 0.3, 0.9)
        return try deployments().map { run in
            let point = try MeasuredCase(run, catalogue: AccuracyFixtures.catalogue, calibration: truth)
                .predicted(truth)
            var run = run
            run.outcome.throughputPerGPU = point.throughputPerGPU
            run.outcome.speedPerUser = point.speedPerUser
            run.outcome.timeToFirstToken = point.timeToFirstToken
            run.outcome.modulePower = point.modulePower
            return run
        }
    }

    private static func deployments() -> [Measurement] {
        var runs: [Measurement] = []
        for system in ["h200", "b200", "mi300x"] {
            for model in ["llama-3.1-8b", "llama-3.1-70b", "deepseek-v3", "gpt-oss-120b"] {
                for batch in [2.0, 24, 200] {
                    runs.append(deployment(number: runs.count, system, model, batch))
                }
            }
        }
        return runs
    }

    private static func deployment(
        number: Int, _ system: String, _ model: String, _ batch: Double
    ) -> Measurement {
        AccuracyFixtures.run("\(number)", system: system, model: model) { run in
            run.load.runningSequences = batch
            run.load.inputTokens = [200, 2000, 8000][number % 3]
            run.load.isSpeculative = number % 7 == 1
            run.precision = Precision(number % 2 == 0 ? .fp8 : .nvfp4)
            run.deployment.isDataParallel = number % 5 == 1
            if number % 4 == 3 {
                run.deployment.serving = .disaggregated
                (run.deployment.prefillGPUs, run.deployment.decodeGPUs) = (8, 8)
            }
        }
    }
}
