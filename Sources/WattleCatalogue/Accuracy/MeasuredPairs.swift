import MetricEngine

/// Runs of two systems under the same configuration.
enum MeasuredPairs {
    /// What such runs have in common: all but the system, the date and the version of the software.
    private struct Key: Hashable {
        let model: [UInt8]
        let precision: [UInt8]
        let framework: [UInt8]
        let deployment: [Double?]
        let load: [Double?]
        let flags: [Bool]
        let serving: Measurement.Serving
        let source: [UInt8]

        init(_ run: Measurement) {
            model = run.model
            precision = [run.precision.weights.rawValue, run.precision.cache.rawValue]
            framework = frameworkFamily(run.framework)
            let spread = run.deployment
            deployment = [
                spread.gpus, spread.tensorParallel, spread.expertParallel, spread.prefillGPUs,
                spread.decodeGPUs,
            ]
            load = [run.load.inputTokens, run.load.outputTokens, run.load.runningSequences]
            flags = [run.load.isSpeculative, spread.isDataParallel]
            serving = spread.serving
            source = run.origin.source
        }
    }

    /// Modelled over measured ratios of throughput, one for each configuration and pair of systems; a system's runs of
    /// one configuration are represented by their median.
    static func comparisons(
        _ cases: [MeasuredCase], _ points: [OperatingPoint], correlation: Double
    ) -> [Comparison] {
        var comparisons: [Comparison] = []
        for group in grouped(Array(cases.indices), by: { Key(cases[$0].run) }) {
            let systems = grouped(group) { cases[$0].run.system }
                .sorted { cases[$0[0]].run.system.lexicographicallyPrecedes(cases[$1[0]].run.system) }
            for (place, first) in systems.enumerated() {
                for second in systems[..<place] {
                    comparisons.append(ratio(first, second, cases, points, correlation))
                }
            }
        }
        return comparisons
    }

    private static func ratio(
        _ first: [Int], _ second: [Int], _ cases: [MeasuredCase], _ points: [OperatingPoint],
        _ correlation: Double
    ) -> Comparison {
        func middle(_ places: [Int], _ value: (Int) -> Double) -> Double { median(places.map(value)) ?? .nan }
        let spreads = (points[first[0]].spread, points[second[0]].spread)
        let variance =
            spreads.0 * spreads.0 + spreads.1 * spreads.1 - 2 * correlation * spreads.0 * spreads.1
        return Comparison(
            modelled: middle(first) { points[$0].throughputPerGPU }
                / middle(second) { points[$0].throughputPerGPU },
            measured: middle(first) { cases[$0].throughputPerGPU }
                / middle(second) { cases[$0].throughputPerGPU },
            spread: RealMath.sqrt(max(0, variance)))
    }
}

/// The serving software without its version: `dynamo-trt` and `TensorRT-LLM (PyTorch)` are one.
func frameworkFamily(_ name: [UInt8]) -> [UInt8] {
    let text = String(decoding: name, as: UTF8.self).lowercased()
    let families = [("sglang", "sglang"), ("vllm", "vllm"), ("trt", "trt"), ("tensorrt", "trt")]
    for (part, family) in families where text.contains(part) { return Array(family.utf8) }
    return Array(text.prefix { $0.isLetter }.utf8)
}
