import MetricEngine

/// What became of the figures of a garden.
struct FigureDifference: Sendable {
    /// A figure that has another value.
    struct Change: Sendable {
        let name: String
        /// From what to what, in digits that show the difference.
        let change: String
        /// How far it moved by its old value; nil where there is no such share.
        let share: Double?
        /// Which inputs moved it.
        let reasons: [String]
        /// Whether it is the verdict of a claim.
        let isVerdict: Bool
    }

    /// A block, or a value in running text, and how many figures it has.
    struct Group: Sendable {
        let name: String
        var count: Int
    }

    private(set) var changes: [Change] = []
    private(set) var added: [Group] = []
    private(set) var gone: [Group] = []

    /// Compares what two gardens compute.
    init(from old: FigureRecord?, to new: FigureRecord?) async {
        let outputs = new?.outputs ?? []
        let lock = old?.lock ?? MetricsLock(program: wattleVersion, inputs: [:], figures: [:])
        let unfinished = (new?.unfinished ?? []).union(old?.unfinished ?? [])
        let comparison = LockComparison(outputs, lock, unfinished: unfinished)
        if let new {
            let causes = await attributed(comparison, new)
            changes = comparison.moved.map { moved in
                Change(moved, causes[moved.output.name], isVerdict: new.isVerdict(moved.output))
            }
        }
        added = groups(of: comparison.added.map(\.name).filter { !unfinished.contains($0.blockText) })
        gone = groups(of: comparison.gone)
    }
}

extension FigureDifference.Change {
    fileprivate init(_ moved: LockComparison.Moved, _ attribution: Attribution?, isVerdict: Bool) {
        name = moved.output.name.text
        change = moved.change
        share = moved.share
        let hasCause = attribution.map { !$0.causes.isEmpty || $0.untried > 0 } ?? false
        reasons =
            attribution.map { hasCause ? moved.reasons($0, since: wattleVersion) : ["it was written anew"] }
            ?? []
        self.isVerdict = isVerdict
    }
}

extension LockComparison.Moved {
    /// By which part of its old value the figure moved.
    fileprivate var share: Double? {
        guard let difference = output.value.difference(from: old, where: self),
            case .figure(_, let unit) = output.value, case .figure(let before, _) = old.inUnit(unit)
        else { return nil }
        let start = measure.of(before).magnitude
        return start > 0 ? difference / start : nil
    }
}

extension FigureRecord {
    fileprivate func isVerdict(_ output: Output) -> Bool {
        guard case .block(let index) = output.origin, let result = results[index] else { return false }
        return result.kind == .claim && output.name.part == "verdict"
    }
}

/// Outputs of one block together.
private func groups(of names: [LockName]) -> [FigureDifference.Group] {
    var groups: [FigureDifference.Group] = []
    for name in names {
        let text = name.block.isEmpty ? name.text : name.blockText
        if groups.last?.name == text {
            groups[groups.count - 1].count += 1
        } else {
            groups.append(FigureDifference.Group(name: text, count: 1))
        }
    }
    return groups
}
