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

    /// FLOP of a request's prefill outside the routed experts; a token attends to half of the input on average.
    func prefillCommonOperations(input: Double) -> Double {
        2 * (attentionParameters + denseParameters) * input
            + prefillAttentionPerToken
            * (growingLayers * input * input / 2 + windowLayers * input * min(input, windowTokens))
    }

    /// Cached tokens that one new token attends to, summed over layers.
    private func attendedTokens(context: Double) -> Double {
        growingLayers * context + windowLayers * min(context, windowTokens)
    }

    /// FLOP per attended token and layer in decoding; latent attention works on the latent itself.
    private var decodeAttentionPerToken: Double {
        latent.map { 2 * heads * (2 * $0.kvRank + $0.rope) } ?? 4 * heads * headDimension
    }

    /// FLOP per attended token and layer in prefill.
    private var prefillAttentionPerToken: Double {
        latent.map { 2 * heads * ($0.nope + $0.rope + $0.value) } ?? 4 * heads * headDimension
    }
}
