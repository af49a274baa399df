/// Places of nodes in columns and of the ends of flows, after d3-sankey: columns by the longest way, heights by
/// values, and rows that relax towards the middle of what they are joined to.
struct SankeyLayout {
    /// How nodes without successors, or all nodes, choose their columns.
    enum Alignment: String {
        case justify, left, right, center
    }

    private let sankey: Sankey
    /// The column of each node.
    private(set) var columns: [Int]
    private(set) var columnCount = 1
    /// What flows through each node.
    private(set) var values: [Double]
    /// The middle of each node, from the top.
    private(set) var middles: [Double]
    /// The height of each node, and the width of each flow.
    private(set) var heights: [Double] = []
    private(set) var widths: [Double] = []
    /// Where each flow leaves its source and meets its target: the middle of its band.
    private(set) var starts: [Double]
    private(set) var ends: [Double]
    private var outgoing: [[Int]]
    private var incoming: [[Int]]

    /// Room between two nodes of a column, so that their names stay apart.
    let padding: Double

    init(_ sankey: Sankey, height: Double?, padding: Double, alignment: Alignment) {
        self.sankey = sankey
        self.padding = padding
        columns = Array(repeating: 0, count: sankey.nodes.count)
        values = Array(repeating: 0, count: sankey.nodes.count)
        middles = values
        outgoing = Array(repeating: [], count: sankey.nodes.count)
        incoming = outgoing
        starts = Array(repeating: 0, count: sankey.flows.count)
        ends = starts
        for (number, flow) in sankey.flows.enumerated() {
            outgoing[flow.from].append(number)
            incoming[flow.to].append(number)
        }
        chooseColumns(alignment)
        chooseHeights(height)
        relax()
        placeFlows()
    }

    // MARK: Columns

    private mutating func chooseColumns(_ alignment: Alignment) {
        let order = topologicalOrder
        var depth = columns
        var height = columns
        for node in order {
            for flow in outgoing[node] {
                let next = sankey.flows[flow].to
                depth[next] = max(depth[next], depth[node] + 1)
            }
        }
        for node in order.reversed() {
            for flow in outgoing[node] { height[node] = max(height[node], height[sankey.flows[flow].to] + 1) }
        }
        columnCount = (depth.max() ?? 0) + 1
        for node in columns.indices {
            switch alignment {
            case .left: columns[node] = depth[node]
            case .right: columns[node] = columnCount - 1 - height[node]
            case .justify: columns[node] = outgoing[node].isEmpty ? columnCount - 1 : depth[node]
            case .center:
                let next = outgoing[node].map { depth[sankey.flows[$0].to] }.min()
                columns[node] = incoming[node].isEmpty ? max(0, (next ?? 1) - 1) : depth[node]
            }
        }
    }

    private var topologicalOrder: [Int] {
        var waiting = incoming.map(\.count)
        var order = columns.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < order.count {
            for flow in outgoing[order[next]] {
                let target = sankey.flows[flow].to
                waiting[target] -= 1
                if waiting[target] == 0 { order.append(target) }
            }
            next += 1
        }
        return order
    }

    // MARK: Heights

    private mutating func chooseHeights(_ wanted: Double?) {
        var sums = Array(repeating: (value: 0.0, count: 0.0), count: columnCount)
        for node in values.indices {
            let out = outgoing[node].reduce(0) { $0 + sankey.flows[$1].value }
            let into = incoming[node].reduce(0) { $0 + sankey.flows[$1].value }
            values[node] = max(out, into)
            sums[columns[node]].value += values[node]
            sums[columns[node]].count += 1
        }
        let most = sums.map(\.count).max() ?? 1
        let height = max(wanted ?? max(260, most * 34), most * (padding + 4))
        let scales = sums.filter { $0.value > 0 }.map { (height - ($0.count - 1) * padding) / $0.value }
        let scale = scales.min() ?? 1
        heights = values.map { max($0 * scale, 2) }
        widths = sankey.flows.map { max($0.value * scale, 1) }
    }

    // MARK: Rows

    /// Moves nodes of one column after another towards what they are joined to, forwards and backwards.
    private mutating func relax() {
        var rows: [[Int]] = Array(repeating: [], count: columnCount)
        for node in columns.indices { rows[columns[node]].append(node) }
        for row in rows {
            let places = spread(row.map { _ in 0 }, lengths: row.map { heights[$0] }, gap: padding)
            for (node, place) in zip(row, places) { middles[node] = place }
        }
        for _ in 0..<8 {
            for column in rows.indices.reversed() {
                settle(rows[column], by: outgoing, at: \.to)
            }
            for column in rows.indices { settle(rows[column], by: incoming, at: \.from) }
        }
    }

    private mutating func settle(_ row: [Int], by flows: [[Int]], at end: KeyPath<Sankey.Flow, Int>) {
        var wanted = middles
        for node in row {
            let sum = flows[node].reduce(0) { $0 + sankey.flows[$1].value }
            guard sum > 0 else { continue }
            let weighted = flows[node].reduce(0) { sum, flow in
                sum + middles[sankey.flows[flow][keyPath: end]] * sankey.flows[flow].value
            }
            wanted[node] = weighted / sum
        }
        let order = row.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        let places = spread(
            order.map { wanted[$0] }, lengths: order.map { heights[$0] }, gap: padding)
        for (node, place) in zip(order, places) { middles[node] = place }
    }

    // MARK: Flows

    /// Puts the ends of flows above one another along each node, in the order of their other ends.
    private mutating func placeFlows() {
        for node in middles.indices {
            let leaving = outgoing[node].sorted {
                (middles[sankey.flows[$0].to], $0) < (middles[sankey.flows[$1].to], $1)
            }
            let coming = incoming[node].sorted {
                (middles[sankey.flows[$0].from], $0) < (middles[sankey.flows[$1].from], $1)
            }
            stack(leaving, at: node) { $0.starts[$1] = $2 }
            stack(coming, at: node) { $0.ends[$1] = $2 }
        }
    }

    private mutating func stack(
        _ flows: [Int], at node: Int, set: (inout SankeyLayout, Int, Double) -> Void
    ) {
        var top = middles[node] - heights[node] / 2
        for flow in flows {
            set(&self, flow, top + widths[flow] / 2)
            top += widths[flow]
        }
    }
}
