import MetricEngine
import Testing

@testable import MetricEngine
@testable import WattleCatalogue

struct AccuracyScoreTests {
    private func comparison(_ modelled: Double, _ measured: Double, spread: Double = 0.2) -> Comparison {
        Comparison(modelled: modelled, measured: measured, spread: spread)
    }

    @Test(
        arguments: [
            ([], nil), ([3], 3), ([4, 1], 2.5), ([9, 1, 4], 4), ([1, 2, 3, 100], 2.5), ([2, 2, 2], 2),
        ] as [([Double], Double?)])
    func theMedianIsTheMiddle(values: [Double], expected: Double?) {
        #expect(median(values) == expected)
    }

    /// Off by a tenth, by half and not at all: the middle is a tenth.
    @Test func theErrorIsAShareOfWhatWasMeasured() throws {
        let score = AccuracyScore([comparison(110, 100), comparison(50, 100), comparison(70, 70)])
        #expect(score.rows == 3)
        #expect((try #require(score.medianAbsoluteError) - 0.1).magnitude < 1e-12)
    }

    /// The 90th percentile of a normal distribution lies at 1.281552 (NIST, table of the standard normal distribution);
    /// e^(0.2 x 1.281552) = 1.292148, e^(-0.2 x 1.281552) = 0.773905.
    @Test func insideMeansBetweenThe10thAndThe90thPercentile() {
        let measured = [129.21, 129.22, 77.40, 77.38]
        #expect(measured.map { comparison(100, $0).isInside } == [true, false, true, false])
        #expect(AccuracyScore(measured.map { comparison(100, $0) }).insideP10P90 == 0.5)
    }

    @Test func withoutComparisonsThereIsNoScore() {
        let score = AccuracyScore([])
        #expect(score.rows == 0 && score.medianAbsoluteError == nil && score.insideP10P90 == nil)
    }
}

/// Groups of measured runs, with a model whose answers are made by hand.
struct MeasuredGroupsTests {
    private func cases(_ runs: [Measurement]) throws -> [MeasuredCase] {
        let set = try CalibrationSet(shippedIn: AccuracyFixtures.catalogue)
        return try runs.map { try MeasuredCase($0, catalogue: AccuracyFixtures.catalogue, calibration: set) }
    }

    private func point(throughput: Double, speed: Double = 1, spread: Double = 0.2) -> OperatingPoint {
        OperatingPoint(
            layout: .tensorParallel(8), batch: 1, decodingSequences: 1, pools: nil,
            throughputPerGPU: throughput,
            speedPerUser: speed, timeToFirstToken: 1, replicaGPUs: 8, modulePower: nil, bound: .memory,
            errorClass: .dense, spread: spread,
            step: DecodeStep(
                expertsTouched: 0, weightBytes: 0, cacheBytes: 0, memorySecondsAtPeak: 0,
                computeSecondsAtPeak: 0,
                memory: 0, compute: 0, overhead: 0, communication: 0), prefillWork: 1, capacity: 1)
    }

    private func served(_ id: String, speed: Double?, throughput: Double, input: Double = 2000) -> Measurement
    {
        AccuracyFixtures.run(id, throughput: throughput) { run in
            run.outcome.speedPerUser = speed
            run.load.inputTokens = input
        }
    }

    /// (30, 500) is beaten by (40, 600) in both; another shape of requests is another group; of two that are alike one
    /// is enough; a run in which nobody waits is on no frontier.
    @Test func theFrontierHoldsWhatNoOtherRunBeats() throws {
        let cases = try cases([
            served("slow", speed: 20, throughput: 900), served("beaten", speed: 30, throughput: 500),
            served("middle", speed: 40, throughput: 600), served("fast", speed: 100, throughput: 100),
            served("alike", speed: 40, throughput: 600),
            served("other", speed: 30, throughput: 500, input: 100),
            served("offline", speed: nil, throughput: 5000),
        ])
        #expect(MeasuredFrontier.members(of: cases) == [0, 2, 3, 5])
    }

    /// At 20 tok/s and user all three count, at 35 two, at 50, 75 and 100 one.
    ///
    /// The model makes the third run too slow for 100, and the second best at 20.
    @Test func theBestAtASpeedIsSoughtOnBothSides() throws {
        let cases = try cases([
            served("slow", speed: 25, throughput: 900), served("middle", speed: 40, throughput: 600),
            served("fast", speed: 110, throughput: 100),
        ])
        let points = [
            point(throughput: 500, speed: 22), point(throughput: 700, speed: 62),
            point(throughput: 90, speed: 80),
        ]
        let found = MeasuredFrontier.comparisons(cases, points)
        #expect(found.map(\.measured) == [900, 600, 100, 100])
        #expect(found.map(\.modelled) == [700, 700, 700, 90])
        // At 75 tok/s, steps shorter by a spread of 0.2 let the second run count too: 75 / e^0.2 is 61.4.
        let expected = [0.2, 0.2, 0.2, 0.2 + RealMath.log(700 / 90)]
        #expect(zip(found, expected).allSatisfy { ($0.spread - $1).magnitude < 1e-12 })
    }

    @Test func twoRunsMakeNoFrontierToCompare() throws {
        let cases = try cases([
            served("slow", speed: 25, throughput: 900), served("middle", speed: 40, throughput: 600),
        ])
        let points = cases.map { point(throughput: $0.throughputPerGPU, speed: 40) }
        #expect(MeasuredFrontier.comparisons(cases, points).isEmpty)
    }

    // MARK: - Pairs of systems

    private func paired(_ id: String, on system: String, throughput: Double, framework: String = "vLLM 0.19")
        -> Measurement
    {
        AccuracyFixtures.run(id, system: system, throughput: throughput) { run in
            run.framework = Array(framework.utf8)
            run.load.runningSequences = 64
        }
    }

    /// One configuration in which the H200 measured 300 and 500, in the middle 400, and the H100 200.
    ///
    /// One of them ran in two versions of the same software. Two independent errors of 0.3 and 0.4 that share a half:
    /// the root of 0.09 + 0.16 - 0.12. A run with other software or batch has no partner.
    @Test func oneRatioForEachConfigurationAndPair() throws {
        var alone = paired("batch", on: "h100", throughput: 1)
        alone.load.runningSequences = 128
        let cases = try cases([
            paired("a", on: "h200", throughput: 300),
            paired("b", on: "h100", throughput: 200, framework: "vllm 0.12"),
            paired("c", on: "h200", throughput: 500), alone,
            paired("sglang", on: "h100", throughput: 1, framework: "SGLang 0.5"),
        ])
        let points = [
            point(throughput: 290, spread: 0.3), point(throughput: 200, spread: 0.4),
            point(throughput: 310, spread: 0.3),
            point(throughput: 1), point(throughput: 1),
        ]
        let found = MeasuredPairs.comparisons(cases, points, correlation: 0.5)
        #expect(found.count == 1)
        let ratio = try #require(found.first)
        // The later of the two names is above the line, wherever its runs stand in the file.
        #expect(ratio.measured == 2 && (ratio.modelled - 1.5).magnitude < 1e-12)
        #expect((ratio.spread - 0.13.squareRoot()).magnitude < 1e-12)
    }

    @Test(arguments: [
        ("dynamo-trt", "trt"), ("TensorRT-LLM (PyTorch)", "trt"), ("dynamo-sglang 0.5", "sglang"),
        ("vLLM 0.19", "vllm"), ("Orca 2", "orca"),
    ])
    func versionsOfSoftwareAreOne(name: String, family: String) {
        #expect(frameworkFamily(Array(name.utf8)) == Array(family.utf8))
    }
}
