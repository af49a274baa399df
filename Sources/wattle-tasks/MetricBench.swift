private import Foundation
import MetricEngine
import WattleCatalogue
import WattleDiagnostics

/// Times blocks with all samples, on one core: a comparison of five systems, which is the block of the budget, a sweep and
/// an equation.
struct MetricBench {
    /// What was found out, in seconds.
    struct Times {
        /// The first comparison, the program's tables still unread.
        let first: Double
        /// The median of all comparisons.
        let median: Double
        /// The median of all sweeps: 18 values for two systems.
        let sweep: Double
        /// The median of all solutions of an equation.
        let solution: Double
        /// The C library's exponential, ``exponentials`` times: what the machine is measured by.
        let exponentials: Double

        /// A hundred for each sample.
        static let exponentials = 409_600
    }

    private static let scenario = """
        scenario: A person chatting with a 70B model
        with:
          model: llama_3_1_70b
          precision: fp8
          input: 1500 tok/request
          output: 400 tok/request
          utilisation: 40 % to 60 %
          energy_price: 0.06 to 0.09 USD/kWh
          PUE: 1.2 to 1.4
          life: 4 to 6 yr
          cost_of_capital: 8 to 13 %/yr
          price_kind: neocloud
        at:
          - speed_per_user >= 40 tok/s/user
          - ttft <= 3 s
        """
    private static let comparison = """
        compare: [H100, H200, GB200_NVL72, GB300_NVL72, MI355X]
        scenario: chat
        metrics:
          - throughput / gpus in tok/s/gpu
          - tokens_per_mw in tok/s/MW
          - cost_per_mtok in USD/Mtok
        baseline: H100
        sort: cost_per_mtok
        """
    private static let sweep = """
        sweep: utilisation from 10 % to 95 % in 18 steps
        scenario: chat
        for: [H100, GB300_NVL72]
        plot: cost_per_mtok in USD/Mtok
        """
    private static let equation = """
        solve: utilisation from 5 % to 100 %
        such_that: own = rent
        scenario: chat
        for: H100
        let:
          own: cost_per_mtok
          rent: 2 USD/h/gpu * gpus / peak_throughput
        """

    private let runs = 200

    /// Prints how long a block takes.
    func report() throws {
        let times = try times()
        print(
            "comparison of five systems, 4,096 samples: \(milliseconds(times.median)) (budget: 3 ms),",
            String(format: "%.2f times", times.median / times.exponentials),
            "\(Times.exponentials) exponentials; the first takes \(milliseconds(times.first))")
        print(
            "sweep of two systems through 18 values: \(milliseconds(times.sweep)),",
            "one equation: \(milliseconds(times.solution))")
    }

    private func milliseconds(_ seconds: Double) -> String { String(format: "%.2f ms", seconds * 1000) }

    /// Evaluates each block many times in one process.
    func times() throws -> Times {
        let program = MetricBench.program()
        var sum = 0.0
        let comparisons = try spans(of: 1, in: program, rows: 5)
        let sweeps = try spans(of: 2, in: program, rows: 18)
        let solutions = try spans(of: 3, in: program, rows: 33)
        let yardstick = (0...runs).map { _ in
            timed { for step in 0..<Times.exponentials { sum += exp(-Double(step) * 1e-5) } }
        }
        guard sum > 0 else { throw TaskFailure("a sum of exponentials is not positive") }
        return Times(
            first: comparisons[0], median: median(comparisons), sweep: median(sweeps),
            solution: median(solutions), exponentials: median(yardstick))
    }

    /// How long each of many evaluations of a block takes, whose first group has so many rows.
    private func spans(of block: Int, in program: MetricProgram, rows expected: Int) throws -> [Double] {
        try (0...runs).map { _ in
            var rows = 0
            let span = timed { rows = program.evaluate(block: block).result?.groups.first?.rows.count ?? 0 }
            guard rows == expected else {
                throw TaskFailure("block \(block) has \(rows) rows instead of \(expected)")
            }
            return span
        }
    }

    private static func program() -> MetricProgram {
        MetricProgram(
            blocks: [block(scenario, id: "chat")]
                + [comparison, sweep, equation].map { block($0, id: nil) },
            footnotes: [[]],
            catalogue: loadBuiltInCatalogue().value,
            measurements: BenchmarkTable(loadBuiltInMeasurements()))
    }

    private static func block(_ source: String, id: String?) -> ProgramBlock {
        let parsed = parseBlock(BlockSource(Array(source.utf8), id: id.map { Array($0.utf8) }))
        return ProgramBlock(parsed, note: 0, references: [])
    }

    private func median(_ spans: [Double]) -> Double { spans.sorted()[spans.count / 2] }
}
