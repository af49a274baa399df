private import Foundation
import WattleCatalogue
import WattleDiagnostics

/// Writes the built-in table of measured runs from a CSV file: `wattle-tasks measurements FILE`.
func writeMeasurements(arguments: [String]) throws {
    guard arguments.count == 1 else { throw TaskFailure("usage: wattle-tasks measurements FILE") }
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[0])))
    let reading = readMeasurements(bytes, path: arguments[0], catalogue: loadBuiltInCatalogue().value)
    for finding in reading.diagnostics {
        print("\(finding.severity.word)[\(finding.rule)]: \(finding.message)")
    }
    guard !reading.value.rows.isEmpty else {
        throw TaskFailure("\(arguments[0]) holds no run that can be read")
    }
    let table = measurementTable(of: compacted(reading.value.rows))
    let path = "Sources/WattleCatalogue/Data/" + measurementTablePath
    try Data(table).write(to: URL(filePath: path), options: .atomic)
    print(
        "\(path): \(reading.value.rows.count) runs, \(reading.value.skipped) left out, \(table.count) bytes")
}
