/// Where everything stands across the ranks.
struct AcrossPlacement: Sendable {
    /// The anchor of every vertex.
    private(set) var place: [Double]
    /// The two sides of every cluster.
    private(set) var low: [Double] = []
    private(set) var high: [Double] = []

    /// Places the vertices in their order: lines straight, nodes over the middle of what they lead to.
    init(_ layering: Layering, order: VertexOrder, insets: [ClusterInsets]) {
        let columns = Columns(layering, order: order)
        let constraints = Self.constraints(layering, order, columns, insets)
        var energy = AcrossEnergy(layering, columns: columns, insets: insets)
        let start = Self.packed(columns.count, constraints)
        let found = energy.minimum(from: start, keeping: constraints)
        place = columns.column.map { found[$0] }
        tighten(layering, order: order, insets: insets)
        let least = min(leastOfUnits(layering), low.min() ?? .infinity)
        for vertex in place.indices { place[vertex] -= least }
        for cluster in low.indices {
            low[cluster] -= least
            high[cluster] -= least
        }
    }

    private func leastOfUnits(_ layering: Layering) -> Double {
        place.indices.map { place[$0] - layering.left[$0] }.min() ?? 0
    }

    // MARK: - Distances

    private static func constraints(
        _ layering: Layering, _ order: VertexOrder, _ columns: Columns, _ insets: [ClusterInsets]
    ) -> [SeparationSolver.Constraint] {
        let spacing = AcrossSpacing(layering, insets: insets)
        var all: [SeparationSolver.Constraint] = []
        for rank in order.ranks {
            for (left, right) in zip(rank, rank.dropFirst()) {
                all.append(
                    .init(
                        left: columns.column[left], right: columns.column[right],
                        gap: spacing.distance(from: left, to: right)))
            }
        }
        for cluster in insets.indices {
            all.append(
                .init(
                    left: columns.column[layering.lowBorder[cluster]],
                    right: columns.column[layering.highBorder[cluster]], gap: insets[cluster].leastWidth))
        }
        all.sort { ($0.left, $0.right, -$0.gap) < ($1.left, $1.right, -$1.gap) }
        var kept: [SeparationSolver.Constraint] = []
        for constraint in all {
            if let last = kept.last, last.left == constraint.left, last.right == constraint.right { continue }
            kept.append(constraint)
        }
        return kept
    }

    /// The middle between all as far left and all as far right as they can stand.
    private static func packed(_ count: Int, _ constraints: [SeparationSolver.Constraint]) -> [Double] {
        let outgoing = Adjacency(count: count, pairs: constraints.indices.map { (constraints[$0].left, $0) })
        var waiting = [Int](repeating: 0, count: count)
        for constraint in constraints { waiting[constraint.right] += 1 }
        var sorted = (0..<count).filter { waiting[$0] == 0 }
        var low = [Double](repeating: 0, count: count)
        var next = 0
        while next < sorted.count {
            let variable = sorted[next]
            next += 1
            for index in outgoing[variable] {
                let right = constraints[index].right
                low[right] = max(low[right], low[variable] + constraints[index].gap)
                waiting[right] -= 1
                if waiting[right] == 0 { sorted.append(right) }
            }
        }
        var high = [Double](repeating: low.max() ?? 0, count: count)
        for variable in sorted.reversed() {
            for index in outgoing[variable] {
                high[variable] = min(high[variable], high[constraints[index].right] - constraints[index].gap)
            }
        }
        return (0..<count).map { (low[$0] + high[$0]) / 2 }
    }

    // MARK: - Clusters

    /// Draws the sides of clusters as close to what they hold as they may stand.
    private mutating func tighten(_ layering: Layering, order: VertexOrder, insets: [ClusterInsets]) {
        let clusters = layering.flow.graph.clusters
        low = clusters.indices.map { place[layering.lowBorder[$0]] }
        high = clusters.indices.map { place[layering.highBorder[$0]] }
        let spacing = AcrossSpacing(layering, insets: insets)
        for cluster in clusters.indices.reversed() {
            var least = Double.infinity
            var most = -Double.infinity
            for rank in layering.first[cluster]...layering.last[cluster] {
                let (start, end) = (
                    layering.lowBorder(of: cluster, at: rank), layering.highBorder(of: cluster, at: rank)
                )
                let row = order.ranks[rank]
                let (from, to) = (order.position[start], order.position[end])
                guard to > from + 1 else { continue }
                least = min(least, place[row[from + 1]] - spacing.distance(from: start, to: row[from + 1]))
                most = max(most, place[row[to - 1]] + spacing.distance(from: row[to - 1], to: end))
            }
            let shortage = max(0, insets[cluster].leastWidth - (most - least)) / 2
            low[cluster] = max(
                low[cluster], min(least - shortage, high[cluster] - insets[cluster].leastWidth))
            high[cluster] = min(
                high[cluster], max(most + shortage, low[cluster] + insets[cluster].leastWidth))
            for rank in layering.first[cluster]...layering.last[cluster] {
                place[layering.lowBorder(of: cluster, at: rank)] = low[cluster]
                place[layering.highBorder(of: cluster, at: rank)] = high[cluster]
            }
        }
    }
}

