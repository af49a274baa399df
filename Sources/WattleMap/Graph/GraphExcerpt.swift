/// The part of a graph that a picture shows: the most linked notes, and links that hold them together.
package struct GraphExcerpt: Sendable {
    /// A line between two notes of the excerpt, whichever of them links.
    package struct Line: Sendable, Hashable {
        /// The place of one note in ``GraphExcerpt/notes``, the lesser.
        package let first: Int
        /// The place of the other.
        package let second: Int
    }

    /// The notes by their numbers in the graph, the most linked first.
    package let notes: [Int]
    /// How many notes each of them is linked with in the whole graph.
    package let degrees: [Int]
    /// The lines that are drawn, in the order of their notes.
    package let lines: [Line]

    /// Chooses up to `limit` notes, and up to `lineLimit` lines unless more are needed to hold them together.
    ///
    /// From the most linked note of each connected part it goes on to the most linked note beside those that are chosen,
    /// so that no shown note is without a line. Complexity: n log n in the notes, linear in the links.
    package init(of graph: NoteGraph, limit: Int, lineLimit: Int) {
        let order = NoteRanking(graph)
        let chosen = order.connectedChoice(of: limit)
        let known = Set(chosen)
        let notes = chosen.filter { graph.neighbours(of: $0).contains(where: known.contains) }
        let places = Dictionary(uniqueKeysWithValues: notes.enumerated().map { ($1, $0) })
        var pairs: [Line] = []
        for (place, note) in notes.enumerated() {
            let later = graph.neighbours(of: note).compactMap { places[$0] }.filter { $0 > place }
            pairs += later.sorted().map { Line(first: place, second: $0) }
        }
        self.notes = notes
        degrees = notes.map(graph.degree(of:))
        lines =
            pairs.count <= lineLimit
            ? pairs
            : Self.strongest(
                pairs, strengths: pairs.map { graph.strength(between: notes[$0.first], notes[$0.second]) },
                limit: lineLimit, noteCount: notes.count)
    }

    /// A tree of strong lines that holds everything together, then the strongest of the rest.
    private static func strongest(
        _ pairs: [Line], strengths: [Int], limit: Int, noteCount: Int
    ) -> [Line] {
        let order = pairs.indices.sorted { left, right in
            strengths[left] == strengths[right] ? left < right : strengths[left] > strengths[right]
        }
        var groups = DisjointSets(count: noteCount)
        let tree = order.filter { groups.join(pairs[$0].first, pairs[$0].second) }
        let inTree = Set(tree)
        let rest = order.lazy.filter { !inTree.contains($0) }.prefix(max(0, limit - tree.count))
        return (tree + rest).sorted().map { pairs[$0] }
    }
}

/// The notes of a graph by how many others they are linked with.
private struct NoteRanking {
    let graph: NoteGraph
    /// The notes, the most linked first.
    let order: [Int]
    /// The place of each note in ``order``.
    let ranks: [Int]

    init(_ graph: NoteGraph) {
        self.graph = graph
        order = (0..<graph.noteCount).sorted { left, right in
            let degrees = (graph.degree(of: left), graph.degree(of: right))
            return degrees.0 == degrees.1 ? left < right : degrees.0 > degrees.1
        }
        var ranks = [Int](repeating: 0, count: order.count)
        for (rank, note) in order.enumerated() { ranks[note] = rank }
        self.ranks = ranks
    }

    /// Notes that are connected as far as the graph connects them, the most linked first.
    func connectedChoice(of limit: Int) -> [Int] {
        var frontier = LeastFirst()
        for leader in leaders where graph.degree(of: leader) > 0 { frontier.insert(ranks[leader]) }
        var isSeen = [Bool](repeating: false, count: order.count)
        var chosen: [Int] = []
        while chosen.count < limit, let rank = frontier.removeLeast() {
            guard !isSeen[rank] else { continue }
            isSeen[rank] = true
            chosen.append(rank)
            for neighbour in graph.neighbours(of: order[rank]) where !isSeen[ranks[neighbour]] {
                frontier.insert(ranks[neighbour])
            }
        }
        return chosen.sorted().map { order[$0] }
    }

    /// The most linked note of each connected part.
    private var leaders: [Int] {
        var isReached = [Bool](repeating: false, count: order.count)
        var leaders: [Int] = []
        for note in order where !isReached[note] {
            leaders.append(note)
            isReached[note] = true
            var pending = [note]
            while let next = pending.popLast() {
                for neighbour in graph.neighbours(of: next) where !isReached[neighbour] {
                    isReached[neighbour] = true
                    pending.append(neighbour)
                }
            }
        }
        return leaders
    }
}
