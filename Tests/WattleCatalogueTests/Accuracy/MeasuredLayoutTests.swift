import MetricEngine
import Testing

@testable import WattleCatalogue

/// How the columns of a run are read as layouts.
struct MeasuredLayoutTests {
    private func layout(
        _ model: String = "llama-3.1-70b", on system: String = "h200", gpus: Double = 8,
        change: (inout Measurement.Deployment, inout Measurement.Load) -> Void
    ) throws -> MeasuredLayout {
        let run = AccuracyFixtures.run(system: system, model: model, gpus: gpus) {
            change(&$0.deployment, &$0.load)
        }
        return MeasuredLayout(run, try AccuracyFixtures.performanceModel(run))
    }

    private func only(_ layout: MeasuredLayout) throws -> MeasuredLayout.Candidate {
        #expect(layout.candidates.count == 1)
        return try #require(layout.candidates.first)
    }

    @Test func tensorParallelismIsTakenAsWritten() throws {
        let read = try layout { deployment, load in
            deployment.tensorParallel = 8
            load.runningSequences = 64
        }
        let candidate = try only(read)
        #expect(candidate.layout == .tensorParallel(8))
        #expect(candidate.batch == 64 && candidate.pools == nil && read.throughputFactor == 1)
    }

    @Test func withoutAColumnAllAcceleratorsShareEachLayer() throws {
        #expect(try only(layout(gpus: 4) { _, _ in }).layout == .tensorParallel(4))
    }

    /// 8 accelerators in twos are four that hold sequences of their own.
    @Test func narrowerTensorParallelismLeavesGroups() throws {
        let candidate = try only(layout { deployment, _ in deployment.tensorParallel = 2 })
        #expect(candidate.layout == Layout(gpus: 8, tensorParallel: 2, isDataParallel: false))
    }

    @Test func attentionBySequenceSpreadsTheExperts() throws {
        let candidate = try only(
            layout("deepseek-v3") { deployment, _ in
                deployment.tensorParallel = 8
                deployment.isDataParallel = true
            })
        #expect(candidate.layout == .expertParallel(8))
    }

    @Test func oneAcceleratorHasNothingToSpread() throws {
        let candidate = try only(
            layout("llama-3.1-8b", gpus: 1) { deployment, _ in deployment.isDataParallel = true })
        #expect(candidate.layout == .tensorParallel(1))
    }

    /// A mixture whose attention is not split has its experts spread; a dense model is there eight times.
    @Test func attentionOnOneAcceleratorDependsOnTheModel() throws {
        let mixture = try only(layout("deepseek-v3") { deployment, _ in deployment.tensorParallel = 1 })
        #expect(mixture.layout == .expertParallel(8))
        let dense = try only(layout { deployment, _ in deployment.tensorParallel = 1 })
        #expect(dense.layout == Layout(gpus: 8, tensorParallel: 1, isDataParallel: false))
    }

    /// Nobody splits attention over 72 accelerators: engines then spread sequences, where there are experts.
    @Test func aWideSplitIsBySequenceWhereThereAreExperts() throws {
        let mixture = try only(
            layout("deepseek-v3", on: "gb200-nvl72", gpus: 72) { deployment, _ in
                deployment.tensorParallel = 72
            })
        #expect(mixture.layout == .expertParallel(72))
        // 405 GB do not fit in one H200 of 141 GB: two servers share each layer.
        let dense = try only(
            layout("llama-3.1-405b", gpus: 16) { deployment, _ in deployment.tensorParallel = 16 })
        #expect(dense.layout == .tensorParallel(16))
    }

    // MARK: - Accelerators counted twice

    /// 64 recorded for 8 that share tensor and expert parallelism: rates are eight times too small.
    @Test(arguments: [(64.0, Layout.tensorParallel(8)), (1, .expertParallel(8))])
    func theProductOfBothParallelismsIsUndone(tensor: Double, expected: Layout) throws {
        let read = try layout("deepseek-v3", gpus: 64) { deployment, load in
            deployment.tensorParallel = tensor
            deployment.expertParallel = 8
            load.runningSequences = 128
        }
        #expect(try only(read).layout == expected)
        #expect(try only(read).batch == 128)
        #expect(read.throughputFactor == 8)
    }

    /// In a scale-up network of 72, 64 accelerators are 64.
    @Test func whatAScaleUpNetworkJoinsIsNoProduct() throws {
        let read = try layout("deepseek-v3", on: "gb200-nvl72", gpus: 64) { deployment, _ in
            deployment.tensorParallel = 64
            deployment.expertParallel = 8
        }
        #expect(try only(read).layout == .expertParallel(64))
        #expect(read.throughputFactor == 1)
    }

