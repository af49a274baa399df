import Testing

@testable import MetricEngine

/// Expected sizes are those that the models' publishers state.
struct PerformanceSizesTests {
    @Test(
        arguments: [
            (PerformanceFixtures.llama8B, 8.03e9), (PerformanceFixtures.llama70B, 70.55e9),
            (PerformanceFixtures.deepSeek, 671.03e9), (PerformanceFixtures.gptOSS, 116.8e9),
        ] as [(CatalogueEntry, Double)])
    func totalsFollowFromTheShape(entry: CatalogueEntry, published: Double) throws {
        let model = try #require(ModelArchitecture(entry))
        #expect((model.totalParameters / published - 1).magnitude < 0.001)
    }

    /// 128, 320, 68.625 and 36 KiB a token in 16 bits: layers x 2 x heads x width x 2, or the latent's 576 x 2.
    @Test(
        arguments: [
            (PerformanceFixtures.llama8B, 131_072.0), (PerformanceFixtures.llama70B, 327_680),
            (PerformanceFixtures.deepSeek, 70_272), (PerformanceFixtures.gptOSS, 36_864),
        ] as [(CatalogueEntry, Double)])
    func cacheGrowsByTheStatedBytesPerToken(entry: CatalogueEntry, bytes: Double) throws {
        let model = try #require(ModelArchitecture(entry))
        #expect(model.cacheElementsPerToken * 2 == bytes)
    }

    @Test func slidingWindowsStopGrowing() throws {
        let model = try #require(ModelArchitecture(PerformanceFixtures.gptOSS))
        let window = 18.0 * 2 * 8 * 64
        #expect(model.cacheElements(context: 100) == 100 * 2 * window)
        #expect(model.cacheElements(context: 1000) == 1000 * window + 128 * window)
    }

    @Test func activeParametersCountOneEmbedding() throws {
        let model = try #require(ModelArchitecture(PerformanceFixtures.deepSeek))
        #expect((model.activeParameters / 36.62e9 - 1).magnitude < 0.001)
    }

    @Test func missingFieldsAreNamed() {
        let bare = PerformanceFixtures.entry(.accelerator, "bare", [(.memory, 94)])
        #expect(throws: MissingFigures(keys: [.memoryBandwidth, .bf16])) { try DeviceRates(bare) }
    }

    @Test func hardwareWithoutFourBitArithmeticFallsBack() throws {
        let device = try DeviceRates(PerformanceFixtures.h200)
        #expect(device.peak(.nvfp4) == 1979e12)
        #expect(device.peak(.mxfp4) == 989e12)
        #expect(device.peak(.int4) == 989e12)
    }
}
