/// Replicas whose pools for prefill and decode are apart.
package struct Pools: Equatable, Sendable {
    /// Accelerators that decode.
    package var decode: Double
    /// Accelerators that prefill.
    package var prefill: Double

    /// Sizes of both pools.
    package init(decode: Double, prefill: Double) {
        self.decode = decode
        self.prefill = prefill
    }
}

extension PerformanceModel {
    /// The steady state of a replica with `batch` running sequences; pools apart are balanced.
    package func point(_ layout: Layout, batch: Double) -> OperatingPoint {
        switch workload.serving {
        case .aggregated: aggregatedPoint(layout, batch: batch)
        case .disaggregated: balancedPoint(layout, batch: batch)
        }
    }

    /// One pool: every request's prefill delays the others' decoding.
    private func aggregatedPoint(_ layout: Layout, batch: Double) -> OperatingPoint {
        let step = step(layout, batch: batch)
        let prefillWork = prefillWork(layout)
        let work = step.seconds * layout.gpus / (gain * batch) + prefillWork / workload.outputTokens
        // Of the others' prefills, those that a request waits for come before its first token, not between its tokens.
        let between = prefillWork / layout.gpus * max(0, batch - 1) * (1 - calibration.queueingShare)
        return OperatingPoint(
            layout: layout, batch: batch, decodingSequences: batch, pools: nil, throughputPerGPU: 1 / work,
            speedPerUser: 1 / (step.seconds / gain + between / workload.outputTokens),
            timeToFirstToken: timeToFirstToken(prefillWork: prefillWork, gpus: layout.gpus, batch: batch),
            replicaGPUs: layout.gpus, modulePower: modulePower(step, layout, batch: batch, work: work),
            bound: step.isMemoryBound ? .memory : .compute, errorClass: errorClass,
            spread: calibration.spread[errorClass], step: step, prefillWork: prefillWork,
            capacity: capacity(layout))
    }

    /// Pools of the sizes that make most of all accelerators.
    ///
    /// With rates d of a decoding and p of a prefilling accelerator, the power mean of ``joined(_:_:)`` is greatest for
    /// a prefill pool of (d/p)^(4/5) accelerators for each that decodes.
    private func balancedPoint(_ layout: Layout, batch: Double) -> OperatingPoint {
        let prefillWork = prefillWork(layout)
        let decode = decodeRate(step(layout, batch: batch), layout, batch: batch)
        let ratio = RealMath.pow(decode / prefillRate(prefillWork), 0.8)
        return point(
            layout, batch: batch, pools: Pools(decode: layout.gpus, prefill: layout.gpus * ratio),
            prefillInstance: min(layout.gpus, PerformanceModel.widestTensorParallel))
    }

    /// Pools of given sizes, the decode pool in replicas of `layout` with `batch` running sequences each.
    package func point(_ layout: Layout, batch: Double, pools: Pools) -> OperatingPoint {
        point(
            layout, batch: batch, pools: pools,
            prefillInstance: min(pools.prefill, PerformanceModel.widestTensorParallel))
    }

    /// Pools whose prefill runs in instances of so many accelerators each; where the pool is smaller than one, many
    /// replicas share it.
    private func point(
        _ layout: Layout, batch: Double, pools: Pools, prefillInstance: Double
    ) -> OperatingPoint {
        let prefillWork = prefillWork(layout)
        let full = step(layout, batch: batch)
        let limits = PoolLimits(
            decode: decodeRate(full, layout, batch: batch) * pools.decode,
            prefill: prefillRate(prefillWork) * pools.prefill)
        let total = joined(limits.decode, limits.prefill)
        let (step, decoding) = settledStep(
            layout, from: full, rate: total * layout.gpus / pools.decode,
            atMost: batch)
        let gpus = pools.decode + pools.prefill
        return OperatingPoint(
            layout: layout, batch: batch, decodingSequences: decoding, pools: limits,
            throughputPerGPU: total / gpus, speedPerUser: gain / step.seconds,
            timeToFirstToken: timeToFirstToken(
                prefillWork: prefillWork, gpus: prefillInstance,
                batch: batch * pools.decode / layout.gpus * prefillInstance / pools.prefill),
            replicaGPUs: gpus, modulePower: modulePower(full, layout, batch: batch, work: gpus / total),
            bound: step.isMemoryBound ? .memory : .compute, errorClass: errorClass,
            spread: calibration.spread[errorClass], step: step, prefillWork: prefillWork,
            capacity: capacity(layout))
    }

