/// The parts of a graph that nothing joins, each a graph of its own.
struct GraphComponents: Sendable {
    /// One part, and what its nodes, edges and clusters are in the whole.
    struct Component: Sendable {
        var graph: LayoutGraph
        var nodes: [Int] = []
        var edges: [Int] = []
        var clusters: [Int] = []
    }

    /// In the order of their first nodes.
    private(set) var components: [Component] = []

    init(_ graph: LayoutGraph) {
        var sets = DisjointSets(count: graph.nodes.count + graph.clusters.count)
        let member = { (end: LayoutEnd) -> Int in
            switch end {
            case .node(let node): node
            case .cluster(let cluster): graph.nodes.count + cluster
            }
        }
        for edge in graph.edges { sets.join(member(edge.from), member(edge.to)) }
        for (index, node) in graph.nodes.enumerated() {
            if let cluster = node.cluster { sets.join(index, graph.nodes.count + cluster) }
        }
        for (index, cluster) in graph.clusters.enumerated() {
            if let parent = cluster.parent {
                sets.join(graph.nodes.count + index, graph.nodes.count + parent)
            }
        }
        var number = [Int](repeating: -1, count: graph.nodes.count + graph.clusters.count)
        var empty = graph
        (empty.nodes, empty.edges, empty.clusters) = ([], [], [])
        for index in number.indices {
            let root = sets.root(of: index)
            if number[root] < 0 {
                number[root] = components.count
                components.append(Component(graph: empty))
            }
            number[index] = number[root]
        }
        fill(graph, number: number)
    }

    private mutating func fill(_ graph: LayoutGraph, number: [Int]) {
        var place = [Int](repeating: 0, count: number.count)
        for (index, cluster) in graph.clusters.enumerated() {
            let vertex = graph.nodes.count + index
            var local = cluster
            local.parent = cluster.parent.map { place[graph.nodes.count + $0] }
            place[vertex] = components[number[vertex]].clusters.count
            components[number[vertex]].graph.clusters.append(local)
            components[number[vertex]].clusters.append(index)
        }
        for (index, node) in graph.nodes.enumerated() {
            var local = node
            local.cluster = node.cluster.map { place[graph.nodes.count + $0] }
            place[index] = components[number[index]].nodes.count
            components[number[index]].graph.nodes.append(local)
            components[number[index]].nodes.append(index)
        }
        for (index, edge) in graph.edges.enumerated() {
            var local = edge
            let home: Int
            switch edge.from {
            case .node(let node): home = number[node]
            case .cluster(let cluster): home = number[graph.nodes.count + cluster]
            }
            local.from = Self.local(edge.from, place, graph)
            local.to = Self.local(edge.to, place, graph)
            components[home].graph.edges.append(local)
            components[home].edges.append(index)
        }
    }

    private static func local(_ end: LayoutEnd, _ place: [Int], _ graph: LayoutGraph) -> LayoutEnd {
        switch end {
        case .node(let node): .node(place[node])
        case .cluster(let cluster): .cluster(place[graph.nodes.count + cluster])
        }
    }
}
