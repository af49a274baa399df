/// One measured run: which model ran on what and how, what it gave, and where that can be looked up.
///
/// Units are seconds, watts and tokens per second; nil is what the source does not publish.
package struct Measurement: Equatable, Sendable {
    /// Where the run is published.
    package struct Origin: Equatable, Sendable {
        /// The row's own name, unique in its file.
        package var id: [UInt8]
        /// The publisher, for example `InferenceX (SemiAnalysis)`.
        package var source: [UInt8]
        /// The run, file or page within the source.
        package var reference: [UInt8]
        /// `2026-05-20`, or as much of it as is known.
        package var date: [UInt8]

        /// Names a published run.
        package init(id: [UInt8], source: [UInt8], reference: [UInt8], date: [UInt8]) {
            self.id = id
            self.source = source
            self.reference = reference
            self.date = date
        }
    }

    /// How requests arrive and share the accelerators.
    package enum Serving: UInt8, Sendable, CaseIterable {
        /// Requests arrive over time; one pool does prefill and decode.
        case aggregated
        /// Requests arrive over time; a pool for each.
        case disaggregated
        /// All requests are there from the start, and nobody waits for a token.
        case offline

        /// How files write it.
        package var name: String {
            switch self {
            case .aggregated: "aggregated"
            case .disaggregated: "disaggregated"
            case .offline: "offline"
            }
        }
    }

    /// How the replica is spread over its accelerators.
    package struct Deployment: Equatable, Sendable {
        /// Accelerators of the replica; prefill and decode together where pools are apart.
        package var gpus: Double
        /// Accelerators that share each layer's attention.
        package var tensorParallel: Double?
        /// Accelerators over which experts are spread.
        package var expertParallel: Double?
        /// Whether every accelerator holds all attention weights and sequences of its own.
        package var isDataParallel = false
        /// How requests share the accelerators.
        package var serving = Serving.aggregated
        /// Accelerators of the prefill pool.
        package var prefillGPUs: Double?
        /// Accelerators of the decode pool.
        package var decodeGPUs: Double?

        /// A replica of `gpus` accelerators; nothing else is known of it yet.
        package init(gpus: Double) { self.gpus = gpus }
    }

    /// What was asked of the model.
    package struct Load: Equatable, Sendable {
        /// Mean tokens of a request's input.
        package var inputTokens: Double
        /// Mean tokens of its output.
        package var outputTokens: Double
        /// Mean sequences running in the replica; nil for as many as its memory holds.
        package var runningSequences: Double?
        /// Whether tokens were drafted and verified several at a time.
        package var isSpeculative = false

        /// Requests of one shape.
        package init(inputTokens: Double, outputTokens: Double) {
            self.inputTokens = inputTokens
            self.outputTokens = outputTokens
        }
    }

    /// What was measured.
    package struct Outcome: Equatable, Sendable {
        /// Output tokens per second and accelerator, over all accelerators of the replica.
        package var throughputPerGPU: Double
        /// Output tokens per second and user.
        package var speedPerUser: Double?
        /// Seconds to the first token.
        package var timeToFirstToken: Double?
        /// Seconds between a user's tokens.
        package var timePerOutputToken: Double?
        /// Watts of one accelerator's board.
        package var modulePower: Double?

        /// A throughput; nothing else is known yet.
        package init(throughputPerGPU: Double) { self.throughputPerGPU = throughputPerGPU }
    }

    /// Where it is published.
    package var origin: Origin
    /// The name that measured rows use for the hardware, ``NameEntry/measuredSystem``; see
    /// ``Catalogue/accelerator(ofMeasured:)``.
    package var system: [UInt8]
    /// The id of the catalogue's model.
    package var model: [UInt8]
    /// The formats of weights and cache.
    package var precision: Precision
    /// The serving software with its version, as published.
    package var framework: [UInt8] = []
    /// How the replica was spread.
    package var deployment: Deployment
    /// What was asked.
    package var load: Load
    /// What was measured.
    package var outcome: Outcome
    /// What the publisher or the transcriber remarks.
    package var notes: [UInt8] = []

    /// Describes a run.
    package init(
        _ origin: Origin, system: [UInt8], model: [UInt8], precision: Precision, deployment: Deployment,
        load: Load, outcome: Outcome
    ) {
        self.origin = origin
        self.system = system
        self.model = model
        self.precision = precision
        self.deployment = deployment
        self.load = load
        self.outcome = outcome
    }
}

extension Catalogue {
    /// The name that measured rows use for a piece of hardware: itself where it is one already, else that of the
    /// accelerator or system so named; nil if the catalogue knows no such hardware.
    package func measuredSystem(named name: [UInt8]) -> [UInt8]? {
        let folded = foldedCatalogueName(name)
        if names.contains(where: { $0.measuredSystem == folded }) { return folded }
        guard let hardware = try? hardware(named: name) else { return nil }
        return hardware.measuredSystem.isEmpty
            ? entries[hardware.accelerator].id : hardware.measuredSystem
    }

    /// The entry of the accelerator that measured rows call `system`; nil where its figures are not catalogued.
    package func accelerator(ofMeasured system: [UInt8]) -> Int? {
        for name in names where name.measuredSystem == system && !name.isSystem {
            return entry(name.id, in: EntryKind.accelerator.group)
        }
        return (try? hardware(named: system))?.accelerator
    }

    /// The ids of a model and of those with the same shape, which take the same time for a step.
    package func models(shapedLike index: Int) -> [[UInt8]] {
        let shape = ModelArchitecture(entries[index])
        return entries.indices.filter { other in
            other == index
                || shape != nil && entries[other].kind == .model && ModelArchitecture(entries[other]) == shape
        }.map { entries[$0].id }
    }
}
