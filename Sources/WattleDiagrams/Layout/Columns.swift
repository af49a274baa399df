/// Vertices that stand on one vertical line: the sides of clusters, and edges on their way through many ranks.
struct Columns: Sendable {
    /// The column of each vertex.
    let column: [Int]
    let count: Int

    init(_ layering: Layering, order: VertexOrder) {
        let load = SegmentLoad(layering)
        var sets = DisjointSets(count: layering.count)
        let below = Adjacency(
            count: layering.count, pairs: layering.segments.indices.map { (layering.segments[$0].upper, $0) })
        for rank in order.ranks.dropLast() {
            for index in Self.aligned(rank, below, layering, order, load) {
                sets.join(layering.segments[index].upper, layering.segments[index].lower)
            }
        }
        var number = [Int](repeating: -1, count: layering.count)
        var next = 0
        for vertex in 0..<layering.count {
            let root = sets.root(of: vertex)
            if number[root] < 0 {
                number[root] = next
                next += 1
            }
            number[vertex] = number[root]
        }
        column = number
        count = next
    }

    /// The segments below a rank that become vertical: none crosses another, and borders come first.
    private static func aligned(
        _ rank: [Int], _ below: Adjacency, _ layering: Layering, _ order: VertexOrder, _ load: SegmentLoad
    ) -> [Int] {
        var borders: [Int] = []
        var lines: [Int] = []
        var chains: [Int] = []
        for vertex in rank {
            for index in below[vertex] {
                let segment = layering.segments[index]
                if segment.flow == nil {
                    borders.append(index)
                } else if layering.kind[segment.upper] != .unit && layering.kind[segment.lower] != .unit {
                    lines.append(index)
                } else if load.isOnly(segment) && layering.distance(of: segment) == 0 {
                    chains.append(index)
                }
            }
        }
        var lows = borders.map { order.position[layering.segments[$0].upper] }
        var ends = borders.map { order.position[layering.segments[$0].lower] }
        var kept = borders
        for index in lines + chains {
            let (upper, lower) = (
                order.position[layering.segments[index].upper], order.position[layering.segments[index].lower]
            )
            guard !lows.indices.contains(where: { (lows[$0] < upper) != (ends[$0] < lower) }) else {
                continue
            }
            lows.append(upper)
            ends.append(lower)
            kept.append(index)
        }
        return kept
    }
}

/// How many edges meet at each vertex, above and below.
struct SegmentLoad: Sendable {
    private var above: [Int]
    private var below: [Int]

    init(_ layering: Layering) {
        above = [Int](repeating: 0, count: layering.count)
        below = above
        for segment in layering.segments {
            below[segment.upper] += 1
            above[segment.lower] += 1
        }
    }

    /// Whether a piece is the only one at both its ends.
    func isOnly(_ segment: LayerSegment) -> Bool { below[segment.upper] == 1 && above[segment.lower] == 1 }
}

extension Layering {
    /// How far the anchor of a segment's lower end stands after that of its upper end when the segment is upright.
    func distance(of segment: LayerSegment) -> Double {
        offset(segment.upper, segment.flow, isUpper: true)
            - offset(segment.lower, segment.flow, isUpper: false)
    }

    /// How far from the anchor of a unit its node stands at which the edge ends.
    func offset(_ vertex: Int, _ index: Int?, isUpper: Bool) -> Double {
        guard let index, kind[vertex] == .unit else { return 0 }
        guard case .node(let node) = isUpper ? flow.edges[index].upper : flow.edges[index].lower else {
            return 0
        }
        return flow.units.offset[node]
    }
}
