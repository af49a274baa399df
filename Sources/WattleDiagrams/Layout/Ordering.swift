/// Searches an order of few crossings: sweeps of barycentres, exchanges of neighbours, from several starts.
struct Ordering {
    let graph: OrderingGraph
    var order: VertexOrder
    /// The place of each cluster among its siblings, the same on all ranks.
    var clusterPlace: [Int]
    private(set) var best: VertexOrder
    private(set) var bestClusterPlace: [Int]
    private(set) var fewest = Int.max

    /// The best order found.
    static func order(of layering: Layering) -> VertexOrder {
        var ordering = Ordering(OrderingGraph(layering))
        ordering.run()
        return ordering.best
    }

    private init(_ graph: OrderingGraph) {
        self.graph = graph
        order = VertexOrder(graph.groups.map { _ in [] }, count: graph.layering.count)
        best = order
        clusterPlace = Array(graph.layering.flow.graph.clusters.indices)
        bestClusterPlace = clusterPlace
    }

    private mutating func run() {
        let size = graph.layering.count + graph.layering.segments.count
        let sweeps = size < 400 ? 16 : size < 2000 ? 10 : 6
        let starts = VertexStart.all.prefix(size < 2000 ? 4 : 2)
        for start in starts {
            begin(start.keys(in: graph))
            improve(sweeps: sweeps)
            if fewest == 0 { return }
        }
        exchangeClusters(sweeps: 4, budget: 200_000 / max(1, size))
    }

    private mutating func begin(_ keys: [Double]) {
        clusterPlace = Array(clusterPlace.indices)
        orderClusters(by: keys)
        for rank in order.ranks.indices { sort(rank, by: keys, reversingTies: false) }
        keepIfBetter()
    }

    private mutating func improve(sweeps: Int) {
        var idle = 0
        for sweep in 0..<sweeps where fewest > 0 && idle < 4 {
            let known = fewest
            let isDown = sweep % 2 == 0
            if sweep % 4 < 2 { orderClusters(by: neighbourKeys()) }
            let ranks = Array(order.ranks.indices)
            for rank in isDown ? ranks : ranks.reversed() {
                sort(rank, by: keys(of: rank, fromAbove: isDown), reversingTies: sweep % 4 > 1)
            }
            exchangeNeighbours()
            keepIfBetter()
            idle = fewest < known ? 0 : idle + 1
        }
    }

    mutating func keepIfBetter() {
        let crossings = graph.crossings(of: order)
        guard crossings < fewest else { return }
        (best, bestClusterPlace, fewest) = (order, clusterPlace, crossings)
    }

    // MARK: - Keys

    private func fraction(_ vertex: Int) -> Double {
        (Double(order.position[vertex]) + 0.5) / Double(order.ranks[graph.layering.rank[vertex]].count)
    }

    /// For each vertex of a rank the mean place of its neighbours; one without any stays after its neighbour.
    func keys(of rank: Int, fromAbove: Bool) -> [Double] {
        var keys = [Double](repeating: 0, count: graph.layering.count)
        var lastOf: [Int: Double] = [:]
        for vertex in order.ranks[rank] {
            let home = graph.layering.cluster[vertex] ?? -1
            let key = mean(of: vertex, fromAbove: fromAbove) ?? lastOf[home] ?? fraction(vertex)
            keys[vertex] = key
            lastOf[home] = key
        }
        return keys
    }

    private func mean(of vertex: Int, fromAbove: Bool) -> Double? {
        let run = fromAbove ? graph.above[vertex] : graph.below[vertex]
        guard !run.isEmpty else { return nil }
        var sum = 0.0
        for index in run {
            let segment = graph.layering.segments[index]
            sum += fraction(fromAbove ? segment.upper : segment.lower)
        }
        return sum / Double(run.count)
    }

    /// The mean place of all neighbours, or a vertex's own.
    private func neighbourKeys() -> [Double] {
        (0..<graph.layering.count).map { vertex in
            switch (mean(of: vertex, fromAbove: true), mean(of: vertex, fromAbove: false)) {
            case (let above?, let below?): (above + below) / 2
            case (let one?, nil), (nil, let one?): one
            case (nil, nil): fraction(vertex)
            }
        }
    }

