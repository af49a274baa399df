/// Where an edge is fastened once all edges lead down.
enum FlowEnd: Hashable, Sendable {
    /// A node.
    case node(Int)
    /// The border of a cluster that faces the other end, which lies outside.
    case outside(Int)
    /// The border of a cluster that faces away from the other end, which lies inside.
    case inside(Int)
}

/// An edge that leads down: turned round where it would close a cycle.
struct FlowEdge: Sendable {
    /// Which edge of the graph it is.
    let edge: Int
    var upper: FlowEnd
    var lower: FlowEnd
    var isReversed = false
    /// The least number of ranks.
    let length: Int

    /// The same edge, the other way round.
    var reversed: FlowEdge {
        var turned = self
        (turned.upper, turned.lower, turned.isReversed) = (lower, upper, !isReversed)
        return turned
    }
}

/// A graph without cycles: what ranks are computed from.
struct FlowGraph: Sendable {
    let graph: LayoutGraph
    let units: RankUnits
    /// Every edge that is neither a loop nor drawn within a unit.
    private(set) var edges: [FlowEdge] = []
    /// Edges between clusters and nodes that no order of ranks can satisfy.
    private(set) var unranked: [FlowEdge] = []
    /// The loops of each cluster, outwards.
    private(set) var clusterLoops: [[Int]]

    /// The cluster's first and last rank are vertices as well: two for each cluster, after the units.
    var rankCount: Int { units.count + 2 * graph.clusters.count }
    func top(of cluster: Int) -> Int { units.count + 2 * cluster }
    func bottom(of cluster: Int) -> Int { units.count + 2 * cluster + 1 }

    init(_ graph: LayoutGraph) {
        self.graph = graph
        units = RankUnits(graph)
        clusterLoops = [[Int]](repeating: [], count: graph.clusters.count)
        for (index, edge) in graph.edges.enumerated() where edge.from == edge.to {
            if case .cluster(let cluster) = edge.from { clusterLoops[cluster].append(index) }
        }
        var plain: [FlowEdge] = []
        var clustered: [FlowEdge] = []
        let glued = Set(units.glued)
        for (index, edge) in graph.edges.enumerated() where !glued.contains(index) && edge.from != edge.to {
            let flow = flowEdge(edge, at: index)
            if case .node = flow.upper, case .node = flow.lower {
                plain.append(flow)
            } else {
                clustered.append(flow)
            }
        }
        edges = withoutCycles(plain)
        for edge in clustered { insert(edge) }
        edges.sort { $0.edge < $1.edge }
    }

    private func flowEdge(_ edge: LayoutEdge, at index: Int) -> FlowEdge {
        FlowEdge(
            edge: index, upper: end(edge.from, facing: edge.to), lower: end(edge.to, facing: edge.from),
            length: max(1, edge.length))
    }

    private func end(_ end: LayoutEnd, facing other: LayoutEnd) -> FlowEnd {
        switch end {
        case .node(let node): return .node(node)
        case .cluster(let cluster):
            var next: Int?
            switch other {
            case .node(let node): next = graph.nodes[node].cluster
            case .cluster(let inner): next = graph.clusters[inner].parent
            }
            while let ancestor = next, ancestor != cluster { next = graph.clusters[ancestor].parent }
            return next == cluster ? .inside(cluster) : .outside(cluster)
        }
    }

    // MARK: - Cycles

    /// Turns round the edges that a search in the author's order finds leading back.
    private func withoutCycles(_ plain: [FlowEdge]) -> [FlowEdge] {
        var plain = plain
        let outgoing = Adjacency(
            count: units.count, pairs: plain.indices.map { (tail(of: plain[$0]), $0) })
        var state = [UInt8](repeating: 0, count: units.count)
        var stack: [(unit: Int, edge: Int)] = []
        for root in 0..<units.count where state[root] == 0 {
            state[root] = 1
            stack.append((root, 0))
            while let (unit, offset) = stack.last {
                let run = outgoing[unit]
                guard offset < run.count else {
                    state[unit] = 2
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].edge += 1
                let edge = run[run.startIndex + offset]
                let head = head(of: plain[edge])
                if state[head] == 1 { plain[edge] = plain[edge].reversed }
                guard state[head] == 0 else { continue }
                state[head] = 1
                stack.append((head, 0))
            }
        }
        return plain
    }

    /// Adds an edge to or from a cluster, turned round where it closes a cycle, left out where both ways do.
    private mutating func insert(_ edge: FlowEdge) {
        if isFree(edge) {
            edges.append(edge)
        } else if isFree(edge.reversed) {
            edges.append(edge.reversed)
        } else {
            unranked.append(edge)
        }
    }

    private func isFree(_ edge: FlowEdge) -> Bool {
        if case .inside = edge.upper { return true }
        if case .inside = edge.lower { return true }
        let demands = demands
        let outgoing = Adjacency(count: rankCount, pairs: demands.map { ($0.tail, $0.head) })
        var isSeen = [Bool](repeating: false, count: rankCount)
        var stack = [head(of: edge)]
        let goal = tail(of: edge)
        while let vertex = stack.popLast() {
            if vertex == goal { return false }
            guard !isSeen[vertex] else { continue }
            isSeen[vertex] = true
            stack.append(contentsOf: outgoing[vertex])
        }
        return true
    }

    // MARK: - Ranks

    func tail(of edge: FlowEdge) -> Int {
        switch edge.upper {
        case .node(let node): units.unit[node]
        case .outside(let cluster): bottom(of: cluster)
        case .inside(let cluster): top(of: cluster)
        }
    }

    func head(of edge: FlowEdge) -> Int {
        switch edge.lower {
        case .node(let node): units.unit[node]
        case .outside(let cluster): top(of: cluster)
        case .inside(let cluster): bottom(of: cluster)
        }
    }

    /// All that ranks must satisfy: the edges, and every cluster around what it holds.
    private var demands: [NetworkSimplex.Edge] {
        var demands = edges.map {
            NetworkSimplex.Edge(tail: tail(of: $0), head: head(of: $0), length: $0.length, weight: 2)
        }
        for unit in 0..<units.count {
            guard let cluster = units.cluster[unit] else { continue }
            demands.append(.init(tail: top(of: cluster), head: unit, length: 0, weight: 0))
            demands.append(.init(tail: unit, head: bottom(of: cluster), length: 0, weight: 0))
        }
        for (cluster, value) in graph.clusters.enumerated() {
            demands.append(.init(tail: top(of: cluster), head: bottom(of: cluster), length: 0, weight: 5))
            guard let parent = value.parent else { continue }
            demands.append(.init(tail: top(of: parent), head: top(of: cluster), length: 0, weight: 0))
            demands.append(.init(tail: bottom(of: cluster), head: bottom(of: parent), length: 0, weight: 0))
        }
        return demands
    }

    /// The rank of every unit, and then of the first and last rank of every cluster.
    func ranks() -> [Int] { NetworkSimplex.ranks(count: rankCount, edges: demands) }
}
