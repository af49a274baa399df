/// Whole ranks that give every edge at least its length and make the weighted sum of the lengths least.
///
/// The network simplex of Gansner, Koutsofios, North and Vo: a spanning tree of tight edges is improved by
/// exchanging an edge of negative cut value, until there is none or the budget of exchanges is spent.
struct NetworkSimplex {
    /// A demand: `head` stands at least `length` ranks after `tail`.
    struct Edge: Sendable {
        var tail: Int
        var head: Int
        var length: Int
        var weight: Int
    }

    private let edges: [Edge]
    private let incident: Adjacency
    private(set) var rank: [Int]
    private var isInTree: [Bool]
    private var parentEdge: [Int]
    private var low: [Int]
    private var limit: [Int]
    private var postorder: [Int] = []
    private var cut: [Int]
    private var search = 0

    /// Takes an acyclic graph.
    init(count: Int, edges: [Edge]) {
        self.edges = edges
        incident = Adjacency(
            count: count,
            pairs: edges.indices.flatMap { [(edges[$0].tail, $0), (edges[$0].head, $0)] })
        rank = [Int](repeating: 0, count: count)
        parentEdge = [Int](repeating: -1, count: count)
        low = rank
        limit = rank
        isInTree = [Bool](repeating: false, count: edges.count)
        cut = [Int](repeating: 0, count: edges.count)
    }

    /// The ranks, from 0.
    static func ranks(count: Int, edges: [Edge]) -> [Int] {
        guard count > 0 else { return [] }
        var simplex = Self(count: count, edges: edges)
        simplex.rankByLongestPath()
        simplex.growTightTree()
        simplex.improve(exchanges: 100 + 4 * count)
        let least = simplex.rank.min() ?? 0
        return simplex.rank.map { $0 - least }
    }

    private func slack(_ edge: Int) -> Int {
        rank[edges[edge].head] - rank[edges[edge].tail] - edges[edge].length
    }

    private func otherEnd(of edge: Int, from vertex: Int) -> Int {
        edges[edge].tail == vertex ? edges[edge].head : edges[edge].tail
    }

    private mutating func rankByLongestPath() {
        var waiting = [Int](repeating: 0, count: rank.count)
        for edge in edges { waiting[edge.head] += 1 }
        var ready = rank.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < ready.count {
            let vertex = ready[next]
            next += 1
            for index in incident[vertex] where edges[index].tail == vertex {
                let edge = edges[index]
                rank[edge.head] = max(rank[edge.head], rank[vertex] + edge.length)
                waiting[edge.head] -= 1
                if waiting[edge.head] == 0 { ready.append(edge.head) }
            }
        }
    }

    // MARK: - The first tree

    /// Shifts ranks until tight edges span the graph; each unconnected part gets a tree of its own.
    private mutating func growTightTree() {
        var isReached = [Bool](repeating: false, count: rank.count)
        for root in rank.indices where !isReached[root] {
            var members = [root]
            isReached[root] = true
            var next = 0
            while true {
                reachTight(from: &next, &members, &isReached)
                guard let shift = shiftToNearest(members, isReached) else { break }
                for vertex in members { rank[vertex] += shift }
                next = 0
            }
        }
        numberTree()
        computeCuts()
    }

    private mutating func reachTight(from next: inout Int, _ members: inout [Int], _ isReached: inout [Bool])
    {
        while next < members.count {
            let vertex = members[next]
            next += 1
            for edge in incident[vertex] where slack(edge) == 0 {
                let other = otherEnd(of: edge, from: vertex)
                guard !isReached[other] else { continue }
                isReached[other] = true
                isInTree[edge] = true
                members.append(other)
            }
        }
    }

    /// How far the members must move for an edge that leaves them to be tight.
    private func shiftToNearest(_ members: [Int], _ isReached: [Bool]) -> Int? {
        var best: Int?
        for vertex in members {
            for edge in incident[vertex] where !isReached[otherEnd(of: edge, from: vertex)] {
                let slack = slack(edge)
                if let best, abs(best) <= slack { continue }
                best = edges[edge].tail == vertex ? slack : -slack
            }
        }
        return best
    }

    // MARK: - The tree's numbers

    /// Numbers the vertices in postorder, so that a subtree is a range.
    private mutating func numberTree() {
        postorder.removeAll(keepingCapacity: true)
        var isSeen = [Bool](repeating: false, count: rank.count)
        var stack: [(vertex: Int, edge: Int)] = []
        for root in rank.indices where !isSeen[root] {
            isSeen[root] = true
            parentEdge[root] = -1
            low[root] = postorder.count
            stack.append((root, 0))
            while let (vertex, offset) = stack.last {
                let run = incident[vertex]
                guard offset < run.count else {
                    limit[vertex] = postorder.count
                    postorder.append(vertex)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].edge += 1
                let edge = run[run.startIndex + offset]
                guard isInTree[edge] else { continue }
                let other = otherEnd(of: edge, from: vertex)
                guard !isSeen[other] else { continue }
                isSeen[other] = true
                parentEdge[other] = edge
                low[other] = postorder.count
                stack.append((other, 0))
            }
        }
    }

    /// From the leaves up: the weight forwards across the cut of each tree edge, less that backwards.
    private mutating func computeCuts() {
        for vertex in postorder where parentEdge[vertex] >= 0 {
            let parent = parentEdge[vertex]
            let isTail = edges[parent].tail == vertex
            var value = edges[parent].weight
            for edge in incident[vertex] where edge != parent {
                let isAlike = (edges[edge].tail == vertex) == isTail
                let isChild = isInTree[edge] && parentEdge[otherEnd(of: edge, from: vertex)] == edge
                let weight = edges[edge].weight - (isChild ? cut[edge] : 0)
                value += isAlike ? weight : -weight
            }
            cut[parent] = value
        }
    }

    // MARK: - Exchanges

    private mutating func improve(exchanges: Int) {
        for _ in 0..<exchanges {
            guard let leaving = leavingEdge(), let entering = enteringEdge(for: leaving) else { return }
            exchange(leaving, for: entering)
        }
    }

    private mutating func leavingEdge() -> Int? {
        for offset in edges.indices {
            let edge = (search + offset) % edges.count
            guard isInTree[edge], cut[edge] < 0 else { continue }
            search = edge
            return edge
        }
        return nil
    }

    /// The end of a tree edge that lies further from the root.
    private func child(of edge: Int) -> Int {
        parentEdge[edges[edge].tail] == edge ? edges[edge].tail : edges[edge].head
    }

    private func isBelow(_ vertex: Int, _ root: Int) -> Bool {
        low[root] <= limit[vertex] && limit[vertex] <= limit[root]
    }

    private func enteringEdge(for leaving: Int) -> Int? {
        let root = child(of: leaving)
        let isTailBelow = edges[leaving].tail == root
        var best: (edge: Int, slack: Int)?
        for edge in edges.indices where !isInTree[edge] {
            let tail = isBelow(edges[edge].tail, root)
            guard tail != isTailBelow, isBelow(edges[edge].head, root) == isTailBelow else { continue }
            let slack = slack(edge)
            if slack < best?.slack ?? Int.max { best = (edge, slack) }
            if slack == 0 { break }
        }
        return best?.edge
    }

    private mutating func exchange(_ leaving: Int, for entering: Int) {
        let root = child(of: leaving)
        let shift = edges[leaving].tail == root ? -slack(entering) : slack(entering)
        if shift != 0 {
            for position in low[root]...limit[root] { rank[postorder[position]] += shift }
        }
        isInTree[leaving] = false
        isInTree[entering] = true
        numberTree()
        computeCuts()
    }
}
