internal import MetricEngine

/// The formulas of a result as an outline: what was asked for first, each formula above those that it rests on.
struct TraceOutline {
    struct Entry: Equatable {
        /// How deep the formula is nested: no more than one below the entry before it, and at most six.
        let level: Int
        let step: TraceStep
    }

    let entries: [Entry]

    /// Turns a list with the deepest formulas first into an outline.
    ///
    /// Complexity: linear.
    init(_ steps: [TraceStep]) {
        var children = [[Int]](repeating: [], count: steps.count)
        var pending: [Int] = []
        for (index, step) in steps.enumerated() {
            let start = pending.lastIndex { steps[$0].depth <= step.depth }.map { $0 + 1 } ?? 0
            children[index] = Array(pending[start...])
            pending.removeSubrange(start...)
            pending.append(index)
        }
        var rest = pending.reversed().map { (index: $0, level: 0) }
        var entries: [Entry] = []
        while let next = rest.popLast() {
            entries.append(Entry(level: min(next.level, 6), step: steps[next.index]))
            rest += children[next.index].reversed().map { ($0, next.level + 1) }
        }
        self.entries = entries
    }
}
