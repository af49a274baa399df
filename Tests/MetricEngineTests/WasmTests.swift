import Foundation
import MetricEngine
import Testing
import WattleTestSupport

/// The engine as the browser gets it: compiled by the toolchain at hand, without a package manager.
@Suite(.serialized) struct WasmTests {
    @Test func theModuleImportsNothingAndGivesTheSameBits() throws {
        let module = try WasmBuild.module()
        let layout = WasmLayout(try Data(contentsOf: module))
        #expect(layout.imports == 0)
        // The allocator's memory begins at 4 MiB, behind the stack and the constants.
        #expect(try #require(layout.heapBase) <= 0x40_0000)
        // A fifth of the megabyte is the functions and formulas of cost, a tenth the kinds of blocks that vary an
        // input; more means that something large was linked in by accident.
        #expect(layout.size < 1_050_000)

        let expressions = [
            "14.3 kW * 24 h * 0.11 EUR/kWh", "(0.09 to 0.14 EUR/kWh) * 3 kWh", "(45 % to 65 %) / 7",
            "exp(1) + log(10) * sqrt(2)", "p90(5 ± 1) ^ 3", "1 / 0", "2 kW + 3 h",
        ]
        for (place, expression) in expressions.enumerated() {
            let browser = try WasmBuild.evaluate(expression, place % 3, in: module)
            #expect(browser == native(expression, place % 3), "\(expression), \(place % 3)")
        }
    }

    /// Seeded comparisons, sweeps, solutions, sensitivities and claims about two systems: models, precisions, serving,
    /// lengths, prices and demands differ.
    @Test func twoHundredScenariosGiveTheSameBits() throws {
        let count: UInt64 = 200
        let evaluations = (0..<count).map(ScenarioProbe.evaluation)
        #expect(evaluations.allSatisfy { $0.result != nil })
        // A claim that cannot be tested says the same of every price; hardly two of the others coincide.
        let others = (0..<count).filter { $0 % 12 != 3 }
        #expect(Set(others.map(ScenarioProbe.digest(of:))).count >= others.count - 3)
        let module = try WasmBuild.module(exporting: ["wattle_probe", "wattle_probe_all"])
        if try WasmBuild.call("wattle_probe_all", count, in: module) == ScenarioProbe.digest(count: count) {
            return
        }
        Issue.record("some scenario differs")
        for scenario in 0..<count {
            let browser = try WasmBuild.call("wattle_probe", scenario, in: module)
            #expect(browser == ScenarioProbe.digest(of: scenario), "scenario \(scenario)")
        }
    }

    private func native(_ expression: String, _ selector: Int) -> UInt64 {
        guard let value = expressionQuantiles(Array(expression.utf8), catalogue: Catalogue()) else {
            return Double.nan.bitPattern
        }
        return [value.median, value.p10, value.p90][selector].bitPattern
    }
}

/// What a test needs to know of a WebAssembly file, read from its sections.
struct WasmLayout {
    private(set) var imports = 0
    private(set) var heapBase: Int?
    let size: Int

    init(_ file: Data) {
        let bytes = [UInt8](file)
        size = bytes.count
        var globals: [Int] = []
        var position = 8
        while position < bytes.count {
            let section = bytes[position]
            position += 1
            let length = WasmLayout.number(bytes, &position)
            var cursor = position
            if section == 2 { imports = WasmLayout.number(bytes, &cursor) }
            if section == 6 { globals = WasmLayout.globals(bytes, &cursor) }
            if section == 7 {
                heapBase = WasmLayout.export("__heap_base", bytes, &cursor).map { globals[$0] }
            }
            position += length
        }
    }

    private static func number(_ bytes: [UInt8], _ position: inout Int) -> Int {
        var value = 0
        var shift = 0
        while true {
            let byte = bytes[position]
            position += 1
            value |= Int(byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 { return value }
        }
    }

    /// Initial values of the globals, each of them `i32.const`.
    private static func globals(_ bytes: [UInt8], _ position: inout Int) -> [Int] {
        (0..<number(bytes, &position)).map { _ in
            position += 3
            let value = number(bytes, &position)
            position += 1
            return value
        }
    }

    /// The index of a global that is exported under a name.
    private static func export(_ name: String, _ bytes: [UInt8], _ position: inout Int) -> Int? {
        for _ in 0..<number(bytes, &position) {
            let length = number(bytes, &position)
            let found = bytes[position..<(position + length)]
            position += length
            let kind = bytes[position]
            position += 1
            let index = number(bytes, &position)
            if kind == 3, found.elementsEqual(name.utf8) { return index }
        }
        return nil
    }
}

/// Compiles and runs the engine for the browser.
enum WasmBuild {
    /// The engine with the tests' probe, compiled once: what no export needs is left out when it is linked.
    private static let object = Result<String, any Error>(catching: build)

    private static func build() throws -> String {
        // Tests/MetricEngineTests/WasmTests.swift lies three levels below the package; links are followed, since
        // a package may be assembled of them.
        let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        let root = tests.deletingLastPathComponent().deletingLastPathComponent().path
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "wattle-wasm" + root.replacingOccurrences(of: "/", with: "-"))
        return try WasmToolchain.compile(
            root: root, with: [tests.appendingPathComponent("Wasm/ScenarioProbe.swift").path],
            into: folder.path)
    }

    /// Links a module that exports the engine's functions and further ones.
    static func module(exporting further: [String] = []) throws -> URL {
        let object = try object.get()
        let module = URL(fileURLWithPath: object).deletingLastPathComponent()
            .appendingPathComponent("engine-\(further.count).wasm")
        try WasmToolchain.link(object, exporting: further, to: module.path)
        return module
    }

    /// The bits of a quantile, as the module computes it.
    static func evaluate(_ expression: String, _ selector: Int, in module: URL) throws -> UInt64 {
        var bytes = Array(expression.utf8)
        bytes += [UInt8](repeating: 0, count: 48 - bytes.count)
        let words = stride(from: 0, to: 48, by: 8).map { start in
            bytes[start..<(start + 8)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        return try call(
            ["wattle_evaluate_words", "i32:\(selector)"] + words.map { "i64:\(Int64(bitPattern: $0))" },
            in: module)
    }

    /// What an exported function of a number answers.
    static func call(_ function: String, _ number: UInt64, in module: URL) throws -> UInt64 {
        try call([function, "i64:\(Int64(bitPattern: number))"], in: module)
    }

    private static func call(_ arguments: [String], in module: URL) throws -> UInt64 {
        let output = try WasmToolchain.run("wasmkit", ["run", module.path] + arguments)
        guard let bits = UInt64(output.filter(\.isNumber).dropPrefix("64")) else {
            throw WasmToolchain.Failure(description: "wasmkit printed \(output)")
        }
        return bits
    }
}

extension String {
    /// Without a prefix, for a number behind the name of its type.
    fileprivate func dropPrefix(_ prefix: String) -> Substring {
        hasPrefix(prefix) ? dropFirst(prefix.count) : self[...]
    }
}
