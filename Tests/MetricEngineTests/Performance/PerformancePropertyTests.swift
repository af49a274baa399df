import Testing

@testable import MetricEngine

/// What holds of the model whatever the shapes, peaks and fitted numbers are.
struct PerformancePropertyTests {
    /// Rounding of a few operations.
    private let tolerance = 1e-12

    @Test(arguments: ServingMode.allCases)
    func figuresAreFiniteAndAboveZero(serving: ServingMode) {
        for deployment in DrawnDeployment.all(serving: serving) {
            let point = deployment.point
            let figures = [
                point.throughputPerGPU, point.speedPerUser, point.timeToFirstToken, point.replicaGPUs,
                point.prefillWork, point.step.seconds, point.modulePower ?? 1,
            ]
            #expect(figures.allSatisfy { $0.isFinite && $0 > 0 }, "\(deployment)")
        }
    }

    /// The search for the best point rests on these three.
    @Test(arguments: ServingMode.allCases)
    func aGreaterBatchGivesMoreThroughputAtLessSpeedAfterALongerWait(serving: ServingMode) {
        for var deployment in DrawnDeployment.all(seeds: 1000, serving: serving) {
            let point = deployment.point
            let more = deployment.drawn.batch(upTo: 4 * deployment.batch)
            let fuller = deployment.drawn.model.point(deployment.layout, batch: deployment.batch + more)
            expectAtLeast(
                fuller.throughputPerGPU, point.throughputPerGPU, "throughput, \(deployment) + \(more)")
            expectAtLeast(point.speedPerUser, fuller.speedPerUser, "speed, \(deployment) + \(more)")
            expectAtLeast(fuller.timeToFirstToken, point.timeToFirstToken, "wait, \(deployment) + \(more)")
        }
    }

    /// Rates of an accelerator, any of which may double.
    enum Rate: CaseIterable {
        case bandwidth, arithmetic, link

        func double(_ device: inout DeviceRates) {
            switch self {
            case .bandwidth: device.bandwidth *= 2
            case .arithmetic:
                (device.bf16, device.fp8, device.fp4) = (2 * device.bf16, 2 * device.fp8, 2 * device.fp4)
            case .link: device.link *= 2
            }
        }
    }

    /// Pools apart, faster prefill lets more of the same sequences decode at once, so that only the step of as many
    /// decoding sequences is sure not to take longer.
    @Test(arguments: Rate.allCases, ServingMode.allCases)
    func fasterHardwareIsNeverSlower(rate: Rate, serving: ServingMode) {
        for deployment in DrawnDeployment.all(serving: serving) {
            var faster = deployment
            rate.double(&faster.drawn.device)
            let (old, new) = (deployment.point, faster.point)
            expectAtLeast(new.throughputPerGPU, old.throughputPerGPU, "throughput, \(deployment)")
            expectAtLeast(old.timeToFirstToken, new.timeToFirstToken, "wait, \(deployment)")
            let step = faster.drawn.model.step(deployment.layout, batch: old.decodingSequences)
            expectAtLeast(old.step.seconds, step.seconds, "step, \(deployment)")
            if serving == .aggregated {
                expectAtLeast(new.speedPerUser, old.speedPerUser, "speed, \(deployment)")
            }
        }
    }

    @Test func moreMemoryNeverHoldsFewerSequences() {
        for deployment in DrawnDeployment.all() {
            var larger = deployment.drawn
            larger.device.memory *= 1.1
            expectAtLeast(
                larger.model.capacity(deployment.layout), deployment.drawn.model.capacity(deployment.layout),
                "\(deployment)")
        }
    }

