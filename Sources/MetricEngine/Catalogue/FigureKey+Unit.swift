extension FigureKey {
    /// The field in words.
    package var label: String {
        switch self {
        case .memory: "Memory"
        case .memoryBandwidth: "Memory bandwidth"
        case .fp16: "FP16, dense"
        case .bf16: "BF16, dense"
        case .fp8: "FP8, dense"
        case .fp4: "FP4, dense"
        case .int8: "INT8, dense"
        case .achievedBF16: "BF16 reached by matrix products"
        case .achievedFP8: "FP8 reached by matrix products"
        case .scaleUpBandwidth: "Scale-up bandwidth, one direction"
        case .scaleUpBandwidthBoth: "Scale-up bandwidth, both directions"
        case .scaleUpDomain: "Scale-up domain"
        case .scaleOutBandwidth: "Scale-out bandwidth"
        case .modulePower: "Module power limit"
        case .nodePower: "Node input per accelerator"
        case .nodePowerMeasured: "Node input per accelerator, observed maximum"
        case .utilityPower: "All-in utility power per accelerator"
        case .systemPower: "System power"
        case .rackPower: "Rack power"
        case .rackFP4: "Rack FP4"
        case .rackCompute: "Rack compute"
        case .rackMemory: "Rack memory"
        case .rackMemoryBandwidth: "Rack memory bandwidth"
        case .rackScaleUp: "Rack scale-up bandwidth"
        case .chips: "Chips"
        case .sram: "On-chip memory"
        case .rackSRAM: "Rack on-chip memory"
        case .chipSRAM: "On-chip memory per chip"
        case .chipMemoryBandwidth: "Memory bandwidth per chip"
        case .announced: "Announced"
        case .ships: "Ships"
        case .available: "Generally available"
        case .accelerators: "Accelerators"
        case .maxInputPower: "Maximum input power"
        case .measuredMaxPower: "Observed maximum power"
        case .totalMemory: "Memory of the system"
        case .totalScaleUp: "Scale-up bandwidth of the system"
        case .totalFP4Sparse: "FP4 of the system, sparse"
        case .totalFP8: "FP8 of the system, dense"
        case .layers: "Layers"
        case .hidden: "Hidden width"
        case .heads: "Attention heads"
        case .kvHeads: "Key-value heads"
        case .headDimension: "Head width"
        case .feedForward: "Feed-forward width"
        case .vocabulary: "Vocabulary"
        case .experts: "Experts"
        case .expertsPerToken: "Experts per token"
        case .expertFeedForward: "Expert feed-forward width"
        case .sharedExperts: "Shared experts"
        case .leadingDenseLayers: "Leading dense layers"
        case .kvLoraRank: "Key-value latent rank"
        case .queryLoraRank: "Query latent rank"
        case .nopeDimension: "Head width without position"
        case .ropeDimension: "Head width with position"
        case .valueDimension: "Value width"
        case .windowTokens: "Sliding window"
        case .windowLayers: "Layers with a sliding window"
        case .growingLayers: "Layers whose cache grows"
        case .publishedParameters: "Parameters, as published"
        case .publishedActiveParameters: "Parameters per token, as published"
        case .sparseAttentionTokens: "Tokens that sparse attention reads"
        case .price: "Rental price"
        case .hyperscaler: "Ownership cost, hyperscaler"
        case .neocloud: "Ownership cost, neocloud"
        case .rental: "Rental, three-year contract"
        case .capital: "Capital cost"
        case .value: "Value"
        case .claimed: "As claimed"
        case .recomputed: "As recomputed"
        case .memoryUtilisation: "Memory bandwidth reached in decoding"
        case .prefillUtilisation: "Peak arithmetic reached in prefill"
        case .attentionUtilisation: "Peak 16-bit arithmetic reached by attention in prefill"
        case .decodeUtilisation: "Peak arithmetic reached in decoding"
        case .fourBitReadFactor: "Factor on bandwidth for weights of four bits"
        case .denseLayerOverhead: "Overhead per dense layer"
        case .expertLayerOverhead: "Overhead per expert layer"
        case .sparseAttentionFactor: "Factor on overhead per layer, sparse attention"
        case .collectiveLatency: "Latency per collective"
        case .exchangeLatency: "Latency per exchange with experts"
        case .linkEfficiency: "Link bandwidth reached"
        case .sequenceOverhead: "Overhead per running sequence"
        case .speculationGain: "Tokens gained per verified step"
        case .verifiedTokens: "Tokens verified per step with speculation"
        case .memoryReserve: "Memory usable for weights and cache"
        case .cacheHorizon: "Output held in the cache, on average over a full batch"
        case .powerFloor: "Module power at no load"
        case .powerMemory: "Module power per share of peak bandwidth"
        case .powerCompute: "Module power per share of peak arithmetic"
        case .spreadPower: "Spread of measured over modelled power"
        case .spreadFirstToken: "Spread of measured over modelled time to the first token"
        case .bandwidthFactor: "Vendor factor on memory bandwidth"
        case .overheadFactor: "Vendor factor on overheads"
        case .decodeMatching: "Factor on the rate of a decode pool"
        case .prefillMatching: "Factor on the rate of a prefill pool"
        case .queueingShare: "Prefills that a new request waits for, per running sequence"
        case .firstTokenFloor: "Time to the first token of the shortest request"
        case .computeFactor: "Vendor factor on arithmetic"
        case .spreadDense: "Spread of measured over modelled, dense models"
        case .spreadExperts: "Spread of measured over modelled, mixture of experts"
        case .spreadSpeculative: "Spread of measured over modelled, speculative decoding"
        case .spreadDisaggregated: "Spread of measured over modelled, disaggregated"
        case .spreadAMD: "Spread of measured over modelled, AMD"
        case .pairCorrelation: "Error shared by two systems in one comparison"
        case .errorOverall: "Median held-out error, all rows"
        case .errorDense: "Median held-out error, dense models"
        case .errorExperts: "Median held-out error, mixture of experts"
        case .errorSpeculative: "Median held-out error, speculative decoding"
        case .errorDisaggregated: "Median held-out error, disaggregated"
        case .errorAMD: "Median held-out error, AMD"
        case .errorPower: "Median held-out error, module power"
        case .errorRatio: "Median held-out error of a ratio of two systems"
        }
    }

    /// The unit in which data files write the field; nil where each figure brings its own.
    package var unit: FigureUnit? {
        switch self {
        case .memory, .rackSRAM, .totalMemory: .gigabytes
        case .memoryBandwidth, .rackScaleUp, .chipMemoryBandwidth, .totalScaleUp: .terabytesPerSecond
        case .fp16, .bf16, .fp8, .fp4, .achievedBF16, .achievedFP8: .teraflops
        case .int8: .teraops
        case .scaleUpBandwidth, .scaleUpBandwidthBoth: .gigabytesPerSecond
        case .scaleUpDomain, .chips, .accelerators, .layers, .hidden, .heads, .kvHeads, .headDimension,
            .feedForward, .vocabulary, .experts, .expertsPerToken, .expertFeedForward, .sharedExperts,
            .leadingDenseLayers, .kvLoraRank, .queryLoraRank, .nopeDimension, .ropeDimension,
            .valueDimension, .windowLayers, .growingLayers, .speculationGain, .verifiedTokens,
            .bandwidthFactor, .overheadFactor, .computeFactor, .fourBitReadFactor, .sparseAttentionFactor:
            .one
        case .scaleOutBandwidth: .gigabitsPerSecond
        case .modulePower, .nodePower, .nodePowerMeasured, .utilityPower, .systemPower: .watts
        case .rackPower, .maxInputPower, .measuredMaxPower: .kilowatts
        case .rackFP4, .rackCompute, .totalFP4Sparse, .totalFP8: .petaflops
        case .rackMemory: .terabytes
        case .rackMemoryBandwidth: .petabytesPerSecond
        case .sram, .chipSRAM: .megabytes
        case .announced, .ships, .available: .date
        case .windowTokens, .sparseAttentionTokens: .tokens
        case .publishedParameters, .publishedActiveParameters: .billions
        case .price, .hyperscaler, .neocloud, .rental: .moneyPerGPUHour
        case .capital: .money
        case .memoryUtilisation, .prefillUtilisation, .decodeUtilisation, .linkEfficiency, .memoryReserve,
            .cacheHorizon, .powerFloor, .powerMemory, .powerCompute, .decodeMatching, .prefillMatching,
            .attentionUtilisation, .queueingShare, .spreadPower, .spreadFirstToken, .spreadDense,
            .spreadExperts, .spreadSpeculative,
            .spreadDisaggregated, .spreadAMD, .pairCorrelation, .errorOverall, .errorDense, .errorExperts,
            .errorSpeculative, .errorDisaggregated, .errorAMD, .errorPower, .errorRatio:
            .share
        case .denseLayerOverhead, .expertLayerOverhead, .collectiveLatency, .exchangeLatency,
            .sequenceOverhead,
            .firstTokenFloor:
            .microseconds
        case .value, .claimed, .recomputed: nil
        }
    }
}
