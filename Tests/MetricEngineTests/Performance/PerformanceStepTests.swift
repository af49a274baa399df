import Testing

@testable import MetricEngine

/// Each expected value is worked out by hand in the comment beside it, with the fixture's round calibration.
struct PerformanceStepTests {
    /// Llama-3.1-70B in 8 bits on 8 H200: attention 80 x (2 x 8192² + 2 x 8192 x 1024) = 12,079,595,520,
    /// feed-forward 80 x 3 x 8192 x 28672 = 56,371,445,760, head 1,050,673,152 parameters.
    private let dense = Workload(inputTokens: 1000, outputTokens: 1000, precision: Precision(.fp8))

    @Test func weightsAreReadOnceByEachShard() throws {
        let step = try PerformanceFixtures.model(PerformanceFixtures.llama70B, dense)
            .step(.tensorParallel(8), batch: 1)
        #expect(step.weightBytes == 69_501_714_432 / 8)
        // 1500 tokens of context, 80 x 2 x 8 x 128 bytes each, in 8 shards.
        #expect(step.cacheBytes == 1500 * 163_840 / 8)
        #expect(step.isMemoryBound)
        expectNear(step.memory, (69_501_714_432 + 1500 * 163_840) / 8 / (0.5 * 4.8e12))
        #expect(step.core == step.memory + step.compute)
        // 80 layers of 10 us, 160 collectives of 5 us, one sequence of 20 us.
        expectNear(step.overhead, 80 * 10e-6 + 160 * 5e-6 + 20e-6)
        // 160 all-reduces of 2 x 7/8 x 8192 x 2 bytes over 225 GB/s.
        expectNear(step.communication, 160 * 2 * 0.875 * 8192 * 2 / 225e9)
    }

    @Test func latentCacheIsCopiedUnderTensorParallelism() throws {
        let workload = Workload(inputTokens: 1000, outputTokens: 1000, precision: Precision(.fp8))
        let model = try PerformanceFixtures.model(PerformanceFixtures.deepSeek, workload)
        let cache = 1500.0 * 576 * 61
        #expect(model.step(.tensorParallel(8), batch: 16).cacheBytes == 16 * cache)
        #expect(model.step(.expertParallel(8), batch: 16).cacheBytes == 2 * cache)
    }

    /// One token touches its 8 of 256 experts; many touch all.
    @Test func expertsTouchedGrowFromOneTokensShareToAll() throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.deepSeek, dense)
        expectNear(model.expertsTouched(tokens: 1), 8)
        // 256 x (1 - (31/32)^32): (31/32)^32 = 0.3620552892.
        #expect((model.expertsTouched(tokens: 32) - 163.3138).magnitude < 1e-3)
        expectNear(model.expertsTouched(tokens: 1e6), 256)
    }

    /// 2 x (69,501,714,432) FLOP and 80 x 4 x 64 x 128 x 1500 for attention, a token; 1979 TFLOP/s, a quarter of it.
    @Test func largeBatchesAreBoundByArithmetic() throws {
        var short = dense
        short.inputTokens = 10
        short.outputTokens = 10
        let model = try PerformanceFixtures.model(PerformanceFixtures.llama70B, short)
        let step = model.step(.tensorParallel(8), batch: 4096)
        let operations = 2 * 69_501_714_432.0 + 80 * 4 * 64 * 128 * 15
        expectNear(step.compute, operations * 4096 / 8 / (0.25 * 1979e12))
        #expect(!step.isMemoryBound)
    }

    @Test func speculationVerifiesThreeTokensAndGainsOneAndAHalf() throws {
        var speculative = dense
        speculative.isSpeculative = true
        let plain = try PerformanceFixtures.model(PerformanceFixtures.deepSeek, dense)
        let drafting = try PerformanceFixtures.model(PerformanceFixtures.deepSeek, speculative)
        #expect(drafting.errorClass == .speculative && plain.errorClass == .experts)
        expectNear(
            drafting.step(.tensorParallel(8), batch: 8).expertsTouched, plain.expertsTouched(tokens: 24))
        let point = drafting.point(.tensorParallel(8), batch: 1)
        expectNear(point.speedPerUser, 1.5 / point.step.seconds)
    }

    /// 58 layers of experts, dispatch and combine; 15 us among 8 accelerators, log2(64) / 3 = 2 times that among 64;
    /// all-reduces of attention take 5 us among 8, a third of it among 2.
    @Test func latencyOfCollectivesGrowsWithTheLogarithmOfRanks() throws {
        let model = try PerformanceFixtures.model(PerformanceFixtures.deepSeek, dense)
        expectNear(model.collectiveSeconds(.expertParallel(8)), 116 * 15e-6)
        expectNear(model.collectiveSeconds(.expertParallel(64)), 116 * 30e-6)
        expectNear(model.collectiveSeconds(.tensorParallel(8)), 122 * 5e-6)
        expectNear(model.collectiveSeconds(.tensorParallel(2)), 122 * 5e-6 / 3)
        #expect(model.collectiveSeconds(.tensorParallel(1)) == 0)
    }

    /// In NVFP4 experts have 9/16 byte a weight, all else one; both are read 1.25 times as fast as 8 bits.
    @Test func weightsOfFourBitsAreReadFaster() throws {
        var small = dense
        small.precision = Precision(.nvfp4)
        let model = try PerformanceFixtures.model(PerformanceFixtures.deepSeek, small)
        let step = model.step(.tensorParallel(1), batch: 1)
        let reached = 0.5 * 4.8e12
        expectNear(step.memory, (step.weightBytes / 1.25 + step.cacheBytes) / reached)
        expectNear(step.memorySecondsAtPeak, (step.weightBytes + step.cacheBytes) / 4.8e12)
    }

    /// An index that chooses 1,000 of 1,500 tokens: two thirds of the cache are read, all of it is held, and each layer
    /// takes twice its overhead.
    @Test func sparseAttentionReadsWhatItsIndexChooses() throws {
        var entry = PerformanceFixtures.deepSeek
        entry.fields.append(
            .init(
                .sparseAttentionTokens,
                CatalogueFigure(1000, .tokens, source: 0, grade: .vendorSpec)))
        let full = try PerformanceFixtures.model(PerformanceFixtures.deepSeek, dense)
        let sparse = try PerformanceFixtures.model(entry, dense)
        let layout = Layout.tensorParallel(8)
        expectNear(
            sparse.step(layout, batch: 4).cacheBytes, full.step(layout, batch: 4).cacheBytes * 2 / 3)
        #expect(sparse.capacity(layout) == full.capacity(layout))
        expectNear(
            sparse.step(layout, batch: 4).overhead - full.step(layout, batch: 4).overhead, 61 * 100e-6, 1e-9)
    }

    private func expectNear(_ got: Double, _ expected: Double, _ tolerance: Double = 1e-12) {
        #expect((got / expected - 1).magnitude <= tolerance, "\(got) against \(expected)")
    }
}
