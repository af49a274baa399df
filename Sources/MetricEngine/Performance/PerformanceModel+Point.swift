extension PerformanceModel {
    /// The steady state of a replica with `batch` running sequences.
    package func point(_ layout: Layout, batch: Double) -> OperatingPoint {
        let step = step(layout, batch: batch)
        let prefillWork = prefillWork(layout)
        let output = workload.outputTokens
        var decodeWork = step.seconds * layout.gpus / (gain * batch)
        var prefillShare = prefillWork / output
        var secondsPerToken = step.seconds / gain
        var replica = layout.gpus
        switch workload.serving {
        case .aggregated:
            secondsPerToken += batch * prefillWork / (layout.gpus * output)
        case .disaggregated:
            decodeWork /= calibration.decodeMatching
            prefillShare /= calibration.prefillMatching
            replica *= (decodeWork + prefillShare) / decodeWork
        }
        let work = decodeWork + prefillShare
        return OperatingPoint(
            layout: layout, batch: batch, throughputPerGPU: 1 / work, speedPerUser: 1 / secondsPerToken,
            timeToFirstToken: timeToFirstToken(layout, batch: batch), replicaGPUs: replica,
            modulePower: modulePower(step, layout: layout, batch: batch, work: work),
            bound: step.isMemoryBound ? .memory : .compute, errorClass: errorClass,
            spread: calibration.spread[errorClass], step: step, prefillWork: prefillWork,
            capacity: capacity(layout))
    }

    /// Watts of a module: a floor, and shares of the limit by the shares of peak bandwidth and arithmetic in use.
    private func modulePower(_ step: DecodeStep, layout: Layout, batch: Double, work: Double) -> Double? {
        guard let limit = device.modulePower else { return nil }
        let tokens = gain * batch
        let memory = step.memorySecondsAtPeak * layout.gpus / tokens / work
        let compute =
            (step.computeSecondsAtPeak * layout.gpus / tokens + prefill.seconds / workload.outputTokens)
            / work
        let curve = calibration.power
        return limit * min(1, curve.floor + curve.memory * memory + curve.compute * compute)
    }
}
