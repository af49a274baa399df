/// What limits the core of a decoding step.
package enum PerformanceBound: UInt8, Sendable, CaseIterable {
    case memory
    case compute

    /// The word that is printed.
    package var name: String { self == .memory ? "memory" : "compute" }
}

/// Output tokens per second that each of two pools could make, were the other never in its way.
package struct PoolLimits: Equatable, Sendable {
    /// The decode pool.
    package let decode: Double
    /// The prefill pool.
    package let prefill: Double
}

/// A deployment in steady state: layout, batch, and what they give.
package struct OperatingPoint: Equatable, Sendable {
    /// How the replica is spread.
    package let layout: Layout
    /// Sequences that run at once in the replica; those that wait for a pool of prefill are counted.
    package let batch: Double
    /// Sequences of them that decode.
    package let decodingSequences: Double
    /// What each pool could make by itself; nil where one pool does both.
    package let pools: PoolLimits?
    /// Output tokens per second and accelerator, prefill's accelerators counted.
    package let throughputPerGPU: Double
    /// Output tokens per second and user.
    package let speedPerUser: Double
    /// Seconds to the first token.
    package let timeToFirstToken: Double
    /// Accelerators of the replica; with pools apart, the share of prefill's that it keeps busy counted in.
    package let replicaGPUs: Double
    /// Watts of one module under this load, averaged; nil where the power limit is unknown.
    package let modulePower: Double?
    /// What limits a decoding step.
    package let bound: PerformanceBound
    /// The class by which the error is known.
    package let errorClass: ErrorClass
    /// Standard deviation of the logarithm of measured over modelled throughput, for this class; greater where the
    /// point was sought at a demanded speed.
    package var spread: Double
    /// Whether the point was sought at a demanded speed per user.
    package var isSpeedDemanded = false
    /// The decoding step.
    package let step: DecodeStep
    /// Accelerator-seconds of one request's prefill.
    package let prefillWork: Double
    /// Sequences that would fit in memory.
    package let capacity: Double

    /// Output tokens per second of the replica.
    package var throughput: Double { throughputPerGPU * replicaGPUs }
    /// Seconds between a user's tokens.
    package var timePerOutputToken: Double { 1 / speedPerUser }
}

/// What an operating point must satisfy.
package struct OperatingConstraints: Equatable, Sendable {
    /// Output tokens per second and user, at least.
    package var minimumSpeedPerUser: Double?
    /// Seconds to the first token, at most.
    package var maximumTimeToFirstToken: Double?
    /// Accelerators of the replica, if they are given.
    package var gpus: Double?
    /// Running sequences of the replica, at most.
    package var maximumBatch: Double?

    /// Asks for what is given.
    package init(
        minimumSpeedPerUser: Double? = nil, maximumTimeToFirstToken: Double? = nil, gpus: Double? = nil,
        maximumBatch: Double? = nil
    ) {
        self.minimumSpeedPerUser = minimumSpeedPerUser
        self.maximumTimeToFirstToken = maximumTimeToFirstToken
        self.gpus = gpus
        self.maximumBatch = maximumBatch
    }

    func allow(_ point: OperatingPoint) -> Bool {
        point.speedPerUser >= minimumSpeedPerUser ?? 0
            && point.timeToFirstToken <= maximumTimeToFirstToken ?? .infinity
    }
}

/// How near a device comes to constraints that it cannot meet.
package enum NearestMiss: Equatable, Sendable {
    /// The weights and one sequence do not fit: bytes needed, and bytes there are in the widest layout.
    case doesNotFit(needed: Double, available: Double)
    /// The greatest speed per user that any layout reaches, and the least time to the first token.
    case tooSlow(bestSpeedPerUser: Double, bestTimeToFirstToken: Double)
}

/// The result of a search.
package enum OperatingPointOutcome: Equatable, Sendable {
    /// The point with the greatest throughput per accelerator.
    case found(OperatingPoint)
    /// No point satisfies the constraints.
    case none(NearestMiss)
}