    /// The step at which a replica decodes `rate` tokens per second, and how many sequences decode then.
    ///
    /// Sequences that wait for prefill do not decode (Little's law). Those that decode beyond what the rate needs are a
    /// convex function of their number, so that secants from the full batch fall upon its root from above.
    private func settledStep(
        _ layout: Layout, from full: DecodeStep, rate: Double, atMost batch: Double
    ) -> (step: DecodeStep, decoding: Double) {
        func needed(_ step: DecodeStep) -> Double {
            rate * step.seconds / (gain * calibration.decodeMatching)
        }
        let least = min(1, batch)
        var last = (decoding: batch, excess: batch - needed(full))
        var (step, decoding) = (full, max(least, min(batch, needed(full))))
        for _ in 0..<8 where decoding < last.decoding {
            step = self.step(layout, batch: decoding)
            let excess = decoding - needed(step)
            guard excess > 1e-9 * decoding else { break }
            let secant = excess * (last.decoding - decoding) / (last.excess - excess)
            last = (decoding, excess)
            decoding = max(least, decoding - secant)
        }
        return (step, decoding)
    }

    /// Output tokens per second of one accelerator that only decodes.
    private func decodeRate(_ step: DecodeStep, _ layout: Layout, batch: Double) -> Double {
        calibration.decodeMatching * gain * batch / (step.seconds * layout.gpus)
    }

    /// Output tokens per second that one accelerator feeds by prefill alone.
    private func prefillRate(_ prefillWork: Double) -> Double {
        calibration.prefillMatching * workload.outputTokens / prefillWork
    }

    /// What two pools in a row let through: no more than either, and less where they are equal, since neither is always
    /// busy; a power mean of order -4.
    private func joined(_ first: Double, _ second: Double) -> Double {
        let least = min(first, second)
        let ratio = least / max(first, second)
        let fourth = ratio * ratio * ratio * ratio
        return least / RealMath.sqrt(RealMath.sqrt(1 + fourth))
    }

    /// Watts of a module: a floor, and shares of the limit by the shares of peak bandwidth and arithmetic in use.
    ///
    /// `work` is accelerator-seconds per output token, prefill's accelerators counted.
    private func modulePower(
        _ step: DecodeStep, _ layout: Layout, batch: Double, work: Double
    ) -> Double? {
        guard let limit = device.modulePower else { return nil }
        let (memory, compute) = peakShares(step, layout, batch: batch, work: work)
        let curve = calibration.power
        return limit * min(1, curve.floor + curve.memory * memory + curve.compute * compute)
    }

    /// Shares of peak bandwidth and of peak arithmetic in use, averaged over accelerators and time.
    func peakShares(
        _ step: DecodeStep, _ layout: Layout, batch: Double, work: Double
    ) -> (memory: Double, compute: Double) {
        let tokens = gain * batch
        let prefill = (prefillSeconds + prefillAttentionSeconds) / workload.outputTokens
        return (
            step.memorySecondsAtPeak * layout.gpus / tokens / work,
            (step.computeSecondsAtPeak * layout.gpus / tokens + prefill) / work
        )
    }
}

extension PerformanceModel {
    /// Shares of peak bandwidth and of peak arithmetic in use at a point, averaged over accelerators and time.
    package func peakShares(of point: OperatingPoint) -> (memory: Double, compute: Double) {
        let full = point.pools == nil ? point.step : step(point.layout, batch: point.batch)
        return peakShares(full, point.layout, batch: point.batch, work: 1 / point.throughputPerGPU)
    }
}
