package import MetricEngine
import WattleText

/// What keeps a table of measured runs from being read.
package struct MeasurementTableFault: Error, Equatable, CustomStringConvertible {
    /// The line, counted from one.
    package let line: Int
    /// One sentence.
    package let description: String
}

/// Reads the table that is built into the program.
///
/// It takes a few milliseconds, so that it is read only where a figure may rest on it.
package func loadBuiltInMeasurements() -> [Measurement] {
    guard let file = EmbeddedFiles.all.first(where: { $0.path.description == measurementTablePath }) else {
        return []
    }
    do {
        return try measurements(inTable: Array(file.text.description.utf8))
    } catch {
        preconditionFailure("the built-in table is written by measurementTable(of:); line \(error.line)")
    }
}

/// Where the table stands below the catalogue's data.
package let measurementTablePath = "measurements.tsv"

/// Reads a table that ``measurementTable(of:)`` wrote; an empty one holds no run.
package func measurements(inTable bytes: [UInt8]) throws(MeasurementTableFault) -> [Measurement] {
    guard bytes.contains(where: { $0 > ASCII.space }) else { return [] }
    var lines = bytes.split(separator: ASCII.newline, omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), first.elementsEqual(measurementTableHeader) else {
        throw MeasurementTableFault(line: 1, description: "this is no table of measured runs")
    }
    var reader = MeasurementTableReader()
    for (index, line) in lines.enumerated() where !line.isEmpty {
        do throws(CellFault) {
            try reader.read(line)
        } catch {
            throw MeasurementTableFault(line: index + 2, description: error.message)
        }
    }
    return reader.runs
}

/// Undoes ``measurementTable(of:)`` line by line.
private struct MeasurementTableReader {
    private(set) var runs: [Measurement] = []
    private var draft = MeasurementDraft()
    private var reference: [UInt8] = []
    private var speedFollows = false

    mutating func read(_ line: ArraySlice<UInt8>) throws(CellFault) {
        var start = line.startIndex
        var column = MeasurementColumn.id
        while true {
            let end = line[start...].firstIndex(of: ASCII.tab) ?? line.endIndex
            try set(column, to: Array(line[start..<end]))
            guard end < line.endIndex else { break }
            guard end + 1 < line.endIndex, let next = MeasurementColumn(letter: line[end + 1]) else {
                throw CellFault(message: "a field begins with the letter of no column", help: "")
            }
            column = next
            start = end + 2
        }
        if speedFollows { draft.deriveSpeed() }
        guard draft.isComplete else {
            throw CellFault(message: "the first run does not say all that one needs", help: "")
        }
        runs.append(draft.measurement)
    }

    private mutating func set(_ column: MeasurementColumn, to text: [UInt8]) throws(CellFault) {
        switch column {
        case .sourceReference:
            guard let changed = TextChange(text[...])?.applied(to: reference) else {
                throw CellFault(message: "the reference does not fit the one above", help: "")
            }
            reference = changed
            try draft.set(column, to: changed)
        case .speedPerUser:
            speedFollows = text == impliedSpeedSign
            if !speedFollows { try draft.set(column, to: text) }
        default: try draft.set(column, to: text)
        }
    }
}
