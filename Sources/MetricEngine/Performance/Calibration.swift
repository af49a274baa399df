/// The fitted numbers of the performance model: how far real software stays behind the hardware's peaks.
///
/// They are data, dated, and drift as software improves; see `Data/calibration.yml`.
package struct Calibration: Equatable, Sendable {
    /// Share of peak memory bandwidth reached in decoding.
    package var memoryUtilisation = 0.0
    /// Share of peak arithmetic reached by the matrix products of prefill.
    package var prefillUtilisation = 0.0
    /// Share of peak 16-bit arithmetic reached by attention in prefill.
    package var attentionUtilisation = 0.0
    /// Share of peak arithmetic reached in decoding.
    package var decodeUtilisation = 0.0
    /// Factor on the bandwidth at which weights of four bits are read.
    package var fourBitReadFactor = 0.0
    /// Seconds lost per layer of a dense model.
    package var denseLayerOverhead = 0.0
    /// Seconds lost per layer of a mixture of experts.
    package var expertLayerOverhead = 0.0
    /// Factor on the overhead per layer where an index chooses the tokens that attention reads.
    package var sparseAttentionFactor = 0.0
    /// Seconds lost per all-reduce among eight accelerators; it grows with the logarithm of their number.
    package var collectiveLatency = 0.0
    /// Seconds lost per exchange of tokens with experts among eight accelerators; it grows in the same way.
    package var exchangeLatency = 0.0
    /// Share of link bandwidth reached.
    package var linkEfficiency = 0.0
    /// Seconds lost per running sequence and step.
    package var sequenceOverhead = 0.0
    /// Tokens gained per verified step with speculative decoding.
    package var speculationGain = 0.0
    /// Tokens verified per sequence and step with speculative decoding.
    package var verifiedTokens = 0.0
    /// Share of memory that weights and cache may fill.
    package var memoryReserve = 0.0
    /// Share of the output held in the cache when all sequences are averaged at full load.
    package var cacheHorizon = 0.0
    /// Factor on the rate of a pool that only decodes.
    package var decodeMatching = 0.0
    /// Factor on the rate of a pool that only does prefill; above one, since nothing interrupts it.
    package var prefillMatching = 0.0
    /// Prefills of other running sequences that a new request waits for, as a share of them.
    package var queueingShare = 0.0
    /// Seconds to the first token of the shortest request.
    package var firstTokenFloor = 0.0
    /// Share of the module's power limit drawn at no load, added per share of bandwidth, per share of arithmetic.
    package var power = PowerCurve()
    /// How far measurements lie from the model.
    package var spread = Spread()

    /// Numbers that are still to be filled in.
    package init() {}

    /// Module power as a share of its limit, by load.
    package struct PowerCurve: Equatable, Sendable {
        /// At no load.
        package var floor = 0.0
        /// Per share of peak memory bandwidth in use.
        package var memory = 0.0
        /// Per share of peak arithmetic in use.
        package var compute = 0.0
        /// The spread (standard deviation of the logarithm) of measured over modelled power.
        package var spread = 0.0
    }

    /// The spread (standard deviation of the logarithm) of measured over modelled throughput, by class.
    package struct Spread: Equatable, Sendable {
        /// Dense models.
        package var dense = 0.0
        /// Mixtures of experts.
        package var experts = 0.0
        /// Speculative decoding.
        package var speculative = 0.0
        /// Pools apart.
        package var disaggregated = 0.0
        /// AMD accelerators.
        package var amd = 0.0
        /// The time to the first token.
        package var firstToken = 0.0

        /// The spread of one class.
        package subscript(errorClass: ErrorClass) -> Double {
            get {
                switch errorClass {
                case .dense: dense
                case .experts: experts
                case .speculative: speculative
                case .disaggregated: disaggregated
                case .amd: amd
                }
            }
            set {
                switch errorClass {
                case .dense: dense = newValue
                case .experts: experts = newValue
                case .speculative: speculative = newValue
                case .disaggregated: disaggregated = newValue
                case .amd: amd = newValue
                }
            }
        }
    }
}

/// The class of a modelled point, by which its error is known; where several apply, the last of them.
package enum ErrorClass: UInt8, Sendable, CaseIterable {
    case dense
    case experts
    case speculative
    case disaggregated
    case amd

    /// The class in words.
    package var name: String {
        switch self {
        case .dense: "dense model"
        case .experts: "mixture of experts"
        case .speculative: "speculative decoding"
        case .disaggregated: "disaggregated serving"
        case .amd: "AMD accelerator"
        }
    }

    /// The field of the calibration that holds the class's spread.
    package var spreadKey: FigureKey {
        switch self {
        case .dense: .spreadDense
        case .experts: .spreadExperts
        case .speculative: .spreadSpeculative
        case .disaggregated: .spreadDisaggregated
        case .amd: .spreadAMD
        }
    }

    /// The field of the calibration that holds the class's median absolute error.
    package var errorKey: FigureKey {
        switch self {
        case .dense: .errorDense
        case .experts: .errorExperts
        case .speculative: .errorSpeculative
        case .disaggregated: .errorDisaggregated
        case .amd: .errorAMD
        }
    }
}
