/// The time that one decoding step takes, from the bytes and operations it needs and from what software loses.
///
/// A calibrated roofline: see `engine-performance` in the guide for its terms and its error. A value holds all that
/// does not depend on layout and batch, so that a search costs about a hundred nanoseconds a candidate.
package struct PerformanceModel: Sendable {
    /// The model's shape.
    package let architecture: ModelArchitecture
    /// The accelerator's peaks.
    package let device: DeviceRates
    /// The fitted numbers.
    package let calibration: Calibration
    /// The requests.
    package let workload: Workload
    /// Every figure of the catalogue that was read.
    package let references: [FigureReference]
    /// The class by which the error is known.
    package let errorClass: ErrorClass

    let attentionBytes: Double
    let headBytes: Double
    let expertBytes: Double
    let cacheBytesPerSequence: Double
    let cacheBytesAtCapacity: Double
    let decode: TokenArithmetic
    let prefill: TokenArithmetic

    /// FLOP of one token in decoding, or of one request in prefill, by the format in which they are done.
    struct TokenArithmetic: Equatable, Sendable {
        /// Outside the routed experts.
        var common: Double
        /// In the routed experts.
        var experts: Double
        /// Seconds of one accelerator at its peak, outside the experts.
        var commonSeconds: Double
        /// Seconds of one accelerator at its peak, in the experts.
        var expertSeconds: Double
        /// Both.
        var seconds: Double { commonSeconds + expertSeconds }
        /// FLOP in all.
        var total: Double { common + experts }

        init(common: Double, experts: Double, device: DeviceRates, workload: Workload, isMixture: Bool) {
            let format = workload.precision.weights
            self.common = common
            self.experts = experts
            commonSeconds = common / device.peak(format.outsideExperts(isMixture: isMixture))
            expertSeconds = experts / device.peak(format)
        }
    }

    /// Prepares a model on a device for one workload.
    package init(
        architecture: ModelArchitecture, device: DeviceRates, calibration: Calibration, workload: Workload,
        isAMD: Bool = false, references: [FigureReference] = []
    ) {
        self.architecture = architecture
        self.device = device
        self.calibration = calibration
        self.workload = workload
        self.references = references
        let isMixture = architecture.isMixtureOfExperts
        let format = workload.precision.weights
        let common = format.outsideExperts(isMixture: isMixture).bytesPerWeight
        let element = workload.precision.cache.bytesPerElement
        let capacityContext = workload.inputTokens + calibration.cacheHorizon * workload.outputTokens
        attentionBytes = common * (architecture.attentionParameters + architecture.denseParameters)
        headBytes = common * architecture.headParameters
        expertBytes = format.bytesPerWeight * architecture.routedParameters
        cacheBytesPerSequence = element * architecture.cacheElements(context: workload.meanContext)
        cacheBytesAtCapacity = element * architecture.cacheElements(context: capacityContext)
        decode = TokenArithmetic(
            common: architecture.decodeCommonOperations(context: workload.meanContext),
            experts: architecture.routedOperationsPerToken, device: device, workload: workload,
            isMixture: isMixture)
        prefill = TokenArithmetic(
            common: architecture.prefillCommonOperations(input: workload.inputTokens),
            experts: architecture.routedOperationsPerToken * workload.inputTokens, device: device,
            workload: workload, isMixture: isMixture)
        errorClass =
            isAMD ? .amd : workload.isSpeculative ? .speculative : isMixture ? .experts : .dense
    }
}

extension Catalogue {
    /// Prepares a model on an accelerator, both given by their position in ``entries``.
    package func performanceModel(
        accelerator: Int, model: Int, workload: Workload
    ) throws(MissingFigures) -> PerformanceModel {
        guard let architecture = ModelArchitecture(entries[model]) else {
            let needed: [FigureKey] = [
                .layers, .hidden, .heads, .kvHeads, .headDimension, .vocabulary, .feedForward,
            ]
            throw MissingFigures(keys: needed.filter { entries[model].positive($0) == nil })
        }
        let device = try DeviceRates(entries[accelerator])
        let reading = try calibration(forAccelerator: accelerator)
        let shape = entries[model].fields.map { FigureReference(entry: model, key: $0.key) }
        let peaks = DeviceRates.fields.filter { entries[accelerator].figure($0) != nil }
            .map { FigureReference(entry: accelerator, key: $0) }
        let used = (peaks + shape + reading.references).filter { $0.key.matters(to: architecture, workload) }
        return PerformanceModel(
            architecture: architecture, device: device, calibration: reading.calibration, workload: workload,
            isAMD: reading.isAMD, references: used)
    }
}

extension FigureKey {
    /// Whether the time of a step depends on the figure at all: a page cites what its result rests on, nothing else.
    fileprivate func matters(to architecture: ModelArchitecture, _ workload: Workload) -> Bool {
        switch self {
        case .decodeMatching, .prefillMatching: workload.serving == .disaggregated
        case .speculationGain, .verifiedTokens, .spreadSpeculative: workload.isSpeculative
        // The power of the module under load is another question than the time of a step.
        case .powerFloor, .powerMemory, .powerCompute: false
        // What a publisher says is only compared with what the shape gives.
        case .publishedParameters, .publishedActiveParameters: false
        case .kvHeads, .headDimension: architecture.latent == nil
        case .feedForward: architecture.experts.map { $0.denseLayers > 0 } ?? true
        default: true
        }
    }
}
