/// The order of the vertices on every rank: clusters stay together and stand in one order on all their ranks.
struct VertexOrder: Sendable {
    /// The vertices of each rank, from low to high across.
    var ranks: [[Int]]
    /// The place of each vertex on its rank.
    var position: [Int]

    init(_ ranks: [[Int]], count: Int) {
        self.ranks = ranks
        position = [Int](repeating: 0, count: count)
        for rank in ranks.indices { place(rank) }
    }

    /// Notes the places of a rank anew.
    mutating func place(_ rank: Int) {
        for (place, vertex) in ranks[rank].enumerated() { position[vertex] = place }
    }
}

/// Neighbours above and below, and what may change places with what.
struct OrderingGraph: Sendable {
    let layering: Layering
    let above: Neighbours
    let below: Neighbours
    /// What each vertex is, its rank, and its innermost cluster or -1.
    let kind: [LayerVertexKind]
    let rank: [Int]
    let home: [Int]
    /// What stands on each rank, grouped by the cluster that holds it; inner clusters before outer ones.
    let groups: [[Group]]
    /// The groups of sibling clusters, for which one order is kept.
    let siblings: [[Int]]

    /// What one cluster, or the graph itself, holds on one rank.
    struct Group: Sendable {
        /// The cluster; nil for the graph itself.
        let cluster: Int?
        var vertices: [Int] = []
        var clusters: [Int] = []
    }

    init(_ layering: Layering) {
        self.layering = layering
        above = Neighbours(layering, above: true)
        below = Neighbours(layering, above: false)
        (kind, rank) = (layering.kind, layering.rank)
        home = layering.cluster.map { $0 ?? -1 }
        groups = Self.groups(of: layering)
        let clusters = layering.flow.graph.clusters
        var siblings = [[Int]](repeating: [], count: clusters.count + 1)
        for (index, cluster) in clusters.enumerated() { siblings[(cluster.parent ?? -1) + 1].append(index) }
        self.siblings = siblings.filter { $0.count > 1 }
    }

    private static func groups(of layering: Layering) -> [[Group]] {
        let clusters = layering.flow.graph.clusters
        var groups = [[Group]](repeating: [], count: layering.ranks.count)
        var slot = [Int](repeating: 0, count: layering.ranks.count * (clusters.count + 1))
        for cluster in clusters.indices.reversed() {
            for rank in layering.first[cluster]...layering.last[cluster] {
                slot[rank * (clusters.count + 1) + cluster + 1] = groups[rank].count
                groups[rank].append(Group(cluster: cluster))
            }
        }
        for rank in groups.indices {
            slot[rank * (clusters.count + 1)] = groups[rank].count
            groups[rank].append(Group(cluster: nil))
        }
        func place(_ rank: Int, _ cluster: Int?) -> Int {
            slot[rank * (clusters.count + 1) + (cluster ?? -1) + 1]
        }
        for vertex in 0..<layering.count where layering.kind[vertex] < .lowBorder {
            let rank = layering.rank[vertex]
            groups[rank][place(rank, layering.cluster[vertex])].vertices.append(vertex)
        }
        for (cluster, value) in clusters.enumerated() {
            for rank in layering.first[cluster]...layering.last[cluster] {
                groups[rank][place(rank, value.parent)].clusters.append(cluster)
            }
        }
        return groups
    }

    // MARK: - Crossings

    /// The weight of all crossings, in E log V.
    func crossings(of order: VertexOrder) -> Int {
        (0..<max(0, order.ranks.count - 1)).reduce(0) { $0 + crossings(below: $1, in: order) }
    }

    /// The weight of the crossings between a rank and the next one.
    func crossings(below rank: Int, in order: VertexOrder) -> Int {
        var tree = FenwickTree(count: order.ranks[rank + 1].count)
        var total = 0
        var ends: [(place: Int, weight: Int)] = []
        for vertex in order.ranks[rank] {
            ends.removeAll(keepingCapacity: true)
            for index in below.range(of: vertex) where below.weight[index] > 0 {
                ends.append((order.position[below.vertex[index]], below.weight[index]))
            }
            for end in ends { total += end.weight * tree.sum(after: end.place) }
            for end in ends { tree.add(end.weight, at: end.place) }
        }
        return total
    }
}

/// For each vertex those on the rank above or below that it leads to, and how much crossings of the ways count.
struct Neighbours: Sendable {
    private let starts: [Int]
    let vertex: [Int]
    let weight: [Int]

    fileprivate init(_ layering: Layering, above: Bool) {
        var starts = [Int](repeating: 0, count: layering.count + 1)
        for segment in layering.segments { starts[(above ? segment.lower : segment.upper) + 1] += 1 }
        for vertex in 0..<layering.count { starts[vertex + 1] += starts[vertex] }
        var next = starts
        var vertex = [Int](repeating: 0, count: layering.segments.count)
        var weight = vertex
        for segment in layering.segments {
            let (own, other) = above ? (segment.lower, segment.upper) : (segment.upper, segment.lower)
            vertex[next[own]] = other
            weight[next[own]] = segment.weight
            next[own] += 1
        }
        (self.starts, self.vertex, self.weight) = (starts, vertex, weight)
    }

    /// Where the neighbours of a vertex stand in the lists.
    func range(of vertex: Int) -> Range<Int> { starts[vertex]..<starts[vertex + 1] }
}

extension LayerVertexKind: Comparable {
    static func < (left: LayerVertexKind, right: LayerVertexKind) -> Bool { left.rawValue < right.rawValue }
}

/// Sums over the end of a list that changes, each in the logarithm of its length.
struct FenwickTree: Sendable {
    private var sums: [Int]
    private var total = 0

    init(count: Int) { sums = [Int](repeating: 0, count: count + 1) }

    mutating func add(_ value: Int, at place: Int) {
        total += value
        var index = place + 1
        while index < sums.count {
            sums[index] += value
            index += index & -index
        }
    }

    /// The sum of what stands after a place.
    func sum(after place: Int) -> Int {
        var sum = 0
        var index = place + 1
        while index > 0 {
            sum += sums[index]
            index -= index & -index
        }
        return total - sum
    }
}