    /// Formats of fewer bytes whose products are not computed more slowly: four-bit integers are widened to 16 bits,
    /// and so lose to 8 bits in large batches.
    @Test(arguments: [
        (WeightFormat.bf16, WeightFormat.fp8), (.bf16, .int4), (.bf16, .mxfp4), (.bf16, .nvfp4),
        (.fp8, .nvfp4),
    ])
    func narrowerWeightsNeverLowerThroughput(wide: WeightFormat, narrow: WeightFormat) {
        for var deployment in DrawnDeployment.all() {
            deployment.drawn.workload.precision.weights = wide
            let before = deployment.point
            deployment.drawn.workload.precision.weights = narrow
            expectAtLeast(deployment.point.throughputPerGPU, before.throughputPerGPU, "\(deployment)")
            expectAtLeast(deployment.point.capacity, before.capacity, "\(deployment)")
        }
    }

    @Test func aNarrowerCacheNeverLowersThroughput() {
        for var deployment in DrawnDeployment.all() {
            deployment.drawn.workload.precision.cache = .bf16
            let before = deployment.point
            deployment.drawn.workload.precision.cache = .fp8
            expectAtLeast(deployment.point.throughputPerGPU, before.throughputPerGPU, "\(deployment)")
            expectAtLeast(deployment.point.capacity, before.capacity, "\(deployment)")
        }
    }

    // MARK: - Conservation

    /// While no share of a peak is above one, no accelerator reads or computes more than its peak.
    @Test(arguments: ServingMode.allCases)
    func nothingRunsAboveItsPeak(serving: ServingMode) {
        for var deployment in DrawnDeployment.all(serving: serving) {
            deployment.drawn.calibration.fourBitReadFactor = 1
            if deployment.drawn.workload.isSpeculative {
                // The gain is at most what is verified, so that tokens are not made of nothing.
                deployment.drawn.calibration.verifiedTokens = deployment.drawn.calibration.speculationGain
            }
            let shares = deployment.drawn.model.peakShares(of: deployment.point)
            #expect(shares.memory > 0 && shares.memory <= 1 + tolerance, "\(deployment)")
            #expect(shares.compute > 0 && shares.compute <= 1 + tolerance, "\(deployment)")
        }
    }

    @Test func aModuleDrawsBetweenItsFloorAndItsLimit() {
        for deployment in DrawnDeployment.all() {
            guard let limit = deployment.drawn.device.modulePower, let power = deployment.point.modulePower
            else {
                continue
            }
            #expect(
                power > deployment.drawn.calibration.power.floor * limit && power <= limit, "\(deployment)")
        }
    }

    /// Neither pool gives more than it could alone; both together give 2^(-1/4) of the lesser at least.
    @Test func poolsGiveNoMoreThanEither() throws {
        for deployment in DrawnDeployment.all(serving: .disaggregated) {
            let point = deployment.point
            let pools = try #require(point.pools)
            let lesser = min(pools.decode, pools.prefill)
            expectAtLeast(lesser, point.throughput, "\(deployment)")
            expectAtLeast(point.throughput, lesser * 0.840_896, "\(deployment)")
            expectAtLeast(point.replicaGPUs, deployment.layout.gpus, "\(deployment)")
        }
    }

    /// Little's law: the sequences that decode are the tokens that a replica makes in a step, over those that each
    /// sequence gains by it; the others wait for prefill.
    @Test func decodingSequencesMakeTheThroughputOfTheirStep() throws {
        for deployment in DrawnDeployment.all(serving: .disaggregated) {
            let point = deployment.point
            let model = deployment.drawn.model
            let made =
                point.throughput / deployment.drawn.calibration.decodeMatching * point.step.seconds
                / model.gain
            #expect(point.decodingSequences <= deployment.batch, "\(deployment)")
            guard point.decodingSequences > 1, point.decodingSequences < deployment.batch else { continue }
            #expect(
                (made / point.decodingSequences - 1).magnitude < 1e-6,
                "\(made) \(point.decodingSequences) \(deployment)")
        }
    }

    private func expectAtLeast(_ greater: Double, _ lesser: Double, _ what: @autoclosure () -> String) {
        if greater * (1 + tolerance) < lesser { Issue.record("\(greater) is less than \(lesser): \(what())") }
    }
}
