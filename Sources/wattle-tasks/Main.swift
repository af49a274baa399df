private import Foundation

/// Maintainers' tasks: `wattle-tasks check-layers | bench | bench-metrics | bench-code | bench-formulas | bench-notes |
/// bench-diagrams | bench-search | diagrams | fuzz | golden | reference | wasm | measurements | calibrate`.
@main
enum WattleTasks {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        do {
            switch arguments.first {
            case "check-layers": try checkLayers()
            case "bench": try await Bench(arguments: Array(arguments.dropFirst())).run()
            case "bench-metrics": try MetricBench().report()
            case "bench-code": try CodeBench().run()
            case "bench-formulas": try FormulaBench().report()
            case "bench-notes": try LinearityBench.notes.run()
            case "bench-diagrams": try DiagramBench().run()
            case "bench-search": try await IndexBench(arguments: Array(arguments.dropFirst())).run()
            case "diagrams": try DiagramCorpusCheck(arguments: Array(arguments.dropFirst())).run()
            case "fuzz": try runFuzz(arguments: Array(arguments.dropFirst()))
            case "golden": try runGolden(arguments: Array(arguments.dropFirst()))
            case "reference": try writeReference()
            case "wasm": try buildWasm()
            case "measurements": try writeMeasurements(arguments: Array(arguments.dropFirst()))
            case "calibrate": try calibrate(arguments: Array(arguments.dropFirst()))
            default:
                throw TaskFailure(
                    """
                    usage: wattle-tasks check-layers | bench [--runs N] [--notes N] | bench-metrics | bench-code | \
                    bench-formulas | bench-notes | bench-diagrams | bench-search [FOLDER] | diagrams FILE.jsonl [--kinds A,B] [--types A,B] | \
                    fuzz [notes|diagrams] [--seconds N] [--seed N] | golden FILE | reference | wasm | \
                    measurements FILE | calibrate FILE [--date YYYY-MM-DD]
                    """
                )
            }
        } catch {
            FileHandle.standardError.write(Data("wattle-tasks: \(error)\n".utf8))
            exit(1)
        }
    }
}

/// Why a task could not be done, in one sentence.
struct TaskFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
