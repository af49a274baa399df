private import Foundation

/// Builds the engine for the browser and prints its size.
func buildWasm() throws {
    let folder = ".build/wasm"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func files(_ module: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: "Sources/" + module)
            .filter { $0.hasSuffix(".swift") }.sorted().map { "Sources/\(module)/\($0)" }
    }
    let shared = [
        "-target", "wasm32-unknown-none-wasm", "-enable-experimental-feature", "Embedded", "-wmo", "-Osize",
        "-parse-as-library", "-swift-version", "6", "-package-name", "wattle",
    ]
    let engine = folder + "/engine.o"
    try run(
        "swiftc",
        shared + [
            "-module-name", "MetricEngine", "-emit-module", "-emit-module-path",
            folder + "/MetricEngine.swiftmodule", "-c", "-o", engine,
        ]
            + files("MetricEngine"))
    let exports = folder + "/exports.o"
    try run(
        "swiftc",
        shared + ["-module-name", "MetricEngineWasm", "-I", folder, "-c", "-o", exports]
            + files("MetricEngineWasm"))
    let module = folder + "/metric.wasm"
    try run("wasm-ld", ["--no-entry", "--gc-sections", "--strip-all", "-O3", "-o", module, engine, exports])
    let size = try FileManager.default.attributesOfItem(atPath: module)[.size] as? Int ?? 0
    print("\(module): \(size) bytes")
    for (program, arguments) in [("gzip", ["-9", "-c", module]), ("brotli", ["-c", module])]
    where exists(program) {
        try run("sh", ["-c", "\(program) \(arguments.joined(separator: " ")) > \(folder)/packed"])
        let packed = try FileManager.default.attributesOfItem(atPath: folder + "/packed")[.size] as? Int ?? 0
        print("  \(program): \(packed) bytes")
    }
}
