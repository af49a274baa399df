/// A graph cut into parts that are laid out by themselves: a cluster whose border no edge crosses becomes one node
/// of the part around it, and may lead in a direction of its own.
struct LayoutFrames: Sendable {
    /// One part: a cluster's inside, or the whole graph.
    struct Frame: Sendable {
        /// What is laid out.
        var graph = LayoutGraph()
        /// What its nodes, edges and clusters are in the whole graph.
        var nodes: [LayoutEnd] = []
        var edges: [Int] = []
        var clusters: [Int] = []
    }

    /// The whole graph, and then the inside of each cluster, empty for those that are not laid out by themselves.
    private(set) var frames: [Frame]
    /// Whether a cluster is laid out by itself.
    let isAlone: [Bool]

    private let whole: LayoutGraph
    /// The frame of each cluster's surroundings, and its place there as a node or as a cluster.
    private var home: [Int]
    private var place: [Int]
    private var nodePlace: [Int]

    init(_ graph: LayoutGraph) {
        whole = graph
        isAlone = Self.alone(in: graph)
        frames = [Frame](repeating: Frame(), count: graph.clusters.count + 1)
        home = [Int](repeating: 0, count: graph.clusters.count)
        place = home
        nodePlace = [Int](repeating: 0, count: graph.nodes.count)
        settleFrames()
        addClusters()
        addNodes()
        addEdges()
    }

    // MARK: - Which clusters stand alone

    private static func alone(in graph: LayoutGraph) -> [Bool] {
        var isAlone = [Bool](repeating: true, count: graph.clusters.count)
        var depth = [Int](repeating: 0, count: graph.clusters.count)
        for (index, cluster) in graph.clusters.enumerated() {
            depth[index] = cluster.parent.map { depth[$0] + 1 } ?? 0
        }
        for edge in graph.edges {
            var (one, other) = (graph.surroundings(of: edge.from), graph.surroundings(of: edge.to))
            while one != other {
                if let inner = one, other.map({ depth[inner] >= depth[$0] }) ?? true {
                    isAlone[inner] = false
                    one = graph.clusters[inner].parent
                } else if let inner = other {
                    isAlone[inner] = false
                    other = graph.clusters[inner].parent
                }
            }
        }
        return isAlone
    }

    // MARK: - What each frame holds

    /// The frame in which what stands in a cluster is laid out.
    private func frame(inside cluster: Int?) -> Int {
        guard let cluster else { return 0 }
        return isAlone[cluster] ? cluster + 1 : home[cluster]
    }

    private mutating func settleFrames() {
        let whole = whole
        frames[0].graph = Self.empty(whole, direction: whole.direction)
        for (index, cluster) in whole.clusters.enumerated() {
            home[index] = frame(inside: cluster.parent)
            let outer = frames[home[index]].graph.direction
            if isAlone[index] {
                frames[index + 1].graph = Self.empty(whole, direction: cluster.direction ?? outer)
            }
        }
    }

    private static func empty(_ whole: LayoutGraph, direction: LayoutDirection) -> LayoutGraph {
        var graph = whole
        (graph.nodes, graph.edges, graph.clusters, graph.direction) = ([], [], [], direction)
        return graph
    }

    private mutating func addClusters() {
        for (index, cluster) in whole.clusters.enumerated() where !isAlone[index] {
            var local = cluster
            local.parent = localCluster(cluster.parent)
            place[index] = frames[home[index]].graph.clusters.count
            frames[home[index]].graph.clusters.append(local)
            frames[home[index]].clusters.append(index)
        }
    }

    /// A cluster by its number in its frame; nil when it is the frame itself.
    private func localCluster(_ cluster: Int?) -> Int? {
        guard let cluster, !isAlone[cluster] else { return nil }
        return place[cluster]
    }

    /// Nodes and clusters that stand alone, in the order in which the author names their nodes.
    private mutating func addNodes() {
        var isPlaced = [Bool](repeating: false, count: whole.clusters.count)
        for node in whole.nodes.indices {
            var chain: [Int] = []
            var next = whole.nodes[node].cluster
            while let cluster = next {
                if isAlone[cluster] && !isPlaced[cluster] { chain.append(cluster) }
                next = whole.clusters[cluster].parent
            }
            for cluster in chain.reversed() {
                isPlaced[cluster] = true
                addNode(.cluster(cluster))
            }
            addNode(.node(node))
        }
        for cluster in whole.clusters.indices where isAlone[cluster] && !isPlaced[cluster] {
            addNode(.cluster(cluster))
        }
    }

    private mutating func addNode(_ end: LayoutEnd) {
        switch end {
        case .node(let node):
            var local = whole.nodes[node]
            let frame = frame(inside: local.cluster)
            local.cluster = localCluster(local.cluster)
            nodePlace[node] = frames[frame].nodes.count
            frames[frame].graph.nodes.append(local)
            frames[frame].nodes.append(end)
        case .cluster(let cluster):
            let parent = localCluster(whole.clusters[cluster].parent)
            place[cluster] = frames[home[cluster]].nodes.count
            frames[home[cluster]].graph.nodes.append(LayoutNode(size: .zero, cluster: parent))
            frames[home[cluster]].nodes.append(end)
        }
    }

    private mutating func addEdges() {
        for (index, edge) in whole.edges.enumerated() {
            var local = edge
            local.from = localEnd(edge.from)
            local.to = localEnd(edge.to)
            let frame = frame(inside: whole.surroundings(of: edge.from))
            frames[frame].graph.edges.append(local)
            frames[frame].edges.append(index)
        }
    }

    private func localEnd(_ end: LayoutEnd) -> LayoutEnd {
        switch end {
        case .node(let node): .node(nodePlace[node])
        case .cluster(let cluster): isAlone[cluster] ? .node(place[cluster]) : .cluster(place[cluster])
        }
    }

    /// Notes how large a cluster that stands alone came out.
    mutating func setSize(_ size: Size, of cluster: Int) {
        frames[home[cluster]].graph.nodes[place[cluster]].size = size
    }
}

extension LayoutGraph {
    /// The innermost cluster around an end.
    func surroundings(of end: LayoutEnd) -> Int? {
        switch end {
        case .node(let node): nodes[node].cluster
        case .cluster(let cluster): clusters[cluster].parent
        }
    }
}
