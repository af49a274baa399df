extension ModelArchitecture {
    /// Whether the model routes tokens to experts.
    package var isMixtureOfExperts: Bool { experts != nil }

    /// Layers with experts.
    package var expertLayers: Double { experts.map { layers - $0.denseLayers } ?? 0 }

    /// Parameters of the attention of one layer.
    package var attentionParametersPerLayer: Double {
        guard let latent else {
            return 2 * hidden * heads * headDimension + 2 * hidden * kvHeads * headDimension
        }
        let query = hidden * latent.queryRank + latent.queryRank * heads * (latent.nope + latent.rope)
        let down = hidden * (latent.kvRank + latent.rope)
        let up = latent.kvRank * heads * (latent.nope + latent.value)
        return query + down + up + heads * latent.value * hidden
    }

    /// Parameters of the attention of all layers.
    package var attentionParameters: Double { layers * attentionParametersPerLayer }

    /// Parameters of the dense feed-forward blocks and the shared experts of all layers.
    package var denseParameters: Double {
        guard let experts else { return layers * 3 * hidden * feedForward }
        return experts.denseLayers * 3 * hidden * feedForward + expertLayers * experts.shared
            * expertParameters
    }

    /// Parameters of one routed expert.
    package var expertParameters: Double { experts.map { 3 * hidden * $0.feedForward } ?? 0 }

    /// Parameters of the routers.
    package var routerParameters: Double { experts.map { expertLayers * hidden * $0.count } ?? 0 }

    /// Parameters of all routed experts.
    package var routedParameters: Double {
        experts.map { expertLayers * $0.count * expertParameters } ?? 0
    }

    /// Parameters of the output matrix; the embedding is as large.
    package var headParameters: Double { vocabulary * hidden }

    /// All parameters.
    package var totalParameters: Double {
        attentionParameters + denseParameters + routerParameters + routedParameters + 2 * headParameters
    }

    /// Parameters that one token passes through, one embedding matrix counted.
    package var activeParameters: Double {
        let routed = experts.map { expertLayers * $0.perToken * expertParameters } ?? 0
        return attentionParameters + denseParameters + routerParameters + routed + headParameters
    }

    /// Elements that one token adds to the cache of all layers that grow.
    package var cacheElementsPerToken: Double { growingLayers * cacheElementsPerLayer }

    /// Elements of one token in the cache of one layer.
    package var cacheElementsPerLayer: Double {
        latent.map { $0.kvRank + $0.rope } ?? 2 * kvHeads * headDimension
    }

    /// Elements in the cache of a sequence of `context` tokens: growing layers, and windows as far as they are full.
    package func cacheElements(context: Double) -> Double {
        cacheElementsPerToken * context
            + windowLayers * cacheElementsPerLayer * min(context, windowTokens)
    }
}