    // MARK: - Sorting

    /// Orders sibling clusters by the mean key of what they hold.
    private mutating func orderClusters(by keys: [Double]) {
        guard !graph.siblings.isEmpty else { return }
        let clusters = graph.layering.flow.graph.clusters
        var sums = [Double](repeating: 0, count: clusters.count)
        var counts = [Double](repeating: 0, count: clusters.count)
        for vertex in 0..<graph.layering.count where graph.layering.kind[vertex] < .lowBorder {
            guard let home = graph.layering.cluster[vertex] else { continue }
            sums[home] += keys[vertex]
            counts[home] += 1
        }
        for cluster in clusters.indices.reversed() {
            guard let parent = clusters[cluster].parent else { continue }
            sums[parent] += sums[cluster]
            counts[parent] += counts[cluster]
        }
        let means = clusters.indices.map { counts[$0] > 0 ? sums[$0] / counts[$0] : 0 }
        for group in graph.siblings {
            let sorted = group.sorted {
                (means[$0], clusterPlace[$0]) < (means[$1], clusterPlace[$1])
            }
            for (place, cluster) in sorted.enumerated() { clusterPlace[cluster] = place }
        }
    }

    /// Sorts a rank, each cluster by the mean of what it holds; equal keys keep their order.
    mutating func sort(_ rank: Int, by keys: [Double], reversingTies: Bool) {
        var clusterKey: [Int: (key: Double, weight: Double)] = [:]
        var contents: [Int: [Int]] = [:]
        for group in graph.groups[rank] {
            var entries: [SortEntry] = group.vertices.map {
                SortEntry(key: keys[$0], place: order.position[$0], vertex: $0, cluster: nil)
            }
            for cluster in group.clusters {
                let border = graph.layering.lowBorder(of: cluster, at: rank)
                let key = clusterKey[cluster]?.key ?? keys[border]
                entries.append(
                    SortEntry(key: key, place: order.position[border], vertex: border, cluster: cluster))
            }
            if let cluster = group.cluster, !entries.isEmpty {
                let sum = entries.reduce(0) { $0 + $1.key }
                clusterKey[cluster] = (sum / Double(entries.count), Double(entries.count))
            }
            entries.sort { $0.stands(before: $1, reversingTies: reversingTies) }
            keepClusterOrder(in: &entries)
            contents[group.cluster ?? -1] = entries.map { $0.cluster.map { ~$0 } ?? $0.vertex }
        }
        order.ranks[rank] = flattened(contents, on: rank)
        order.place(rank)
    }

    private struct SortEntry {
        let key: Double
        let place: Int
        let vertex: Int
        let cluster: Int?

        func stands(before other: SortEntry, reversingTies: Bool) -> Bool {
            if abs(key - other.key) > 1e-9 { return key < other.key }
            if place != other.place { return (place < other.place) != reversingTies }
            return vertex < other.vertex
        }
    }

    /// Puts the clusters into their one order, at the places that clusters got.
    private func keepClusterOrder(in entries: inout [SortEntry]) {
        let places = entries.indices.filter { entries[$0].cluster != nil }
        guard places.count > 1 else { return }
        let sorted = places.map { entries[$0] }.sorted {
            clusterPlace[$0.cluster ?? 0] < clusterPlace[$1.cluster ?? 0]
        }
        for (place, entry) in zip(places, sorted) { entries[place] = entry }
    }

    private func flattened(_ contents: [Int: [Int]], on rank: Int) -> [Int] {
        var result: [Int] = []
        var stack = Array((contents[-1] ?? []).reversed())
        while let next = stack.popLast() {
            guard next < 0 else {
                result.append(next)
                continue
            }
            let cluster = ~next
            result.append(graph.layering.lowBorder(of: cluster, at: rank))
            stack.append(graph.layering.highBorder(of: cluster, at: rank))
            stack.append(contentsOf: (contents[cluster] ?? []).reversed())
        }
        return result
    }
}
