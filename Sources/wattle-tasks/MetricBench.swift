private import Foundation
import MetricEngine
import WattleCatalogue
import WattleDiagnostics

/// Times a comparison of five systems with all samples, on one core: the block of the budget.
struct MetricBench {
    /// What was found out, in seconds.
    struct Times {
        /// The first evaluation of the program, its tables still unread.
        let first: Double
        /// The median of all evaluations.
        let median: Double
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

    private let runs = 200

    /// Prints how long a block takes.
    func report() throws {
        let times = try times()
        print(
            "comparison of five systems, 4,096 samples: \(milliseconds(times.median)) (budget: 3 ms),",
            String(format: "%.2f times", times.median / times.exponentials),
            "\(Times.exponentials) exponentials; the first takes \(milliseconds(times.first))")
    }

    private func milliseconds(_ seconds: Double) -> String { String(format: "%.2f ms", seconds * 1000) }

    /// Evaluates the comparison many times in one process.
    func times() throws -> Times {
        let program = MetricBench.program()
        var rows = 0
        var sum = 0.0
        let blocks = try (0...runs).map { _ in
            let span = timed { rows = program.evaluate(block: 1).result?.groups.first?.rows.count ?? 0 }
            guard rows == 5 else { throw TaskFailure("the comparison has \(rows) rows instead of five") }
            return span
        }
        let yardstick = (0...runs).map { _ in
            timed { for step in 0..<Times.exponentials { sum += exp(-Double(step) * 1e-5) } }
        }
        guard sum > 0 else { throw TaskFailure("a sum of exponentials is not positive") }
        return Times(first: blocks[0], median: median(blocks), exponentials: median(yardstick))
    }

    private static func program() -> MetricProgram {
        MetricProgram(
            blocks: [block(scenario, id: "chat"), block(comparison, id: nil)], footnotes: [[]],
            catalogue: loadBuiltInCatalogue().value,
            measurements: BenchmarkTable(loadBuiltInMeasurements()))
    }

    private static func block(_ source: String, id: String?) -> ProgramBlock {
        let parsed = parseBlock(BlockSource(Array(source.utf8), id: id.map { Array($0.utf8) }))
        return ProgramBlock(parsed, note: 0, references: [])
    }

    private func median(_ spans: [Double]) -> Double { spans.sorted()[spans.count / 2] }
}
