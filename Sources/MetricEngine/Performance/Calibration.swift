/// The fitted numbers of the performance model: how far real software stays behind the hardware's peaks.
///
/// They are data, dated, and drift as software improves; see `Data/calibration.yml`.
package struct Calibration: Equatable, Sendable {
    /// Share of peak memory bandwidth reached in decoding.
    package var memoryUtilisation: Double
    /// Share of peak arithmetic reached in prefill.
    package var prefillUtilisation: Double
    /// Share of peak arithmetic reached in decoding.
    package var decodeUtilisation: Double
    /// Seconds lost per layer of a dense model.
    package var denseLayerOverhead: Double
    /// Seconds lost per layer of a mixture of experts.
    package var expertLayerOverhead: Double
    /// Seconds lost per collective operation.
    package var collectiveLatency: Double
    /// Share of link bandwidth reached.
    package var linkEfficiency: Double
    /// Seconds lost per running sequence and step.
    package var sequenceOverhead: Double
    /// Tokens gained per verified step with speculative decoding.
    package var speculationGain: Double
    /// Tokens verified per sequence and step with speculative decoding.
    package var verifiedTokens: Double
    /// Share of memory that weights and cache may fill.
    package var memoryReserve: Double
    /// Share of the output held in the cache when all sequences are averaged at full load.
    package var cacheHorizon: Double
    /// Throughput kept by the decode pool of disaggregated serving.
    package var decodeMatching: Double
    /// Throughput kept by the prefill pool of disaggregated serving.
    package var prefillMatching: Double
    /// Share of the module's power limit drawn at no load, added per share of bandwidth, per share of arithmetic.
    package var power: PowerCurve
    /// How far measurements lie from the model.
    package var spread: Spread

    /// Module power as a share of its limit, by load.
    package struct PowerCurve: Equatable, Sendable {
        /// At no load.
        package var floor: Double
        /// Per share of peak memory bandwidth in use.
        package var memory: Double
        /// Per share of peak arithmetic in use.
        package var compute: Double
    }

    /// The spread (standard deviation of the logarithm) of measured over modelled throughput, by class.
    package struct Spread: Equatable, Sendable {
        /// Dense models.
        package var dense: Double
        /// Mixtures of experts.
        package var experts: Double
        /// Speculative decoding.
        package var speculative: Double
        /// AMD accelerators.
        package var amd: Double

        /// The spread of one class.
        package subscript(errorClass: ErrorClass) -> Double {
            switch errorClass {
            case .dense: dense
            case .experts: experts
            case .speculative: speculative
            case .amd: amd
            }
        }
    }
}

/// The class of a modelled point, by which its error is known.
package enum ErrorClass: UInt8, Sendable, CaseIterable {
    case dense
    case experts
    case speculative
    case amd

    /// The class in words.
    package var name: String {
        switch self {
        case .dense: "dense model"
        case .experts: "mixture of experts"
        case .speculative: "speculative decoding"
        case .amd: "AMD accelerator"
        }
    }
}
