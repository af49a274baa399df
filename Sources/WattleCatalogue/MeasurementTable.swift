package import MetricEngine
import WattleDiagnostics
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

/// Reads a table that ``measurementTable(of:)`` wrote.
package func measurements(inTable bytes: [UInt8]) throws(MeasurementTableFault) -> [Measurement] {
    var lines = bytes.split(separator: ASCII.newline, omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), first.elementsEqual(measurementTableHeader) else {
        throw MeasurementTableFault(line: 1, description: "this is no table of measured runs")
    }
    var reader = MeasurementTableReader()
    for (index, line) in lines.enumerated() where !line.isEmpty {
        do throws(RowFault) {
            try reader.read(line)
        } catch {
            throw MeasurementTableFault(line: index + 2, description: error.message)
        }
    }
    return reader.runs
}

/// Undoes ``MeasurementTableWriter`` line by line.
private struct MeasurementTableReader {
    private(set) var runs: [Measurement] = []
    private var cells = MeasurementColumn.allCases.map { _ in CSVCell(text: [], range: SourceRange(0, 0)) }
    private let places: ColumnPlaces = {
        var places = ColumnPlaces()
        for column in MeasurementColumn.allCases { places[column] = Int(column.rawValue) }
        return places
    }()

    mutating func read(_ line: ArraySlice<UInt8>) throws(RowFault) {
        let range = SourceRange(line.startIndex, line.endIndex)
        let fields = line.split(separator: ASCII.tab, omittingEmptySubsequences: false)
        cells[0] = CSVCell(text: Array(fields[0]), range: range)
        for field in fields.dropFirst() {
            guard let letter = field.first, let column = MeasurementColumn(letter: letter) else {
                throw RowFault("MEA003", range, "a field begins with the letter of no column")
            }
            let text = try text(field.dropFirst(), of: column, range)
            cells[Int(column.rawValue)] = CSVCell(text: text, range: range)
        }
        let row = MeasurementRow(impliedSpeed(cells), places)
        let measurement = try row.measurement(
            id: "", system: try row.required(.system).text, model: try row.required(.model).text)
        runs.append(measurement)
    }

    private func text(
        _ field: ArraySlice<UInt8>, of column: MeasurementColumn, _ range: SourceRange
    ) throws(RowFault) -> [UInt8] {
        guard column == .sourceReference else { return Array(field) }
        let above = cells[Int(column.rawValue)].text
        guard let change = TextChange(field), let text = change.applied(to: above) else {
            throw RowFault("MEA003", range, "the reference does not fit the one above")
        }
        return text
    }

    /// The cells with the speed that follows from the time between tokens in place of the sign for it.
    private func impliedSpeed(_ cells: [CSVCell]) -> [CSVCell] {
        let speed = Int(MeasurementColumn.speedPerUser.rawValue)
        guard cells[speed].text == impliedSpeedSign else { return cells }
        var complete = cells
        let pace = decimalNumber(cells[Int(MeasurementColumn.timePerOutputToken.rawValue)].text[...])
        let text = pace.map { Array("\(1 / ($0 / 1000))".utf8) } ?? []
        complete[speed] = CSVCell(text: text, range: cells[speed].range)
        return complete
    }
}
