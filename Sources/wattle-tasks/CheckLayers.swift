private import Foundation
import WattleTestSupport

/// Reads the import lines below `Sources` and fails on an edge that the architecture forbids.
func checkLayers() throws {
    var sources: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: "Sources") where name.hasSuffix(".swift")
    {
        sources["Sources/" + name] = try String(contentsOfFile: "Sources/" + name, encoding: .utf8)
    }
    let violations = layerViolations(in: sources)
    for violation in violations { print(violation) }
    guard violations.isEmpty else {
        throw TaskFailure("\(violations.count) forbidden imports or unsafe places")
    }
    print("layers: \(sources.count) files, no forbidden import")
}
