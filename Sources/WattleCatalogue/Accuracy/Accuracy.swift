import MetricEngine

/// What the model says of something measured.
struct Comparison: Equatable {
    /// By the model.
    let modelled: Double
    /// As measured, in the same unit.
    let measured: Double
    /// Standard deviation of the logarithm of measured over modelled that the calibration claims.
    let spread: Double

    /// Standard deviations from the median to the 10th and to the 90th percentile of a normal distribution.
    static let quantile90 = RealMath.normalQuantile(0.9)

    /// By how much the model is off, as a share of the measured value.
    var absoluteError: Double { (modelled / measured - 1).magnitude }
    /// The logarithm of measured over modelled.
    var deviation: Double { RealMath.log(measured / modelled) }
    /// Whether the measured value lies between the model's 10th and 90th percentile.
    var isInside: Bool { deviation.magnitude <= Comparison.quantile90 * spread }
}

/// How well some comparisons agree.
package struct AccuracyScore: Equatable, Sendable {
    /// Comparisons.
    package let rows: Int
    /// The median of the absolute error, a share of the measured value; nil without a comparison.
    package let medianAbsoluteError: Double?
    /// The share of measured values between the model's 10th and 90th percentile; nil without a comparison.
    package let insideP10P90: Double?

    init(_ comparisons: [Comparison]) {
        rows = comparisons.count
        medianAbsoluteError = median(comparisons.map(\.absoluteError))
        insideP10P90 =
            comparisons.isEmpty
            ? nil : Double(comparisons.count(where: \.isInside)) / Double(comparisons.count)
    }
}

/// A name and how well its rows agree.
package struct NamedScore: Equatable, Sendable {
    /// What the rows have in common.
    package let name: String
    /// Their score.
    package let score: AccuracyScore

    /// Names a score.
    package init(_ name: String, _ score: AccuracyScore) {
        self.name = name
        self.score = score
    }
}

/// How well the model agrees with measured runs; throughput per accelerator, where nothing else is said.
package struct AccuracyReport: Equatable, Sendable {
    /// All runs.
    package let overall: AccuracyScore
    /// By hardware.
    package let bySystem: [NamedScore]
    /// By model.
    package let byModel: [NamedScore]
    /// By publisher.
    package let bySource: [NamedScore]
    /// By class of run; and of speed per user, time to the first token, power, ratios of two systems, and the best
    /// throughput at a given speed per user.
    package let byKind: [NamedScore]

    /// Compares runs with what the model says of them, point by point.
    init(_ cases: [MeasuredCase], _ points: [OperatingPoint], calibration: Calibration, correlation: Double) {
        let comparisons = zip(cases, points).map { measured, point in
            Comparison(
                modelled: point.throughputPerGPU, measured: measured.throughputPerGPU, spread: point.spread)
        }
        let rows = cases.indices.map { (measured: cases[$0], comparison: comparisons[$0]) }
        func scores(_ name: (MeasuredCase) -> [UInt8]) -> [NamedScore] {
            grouped(rows) { name($0.measured) }
                .map {
                    NamedScore(
                        String(decoding: name($0[0].measured), as: UTF8.self),
                        AccuracyScore($0.map(\.comparison)))
                }
                .sorted { ($1.score.rows, $0.name) < ($0.score.rows, $1.name) }
        }
        overall = AccuracyScore(comparisons)
        bySystem = scores { $0.run.system }
        byModel = scores { $0.run.model }
        bySource = scores { $0.run.origin.source }
        let classes = RunKind.allCases.map { kind in
            NamedScore(
                kind.rawValue, AccuracyScore(rows.filter { kind.holds($0.measured) }.map(\.comparison)))
        }
        let others: [(String, [Comparison])] = [
            ("speed_per_user", speedComparisons(cases, points)),
            ("time_to_first_token", firstTokenComparisons(cases, points, calibration)),
            ("power", powerComparisons(cases, points, calibration)),
            ("ratio", MeasuredPairs.comparisons(cases, points, correlation: correlation)),
            ("best_at_speed", MeasuredFrontier.comparisons(cases, points)),
        ]
        byKind =
            (classes + others.map { NamedScore($0.0, AccuracyScore($0.1)) })
            .filter { $0.score.rows > 0 }
    }
}

/// Classes of runs that a report tells apart; a run belongs to several.
enum RunKind: String, CaseIterable {
    case dense
    case mixtureOfExperts = "mixture_of_experts"
    case nvidia
    case amd
    case aggregated
    case disaggregated
    case offline
    case speculative

    func holds(_ measured: MeasuredCase) -> Bool {
        switch self {
        case .dense: !measured.isMixture
        case .mixtureOfExperts: measured.isMixture
        case .nvidia: !measured.isAMD
        case .amd: measured.isAMD
        case .aggregated: measured.run.deployment.serving == .aggregated
        case .disaggregated: measured.run.deployment.serving == .disaggregated
        case .offline: measured.run.deployment.serving == .offline
        case .speculative: measured.run.load.isSpeculative
        }
    }
}

func speedComparisons(_ cases: [MeasuredCase], _ points: [OperatingPoint]) -> [Comparison] {
    zip(cases, points).compactMap { measured, point in
        measured.speedPerUser.map {
            Comparison(modelled: point.speedPerUser, measured: $0, spread: point.spread)
        }
    }
}

func firstTokenComparisons(
    _ cases: [MeasuredCase], _ points: [OperatingPoint], _ calibration: Calibration
) -> [Comparison] {
    zip(cases, points).compactMap { measured, point in
        measured.timeToFirstToken.map {
            Comparison(
                modelled: point.timeToFirstToken, measured: $0, spread: calibration.spread.firstToken)
        }
    }
}

func powerComparisons(
    _ cases: [MeasuredCase], _ points: [OperatingPoint], _ calibration: Calibration
) -> [Comparison] {
    zip(cases, points).compactMap { measured, point in
        guard let power = measured.run.outcome.modulePower, let modelled = point.modulePower else {
            return nil
        }
        return Comparison(modelled: modelled, measured: power, spread: calibration.power.spread)
    }
}

/// The middle of the values, the mean of the two in the middle of an even number; nil without values.
func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard let last = sorted.last else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
        ? sorted[middle] : middle > 0 ? (sorted[middle - 1] + sorted[middle]) / 2 : last
}
