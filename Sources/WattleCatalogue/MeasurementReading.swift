package import MetricEngine
package import WattleDiagnostics
import WattleText

/// The measured runs of a file, and how many were left out.
package struct MeasurementReading: Sendable {
    /// The runs that could be read, in the order of the file.
    package fileprivate(set) var rows: [Measurement] = []
    /// Rows that could not be read; each has a finding.
    package fileprivate(set) var skipped = 0
}

/// Reads measured runs from CSV, with `readMeasurements(_:path:catalogue:)`.
///
/// ```
/// let reading = readMeasurements(bytes, path: "runs.csv", catalogue: catalogue)
/// reading.value.rows        // [Measurement]; id, units and optional fields as documented there
/// reading.value.skipped     // rows left out
/// reading.diagnostics       // MEA001 (error: nothing could be read), MEA002 to MEA005 (warnings)
/// catalogue.accelerator(ofMeasured: row.system)   // entry index, or nil
/// catalogue.model(named: row.model)               // entry index
/// ```
///
/// The columns are those of the guide, in any order; `system`, `gpus`, `model`, `weights`, `input_tokens`,
/// `output_tokens` and `output_tok_s_gpu` must be there, all others may be missing or empty. A missing `id` is
/// `line N`, a missing `kv_cache` follows from the weights, a missing `serving` is `aggregated`, missing `mtp` and
/// `data_parallel_attention` are `no`. Names of systems and models are those that blocks accept.
/// - Parameters:
///   - bytes: RFC 4180 with any line ends, with or without a byte-order mark.
///   - path: how findings name the file.
///   - catalogue: what systems and models are looked up in.
/// - Returns: always a reading; a row that cannot be used is left out, counted and reported where it stands.
package func readMeasurements(
    _ bytes: [UInt8], path: String, catalogue: Catalogue
) -> Diagnosed<MeasurementReading> {
    var reader = MeasurementReader(bytes, path: path, catalogue: catalogue)
    reader.readAll()
    return Diagnosed(reader.reading, reader.diagnostics)
}

/// Why a row is left out.
private struct RowFault: Error {
    let rule: RuleID
    let range: SourceRange
    /// One sentence.
    let message: String
    let help: [String]

    init(_ rule: RuleID, _ range: SourceRange, _ message: String, help: [String]) {
        self.rule = rule
        self.range = range
        self.message = message
        self.help = help
    }
}

/// Turns records into measured runs, and collects what was found on the way.
private struct MeasurementReader {
    private(set) var reading = MeasurementReading()
    private(set) var diagnostics: [Diagnostic] = []
    private let path: String
    private let catalogue: Catalogue
    private let lines: LineIndex
    private var records: CSVRecords
    private var taken: Set<[UInt8]> = []
    /// Names that have been looked up, since a file repeats few of them often.
    private var names: [[UInt8]: [UInt8]] = [:]

    init(_ bytes: [UInt8], path: String, catalogue: Catalogue) {
        self.path = path
        self.catalogue = catalogue
        lines = LineIndex(bytes)
        records = CSVRecords(bytes)
    }

    mutating func readAll() {
        do throws(CSVFault) {
            guard let header = try records.next() else {
                return report(
                    "MEA001", .error, SourceRange(0, 0), "the file is empty",
                    help: ["begin it with a line that names the columns"])
            }
            guard let places = columnPlaces(header) else { return }
            readRows(places, count: header.count)
        } catch {
            report("MEA001", .error, error.range, error.message, help: [error.help])
        }
    }

    private mutating func readRows(_ places: ColumnPlaces, count: Int) {
        while true {
            do throws(CSVFault) {
                guard let cells = try records.next() else { return }
                readRow(cells, places, count: count)
            } catch {
                reading.skipped += 1
                report("MEA003", .warning, error.range, error.message, help: [error.help])
            }
        }
    }

