private import Foundation
import WattleTestSupport

/// Builds the engine for the browser and prints its size.
func buildWasm() throws {
    let folder = ".build/wasm"
    let object = try WasmToolchain.compile(root: ".", into: folder)
    let module = folder + "/metric.wasm"
    try WasmToolchain.link(object, to: module)
    print("\(module): \(try size(module)) bytes")
    for (program, arguments) in [("gzip", ["-9", "-c", module]), ("brotli", ["-c", module])]
    where exists(program) {
        try run("sh", ["-c", "\(program) \(arguments.joined(separator: " ")) > \(folder)/packed"])
        print("  \(program): \(try size(folder + "/packed")) bytes")
    }
}

private func size(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
}
