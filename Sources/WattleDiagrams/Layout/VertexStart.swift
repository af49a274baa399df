/// Keys by which an order begins.
enum VertexStart: Sendable {
    case downwards, source, upwards, backwards

    static let all: [VertexStart] = [.downwards, .source, .upwards, .backwards]

    func keys(in graph: OrderingGraph) -> [Double] {
        let units = Array(0..<graph.layering.flow.units.count)
        switch self {
        case .downwards: return searched(from: units, in: graph, down: true)
        case .upwards: return searched(from: units, in: graph, down: false)
        case .backwards: return searched(from: units.reversed(), in: graph, down: true)
        case .source: return sourceKeys(in: graph)
        }
    }

    /// Vertices in the order in which a search in depth meets them, from the ends of the graph.
    private func searched(from units: [Int], in graph: OrderingGraph, down: Bool) -> [Double] {
        var keys = [Double](repeating: -1, count: graph.layering.count)
        let roots = units.filter { (down ? graph.above : graph.below)[$0].isEmpty }
        var next = 0.0
        for root in roots + units {
            var stack = [root]
            while let vertex = stack.popLast() {
                guard keys[vertex] < 0 else { continue }
                keys[vertex] = next
                next += 1
                for index in (down ? graph.below : graph.above)[vertex].reversed() {
                    let segment = graph.layering.segments[index]
                    stack.append(down ? segment.lower : segment.upper)
                }
            }
        }
        return keys
    }

    /// The author's order; what lies on an edge stands with the edge's upper end.
    private func sourceKeys(in graph: OrderingGraph) -> [Double] {
        var keys = (0..<graph.layering.count).map { Double($0) }
        for chain in graph.layering.chains {
            guard let upper = chain.first, let lower = chain.last else { continue }
            for vertex in chain.dropFirst().dropLast() { keys[vertex] = (keys[upper] + keys[lower]) / 2 }
        }
        return keys
    }
}
