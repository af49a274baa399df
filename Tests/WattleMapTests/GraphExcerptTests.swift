import Testing
import WattleMap

struct GraphExcerptTests {
    @Test func theMostLinkedNotesAreChosen() {
        // 0 is linked with all, 1 and 2 with each other too.
        let graph = NoteGraph(targets: [[1, 2, 3, 4], [2], [], [], []])
        let excerpt = GraphExcerpt(of: graph, limit: 3, lineLimit: 9)
        #expect(excerpt.notes == [0, 1, 2])
        #expect(excerpt.degrees == [4, 2, 2])
        #expect(excerpt.lines.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
    }

    @Test func chosenNotesHoldTogether() {
        // Of a chain all of whose inner notes are alike, those are chosen that follow each other.
        let order = [3, 0, 4, 1, 5, 2]
        var targets = [[Int]](repeating: [], count: 6)
        for (one, other) in zip(order, order.dropFirst()) { targets[one].append(other) }
        let excerpt = GraphExcerpt(of: NoteGraph(targets: targets), limit: 3, lineLimit: 9)
        #expect(Set(excerpt.notes) == [0, 4, 1])
        #expect(excerpt.lines.count == 2)
    }

    @Test func notesWithoutLinksAreNotShown() {
        let excerpt = GraphExcerpt(of: NoteGraph(targets: [[], [2], [], []]), limit: 9, lineLimit: 9)
        #expect(excerpt.notes == [1, 2])
    }

    @Test func linesBeyondTheLimitGoButNotWhatHoldsNotesTogether() {
        // Complete on five notes: four lines hold it together, and the double link is the strongest.
        var targets = (0..<5).map { note in Array((note + 1)..<5) }
        targets[3].append(4)
        let graph = NoteGraph(targets: targets)
        let excerpt = GraphExcerpt(of: graph, limit: 5, lineLimit: 2)
        #expect(graph.pairCount == 10)
        #expect(excerpt.lines.count == 4)
        #expect(excerpt.lines.contains { $0.first == 3 && $0.second == 4 })
    }

    @Test(arguments: 0..<20)
    func everyShownNoteHasALine(seed: UInt64) {
        let graph = NoteGraph(targets: randomTargets(seed: seed, notes: 200, links: 180))
        let excerpt = GraphExcerpt(of: graph, limit: 50, lineLimit: 40)
        let ends = Set(excerpt.lines.flatMap { [$0.first, $0.second] })
        #expect(ends == Set(excerpt.notes.indices))
    }
}
