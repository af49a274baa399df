/// Room for the titles of clusters between the edges that pass there into the cluster.
struct TitleRoom: Sendable {
    /// An edge that passes a title, or several at one node: a vertex and how far they lie from its anchor.
    private struct Passing {
        let vertex: Int
        var low: Double
        var high: Double
    }

    /// Two vertices that must be farther apart.
    struct Demand: Sendable {
        let left: Int
        let right: Int
        let gap: Double
    }

    private let layering: Layering
    private let insets: [ClusterInsets]
    /// For every cluster the vertices from low to high through whose edges its title would be crossed.
    private var passing: [[Passing]]

    /// Between a title and an edge beside it.
    static let clearance = 6.0

    init(_ layering: Layering, order: VertexOrder, insets: [ClusterInsets]) {
        self.layering = layering
        self.insets = insets
        passing = [[Passing]](repeating: [], count: insets.count)
        var entries = [[LayerSegment]](repeating: [], count: layering.count)
        for segment in layering.segments where segment.flow != nil && segment.weight > 0 {
            entries[segment.upper].append(segment)
            entries[segment.lower].append(segment)
        }
        for (cluster, inset) in insets.enumerated() where inset.titleWidth > 0 {
            let rank = inset.isTitleBefore ? layering.first[cluster] : layering.last[cluster]
            let start = order.position[layering.lowBorder(of: cluster, at: rank)] + 1
            let end = order.position[layering.highBorder(of: cluster, at: rank)]
            for vertex in order.ranks[rank][start..<end] {
                addPassing(vertex, entries[vertex], cluster, isBefore: inset.isTitleBefore)
            }
        }
    }

    private mutating func addPassing(_ vertex: Int, _ entries: [LayerSegment], _ cluster: Int, isBefore: Bool)
    {
        let segments = entries.filter { (isBefore ? $0.lower : $0.upper) == vertex }
        if layering.kind[vertex] == .port && layering.cluster[vertex] == cluster {
            // An edge from the border inwards passes the title, one that ends at it does not.
            if segments.isEmpty { passing[cluster].append(Passing(vertex: vertex, low: 0, high: 0)) }
            return
        }
        guard !segments.isEmpty else { return }
        let offsets = segments.map { layering.offset(vertex, $0.flow, isUpper: !isBefore) }
        let edges = segments.compactMap(\.flow).map {
            layering.flow.graph.edges[layering.flow.edges[$0].edge]
        }
        let gap = edges.map { max($0.startGap, $0.endGap) }.max() ?? 0
        let spread = Double(segments.count - 1) * EdgePorts.pitch(gap: gap) / 2 + 2
        passing[cluster].append(
            Passing(
                vertex: vertex, low: (offsets.min() ?? 0) - spread, high: (offsets.max() ?? 0) + spread))
    }

    // MARK: - Making room

    /// What must be farther apart for every title to fit between the edges that pass it.
    func demands(at place: [Double]) -> [Demand] {
        insets.indices.compactMap { cluster in
            guard !passing[cluster].isEmpty else { return nil }
            let marks =
                [Passing(vertex: layering.lowBorder[cluster], low: 0, high: 0)] + passing[cluster]
                + [Passing(vertex: layering.highBorder[cluster], low: 0, high: 0)]
            let need = insets[cluster].titleWidth + 2 * Self.clearance
            var widest: (left: Passing, right: Passing, width: Double)?
            for (left, right) in zip(marks, marks.dropFirst()) {
                let width = place[right.vertex] + right.low - place[left.vertex] - left.high
                if width > widest?.width ?? -1 { widest = (left, right, width) }
            }
            guard let widest, widest.width < need else { return nil }
            return Demand(
                left: widest.left.vertex, right: widest.right.vertex,
                gap: need + widest.left.high - widest.right.low)
        }
    }
}
