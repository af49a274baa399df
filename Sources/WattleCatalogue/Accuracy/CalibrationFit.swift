import MetricEngine

/// Fits the numbers of the performance model to measured runs.
///
/// Residuals are logarithms of modelled over measured, under the soft loss 2(√(1+r²) − 1), so that a run of broken
/// software counts little; speed per user counts a little more than throughput. Runs on the measured frontier of their
/// group count double: they show the hardware, others also what was left untuned. Each number stays near the prior with
/// the weight of a few runs.
package struct CalibrationFit: Sendable {
    /// A deviation of this logarithm is one residual.
    private static let scale = 0.15
    /// The same for the time to the first token, which is far less regular.
    private static let firstTokenScale = 0.5
    /// What a residual of the time to the first token counts.
    private static let firstTokenWeight = 0.1
    /// What a residual of the speed per user counts: the search for an operating point rests on it.
    private static let speedWeight = 1.2
    /// What a run on the measured frontier counts.
    private static let frontierWeight = 2.0
    /// The weight of the prior, in squared residuals for a factor e.
    private static let priorWeight = 5.0

    /// Numbers that a fit changes; those of memory and verification are given by the software, not fitted.
    static let fittedKeys: [FigureKey] = [
        .memoryUtilisation, .prefillUtilisation, .attentionUtilisation, .decodeUtilisation,
        .fourBitReadFactor,
        .denseLayerOverhead, .expertLayerOverhead, .sparseAttentionFactor, .collectiveLatency,
        .exchangeLatency,
        .linkEfficiency, .sequenceOverhead, .speculationGain, .decodeMatching, .prefillMatching,
        .queueingShare,
        .firstTokenFloor,
    ]

    /// A number that a fit changes.
    private struct Parameter {
        let key: FigureKey
        /// The family whose factor it is; nil for all hardware.
        let family: Int?
    }

    private let prior: CalibrationSet
    private let parameters: [Parameter]

    /// A fit that begins at a prior.
    package init(prior: CalibrationSet) {
        self.prior = prior
        parameters =
            CalibrationFit.fittedKeys.map { Parameter(key: $0, family: nil) }
            + prior.families.indices.flatMap { family in
                prior.families[family].keys.map { Parameter(key: $0, family: family) }
            }
    }

    /// The numbers that describe the runs best, power included; spreads stay those of the prior.
    package func fitted(to cases: [MeasuredCase]) -> CalibrationSet {
        guard !cases.isEmpty else { return prior }
        let weights = frontierWeights(cases)
        let start = parameters.map { RealMath.log(value(of: $0, in: prior)) }
        let found = LeastSquares().minimum(from: start) { logarithms in
            residuals(set(logarithms), cases, weights)
                + zip(logarithms, start).map {
                    RealMath.sqrt(CalibrationFit.priorWeight) * ($0 - $1)
                }
        }
        return withPower(set(found), cases)
    }

    private func value(of parameter: Parameter, in set: CalibrationSet) -> Double {
        parameter.family.map { set.families[$0].factors[parameter.key] } ?? set.base[parameter.key]
    }

    private func set(_ logarithms: [Double]) -> CalibrationSet {
        var set = prior
        for (parameter, logarithm) in zip(parameters, logarithms) {
            let value = RealMath.exp(logarithm)
            if let family = parameter.family {
                set.families[family].factors[parameter.key] = value
            } else {
                set.base[parameter.key] = value
            }
        }
        return set
    }

    private func residuals(
        _ set: CalibrationSet, _ cases: [MeasuredCase], _ weights: [Double]
    ) -> [Double] {
        var calibrations: [[Int]: Calibration] = [:]
        var residuals: [Double] = []
        residuals.reserveCapacity(3 * cases.count)
        for (measured, weight) in zip(cases, weights) {
            let calibration =
                calibrations[measured.families] ?? set.calibration(families: measured.families)
            calibrations[measured.families] = calibration
            let point = measured.predicted(calibration)
            residuals.append(weight * soft(point.throughputPerGPU, measured.throughputPerGPU))
            if let speed = measured.speedPerUser {
                residuals.append(CalibrationFit.speedWeight * weight * soft(point.speedPerUser, speed))
            }
            if let wait = measured.timeToFirstToken {
                residuals.append(
                    CalibrationFit.firstTokenWeight
                        * soft(point.timeToFirstToken, wait, scale: CalibrationFit.firstTokenScale))
            }
        }
        return residuals
    }

    /// The signed root of the soft loss of one deviation.
    private func soft(_ modelled: Double, _ measured: Double, scale: Double = scale) -> Double {
        let deviation = RealMath.log(modelled / measured) / scale
        let loss = 2 * (RealMath.sqrt(1 + deviation * deviation) - 1)
        return deviation < 0 ? -RealMath.sqrt(loss) : RealMath.sqrt(loss)
    }

    /// The weights of the runs: those on the measured frontier of their group count more.
    private func frontierWeights(_ cases: [MeasuredCase]) -> [Double] {
        let onFrontier = MeasuredFrontier.members(of: cases)
        return cases.indices.map { onFrontier.contains($0) ? CalibrationFit.frontierWeight : 1 }
    }

    // MARK: - Power

    /// The set with the curve of power fitted to runs that measured it; the prior's where none did.
    private func withPower(_ set: CalibrationSet, _ cases: [MeasuredCase]) -> CalibrationSet {
        let loads = cases.compactMap { measured -> (memory: Double, compute: Double, share: Double)? in
            guard let power = measured.run.outcome.modulePower, let limit = measured.powerLimit else {
                return nil
            }
            let shares = measured.peakShares(set.calibration(families: measured.families))
            return (shares.memory, shares.compute, power / limit)
        }
        guard loads.count >= 10 else { return set }
        let start = [prior.base.power.floor, prior.base.power.memory, prior.base.power.compute].map(
            RealMath.log)
        let found = LeastSquares().minimum(from: start) { logarithms in
            let curve = logarithms.map(RealMath.exp)
            return loads.map {
                soft(min(1, curve[0] + curve[1] * $0.memory + curve[2] * $0.compute), $0.share)
            } + zip(logarithms, start).map { $0 - $1 }
        }
        var fitted = set
        fitted.base.power.floor = RealMath.exp(found[0])
        fitted.base.power.memory = RealMath.exp(found[1])
        fitted.base.power.compute = RealMath.exp(found[2])
        return fitted
    }
}