    private mutating func readRow(_ cells: [CSVCell], _ places: ColumnPlaces, count: Int) {
        let whole = SourceRange(cells[0].range.start, cells[cells.count - 1].range.end)
        do throws(RowFault) {
            guard cells.count == count else {
                throw RowFault(
                    "MEA003", whole, "the row has \(cells.count) cells, the header \(count)",
                    help: ["write one cell for each column, and quotes around a cell that holds a comma"])
            }
            let measurement = try measurement(cells, places, whole)
            guard taken.insert(measurement.origin.id).inserted else {
                throw RowFault(
                    "MEA005", places[.id].map { cells[$0].range } ?? whole,
                    "the id '\(String(decoding: measurement.origin.id, as: UTF8.self))' is used twice",
                    help: ["give one of the two rows another id; this one is left out"])
            }
            reading.rows.append(measurement)
        } catch {
            reading.skipped += 1
            report(error.rule, .warning, error.range, error.message, help: error.help)
        }
    }

    private mutating func measurement(
        _ cells: [CSVCell], _ places: ColumnPlaces, _ whole: SourceRange
    ) throws(RowFault) -> Measurement {
        var draft = MeasurementDraft()
        for column in MeasurementColumn.allCases {
            guard let place = places[column] else { continue }
            let cell = cells[place]
            do throws(CellFault) {
                try draft.set(column, to: cell.text)
            } catch {
                throw RowFault("MEA003", cell.range, error.message, help: [error.help])
            }
        }
        var measurement = draft.measurement
        measurement.system = try name(measurement.system, .system, cells, places, whole)
        measurement.model = try name(measurement.model, .model, cells, places, whole)
        if measurement.origin.id.isEmpty {
            measurement.origin.id = Array("line \(lines.line(at: whole.start) + 1)".utf8)
        }
        return measurement
    }

    /// The catalogue's own name for what a cell names.
    private mutating func name(
        _ text: [UInt8], _ column: MeasurementColumn, _ cells: [CSVCell], _ places: ColumnPlaces,
        _ whole: SourceRange
    ) throws(RowFault) -> [UInt8] {
        let key = [column.rawValue] + text
        if let known = names[key] { return known }
        let found =
            column == .system
            ? catalogue.measuredSystem(named: text)
            : catalogue.model(named: text).map { catalogue.entries[$0].id }
        guard let found else {
            let near = catalogue.nearestNames(to: text, limit: 1).first
            throw RowFault(
                "MEA004", places[column].map { cells[$0].range } ?? whole,
                "the catalogue has no \(column.name) '\(String(decoding: text, as: UTF8.self))'",
                help: [
                    near.map { "did you mean '\(String(decoding: $0, as: UTF8.self))'?" }
                        ?? "describe it in a garden's own catalogue; until then the row is left out"
                ])
        }
        names[key] = found
        return found
    }

    // MARK: - Header

    /// Where each column stands; nil, and findings, if one that is needed is missing.
    private mutating func columnPlaces(_ header: [CSVCell]) -> ColumnPlaces? {
        var places = ColumnPlaces()
        let known = MeasurementColumn.allCases.map(\.name).joined(separator: ", ")
        for (place, cell) in header.enumerated() {
            let word = String(decoding: cell.text.trimmedASCII(), as: UTF8.self)
            guard let column = MeasurementColumn(named: word.utf8) else {
                let near = nearestName(to: word, among: MeasurementColumn.allCases.map(\.name))
                report(
                    "MEA002", .warning, cell.range, "unknown column '\(word)' is left out",
                    help: [near.map { "did you mean '\($0)'?" } ?? "the columns are \(known)"])
                continue
            }
            guard places[column] == nil else {
                report(
                    "MEA001", .error, cell.range, "the column '\(word)' stands twice",
                    help: ["take one of the two out, with its cells"])
                return nil
            }
            places[column] = place
        }
        let missing = MeasurementColumn.allCases.filter { $0.isRequired && places[$0] == nil }
        guard missing.isEmpty else {
            let list = missing.map { "'\($0.name)'" }.joined(separator: ", ")
            let range = SourceRange(header[0].range.start, header[header.count - 1].range.end)
            report(
                "MEA001", .error, range, "the header lacks \(list)",
                help: ["these columns are needed; all others may be missing"])
            return nil
        }
        return places
    }

    private mutating func report(
        _ rule: RuleID, _ severity: Severity, _ range: SourceRange, _ message: String, help: [String] = []
    ) {
        diagnostics.append(Diagnostic(rule, severity, path: path, range: range, message, help: help))
    }
}
