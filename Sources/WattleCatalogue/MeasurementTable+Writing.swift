package import MetricEngine
import WattleText

/// Writes measured runs as a table that is small and can be compared line by line.
///
/// A line begins with the id of a run; behind it stands what differs from the line above, each as the letter of its
/// column and the text that a CSV cell would have. A reference to a source says how many bytes its beginning and
/// its end share with the one above, and what stands between. Runs are sorted by source, reference and id.
package func measurementTable(of runs: [Measurement]) -> [UInt8] {
    let cells = runs.map { $0.cells }.sorted { left, right in
        for column in [MeasurementColumn.source, .sourceReference, .id] {
            let (first, second) = (left[Int(column.rawValue)], right[Int(column.rawValue)])
            if first != second { return first.lexicographicallyPrecedes(second) }
        }
        return false
    }
    var table = measurementTableHeader + [ASCII.newline]
    var above = MeasurementColumn.allCases.map { _ in [UInt8]() }
    for run in cells {
        table += run[Int(MeasurementColumn.id.rawValue)]
        for column in MeasurementColumn.allCases.dropFirst() {
            let (old, new) = (above[Int(column.rawValue)], run[Int(column.rawValue)])
            guard old != new else { continue }
            table += [ASCII.tab, column.letter]
            table += column == .sourceReference ? TextChange(from: old, to: new).text : new
        }
        table.append(ASCII.newline)
        above = run
    }
    return table
}

/// The runs with what their other figures and remarks already say left out, so that they take less room.
///
/// A speed per user that is the inverse of the time between tokens, to a part in ten thousand, becomes just that. Of
/// the remarks, those parts between semicolons are kept that at least `shared` runs have in common.
package func compacted(_ runs: [Measurement], shared: Int = 10) -> [Measurement] {
    var counts: [[UInt8]: Int] = [:]
    for run in runs { for remark in run.remarks { counts[remark, default: 0] += 1 } }
    return runs.map { run in
        var run = run
        run.notes = Array(
            run.remarks.filter { counts[$0, default: 0] >= shared }.joined(separator: Array("; ".utf8)))
        if let speed = run.outcome.speedPerUser, let pace = run.outcome.timePerOutputToken,
            (speed * pace - 1).magnitude < 1e-4
        {
            run.outcome.speedPerUser = 1 / pace
        }
        return run
    }
}

/// The first line of a table.
let measurementTableHeader: [UInt8] = {
    let letters = MeasurementColumn.allCases.dropFirst().map { column in
        "\t\(Character(UnicodeScalar(column.letter))) \(column.name)"
    }
    return Array(("measured runs, each as it differs from the line above" + letters.joined()).utf8)
}()

/// What a table has in place of a speed per user that is the inverse of the time between tokens.
let impliedSpeedSign = Array("=".utf8)

extension MeasurementColumn {
    /// The letter that stands for the column in a table.
    var letter: UInt8 { UInt8(ascii: "a") + rawValue }

    /// The column of a letter.
    init?(letter: UInt8) {
        guard letter >= UInt8(ascii: "a") else { return nil }
        self.init(rawValue: letter - UInt8(ascii: "a"))
    }
}

/// How a text differs from another: how many bytes they share at both ends, and what stands between.
struct TextChange {
    private let prefix: Int
    private let suffix: Int
    private let middle: [UInt8]

