/// The measured runs that figures may rest on.
///
/// Each is filed under the numbers that a query asks for: going through the runs themselves costs thirty times as
/// much, since each look copies their texts.
package struct BenchmarkTable: Sendable {
    private let runs: [Measurement]
    /// One for each run.
    let entries: [Entry]
    private let systems: [[UInt8]]
    private let models: [[UInt8]]

    /// A run in numbers.
    struct Entry: Sendable {
        let system: Int
        let model: Int
        /// Publisher and software: runs that differ in it are on no frontier together.
        let origin: Int
        let precision: Precision
        let isSpeculative: Bool
        let serving: Measurement.Serving
        let inputTokens: Double
        let outputTokens: Double
        let runningSequences: Double?
        let gpus: Double
        let timeToFirstToken: Double?
        let speedPerUser: Double?
        let throughputPerGPU: Double
    }

    /// Files runs.
    package init(_ runs: [Measurement] = []) {
        var systems: [[UInt8]] = []
        var models: [[UInt8]] = []
        var origins: [[UInt8]] = []
        self.runs = runs
        entries = runs.map { run in
            Entry(
                run, system: BenchmarkTable.place(of: run.system, in: &systems),
                model: BenchmarkTable.place(of: run.model, in: &models),
                origin: BenchmarkTable.place(of: run.publication, in: &origins))
        }
        self.systems = systems
        self.models = models
    }

    /// The run of an entry.
    func run(_ index: Int) -> Measurement { runs[index] }

    /// The run with an id; nil if there is none.
    package func run(id: [UInt8]) -> Measurement? { runs.first { $0.origin.id == id } }

    /// The numbers of a system and of models; nil where no run has the system.
    func places(of query: BenchmarkQuery) -> (system: Int, models: [Int])? {
        guard let system = systems.firstIndex(of: query.system) else { return nil }
        return (system, query.models.compactMap { models.firstIndex(of: $0) })
    }

    private static func place(of text: [UInt8], in texts: inout [[UInt8]]) -> Int {
        if let known = texts.firstIndex(of: text) { return known }
        texts.append(text)
        return texts.count - 1
    }
}

extension BenchmarkTable.Entry {
    fileprivate init(_ run: Measurement, system: Int, model: Int, origin: Int) {
        self.system = system
        self.model = model
        self.origin = origin
        precision = run.precision
        isSpeculative = run.load.isSpeculative
        serving = run.deployment.serving
        inputTokens = run.load.inputTokens
        outputTokens = run.load.outputTokens
        runningSequences = run.load.runningSequences
        gpus = run.deployment.gpus
        timeToFirstToken = run.outcome.timeToFirstToken
        speedPerUser = run.outcome.speedPerUser
        throughputPerGPU = run.outcome.throughputPerGPU
    }

    /// Whether two runs were published together, on the same software and requests.
    func isComparable(with other: BenchmarkTable.Entry) -> Bool {
        origin == other.origin && inputTokens == other.inputTokens && outputTokens == other.outputTokens
    }
}

extension Measurement {
    /// The publisher and the serving software without its version.
    fileprivate var publication: [UInt8] {
        origin.source + [0] + framework.prefix { $0 != UInt8(ascii: " ") }.map { lowercased($0) }
    }
}
