/// A column of a file of measured runs.
enum MeasurementColumn: String, CaseIterable {
    case id
    case source
    case sourceReference = "source_ref"
    case sourceDate = "source_date"
    case system
    case gpus
    case model
    case weights
    case cache = "kv_cache"
    case framework
    case inputTokens = "input_tokens"
    case outputTokens = "output_tokens"
    case runningSequences = "running_sequences"
    case tensorParallel = "tensor_parallel"
    case expertParallel = "expert_parallel"
    case dataParallelAttention = "data_parallel_attention"
    case speculative = "mtp"
    case serving
    case prefillGPUs = "prefill_gpus"
    case decodeGPUs = "decode_gpus"
    case throughputPerGPU = "output_tok_s_gpu"
    case speedPerUser = "tok_s_user"
    case timeToFirstToken = "ttft_ms"
    case timePerOutputToken = "tpot_ms"
    case modulePower = "gpu_power_w"
    case notes

    /// Whether a file without the column says nothing that can be used.
    var isRequired: Bool {
        switch self {
        case .system, .gpus, .model, .weights, .inputTokens, .outputTokens, .throughputPerGPU: true
        default: false
        }
    }

    /// Whether zero stands for what was not published, as for the pools of a replica that has only one.
    var zeroIsAbsent: Bool { self == .prefillGPUs || self == .decodeGPUs || self == .expertParallel }
}
