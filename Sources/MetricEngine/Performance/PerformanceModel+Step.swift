/// One decoding step of a replica, in its parts.
package struct DecodeStep: Equatable, Sendable {
    /// Experts of a layer that the step's tokens touch; zero for a dense model.
    package var expertsTouched: Double
    /// Bytes of weights that each accelerator reads.
    package var weightBytes: Double
    /// Bytes of cache that each accelerator reads.
    package var cacheBytes: Double
    /// Seconds for these bytes at peak bandwidth.
    package var memorySecondsAtPeak: Double
    /// Seconds for the arithmetic at its peak.
    package var computeSecondsAtPeak: Double
    /// Seconds for the bytes at the share of bandwidth that is reached.
    package var memory: Double
    /// Seconds for the arithmetic at the share of its peak that is reached.
    package var compute: Double
    /// Seconds lost in layers, collectives and scheduling.
    package var overhead: Double
    /// Seconds of communication.
    package var communication: Double

    /// Seconds for bytes and arithmetic: kernels bound by one follow kernels bound by the other.
    package var core: Double { memory + compute }
    /// Whether memory, rather than arithmetic, has the greater part in ``core``.
    package var isMemoryBound: Bool { memory >= compute }
    /// Seconds of the step.
    package var seconds: Double { core + overhead + communication }
}

extension PerformanceModel {
    /// Tokens verified per sequence and step.
    var verifiedTokens: Double { workload.isSpeculative ? calibration.verifiedTokens : 1 }
    /// Tokens gained per sequence and step.
    var gain: Double { workload.isSpeculative ? calibration.speculationGain : 1 }

    /// The step of a replica with `batch` running sequences.
    package func step(_ layout: Layout, batch: Double) -> DecodeStep {
        let touched = expertsTouched(tokens: batch * verifiedTokens)
        let weights = weightBytes(layout, touched: touched)
        let cache = batch / layout.groups * cacheBytesRead / cacheShards(layout)
        let compute = decodeSeconds * batch * verifiedTokens / layout.gpus
        let reached = calibration.memoryUtilisation * device.bandwidth
        return DecodeStep(
            expertsTouched: touched, weightBytes: weights, cacheBytes: cache,
            memorySecondsAtPeak: (weights + cache) / device.bandwidth, computeSecondsAtPeak: compute,
            memory: (weights / weightReadFactor + cache) / reached,
            compute: compute / calibration.decodeUtilisation, overhead: overhead(layout, batch: batch),
            communication: decodeCommunication(layout, batch: batch))
    }

    /// Factor on the bandwidth at which weights are read.
    var weightReadFactor: Double { isFourBitFloat ? calibration.fourBitReadFactor : 1 }

    /// Experts of a layer that `tokens` touch, each choosing its experts evenly.
    func expertsTouched(tokens: Double) -> Double {
        guard let experts = architecture.experts else { return 0 }
        let missed = RealMath.pow(max(0, 1 - experts.perToken / experts.count), tokens)
        return experts.count * (1 - missed)
    }

    /// Weights that each accelerator reads in a step.
    private func weightBytes(_ layout: Layout, touched: Double) -> Double {
        let routed = architecture.experts.map { expertBytes * touched / $0.count } ?? 0
        return (attentionBytes + headBytes) / layout.attentionRanks + routed / layout.gpus
    }

    /// Parts into which one sequence's cache is split; a latent cannot be split by heads.
    func cacheShards(_ layout: Layout) -> Double {
        architecture.latent == nil ? min(layout.attentionRanks, architecture.kvHeads) : 1
    }

    /// Seconds lost in each layer.
    var layerOverhead: Double {
        guard architecture.isMixtureOfExperts else { return calibration.denseLayerOverhead }
        let sparse = architecture.sparseAttentionTokens == nil ? 1 : calibration.sparseAttentionFactor
        return calibration.expertLayerOverhead * sparse
    }

    private func overhead(_ layout: Layout, batch: Double) -> Double {
        architecture.layers * layerOverhead + collectiveSeconds(layout)
            + calibration.sequenceOverhead * batch / layout.groups
    }

    /// Seconds of a step lost in the latency of collectives: two all-reduces a layer, or dispatch and combine in
    /// each layer with experts.
    func collectiveSeconds(_ layout: Layout) -> Double {
        layout.isDataParallel
            ? 2 * architecture.expertLayers * calibration.exchangeLatency
                * Layout.collectiveDepth(layout.gpus)
            : 2 * architecture.layers * calibration.collectiveLatency
                * Layout.collectiveDepth(layout.attentionRanks)
    }

    private func decodeCommunication(_ layout: Layout, batch: Double) -> Double {
        communicationBytes(layout, tokens: batch * verifiedTokens / layout.groups) / linkReached
    }

    /// Bytes per second that the scale-up link carries in practice; infinite where nothing is ever sent.
    var linkReached: Double {
        device.link > 0 ? calibration.linkEfficiency * device.link : .infinity
    }

    /// Bytes that each accelerator sends for `tokens` of its group.
    ///
    /// Attention in parts: two all-reduces a layer of two bytes an element. Experts apart: each token goes to its
    /// experts in one byte an element and comes back in two.
    func communicationBytes(_ layout: Layout, tokens: Double) -> Double {
        guard layout.gpus > 1 else { return 0 }
        if layout.isDataParallel {
            let routed = architecture.experts?.perToken ?? 0
            return architecture.expertLayers * routed * architecture.hidden * 3 * tokens
                * (layout.gpus - 1) / layout.gpus
        }
        let ranks = layout.attentionRanks
        return 2 * architecture.layers * 2 * (ranks - 1) / ranks * tokens * architecture.hidden * 2
    }
}