    /// Experts over all 16 accelerators of two servers: a product of 16 by 16 would be 256.
    @Test(arguments: [1.0, 16])
    func expertsSpreadOverAllAreNoProduct(tensor: Double) throws {
        let read = try layout("deepseek-v3", gpus: 16) { deployment, _ in
            deployment.tensorParallel = tensor
            deployment.expertParallel = 16
        }
        #expect(try only(read).layout == .expertParallel(16))
        #expect(read.throughputFactor == 1)
    }

    // MARK: - Pools

    /// 32 accelerators that decode are four replicas of 8, each with a quarter of the sequences.
    @Test func aDecodePoolIsReadAsReplicas() throws {
        let candidate = try only(
            layout("deepseek-v3", gpus: 48) { deployment, load in
                deployment.serving = .disaggregated
                (deployment.prefillGPUs, deployment.decodeGPUs) = (16, 32)
                deployment.tensorParallel = 8
                load.runningSequences = 256
            })
        #expect(candidate.layout == .tensorParallel(8))
        #expect(candidate.batch == 64)
        #expect(candidate.pools == Pools(decode: 32, prefill: 16))
    }

    /// Experts over 32 make one replica of all 32, whatever attention is split into.
    @Test func expertsWiderThanAttentionMakeTheReplica() throws {
        let candidate = try only(
            layout("deepseek-v3", gpus: 40) { deployment, load in
                deployment.serving = .disaggregated
                (deployment.prefillGPUs, deployment.decodeGPUs) = (8, 32)
                (deployment.tensorParallel, deployment.expertParallel) = (8, 32)
                deployment.isDataParallel = true
                load.runningSequences = 256
            })
        #expect(candidate.layout == .expertParallel(32))
        #expect(candidate.batch == 256)
    }

    @Test func poolsThatAreNotPublishedAreLeftOpen() throws {
        let candidate = try only(
            layout("deepseek-v3") { deployment, _ in deployment.serving = .disaggregated })
        #expect(candidate.pools == nil)
        #expect(candidate.layout == .tensorParallel(8))
    }

    // MARK: - Offline

    @Test func anUnknownLayoutMayBeAnyThatFits() throws {
        let dense = try layout(gpus: 4) { deployment, _ in deployment.serving = .offline }
        #expect(dense.candidates.map(\.layout) == [1.0, 2, 4].map { .tensorParallel($0) })
        let mixture = try layout("deepseek-v3", gpus: 4) { deployment, _ in deployment.serving = .offline }
        #expect(
            mixture.candidates.map(\.layout) == [
                .tensorParallel(1), .tensorParallel(2), .expertParallel(2), .tensorParallel(4),
                .expertParallel(4),
            ])
    }

    /// Four replicas of two accelerators have a quarter of 64 sequences each.
    @Test func sequencesOfAllAreDividedAmongSmallerReplicas() throws {
        let read = try layout { deployment, load in
            deployment.serving = .offline
            load.runningSequences = 64
        }
        #expect(read.candidates.map(\.batch) == [8, 16, 32, 64])
    }

    @Test func aKnownLayoutIsNotGuessed() throws {
        let candidate = try only(
            layout("deepseek-v3") { deployment, _ in
                deployment.serving = .offline
                deployment.tensorParallel = 8
            })
        #expect(candidate.layout == .tensorParallel(8))
    }

    // MARK: - Batch

    /// Whoever publishes no batch filled the memory; no more run than fit.
    @Test func anEmptyBatchIsAsManyAsFit() throws {
        let run = AccuracyFixtures.run()
        let model = try AccuracyFixtures.performanceModel(run)
        let capacity = model.capacity(.tensorParallel(8))
        #expect(try only(MeasuredLayout(run, model)).point(model).batch == capacity)
        let many = AccuracyFixtures.run { $0.load.runningSequences = capacity + 1 }
        #expect(try only(MeasuredLayout(many, model)).point(model).batch == capacity)
        let few = AccuracyFixtures.run { $0.load.runningSequences = 3 }
        #expect(try only(MeasuredLayout(few, model)).point(model).batch == 3)
    }

    /// It was measured, so that it did fit: with what the row says, or with one sequence.
    @Test func aRunThatShouldNotFitKeepsItsBatch() throws {
        let run = AccuracyFixtures.run(model: "llama-3.1-405b", gpus: 1) { $0.load.runningSequences = 4 }
        let model = try AccuracyFixtures.performanceModel(run)
        #expect(model.capacity(.tensorParallel(1)) < 1)
        #expect(try only(MeasuredLayout(run, model)).point(model).batch == 4)
    }
}
