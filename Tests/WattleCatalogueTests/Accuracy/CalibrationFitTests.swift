import MetricEngine
import Testing
import WattleDiagnostics

@testable import WattleCatalogue

/// The fit, on runs that the model itself has made.
struct CalibrationFitTests {
    private let catalogue = AccuracyFixtures.catalogue

    private func fitted(to runs: [Measurement]) throws -> CalibrationSet {
        let prior = try CalibrationSet(priorIn: catalogue)
        let cases = try runs.map { try MeasuredCase($0, catalogue: catalogue, calibration: prior) }
        return CalibrationFit(prior: prior).fitted(to: cases)
    }

    /// Shares by which throughput and speed are missed.
    private func errors(of set: CalibrationSet, on runs: [Measurement]) throws -> [Double] {
        try runs.flatMap { run in
            let point = try MeasuredCase(run, catalogue: catalogue, calibration: set).predicted(set)
            return [
                (point.throughputPerGPU / run.outcome.throughputPerGPU - 1).magnitude,
                (point.speedPerUser / (run.outcome.speedPerUser ?? 1) - 1).magnitude,
            ]
        }
    }

    /// Runs of known numbers are predicted to a few percent by what is fitted to them; where the fit begins, they are not.
    @Test func knownNumbersAreFoundAgain() throws {
        let runs = try ModelledRuns.all()
        let before = try errors(of: CalibrationSet(priorIn: catalogue), on: runs)
        let after = try errors(of: fitted(to: runs), on: runs)
        #expect(try #require(median(before)) > 0.1)
        #expect(try #require(median(after)) < 0.02)
        #expect(try #require(after.max()) < 0.1)
    }

    @Test func theCurveOfPowerIsFoundAgain() throws {
        let runs = try ModelledRuns.all()
        func error(_ set: CalibrationSet) throws -> Double {
            let errors = try runs.compactMap { run -> Double? in
                let point = try MeasuredCase(run, catalogue: catalogue, calibration: set).predicted(set)
                guard let modelled = point.modulePower, let measured = run.outcome.modulePower else {
                    return nil
                }
                return (modelled / measured - 1).magnitude
            }
            #expect(errors.count == 36)
            return try #require(median(errors))
        }
        #expect(try error(CalibrationSet(priorIn: catalogue)) > 0.2)
        #expect(try error(fitted(to: runs)) < 0.03)
    }

    /// Three runs in thirty-six ten times too fast or too slow.
    @Test func aFewWildRunsChangeLittle() throws {
        let runs = try ModelledRuns.all()
        var wild = runs
        for (place, factor) in [(4, 10.0), (15, 0.1), (30, 10)] {
            wild[place].outcome.throughputPerGPU *= factor
            wild[place].outcome.speedPerUser = wild[place].outcome.speedPerUser.map { $0 * factor }
        }
        let errors = try errors(of: fitted(to: wild), on: runs)
        #expect(try #require(median(errors)) < 0.05)
    }

    @Test func theSameRunsGiveTheSameBytes() throws {
        let runs = Array(try ModelledRuns.all().prefix(9))
        let texts = try (0..<2).map { _ in
            CalibrationOutcome(set: try fitted(to: runs), errors: [], pairCorrelation: 0, rows: 9)
                .updated("  - id: default\n  - id: amd\n", date: "2026-11-21")
        }
        #expect(texts[0] == texts[1])
        #expect(texts[0].contains("memory_utilisation: "))
    }

    @Test func withoutRunsThePriorStays() throws {
        #expect(try fitted(to: []) == CalibrationSet(priorIn: catalogue))
    }
}

/// Runs of a file, compared with the model.
struct AccuracyRunTests {
    private let catalogue = AccuracyFixtures.catalogue

