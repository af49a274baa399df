import MetricEngine
import Testing
import WattleTestSupport

struct BenchmarkLookupTests {
    private func answer(_ runs: [Measurement], _ query: BenchmarkQuery) -> BenchmarkAnswer {
        BenchmarkTable(runs).answer(query)
    }

    private func covered(_ runs: [Measurement], _ query: BenchmarkQuery) throws -> MeasuredPoint {
        guard case .covered(let point) = answer(runs, query) else {
            throw NoPoint(answer: answer(runs, query))
        }
        return point
    }

    struct NoPoint: Error { let answer: BenchmarkAnswer }

    @Test(arguments: [40, 39.3])
    func aRunAtThePaceIsTheAnswer(speed: Double) throws {
        let point = try covered(threeRuns, query(speed: speed))
        #expect(point.runs.map(\.origin.id) == [Array("middle".utf8)])
        #expect(point.throughputPerGPU == 200 && point.speedPerUser == 40 && !point.isInterpolated)
    }

    // By hand: secants -5 and -2.5; slopes -35/6 at 20 and -25/6 at 40; the cubic term vanishes, the square is 1/24;
    // 300 + ((10/24) - 35/6) 10 = 245.8333.
    @Test func betweenRunsTheCurveIsTheAnswer() throws {
        let point = try covered(threeRuns, query(speed: 30))
        #expect((point.throughputPerGPU - 245.8333333).magnitude < 1e-6)
        #expect(point.speedPerUser == 30 && point.isInterpolated)
        #expect(point.runs.map(\.origin.id) == [Array("slow".utf8), Array("middle".utf8)])
    }

    @Test func whatLiesBetweenIsInProportionToSpeed() throws {
        var runs = threeRuns
        for (index, values) in [(0.8, 64.0, 600.0), (0.4, 32.0, 560.0), (0.2, 8.0, 500.0)].enumerated() {
            runs[index].outcome.timeToFirstToken = values.0
            runs[index].load.runningSequences = values.1
            runs[index].outcome.modulePower = values.2
        }
        let point = try covered(runs, query(speed: 25))
        #expect(point.timeToFirstToken.map { ($0 - 0.7).magnitude < 1e-12 } == true)
        #expect(point.runningSequences == 56)
        #expect(point.modulePower == 590)
        #expect(point.nearest.origin.id == Array("slow".utf8))
    }

    @Test func nothingIsContinuedPastTheRuns() {
        #expect(answer(threeRuns, query(speed: 81)) == .none(.outcome(fastest: 80)))
        guard case .satisfied(let point) = answer(threeRuns, query(speed: 10)) else {
            Issue.record("a run that is faster than asked satisfies")
            return
        }
        #expect(point.runs == [threeRuns[0]])
    }

    @Test func runsFarApartHaveNoCurveBetweenThem() {
        var runs = threeRuns
        runs[1].outcome.throughputPerGPU = 99
        runs[2].outcome.throughputPerGPU = 98
        guard case .satisfied(let point) = answer(runs, query(speed: 30)) else {
            Issue.record("300 and 99 are more than a factor of 3 apart")
            return
        }
        #expect(point.runs == [runs[1]])
    }

    @Test func aRunThatIsWorseInBothWaysIsNoPartOfTheFrontier() throws {
        let worse = Measurement.run("worse", speed: 35, throughput: 190)
        let point = try covered(threeRuns + [worse], query(speed: 30))
        #expect(point.runs.map(\.origin.id) == [Array("slow".utf8), Array("middle".utf8)])
    }

    @Test func runsOfOtherSoftwareMakeAnotherFrontier() throws {
        let other = Measurement.run("other", speed: 30.2, throughput: 280) {
            $0.framework = Array("SGLang 1".utf8)
        }
        #expect(try covered(threeRuns + [other], query(speed: 30)).runs == [other])
        let newer = Measurement.run("newer", speed: 30.2, throughput: 280) {
            $0.framework = Array("vllm 1".utf8)
        }
        #expect(try covered(threeRuns + [newer], query(speed: 25)).runs == [threeRuns[0], newer])
    }

