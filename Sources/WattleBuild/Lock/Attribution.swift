import MetricEngine

/// Why an output is not what the lock says.
struct Attribution: Sendable {
    /// An input that moved, and by how much it moved the output; nil where that is no number.
    struct Cause: Sendable {
        let input: ChangedInput
        let share: Double?
    }

    /// Greatest share first, those without a number last.
    let causes: [Cause]
    /// What the causes do not explain one by one, in the output's unit; nil where the output is no number.
    let rest: Double?
    /// How many changed inputs were not tried.
    let untried: Int
}

/// At most this many changed inputs are tried for one block.
private let inputLimit = 64
/// At most this many blocks are computed again in all.
private let evaluationLimit = 1024

/// Finds out which changed input moved each output: one after the other is put back to what the lock says, and the
/// output is computed again.
///
/// Nothing is computed unless something moved. Complexity: at most 64 evaluations for each block or inline value that
/// holds a moved output, and 1,024 in all.
func attributed(
    _ comparison: LockComparison, _ record: FigureRecord
) async -> [LockName: Attribution] {
    guard !comparison.moved.isEmpty else { return [:] }
    let changes = record.changedInputs(since: comparison.lock)
    var trials: [Trial] = []
    var untried: [FigureRecord.Origin: Int] = [:]
    var seen: Set<FigureRecord.Origin> = []
    for origin in comparison.moved.map(\.output.origin) where seen.insert(origin).inserted {
        let reads = record.reads(of: origin)
        let relevant = changes.filter { $0.name.contains("#") || reads.contains(Array($0.name.utf8)) }
        let room = max(0, min(inputLimit, evaluationLimit - trials.count))
        trials += relevant.prefix(room).map { Trial(origin: origin, change: $0) }
        untried[origin] = max(0, relevant.count - room)
    }
    let outcomes = await parallelMap(trials) { _, trial in trial.outcome(in: record) }
    var result: [LockName: Attribution] = [:]
    for moved in comparison.moved {
        let own = zip(trials, outcomes).filter { $0.0.origin == moved.output.origin }
        result[moved.output.name] = Attribution(
            moved, own.map { ($0.change, $1) }, untried: untried[moved.output.origin] ?? 0)
    }
    return result
}

/// One input put back for one block or inline value.
private struct Trial: Sendable {
    let origin: FigureRecord.Origin
    let change: ChangedInput

    enum Outcome: Sendable {
        /// The input cannot be put back, as with a measured run.
        case impossible
        case computed([LockName: LockedValue])
    }

    func outcome(in record: FigureRecord) -> Outcome {
        guard let program = record.program(puttingBack: change, for: origin) else { return .impossible }
        return .computed(record.values(of: origin, in: program))
    }
}

extension Attribution {
    fileprivate init(
        _ moved: LockComparison.Moved, _ trials: [(change: ChangedInput, outcome: Trial.Outcome)],
        untried: Int
    ) {
        let now = moved.output.value
        let causes = trials.compactMap { trial -> Cause? in
            guard case .computed(let values) = trial.outcome else {
                return Cause(input: trial.change, share: nil)
            }
            guard let then = values[moved.output.name] else { return Cause(input: trial.change, share: nil) }
            guard then != now else { return nil }
            return Cause(input: trial.change, share: now.difference(from: then, where: moved))
        }
        self.causes = causes.enumerated().sorted { left, right in
            let (first, second) = (left.element.share?.magnitude ?? -1, right.element.share?.magnitude ?? -1)
            return first == second ? left.offset < right.offset : first > second
        }.map(\.element)
        rest = now.difference(from: moved.old, where: moved).map { total in
            total - causes.compactMap(\.share).reduce(0, +)
        }
        self.untried = untried
    }
}

extension LockComparison.Moved {
    /// The quantile that tells best how far the output moved: the median, unless it stayed.
    var measure: Measure {
        guard case .figure(let new, let unit) = output.value, case .figure(let old, _) = old.inUnit(unit)
        else {
            return .median
        }
        return [.median, .p10, .p90].first { $0.of(old) != $0.of(new) } ?? .median
    }

    /// One of the three numbers of a figure.
    enum Measure: String {
        case median, p10, p90

        /// The number.
        func of(_ quantiles: Quantiles) -> Double {
            switch self {
            case .median: quantiles.median
            case .p10: quantiles.p10
            case .p90: quantiles.p90
            }
        }
    }
}

extension LockedValue {
    /// The same figure in another unit; nil where there is none.
    func inUnit(_ other: String) -> LockedValue? {
        guard case .figure(let quantiles, let unit) = self else { return nil }
        if unit == other { return self }
        let values = [quantiles.p10, quantiles.median, quantiles.p90].compactMap {
            converted($0, from: Array(unit.utf8), to: Array(other.utf8))
        }
        guard values.count == 3 else { return nil }
        return .figure(Quantiles(p10: values[0], median: values[1], p90: values[2]), unit: other)
    }

    /// By how much a moved figure lies above another; nil where one of them is no number in its unit.
    func difference(from other: LockedValue, where moved: LockComparison.Moved) -> Double? {
        guard case .figure(let new, let unit) = self, case .figure(let old, _) = other.inUnit(unit) else {
            return nil
        }
        return moved.measure.of(new) - moved.measure.of(old)
    }
}
