/// The shape of a model, from its published configuration; everything else about its size is derived.
package struct ModelArchitecture: Equatable, Sendable {
    /// Layers.
    package var layers: Double
    /// Width of the residual stream.
    package var hidden: Double
    /// Query heads.
    package var heads: Double
    /// Key-value heads; as many as heads under multi-head latent attention.
    package var kvHeads: Double
    /// Width of a head.
    package var headDimension: Double
    /// Width of the dense feed-forward block.
    package var feedForward: Double
    /// Tokens of the vocabulary.
    package var vocabulary: Double
    /// The experts, for a mixture of experts.
    package var experts: Experts?
    /// The latent attention, where the cache holds one latent vector for all heads.
    package var latent: LatentAttention?
    /// Tokens that a layer with a sliding window sees.
    package var windowTokens: Double
    /// Layers with a sliding window.
    package var windowLayers: Double
    /// Layers whose cache grows with every token.
    package var growingLayers: Double
    /// Tokens that attention reads at most, where an index chooses them; nil where it reads all.
    package var sparseAttentionTokens: Double?

    /// A mixture of experts.
    package struct Experts: Equatable, Sendable {
        /// Routed experts in a layer.
        package var count: Double
        /// Routed experts that a token uses.
        package var perToken: Double
        /// Width of an expert.
        package var feedForward: Double
        /// Experts that every token uses.
        package var shared: Double
        /// Layers with a dense block in place of experts.
        package var denseLayers: Double
    }

    /// Multi-head latent attention.
    package struct LatentAttention: Equatable, Sendable {
        /// Width of the cached latent.
        package var kvRank: Double
        /// Width of the query latent.
        package var queryRank: Double
        /// Width of a head's part without position.
        package var nope: Double
        /// Width of the part with position, shared by all heads.
        package var rope: Double
        /// Width of a head's value.
        package var value: Double
    }

    /// The shape recorded in a catalogue entry; nil if a field is missing or not positive.
    package init?(_ entry: CatalogueEntry) {
        guard entry.kind == .model, let layers = entry.positive(.layers),
            let hidden = entry.positive(.hidden),
            let heads = entry.positive(.heads), let kvHeads = entry.positive(.kvHeads),
            let headDimension = entry.positive(.headDimension), let vocabulary = entry.positive(.vocabulary)
        else { return nil }
        self.layers = layers
        self.hidden = hidden
        self.heads = heads
        self.kvHeads = kvHeads
        self.headDimension = headDimension
        self.vocabulary = vocabulary
        feedForward = entry.value(.feedForward) ?? 0
        experts = Experts(entry)
        latent = LatentAttention(entry)
        windowTokens = entry.value(.windowTokens) ?? 0
        windowLayers = entry.value(.windowLayers) ?? 0
        growingLayers = entry.value(.growingLayers) ?? layers - windowLayers
        sparseAttentionTokens = entry.positive(.sparseAttentionTokens)
        if experts == nil, feedForward <= 0 { return nil }
    }
}

extension ModelArchitecture.Experts {
    init?(_ entry: CatalogueEntry) {
        guard let count = entry.positive(.experts), let perToken = entry.positive(.expertsPerToken),
            let feedForward = entry.positive(.expertFeedForward)
        else { return nil }
        self.count = count
        self.perToken = perToken
        self.feedForward = feedForward
        shared = entry.value(.sharedExperts) ?? 0
        denseLayers = entry.value(.leadingDenseLayers) ?? 0
    }
}

extension ModelArchitecture.LatentAttention {
    init?(_ entry: CatalogueEntry) {
        guard let kvRank = entry.positive(.kvLoraRank), let queryRank = entry.positive(.queryLoraRank),
            let nope = entry.positive(.nopeDimension), let rope = entry.positive(.ropeDimension),
            let value = entry.positive(.valueDimension)
        else { return nil }
        self.kvRank = kvRank
        self.queryRank = queryRank
        self.nope = nope
        self.rope = rope
        self.value = value
    }
}

extension CatalogueEntry {
    /// A field that makes sense only above zero.
    func positive(_ key: FigureKey) -> Double? {
        guard let value = value(key), value > 0 else { return nil }
        return value
    }
}