    /// Compares two texts.
    init(from old: [UInt8], to new: [UInt8]) {
        let shorter = min(old.count, new.count)
        var prefix = 0
        while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
        var suffix = 0
        while suffix < shorter - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] {
            suffix += 1
        }
        self.prefix = prefix
        self.suffix = suffix
        middle = Array(new[prefix..<(new.count - suffix)])
    }

    /// Reads what ``text`` gives; nil for anything else.
    init?(_ text: ArraySlice<UInt8>) {
        let parts = text.split(separator: UInt8(ascii: ","), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let prefix = Int(String(decoding: parts[0], as: UTF8.self)),
            let suffix = Int(String(decoding: parts[1], as: UTF8.self)), prefix >= 0, suffix >= 0
        else { return nil }
        self.prefix = prefix
        self.suffix = suffix
        middle = Array(parts[2])
    }

    /// `prefix,suffix,middle`.
    var text: [UInt8] { Array("\(prefix),\(suffix),".utf8) + middle }

    /// The new text, made from the old one; nil where that is too short.
    func applied(to old: [UInt8]) -> [UInt8]? {
        guard prefix + suffix <= old.count else { return nil }
        return Array(old[..<prefix]) + middle + old[(old.count - suffix)...]
    }
}

extension Measurement {
    /// The parts of its remarks, which semicolons keep apart.
    fileprivate var remarks: [[UInt8]] {
        notes.split(separator: UInt8(ascii: ";")).map { Array($0.trimmedASCII()) }.filter { !$0.isEmpty }
    }

    /// The text of each column's cell; a speed that follows from the time between tokens is the sign for that.
    fileprivate var cells: [[UInt8]] { MeasurementColumn.allCases.map { Measurement.oneLine(cell($0)) } }

    private func cell(_ column: MeasurementColumn) -> [UInt8] {
        switch column {
        case .id: origin.id
        case .source: origin.source
        case .sourceReference: origin.reference
        case .sourceDate: origin.date
        case .system: system
        case .model: model
        case .weights: Array(precision.weights.name.utf8)
        case .cache: Array(precision.cache.name.utf8)
        case .framework: framework
        case .dataParallelAttention: Measurement.flag(deployment.isDataParallel)
        case .speculative: Measurement.flag(load.isSpeculative)
        case .serving: Array(deployment.serving.name.utf8)
        case .notes: notes
        case .speedPerUser where outcome.timePerOutputToken.map { 1 / $0 } == outcome.speedPerUser:
            outcome.speedPerUser == nil ? [] : impliedSpeedSign
        default: number(column).map { Measurement.text($0) } ?? []
        }
    }

    /// The number of a column in its unit.
    private func number(_ column: MeasurementColumn) -> Double? {
        switch column {
        case .gpus: deployment.gpus
        case .tensorParallel: deployment.tensorParallel
        case .expertParallel: deployment.expertParallel
        case .prefillGPUs: deployment.prefillGPUs
        case .decodeGPUs: deployment.decodeGPUs
        case .inputTokens: load.inputTokens
        case .outputTokens: load.outputTokens
        case .runningSequences: load.runningSequences
        case .throughputPerGPU: outcome.throughputPerGPU
        case .speedPerUser: outcome.speedPerUser
        case .timeToFirstToken: outcome.timeToFirstToken.map(Measurement.milliseconds)
        case .timePerOutputToken: outcome.timePerOutputToken.map(Measurement.milliseconds)
        case .modulePower: outcome.modulePower
        default: nil
        }
    }

    /// The milliseconds with the shortest text that, divided by a thousand, are these seconds.
    private static func milliseconds(_ seconds: Double) -> Double {
        let product = seconds * 1000
        let exact = [product, product.nextDown, product.nextUp].filter { $0 / 1000 == seconds }
        return exact.min { text($0).count < text($1).count } ?? product
    }

    private static func flag(_ value: Bool) -> [UInt8] { Array((value ? "yes" : "no").utf8) }

    /// The shortest text that reads as the same number.
    private static func text(_ number: Double) -> [UInt8] {
        let text = Array("\(number)".utf8)
        return text.suffix(2).elementsEqual(".0".utf8) ? Array(text.dropLast(2)) : text
    }

    private static func oneLine(_ text: [UInt8]) -> [UInt8] {
        text.map { $0 == ASCII.tab || $0 == ASCII.newline || $0 == ASCII.carriageReturn ? ASCII.space : $0 }
    }
}
