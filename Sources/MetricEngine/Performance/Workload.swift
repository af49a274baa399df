/// How prefill and decode share the accelerators.
package enum ServingMode: UInt8, Sendable, CaseIterable {
    /// One pool does both, and prefill delays decode.
    case aggregated
    /// A pool for each, in balance.
    case disaggregated

    /// How authors write it.
    package var name: String { self == .aggregated ? "aggregated" : "disaggregated" }
}

/// What is asked of a deployment: requests of one shape, in one precision.
package struct Workload: Equatable, Sendable {
    /// Tokens of a request's input.
    package var inputTokens: Double
    /// Tokens of its output.
    package var outputTokens: Double
    /// The formats of weights and cache.
    package var precision: Precision
    /// Whether tokens are drafted and verified several at a time.
    package var isSpeculative: Bool
    /// How prefill and decode share the accelerators.
    package var serving: ServingMode

    /// Describes requests.
    package init(
        inputTokens: Double, outputTokens: Double, precision: Precision, isSpeculative: Bool = false,
        serving: ServingMode = .aggregated
    ) {
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.precision = precision
        self.isSpeculative = isSpeculative
        self.serving = serving
    }

    /// The mean length of a running sequence.
    var meanContext: Double { inputTokens + outputTokens / 2 }
}

/// How one replica of a model is spread over accelerators.
package struct Layout: Equatable, Sendable {
    /// Accelerators of the replica; of its decode pool where pools are apart.
    package var gpus: Double
    /// Accelerators that share each layer's attention.
    package var tensorParallel: Double
    /// Whether every accelerator holds all attention weights and its own sequences, and experts are spread over all.
    package var isDataParallel: Bool

    /// Spreads a replica as a measured deployment did.
    package init(gpus: Double, tensorParallel: Double, isDataParallel: Bool) {
        self.gpus = gpus
        self.tensorParallel = tensorParallel
        self.isDataParallel = isDataParallel
    }

    /// One replica over `gpus`, sharing every layer.
    package static func tensorParallel(_ gpus: Double) -> Layout {
        Layout(gpus: gpus, tensorParallel: gpus, isDataParallel: false)
    }

    /// One replica over `gpus`, attention by sequence and experts spread.
    package static func expertParallel(_ gpus: Double) -> Layout {
        Layout(gpus: gpus, tensorParallel: 1, isDataParallel: gpus > 1)
    }

    /// Accelerators over which one sequence's attention is spread.
    var attentionRanks: Double { isDataParallel ? 1 : min(tensorParallel, gpus) }
    /// How much longer a collective takes than among eight accelerators: it grows with the logarithm.
    static func collectiveDepth(_ ranks: Double) -> Double { ranks > 1 ? RealMath.log2(ranks) / 3 : 0 }
    /// Groups of accelerators that hold sequences of their own.
    var groups: Double { gpus / attentionRanks }
}
