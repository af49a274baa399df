private import Foundation
import WattleCatalogue

/// One row of a golden file: an output that is expected of a formula with given inputs.
struct GoldenRow: Equatable {
    let id: String
    let formula: String
    let inputs: String
    let output: String
    let expected: String
}

/// A formula with inputs: rows that differ only in their outputs share one.
struct GoldenCase {
    let id: String
    let formula: String
    let inputs: [String: GoldenValue]
    /// How many cases of the same id before this one have a text for an input, which may name another case.
    let ordinal: Int

    /// Whether an input is a text, which may name another case.
    var refers: Bool {
        inputs.values.contains { if case .text = $0 { true } else { false } }
    }
}

/// A golden file: `id`, `formula`, `inputs` as JSON, `output` and `expected`, by the names in its first line.
struct GoldenFile {
    let rows: [GoldenRow]

    /// Reads a CSV file with named columns in any order; further columns are passed over.
    /// - Throws: `GoldenProblem` for a file that is no CSV, or lacks a column.
    init(_ bytes: [UInt8]) throws(GoldenProblem) {
        var records = CSVRecords(bytes)
        var lines: [[String]] = []
        do {
            while let cells = try records.next() {
                lines.append(cells.map { String(decoding: $0.text, as: UTF8.self) })
            }
        } catch {
            throw GoldenProblem("the file is no CSV: \(error.message)")
        }
        guard let head = lines.first else { throw GoldenProblem("the file is empty") }
        var columns: [Int] = []
        for name in ["id", "formula", "inputs", "output", "expected"] {
            let place = head.firstIndex { $0.trimmingCharacters(in: .whitespaces).lowercased() == name }
            guard let column = place else { throw GoldenProblem("the file has no column named \(name)") }
            columns.append(column)
        }
        rows = lines.dropFirst().map { line in
            let cells = columns.map {
                line.indices.contains($0) ? line[$0].trimmingCharacters(in: .whitespaces) : ""
            }
            return GoldenRow(
                id: cells[0], formula: cells[1], inputs: cells[2], output: cells[3], expected: cells[4])
        }
    }
}

extension GoldenRow {
    /// The inputs by name.
    /// - Throws: `GoldenProblem` for inputs that are no JSON object.
    func values() throws(GoldenProblem) -> [String: GoldenValue] {
        do {
            return try JSONDecoder().decode([String: GoldenValue].self, from: Data(inputs.utf8))
        } catch {
            throw GoldenProblem("the inputs are no JSON object: \(inputs)")
        }
    }
}
