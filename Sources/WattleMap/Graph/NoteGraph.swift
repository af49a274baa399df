/// Which notes link to which, and how often: numbers only.
///
/// Notes are counted from 0. A note's links to itself are left out.
package struct NoteGraph: Sendable {
    /// All links from one note to another.
    package struct Link: Sendable, Hashable {
        /// The note that links.
        package let source: Int
        /// The note that is linked.
        package let target: Int
        /// How many links there are.
        package let count: Int
    }

    /// How many notes there are.
    package let noteCount: Int
    /// The links, by source and then by target.
    package let links: [Link]
    /// How many notes have a link at all.
    package let linkedCount: Int
    private let firstLinks: [Int]
    private let neighbourList: [Int]
    private let firstNeighbours: [Int]

    /// Joins the notes that each note links to.
    /// - Parameter targets: by note, what it links to, in any order and as often as it does.
    /// - Complexity: linear in the links, but for sorting those of one note.
    package init(targets: [[Int]]) {
        var links: [Link] = []
        var firstLinks = [0]
        for (source, written) in targets.enumerated() {
            var run = written.sorted()[...]
            while let target = run.first {
                let count = run.prefix { $0 == target }.count
                run = run.dropFirst(count)
                if target != source { links.append(Link(source: source, target: target, count: count)) }
            }
            firstLinks.append(links.count)
        }
        noteCount = targets.count
        self.links = links
        self.firstLinks = firstLinks
        (firstNeighbours, neighbourList) = Self.neighbours(links, firstLinks)
        linkedCount = zip(firstNeighbours, firstNeighbours.dropFirst()).count { $0 < $1 }
    }

    /// The links of a note to others.
    package func links(of note: Int) -> ArraySlice<Link> {
        links[firstLinks[note]..<firstLinks[note + 1]]
    }

    /// The notes that a note links to or is linked from, each once, in their order.
    package func neighbours(of note: Int) -> ArraySlice<Int> {
        neighbourList[firstNeighbours[note]..<firstNeighbours[note + 1]]
    }

    /// How many notes a note links to or is linked from.
    package func degree(of note: Int) -> Int { firstNeighbours[note + 1] - firstNeighbours[note] }

    /// How many pairs of notes are linked.
    package var pairCount: Int { neighbourList.count / 2 }

    /// How many links there are between two notes, whichever of them links.
    func strength(between one: Int, _ other: Int) -> Int {
        count(from: one, to: other) + count(from: other, to: one)
    }

    private func count(from source: Int, to target: Int) -> Int {
        var (low, high) = (firstLinks[source], firstLinks[source + 1])
        while low < high {
            let middle = (low + high) / 2
            if links[middle].target < target { low = middle + 1 } else { high = middle }
        }
        return low < firstLinks[source + 1] && links[low].target == target ? links[low].count : 0
    }

    /// The neighbours of all notes in one list, and where those of each begin.
    private static func neighbours(_ links: [Link], _ firstLinks: [Int]) -> (first: [Int], all: [Int]) {
        let noteCount = firstLinks.count - 1
        var ends = [Int](repeating: 0, count: noteCount + 1)
        for link in links { ends[link.target + 1] += 1 }
        for note in 0..<noteCount { ends[note + 1] += ends[note] }
        let firstSources = ends
        var sources = [Int](repeating: 0, count: links.count)
        for link in links {
            sources[ends[link.target]] = link.source
            ends[link.target] += 1
        }
        var first = [0]
        var all: [Int] = []
        for note in 0..<noteCount {
            var incoming = sources[firstSources[note]..<firstSources[note + 1]]
            for link in links[firstLinks[note]..<firstLinks[note + 1]] {
                while let source = incoming.first, source <= link.target {
                    if source < link.target { all.append(source) }
                    incoming.removeFirst()
                }
                all.append(link.target)
            }
            all += incoming
            first.append(all.count)
        }
        return (first, all)
    }
}
