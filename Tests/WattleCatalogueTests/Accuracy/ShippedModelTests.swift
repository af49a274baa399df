import MetricEngine
import Testing

@testable import WattleCatalogue

/// The model with the shipped figures: every accelerator with every model.
struct ShippedModelTests {
    private static let catalogue = AccuracyFixtures.catalogue
    private static let accelerators = catalogue.entries.indices.filter {
        (try? DeviceRates(catalogue.entries[$0])) != nil && catalogue.entries[$0].kind == .accelerator
    }
    private static let models = catalogue.entries.indices.filter { catalogue.entries[$0].kind == .model }

    private func name(_ entry: Int) -> String {
        String(decoding: ShippedModelTests.catalogue.entries[entry].id, as: UTF8.self)
    }

    private func model(_ accelerator: Int, _ model: Int, _ workload: Workload) throws -> PerformanceModel {
        try ShippedModelTests.catalogue.performanceModel(
            accelerator: accelerator, model: model, workload: workload)
    }

    /// What the search rests on: between a request's tokens there is time for the others' prefills or none, and no
    /// token is gained that was not verified.
    @Test func fittedNumbersAreWhereTheSearchIsRight() throws {
        for accelerator in ShippedModelTests.accelerators {
            let calibration = try ShippedModelTests.catalogue.calibration(forAccelerator: accelerator)
                .calibration
            #expect(calibration.queueingShare <= 1)
            #expect((1...calibration.verifiedTokens).contains(calibration.speculationGain))
            #expect(Calibration.keys.allSatisfy { calibration[$0].isFinite && calibration[$0] > 0 })
        }
    }

    /// Fitted shares of a peak may exceed one where they stand for something else; no deployment may.
    @Test(arguments: [WeightFormat.fp8, .nvfp4], ServingMode.allCases)
    func nothingRunsAboveItsPeak(format: WeightFormat, serving: ServingMode) throws {
        let workload = Workload(
            inputTokens: 100, outputTokens: 1000, precision: Precision(format), serving: serving)
        for accelerator in ShippedModelTests.accelerators {
            for entry in ShippedModelTests.models {
                let model = try model(accelerator, entry, workload)
                for layout in model.layouts() where model.capacity(layout) >= 1 {
                    for batch in [1, model.capacity(layout)] {
                        let point = model.point(layout, batch: batch)
                        let shares = model.peakShares(of: point)
                        let isPossible =
                            shares.memory <= 1 && shares.compute <= 1 && point.throughputPerGPU > 0
                            && point.speedPerUser > 0 && point.timeToFirstToken > 0
                        if !isPossible {
                            Issue.record(
                                "\(name(accelerator)), \(name(entry)), \(layout), \(batch): \(shares)")
                        }
                    }
                }
            }
        }
    }

    /// An accelerator that is as good as another in every figure, and runs the same software, serves as well.
    @Test func whatIsBetterInEveryFigureServesNoWorse() throws {
        let rates = try ShippedModelTests.accelerators.map { accelerator in
            try ShippedModelTests.models.map { try best(accelerator, $0) }
        }
        var pairs = 0
        for (place, first) in ShippedModelTests.accelerators.enumerated() {
            for (other, second) in ShippedModelTests.accelerators.enumerated() where first != second {
                guard try isNoWorse(second, than: first) else { continue }
                pairs += 1
                let isAsGood = zip(rates[other], rates[place]).allSatisfy { $0 >= $1 * (1 - 1e-12) }
                #expect(isAsGood, "\(name(second)) serves a model worse than \(name(first))")
            }
        }
        // The H200 has all that the H100 has, and more memory that is faster.
        #expect(pairs > 10)
    }

    private func isNoWorse(_ second: Int, than first: Int) throws -> Bool {
        let catalogue = ShippedModelTests.catalogue
        let (low, high) = (
            try DeviceRates(catalogue.entries[first]), try DeviceRates(catalogue.entries[second])
        )
        let rates: [KeyPath<DeviceRates, Double>] = [
            \.memory, \.bandwidth, \.bf16, \.fp8, \.fp4, \.link, \.domain,
        ]
        return rates.allSatisfy { high[keyPath: $0] >= low[keyPath: $0] }
            && catalogue.calibrationFamilies(ofAccelerator: first)
                == catalogue.calibrationFamilies(ofAccelerator: second)
    }

    private func best(_ accelerator: Int, _ entry: Int) throws -> Double {
        let workload = Workload(inputTokens: 2000, outputTokens: 500, precision: Precision(.fp8))
        let outcome = try model(accelerator, entry, workload)
            .bestOperatingPoint(.init(minimumSpeedPerUser: 25, maximumTimeToFirstToken: 5))
        guard case .found(let point) = outcome else { return 0 }
        return point.throughputPerGPU
    }
}
