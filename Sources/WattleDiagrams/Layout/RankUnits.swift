/// Nodes that take one place on a rank: one node, or neighbours such as a state and its note, with their loops.
struct RankUnits: Sendable {
    /// Which unit holds a node.
    private(set) var unit: [Int]
    /// How far across a node's middle lies from its unit's anchor.
    private(set) var offset: [Double]
    /// How far a unit reaches on both sides of its anchor, and half of what it takes along.
    private(set) var left: [Double] = []
    private(set) var right: [Double] = []
    private(set) var half: [Double] = []
    /// The innermost cluster of a unit.
    private(set) var cluster: [Int?] = []
    /// Edges drawn between the neighbours of one unit.
    private(set) var glued: [Int] = []
    /// The loops of each node, outwards.
    let loops: [[Int]]

    var count: Int { left.count }

    init(_ graph: LayoutGraph) {
        unit = Array(graph.nodes.indices)
        offset = [Double](repeating: 0, count: graph.nodes.count)
        var loops = [[Int]](repeating: [], count: graph.nodes.count)
        for (index, edge) in graph.edges.enumerated() {
            if case .node(let node) = edge.from, edge.to == edge.from { loops[node].append(index) }
        }
        self.loops = loops
        let rows = Self.rows(of: graph, loops)
        glued = rows.glued
        place(rows.members, in: graph)
    }

    /// The room between glued neighbours, with the texts that stand in it.
    static func gap(of edge: LayoutEdge, in graph: LayoutGraph) -> Double {
        let texts = [edge.label, edge.startLabel, edge.endLabel].compactMap { $0?.width }
        return texts.isEmpty ? graph.nodeGap * 0.75 : graph.nodeGap + texts.reduce(0) { $0 + $1 + 6 }
    }

    /// What a loop takes beside its node, with its texts.
    static func loopWidth(of edge: LayoutEdge) -> Double {
        let ends = max(edge.startLabel?.width ?? 0, edge.endLabel?.width ?? 0)
        return max(24 + (edge.label.map { $0.width + 8 } ?? 0), ends + 10)
    }

    /// How far above and below its node's middle the lines of so many loops begin and end at most.
    static func loopSpread(_ count: Int) -> Double { 14 * Double(max(1, count)) }

    /// Half of what an edge beside its node, or between neighbours, takes along.
    private static func half(of edge: LayoutEdge, loops: Int = 1) -> Double {
        let ends = max(edge.startLabel?.height ?? 0, edge.endLabel?.height ?? 0)
        return max((edge.label?.height ?? 0) / 2, ends > 0 ? ends + loopSpread(loops) + 6 : 0)
    }

    // MARK: - Rows of neighbours

    /// A node of a row, and the edge that fastens it to the one before.
    private struct Member {
        let node: Int
        let glue: Int?
    }

    private struct Rows {
        var members: [[Member]] = []
        var glued: [Int] = []
    }

    /// Joins ends of edges of length 0, where both have that side free and nothing else binds them.
    private static func rows(of graph: LayoutGraph, _ loops: [[Int]]) -> Rows {
        var next = [Int?](repeating: nil, count: graph.nodes.count)
        var isLed = [Bool](repeating: false, count: graph.nodes.count)
        var sets = DisjointSets(count: graph.nodes.count)
        var glued: [Int] = []
        for (index, edge) in graph.edges.enumerated() where edge.length == 0 {
            guard case .node(let from) = edge.from, case .node(let to) = edge.to, from != to,
                loops[from].isEmpty,
                graph.nodes[from].cluster == graph.nodes[to].cluster, next[from] == nil, !isLed[to],
                sets.root(of: from) != sets.root(of: to), !areBound(from, to, by: index, in: graph, &sets)
            else { continue }
            next[from] = index
            isLed[to] = true
            sets.join(from, to)
            glued.append(index)
        }
        var rows = Rows(glued: glued)
        for start in graph.nodes.indices where !isLed[start] {
            var row = [Member(node: start, glue: nil)]
            while let edge = next[row[row.count - 1].node], case .node(let to) = graph.edges[edge].to {
                row.append(Member(node: to, glue: edge))
            }
            rows.members.append(row)
        }
        return rows
    }

    /// Whether another edge joins two rows, which then cannot be neighbours of one rank.
    private static func areBound(
        _ from: Int, _ to: Int, by glue: Int, in graph: LayoutGraph, _ sets: inout DisjointSets
    ) -> Bool {
        let rows = (sets.root(of: from), sets.root(of: to))
        for (index, edge) in graph.edges.enumerated() where index != glue {
            guard case .node(let one) = edge.from, case .node(let other) = edge.to else { continue }
            let ends = (sets.root(of: one), sets.root(of: other))
            if ends == rows || ends == (rows.1, rows.0) { return true }
        }
        return false
    }

    // MARK: - Sizes

    private mutating func place(_ rows: [[Member]], in graph: LayoutGraph) {
        for (index, row) in rows.enumerated() {
            var reach = 0.0
            var half = 0.0
            for member in row {
                let node = graph.nodes[member.node]
                let gap = member.glue.map { Self.gap(of: graph.edges[$0], in: graph) } ?? 0
                unit[member.node] = index
                offset[member.node] = reach + gap + node.size.width / 2
                reach = offset[member.node] + node.size.width / 2 + loopWidth(at: member.node, in: graph)
                half = max(half, node.size.height / 2, loopHalf(at: member.node, in: graph))
            }
            let anchor = anchor(of: row, in: graph)
            for member in row {
                offset[member.node] -= anchor
                half = max(half, member.glue.map { Self.half(of: graph.edges[$0]) } ?? 0)
            }
            left.append(anchor)
            right.append(reach - anchor)
            self.half.append(half)
            cluster.append(graph.nodes[row[0].node].cluster)
        }
    }

    /// The middle of the widest node: notes hang on states and not the other way round.
    private func anchor(of row: [Member], in graph: LayoutGraph) -> Double {
        guard row.count > 1 else { return offset[row[0].node] }
        var degrees = [Int](repeating: 0, count: row.count)
        for edge in graph.edges {
            for (place, member) in row.enumerated() {
                if edge.from == .node(member.node) { degrees[place] += 1 }
                if edge.to == .node(member.node) { degrees[place] += 1 }
            }
        }
        let most = degrees.indices.max { degrees[$0] < degrees[$1] } ?? 0
        return offset[row[most].node]
    }

    private func loopWidth(at node: Int, in graph: LayoutGraph) -> Double {
        loops[node].reduce(0) { $0 + Self.loopWidth(of: graph.edges[$1]) }
    }

    private func loopHalf(at node: Int, in graph: LayoutGraph) -> Double {
        let count = loops[node].count
        guard count > 0 else { return 0 }
        let most = loops[node].map { Self.half(of: graph.edges[$0], loops: count) }.max() ?? 0
        let bulge = min(graph.nodes[node].size.height * 0.4, Self.loopSpread(count))
        return max(most, bulge) + 4 * Double(count)
    }
}
