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
    /// Seconds for the slower of the two at the shares of peak that are reached.
    package var core: Double
    /// Seconds lost in layers, collectives and scheduling.
    package var overhead: Double
    /// Seconds of communication.
    package var communication: Double
    /// Whether memory, rather than arithmetic, sets ``core``.
    package var isMemoryBound: Bool

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
        let cache = batch / layout.groups * cacheBytesPerSequence / cacheShards(layout)
        let memory = (weights + cache) / device.bandwidth
        let compute = decode.seconds * batch * verifiedTokens / layout.gpus
        let memoryReached = memory / calibration.memoryUtilisation
        let computeReached = compute / calibration.decodeUtilisation
        return DecodeStep(
            expertsTouched: touched, weightBytes: weights, cacheBytes: cache, memorySecondsAtPeak: memory,
            computeSecondsAtPeak: compute, core: max(memoryReached, computeReached),
            overhead: overhead(layout, batch: batch),
            communication: decodeCommunication(layout, batch: batch),
            isMemoryBound: memoryReached >= computeReached)
    }

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

    private func overhead(_ layout: Layout, batch: Double) -> Double {
        let perLayer =
            architecture.isMixtureOfExperts ? calibration.expertLayerOverhead : calibration.denseLayerOverhead
        return architecture.layers * perLayer + collectives(layout) * calibration.collectiveLatency
            + calibration.sequenceOverhead * batch / layout.groups
    }

    /// Collective operations of a step: two a layer, or dispatch and combine in each layer with experts.
    private func collectives(_ layout: Layout) -> Double {
        guard layout.gpus > 1 else { return 0 }
        return layout.isDataParallel ? 2 * architecture.expertLayers : 2 * architecture.layers
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
