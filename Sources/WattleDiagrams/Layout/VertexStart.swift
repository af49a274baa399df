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
        let ways = down ? graph.below : graph.above
        let roots = units.filter { (down ? graph.above : graph.below).range(of: $0).isEmpty }
        var next = 0.0
        for root in roots + units {
            var stack = [root]
            while let vertex = stack.popLast() {
                guard keys[vertex] < 0 else { continue }
                keys[vertex] = next
                next += 1
                for index in ways.range(of: vertex).reversed() { stack.append(ways.vertex[index]) }
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

/// Numbers that look drawn by chance and are the same every time.
struct Noise: Sendable {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The next number, from -0.5 to 0.5.
    mutating func next() -> Double {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Double(state >> 11) / Double(1 << 53 as UInt64) - 0.5
    }
}
