extension PerformanceModel {
    private static let derived = "from the model's published shape"
    private static let fitted = "step-time model, calibrated on published measurements"

    /// How a point came about: every formula with its numbers, in the order of computation.
    package func trace(of point: OperatingPoint) -> [ModelStep] {
        sizeSteps(point) + stepSteps(point) + serviceSteps(point)
    }

    private func sizeSteps(_ point: OperatingPoint) -> [ModelStep] {
        let step = point.step
        var steps = [
            ModelStep(
                name: "weights in all", formula: "attention + dense + experts + 2 head",
                inputs: [
                    .init("attention + dense", attentionBytes, "B"), .init("experts", expertBytes, "B"),
                    .init("head", headBytes, "B"),
                ], value: totalWeightBytes, unit: "B", citation: PerformanceModel.derived),
            ModelStep(
                name: "cache of one sequence", formula: "elements(input + output/2) bytes_per_element",
                inputs: [
                    .init("input", workload.inputTokens, "tok"),
                    .init("output", workload.outputTokens, "tok"),
                    .init("bytes_per_element", workload.precision.cache.bytesPerElement, "B"),
                ], value: cacheBytesPerSequence, unit: "B", citation: PerformanceModel.derived),
            ModelStep(
                name: "sequences that fit",
                formula: "groups (reserve memory - weights) shards / cache_at_capacity",
                inputs: [
                    .init("groups", point.layout.groups), .init("reserve", calibration.memoryReserve),
                    .init("memory", device.memory, "B"),
                    .init("weights", residentWeightBytes(point.layout), "B"),
                    .init("shards", cacheShards(point.layout)),
                    .init("cache_at_capacity", cacheBytesAtCapacity, "B"),
                ], value: point.capacity, unit: "", citation: PerformanceModel.fitted),
        ]
        if let experts = architecture.experts {
            steps.append(
                ModelStep(
                    name: "experts touched in a layer", formula: "E (1 - (1 - k/E)^(batch verified))",
                    inputs: [
                        .init("E", experts.count), .init("k", experts.perToken), .init("batch", point.batch),
                        .init("verified", verifiedTokens),
                    ], value: step.expertsTouched, unit: "", citation: "even choice of experts"))
        }
        return steps
    }

    private func stepSteps(_ point: OperatingPoint) -> [ModelStep] {
        let step = point.step
        return [
            ModelStep(
                name: "memory time of a step",
                formula: "(weights_read / four_bit_factor + cache_read) / (mbu bandwidth)",
                inputs: [
                    .init("weights_read", step.weightBytes, "B"),
                    .init("four_bit_factor", weightReadFactor),
                    .init("cache_read", step.cacheBytes, "B"), .init("mbu", calibration.memoryUtilisation),
                    .init("bandwidth", device.bandwidth, "B/s"),
                ], value: step.memory, unit: "s", citation: PerformanceModel.fitted),
            ModelStep(
                name: "arithmetic time of a step", formula: "time_at_peak / mfu_decode",
                inputs: [
                    .init("time_at_peak", step.computeSecondsAtPeak, "s"),
                    .init("mfu_decode", calibration.decodeUtilisation),
                ], value: step.compute, unit: "s", citation: PerformanceModel.fitted),
            ModelStep(
                name: "overhead of a step",
                formula: "layers per_layer + collectives + decoding/groups per_sequence",
                inputs: [
                    .init("layers", architecture.layers), .init("per_layer", layerOverhead, "s"),
                    .init("collectives", collectiveSeconds(point.layout), "s"),
                    .init("decoding", point.decodingSequences), .init("groups", point.layout.groups),
                    .init("per_sequence", calibration.sequenceOverhead, "s"),
                ], value: step.overhead, unit: "s", citation: PerformanceModel.fitted),
            ModelStep(
                name: "communication of a step", formula: "bytes_sent / (eta link)",
                inputs: [
                    .init("bytes_sent", step.communication > 0 ? step.communication * linkReached : 0, "B"),
                    .init("eta", calibration.linkEfficiency), .init("link", device.link, "B/s"),
                ], value: step.communication, unit: "s", citation: PerformanceModel.fitted),
            ModelStep(
                name: "decoding step",
                formula: "memory_time + arithmetic_time + overhead + communication",
                inputs: [
                    .init("memory_time", step.memory, "s"), .init("arithmetic_time", step.compute, "s"),
                    .init("overhead", step.overhead, "s"), .init("communication", step.communication, "s"),
                ], value: step.seconds, unit: "s", citation: PerformanceModel.fitted),
        ]
    }

    private func serviceSteps(_ point: OperatingPoint) -> [ModelStep] {
        let products = prefillSeconds / calibration.prefillUtilisation
        let attention = prefillAttentionSeconds / calibration.attentionUtilisation
        let prefill = ModelStep(
            name: "prefill of one request",
            formula: "products_at_peak / mfu_prefill + attention_at_peak / mfu_attention + communication",
            inputs: [
                .init("products_at_peak", prefillSeconds, "gpu s"),
                .init("mfu_prefill", calibration.prefillUtilisation),
                .init("attention_at_peak", prefillAttentionSeconds, "gpu s"),
                .init("mfu_attention", calibration.attentionUtilisation),
                .init("communication", point.prefillWork - products - attention, "gpu s"),
            ], value: point.prefillWork, unit: "gpu s", citation: PerformanceModel.fitted)
        return [prefill] + (point.pools.map { poolSteps(point, $0) } ?? aggregatedSteps(point))
    }

    private func aggregatedSteps(_ point: OperatingPoint) -> [ModelStep] {
        let shared: [ModelStep.Term] = [
            .init("step", point.step.seconds, "s"), .init("gain", gain), .init("batch", point.batch),
            .init("prefill", point.prefillWork, "gpu s"), .init("gpus", point.layout.gpus),
            .init("output", workload.outputTokens, "tok"),
        ]
        return [
            ModelStep(
                name: "speed per user",
                formula: "1 / (step/gain + (batch - 1) (1 - queueing) prefill / (gpus output))",
                inputs: shared + [.init("queueing", calibration.queueingShare)], value: point.speedPerUser,
                unit: "tok/s", citation: PerformanceModel.fitted),
            ModelStep(
                name: "throughput per accelerator",
                formula: "1 / (step gpus / (gain batch) + prefill / output)",
                inputs: shared, value: point.throughputPerGPU, unit: "tok/s",
                citation: PerformanceModel.fitted),
        ]
    }

    private func poolSteps(_ point: OperatingPoint, _ pools: PoolLimits) -> [ModelStep] {
        [
            ModelStep(
                name: "speed per user", formula: "gain / step",
                inputs: [.init("gain", gain), .init("step", point.step.seconds, "s")],
                value: point.speedPerUser, unit: "tok/s", citation: PerformanceModel.fitted),
            ModelStep(
                name: "throughput per accelerator",
                formula: "(decode_pool^-4 + prefill_pool^-4)^(-1/4) / gpus",
                inputs: [
                    .init("decode_pool", pools.decode, "tok/s"),
                    .init("prefill_pool", pools.prefill, "tok/s"),
                    .init("gpus", point.replicaGPUs),
                ], value: point.throughputPerGPU, unit: "tok/s", citation: PerformanceModel.fitted),
        ]
    }
}
