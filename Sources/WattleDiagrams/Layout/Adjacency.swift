/// For each vertex a run of numbers in one flat list: its edges or its neighbours.
struct Adjacency: Sendable {
    private let starts: [Int]
    private let values: [Int]

    /// Groups values by vertex and keeps their order.
    init(count: Int, pairs: [(vertex: Int, value: Int)]) {
        var starts = [Int](repeating: 0, count: count + 1)
        for pair in pairs { starts[pair.vertex + 1] += 1 }
        for vertex in 0..<count { starts[vertex + 1] += starts[vertex] }
        var next = starts
        var values = [Int](repeating: 0, count: pairs.count)
        for pair in pairs {
            values[next[pair.vertex]] = pair.value
            next[pair.vertex] += 1
        }
        self.starts = starts
        self.values = values
    }

    subscript(vertex: Int) -> ArraySlice<Int> { values[starts[vertex]..<starts[vertex + 1]] }
}

/// Sets that grow together: which things are connected.
struct DisjointSets: Sendable {
    private var parent: [Int]

    init(count: Int) { parent = Array(0..<count) }

    /// The least member of a set.
    mutating func root(of member: Int) -> Int {
        var root = member
        while parent[root] != root { root = parent[root] }
        var next = member
        while parent[next] != root { (next, parent[next]) = (parent[next], root) }
        return root
    }

    mutating func join(_ first: Int, _ second: Int) {
        let (one, other) = (root(of: first), root(of: second))
        parent[max(one, other)] = min(one, other)
    }
}
