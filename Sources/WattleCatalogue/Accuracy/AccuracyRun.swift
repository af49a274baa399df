package import MetricEngine

/// Measured runs that the catalogue knows hardware and model of, ready to be compared with the model.
package struct AccuracyRun: Sendable {
    /// The runs.
    package let cases: [MeasuredCase]
    /// Runs whose hardware or model lacks figures.
    package let skipped: Int
    private let shipped: CalibrationSet
    private let prior: CalibrationSet
    private let correlation: Double

    /// Prepares runs; fails where the catalogue has no calibration.
    package init(_ runs: [Measurement], catalogue: Catalogue) throws(MissingFigures) {
        let shipped = try CalibrationSet(shippedIn: catalogue)
        let cases = runs.compactMap { run in
            try? MeasuredCase(run, catalogue: catalogue, calibration: shipped)
        }
        self.shipped = shipped
        self.cases = cases
        prior = try CalibrationSet(priorIn: catalogue)
        skipped = runs.count - cases.count
        correlation = catalogue.pairCorrelation
    }

    /// The model with the shipped calibration alone: no run is looked up, none is fitted.
    package func shippedReport() -> AccuracyReport {
        AccuracyReport(
            cases, cases.map { $0.predicted(shipped) }, calibration: shipped.base, correlation: correlation)
    }

    /// Each half of the runs by a fit to the other half; spreads as shipped.
    package func twoFoldReport() -> AccuracyReport {
        AccuracyReport(cases, twoFoldPoints(), calibration: shipped.base, correlation: correlation)
    }

    // MARK: - Calibration

    /// A calibration fitted to all runs, with the errors that two-fold prediction has.
    package func calibrated() -> CalibrationOutcome {
        var points = twoFoldPoints()
        let comparisons = zip(cases, points).map { measured, point in
            Comparison(
                modelled: point.throughputPerGPU, measured: measured.throughputPerGPU, spread: point.spread)
        }
        var set = CalibrationFit(prior: prior).fitted(to: cases)
        var errors: [(FigureKey, Double)] = []
        func note(_ key: FigureKey, _ comparisons: [Comparison]) {
            if let error = median(comparisons.map(\.absoluteError)) { errors.append((key, error)) }
        }
        note(.errorOverall, comparisons)
        for errorClass in ErrorClass.allCases {
            let members = cases.indices.filter { cases[$0].errorClass == errorClass }
            note(errorClass.errorKey, members.map { comparisons[$0] })
            set.base.spread[errorClass] =
                groupedSpread(members, comparisons) ?? prior.base.spread[errorClass]
        }
        for place in cases.indices { points[place].spread = set.base.spread[cases[place].errorClass] }
        let waits = firstTokenComparisons(cases, points, prior.base)
        set.base.spread.firstToken = spread(waits) ?? prior.base.spread.firstToken
        let powers = powerComparisons(cases, points, prior.base)
        set.base.power.spread = spread(powers) ?? prior.base.power.spread
        note(.errorPower, powers)
        let ratios = MeasuredPairs.comparisons(cases, points, correlation: 0)
        note(.errorRatio, ratios)
        return CalibrationOutcome(
            set: set, errors: errors, pairCorrelation: sharedError(ratios) ?? correlation, rows: cases.count)
    }

    /// The spread of some runs, by their places, of which those of one system and model count together by the root of
    /// their number: they share most of their error, and a few large groups would make all others look well known.
    private func groupedSpread(_ members: [Int], _ comparisons: [Comparison]) -> Double? {
        spread(
            grouped(members, by: { name([$0]) }).flatMap { group in
                let weight = 1 / RealMath.sqrt(Double(group.count))
                return group.map { (comparisons[$0], weight) }
            })
    }

    /// The spread of a normal distribution that has as many of the deviations between its 10th and 90th percentile.
    private func spread(_ comparisons: [Comparison]) -> Double? { spread(comparisons.map { ($0, 1) }) }

    /// The same of deviations that count by a weight; nil for fewer than ten.
    private func spread(_ comparisons: [(Comparison, Double)]) -> Double? {
        guard comparisons.count >= 10 else { return nil }
        let deviations = comparisons.map { ($0.0.deviation.magnitude, $0.1) }.sorted { $0 < $1 }
        let inside = 0.8 * deviations.reduce(0) { $0 + $1.1 }
        var weight = 0.0
        for (deviation, share) in deviations {
            weight += share
            if weight >= inside { return deviation / Comparison.quantile90 }
        }
        return nil
    }

    /// The correlation of two systems' errors: the variance of a ratio is that of two independent errors, less what
    /// they share.
    private func sharedError(_ ratios: [Comparison]) -> Double? {
        guard let observed = spread(ratios),
            let independent = median(ratios.map { $0.spread * $0.spread }), independent > 0
        else { return nil }
        return min(0.95, max(0, 1 - observed * observed / independent))
    }

    // MARK: - Two halves

    private func twoFoldPoints() -> [OperatingPoint] {
        let fold = folds()
        let fits = [false, true].map { half in
            CalibrationFit(prior: prior).fitted(
                to: cases.indices.filter { fold[$0] != half }.map { cases[$0] })
        }
        return cases.indices.map { place in
            var set = fits[fold[place] ? 1 : 0]
            set.base.spread = shipped.base.spread
            return cases[place].predicted(set)
        }
    }

    /// Which half each run belongs to: all runs of one system and model to the same.
    ///
    /// Of each vendor, and of dense models and mixtures of experts apart, the groups are dealt by their size, so that
    /// either half knows something of each kind.
    func folds() -> [Bool] {
        var fold = [Bool](repeating: false, count: cases.count)
        for stratum in grouped(Array(cases.indices), by: { [cases[$0].isAMD, cases[$0].isMixture] }) {
            let groups = grouped(stratum) { cases[$0].run.system + [0] + cases[$0].run.model }
                .sorted { first, second in
                    guard first.count == second.count else { return first.count > second.count }
                    return name(first).lexicographicallyPrecedes(name(second))
                }
            for (place, group) in groups.enumerated() {
                for member in group { fold[member] = place % 2 == 1 }
            }
        }
        return fold
    }

    private func name(_ group: [Int]) -> [UInt8] {
        cases[group[0]].run.system + [0] + cases[group[0]].run.model
    }
}

/// A calibration with its held-out errors.
package struct CalibrationOutcome: Sendable {
    /// The numbers.
    package let set: CalibrationSet
    /// Median absolute errors of runs that the fit did not see, by field of the calibration.
    package let errors: [(FigureKey, Double)]
    /// The share of a model's error that two systems have in common.
    package let pairCorrelation: Double
    /// Runs that were fitted.
    package let rows: Int
}
