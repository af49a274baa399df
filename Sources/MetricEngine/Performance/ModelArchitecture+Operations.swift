extension ModelArchitecture {
    /// FLOP of one token in the routed experts.
    var routedOperationsPerToken: Double {
        experts.map { 2 * $0.perToken * expertParameters * expertLayers } ?? 0
    }

    /// FLOP of one decoded token outside the routed experts, its attention over `context` tokens included.
    func decodeCommonOperations(context: Double) -> Double {
        2 * (attentionParameters + denseParameters + headParameters)
            + decodeAttentionPerToken * attendedTokens(context: context)
    }

    /// FLOP of a request's prefill in matrix products outside the routed experts.
    func prefillCommonOperations(input: Double) -> Double {
        2 * (attentionParameters + denseParameters) * input
    }

    /// FLOP of a request's prefill in attention itself; a token attends to half of the input on average.
    func prefillAttentionOperations(input: Double) -> Double {
        prefillAttentionPerToken * input
            * (growingLayers * attended(input / 2) + windowLayers * min(input, windowTokens))
    }

    /// Elements of the cache of a sequence of `context` tokens that one decoding step reads.
    func cacheElementsRead(context: Double) -> Double {
        cacheElementsPerLayer * attendedTokens(context: context)
    }

    /// Cached tokens that one new token attends to, summed over layers.
    private func attendedTokens(context: Double) -> Double {
        growingLayers * attended(context) + windowLayers * min(context, windowTokens)
    }

    /// Tokens of `context` that attention reads in a layer without a window.
    private func attended(_ context: Double) -> Double { min(context, sparseAttentionTokens ?? context) }

    /// FLOP per attended token and layer in decoding; latent attention works on the latent itself.
    private var decodeAttentionPerToken: Double {
        latent.map { 2 * heads * (2 * $0.kvRank + $0.rope) } ?? 4 * heads * headDimension
    }

    /// FLOP per attended token and layer in prefill.
    private var prefillAttentionPerToken: Double {
        latent.map { 2 * heads * ($0.nope + $0.rope + $0.value) } ?? 4 * heads * headDimension
    }
}
