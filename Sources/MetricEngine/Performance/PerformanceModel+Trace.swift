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
        let layer =
            architecture.isMixtureOfExperts ? calibration.expertLayerOverhead : calibration.denseLayerOverhead
        return [
            ModelStep(
                name: "memory time of a step", formula: "(weights_read + cache_read) / (mbu bandwidth)",
                inputs: [
                    .init("weights_read", step.weightBytes, "B"), .init("cache_read", step.cacheBytes, "B"),
                    .init("mbu", calibration.memoryUtilisation), .init("bandwidth", device.bandwidth, "B/s"),
                ], value: step.memorySecondsAtPeak / calibration.memoryUtilisation, unit: "s",
                citation: PerformanceModel.fitted),
            ModelStep(
                name: "arithmetic time of a step", formula: "time_at_peak / mfu_decode",
                inputs: [
                    .init("time_at_peak", step.computeSecondsAtPeak, "s"),
                    .init("mfu_decode", calibration.decodeUtilisation),
                ], value: step.computeSecondsAtPeak / calibration.decodeUtilisation, unit: "s",
                citation: PerformanceModel.fitted),
            ModelStep(
                name: "overhead of a step",
                formula: "layers per_layer + collectives latency + batch/groups per_sequence",
                inputs: [
                    .init("layers", architecture.layers), .init("per_layer", layer, "s"),
                    .init("latency", calibration.collectiveLatency, "s"), .init("batch", point.batch),
                    .init("groups", point.layout.groups),
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
                formula: "max(memory_time, arithmetic_time) + overhead + communication",
                inputs: [
                    .init("memory_time", step.memorySecondsAtPeak / calibration.memoryUtilisation, "s"),
                    .init("arithmetic_time", step.computeSecondsAtPeak / calibration.decodeUtilisation, "s"),
                    .init("overhead", step.overhead, "s"), .init("communication", step.communication, "s"),
                ], value: step.seconds, unit: "s", citation: PerformanceModel.fitted),
        ]
    }

    private func serviceSteps(_ point: OperatingPoint) -> [ModelStep] {
        let shared: [ModelStep.Term] = [
            .init("step", point.step.seconds, "s"), .init("gain", gain), .init("batch", point.batch),
            .init("prefill", point.prefillWork, "gpu s"), .init("gpus", point.layout.gpus),
            .init("output", workload.outputTokens, "tok"),
        ]
        let apart = workload.serving == .disaggregated
        let matching: [ModelStep.Term] = [
            .init("keep_decode", calibration.decodeMatching),
            .init("keep_prefill", calibration.prefillMatching),
        ]
        return [
            ModelStep(
                name: "prefill of one request", formula: "time_at_peak / mfu_prefill + communication",
                inputs: [
                    .init("time_at_peak", prefill.seconds, "gpu s"),
                    .init("mfu_prefill", calibration.prefillUtilisation),
                    .init(
                        "communication", point.prefillWork - prefill.seconds / calibration.prefillUtilisation,
                        "gpu s"),
                ], value: point.prefillWork, unit: "gpu s", citation: PerformanceModel.fitted),
            ModelStep(
                name: "speed per user",
                formula: apart ? "gain / step" : "1 / (step/gain + batch prefill / (gpus output))",
                inputs: shared, value: point.speedPerUser, unit: "tok/s", citation: PerformanceModel.fitted),
            ModelStep(
                name: "throughput per accelerator",
                formula: apart
                    ? "1 / (step gpus / (gain batch keep_decode) + prefill / (output keep_prefill))"
                    : "1 / (step gpus / (gain batch) + prefill / output)",
                inputs: apart ? shared + matching : shared, value: point.throughputPerGPU, unit: "tok/s",
                citation: PerformanceModel.fitted),
        ]
    }
}
