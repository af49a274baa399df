import Testing
import WattleTestSupport
import WattleText

@testable import WattleDiagrams

struct BoxMutationTests {
    // Whatever is done to a diagram, faults and links lie within it, and it is drawn alike each time.
    @Test(arguments: [
        DiagramKind.classDiagram, .state, .entityRelationship, .requirement, .c4,
    ])
    func changedDiagramsAreReadWithoutHarm(kind: DiagramKind) {
        let corpus = DiagramCorpus.diagrams.filter { DiagramSource(Array($0.utf8)).kind == kind }
        var mutator = BlockMutator(seed: 21, corpus: corpus, vocabulary: .diagrams)
        for _ in 0..<60 {
            let block = mutator.next()
            let diagram = Diagram(block)
            let ranges = diagram.faults.map(\.range) + diagram.links.map(\.range)
            #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= block.count })
            #expect(diagram.picture()?.markup(id: "d").bytes == diagram.picture()?.markup(id: "d").bytes)
        }
    }
}
