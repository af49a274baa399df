/// The parts of an ``EmbedGraph`` in an order in which each comes behind those that it shows, and the cycles in it.
///
/// Tarjan's algorithm with a list of what is still to be visited, so that depth costs nothing. Linear.
struct EmbedOrder {
    private struct Visit {
        let part: Int
        var next: Int
    }

    /// The parts, what they show before them; parts that show each other together.
    private(set) var groups: [[Int]] = []
    /// The group of each part.
    private(set) var groupOf: [Int]

    private let graph: EmbedGraph
    private var order: [Int]
    private var low: [Int]
    private var open: [Int] = []
    private var count = 0

    init(_ graph: EmbedGraph) {
        self.graph = graph
        groupOf = Array(repeating: -1, count: graph.parts.count)
        order = Array(repeating: -1, count: graph.parts.count)
        low = order
        for part in graph.parts.indices where order[part] < 0 { visit(from: part) }
    }

    private mutating func visit(from start: Int) {
        var visits = [begin(start)]
        while let visit = visits.last {
            if visit.next < graph.parts[visit.part].embeds.upperBound {
                visits[visits.count - 1].next += 1
                let target = graph.embeds[visit.next].target
                if order[target] < 0 {
                    visits.append(begin(target))
                } else if groupOf[target] < 0 {
                    low[visit.part] = min(low[visit.part], order[target])
                }
                continue
            }
            visits.removeLast()
            if let above = visits.last { low[above.part] = min(low[above.part], low[visit.part]) }
            if low[visit.part] == order[visit.part] { closeGroup(at: visit.part) }
        }
    }

    private mutating func begin(_ part: Int) -> Visit {
        order[part] = count
        low[part] = count
        count += 1
        open.append(part)
        return Visit(part: part, next: graph.parts[part].embeds.lowerBound)
    }

    private mutating func closeGroup(at part: Int) {
        var group: [Int] = []
        while let last = open.popLast() {
            groupOf[last] = groups.count
            group.append(last)
            if last == part { break }
        }
        groups.append(group)
    }
}
