private import Foundation
import MetricEngine
import WattleCatalogue
import WattleDiagnostics

/// Fits the performance model to measured runs: `wattle-tasks calibrate FILE [--date YYYY-MM-DD]`.
///
/// Writes the numbers with the day and the held-out errors into the catalogue's data.
func calibrate(arguments: [String]) throws {
    let usage = TaskFailure("usage: wattle-tasks calibrate FILE [--date YYYY-MM-DD]")
    guard let file = arguments.first, arguments.count == 1 || arguments.count == 3 else { throw usage }
    var date = Date.now.formatted(.iso8601.year().month().day())
    if arguments.count == 3 {
        guard arguments[1] == "--date" else { throw usage }
        date = arguments[2]
    }
    let loaded = loadBuiltInCatalogue()
    if let finding = loaded.diagnostics.first {
        throw TaskFailure("\(finding.path): \(finding.message)")
    }
    let catalogue = loaded.value
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    let reading = readMeasurements(bytes, path: file, catalogue: catalogue)
    let run = try AccuracyRun(reading.value.rows, catalogue: catalogue)
    guard !run.cases.isEmpty else { throw TaskFailure("\(file) holds no run that can be compared") }
    let outcome = run.calibrated()
    let path = URL(filePath: "Sources/WattleCatalogue/Data/calibration.yml")
    let text = try String(contentsOf: path, encoding: .utf8)
    try Data(outcome.updated(text, date: date).utf8).write(to: path, options: .atomic)
    print("calibration.yml: \(outcome.rows) runs, \(reading.value.skipped + run.skipped) left out")
    for (key, error) in outcome.errors { print("  \(key.name) \((error * 1000).rounded() / 10) %") }
}
