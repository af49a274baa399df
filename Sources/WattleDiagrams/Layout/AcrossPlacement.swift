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
        var constraints = Self.constraints(layering, order, columns, insets)
        var energy = AcrossEnergy(layering, columns: columns, insets: insets)
        let start = Self.packed(columns.count, constraints)
        var found = energy.minimum(from: start, keeping: constraints)
        place = columns.column.map { found[$0] }
        let room = TitleRoom(layering, order: order, insets: insets)
        var titles: [TitleRoom.Demand] = []
        for _ in 0..<2 {
            let demands = room.demands(at: place)
            if demands.isEmpty { break }
            titles += demands
            constraints += demands.map {
                .init(left: columns.column[$0.left], right: columns.column[$0.right], gap: $0.gap)
            }
            found = energy.minimum(from: found, keeping: constraints)
            place = columns.column.map { found[$0] }
        }
        tighten(layering, order: order, insets: insets, titles)
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
    private mutating func tighten(
        _ layering: Layering, order: VertexOrder, insets: [ClusterInsets], _ titles: [TitleRoom.Demand]
    ) {
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
            for title in titles where title.left == layering.lowBorder[cluster] {
                least = min(least, place[title.right] - title.gap)
            }
            for title in titles where title.right == layering.highBorder[cluster] {
                most = max(most, place[title.left] + title.gap)
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

    // MARK: - Nudging

    /// Moves places on edges a little, where that brings them straight above or below an end of their edge.
    mutating func nudge(
        _ layering: Layering, order: VertexOrder, insets: [ClusterInsets], to ports: EdgePorts
    ) {
        let spacing = AcrossSpacing(layering, insets: insets)
        for (index, chain) in layering.chains.enumerated() where chain.count > 2 {
            let inner = chain.dropFirst().dropLast()
            let upper = ports.upper[index] - place[chain[1]]
            let lower = ports.lower[index] - place[chain[chain.count - 2]]
            let isUpright = inner.allSatisfy { abs(place[$0] - place[chain[1]]) < 0.01 }
            let shifts = isUpright ? (abs(upper) < abs(lower) ? [upper, lower] : [lower, upper]) : []
            for shift in shifts where abs(shift) > 0.01 && abs(shift) <= 18 {
                guard inner.allSatisfy({ isFree($0, shift, order, spacing) }) else { continue }
                for vertex in inner { place[vertex] += shift }
                break
            }
        }
    }

    private func isFree(_ vertex: Int, _ shift: Double, _ order: VertexOrder, _ spacing: AcrossSpacing)
        -> Bool
    {
        let row = order.ranks[spacing.rank(of: vertex)]
        let at = order.position[vertex]
        let goal = place[vertex] + shift
        if at > 0, goal - place[row[at - 1]] < spacing.distance(from: row[at - 1], to: vertex) {
            return false
        }
        if at + 1 < row.count, place[row[at + 1]] - goal < spacing.distance(from: vertex, to: row[at + 1]) {
            return false
        }
        return goal - spacing.leftReach(of: vertex) >= 0
    }
}
