import WattleDiagrams
import WattleTestSupport

/// A graph drawn by a seed, with everything that graphs may hold; edges may end at clusters too.
func randomLayoutGraph(seed: UInt64, nodes count: Int, edges edgeCount: Int, toClusters: Bool = true)
    -> LayoutGraph
{
    var random = SeededGenerator(seed: seed)
    var graph = LayoutGraph()
    graph.direction = [LayoutDirection.down, .up, .right, .left][Int.random(in: 0..<4, using: &random)]
    graph.curve = [LayoutCurve.smooth, .smooth, .linear, .step][Int.random(in: 0..<4, using: &random)]
    for index in 0..<Int.random(in: 0...4, using: &random) {
        let parent =
            index > 0 && Bool.random(using: &random) ? Int.random(in: 0..<index, using: &random) : nil
        var cluster = LayoutCluster(
            parent: parent, title: Size(Double.random(in: 20...200, using: &random), 18))
        if Bool.random(using: &random) { cluster.direction = .right }
        graph.clusters.append(cluster)
    }
    for _ in 0..<count { graph.nodes.append(randomNode(&random, clusters: graph.clusters.count)) }
    for _ in 0..<edgeCount { graph.edges.append(randomEdge(&random, graph, toClusters)) }
    return graph
}

private func randomNode(_ random: inout SeededGenerator, clusters: Int) -> LayoutNode {
    let size = Size(Double.random(in: 14...160, using: &random), Double.random(in: 14...70, using: &random))
    let outlines: [Outline] = [
        .rectangle, .rectangle, .ellipse, .rounded(size.height / 2), .rounded(6),
        .polygon([
            Point(0, -size.height / 2), Point(size.width / 2, 0), Point(0, size.height / 2),
            Point(-size.width / 2, 0),
        ]),
    ]
    var node = LayoutNode(size: size, outline: outlines[Int.random(in: 0..<outlines.count, using: &random)])
    if clusters > 0, Int.random(in: 0..<3, using: &random) > 0 {
        node.cluster = Int.random(in: 0..<clusters, using: &random)
    }
    return node
}

private func randomEdge(_ random: inout SeededGenerator, _ graph: LayoutGraph, _ toClusters: Bool)
    -> LayoutEdge
{
    var edge = LayoutEdge(
        from: randomEnd(&random, graph, toClusters), to: randomEnd(&random, graph, toClusters))
    let text = { (random: inout SeededGenerator) in Size(Double.random(in: 8...90, using: &random), 18) }
    if Int.random(in: 0..<3, using: &random) == 0 { edge.label = text(&random) }
    if Int.random(in: 0..<8, using: &random) == 0 { edge.startLabel = text(&random) }
    if Int.random(in: 0..<8, using: &random) == 0 { edge.endLabel = text(&random) }
    if Int.random(in: 0..<2, using: &random) == 0 { edge.endGap = 8 }
    if Int.random(in: 0..<9, using: &random) == 0 { edge.length = Int.random(in: 0...3, using: &random) }
    if Int.random(in: 0..<12, using: &random) == 0 { edge.isVisible = false }
    return edge
}

private func randomEnd(_ random: inout SeededGenerator, _ graph: LayoutGraph, _ toClusters: Bool) -> LayoutEnd
{
    if toClusters, !graph.clusters.isEmpty, Int.random(in: 0..<12, using: &random) == 0 {
        return .cluster(Int.random(in: 0..<graph.clusters.count, using: &random))
    }
    return .node(Int.random(in: 0..<graph.nodes.count, using: &random))
}
