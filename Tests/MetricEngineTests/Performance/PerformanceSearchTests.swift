import Testing

@testable import MetricEngine

/// The search for the best point, on models, devices and constraints drawn at random.
struct PerformanceSearchTests {
    private let tolerance = 1e-12

    /// Constraints between easy and impossible, measured by what the model can do at all.
    private func constraints(_ drawn: inout PerformanceCase) -> OperatingConstraints {
        let model = drawn.model
        let points = model.layouts().filter { model.capacity($0) >= 1 }.flatMap { layout in
            [1.0, 10, 100].map { model.point(layout, batch: min($0, model.capacity(layout))) }
        }
        let speed = points.map(\.speedPerUser).max() ?? 1
        let wait = points.map(\.timeToFirstToken).min() ?? 1
        return OperatingConstraints(
            minimumSpeedPerUser: drawn.chance(0.6) ? drawn.share() * speed : nil,
            maximumTimeToFirstToken: drawn.chance(0.6) ? wait / max(0.01, drawn.share()) : nil,
            gpus: drawn.chance(0.3) ? points.first?.layout.gpus : nil,
            maximumBatch: drawn.chance(0.3) ? drawn.batch(upTo: 300) : nil)
    }

    private func throughput(_ drawn: PerformanceCase, _ constraints: OperatingConstraints) -> Double {
        guard case .found(let point) = drawn.model.bestOperatingPoint(constraints) else { return 0 }
        return point.throughputPerGPU
    }

    /// Every layout with every batch up to 300.
    @Test(arguments: ServingMode.allCases)
    func theSearchFindsWhatTryingAllFinds(serving: ServingMode) {
        for seed in 0..<100 as Range<UInt64> {
            var drawn = PerformanceCase(seed: seed, serving: serving)
            var wanted = constraints(&drawn)
            wanted.maximumBatch = min(300, wanted.maximumBatch ?? 300)
            let model = drawn.model
            var best = 0.0
            for layout in model.layouts(gpus: wanted.gpus) {
                for batch in stride(
                    from: 1, through: min(wanted.maximumBatch ?? 0, model.capacity(layout)), by: 1)
                {
                    let point = model.point(layout, batch: batch)
                    if wanted.allow(point) { best = max(best, point.throughputPerGPU) }
                }
            }
            let found = throughput(drawn, wanted)
            #expect((found - best).magnitude <= tolerance * best, "\(found) \(best) \(drawn) \(wanted)")
        }
    }

    @Test func whatIsFoundMeetsTheConstraintsInMemoryThatThereIs() {
        for seed in 0..<200 as Range<UInt64> {
            var drawn = PerformanceCase(seed: seed)
            let wanted = constraints(&drawn)
            guard case .found(let point) = drawn.model.bestOperatingPoint(wanted) else { continue }
            #expect(wanted.allow(point), "\(drawn) \(wanted)")
            #expect(point.batch >= 1 && point.batch <= min(point.capacity, wanted.maximumBatch ?? .infinity))
            #expect(drawn.model.layouts(gpus: wanted.gpus).contains(point.layout))
        }
    }

    @Test func tighterConstraintsNeverGiveMoreThroughput() {
        for seed in 0..<200 as Range<UInt64> {
            var drawn = PerformanceCase(seed: seed)
            let wanted = constraints(&drawn)
            let free = throughput(drawn, wanted)
            for tighter in tightened(wanted, drawn) {
                let bound = throughput(drawn, tighter)
                #expect(bound <= free * (1 + tolerance), "\(drawn) \(wanted) \(tighter)")
            }
        }
    }

    /// The same constraints, each in turn harder to meet.
    private func tightened(
        _ wanted: OperatingConstraints, _ drawn: PerformanceCase
    ) -> [OperatingConstraints] {
        var (faster, sooner, fewer) = (wanted, wanted, wanted)
        faster.minimumSpeedPerUser = 1.2 * (wanted.minimumSpeedPerUser ?? 10)
        sooner.maximumTimeToFirstToken = (wanted.maximumTimeToFirstToken ?? 10) / 1.2
        fewer.maximumBatch = (wanted.maximumBatch ?? 64) / 2
        guard wanted.gpus == nil else { return [faster, sooner, fewer] }
        return [faster, sooner, fewer]
            + Set(drawn.model.layouts().map(\.gpus)).map { gpus in
                var given = wanted
                given.gpus = gpus
                return given
            }
    }

    @Test(arguments: PerformancePropertyTests.Rate.allCases)
    func fasterHardwareNeverLowersTheBest(rate: PerformancePropertyTests.Rate) {
        for seed in 0..<200 as Range<UInt64> {
            var drawn = PerformanceCase(seed: seed)
            let wanted = constraints(&drawn)
            let before = throughput(drawn, wanted)
            rate.double(&drawn.device)
            #expect(throughput(drawn, wanted) * (1 + tolerance) >= before, "\(drawn) \(wanted)")
        }
    }

    @Test func moreMemoryNeverLowersTheBest() {
        for seed in 0..<200 as Range<UInt64> {
            var drawn = PerformanceCase(seed: seed)
            let wanted = constraints(&drawn)
            let before = throughput(drawn, wanted)
            drawn.device.memory *= 1.5
            #expect(throughput(drawn, wanted) * (1 + tolerance) >= before, "\(drawn) \(wanted)")
        }
    }

    /// What the model cannot do is said with the best that it can, which then is found.
    @Test func theNearestMissCanBeReached() {
        for seed in 0..<200 as Range<UInt64> {
            var drawn = PerformanceCase(seed: seed)
            let wanted = constraints(&drawn)
            switch drawn.model.bestOperatingPoint(wanted) {
            case .found: continue
            case .none(.doesNotFit):
                #expect(drawn.model.layouts(gpus: wanted.gpus).allSatisfy { drawn.model.capacity($0) < 1 })
            case .none(.tooSlow(let speed, let wait)):
                let fast = OperatingConstraints(minimumSpeedPerUser: speed, gpus: wanted.gpus)
                let soon = OperatingConstraints(maximumTimeToFirstToken: wait, gpus: wanted.gpus)
                #expect(throughput(drawn, fast) > 0 && throughput(drawn, soon) > 0, "\(drawn) \(wanted)")
                let faster = OperatingConstraints(minimumSpeedPerUser: speed * 1.001, gpus: wanted.gpus)
                let sooner = OperatingConstraints(maximumTimeToFirstToken: wait / 1.001, gpus: wanted.gpus)
                #expect(
                    throughput(drawn, faster) == 0 && throughput(drawn, sooner) == 0, "\(drawn) \(wanted)")
            }
        }
    }
}
