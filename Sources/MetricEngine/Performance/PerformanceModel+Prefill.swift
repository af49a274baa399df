extension PerformanceModel {
    /// Accelerator-seconds that one request's prefill takes.
    package func prefillWork(_ layout: Layout) -> Double {
        prefillSeconds / calibration.prefillUtilisation
            + prefillAttentionSeconds / calibration.attentionUtilisation + prefillCommunicationWork(layout)
    }

    private func prefillCommunicationWork(_ layout: Layout) -> Double {
        communicationBytes(layout, tokens: workload.inputTokens) / linkReached * layout.attentionRanks
    }

    /// Seconds until a request's first token among `batch` running sequences: its own prefill on `gpus`, a share of
    /// the others' that it waits for, and what the shortest request takes.
    func timeToFirstToken(prefillWork: Double, gpus: Double, batch: Double) -> Double {
        prefillWork / gpus * (1 + calibration.queueingShare * max(0, batch - 1)) + calibration.firstTokenFloor
    }
}
