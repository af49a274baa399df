/// The ranks of nodes with further ranks between them, where labels need them.
struct FineRanks: Sendable {
    /// What a rank holds.
    enum Kind: UInt8, Sendable {
        case nodes, labels, endLabels
    }

    /// The kinds, downwards.
    private(set) var kinds: [Kind] = []
    private var nodeRank: [Int] = []
    /// Least room between a rank and the next one.
    private(set) var gaps: [Double] = []

    var count: Int { kinds.count }

    /// Where a rank of nodes comes to lie.
    func fine(_ base: Int) -> Int { nodeRank[base] }

    init(_ flow: FlowGraph, base: [Int]) {
        let needs = Self.needs(flow, base: base)
        for need in needs {
            nodeRank.append(kinds.count)
            kinds.append(.nodes)
            if need.atStart { kinds.append(.endLabels) }
            if need.inMiddle { kinds.append(.labels) }
            if need.atEnd { kinds.append(.endLabels) }
        }
        measureGaps(needs, rankGap: flow.graph.rankGap)
    }

    // MARK: - Which ranks are needed

    private struct Need {
        var atStart = false
        var inMiddle = false
        var atEnd = false
        var head = 0.0
    }

    /// What the gap after each rank of nodes must hold.
    private static func needs(_ flow: FlowGraph, base: [Int]) -> [Need] {
        var needs = [Need](repeating: Need(), count: (base.max() ?? -1) + 1)
        for edge in flow.edges {
            let value = flow.graph.edges[edge.edge]
            guard value.isVisible else { continue }
            let (upper, lower) = (base[flow.tail(of: edge)], base[flow.head(of: edge)])
            guard upper < lower else { continue }
            if value.upperLabel(edge) != nil { needs[upper].atStart = true }
            if value.lowerLabel(edge) != nil { needs[lower - 1].atEnd = true }
            if value.label != nil { needs[(upper + lower - 1) / 2].inMiddle = true }
            needs[upper].head = max(needs[upper].head, edge.isReversed ? value.endGap : value.startGap)
            needs[lower - 1].head = max(
                needs[lower - 1].head, edge.isReversed ? value.startGap : value.endGap)
        }
        return needs
    }

    private mutating func measureGaps(_ needs: [Need], rankGap: Double) {
        for (index, need) in needs.enumerated() where index + 1 < needs.count {
            let end = nodeRank[index + 1]
            for rank in nodeRank[index]..<end {
                let least: Double =
                    switch (kinds[rank], kinds[rank + 1]) {
                    case (.nodes, .nodes): rankGap
                    case (.nodes, .endLabels), (.endLabels, .nodes): 16
                    case (.endLabels, .endLabels): rankGap * 0.5
                    default: rankGap * 0.55
                    }
                let isAtNodes = kinds[rank] == .nodes || kinds[rank + 1] == .nodes
                gaps.append(isAtNodes ? max(least, need.head + 12) : least)
            }
        }
    }

    // MARK: - What an edge puts where

    /// The texts of an edge by the rank on which they stand.
    func slots(of flow: FlowEdge, from upper: Int, to lower: Int, in graph: LayoutGraph)
        -> [Int: (kind: LayerVertexKind, size: Size)]
    {
        let edge = graph.edges[flow.edge]
        guard edge.isVisible else { return [:] }
        var slots: [Int: (kind: LayerVertexKind, size: Size)] = [:]
        if let size = edge.upperLabel(flow) { slots[upper + 1] = (.endLabel, size) }
        if let size = edge.lowerLabel(flow) { slots[lower - 1] = (.endLabel, size) }
        guard let size = edge.label else { return slots }
        let between = nodeRank.indices.filter { nodeRank[$0] >= upper && nodeRank[$0] < lower }
        guard let start = between.first, let end = between.last else { return slots }
        var rank = nodeRank[(start + end) / 2]
        while kinds[rank] != .labels { rank += 1 }
        slots[rank] = (.label, size)
        return slots
    }
}

extension LayoutEdge {
    /// The text beside the end that comes first on the way down.
    func upperLabel(_ flow: FlowEdge) -> Size? { flow.isReversed ? endLabel : startLabel }
    /// The text beside the end that comes last on the way down.
    func lowerLabel(_ flow: FlowEdge) -> Size? { flow.isReversed ? startLabel : endLabel }
}
