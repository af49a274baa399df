import Testing
import WattleGarden

/// Notes that share links.
@Suite struct RelatedNoteTests {
    /// A graph from the notes that each one links to.
    private func graph(_ links: [[Int]]) -> LinkGraph {
        LinkGraph(links.map { $0.map { .note(NoteID($0), nil) } })
    }

    private func related(to note: Int, in graph: LinkGraph, limit: Int = 9) -> [LinkGraph.Related] {
        graph.related(to: NoteID(note), limit: limit)
    }

    @Test func neighboursCountOnceWhicheverWayTheLinksGo() {
        let graph = graph([[1, 1, 2], [0], []])
        #expect(graph.neighbours == [[NoteID(1), NoteID(2)], [NoteID(0)], [NoteID(0)]])
    }

    /// 0 and 1 both link to 2 and 3; 4 links to 2 alone, which is one thing in common.
    @Test func whatSharesOneLinkOnlyIsNotNear() {
        let graph = graph([[2, 3], [2, 3], [], [], [2]])
        #expect(related(to: 0, in: graph).map(\.note) == [NoteID(1)])
        #expect(related(to: 0, in: graph).map(\.shared) == [2])
    }

    /// Beside 0 and 1, ten notes link to 3 and none to 2: sharing 2 and 4 weighs more than sharing 3 and 4.
    @Test func rareThingsInCommonCountMore() {
        let graph = graph([[2, 3, 4], [2, 4], [], [], [], [3, 4]] + Array(repeating: [3], count: 10))
        #expect(related(to: 0, in: graph).map(\.note) == [NoteID(1), NoteID(5)])
    }

    @Test func aHubMakesNobodyRelated() {
        let hub = Array(repeating: [0], count: 150)
        #expect(related(to: 5, in: graph([[]] + hub)).isEmpty)
    }

    @Test func equalOnesKeepTheGardensOrder() {
        let graph = graph([[4, 5], [4, 5], [4, 5], [4, 5], [], []])
        #expect(related(to: 1, in: graph).map(\.note.index) == [0, 2, 3])
        #expect(related(to: 1, in: graph, limit: 2).map(\.note.index) == [0, 2])
    }
}