    @Test func withoutAPaceTheGreatestThroughputIsTheAnswer() throws {
        let queued = Measurement.run("queued", speed: nil, throughput: 400) {
            $0.deployment.serving = .offline
        }
        #expect(try covered(threeRuns + [queued], query()).runs == [queued])
        #expect(try covered(threeRuns + [queued], query(speed: 20)).runs == [threeRuns[0]])
    }

    @Test func onlyLikeIsAnsweredWithLike() {
        #expect(answer([], query(speed: 40)) == .none(.combination))
        #expect(answer(threeRuns, query(speed: 40) { $0.precision = Precision(.bf16) }) == .none(.service))
        let cache = query(speed: 40) { $0.precision = Precision(.fp8, cache: .bf16) }
        #expect(answer(threeRuns, cache) == .none(.service))
        #expect(answer(threeRuns, query(speed: 40) { $0.isSpeculative = true }) == .none(.service))
        #expect(answer(threeRuns, query(speed: 40) { $0.serving = .disaggregated }) == .none(.service))
        #expect(answer(threeRuns, query(speed: 40) { $0.outputTokens = 512 }) == .none(.lengths))
        let impatient = query(speed: 40, constraints: { $0.maximumTimeToFirstToken = 1 })
        #expect(answer(threeRuns, impatient) == .none(.outcome(fastest: 80)))
        #expect(
            answer(threeRuns, query(speed: 40, constraints: { $0.gpus = 4 })) == .none(.outcome(fastest: 80)))
    }

    // 0.9 of 1,024 tokens is the mean of lengths drawn from 0.8 to 1 of it.
    @Test func meansOfDrawnLengthsCountAsTheGreatestLength() throws {
        let runs = threeRuns.map { run in
            var run = run
            run.load.inputTokens = 921.6
            run.load.outputTokens = 921.6
            return run
        }
        #expect(try covered(runs, query(speed: 40)).throughputPerGPU == 200)
    }

    @Test func theTwoFormatsOfFourBitsAreOneClass() throws {
        let runs = threeRuns.map { run in
            var run = run
            run.precision = Precision(.mxfp4)
            return run
        }
        #expect(
            try covered(runs, query(speed: 40) { $0.precision = Precision(.nvfp4) }).throughputPerGPU == 200)
    }

    // `GET /OWNER/REPOSITORY/blob/COMMIT/PATH` is how GitHub shows a file at a commit.
    @Test(arguments: [
        ("https://example.org/run/7 via a copy", "https://example.org/run/7"),
        ("lab/runs@0abc12 tables/70b.csv id=7", "https://github.com/lab/runs/blob/0abc12/tables/70b.csv"),
        ("lab/runs-2.1: closed/results", "https://github.com/lab/runs-2.1"),
        ("lab/runs docs/page.md", "https://github.com/lab/runs"), ("page 7 of the report", ""), ("", ""),
    ])
    func aReferenceLeadsToItsAddress(reference: String, address: String) {
        let origin = Measurement.Origin(id: [], source: [], reference: Array(reference.utf8), date: [])
        #expect(origin.address == Array(address.utf8))
    }

    /// A tighter bound never gives more, and a point between two runs never leaves them.
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func throughputNeverGrowsWithThePace(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let runs = (0..<Int.random(in: 1...9, using: &random)).map { index in
                Measurement.run(
                    "run \(index)", speed: .random(in: 10...200, using: &random),
                    throughput: .random(in: 50...3000, using: &random))
            }
            let table = BenchmarkTable(runs)
            var last = Double.infinity
            for step in 0...40 {
                guard let point = table.answer(query(speed: 5 + 5 * Double(step))).point else { continue }
                #expect(point.throughputPerGPU <= last * (1 + 1e-12))
                last = point.throughputPerGPU
                let ends = point.runs.map(\.outcome.throughputPerGPU)
                #expect(ends.max().map { point.throughputPerGPU <= $0 * (1 + 1e-12) } ?? false)
                #expect(ends.min().map { point.throughputPerGPU >= $0 * (1 - 1e-12) } ?? false)
            }
        }
    }
}

extension BenchmarkAnswer {
    fileprivate var point: MeasuredPoint? {
        switch self {
        case .covered(let point), .satisfied(let point): point
        case .none: nil
        }
    }
}
