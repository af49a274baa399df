import Testing

@testable import MetricEngine

/// Shapes and peaks for the tests, typed here from the models' public configuration files and data sheets.
enum PerformanceFixtures {
    static func entry(_ kind: EntryKind, _ id: String, _ values: [(FigureKey, Double)]) -> CatalogueEntry {
        CatalogueEntry(
            kind, id: Array(id.utf8), name: Array(id.utf8),
            fields: values.map { key, value in
                .init(key, CatalogueFigure(value, key.unit ?? .one, source: 0, grade: .vendorSpec))
            })
    }

    static let llama70B = entry(
        .model, "llama-3.1-70b",
        [
            (.layers, 80), (.hidden, 8192), (.heads, 64), (.kvHeads, 8), (.headDimension, 128),
            (.feedForward, 28672), (.vocabulary, 128_256),
        ])

    static let llama8B = entry(
        .model, "llama-3.1-8b",
        [
            (.layers, 32), (.hidden, 4096), (.heads, 32), (.kvHeads, 8), (.headDimension, 128),
            (.feedForward, 14336), (.vocabulary, 128_256),
        ])

    static let deepSeek = entry(
        .model, "deepseek-v3",
        [
            (.layers, 61), (.hidden, 7168), (.heads, 128), (.kvHeads, 128), (.headDimension, 128),
            (.feedForward, 18432), (.vocabulary, 129_280), (.experts, 256), (.expertsPerToken, 8),
            (.expertFeedForward, 2048), (.sharedExperts, 1), (.leadingDenseLayers, 3), (.kvLoraRank, 512),
            (.queryLoraRank, 1536), (.nopeDimension, 128), (.ropeDimension, 64), (.valueDimension, 128),
        ])

    static let gptOSS = entry(
        .model, "gpt-oss-120b",
        [
            (.layers, 36), (.hidden, 2880), (.heads, 64), (.kvHeads, 8), (.headDimension, 64),
            (.feedForward, 2880), (.vocabulary, 201_088), (.experts, 128), (.expertsPerToken, 4),
            (.expertFeedForward, 2880), (.windowTokens, 128), (.windowLayers, 18),
        ])

    static let h200 = entry(
        .accelerator, "h200-sxm",
        [
            (.memory, 141), (.memoryBandwidth, 4.8), (.bf16, 989), (.fp8, 1979), (.scaleUpBandwidth, 450),
            (.scaleUpDomain, 8), (.modulePower, 700),
        ])

    /// Round numbers, so that the expected values can be worked out on paper.
    static let calibration = Calibration(
        complete: entry(
            .calibration, "default",
            [
                (.memoryUtilisation, 50), (.prefillUtilisation, 50), (.attentionUtilisation, 20),
                (.decodeUtilisation, 25), (.fourBitReadFactor, 1.25), (.denseLayerOverhead, 10),
                (.expertLayerOverhead, 100), (.sparseAttentionFactor, 2), (.collectiveLatency, 5),
                (.exchangeLatency, 15), (.linkEfficiency, 50), (.sequenceOverhead, 20),
                (.speculationGain, 1.5), (.verifiedTokens, 3),
                (.memoryReserve, 90), (.cacheHorizon, 60), (.decodeMatching, 92), (.prefillMatching, 90),
                (.queueingShare, 25), (.firstTokenFloor, 100_000), (.powerFloor, 40), (.powerMemory, 50),
                (.powerCompute, 170), (.spreadPower, 15), (.spreadDense, 20), (.spreadExperts, 30),
                (.spreadSpeculative, 45), (.spreadDisaggregated, 35), (.spreadAMD, 60),
                (.spreadFirstToken, 90),
            ]))

    static func model(
        _ entry: CatalogueEntry, _ workload: Workload, on device: CatalogueEntry = h200,
        calibration: Calibration = calibration
    ) throws -> PerformanceModel {
        PerformanceModel(
            architecture: try #require(ModelArchitecture(entry)), device: try DeviceRates(device),
            calibration: calibration, workload: workload)
    }
}
