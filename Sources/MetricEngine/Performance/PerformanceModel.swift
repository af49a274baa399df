/// The time that one decoding step takes, from the bytes and operations it needs and from what software loses.
///
/// A calibrated roofline: see *Performance model* in the guide for its terms and its error. A value holds all that does
/// not depend on layout and batch, so that a search costs about a hundred nanoseconds a candidate.
package struct PerformanceModel: Sendable {
    /// The model's shape.
    package let architecture: ModelArchitecture
    /// The accelerator's peaks.
    package let device: DeviceRates
    /// The fitted numbers.
    package var calibration: Calibration
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
    let cacheBytesRead: Double
    let cacheBytesAtCapacity: Double
    /// Seconds of one accelerator at its peak for one decoded token.
    let decodeSeconds: Double
    /// Seconds of one accelerator at its peak for the matrix products of one request's prefill.
    let prefillSeconds: Double
    /// Seconds of one accelerator at its peak for the attention of one request's prefill, in 16 bits.
    let prefillAttentionSeconds: Double
    /// Whether weights are floating-point numbers of four bits.
    let isFourBitFloat: Bool

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
        cacheBytesRead = element * architecture.cacheElementsRead(context: workload.meanContext)
        cacheBytesAtCapacity = element * architecture.cacheElements(context: capacityContext)
        let commonRate = device.peak(format.outsideExperts(isMixture: isMixture))
        let routed = architecture.routedOperationsPerToken / device.peak(format)
        decodeSeconds =
            architecture.decodeCommonOperations(context: workload.meanContext) / commonRate + routed
        prefillSeconds =
            architecture.prefillCommonOperations(input: workload.inputTokens) / commonRate
            + routed * workload.inputTokens
        prefillAttentionSeconds =
            architecture.prefillAttentionOperations(input: workload.inputTokens) / device.bf16
        isFourBitFloat = format.isFourBitFloat
        errorClass = ErrorClass(workload, isMixture: isMixture, isAMD: isAMD)
    }
}

extension ErrorClass {
    init(_ workload: Workload, isMixture: Bool, isAMD: Bool) {
        if isAMD {
            self = .amd
        } else if workload.serving == .disaggregated {
            self = .disaggregated
        } else if workload.isSpeculative {
            self = .speculative
        } else {
            self = isMixture ? .experts : .dense
        }
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
        case .decodeMatching, .prefillMatching, .spreadDisaggregated: workload.serving == .disaggregated
        case .speculationGain, .verifiedTokens, .spreadSpeculative: workload.isSpeculative
        case .fourBitReadFactor: workload.precision.weights.isFourBitFloat
        case .sparseAttentionFactor: architecture.sparseAttentionTokens != nil
        // The power of the module and the first token are other questions than the time of a step.
        case .powerFloor, .powerMemory, .powerCompute, .spreadPower, .firstTokenFloor, .spreadFirstToken:
            false
        // What a publisher says is only compared with what the shape gives.
        case .publishedParameters, .publishedActiveParameters: false
        case .kvHeads, .headDimension: architecture.latent == nil
        case .feedForward: architecture.experts.map { $0.denseLayers > 0 } ?? true
        default: true
        }
    }
}
