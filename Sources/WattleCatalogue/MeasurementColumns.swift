/// A column of a file of measured runs, in the order in which the shared files have them.
package enum MeasurementColumn: UInt8, Sendable, CaseIterable {
    case id, source, sourceReference, sourceDate
    case system, gpus, model, weights, cache, framework
    case inputTokens, outputTokens, runningSequences
    case tensorParallel, expertParallel, dataParallelAttention, speculative
    case serving, prefillGPUs, decodeGPUs
    case throughputPerGPU, speedPerUser, timeToFirstToken, timePerOutputToken, modulePower
    case notes

    /// What a column holds, in words for the guide.
    package struct Description: Sendable {
        /// How the header of a file writes it.
        package let name: String
        /// The unit of its numbers, or the words that may stand in it; empty for free text.
        package let unit: String
        /// What it says, and what an empty cell means.
        package let meaning: String
    }

    /// What the column holds.
    package var description: Description { MeasurementColumn.descriptions[Int(rawValue)] }

    /// How the header of a file writes it.
    package var name: String { description.name }

    /// Whether a file without the column says nothing that can be used.
    package var isRequired: Bool {
        switch self {
        case .system, .gpus, .model, .weights, .inputTokens, .outputTokens, .throughputPerGPU: true
        default: false
        }
    }

    /// Whether zero stands for what was not published, as for the pools of a replica that has only one.
    var zeroIsAbsent: Bool { self == .prefillGPUs || self == .decodeGPUs || self == .expertParallel }

    /// Whether it holds a number.
    var isNumber: Bool {
        switch self {
        case .gpus, .inputTokens, .outputTokens, .runningSequences, .tensorParallel, .expertParallel,
            .prefillGPUs, .decodeGPUs, .throughputPerGPU, .speedPerUser, .timeToFirstToken,
            .timePerOutputToken, .modulePower:
            true
        default: false
        }
    }

    /// The column of a header's cell.
    init?(named name: some Collection<UInt8>) {
        guard let column = MeasurementColumn.allCases.first(where: { $0.name.utf8.elementsEqual(name) })
        else { return nil }
        self = column
    }

    private static let descriptions: [Description] = [
        .init(name: "id", unit: "", meaning: "a name of the run, unique in the file; empty: its line"),
        .init(name: "source", unit: "", meaning: "who published it"),
        .init(name: "source_ref", unit: "", meaning: "the run, file or page within the source"),
        .init(name: "source_date", unit: "date", meaning: "when it was measured or published"),
        .init(
            name: "system", unit: "",
            meaning: "the accelerator or system, by any name that blocks accept"),
        .init(
            name: "gpus", unit: "gpu",
            meaning: "accelerators of the replica; prefill and decode together where pools are apart"),
        .init(name: "model", unit: "", meaning: "the model, by any name that blocks accept"),
        .init(
            name: "weights", unit: "nvfp4, mxfp4, int4, fp8, bf16",
            meaning: "format of the weights; mixtures of experts in 4 bits keep attention in 8"),
        .init(
            name: "kv_cache", unit: "fp8, bf16",
            meaning: "format of the cache; empty: bf16 with weights in 16 bits, else fp8"),
        .init(name: "framework", unit: "", meaning: "the serving software and its version"),
        .init(name: "input_tokens", unit: "tok/request", meaning: "mean length of a request's input"),
        .init(name: "output_tokens", unit: "tok/request", meaning: "mean length of its output"),
        .init(
            name: "running_sequences", unit: "request",
            meaning: "mean requests running in the replica; empty: as many as memory holds"),
        .init(name: "tensor_parallel", unit: "gpu", meaning: "accelerators that share each layer"),
        .init(name: "expert_parallel", unit: "gpu", meaning: "accelerators over which experts are spread"),
        .init(
            name: "data_parallel_attention", unit: "yes, no",
            meaning: "whether each accelerator holds attention and requests of its own; empty: no"),
        .init(name: "mtp", unit: "yes, no", meaning: "speculative decoding; empty: no"),
        .init(
            name: "serving", unit: "aggregated, disaggregated, offline",
            meaning: "how requests arrive and share the accelerators; empty: aggregated"),
        .init(name: "prefill_gpus", unit: "gpu", meaning: "accelerators of the prefill pool"),
        .init(name: "decode_gpus", unit: "gpu", meaning: "accelerators of the decode pool"),
        .init(
            name: "output_tok_s_gpu", unit: "tok/s/gpu",
            meaning: "output tokens per second and accelerator, over all of them"),
        .init(name: "tok_s_user", unit: "tok/s/user", meaning: "output tokens per second and user"),
        .init(name: "ttft_ms", unit: "ms", meaning: "time to the first token, mean or median"),
        .init(name: "tpot_ms", unit: "ms", meaning: "time between a user's tokens, mean or median"),
        .init(
            name: "gpu_power_w", unit: "W",
            meaning: "power of one accelerator's board, where it was measured"),
        .init(name: "notes", unit: "", meaning: "anything a reader should know"),
    ]
}

/// Which place in a record each column has.
struct ColumnPlaces {
    private var places = [Int?](repeating: nil, count: MeasurementColumn.allCases.count)

    /// The place of a column; nil where the file has no such column.
    subscript(column: MeasurementColumn) -> Int? {
        get { places[Int(column.rawValue)] }
        set { places[Int(column.rawValue)] = newValue }
    }
}
