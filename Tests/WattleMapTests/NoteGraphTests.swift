import Testing
import WattleMap
import WattleTestSupport

struct NoteGraphTests {
    @Test func linksAreCountedByTargetAndThoseToTheNoteItselfLeftOut() {
        let graph = NoteGraph(targets: [[2, 1, 2, 0], [], [0]])
        #expect(
            graph.links.map { [$0.source, $0.target, $0.count] } == [[0, 1, 1], [0, 2, 2], [2, 0, 1]])
    }

    @Test func neighboursAreThoseThatLinkAndThoseThatAreLinked() {
        let graph = NoteGraph(targets: [[2, 1], [], [0], [2], []])
        #expect((0..<5).map { Array(graph.neighbours(of: $0)) } == [[1, 2], [0], [0, 3], [2], []])
        #expect((0..<5).map(graph.degree(of:)) == [2, 1, 2, 1, 0])
        #expect(graph.linkedCount == 4)
    }

    @Test(arguments: 0..<20)
    func neighboursOfRandomGraphsAreSymmetric(seed: UInt64) {
        let targets = randomTargets(seed: seed, notes: 40, links: 120)
        let graph = NoteGraph(targets: targets)
        for note in targets.indices {
            let expected = targets.indices.filter { other in
                other != note && (targets[note].contains(other) || targets[other].contains(note))
            }
            #expect(Array(graph.neighbours(of: note)) == expected)
        }
    }

    @Test func documentNamesNotesAndCountsLinks() {
        let graph = NoteGraph(targets: [[1, 1], []])
        let notes = [
            MapNote(title: "Home", href: ""),
            MapNote(
                title: "A <b>", href: "a/", kind: "concept", folder: "x/y", tags: ["t"], date: "2026-11-19"),
        ]
        let text = String(decoding: graph.document { notes[$0] }, as: UTF8.self)
        #expect(
            text == """
                {"format":"wattle-graph/1","nodes":[\
                {"id":"./","title":"Home","kind":"plain","folder":""},\
                {"id":"a/","title":"A \\u003cb\\u003e","kind":"concept","folder":"x/y","tags":["t"],"date":"2026-11-19"}],\
                "links":[[0,1,2]]}

                """)
    }
}

/// What each of some notes links to, at random.
func randomTargets(seed: UInt64, notes: Int, links: Int) -> [[Int]] {
    var random = SeededGenerator(seed: seed)
    var targets = [[Int]](repeating: [], count: notes)
    for _ in 0..<links {
        targets[Int.random(in: 0..<notes, using: &random)].append(Int.random(in: 0..<notes, using: &random))
    }
    return targets
}
