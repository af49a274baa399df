extension PerformanceModel {
    /// Bytes of all weights, the embedding included.
    package var totalWeightBytes: Double { attentionBytes + 2 * headBytes + expertBytes }

    /// Bytes of weights that each accelerator holds.
    package func residentWeightBytes(_ layout: Layout) -> Double {
        (attentionBytes + 2 * headBytes) / layout.attentionRanks + expertBytes / layout.gpus
    }

    /// Bytes of memory that weights and cache may fill on each accelerator.
    package var usableMemory: Double { calibration.memoryReserve * device.memory }

    /// Bytes of cache of one sequence when the output is partly there.
    package var cacheBytesPerRunningSequence: Double { cacheBytesAtCapacity }

    /// Sequences that fit in a replica's memory; below one if not even the weights do.
    package func capacity(_ layout: Layout) -> Double {
        let free = usableMemory - residentWeightBytes(layout)
        guard free > 0 else { return 0 }
        guard cacheBytesAtCapacity > 0 else { return 1 }
        return RealMath.floor(layout.groups * free * cacheShards(layout) / cacheBytesAtCapacity)
    }
}
