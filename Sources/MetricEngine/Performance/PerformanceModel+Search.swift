extension PerformanceModel {
    /// Replica sizes that are tried, as far as the scale-up network reaches.
    private static let sizes: [Double] = [1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 72]
    /// The widest split of attention that the calibration has seen.
    static let widestTensorParallel = 8.0

    /// The layouts that are tried: a finite grid.
    package func layouts(gpus: Double? = nil) -> [Layout] {
        var found: [Layout] = []
        for size in PerformanceModel.sizes where size <= device.domain && size == gpus ?? size {
            if size <= PerformanceModel.widestTensorParallel, size <= architecture.heads {
                found.append(.tensorParallel(size))
            }
            if size > 1, let experts = architecture.experts, size <= experts.count {
                found.append(.expertParallel(size))
            }
        }
        return found
    }

    /// The point with the greatest throughput per accelerator under constraints.
    package func bestOperatingPoint(_ constraints: OperatingConstraints = .init()) -> OperatingPointOutcome {
        guard var best = greatest(constraints) else { return .none(nearestMiss(constraints)) }
        if let speed = constraints.minimumSpeedPerUser {
            var slower = constraints
            slower.minimumSpeedPerUser = speed * RealMath.exp(-best.spread)
            let most = greatest(slower)?.throughputPerGPU ?? best.throughputPerGPU
            best.isSpeedDemanded = true
            best.spread = demandedSpread(
                best.spread, throughput: best.throughputPerGPU, slower: most)
        }
        return .found(best)
    }

    /// The best of the grid; nil if no point meets the constraints.
    ///
    /// Throughput grows and speed falls with the batch, so that in each layout the greatest batch that meets the
    /// constraints is found by halving. Complexity: layouts times the logarithm of the capacity.
    private func greatest(_ constraints: OperatingConstraints) -> OperatingPoint? {
        var best: OperatingPoint?
        for layout in layouts(gpus: constraints.gpus) {
            let fitting = min(capacity(layout), constraints.maximumBatch ?? .infinity)
            guard fitting >= 1, let point = widest(layout, upTo: fitting, under: constraints) else {
                continue
            }
            if point.throughputPerGPU > best?.throughputPerGPU ?? 0 { best = point }
        }
        return best
    }

    /// The point with the greatest batch that meets the constraints; nil if not even one sequence does.
    private func widest(
        _ layout: Layout, upTo limit: Double, under constraints: OperatingConstraints
    ) -> OperatingPoint? {
        let whole = point(layout, batch: RealMath.floor(limit))
        if constraints.allow(whole) { return whole }
        var low = point(layout, batch: 1)
        guard constraints.allow(low) else { return nil }
        var high = whole.batch
        while high - low.batch > 1 {
            let middle = point(layout, batch: RealMath.floor((low.batch + high) / 2))
            if constraints.allow(middle) { low = middle } else { high = middle.batch }
        }
        return low
    }

    private func nearestMiss(_ constraints: OperatingConstraints) -> NearestMiss {
        var bestSpeed = 0.0
        var bestFirstToken = Double.infinity
        for layout in layouts(gpus: constraints.gpus) where capacity(layout) >= 1 {
            let alone = point(layout, batch: 1)
            bestSpeed = max(bestSpeed, alone.speedPerUser)
            bestFirstToken = min(bestFirstToken, alone.timeToFirstToken)
        }
        if bestSpeed > 0 {
            return .tooSlow(bestSpeedPerUser: bestSpeed, bestTimeToFirstToken: bestFirstToken)
        }
        return .doesNotFit(
            needed: totalWeightBytes + cacheBytesAtCapacity,
            available: usableMemory * min(device.domain, constraints.gpus ?? device.domain))
    }
}

/// The spread of the best throughput at a demanded speed.
///
/// Speed and throughput share one error, the time of a step: if steps are shorter by one standard deviation, the same
/// batch makes that much more, and a speed that the model puts that much lower is still met, with a greater batch.
/// - Parameters:
///   - spread: standard deviation of the logarithm of the time of a step.
///   - throughput: the best at the demanded speed.
///   - slower: the best at a speed lower by a factor of e to the power `spread`.
/// - Returns: a standard deviation of the logarithm, at least `spread`.
package func demandedSpread(_ spread: Double, throughput: Double, slower: Double) -> Double {
    spread + max(0, RealMath.log(slower / throughput))
}
