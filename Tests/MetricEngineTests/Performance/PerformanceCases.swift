import WattleTestSupport

@testable import MetricEngine

/// A model on a device for a workload, drawn at random: shapes and peaks as wide as those on the market, and wider.
struct PerformanceCase: CustomStringConvertible {
    let seed: UInt64
    let architecture: ModelArchitecture
    var device: DeviceRates
    var calibration: Calibration
    var workload: Workload
    private var random: SeededGenerator

    var description: String { "seed \(seed): \(workload)" }
    var model: PerformanceModel {
        PerformanceModel(
            architecture: architecture, device: device, calibration: calibration, workload: workload)
    }

    init(seed: UInt64, serving: ServingMode? = nil) {
        var random = SeededGenerator(seed: seed)
        self.seed = seed
        guard let architecture = ModelArchitecture(PerformanceCase.shape(&random)) else {
            preconditionFailure("every shape that is drawn is whole")
        }
        self.architecture = architecture
        device = PerformanceCase.device(&random)
        calibration = PerformanceCase.calibration(&random)
        workload = Workload(
            inputTokens: random.size(16...65536).rounded(), outputTokens: random.size(1...8192).rounded(),
            precision: Precision(
                random.one(of: WeightFormat.allCases), cache: random.one(of: CacheFormat.allCases)),
            isSpeculative: Bool.random(using: &random),
            serving: serving ?? random.one(of: ServingMode.allCases))
        self.random = random
    }

    /// A layout that the search tries and whose memory holds the model; nil where there is none.
    mutating func fittingLayout() -> Layout? {
        let model = model
        return model.layouts().filter { model.capacity($0) >= 1 }.randomElement(using: &random)
    }

    /// A number of sequences, small ones as likely as large ones.
    mutating func batch(upTo limit: Double) -> Double { random.size(1...max(1, min(limit, 16384))).rounded() }

    /// A share, for constraints between what is easy and what is impossible.
    mutating func share() -> Double { Double.random(in: 0...1.2, using: &random) }

    /// Whether something of that probability happens.
    mutating func chance(_ probability: Double) -> Bool { random.chance(probability) }
}

/// A deployment of a case in which the model fits.
struct DrawnDeployment: CustomStringConvertible {
    var drawn: PerformanceCase
    let layout: Layout
    let batch: Double

    var point: OperatingPoint { drawn.model.point(layout, batch: batch) }
    var description: String { "\(drawn), \(layout), batch \(batch)" }

    /// As many deployments as fit of those that the first `seeds` draw.
    static func all(seeds: UInt64 = 400, serving: ServingMode? = nil) -> [DrawnDeployment] {
        (0..<seeds).compactMap { seed in
            var drawn = PerformanceCase(seed: seed, serving: serving)
            guard let layout = drawn.fittingLayout() else { return nil }
            let batch = drawn.batch(upTo: drawn.model.capacity(layout))
            return DrawnDeployment(drawn: drawn, layout: layout, batch: batch)
        }
    }
}

extension SeededGenerator {
    /// A number whose logarithm is even in the range.
    mutating func size(_ range: ClosedRange<Double>) -> Double {
        RealMath.exp(
            Double.random(
                in: RealMath.log(range.lowerBound)...RealMath.log(range.upperBound), using: &self))
    }

    mutating func one<Choice>(of choices: [Choice]) -> Choice {
        choices[Int.random(in: choices.indices, using: &self)]
    }

    mutating func chance(_ probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &self) < probability
    }
}

extension PerformanceCase {
    private static func shape(_ random: inout SeededGenerator) -> CatalogueEntry {
        let layers = random.size(8...128).rounded()
        let heads = random.one(of: [8.0, 16, 32, 64, 128])
        let isLatent = random.chance(0.3)
        var fields: [(FigureKey, Double)] = [
            (.layers, layers), (.hidden, 128 * random.size(8...128).rounded()), (.heads, heads),
            (.kvHeads, isLatent ? heads : min(heads, random.one(of: [1.0, 2, 4, 8, 16, 128]))),
            (.headDimension, random.one(of: [64.0, 128, 256])),
            (.feedForward, 256 * random.size(4...200).rounded()),
            (.vocabulary, random.size(32_000...260_000).rounded()),
        ]
        if random.chance(0.6) {
            let experts = random.one(of: [8.0, 32, 128, 256, 512])
            fields += [
                (.experts, experts), (.expertsPerToken, min(experts, random.one(of: [1.0, 2, 4, 8, 10]))),
                (.expertFeedForward, 256 * random.size(2...20).rounded()),
                (.sharedExperts, random.one(of: [0.0, 1, 2])),
                (.leadingDenseLayers, random.one(of: [0.0, 1, 3])),
            ]
        }
        if isLatent {
            fields += [
                (.kvLoraRank, 512), (.queryLoraRank, 1536), (.nopeDimension, 128), (.ropeDimension, 64),
                (.valueDimension, 128),
            ]
        }
        if random.chance(0.3) {
            let windows = Double.random(in: 1...layers, using: &random).rounded()
            fields += [(.windowTokens, random.size(64...8192).rounded()), (.windowLayers, windows)]
        }
        if random.chance(0.2) { fields.append((.sparseAttentionTokens, random.one(of: [512.0, 2048]))) }
        return PerformanceFixtures.entry(.model, "drawn", fields)
    }

    private static func device(_ random: inout SeededGenerator) -> DeviceRates {
        let bf16 = random.size(5e13...3e15)
        let fp8 = random.chance(0.3) ? bf16 : 2 * bf16
        let hasLink = random.chance(0.8)
        return DeviceRates(
            memory: random.size(2e10...4e11), bandwidth: random.size(3e11...2e13), bf16: bf16, fp8: fp8,
            fp4: random.chance(0.5) ? 2 * fp8 : 0, link: hasLink ? random.size(3e10...2e12) : 0,
            domain: hasLink ? random.one(of: [2.0, 8, 16, 72]) : 1,
            modulePower: random.chance(0.8) ? random.size(70...2000) : nil)
    }

    private static func calibration(_ random: inout SeededGenerator) -> Calibration {
        var drawn = PerformanceFixtures.calibration
        for key: FigureKey in [
            .memoryUtilisation, .prefillUtilisation, .attentionUtilisation, .decodeUtilisation,
            .linkEfficiency,
            .decodeMatching, .prefillMatching,
        ] { drawn[key] = random.size(0.1...1) }
        for key: FigureKey in [
            .denseLayerOverhead, .expertLayerOverhead, .collectiveLatency, .exchangeLatency,
            .sequenceOverhead,
        ] { drawn[key] = random.size(1e-6...2e-4) }
        drawn.fourBitReadFactor = Double.random(in: 1...1.5, using: &random)
        drawn.speculationGain = Double.random(in: 1...3, using: &random)
        drawn.queueingShare = Double.random(in: 0...1, using: &random)
        return drawn
    }
}
