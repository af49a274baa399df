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
        #expect((point.throughput / point.speedPerUser - 1).magnitude < 1e-12)
    }

    /// A user's tokens times users is what the replica makes, whatever the batch.
    @Test(arguments: [1.0, 7, 64, 300])
    func speedTimesBatchIsThroughput(batch: Double) throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.llama70B, chat)
        let point = model.point(.tensorParallel(4), batch: batch)
        #expect((point.speedPerUser * batch / point.throughput - 1).magnitude < 1e-12)
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
        let separate = try PerformanceFixtures.model(PerformanceFixtures.llama70B, apart)
            .point(.tensorParallel(8), batch: 64)
        #expect(separate.speedPerUser == 1 / separate.step.seconds)
        #expect(separate.speedPerUser > together.speedPerUser)
        #expect(separate.replicaGPUs > 8)
        // The decode pool makes 92 % of what its steps allow.
        #expect((separate.throughput / (0.92 * 64 / separate.step.seconds) - 1).magnitude < 1e-12)
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
        #expect(max(terms[0], terms[1]) + terms[2] + terms[3] == step.value)
        #expect(trace.allSatisfy { !$0.citation.isEmpty && $0.value.isFinite })
    }
}
