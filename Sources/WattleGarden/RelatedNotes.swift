/// The notes that share links with another one.
extension LinkGraph {
    /// A note, and how many notes both are joined with.
    package struct Related: Sendable, Hashable {
        /// The note.
        package let note: NoteID
        /// How many notes both link to or are linked from.
        package let shared: Int
    }

    /// What joins more notes than this says little about any two of them.
    private static let hubSize = 100

    /// The notes that share most with one note, the nearest first; a rare thing in common counts more than a common
    /// one (the index of Adamic and Adar, with the binary logarithm of the degree, over the other's own degree).
    /// - Complexity: linear in the neighbours' neighbours, hubs left out.
    package func related(to id: NoteID, limit: Int) -> [Related] {
        var paths: [(note: NoteID, weight: Int)] = []
        for neighbour in neighbours[id.index] {
            let others = neighbours[neighbour.index]
            guard others.count <= Self.hubSize else { continue }
            let weight = 840 / max(1, Int.bitWidth - others.count.leadingZeroBitCount)
            for other in others where other != id { paths.append((other, weight)) }
        }
        paths.sort { $0.note < $1.note }
        var near: [(note: NoteID, rank: Int, shared: Int)] = []
        var start = 0
        while start < paths.count {
            let note = paths[start].note
            let end = paths[start...].firstIndex { $0.note != note } ?? paths.count
            let weight = paths[start..<end].reduce(0) { $0 + $1.weight }
            // A note that is joined with everything shares much with everybody, and is near to nobody.
            if end - start > 1 {
                near.append((note, weight * 1_000 / (8 + neighbours[note.index].count), end - start))
            }
            start = end
        }
        return near.sorted { ($1.rank, $0.note) < ($0.rank, $1.note) }.prefix(limit).map {
            Related(note: $0.note, shared: $0.shared)
        }
    }

    /// By note: the notes that it links to and that link to it, each once, in order.
    static func neighbours(_ links: [[ResolvedLink]], _ backlinks: [[IncomingLink]]) -> [[NoteID]] {
        links.indices.map { index in
            var found = backlinks[index].map(\.source)
            for case .note(let target, _) in links[index] where target.index != index { found.append(target) }
            found.sort()
            var last: NoteID?
            return found.filter { note in
                defer { last = note }
                return note != last
            }
        }
    }
}
