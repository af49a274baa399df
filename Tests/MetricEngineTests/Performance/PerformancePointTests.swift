import Testing

@testable import MetricEngine

struct PerformancePointTests {
    private let chat = Workload(inputTokens: 2000, outputTokens: 500, precision: Precision(.fp8))

    private func found(
        _ model: PerformanceModel, _ constraints: OperatingConstraints = .init()
    ) throws -> OperatingPoint {
        guard case .found(let point) = model.bestOperatingPoint(constraints) else {
            Issue.record("no operating point")
            throw CancellationError()
        }
        return point
    }

    /// With one sequence at a time, 500 tokens take 500 steps and one prefill.
    @Test func throughputAccountsForEverySecond() throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.llama70B, chat)
        let point = model.point(.tensorParallel(8), batch: 1)
        let request = 500 * point.step.seconds + point.prefillWork / 8
        #expect((point.throughput * request / 500 - 1).magnitude < 1e-12)
        #expect((point.speedPerUser * point.step.seconds - 1).magnitude < 1e-12)
    }

    /// Little's law: sequences in the replica are its requests per second times the time that each of them spends
    /// there, waiting for its first token and for all others; 0.1 s of that is outside the accelerators.
    @Test(arguments: [1.0, 7, 64, 300])
    func sequencesAreThroughputTimesTimeSpent(batch: Double) throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.llama70B, chat)
        let point = model.point(.tensorParallel(4), batch: batch)
        let spent = point.timeToFirstToken - 0.1 + 500 / point.speedPerUser
        #expect((point.throughput / 500 * spent / batch - 1).magnitude < 1e-12)
    }

    /// A quarter of the other 63 prefills, and its own.
    @Test func firstTokenWaitsForAShareOfTheOthers() throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.llama70B, chat)
        let point = model.point(.tensorParallel(8), batch: 64)
        let expected = point.prefillWork / 8 * (1 + 0.25 * 63) + 0.1
        #expect((point.timeToFirstToken / expected - 1).magnitude < 1e-12)
    }

    /// 2 x 68,451,041,280 FLOP a token in 8 bits at half of 1979 TFLOP/s; attention 80 x 4 x 64 x 128 x 2000² / 2 at a
    /// fifth of 989 TFLOP/s; 160 all-reduces of 2 x 7/8 x 2000 x 8192 x 2 bytes over 225 GB/s on each of 8.
    @Test func prefillIsProductsAttentionAndCommunication() throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.llama70B, chat)
        let products: Double = 2 * 68_451_041_280 * 2000 / (0.5 * 1979e12)
        let attended: Double = 80 * 4 * 64 * 128 * 2000 * 1000
        let attention = attended / (0.2 * 989e12)
        let sent: Double = 160 * 1.75 * 2000 * 8192 * 2
        let communication = sent / 225e9 * 8
        let expected = products + attention + communication
        #expect((model.prefillWork(.tensorParallel(8)) / expected - 1).magnitude < 1e-12)
    }

    @Test func batchFillsMemoryWithoutConstraints() throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.llama70B, chat)
        // (0.9 x 141e9 x 8 - 70.55e9) / (163,840 x (2000 + 0.6 x 500)) = 2506.7, to whole sequences.
        #expect(model.capacity(.tensorParallel(8)) == 2506)
        #expect(try found(model, .init(gpus: 8)).batch == 2506)
    }

    @Test func constraintsHoldAndAreTight() throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.deepSeek, chat)
        for speed in [20.0, 35, 50] {
            let point = try found(model, .init(minimumSpeedPerUser: speed))
            #expect(point.speedPerUser >= speed)
            let next = model.point(point.layout, batch: point.batch + 1)
            #expect(next.speedPerUser < speed || point.batch == point.capacity)
        }
    }

    @Test func throughputFallsAsTheDemandedSpeedRises() throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.deepSeek, chat)
        let rates = try [10.0, 20, 30, 40, 50, 60].map {
            try found(model, .init(minimumSpeedPerUser: $0)).throughputPerGPU
        }
        #expect(rates == rates.sorted(by: >))
    }

    /// The search must find what trying every batch of every layout finds.
    @Test func searchFindsTheBestOfTheWholeGrid() throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.deepSeek, chat)
        let constraints = OperatingConstraints(minimumSpeedPerUser: 30, maximumTimeToFirstToken: 1)
        var best = 0.0
        for layout in model.layouts() where model.capacity(layout) >= 1 {
            for batch in 1...Int(min(3000, model.capacity(layout))) {
                let point = model.point(layout, batch: Double(batch))
                if constraints.allow(point) { best = max(best, point.throughputPerGPU) }
            }
        }
        #expect(try found(model, constraints).throughputPerGPU == best)
        #expect(best > 0)
    }

    @Test func impossibleSpeedNamesTheBestThereIs() throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.llama70B, chat)
        guard case .none(.tooSlow(let speed, _)) = model.bestOperatingPoint(.init(minimumSpeedPerUser: 1e4))
        else {
            Issue.record("expected a near miss")
            return
        }
        #expect(speed == model.layouts().map { model.point($0, batch: 1).speedPerUser }.max())
    }

    @Test func modelThatDoesNotFitSaysHowMuchIsMissing() throws {
        let model = try PerformanceFixtures.model(
            PerformanceFixtures.deepSeek,
            Workload(inputTokens: 100, outputTokens: 100, precision: Precision(.bf16)))
        guard case .none(.doesNotFit(let needed, let available)) = model.bestOperatingPoint() else {
            Issue.record("1.34 TB cannot fit")
            return
        }
        #expect((available / (0.9 * 8 * 141e9) - 1).magnitude < 1e-12)
        #expect(needed > 1.34e12 && needed < 1.35e12)
    }

    /// Pools apart, decode never waits for prefill, and the prefill pool's accelerators are counted.
    @Test func separatePoolsRaiseSpeedAndCountTheirAccelerators() throws {
        var apart = chat
        apart.serving = .disaggregated
        let together = try PerformanceFixtures.model(PerformanceFixtures.llama70B, chat)
            .point(.tensorParallel(8), batch: 64)
        let model = try PerformanceFixtures.model(PerformanceFixtures.llama70B, apart)
        let separate = model.point(.tensorParallel(8), batch: 64)
        #expect(separate.speedPerUser == 1 / separate.step.seconds)
        #expect(separate.speedPerUser > together.speedPerUser)
        #expect(separate.replicaGPUs > 8)
        let pools = try #require(separate.pools)
        // The decode pool makes 92 % of what steps of the full batch allow, the prefill pool 90 %.
        let full = model.step(.tensorParallel(8), batch: 64)
        #expect((pools.decode / (0.92 * 64 / full.seconds) - 1).magnitude < 1e-12)
        let prefill = 0.9 * 500 / separate.prefillWork * (separate.replicaGPUs - 8)
        #expect((pools.prefill / prefill - 1).magnitude < 1e-12)
        // The power mean of order -4 of both.
        let fourth = { (x: Double) in x * x * x * x }
        let joined = 1 / (1 / fourth(pools.decode) + 1 / fourth(pools.prefill)).squareRoot().squareRoot()
        #expect((separate.throughput / joined - 1).magnitude < 1e-12)
        #expect(separate.decodingSequences < 64)
    }

    /// No other division of the accelerators makes more of them.
    @Test func poolsAreBalanced() throws {
        var apart = chat
        apart.serving = .disaggregated
        let model = try PerformanceFixtures.model(PerformanceFixtures.deepSeek, apart)
        let layout = Layout.expertParallel(8)
        let best = model.point(layout, batch: 128)
        for share in [0.5, 0.9, 1.1, 2] {
            let prefill = (best.replicaGPUs - 8) * share
            let other = model.point(layout, batch: 128, pools: Pools(decode: 8, prefill: prefill))
            #expect(other.throughputPerGPU < best.throughputPerGPU)
        }
    }

    /// With a prefill pool that never is in the way, all sequences decode; with a small one, few do.
    @Test func sequencesThatWaitForPrefillDoNotDecode() throws {
        var apart = chat
        apart.serving = .disaggregated
        let model = try PerformanceFixtures.model(PerformanceFixtures.llama70B, apart)
        let layout = Layout.tensorParallel(8)
        let wide = model.point(layout, batch: 64, pools: Pools(decode: 8, prefill: 10_000))
        let narrow = model.point(layout, batch: 64, pools: Pools(decode: 8, prefill: 0.5))
        #expect((wide.decodingSequences / 64 - 1).magnitude < 1e-6)
        #expect(narrow.decodingSequences < 32)
        #expect(narrow.speedPerUser > wide.speedPerUser)
        #expect(narrow.throughput < wide.throughput)
    }

    /// One request at a time keeps little of a prefill pool busy: many replicas share the pool's instances of 8, and a
    /// request waits for a quarter of the others of its instance.
    @Test func poolsAreSharedByReplicasThatNeedLittlePrefill() throws {
        var apart = chat
        apart.serving = .disaggregated
        let model = try PerformanceFixtures.model(PerformanceFixtures.llama70B, apart)
        let point = model.point(.tensorParallel(8), batch: 1)
        let replicas = 8 / (point.replicaGPUs - 8)
        let expected = point.prefillWork / 8 * (1 + 0.25 * (replicas - 1)) + 0.1
        #expect(replicas > 8)
        #expect((point.timeToFirstToken / expected - 1).magnitude < 1e-12)
    }

    @Test func powerRisesWithLoadUpToTheLimit() throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.llama70B, chat)
        let idle = try #require(model.point(.tensorParallel(8), batch: 1).modulePower)
        let busy = try #require(model.point(.tensorParallel(8), batch: 512).modulePower)
        #expect(idle > 0.4 * 700 && idle < busy && busy <= 700)
    }
}

struct PerformanceTraceTests {
    @Test func traceEndsInTheFiguresOfThePoint() throws {
        let model = try PerformanceFixtures.model(
            PerformanceFixtures.deepSeek,
            Workload(inputTokens: 8000, outputTokens: 1000, precision: Precision(.fp8)))
        let point = model.point(.expertParallel(8), batch: 64)
        let trace = model.trace(of: point)
        #expect(trace.last?.value == point.throughputPerGPU)
        #expect(trace.map(\.name).contains("experts touched in a layer"))
        let step = try #require(trace.first { $0.name == "decoding step" })
        let terms = step.inputs.map(\.value)
        #expect(terms[0] + terms[1] + terms[2] + terms[3] == step.value)
        #expect(trace.allSatisfy { !$0.citation.isEmpty && $0.value.isFinite })
    }
}
