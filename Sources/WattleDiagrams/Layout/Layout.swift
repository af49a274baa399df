/// Places nodes, clusters and labels and draws the edges, in layers along the graph's direction.
///
/// Whoever is connected by edges comes to lie in ranks one after the other; clusters stay together; nothing overlaps;
/// edges pass neither through nodes nor through the labels of others. The same graph always gives the same result.
///
/// - Returns: boxes and lines, from the origin to the size of the whole; without a margin.
package func layout(_ graph: LayoutGraph) -> LaidGraph {
    var frames = LayoutFrames(graph)
    var laid = [LaidGraph](repeating: .blank(for: LayoutGraph(), size: .zero), count: frames.frames.count)
    for index in frames.frames.indices.reversed() where index == 0 || frames.isAlone[index - 1] {
        laid[index] = laidComponents(of: frames.frames[index].graph)
        if index > 0 {
            frames.setSize(graph.clusters[index - 1].size(around: laid[index].size), of: index - 1)
        }
    }
    return assembled(frames, laid, graph)
}

/// Puts the frames into one another, from the outermost.
private func assembled(_ frames: LayoutFrames, _ laid: [LaidGraph], _ graph: LayoutGraph) -> LaidGraph {
    var whole = LaidGraph.blank(for: graph, size: laid[0].size)
    for (index, frame) in frames.frames.enumerated() where index == 0 || frames.isAlone[index - 1] {
        var offset = Point.zero
        if index > 0 {
            let (cluster, box) = (graph.clusters[index - 1], whole.clusters[index - 1])
            offset = cluster.origin(of: laid[index].size, in: box)
            whole.titles[index - 1] = cluster.titleBox(in: box)
        }
        let inner = laid[index].moved(by: offset)
        for (place, end) in frame.nodes.enumerated() {
            switch end {
            case .node(let node): whole.nodes[node] = inner.nodes[place]
            case .cluster(let cluster): whole.clusters[cluster] = inner.nodes[place]
            }
        }
        for (place, edge) in frame.edges.enumerated() { whole.edges[edge] = inner.edges[place] }
        for (place, cluster) in frame.clusters.enumerated() {
            whole.clusters[cluster] = inner.clusters[place]
            whole.titles[cluster] = inner.titles[place]
        }
    }
    return whole
}

/// Lays out what is connected, each by itself, and puts all side by side.
private func laidComponents(of graph: LayoutGraph) -> LaidGraph {
    let parts = GraphComponents(graph).components
    let laid = parts.map { laidLayers(of: $0.graph) }
    let packing = ComponentPacking(
        laid.map(\.size), gap: graph.nodeGap, isRow: graph.direction.isVertical, length: 720)
    var whole = LaidGraph.blank(for: graph, size: packing.size)
    for (index, part) in parts.enumerated() {
        let moved = laid[index].moved(by: packing.origins[index])
        for (place, node) in part.nodes.enumerated() { whole.nodes[node] = moved.nodes[place] }
        for (place, edge) in part.edges.enumerated() { whole.edges[edge] = moved.edges[place] }
        for (place, cluster) in part.clusters.enumerated() {
            whole.clusters[cluster] = moved.clusters[place]
            whole.titles[cluster] = moved.titles[place]
        }
    }
    return whole
}

/// Lays out a connected graph in layers.
private func laidLayers(of graph: LayoutGraph) -> LaidGraph {
    let orientation = LayoutOrientation(direction: graph.direction)
    var insets = graph.clusters.map(orientation.insets)
    let layering = Layering(FlowGraph(orientation.upright(graph)))
    let order = Ordering.order(of: layering)
    var laid = LaidGraph.blank(for: graph, size: .zero)
    for _ in 0..<3 {
        laid = orientation.restored(laidUpright(layering, order, insets))
        let shortages = laid.placeTitles(of: graph.clusters, growingAtRight: graph.direction != .left)
        guard shortages.contains(where: { $0 > 0 }) else { break }
        for cluster in insets.indices where shortages[cluster] > 0 {
            insets[cluster].widen(by: shortages[cluster], isAcross: graph.direction.isVertical)
        }
    }
    return laid
}

/// Places the vertices of an order and draws the edges.
private func laidUpright(_ layering: Layering, _ order: VertexOrder, _ insets: [ClusterInsets]) -> LaidGraph {
    var across = AcrossPlacement(layering, order: order, insets: insets)
    let ports = EdgePorts(layering, order: order, across: across)
    across.nudge(layering, order: order, insets: insets, to: ports)
    let along = AlongPlacement(layering, insets: insets, sway: ports.sway(across))
    return EdgeRouter(layering, across: across, along: along, ports: ports).laid()
}

extension LaidGraph {
    /// Nothing placed yet.
    fileprivate static func blank(for graph: LayoutGraph, size: Size) -> LaidGraph {
        let boxes = [Rectangle](repeating: Rectangle(.zero, .zero), count: graph.clusters.count)
        return LaidGraph(
            size: size, nodes: graph.nodes.map { Rectangle(.zero, $0.size) },
            edges: [LaidEdge?](repeating: nil, count: graph.edges.count), clusters: boxes, titles: boxes)
    }
}

extension LayoutCluster {
    /// The box of a cluster around something.
    fileprivate func size(around content: Size) -> Size {
        Size(
            max(content.width, title.width) + 2 * padding,
            content.height + titleRoom + (content.height > 0 ? 2 : 1.2) * padding)
    }

    /// Where something stands in the cluster's box.
    fileprivate func origin(of content: Size, in box: Rectangle) -> Point {
        Point(box.centre.x - content.width / 2, box.minY + padding + titleRoom)
    }
}
