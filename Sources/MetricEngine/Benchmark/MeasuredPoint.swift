/// An operating point that rests on measured runs: one of them, or two with the point between.
package struct MeasuredPoint: Equatable, Sendable {
    /// Output tokens per second and accelerator, over all accelerators of the replica.
    package let throughputPerGPU: Double
    /// Output tokens per second and user; nil where it is not published.
    package let speedPerUser: Double?
    /// Seconds to the first token; nil where it is not published.
    package let timeToFirstToken: Double?
    /// Sequences running in the replica; nil where it is not published.
    package let runningSequences: Double?
    /// Accelerators of the replica.
    package let replicaGPUs: Double
    /// Watts of one module; nil where it was not measured.
    package let modulePower: Double?
    /// The runs, the slower per user first.
    package let runs: [Measurement]

    /// Whether it lies between two runs.
    package var isInterpolated: Bool { runs.count > 1 }

    /// The run that is nearest in what it gives each user.
    package var nearest: Measurement {
        guard runs.count > 1, let speed = speedPerUser else { return runs[0] }
        let slower = speed - (runs[0].outcome.speedPerUser ?? 0)
        return slower <= (runs[1].outcome.speedPerUser ?? 0) - speed ? runs[0] : runs[1]
    }

    /// The operating point of one run.
    init(_ run: Measurement) {
        throughputPerGPU = run.outcome.throughputPerGPU
        speedPerUser = run.outcome.speedPerUser
        timeToFirstToken = run.outcome.timeToFirstToken
        runningSequences = run.load.runningSequences
        replicaGPUs = run.deployment.gpus
        modulePower = run.outcome.modulePower
        runs = [run]
    }

    /// A point between two runs, at a share of the way from the slower to the faster: its throughput is that of the
    /// frontier's curve, all else is in proportion.
    init(
        between slower: Measurement, _ faster: Measurement, share: Double, speed: Double,
        throughputPerGPU: Double
    ) {
        func mixed(_ first: Double?, _ second: Double?) -> Double? {
            guard let first, let second else { return nil }
            return first + share * (second - first)
        }
        self.throughputPerGPU = throughputPerGPU
        speedPerUser = speed
        timeToFirstToken = mixed(slower.outcome.timeToFirstToken, faster.outcome.timeToFirstToken)
        runningSequences = mixed(slower.load.runningSequences, faster.load.runningSequences)
        replicaGPUs = share < 0.5 ? slower.deployment.gpus : faster.deployment.gpus
        modulePower = mixed(slower.outcome.modulePower, faster.outcome.modulePower)
        runs = [slower, faster]
    }
}
