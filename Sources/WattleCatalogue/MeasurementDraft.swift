import MetricEngine
import WattleDiagnostics
import WattleText

/// Why a cell cannot be used.
struct CellFault: Error {
    /// One sentence.
    let message: String
    /// What to write instead.
    let help: String
}

/// A run that is being read, column by column.
struct MeasurementDraft {
    private var run: Measurement
    private var cache: CacheFormat?

    /// A run of which nothing is known yet.
    init() {
        run = Measurement(
            Measurement.Origin(id: [], source: [], reference: [], date: []), system: [], model: [],
            precision: Precision(.fp8), deployment: Measurement.Deployment(gpus: 0),
            load: Measurement.Load(inputTokens: 0, outputTokens: 0),
            outcome: Measurement.Outcome(throughputPerGPU: 0))
    }

    /// The run; a cache that was not given follows from the weights.
    var measurement: Measurement {
        var complete = run
        complete.precision = Precision(run.precision.weights, cache: cache)
        return complete
    }

    /// Whether everything that a run needs has been set.
    var isComplete: Bool {
        !run.system.isEmpty && !run.model.isEmpty && run.deployment.gpus > 0 && run.load.inputTokens > 0
            && run.load.outputTokens > 0 && run.outcome.throughputPerGPU > 0
    }

    /// Takes what a cell says, white space at both ends left out; an empty one takes a value away.
    ///
    /// Names of systems and models are taken as they stand.
    mutating func set(_ column: MeasurementColumn, to cell: [UInt8]) throws(CellFault) {
        let text = trimmed(cell)
        if column.isRequired, text.isEmpty {
            throw CellFault(
                message: "\(column.name) is empty",
                help: "write what was measured or asked; a run without it says nothing")
        }
        if column.isNumber { return set(column, to: try number(text, column)) }
        switch column {
        case .weights: run.precision.weights = try weights(text)
        case .cache: cache = try cacheFormat(text)
        case .dataParallelAttention: run.deployment.isDataParallel = try flag(text, column)
        case .speculative: run.load.isSpeculative = try flag(text, column)
        case .serving: run.deployment.serving = try serving(text)
        default: setText(column, to: text)
        }
    }

    private mutating func setText(_ column: MeasurementColumn, to text: [UInt8]) {
        switch column {
        case .id: run.origin.id = text
        case .source: run.origin.source = text
        case .sourceReference: run.origin.reference = text
        case .sourceDate: run.origin.date = text
        case .system: run.system = text
        case .model: run.model = text
        case .framework: run.framework = text
        case .notes: run.notes = text
        default: preconditionFailure("the other columns hold numbers or words of a list")
        }
    }

    private mutating func set(_ column: MeasurementColumn, to number: Double?) {
        switch column {
        case .gpus: run.deployment.gpus = number ?? 0
        case .tensorParallel: run.deployment.tensorParallel = number
        case .expertParallel: run.deployment.expertParallel = number
        case .prefillGPUs: run.deployment.prefillGPUs = number
        case .decodeGPUs: run.deployment.decodeGPUs = number
        case .inputTokens: run.load.inputTokens = number ?? 0
        case .outputTokens: run.load.outputTokens = number ?? 0
        case .runningSequences: run.load.runningSequences = number
        case .throughputPerGPU: run.outcome.throughputPerGPU = number ?? 0
        case .speedPerUser: run.outcome.speedPerUser = number
        case .timeToFirstToken: run.outcome.timeToFirstToken = number.map { $0 / 1000 }
        case .timePerOutputToken: run.outcome.timePerOutputToken = number.map { $0 / 1000 }
        case .modulePower: run.outcome.modulePower = number
        default: preconditionFailure("the other columns hold no numbers")
        }
    }

    /// Makes the speed per user the inverse of the time between tokens.
    mutating func deriveSpeed() {
        run.outcome.speedPerUser = run.outcome.timePerOutputToken.map { 1 / $0 }
    }

    // MARK: - Cells

    /// A number above zero; nil for an empty cell, and for a zero that stands for nothing.
    private func number(_ text: [UInt8], _ column: MeasurementColumn) throws(CellFault) -> Double? {
        if text.isEmpty { return nil }
        let value = decimalNumber(text[...])
        if value == 0, column.zeroIsAbsent { return nil }
        guard let value, value > 0 else {
            throw unreadable(text, column, "a finite number above zero, such as 921.6")
        }
        return value
    }

    private func weights(_ text: [UInt8]) throws(CellFault) -> WeightFormat {
        guard let format = WeightFormat(named: text) else {
            throw unreadable(text, .weights, oneOf(WeightFormat.allCases.map(\.name)))
        }
        return format
    }

    private func cacheFormat(_ text: [UInt8]) throws(CellFault) -> CacheFormat? {
        if text.isEmpty { return nil }
        guard let format = CacheFormat(named: text) else {
            throw unreadable(text, .cache, oneOf(CacheFormat.allCases.map(\.name)))
        }
        return format
    }

    private func serving(_ text: [UInt8]) throws(CellFault) -> Measurement.Serving {
        if text.isEmpty { return .aggregated }
        let known = Measurement.Serving.allCases.first { text.equalsIgnoringASCIICase($0.name) }
        guard let known else {
            throw unreadable(text, .serving, oneOf(Measurement.Serving.allCases.map(\.name)))
        }
        return known
    }

    private func flag(_ text: [UInt8], _ column: MeasurementColumn) throws(CellFault) -> Bool {
        if text.isEmpty || text.equalsIgnoringASCIICase("no") { return false }
        guard text.equalsIgnoringASCIICase("yes") else {
            throw unreadable(text, column, oneOf(["yes", "no"]))
        }
        return true
    }

    private func oneOf(_ words: [String]) -> String { "one of " + words.joined(separator: ", ") }

    private func unreadable(_ text: [UInt8], _ column: MeasurementColumn, _ wanted: String) -> CellFault {
        CellFault(
            message: "'\(String(decoding: text, as: UTF8.self))' cannot be read as \(column.name)",
            help: "write \(wanted)")
    }

    private func trimmed(_ cell: [UInt8]) -> [UInt8] {
        guard let first = cell.first, let last = cell.last, first.isASCIIWhitespace || last.isASCIIWhitespace
        else { return cell }
        return Array(cell.trimmedASCII())
    }
}
