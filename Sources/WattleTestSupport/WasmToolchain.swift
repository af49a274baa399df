private import Foundation

/// Compiles and links the engine for the browser with the toolchain at hand.
package enum WasmToolchain {
    /// Why it could not be done: the toolchain lacks a tool, or a step failed.
    package struct Failure: Error, CustomStringConvertible {
        /// One sentence.
        package let description: String

        /// Fails with a sentence.
        package init(description: String) { self.description = description }
    }

    private static let flags = [
        "-target", "wasm32-unknown-none-wasm", "-enable-experimental-feature", "Embedded", "-wmo", "-Osize",
        "-parse-as-library", "-package-name", "wattle", "-swift-version", "6",
        "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature",
        "MemberImportVisibility",
        "-Xfrontend", "-disable-stack-protector",
    ]
    private static let exports = [
        "wattle_evaluate", "wattle_evaluate_words", "wattle_allocate", "wattle_free", "__heap_base",
    ]

    /// Compiles the engine with its exports, and further files with them; once, since exports that are compiled apart
    /// would compile the whole engine a second time.
    /// - Parameters:
    ///   - root: the package's folder.
    ///   - files: paths of further files.
    ///   - folder: where the object goes; made if it is not there.
    /// - Returns: the path of the object.
    /// - Throws: a ``Failure`` that says which step failed and how.
    package static func compile(root: String, with files: [String] = [], into folder: String) throws -> String
    {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let sources = try ["MetricEngine", "MetricEngineWasm"].flatMap { module in
            let start = root + "/Sources/" + module
            return try FileManager.default.subpathsOfDirectory(atPath: start)
                .filter { $0.hasSuffix(".swift") }.sorted().map { start + "/" + $0 }
        }
        let object = folder + "/engine.o"
        try run("swiftc", flags + ["-module-name", "MetricEngine", "-c", "-o", object] + sources + files)
        return object
    }

    /// Links a module; what no export needs is left out.
    /// - Parameters:
    ///   - object: the path of what ``compile(root:with:into:)`` made.
    ///   - further: exports beside the engine's.
    ///   - module: the path of the module.
    /// - Throws: a ``Failure`` that says how linking failed.
    package static func link(_ object: String, exporting further: [String] = [], to module: String) throws {
        try run(
            "wasm-ld",
            [
                "--no-entry", "--gc-sections", "--strip-all", "-O3", "--stack-first", "-z",
                "stack-size=1048576", "--initial-memory=134217728", "--max-memory=134217728",
            ]
                + (exports + further).map { "--export=\($0)" } + [object, "-o", module])
    }

    /// Runs a tool of the toolchain.
    /// - Returns: what it wrote.
    /// - Throws: a ``Failure`` if it is not in PATH or ends with another status than 0.
    @discardableResult
    package static func run(_ tool: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus != 127 else {
            throw Failure(description: "\(tool) is not in PATH; it comes with the Swift toolchain")
        }
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(tool) ended with \(process.terminationStatus): \(text)")
        }
        return text
    }
}
