package import MetricEngine

/// A measured run, prepared so that the performance model can be asked for the same deployment.
package struct MeasuredCase: Sendable {
    /// The run.
    package let run: Measurement
    /// Output tokens per second and accelerator, as measured; see ``MeasuredLayout``.
    package let throughputPerGPU: Double
    /// The factors that apply to the hardware, by their place in a ``CalibrationSet``.
    package let families: [Int]
    /// The class by which the error is known.
    package let errorClass: ErrorClass
    /// Whether AMD makes the hardware.
    package let isAMD: Bool
    /// Whether the model routes tokens to experts.
    package let isMixture: Bool
    private let model: PerformanceModel
    private let layout: MeasuredLayout

    /// Prepares a run; fails where the catalogue lacks figures of its hardware or model.
    package init(
        _ run: Measurement, catalogue: Catalogue, calibration: CalibrationSet
    ) throws(MissingFigures) {
        guard let accelerator = catalogue.accelerator(ofMeasured: run.system),
            let model = catalogue.model(named: run.model)
        else { throw MissingFigures(keys: []) }
        let prepared = try catalogue.performanceModel(
            accelerator: accelerator, model: model, workload: Workload(run))
        layout = MeasuredLayout(run, prepared)
        self.run = run
        self.model = prepared
        throughputPerGPU = run.outcome.throughputPerGPU * layout.throughputFactor
        families = catalogue.familyMembers(ofAccelerator: accelerator, in: calibration)
        isAMD = catalogue.isAMD(accelerator: accelerator)
        isMixture = prepared.architecture.isMixtureOfExperts
        errorClass = prepared.errorClass
    }

    /// Output tokens per second and user, as measured, where somebody waits for them.
    package var speedPerUser: Double? {
        guard run.deployment.serving != .offline else { return nil }
        return run.outcome.speedPerUser ?? run.outcome.timePerOutputToken.map { 1 / $0 }
    }

    /// Seconds to the first token, as measured, where somebody waits for it.
    package var timeToFirstToken: Double? {
        run.deployment.serving == .offline ? nil : run.outcome.timeToFirstToken
    }

    /// What the model says of the run.
    package func predicted(_ calibration: CalibrationSet) -> OperatingPoint {
        predicted(calibration.calibration(families: families))
    }

    /// What the model says of the run, factors applied already.
    func predicted(_ calibration: Calibration) -> OperatingPoint {
        var model = model
        model.calibration = calibration
        return layout.point(model)
    }

    /// Watts that one module may draw at most, where they are known.
    var powerLimit: Double? { model.device.modulePower }

    /// Shares of peak bandwidth and arithmetic that the model sees in use.
    func peakShares(_ calibration: Calibration) -> (memory: Double, compute: Double) {
        var model = model
        model.calibration = calibration
        return model.peakShares(of: predicted(calibration))
    }
}

extension Workload {
    /// What was asked in a measured run.
    init(_ run: Measurement) {
        self.init(
            inputTokens: run.load.inputTokens, outputTokens: run.load.outputTokens,
            precision: run.precision,
            isSpeculative: run.load.isSpeculative,
            serving: run.deployment.serving == .disaggregated ? .disaggregated : .aggregated)
    }
}
