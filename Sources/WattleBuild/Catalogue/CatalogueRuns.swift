import MetricEngine
import WattleText

/// The measured runs as pages of the catalogue tell of them: of one model on one kind of hardware, by one publisher.
struct CatalogueRuns: Sendable {
    /// Runs of one model on one kind of hardware, by one publisher.
    struct Group: Sendable {
        /// The accelerator's entry.
        let accelerator: Int
        /// The model's entry.
        let model: Int
        /// Who published them.
        let publisher: [UInt8]
        /// How many there are.
        var count = 0
        /// The run with the most output tokens per second and accelerator.
        var best: Measurement
        /// The newest date among them, as it is published.
        var newest: [UInt8] = []
    }

    /// In the order of the catalogue's hardware, then of its models, then of the publishers' names.
    let groups: [Group]

    /// Groups runs; those of hardware or models that the catalogue does not describe are left out.
    init(_ runs: [Measurement], in catalogue: Catalogue) {
        var accelerators: [[UInt8]: Int] = [:]
        for run in runs where accelerators[run.system] == nil {
            accelerators[run.system] = catalogue.accelerator(ofMeasured: run.system)
        }
        let models = Dictionary(
            catalogue.entries.enumerated().filter { $1.kind == .model }.map { ($1.id, $0) },
            uniquingKeysWith: { $1 })
        var found: [Key: Group] = [:]
        for run in runs {
            guard let accelerator = accelerators[run.system], let model = models[run.model] else { continue }
            let key = Key(accelerator: accelerator, model: model, publisher: run.origin.source)
            var group =
                found[key]
                ?? Group(accelerator: accelerator, model: model, publisher: run.origin.source, best: run)
            group.add(run)
            found[key] = group
        }
        groups = found.values.sorted { left, right in
            (left.accelerator, left.model) != (right.accelerator, right.model)
                ? (left.accelerator, left.model) < (right.accelerator, right.model)
                : left.publisher.lexicographicallyPrecedes(right.publisher)
        }
    }

    private struct Key: Hashable {
        let accelerator: Int
        let model: Int
        let publisher: [UInt8]
    }
}

extension CatalogueRuns.Group {
    fileprivate mutating func add(_ run: Measurement) {
        count += 1
        if run.outcome.throughputPerGPU > best.outcome.throughputPerGPU { best = run }
        if newest.lexicographicallyPrecedes(run.origin.date) { newest = run.origin.date }
    }
}
