import Testing
import WattleDiagrams

@Suite("Layered layout")
struct LayoutTests {
    private func graph(_ edges: [(Int, Int)], nodes: Int) -> LayoutGraph {
        var graph = LayoutGraph()
        graph.nodes = (0..<nodes).map { _ in LayoutNode(size: Size(60, 30)) }
        graph.edges = edges.map { LayoutEdge(from: .node($0.0), to: .node($0.1)) }
        return graph
    }

    @Test func anEmptyGraphTakesNoRoom() {
        #expect(layout(LayoutGraph()).size == .zero)
    }

    @Test func theOnlySuccessorStandsStraightBelow() throws {
        let laid = layout(graph([(0, 1), (1, 2)], nodes: 3))
        // Three nodes of 30 and two gaps of 44 between ranks.
        #expect(laid.size == Size(60, 178))
        let edge = try #require(laid.edges[0])
        #expect(edge.curve == Curve(start: Point(30, 30), pieces: [.line(Point(30, 74))]))
    }

    @Test func aParentStandsOverTheMiddleOfItsChildren() {
        let laid = layout(graph([(0, 1), (0, 2), (0, 3), (0, 4)], nodes: 5))
        #expect(abs(laid.nodes[0].centre.x - laid.size.width / 2) < 1)
        #expect(laid.nodes[1...4].map(\.minX) == laid.nodes[1...4].map(\.minX).sorted())
    }

    @Test(arguments: [LayoutDirection.down, .up, .right, .left])
    func edgesLeadInTheGraphsDirection(direction: LayoutDirection) {
        var graph = graph([(0, 1)], nodes: 2)
        graph.direction = direction
        let laid = layout(graph)
        let way = laid.nodes[1].centre - laid.nodes[0].centre
        switch direction {
        case .down: #expect(way.y > 0 && way.x == 0)
        case .up: #expect(way.y < 0 && way.x == 0)
        case .right: #expect(way.x > 0 && way.y == 0)
        case .left: #expect(way.x < 0 && way.y == 0)
        }
    }

    @Test func theAuthorsFirstEdgeOfACycleStaysForward() {
        let laid = layout(graph([(0, 1), (1, 2), (2, 0)], nodes: 3))
        #expect(laid.nodes[0].minY < laid.nodes[1].minY)
        #expect(laid.nodes[1].minY < laid.nodes[2].minY)
    }

    @Test func endsOfAnEdgeOfLengthNoughtAreNeighbours() {
        var graph = graph([(0, 1), (1, 2)], nodes: 3)
        graph.edges[1].length = 0
        let laid = layout(graph)
        #expect(laid.nodes[1].centre.y == laid.nodes[2].centre.y)
        #expect(laid.nodes[1].maxX < laid.nodes[2].minX)
    }

    @Test func anEdgeThatIsNotDrawnStillPlacesItsEnds() {
        var graph = graph([(0, 1)], nodes: 2)
        graph.edges[0].isVisible = false
        let laid = layout(graph)
        #expect(laid.edges == [nil])
        #expect(laid.nodes[0].maxY < laid.nodes[1].minY)
    }

    @Test func anEmptyClusterKeepsTheBoxOfItsTitle() {
        var graph = LayoutGraph()
        graph.clusters = [LayoutCluster(title: Size(80, 18))]
        let laid = layout(graph)
        #expect(laid.clusters[0].contains(laid.titles[0]))
        #expect(laid.titles[0].size == Size(80, 18))
    }

    @Test func aClusterOfItsOwnDirectionLeadsThatWay() {
        var graph = graph([(0, 1), (1, 2)], nodes: 3)
        graph.clusters = [LayoutCluster(title: Size(40, 18), direction: .right)]
        graph.nodes[0].cluster = 0
        graph.nodes[1].cluster = 0
        graph.edges[1] = LayoutEdge(from: .cluster(0), to: .node(2))
        let laid = layout(graph)
        #expect(laid.nodes[0].centre.y == laid.nodes[1].centre.y)
        #expect(laid.clusters[0].maxY < laid.nodes[2].minY)
    }

    @Test func unconnectedNodesWrapIntoRows() {
        let laid = layout(graph([], nodes: 30))
        #expect(laid.size.width <= 720)
        #expect(laid.nodes[0].centre.y < laid.nodes[29].centre.y)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func smallRandomGraphsKeepEveryPromise(seed: UInt64) {
        let graph = randomLayoutGraph(seed: seed, nodes: 8, edges: 8)
        let laid = layout(graph)
        #expect(LayoutInspection(graph, laid).faults == [])
        #expect(layout(graph) == laid)
    }

    @Test(arguments: 0..<24 as Range<UInt64>)
    func randomGraphsKeepEveryPromise(seed: UInt64) {
        let graph = randomLayoutGraph(seed: seed, nodes: 14, edges: 18, toClusters: false)
        #expect(LayoutInspection(graph, layout(graph)).faults == [])
    }

    @Test func aTitleStandsBesideTheEdgeThatEntersItsCluster() throws {
        var graph = graph([(0, 1)], nodes: 2)
        graph.clusters = [LayoutCluster(title: Size(90, 18))]
        graph.nodes[1].cluster = 0
        let laid = layout(graph)
        let edge = try #require(laid.edges[0])
        #expect(laid.titles[0].minX > edge.endTip.x || laid.titles[0].maxX < edge.endTip.x)
        #expect(laid.clusters[0].contains(laid.titles[0]))
    }

    @Test func twoEdgesBetweenTheSameNodesRunApart() throws {
        let laid = layout(graph([(0, 1), (1, 0)], nodes: 2))
        let (down, up) = (try #require(laid.edges[0]), try #require(laid.edges[1]))
        #expect(abs(down.startTip.x - up.endTip.x) >= 10)
        #expect(abs(down.endTip.x - up.startTip.x) >= 10)
    }
}
