private import Foundation
import MetricEngine
import WattleCatalogue
import WattleDiagnostics
import WattleTestSupport

/// How long one of the fuzzers goes on, and from where.
struct FuzzOptions {
    let seconds: Double
    let seed: UInt64

    init(arguments: [String]) throws {
        seconds = try FuzzOptions.number(after: "--seconds", in: arguments) ?? 60
        seed = UInt64(try FuzzOptions.number(after: "--seed", in: arguments) ?? 1)
    }

    private static func number(after name: String, in arguments: [String]) throws -> Double? {
        guard let place = arguments.firstIndex(of: name) else { return nil }
        guard place + 1 < arguments.count, let value = Double(arguments[place + 1]), value >= 0 else {
            throw TaskFailure("\(name) needs a number")
        }
        return value
    }
}

/// Notes with `notes` as the first argument, diagrams with `diagrams`, else metric blocks.
func runFuzz(arguments: [String]) throws {
    let options = try FuzzOptions(arguments: arguments)
    switch arguments.first {
    case "notes": try NoteFuzz(options).run()
    case "diagrams": try DiagramFuzz(options).run()
    default: try BlockFuzz(options).run()
    }
}

/// Checks and computes blocks that nobody would write, for as long as one likes.
struct BlockFuzz {
    private let options: FuzzOptions
    /// The block that is being computed, for when the program ends with it.
    private let last = NSTemporaryDirectory() + "wattle-fuzz-last.txt"
    /// No block may take longer, in seconds.
    private static let longest = 10.0

    init(_ options: FuzzOptions) { self.options = options }

    /// Prints how many blocks were computed, and fails for one that takes too long or whose finding lies outside of it.
    func run() throws {
        let catalogue = loadBuiltInCatalogue()
        guard !catalogue.diagnostics.contains(where: { $0.severity == .error }) else {
            throw TaskFailure("the built-in catalogue has errors")
        }
        let runs = BenchmarkTable(loadBuiltInMeasurements())
        var mutator = BlockMutator(seed: options.seed, corpus: BlockCorpus.garden + BlockCorpus.own)
        let start = Date()
        var (count, results, faults, slowest) = (0, 0, 0, 0.0)
        while -start.timeIntervalSinceNow < options.seconds {
            let block = mutator.next()
            try Data(block).write(to: URL(filePath: last))
            let begin = Date()
            let found = try outcome(of: block, catalogue.value, runs)
            let time = -begin.timeIntervalSinceNow
            guard time < BlockFuzz.longest else {
                throw TaskFailure("a block took \(Int(time)) s; it is in \(last)")
            }
            (count, results, faults) = (count + 1, results + (found.hasResult ? 1 : 0), faults + found.faults)
            slowest = max(slowest, time)
        }
        try? FileManager.default.removeItem(atPath: last)
        print(
            "\(count) blocks in \(Int(options.seconds)) s (seed \(options.seed)): \(results) computed, \(faults) findings,",
            String(format: "slowest %.0f ms", slowest * 1000))
    }

    private func outcome(of block: [UInt8], _ catalogue: Catalogue, _ runs: BenchmarkTable) throws
        -> (hasResult: Bool, faults: Int)
    {
        var options = MetricOptions()
        options.limits.samples = 64
        options.limits.evaluations = 2_000
        options.limits.steps = 2_000_000
        let parsed = parseBlock(BlockSource(block, id: nil))
        let references = parsed.references.map { _ in ReferenceTarget.missing(ids: nil) }
        let program = MetricProgram(
            blocks: [ProgramBlock(parsed, note: 0, references: references)], footnotes: [[]],
            catalogue: catalogue, measurements: runs, options: options)
        let evaluation = program.evaluate(block: 0)
        for fault in evaluation.faults
        where fault.range.lowerBound < 0 || fault.range.upperBound > block.count {
            throw TaskFailure("a finding lies outside of the block, which is in \(last)")
        }
        return (evaluation.result != nil, evaluation.faults.count)
    }
}
