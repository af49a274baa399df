/// The fields that catalogue entries have, a closed set: the last part of a path such as `hardware/gb300-nvl72.memory`.
package enum FigureKey: UInt8, Sendable, CaseIterable {
    case memory
    case memoryBandwidth
    case fp16
    case bf16
    case fp8
    case fp4
    case int8
    case achievedBF16
    case achievedFP8
    case scaleUpBandwidth
    case scaleUpBandwidthBoth
    case scaleUpDomain
    case scaleOutBandwidth
    case modulePower
    case nodePower
    case nodePowerMeasured
    case utilityPower
    case systemPower
    case rackPower
    case rackFP4
    case rackCompute
    case rackMemory
    case rackMemoryBandwidth
    case rackScaleUp
    case chips
    case sram
    case rackSRAM
    case chipSRAM
    case chipMemoryBandwidth
    case announced
    case ships
    case available
    case accelerators
    case maxInputPower
    case measuredMaxPower
    case totalMemory
    case totalScaleUp
    case totalFP4Sparse
    case totalFP8
    case layers
    case hidden
    case heads
    case kvHeads
    case headDimension
    case feedForward
    case vocabulary
    case experts
    case expertsPerToken
    case expertFeedForward
    case sharedExperts
    case leadingDenseLayers
    case kvLoraRank
    case queryLoraRank
    case nopeDimension
    case ropeDimension
    case valueDimension
    case windowTokens
    case windowLayers
    case growingLayers
    case sparseAttentionTokens
    case publishedParameters
    case publishedActiveParameters
    case price
    case hyperscaler
    case neocloud
    case rental
    case capital
    case value
    case claimed
    case recomputed
    case memoryUtilisation
    case prefillUtilisation
    case attentionUtilisation
    case decodeUtilisation
    case fourBitReadFactor
    case denseLayerOverhead
    case expertLayerOverhead
    case sparseAttentionFactor
    case collectiveLatency
    case exchangeLatency
    case linkEfficiency
    case sequenceOverhead
    case speculationGain
    case verifiedTokens
    case memoryReserve
    case cacheHorizon
    case powerFloor
    case powerMemory
    case powerCompute
    case spreadPower
    case spreadFirstToken
    case bandwidthFactor
    case overheadFactor
    case decodeMatching
    case prefillMatching
    case queueingShare
    case firstTokenFloor
    case computeFactor
    case spreadDense
    case spreadExperts
    case spreadSpeculative
    case spreadDisaggregated
    case spreadAMD
    case pairCorrelation
    case errorOverall
    case errorDense
    case errorExperts
    case errorSpeculative
    case errorDisaggregated
    case errorAMD
    case errorPower
    case errorRatio

    /// How data files and paths write it.
    package var name: String {
        switch self {
        case .memory: "memory"
        case .memoryBandwidth: "memory_bandwidth"
        case .fp16: "fp16"
        case .bf16: "bf16"
        case .fp8: "fp8"
        case .fp4: "fp4"
        case .int8: "int8"
        case .achievedBF16: "achieved_bf16"
        case .achievedFP8: "achieved_fp8"
        case .scaleUpBandwidth: "scaleup_bandwidth"
        case .scaleUpBandwidthBoth: "scaleup_bandwidth_both"
        case .scaleUpDomain: "scaleup_domain"
        case .scaleOutBandwidth: "scaleout_bandwidth"
        case .modulePower: "module_power"
        case .nodePower: "node_power"
        case .nodePowerMeasured: "node_power_measured"
        case .utilityPower: "utility_power"
        case .systemPower: "system_power"
        case .rackPower: "rack_power"
        case .rackFP4: "rack_fp4"
        case .rackCompute: "rack_compute"
        case .rackMemory: "rack_memory"
        case .rackMemoryBandwidth: "rack_memory_bandwidth"
        case .rackScaleUp: "rack_scaleup"
        case .chips: "chips"
        case .sram: "sram"
        case .rackSRAM: "rack_sram"
        case .chipSRAM: "chip_sram"
        case .chipMemoryBandwidth: "chip_memory_bandwidth"
        case .announced: "announced"
        case .ships: "ships"
        case .available: "available"
        case .accelerators: "accelerators"
        case .maxInputPower: "max_input_power"
        case .measuredMaxPower: "measured_max_power"
        case .totalMemory: "total_memory"
        case .totalScaleUp: "total_scaleup"
        case .totalFP4Sparse: "total_fp4_sparse"
        case .totalFP8: "total_fp8"
        case .layers: "layers"
        case .hidden: "hidden"
        case .heads: "heads"
        case .kvHeads: "kv_heads"
        case .headDimension: "head_dim"
        case .feedForward: "feed_forward"
        case .vocabulary: "vocabulary"
        case .experts: "experts"
        case .expertsPerToken: "experts_per_token"
        case .expertFeedForward: "expert_feed_forward"
        case .sharedExperts: "shared_experts"
        case .leadingDenseLayers: "leading_dense_layers"
        case .kvLoraRank: "kv_lora_rank"
        case .queryLoraRank: "query_lora_rank"
        case .nopeDimension: "nope_dim"
        case .ropeDimension: "rope_dim"
        case .valueDimension: "value_dim"
        case .windowTokens: "window_tokens"
        case .windowLayers: "window_layers"
        case .growingLayers: "growing_layers"
        case .publishedParameters: "published_parameters"
        case .publishedActiveParameters: "published_active_parameters"
        case .sparseAttentionTokens: "sparse_attention_tokens"
        case .price: "price"
        case .hyperscaler: "hyperscaler"
        case .neocloud: "neocloud"
        case .rental: "rental"
        case .capital: "capital"
        case .value: "value"
        case .claimed: "claimed"
        case .recomputed: "recomputed"
        case .memoryUtilisation: "memory_utilisation"
        case .prefillUtilisation: "prefill_utilisation"
        case .attentionUtilisation: "attention_utilisation"
        case .decodeUtilisation: "decode_utilisation"
        case .fourBitReadFactor: "four_bit_read_factor"
        case .denseLayerOverhead: "dense_layer_overhead"
        case .expertLayerOverhead: "expert_layer_overhead"
        case .sparseAttentionFactor: "sparse_attention_factor"
        case .collectiveLatency: "collective_latency"
        case .exchangeLatency: "exchange_latency"
        case .linkEfficiency: "link_efficiency"
        case .sequenceOverhead: "sequence_overhead"
        case .speculationGain: "speculation_gain"
        case .verifiedTokens: "verified_tokens"
        case .memoryReserve: "memory_reserve"
        case .cacheHorizon: "cache_horizon"
        case .powerFloor: "power_floor"
        case .powerMemory: "power_memory"
        case .powerCompute: "power_compute"
        case .spreadPower: "spread_power"
        case .spreadFirstToken: "spread_first_token"
        case .bandwidthFactor: "bandwidth_factor"
        case .overheadFactor: "overhead_factor"
        case .decodeMatching: "decode_matching"
        case .prefillMatching: "prefill_matching"
        case .queueingShare: "queueing_share"
        case .firstTokenFloor: "first_token_floor"
        case .computeFactor: "compute_factor"
        case .spreadDense: "spread_dense"
        case .spreadExperts: "spread_experts"
        case .spreadSpeculative: "spread_speculative"
        case .spreadDisaggregated: "spread_disaggregated"
        case .spreadAMD: "spread_amd"
        case .pairCorrelation: "pair_correlation"
        case .errorOverall: "error_overall"
        case .errorDense: "error_dense"
        case .errorExperts: "error_experts"
        case .errorSpeculative: "error_speculative"
        case .errorDisaggregated: "error_disaggregated"
        case .errorAMD: "error_amd"
        case .errorPower: "error_power"
        case .errorRatio: "error_ratio"
        }
    }
}
