extension Calibration {
    /// The fields that a complete calibration has.
    package static let keys: [FigureKey] = [
        .memoryUtilisation, .prefillUtilisation, .attentionUtilisation, .decodeUtilisation,
        .fourBitReadFactor,
        .denseLayerOverhead, .expertLayerOverhead, .sparseAttentionFactor, .collectiveLatency,
        .exchangeLatency,
        .linkEfficiency, .sequenceOverhead, .speculationGain, .verifiedTokens, .memoryReserve, .cacheHorizon,
        .decodeMatching, .prefillMatching, .queueingShare, .firstTokenFloor, .powerFloor, .powerMemory,
        .powerCompute, .spreadPower, .spreadDense, .spreadExperts, .spreadSpeculative, .spreadDisaggregated,
        .spreadAMD, .spreadFirstToken,
    ]

    /// The number that data files keep under a key, in base units; zero, and not to be set, for other keys.
    package subscript(key: FigureKey) -> Double {
        get {
            var copy = self
            return copy.access(key) { $0 } ?? 0
        }
        set { _ = access(key) { $0 = newValue } }
    }

    private mutating func access<Result>(
        _ key: FigureKey, _ body: (inout Double) -> Result
    ) -> Result? {
        switch key {
        case .memoryUtilisation: body(&memoryUtilisation)
        case .prefillUtilisation: body(&prefillUtilisation)
        case .attentionUtilisation: body(&attentionUtilisation)
        case .decodeUtilisation: body(&decodeUtilisation)
        case .fourBitReadFactor: body(&fourBitReadFactor)
        case .denseLayerOverhead: body(&denseLayerOverhead)
        case .expertLayerOverhead: body(&expertLayerOverhead)
        case .sparseAttentionFactor: body(&sparseAttentionFactor)
        case .collectiveLatency: body(&collectiveLatency)
        case .exchangeLatency: body(&exchangeLatency)
        case .linkEfficiency: body(&linkEfficiency)
        case .sequenceOverhead: body(&sequenceOverhead)
        case .speculationGain: body(&speculationGain)
        case .verifiedTokens: body(&verifiedTokens)
        case .memoryReserve: body(&memoryReserve)
        case .cacheHorizon: body(&cacheHorizon)
        case .decodeMatching: body(&decodeMatching)
        case .prefillMatching: body(&prefillMatching)
        case .queueingShare: body(&queueingShare)
        case .firstTokenFloor: body(&firstTokenFloor)
        case .powerFloor: body(&power.floor)
        case .powerMemory: body(&power.memory)
        case .powerCompute: body(&power.compute)
        case .spreadPower: body(&power.spread)
        case .spreadDense: body(&spread.dense)
        case .spreadExperts: body(&spread.experts)
        case .spreadSpeculative: body(&spread.speculative)
        case .spreadDisaggregated: body(&spread.disaggregated)
        case .spreadAMD: body(&spread.amd)
        case .spreadFirstToken: body(&spread.firstToken)
        default: nil
        }
    }
}

/// Factors on a calibration for hardware of one vendor or family, one where nothing is known.
package struct CalibrationFactors: Equatable, Sendable {
    /// On the share of memory bandwidth.
    package var bandwidth = 1.0
    /// On the shares of arithmetic.
    package var compute = 1.0
    /// On every overhead and latency of a step.
    package var overhead = 1.0

    /// No change.
    package init() {}

    /// The factors that a catalogue entry records.
    package init(_ entry: CatalogueEntry) {
        bandwidth = entry.value(.bandwidthFactor) ?? 1
        compute = entry.value(.computeFactor) ?? 1
        overhead = entry.value(.overheadFactor) ?? 1
    }

    /// The factors' fields.
    package static let keys: [FigureKey] = [.bandwidthFactor, .computeFactor, .overheadFactor]

    /// The factor that data files keep under a key.
    package subscript(key: FigureKey) -> Double {
        get {
            switch key {
            case .bandwidthFactor: bandwidth
            case .computeFactor: compute
            default: overhead
            }
        }
        set {
            switch key {
            case .bandwidthFactor: bandwidth = newValue
            case .computeFactor: compute = newValue
            default: overhead = newValue
            }
        }
    }
}

extension Calibration {
    /// Applies the factors of a vendor or family.
    package mutating func apply(_ factors: CalibrationFactors) {
        memoryUtilisation *= factors.bandwidth
        prefillUtilisation *= factors.compute
        attentionUtilisation *= factors.compute
        decodeUtilisation *= factors.compute
        denseLayerOverhead *= factors.overhead
        expertLayerOverhead *= factors.overhead
        collectiveLatency *= factors.overhead
        exchangeLatency *= factors.overhead
        sequenceOverhead *= factors.overhead
    }
}
