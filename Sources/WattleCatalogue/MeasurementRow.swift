import MetricEngine
import WattleDiagnostics
import WattleText

/// Why a row is left out.
struct RowFault: Error {
    let rule: RuleID
    let range: SourceRange
    /// One sentence.
    let message: String
    let help: [String]

    init(_ rule: RuleID, _ range: SourceRange, _ message: String, help: [String] = []) {
        self.rule = rule
        self.range = range
        self.message = message
        self.help = help
    }
}

/// One record, its cells found by column.
struct MeasurementRow {
    private let cells: [CSVCell]
    private let places: ColumnPlaces

    /// Reads `cells` by a header that has as many.
    init(_ cells: [CSVCell], _ places: ColumnPlaces) {
        self.cells = cells
        self.places = places
    }

    /// The cell of a column; nil where it is blank or the file has no such column.
    subscript(column: MeasurementColumn) -> CSVCell? {
        guard let place = places[column] else { return nil }
        return cells[place].text.trimmedASCII().isEmpty ? nil : cells[place]
    }

    /// The cell of a column that must not be empty.
    func required(_ column: MeasurementColumn) throws(RowFault) -> CSVCell {
        if let cell = self[column] { return cell }
        let range = places[column].map { cells[$0].range } ?? cells[0].range
        throw RowFault(
            "MEA003", range, "\(column.name) is empty",
            help: ["write what was measured or asked; a run without it says nothing"])
    }

    // MARK: - Parts of a run

    /// The run, on hardware and a model whose names have been looked up; `id` names it where the row does not.
    func measurement(id: @autoclosure () -> String, system: [UInt8], model: [UInt8]) throws(RowFault)
        -> Measurement
    {
        var measurement = Measurement(
            Measurement.Origin(
                id: self[.id]?.text ?? Array(id().utf8), source: self[.source]?.text ?? [],
                reference: self[.sourceReference]?.text ?? [], date: self[.sourceDate]?.text ?? []),
            system: system, model: model, precision: try precision(), deployment: try deployment(),
            load: try load(), outcome: try outcome())
        measurement.framework = self[.framework].map { Array($0.text.trimmedASCII()) } ?? []
        measurement.notes = self[.notes]?.text ?? []
        return measurement
    }

    private func precision() throws(RowFault) -> Precision {
        let cell = try required(.weights)
        guard let weights = WeightFormat(named: cell.text) else {
            throw unreadable(cell, .weights, "one of \(names(WeightFormat.allCases.map(\.name)))")
        }
        return Precision(weights, cache: try cache())
    }

    private func cache() throws(RowFault) -> CacheFormat? {
        guard let cell = self[.cache] else { return nil }
        guard let format = CacheFormat(named: cell.text) else {
            throw unreadable(cell, .cache, "one of \(names(CacheFormat.allCases.map(\.name)))")
        }
        return format
    }

    private func deployment() throws(RowFault) -> Measurement.Deployment {
        var deployment = Measurement.Deployment(gpus: try requiredNumber(.gpus))
        deployment.tensorParallel = try number(.tensorParallel)
        deployment.expertParallel = try number(.expertParallel)
        deployment.isDataParallel = try flag(.dataParallelAttention)
        let serving = try choice(.serving, Measurement.Serving.allCases, \.name)
        deployment.serving = serving ?? .aggregated
        deployment.prefillGPUs = try number(.prefillGPUs)
        deployment.decodeGPUs = try number(.decodeGPUs)
        return deployment
    }

    private func load() throws(RowFault) -> Measurement.Load {
        var load = Measurement.Load(
            inputTokens: try requiredNumber(.inputTokens), outputTokens: try requiredNumber(.outputTokens))
        load.runningSequences = try number(.runningSequences)
        load.isSpeculative = try flag(.speculative)
        return load
    }

    private func outcome() throws(RowFault) -> Measurement.Outcome {
        var outcome = Measurement.Outcome(throughputPerGPU: try requiredNumber(.throughputPerGPU))
        outcome.speedPerUser = try number(.speedPerUser)
        outcome.timeToFirstToken = try number(.timeToFirstToken).map { $0 / 1000 }
        outcome.timePerOutputToken = try number(.timePerOutputToken).map { $0 / 1000 }
        outcome.modulePower = try number(.modulePower)
        return outcome
    }

    // MARK: - Cells

    private func requiredNumber(_ column: MeasurementColumn) throws(RowFault) -> Double {
        let cell = try required(column)
        guard let number = try number(column) else { throw notPositive(cell, column) }
        return number
    }

    private func number(_ column: MeasurementColumn) throws(RowFault) -> Double? {
        guard let cell = self[column] else { return nil }
        guard let value = decimalNumber(cell.text[...]) else { throw notPositive(cell, column) }
        if value == 0, column.zeroIsAbsent { return nil }
        guard value > 0 else { throw notPositive(cell, column) }
        return value
    }

    private func flag(_ column: MeasurementColumn) throws(RowFault) -> Bool {
        try choice(column, [true, false]) { $0 ? "yes" : "no" } ?? false
    }

    private func choice<Choice>(
        _ column: MeasurementColumn, _ choices: [Choice], _ name: (Choice) -> String
    ) throws(RowFault) -> Choice? {
        guard let cell = self[column] else { return nil }
        for choice in choices where cell.text.trimmedASCII().equalsIgnoringASCIICase(name(choice)) {
            return choice
        }
        throw unreadable(cell, column, "one of \(names(choices.map(name)))")
    }

    private func names(_ words: [String]) -> String { words.joined(separator: ", ") }

    private func notPositive(_ cell: CSVCell, _ column: MeasurementColumn) -> RowFault {
        unreadable(cell, column, "a finite number above zero, such as 921.6")
    }

    private func unreadable(_ cell: CSVCell, _ column: MeasurementColumn, _ wanted: String) -> RowFault {
        RowFault(
            "MEA003", cell.range,
            "'\(String(decoding: cell.text, as: UTF8.self))' cannot be read as \(column.name)",
            help: ["write \(wanted)"])
    }
}

/// The number that a decimal text writes, white space around it ignored; nil for anything else.
///
/// At most fifteen digits and a power of ten up to 22 are both exact in a double, so that their quotient or product
/// is correctly rounded (Clinger 1990, How to read floating point numbers accurately, section 3).
func decimalNumber(_ text: ArraySlice<UInt8>) -> Double? {
    let text = text.trimmedASCII()
    var whole: UInt64 = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    for byte in text {
        if byte.isASCIIDigit, digits < 15 {
            whole = whole * 10 + UInt64(byte - 0x30)
            digits += 1
            decimals += hasPoint ? 1 : 0
        } else if byte == UInt8(ascii: "."), !hasPoint, digits > 0 {
            hasPoint = true
        } else {
            return longNumber(text)
        }
    }
    guard digits > 0, !hasPoint || decimals > 0 else { return nil }
    return Double(whole) / exactPowersOfTen[decimals]
}

/// A number with an exponent or many digits.
private func longNumber(_ text: ArraySlice<UInt8>) -> Double? {
    guard text.first?.isASCIIDigit == true,
        text.allSatisfy({ $0.isASCIIDigit || ".eE+-".utf8.contains($0) }),
        let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
}

private let exactPowersOfTen: [Double] = (0...15).map { power in
    (0..<power).reduce(1) { product, _ in product * 10 }
}
