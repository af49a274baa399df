private import Foundation
import MetricEngine
import WattleCatalogue
import WattleDiagnostics

/// What a golden file came to, line by line.
struct GoldenReport: Equatable {
    /// A line for each miss, and the count as the last.
    let lines: [String]
    let passed: Int
    let failed: Int

    /// Checks every row of a file.
    init(_ file: GoldenFile, catalogue: Catalogue) {
        var reading = GoldenReading()
        let located = file.rows.map { reading.locate($0) }
        let runner = GoldenRunner(catalogue: catalogue, cases: reading.cases)
        var lines: [String] = []
        for (row, place) in zip(file.rows, located) {
            let got: String
            do {
                let answer = try runner.answer(try reading.golden(at: place, of: row), output: row.output)
                if answer.meets(row.expected) { continue }
                got = answer.text
            } catch {
                got = error.description
            }
            lines.append("\(row.id) \(row.output): expected \(row.expected), got \(got)")
        }
        failed = lines.count
        passed = file.rows.count - failed
        self.lines = lines + ["\(passed) passed, \(failed) failed"]
    }
}

/// The cases of a file, in the order of their first rows.
private struct GoldenReading {
    private(set) var cases: [GoldenCase] = []
    private var places: [String: Int] = [:]
    private var repetitions: [String: Int] = [:]

    /// The place of a row's case, nil for unreadable inputs.
    ///
    /// A case is new when no row before has its id and inputs, or when a row before has asked for the same output: its
    /// inputs may name another case, and then mean the next one.
    mutating func locate(_ row: GoldenRow) -> Int? {
        let inputs = row.id + "\n" + row.inputs
        let repetition = repetitions[inputs + "\n" + row.output, default: 0]
        repetitions[inputs + "\n" + row.output] = repetition + 1
        let key = "\(inputs)\n\(repetition)"
        if let known = places[key] { return known }
        guard let values = try? row.values() else { return nil }
        let ordinal = cases.count { $0.id == row.id && $0.refers }
        cases.append(GoldenCase(id: row.id, formula: row.formula, inputs: values, ordinal: ordinal))
        places[key] = cases.count - 1
        return cases.count - 1
    }

    func golden(at place: Int?, of row: GoldenRow) throws(GoldenProblem) -> GoldenCase {
        guard let place else {
            throw GoldenProblem("the inputs are no JSON object: \(row.inputs)")
        }
        return cases[place]
    }
}

extension GoldenAnswer {
    var text: String {
        switch self {
        case .number(let value): value.description
        case .word(let value): value.description
        case .none: "never"
        }
    }

    /// Whether the answer is the expected one: within a billionth, whole words exactly, or both nothing.
    func meets(_ expected: String) -> Bool {
        switch self {
        case .none: return ["", "never", "none", "null", "nan"].contains(expected.lowercased())
        case .word(let value): return UInt64(expected) == value
        case .number(let value):
            guard let wanted = Double(expected), wanted.isFinite else { return false }
            return (value - wanted).magnitude <= 1e-9 * (wanted == 0 ? 1 : wanted.magnitude)
        }
    }
}

/// Runs a golden file: `wattle-tasks golden FILE`.
func runGolden(arguments: [String]) throws {
    guard arguments.count == 1 else { throw TaskFailure("usage: wattle-tasks golden FILE") }
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[0])))
    let report = GoldenReport(try GoldenFile(bytes), catalogue: loadBuiltInCatalogue().value)
    for line in report.lines { print(line) }
    if report.failed > 0 { exit(1) }
}
