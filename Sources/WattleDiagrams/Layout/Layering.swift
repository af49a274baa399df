/// What stands at one place of a rank.
enum LayerVertexKind: UInt8, Sendable {
    /// A unit of nodes.
    case unit
    /// A place where an edge passes.
    case passage
    /// A place where an edge passes through its label.
    case label
    /// A place where an edge passes beside the text of one of its ends.
    case endLabel
    /// Where an edge meets the border of a cluster.
    case port
    /// The two sides of a cluster.
    case lowBorder, highBorder
}

/// A piece of an edge between two neighbouring ranks.
struct LayerSegment: Sendable {
    let upper: Int
    let lower: Int
    /// How much a crossing counts; 0 for an edge that is not drawn.
    let weight: Int
    /// The flow edge it belongs to; nil for the side of a cluster.
    let flow: Int?
}

/// A graph whose edges all lead from one rank to the next, through vertices put in on the way.
struct Layering: Sendable {
    let flow: FlowGraph
    let ranks: FineRanks
    /// For every vertex: its kind, rank, reach on both sides of its anchor, half its height and innermost cluster.
    private(set) var kind: [LayerVertexKind]
    private(set) var rank: [Int]
    private(set) var left: [Double]
    private(set) var right: [Double]
    private(set) var half: [Double]
    private(set) var cluster: [Int?]
    private(set) var segments: [LayerSegment] = []
    /// For every flow edge its vertices, downwards.
    private(set) var chains: [[Int]] = []
    /// For every cluster its first and last rank, and the borders on its first rank; the others follow.
    let first: [Int]
    let last: [Int]
    private(set) var lowBorder: [Int] = []
    private(set) var highBorder: [Int] = []

    var count: Int { kind.count }

    init(_ flow: FlowGraph) {
        self.flow = flow
        let base = flow.ranks()
        let fine = FineRanks(flow, base: base)
        ranks = fine
        let units = flow.units
        kind = [LayerVertexKind](repeating: .unit, count: units.count)
        rank = (0..<units.count).map { fine.fine(base[$0]) }
        (left, right, half, cluster) = (units.left, units.right, units.half, units.cluster)
        first = flow.graph.clusters.indices.map { fine.fine(base[flow.top(of: $0)]) }
        last = flow.graph.clusters.indices.map { fine.fine(base[flow.bottom(of: $0)]) }
        for index in flow.edges.indices { addChain(of: index) }
        for index in flow.graph.clusters.indices { addBorders(of: index) }
    }

    private mutating func add(_ kind: LayerVertexKind, rank: Int, cluster: Int?, size: Size = .zero) -> Int {
        self.kind.append(kind)
        self.rank.append(rank)
        self.cluster.append(cluster)
        left.append(kind == .endLabel ? 4 : size.width / 2)
        right.append(kind == .endLabel ? size.width + 6 : size.width / 2)
        half.append(size.height / 2)
        return self.kind.count - 1
    }

    // MARK: - Edges

    private mutating func addChain(of index: Int) {
        let flowEdge = flow.edges[index]
        let edge = flow.graph.edges[flowEdge.edge]
        let upper = endVertex(flowEdge.upper, isUpper: true)
        let lower = endVertex(flowEdge.lower, isUpper: false)
        guard edge.isVisible || rank[lower] == rank[upper] + 1 else {
            chains.append([])
            return
        }
        let slots = ranks.slots(of: flowEdge, from: rank[upper], to: rank[lower], in: flow.graph)
        let path = ClusterPath(from: cluster[upper], to: cluster[lower], in: flow.graph.clusters)
        var chain = [upper]
        for passed in rank[upper]..<rank[lower] where passed > rank[upper] {
            let home = path.cluster(at: passed, first: first, last: last)
            let slot = slots[passed]
            chain.append(add(slot?.kind ?? .passage, rank: passed, cluster: home, size: slot?.size ?? .zero))
        }
        chain.append(lower)
        for (above, below) in zip(chain, chain.dropFirst()) {
            segments.append(
                LayerSegment(upper: above, lower: below, weight: edge.isVisible ? 1 : 0, flow: index))
        }
        chains.append(chain)
    }

    private mutating func endVertex(_ end: FlowEnd, isUpper: Bool) -> Int {
        switch end {
        case .node(let node): flow.units.unit[node]
        case .outside(let cluster):
            add(.port, rank: isUpper ? last[cluster] : first[cluster], cluster: cluster)
        case .inside(let cluster):
            add(.port, rank: isUpper ? first[cluster] : last[cluster], cluster: cluster)
        }
    }

    // MARK: - Clusters

    private mutating func addBorders(of index: Int) {
        for (isLow, kind) in [(true, LayerVertexKind.lowBorder), (false, .highBorder)] {
            let start = count
            for rank in first[index]...last[index] { _ = add(kind, rank: rank, cluster: index) }
            for vertex in start..<(count - 1) {
                segments.append(LayerSegment(upper: vertex, lower: vertex + 1, weight: 3, flow: nil))
            }
            let loops = flow.clusterLoops[index].map { RankUnits.loopWidth(of: flow.graph.edges[$0]) }
            if !isLow { for vertex in start..<count { right[vertex] = loops.reduce(0, +) } }
            if isLow { lowBorder.append(start) } else { highBorder.append(start) }
        }
    }

    func lowBorder(of cluster: Int, at rank: Int) -> Int { lowBorder[cluster] + rank - first[cluster] }
    func highBorder(of cluster: Int, at rank: Int) -> Int { highBorder[cluster] + rank - first[cluster] }
}

/// The clusters an edge leaves and enters on its way down.
struct ClusterPath: Sendable {
    /// The clusters only its upper end lies in, from the innermost; and those only its lower end lies in.
    private let left: [Int]
    private let entered: [Int]
    /// The innermost cluster that holds both ends.
    private let shared: Int?

    init(from upper: Int?, to lower: Int?, in clusters: [LayoutCluster]) {
        let above = Self.chain(upper, clusters)
        let below = Self.chain(lower, clusters)
        var common = 0
        while common < min(above.count, below.count),
            above[above.count - 1 - common] == below[below.count - 1 - common]
        {
            common += 1
        }
        left = Array(above.dropLast(common))
        entered = Array(below.dropLast(common))
        shared = common > 0 ? above[above.count - common] : nil
    }

    private static func chain(_ cluster: Int?, _ clusters: [LayoutCluster]) -> [Int] {
        var chain: [Int] = []
        var next = cluster
        while let current = next {
            chain.append(current)
            next = clusters[current].parent
        }
        return chain
    }

    /// Where the edge is at a rank: it leaves a cluster after its last rank and enters one at its first.
    func cluster(at rank: Int, first: [Int], last: [Int]) -> Int? {
        left.first { last[$0] >= rank } ?? entered.first { first[$0] <= rank } ?? shared
    }

    /// All the clusters it touches.
    var touched: [Int] { left + entered }
}
