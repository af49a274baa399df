extension PerformanceModel {
    /// Accelerator-seconds that one request's prefill takes.
    package func prefillWork(_ layout: Layout) -> Double {
        prefill.seconds / calibration.prefillUtilisation + prefillCommunicationWork(layout)
    }

    private func prefillCommunicationWork(_ layout: Layout) -> Double {
        communicationBytes(layout, tokens: workload.inputTokens) / linkReached * layout.attentionRanks
    }

    /// Seconds until one request's first token, waiting behind others included.
    ///
    /// Attention runs on the accelerators that share a sequence, experts on all. The queue factor is that of
    /// AIConfigurator for vLLM: 1 + log₂(batch)/8, at most 2.
    package func timeToFirstToken(_ layout: Layout, batch: Double) -> Double {
        let common = prefill.commonSeconds / layout.attentionRanks
        let routed = prefill.expertSeconds / layout.gpus
        let perLayer =
            architecture.isMixtureOfExperts ? calibration.expertLayerOverhead : calibration.denseLayerOverhead
        let alone =
            (common + routed) / calibration.prefillUtilisation
            + prefillCommunicationWork(layout) / layout.attentionRanks + architecture.layers * perLayer
        return alone * min(2, 1 + RealMath.log2(max(1, batch)) / 8)
    }
}
