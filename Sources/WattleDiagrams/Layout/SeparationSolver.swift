/// The places nearest to desired ones that keep least distances: weighted least squares on a line.
///
/// The active set method of Dwyer, Marriott and Stuckey: variables held together by tight distances form blocks,
/// which are merged where a distance is too small and split where a tight one only pulls.
struct SeparationSolver: Sendable {
    /// A demand: `right` stands at least `gap` after `left`.
    struct Constraint: Sendable {
        var left: Int
        var right: Int
        var gap: Double
    }

    private let constraints: [Constraint]
    private let incident: Adjacency
    private var isActive: [Bool]
    private var isIgnored: [Bool]
    private var block: [Int]
    private var offset: [Double]
    private var members: [[Int]]
    private var place: [Double]
    private var desired: [Double]
    private var weight: [Double]
    private var multiplier: [Double]
    private var free: [Int] = []
    /// Where a variable stands in the tree looked at, and the tight distance by which it was reached.
    private var slot: [Int]
    private var reachedBy: [Int]

    /// Takes constraints without cycles.
    init(count: Int, constraints: [Constraint]) {
        self.constraints = constraints
        incident = Adjacency(
            count: count,
            pairs: constraints.indices.flatMap { [(constraints[$0].left, $0), (constraints[$0].right, $0)] })
        isActive = [Bool](repeating: false, count: constraints.count)
        isIgnored = isActive
        block = Array(0..<count)
        offset = [Double](repeating: 0, count: count)
        members = (0..<count).map { [$0] }
        place = offset
        desired = offset
        weight = [Double](repeating: 1, count: count)
        multiplier = [Double](repeating: 0, count: constraints.count)
        slot = block
        reachedBy = block
    }

    /// The nearest places to `desired`; what was tight the last time is where the search begins.
    mutating func places(nearestTo desired: [Double], weights: [Double]) -> [Double] {
        self.desired = desired
        weight = weights
        for index in members.indices where !members[index].isEmpty { settle(index) }
        for _ in 0..<4 {
            let isSplit = splitPulling()
            let isMerged = mergeViolated()
            if !isSplit && !isMerged { break }
        }
        return block.indices.map { position($0) }
    }

    private func position(_ variable: Int) -> Double { place[block[variable]] + offset[variable] }

    private func violation(_ index: Int) -> Double {
        let constraint = constraints[index]
        return constraint.gap - (position(constraint.right) - position(constraint.left))
    }

    /// Puts a block where its members want it on the mean.
    private mutating func settle(_ index: Int) {
        var sum = 0.0
        var total = 0.0
        for member in members[index] {
            sum += weight[member] * (desired[member] - offset[member])
            total += weight[member]
        }
        place[index] = sum / total
    }

    // MARK: - Merging

    private mutating func mergeViolated() -> Bool {
        var isChanged = false
        var budget = 8 * constraints.count + 100
        var isViolated = true
        while isViolated && budget > 0 {
            isViolated = false
            for index in constraints.indices where !isActive[index] && !isIgnored[index] {
                guard violation(index) > 1e-6 else { continue }
                isViolated = true
                isChanged = true
                budget -= 1
                satisfy(index)
            }
        }
        return isChanged
    }

    private mutating func satisfy(_ index: Int) {
        let constraint = constraints[index]
        if block[constraint.left] == block[constraint.right] {
            guard let weakest = weakest(from: constraint.left, to: constraint.right) else {
                isIgnored[index] = true
                return
            }
            split(at: weakest)
        }
        if violation(index) > 0 { merge(index) }
    }

    private mutating func merge(_ index: Int) {
        let constraint = constraints[index]
        let (left, right) = (block[constraint.left], block[constraint.right])
        let distance = offset[constraint.left] + constraint.gap - offset[constraint.right]
        isActive[index] = true
        let (kept, moved, shift) =
            members[left].count >= members[right].count ? (left, right, distance) : (right, left, -distance)
        for member in members[moved] {
            block[member] = kept
            offset[member] += shift
        }
        members[kept].append(contentsOf: members[moved])
        members[moved].removeAll()
        free.append(moved)
        settle(kept)
    }

    // MARK: - Splitting

    /// Splits blocks where a tight distance pulls instead of pushing.
    private mutating func splitPulling() -> Bool {
        var isChanged = false
        var waiting = members.indices.filter { members[$0].count > 1 }
        while let index = waiting.popLast() {
            guard members[index].count > 1, let weakest = weakest(in: index) else { continue }
            let other = split(at: weakest)
            waiting.append(index)
            waiting.append(other)
            isChanged = true
        }
        return isChanged
    }

    /// Splits a block at a tight distance, and returns the new one.
    @discardableResult
    private mutating func split(at index: Int) -> Int {
        isActive[index] = false
        let old = block[constraints[index].right]
        let part = reached(from: constraints[index].right).map(\.variable)
        guard let new = free.popLast() else {
            preconditionFailure("a block of several members leaves another one empty")
        }
        for member in part { block[member] = new }
        members[new] = part
        members[old].removeAll { block[$0] == new }
        settle(old)
        settle(new)
        return new
    }

    /// All that tight distances join to a variable, each with the tight distance it was reached by.
    private func reached(from start: Int) -> [(variable: Int, by: Int)] {
        var result = [(variable: start, by: -1)]
        var next = 0
        while next < result.count {
            let (variable, by) = result[next]
            next += 1
            for index in incident[variable] where isActive[index] && index != by {
                let constraint = constraints[index]
                result.append((constraint.left == variable ? constraint.right : constraint.left, index))
            }
        }
        return result
    }

    /// Computes how hard each tight distance of a block pushes, from the leaves to `root`.
    private mutating func computeMultipliers(from root: Int) -> [(variable: Int, by: Int)] {
        let tree = reached(from: root)
        var force = [Double](repeating: 0, count: tree.count)
        for (index, entry) in tree.enumerated() {
            slot[entry.variable] = index
            reachedBy[entry.variable] = entry.by
        }
        for index in tree.indices.reversed() {
            let (variable, by) = tree[index]
            force[index] += weight[variable] * (position(variable) - desired[variable])
            guard by >= 0 else { continue }
            let isRight = constraints[by].right == variable
            multiplier[by] = isRight ? force[index] : -force[index]
            force[slot[isRight ? constraints[by].left : constraints[by].right]] += force[index]
        }
        return tree
    }

    private mutating func weakest(in index: Int) -> Int? {
        let tree = computeMultipliers(from: members[index][0])
        var best: Int?
        for (_, by) in tree where by >= 0 && multiplier[by] < (best.map { multiplier[$0] } ?? -1e-7) {
            best = by
        }
        return best
    }

    /// The tight distance on the way between two members that may be given up for theirs; nil when none may.
    private mutating func weakest(from left: Int, to right: Int) -> Int? {
        _ = computeMultipliers(from: left)
        var best: Int?
        var variable = right
        while reachedBy[variable] >= 0 {
            let index = reachedBy[variable]
            let isForward = constraints[index].right == variable
            if isForward, multiplier[index] < (best.map { multiplier[$0] } ?? .infinity) { best = index }
            variable = isForward ? constraints[index].left : constraints[index].right
        }
        return best
    }
}
