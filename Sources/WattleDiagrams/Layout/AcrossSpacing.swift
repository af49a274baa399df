/// What a cluster needs between its border and what it holds, on the four sides of a graph that leads down.
struct ClusterInsets: Hashable, Sendable {
    var before: Double
    var after: Double
    var low: Double
    var high: Double
    /// The least the whole cluster takes across and along, for its title.
    var leastWidth: Double
    var leastHeight: Double
    /// How wide the title is, where edges pass beside it into the cluster; 0 where none can.
    var titleWidth = 0.0
    /// Whether the title stands at the first rank, not at the last.
    var isTitleBefore = true

    /// Makes more room for a title that lines would cross.
    mutating func widen(by shortage: Double, isAcross: Bool) {
        guard isAcross else {
            after += shortage
            return
        }
        high += shortage
        titleWidth += shortage + 2
    }
}

/// How far apart neighbours of a rank must stand.
struct AcrossSpacing: Sendable {
    private let layering: Layering
    private let insets: [ClusterInsets]
    private let nodeGap: Double

    init(_ layering: Layering, insets: [ClusterInsets]) {
        self.layering = layering
        self.insets = insets
        nodeGap = layering.flow.graph.nodeGap
    }

    func rank(of vertex: Int) -> Int { layering.rank[vertex] }
    func leftReach(of vertex: Int) -> Double { layering.left[vertex] }

    /// Between the anchors of two neighbours.
    func distance(from left: Int, to right: Int) -> Double {
        layering.right[left] + layering.left[right] + gap(left, right)
    }

    private func gap(_ left: Int, _ right: Int) -> Double {
        let (first, second) = (layering.kind[left], layering.kind[right])
        switch (first, second) {
        case (.lowBorder, .highBorder): return 2
        case (.lowBorder, _): return inset(layering.cluster[left], \.low, before: second)
        case (_, .highBorder): return inset(layering.cluster[right], \.high, before: first)
        default: return margin(first) + margin(second)
        }
    }

    private func inset(_ cluster: Int?, _ side: KeyPath<ClusterInsets, Double>, before kind: LayerVertexKind)
        -> Double
    {
        guard let cluster else { return 0 }
        let isLine = kind == .passage || kind == .port
        return max(8, insets[cluster][keyPath: side] - (isLine ? 4 : 0))
    }

    private func margin(_ kind: LayerVertexKind) -> Double {
        switch kind {
        case .unit: nodeGap / 2
        case .passage, .port: nodeGap * 0.2
        case .label, .endLabel: nodeGap * 0.2
        case .lowBorder, .highBorder: nodeGap * 0.375
        }
    }
}
