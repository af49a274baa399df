internal import MetricEngine

/// The formulas of a result as an outline: what was asked for first, each formula above those that it rests on.
struct TraceOutline {
    struct Entry: Equatable {
        /// How deep the formula is nested: no more than one below the entry before it, and at most six.
        let level: Int
        let step: TraceStep
    }

    let entries: [Entry]

    /// Whole trees while there are no more formulas than `limit`, but one at least, those of `subject` first.
    func beginning(upTo limit: Int, with subject: [UInt8]) -> [Entry] {
        var trees: [[Entry]] = []
        for entry in entries {
            if entry.level == 0 { trees.append([]) }
            trees[trees.count - 1].append(entry)
        }
        let isSubject = { (tree: [Entry]) in !subject.isEmpty && tree[0].step.name.starts(with: subject) }
        let ordered = trees.filter(isSubject) + trees.filter { !isSubject($0) }
        guard entries.count > limit else { return entries }
        var kept: [Entry] = []
        for tree in ordered where kept.isEmpty || kept.count + tree.count <= limit { kept += tree }
        return kept
    }

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
