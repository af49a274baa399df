private import Foundation
import MetricEngine
import WattleCatalogue
import WattleDiagnostics

/// Times the search for an operating point: a dense model under a demanded speed, on one core.
struct SearchBench {
    private let searches = 20_000

    /// Searches per second.
    func rate() throws -> Double {
        let catalogue = loadBuiltInCatalogue().value
        guard let accelerator = catalogue.entry(Array("h200-sxm".utf8), in: EntryKind.accelerator.group),
            let model = catalogue.model(named: Array("llama-3.1-70b".utf8))
        else { throw TaskFailure("the catalogue lacks what the search is timed with") }
        let prepared = try catalogue.performanceModel(
            accelerator: accelerator, model: model,
            workload: Workload(inputTokens: 2000, outputTokens: 500, precision: Precision(.fp8)))
        var found = 0
        let seconds = timed {
            for search in 0..<searches {
                // Demands differ, so that no two searches in a row take the same way.
                let speed = 10 + Double(search % 80)
                if case .found = prepared.bestOperatingPoint(.init(minimumSpeedPerUser: speed)) { found += 1 }
            }
        }
        guard found > searches / 2 else {
            throw TaskFailure("only \(found) of \(searches) searches found a point")
        }
        return Double(searches) / seconds
    }
}

/// Seconds that work takes.
func timed(_ work: () throws -> Void) rethrows -> Double {
    let duration = try ContinuousClock().measure(work)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}