/// What a cluster needs between its border and what it holds, on the four sides of a graph that leads down.
struct ClusterInsets: Hashable, Sendable {
    var before: Double
    var after: Double
    var low: Double
    var high: Double
    /// The least the whole cluster takes across and along, for its title.
    var leastWidth: Double
    var leastHeight: Double
}

/// How far apart neighbours of a rank must stand.
struct AcrossSpacing: Sendable {
    private let layering: Layering
    private let insets: [ClusterInsets]
    private let nodeGap: Double

    init(_ layering: Layering, insets: [ClusterInsets]) {
        self.layering = layering
        self.insets = insets
        nodeGap = layering.flow.graph.nodeGap
    }

    /// Between the anchors of two neighbours.
    func distance(from left: Int, to right: Int) -> Double {
        layering.right[left] + layering.left[right] + gap(left, right)
    }

    private func gap(_ left: Int, _ right: Int) -> Double {
        let (first, second) = (layering.kind[left], layering.kind[right])
        switch (first, second) {
        case (.lowBorder, .highBorder): return 2
        case (.lowBorder, _): return inset(layering.cluster[left], \.low, before: second)
        case (_, .highBorder): return inset(layering.cluster[right], \.high, before: first)
        default: return margin(first) + margin(second)
        }
    }

    private func inset(_ cluster: Int?, _ side: KeyPath<ClusterInsets, Double>, before kind: LayerVertexKind)
        -> Double
    {
        guard let cluster else { return 0 }
        let isLine = kind == .passage || kind == .port
        return max(8, insets[cluster][keyPath: side] - (isLine ? 4 : 0))
    }

    private func margin(_ kind: LayerVertexKind) -> Double {
        switch kind {
        case .unit: nodeGap / 2
        case .passage, .port: nodeGap * 0.2
        case .label, .endLabel: nodeGap * 0.2
        case .lowBorder, .highBorder: nodeGap * 0.375
        }
    }
}

/// Vertices that stand on one vertical line: the sides of clusters, and edges on their way through many ranks.
struct Columns: Sendable {
    /// The column of each vertex.
    let column: [Int]
    let count: Int

    init(_ layering: Layering, order: VertexOrder) {
        var sets = DisjointSets(count: layering.count)
        let below = Adjacency(
            count: layering.count, pairs: layering.segments.indices.map { (layering.segments[$0].upper, $0) })
        for rank in order.ranks.dropLast() {
            for index in Self.aligned(rank, below, layering, order) {
                sets.join(layering.segments[index].upper, layering.segments[index].lower)
            }
        }
        var number = [Int](repeating: -1, count: layering.count)
        var next = 0
        for vertex in 0..<layering.count {
            let root = sets.root(of: vertex)
            if number[root] < 0 {
                number[root] = next
                next += 1
            }
            number[vertex] = number[root]
        }
        column = number
        count = next
    }

    /// The segments below a rank that become vertical: none crosses another, and borders come first.
    private static func aligned(
        _ rank: [Int], _ below: Adjacency, _ layering: Layering, _ order: VertexOrder
    ) -> [Int] {
        var borders: [Int] = []
        var lines: [Int] = []
        for vertex in rank {
            for index in below[vertex] where isInner(layering.segments[index], layering) {
                if layering.segments[index].flow == nil { borders.append(index) } else { lines.append(index) }
            }
        }
        var lows = borders.map { order.position[layering.segments[$0].upper] }
        var ends = borders.map { order.position[layering.segments[$0].lower] }
        var kept = borders
        for index in lines {
            let (upper, lower) = (
                order.position[layering.segments[index].upper], order.position[layering.segments[index].lower]
            )
            guard !lows.indices.contains(where: { (lows[$0] < upper) != (ends[$0] < lower) }) else {
                continue
            }
            lows.append(upper)
            ends.append(lower)
            kept.append(index)
        }
        return kept
    }

    private static func isInner(_ segment: LayerSegment, _ layering: Layering) -> Bool {
        guard segment.flow != nil else { return true }
        return layering.kind[segment.upper] != .unit && layering.kind[segment.lower] != .unit
    }
}
