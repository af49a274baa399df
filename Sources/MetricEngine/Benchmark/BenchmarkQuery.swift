/// What a figure is wanted for: requests to a model on hardware, under constraints.
package struct BenchmarkQuery: Sendable {
    /// The name that measured rows use for the hardware.
    package let system: [UInt8]
    /// The ids of the catalogue's models that will do: the one asked for, and others of the same shape.
    package let models: [[UInt8]]
    /// The requests.
    package let workload: Workload
    /// What the operating point must satisfy.
    package let constraints: OperatingConstraints

    /// Asks for requests to one of `models` on `system`.
    package init(
        system: [UInt8], models: [[UInt8]], workload: Workload, constraints: OperatingConstraints
    ) {
        self.system = system
        self.models = models
        self.workload = workload
        self.constraints = constraints
    }

    /// How far a run's lengths may lie from those asked for, as a factor.
    ///
    /// Benchmarks name a shape by the greatest length and draw lengths from 0.8 to 1 of it, so that a mean of 922
    /// tokens is what they call 1,024: a factor of 1.11.
    static let lengthFactor = 1.15

    /// How far a run is what is asked for, each step beyond the one before.
    enum Fit: UInt8 {
        case nothing
        /// The model on the hardware.
        case combination
        /// In this precision, with or without speculation, served this way.
        case service
        /// With requests of about these lengths.
        case lengths
        /// Within the bounds; whether it is fast enough is for its frontier to say.
        case outcome
    }

    /// How far a run on the query's hardware is what is asked for; `models` are the places of those that will do.
    func fit(of run: BenchmarkTable.Entry, models: [Int]) -> Fit {
        guard models.contains(run.model) else { return .nothing }
        guard allowsService(of: run) else { return .combination }
        guard BenchmarkQuery.isNear(run.inputTokens, workload.inputTokens),
            BenchmarkQuery.isNear(run.outputTokens, workload.outputTokens)
        else { return .service }
        return allowsOutcome(of: run) ? .outcome : .lengths
    }

    /// Whether a run was asked for the same kind of service: format class, speculation and serving.
    ///
    /// A run in which all requests were there from the start counts where nobody waits for a token.
    private func allowsService(of run: BenchmarkTable.Entry) -> Bool {
        guard run.precision.weights.measuredClass == workload.precision.weights.measuredClass,
            run.precision.cache == workload.precision.cache, run.isSpeculative == workload.isSpeculative
        else { return false }
        switch run.serving {
        case .aggregated: return workload.serving == .aggregated
        case .disaggregated: return workload.serving == .disaggregated
        case .offline:
            return workload.serving == .aggregated && constraints.minimumSpeedPerUser == nil
                && constraints.maximumTimeToFirstToken == nil
        }
    }

    /// Whether a run satisfies the constraints; one that does not publish what is bounded does not.
    private func allowsOutcome(of run: BenchmarkTable.Entry) -> Bool {
        if let gpus = constraints.gpus, run.gpus != gpus { return false }
        if let batch = constraints.maximumBatch, run.runningSequences ?? .infinity > batch { return false }
        guard let longest = constraints.maximumTimeToFirstToken else { return true }
        return run.timeToFirstToken ?? .infinity <= longest
    }

    private static func isNear(_ measured: Double, _ wanted: Double) -> Bool {
        measured <= wanted * lengthFactor && wanted <= measured * lengthFactor
    }
}

extension WeightFormat {
    /// Formats that compare like for like: the two floating formats of four bits, each of its own vendor, are one.
    fileprivate var measuredClass: WeightFormat { self == .mxfp4 ? .nvfp4 : self }
}