    /// A fit that predicts a run has not seen another of the same system and model.
    @Test func allRunsOfASystemAndModelAreInOneHalf() throws {
        let run = try AccuracyRun(ModelledRuns.all(), catalogue: catalogue)
        let half = run.folds()
        var halves: [[UInt8]: Set<Bool>] = [:]
        for (measured, half) in zip(run.cases, half) {
            halves[measured.run.system + [0] + measured.run.model, default: []].insert(half)
        }
        #expect(halves.count == 12)
        #expect(halves.values.allSatisfy { $0.count == 1 })
        // Of each vendor, and of dense models and mixtures, there is something in either half.
        let kinds = Set(zip(run.cases, half).map { [$0.isAMD, $0.isMixture, $1] })
        #expect(kinds.count == 8)
    }

    /// What the model made itself it predicts without an error, by the shipped numbers.
    @Test func theModelAgreesWithItself() throws {
        let report = try AccuracyRun(ModelledRuns.all(), catalogue: catalogue).shippedReport()
        #expect(report.overall.rows == 36)
        #expect(try #require(report.overall.medianAbsoluteError) < 1e-12)
        #expect(report.overall.insideP10P90 == 1)
        #expect(report.bySystem.map(\.name) == ["b200", "h200", "mi300x"])
        #expect(report.bySystem.allSatisfy { $0.score.rows == 12 })
        #expect(report.bySource.map(\.name) == ["Our lab"])
        let kinds = Dictionary(uniqueKeysWithValues: report.byKind.map { ($0.name, $0.score.rows) })
        #expect(kinds["dense"] == 18 && kinds["mixture_of_experts"] == 18)
        #expect(kinds["nvidia"] == 24 && kinds["amd"] == 12)
        #expect(kinds["disaggregated"] == 9 && kinds["aggregated"] == 27)
        #expect(kinds["speed_per_user"] == 36 && kinds["time_to_first_token"] == 36)
        #expect(kinds["power"] == 36 && kinds["offline"] == nil)
    }

    /// A fit of the whole, with what two halves say of each other, is a calibration that the catalogue takes.
    @Test func aCalibrationIsWholeAndCanBeLoaded() throws {
        let outcome = try AccuracyRun(ModelledRuns.all(), catalogue: catalogue).calibrated()
        #expect(outcome.rows == 36)
        #expect((0...0.95).contains(outcome.pairCorrelation))
        let errors = Dictionary(uniqueKeysWithValues: outcome.errors)
        // Halves that were made alike know of each other.
        #expect(try #require(errors[.errorOverall]) < 0.2)
        #expect(try #require(errors[.errorPower]) < 0.1)
        let sources =
            "sources:\n  wattle-calibration:\n    title: Fit\n    url: https://example.org/\n    read: 2026-11-20\n"
        let text = """
            calibrations:
              - id: default
                name: all hardware
                source: wattle-calibration
                grade: estimate
                as_of: '2026-11-21'

            """
        let loaded = loadCatalogue([
            ("sources.yml", sources), ("calibration.yml", outcome.updated(text, date: "2026-11-21")),
        ])
        #expect(loaded.diagnostics.isEmpty)
        let (read, _) = try loaded.value.completeCalibration()
        for key in Calibration.keys {
            #expect(
                (read[key] - outcome.set.base[key]).magnitude <= 1e-3 * outcome.set.base[key], "\(key.name)")
        }
    }

    @Test func runsOfUnknownHardwareAreCounted() throws {
        let runs = [
            AccuracyFixtures.run("known"), AccuracyFixtures.run("system", system: "abacus"),
            AccuracyFixtures.run("model", model: "eliza"),
        ]
        let run = try AccuracyRun(runs, catalogue: catalogue)
        #expect(run.cases.map(\.run.origin.id) == [Array("known".utf8)])
        #expect(run.skipped == 2)
    }

    @Test func aCatalogueWithoutCalibrationIsRefused() {
        #expect(throws: MissingFigures.self) { try AccuracyRun([], catalogue: Catalogue()) }
    }
}
