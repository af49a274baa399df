/// How a measured run's columns are read as layouts of the performance model.
///
/// Where a run leaves its layout open, there are several candidates, and the best of them counts: whoever publishes a
/// record has sought it too.
package struct MeasuredLayout: Sendable {
    /// A layout that the run may have had.
    package struct Candidate: Sendable {
        /// How each replica is spread.
        package let layout: Layout
        /// Sequences of each replica; nil for as many as fit.
        package let batch: Double?
        /// Both pools, where they are apart and known.
        package let pools: Pools?

        /// The layout's steady state; no more sequences run than fit.
        package func point(_ model: PerformanceModel) -> OperatingPoint {
            let capacity = model.capacity(layout)
            let wanted = batch ?? capacity
            let running = capacity >= 1 ? min(wanted, capacity) : max(1, wanted)
            guard let pools else { return model.point(layout, batch: running) }
            return model.point(layout, batch: running, pools: pools)
        }
    }

    /// Layouts that the run may have had, at least one.
    package private(set) var candidates: [Candidate] = []
    /// What the measured throughput per accelerator is multiplied by.
    package private(set) var throughputFactor = 1.0
    /// Accelerators of a scale-up network at least; servers without one have eight on a bus.
    private static let smallestDomain = 8.0

    /// Reads a run's columns, for a model of its hardware and architecture.
    package init(_ run: Measurement, _ model: PerformanceModel) {
        let isMixture = model.architecture.isMixtureOfExperts
        switch run.deployment.serving {
        case .aggregated: readAggregated(run, isMixture, domain: model.device.domain)
        case .disaggregated: readPools(run, isMixture)
        case .offline: readOffline(run, isMixture)
        }
    }

    /// The steady state of the best candidate.
    package func point(_ model: PerformanceModel) -> OperatingPoint {
        var best: OperatingPoint?
        for candidate in candidates where model.capacity(candidate.layout) >= 1 {
            let point = candidate.point(model)
            if point.throughputPerGPU > best?.throughputPerGPU ?? 0 { best = point }
        }
        // Whatever was measured did fit: our idea of its memory is off, and its batch as good as any.
        return best ?? candidates[candidates.count - 1].point(model)
    }

    /// Takes accelerators as written, unless they are the product of tensor and expert parallelism.
    ///
    /// Rows of a wide replica sometimes count so, though both share the same accelerators: more than a scale-up network
    /// joins, and rates as many times too small. Experts are spread over no more accelerators than there are, so that
    /// such a product is their square at least.
    private mutating func readAggregated(_ run: Measurement, _ isMixture: Bool, domain: Double) {
        var gpus = run.deployment.gpus
        var tensor = run.deployment.tensorParallel
        if gpus > max(domain, MeasuredLayout.smallestDomain), let expert = run.deployment.expertParallel,
            expert > 1, gpus >= expert * expert, tensor == gpus || tensor == 1
        {
            gpus /= expert
            throughputFactor = expert
            if let whole = tensor, whole > 1 { tensor = whole / expert }
        }
        let layout = served(gpus: gpus, tensor: tensor ?? gpus, run, isMixture)
        candidates = [Candidate(layout: layout, batch: run.load.runningSequences, pools: nil)]
    }

    private mutating func readPools(_ run: Measurement, _ isMixture: Bool) {
        let deployment = run.deployment
        let decode = deployment.decodeGPUs ?? deployment.gpus
        var gpus = decode
        var tensor = decode
        if let given = deployment.tensorParallel, given > 1 {
            gpus = min(max(given, deployment.expertParallel ?? 1), decode)
            tensor = given
        }
        let replicas = max(1, decode / gpus)
        let layout = served(gpus: gpus, tensor: tensor, run, isMixture)
        let pools = deployment.prefillGPUs.map { Pools(decode: decode, prefill: $0) }
        candidates = [
            Candidate(
                layout: layout, batch: run.load.runningSequences.map { $0 / replicas }, pools: pools)
        ]
    }

    /// The layout of a replica that answers requests: attention by sequence where the row says so, or where the model
    /// has experts to spread and it could not be split as far.
    private func served(gpus: Double, tensor: Double, _ run: Measurement, _ isMixture: Bool) -> Layout {
        let split = min(tensor, gpus)
        let isDataParallel =
            gpus > 1
            && (run.deployment.isDataParallel
                || isMixture && (split == 1 || split > PerformanceModel.widestTensorParallel))
        return isDataParallel
            ? Layout(gpus: gpus, tensorParallel: 1, isDataParallel: true)
            : Layout(
                gpus: gpus, tensorParallel: run.deployment.isDataParallel ? 1 : split, isDataParallel: false)
    }

    private mutating func readOffline(_ run: Measurement, _ isMixture: Bool) {
        let gpus = run.deployment.gpus
        let batch = run.load.runningSequences
        guard let tensor = run.deployment.tensorParallel else {
            for size in [1.0, 2, 4, 8] where size <= gpus || size == 1 {
                let share = batch.map { $0 * size / gpus }
                candidates.append(Candidate(layout: .tensorParallel(size), batch: share, pools: nil))
                if isMixture, size > 1 {
                    candidates.append(Candidate(layout: .expertParallel(size), batch: share, pools: nil))
                }
            }
            return
        }
        let split = min(tensor, gpus)
        let layout = Layout(gpus: gpus, tensorParallel: split, isDataParallel: split == 1 && gpus > 1)
        candidates = [Candidate(layout: layout, batch: batch, pools: nil)]
    }
}
