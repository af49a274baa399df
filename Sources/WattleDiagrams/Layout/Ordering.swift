/// Searches an order of few crossings: sweeps of barycentres, exchanges of neighbours, from several starts.
struct Ordering {
    let graph: OrderingGraph
    var order: VertexOrder
    /// The place of each cluster among its siblings, the same on all ranks.
    var clusterPlace: [Int]
    private(set) var best: VertexOrder
    private(set) var bestClusterPlace: [Int]
    private(set) var fewest = Int.max
    /// What the vertices of a rank are sorted by.
    private var keys: [Double]
    private var lastKey: [Double?]

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
        keys = [Double](repeating: 0, count: graph.layering.count)
        lastKey = [Double?](repeating: nil, count: graph.layering.flow.graph.clusters.count + 1)
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
        shake(times: min(40, 16_000 / max(1, size)), patience: size < 120 ? 9 : 18)
    }

    /// Begins anew from disturbed copies of the best order, which leads out of many dead ends.
    private mutating func shake(times: Int, patience: Int) {
        var noise = Noise()
        var idle = 0
        for attempt in 0..<times where fewest > 0 && idle < patience {
            let known = fewest
            order = best
            let strength = [0.15, 0.4, 1.2][attempt % 3]
            begin(best.position.indices.map { fraction($0) + strength * noise.next() })
            improve(sweeps: 6)
            idle = fewest < known ? 0 : idle + 1
        }
    }

    private mutating func begin(_ keys: [Double]) {
        clusterPlace = Array(clusterPlace.indices)
        orderClusters(by: keys)
        self.keys = keys
        for rank in order.ranks.indices { sort(rank, reversingTies: false) }
        keepIfBetter()
    }

    private mutating func improve(sweeps: Int) {
        var idle = 0
        for sweep in 0..<sweeps where fewest > 0 && idle < 4 {
            let known = fewest
            let isDown = sweep % 2 == 0
            if sweep % 4 < 2 && !graph.siblings.isEmpty { orderClusters(by: neighbourKeys()) }
            let last = order.ranks.count - 1
            for step in 0...max(0, last) {
                let rank = isDown ? step : last - step
                computeKeys(of: rank, fromAbove: isDown)
                sort(rank, reversingTies: sweep % 4 > 1)
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
        (Double(order.position[vertex]) + 0.5) / Double(order.ranks[graph.rank[vertex]].count)
    }

    /// For each vertex of a rank the mean place of its neighbours; one without any stays after its neighbour.
    mutating func computeKeys(of rank: Int, fromAbove: Bool) {
        for vertex in order.ranks[rank] { lastKey[graph.home[vertex] + 1] = nil }
        for vertex in order.ranks[rank] {
            let home = graph.home[vertex] + 1
            let key = mean(of: vertex, over: fromAbove ? graph.above : graph.below) ?? lastKey[home]
            keys[vertex] = key ?? fraction(vertex)
            lastKey[home] = keys[vertex]
        }
    }

    private func mean(of vertex: Int, over ways: Neighbours) -> Double? {
        let range = ways.range(of: vertex)
        guard let first = range.first else { return nil }
        var sum = 0
        for index in range { sum += order.position[ways.vertex[index]] }
        let width = Double(order.ranks[graph.rank[ways.vertex[first]]].count)
        return (Double(sum) / Double(range.count) + 0.5) / width
    }

    /// The mean place of all neighbours, or a vertex's own.
    private func neighbourKeys() -> [Double] {
        (0..<graph.layering.count).map { vertex in
            switch (mean(of: vertex, over: graph.above), mean(of: vertex, over: graph.below)) {
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
        for vertex in 0..<graph.layering.count where graph.kind[vertex] < .lowBorder {
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
    mutating func sort(_ rank: Int, reversingTies: Bool) {
        var contents: [Int: [Int]] = [:]
        var clusterKey: [Int: Double] = [:]
        for group in graph.groups[rank] {
            var entries = group.vertices.map {
                SortEntry(key: keys[$0], place: order.position[$0], vertex: $0, cluster: -1)
            }
            for cluster in group.clusters {
                let border = graph.layering.lowBorder(of: cluster, at: rank)
                let key = clusterKey[cluster] ?? keys[border]
                entries.append(
                    SortEntry(key: key, place: order.position[border], vertex: border, cluster: cluster))
            }
            entries.sort { $0.stands(before: $1, reversingTies: reversingTies) }
            if group.clusters.count > 1 { keepClusterOrder(in: &entries) }
            guard let cluster = group.cluster else {
                order.ranks[rank] = flattened(entries, contents, on: rank)
                continue
            }
            if !entries.isEmpty {
                clusterKey[cluster] = entries.reduce(0) { $0 + $1.key } / Double(entries.count)
            }
            contents[cluster] = entries.map { $0.cluster < 0 ? $0.vertex : ~$0.cluster }
        }
        order.place(rank)
    }

    private struct SortEntry {
        let key: Double
        let place: Int
        let vertex: Int
        let cluster: Int

        func stands(before other: SortEntry, reversingTies: Bool) -> Bool {
            if abs(key - other.key) > 1e-9 { return key < other.key }
            if place != other.place { return (place < other.place) != reversingTies }
            return vertex < other.vertex
        }
    }

    /// Puts the clusters into their one order, at the places that clusters got.
    private func keepClusterOrder(in entries: inout [SortEntry]) {
        let places = entries.indices.filter { entries[$0].cluster >= 0 }
        // A copy of the one list: a closure that holds all of self is copied for every comparison.
        let clusterPlace = clusterPlace
        let sorted = places.map { entries[$0] }.sorted {
            clusterPlace[$0.cluster] < clusterPlace[$1.cluster]
        }
        for (place, entry) in zip(places, sorted) { entries[place] = entry }
    }

    private func flattened(_ entries: [SortEntry], _ contents: [Int: [Int]], on rank: Int) -> [Int] {
        if contents.isEmpty { return entries.map(\.vertex) }
        var result: [Int] = []
        var stack: [Int] = entries.reversed().map { $0.cluster < 0 ? $0.vertex : ~$0.cluster }
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
