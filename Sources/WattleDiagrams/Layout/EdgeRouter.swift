/// Draws the edges through the places that the layers give them.
struct EdgeRouter: Sendable {
    private let layering: Layering
    private let across: AcrossPlacement
    private let along: AlongPlacement
    private let ports: EdgePorts
    private let tracks: StepTracks
    private let boxes: [Rectangle]
    private let clusters: [Rectangle]

    private var graph: LayoutGraph { layering.flow.graph }

    init(_ layering: Layering, across: AcrossPlacement, along: AlongPlacement, ports: EdgePorts) {
        self.layering = layering
        self.across = across
        self.along = along
        self.ports = ports
        let graph = layering.flow.graph
        boxes = graph.nodes.indices.map { node in
            let rank = layering.rank[layering.flow.units.unit[node]]
            return Rectangle(
                centre: Point(ports.middle(of: node), along.middle[rank]), graph.nodes[node].size)
        }
        clusters = graph.clusters.indices.map {
            Rectangle(
                Point(across.low[$0], along.start[$0]),
                Size(across.high[$0] - across.low[$0], along.end[$0] - along.start[$0]))
        }
        tracks = StepTracks(layering, across: across, ports: ports)
    }

    /// Everything where it lies; the graph leads down.
    func laid() -> LaidGraph {
        var edges = [LaidEdge?](repeating: nil, count: graph.edges.count)
        for index in layering.flow.edges.indices { edges[layering.flow.edges[index].edge] = laidEdge(index) }
        for flow in layering.flow.unranked where graph.edges[flow.edge].isVisible {
            edges[flow.edge] = direct(flow.edge)
        }
        for index in layering.flow.units.glued where graph.edges[index].isVisible {
            edges[index] = glued(index)
        }
        for (node, loops) in layering.flow.units.loops.enumerated() {
            addLoops(loops, at: boxes[node], graph.nodes[node].outline, to: &edges)
        }
        for (cluster, loops) in layering.flow.clusterLoops.enumerated() {
            addLoops(loops, at: clusters[cluster], .rectangle, to: &edges)
        }
        var size = Size(0, along.extent)
        for box in boxes + clusters { size.width = max(size.width, box.maxX) }
        for edge in edges { size = edge.map { size.reaching($0) } ?? size }
        return LaidGraph(size: size, nodes: boxes, edges: edges, clusters: clusters, titles: [])
    }

    // MARK: - Through the layers

    private func laidEdge(_ index: Int) -> LaidEdge? {
        let flow = layering.flow.edges[index]
        let edge = graph.edges[flow.edge]
        let chain = layering.chains[index]
        guard edge.isVisible, chain.count > 1 else { return nil }
        let (startGap, endGap) =
            flow.isReversed ? (edge.endGap, edge.startGap) : (edge.startGap, edge.endGap)
        var stops = stops(of: index, chain)
        let tips = (
            Point(stops[0].x, stops[0].from), Point(stops[stops.count - 1].x, stops[stops.count - 1].to)
        )
        stops[0].depart(gap: startGap)
        stops[stops.count - 1].arrive(gap: endGap)
        let curve = EdgeShape(graph.curve).curve(through: stops)
        var laid = LaidEdge(
            curve: flow.isReversed ? curve.reversed : curve, startTip: flow.isReversed ? tips.1 : tips.0,
            endTip: flow.isReversed ? tips.0 : tips.1)
        placeLabels(of: index, chain, on: &laid)
        return laid
    }

    private func stops(of index: Int, _ chain: [Int]) -> [EdgeStop] {
        let flow = layering.flow.edges[index]
        var stops = chain.map { vertex in
            let rank = layering.rank[vertex]
            return EdgeStop(
                x: across.place[vertex], from: along.bandStart[rank], to: along.bandEnd[rank],
                track: tracks.part(of: index, below: rank))
        }
        stops[0].x = ports.upper[index]
        stops[0].from = tip(flow.upper, at: ports.upper[index], isUpper: true)
        stops[stops.count - 1].x = ports.lower[index]
        stops[stops.count - 1].to = tip(flow.lower, at: ports.lower[index], isUpper: false)
        return stops
    }

    private func tip(_ end: FlowEnd, at x: Double, isUpper: Bool) -> Double {
        switch end {
        case .node(let node):
            let box = boxes[node]
            let span = graph.nodes[node].outline.uprightSpan(at: x - box.centre.x, in: box.size) ?? 0...0
            return box.centre.y + (isUpper ? span.upperBound : span.lowerBound)
        case .outside(let cluster): return isUpper ? along.end[cluster] : along.start[cluster]
        case .inside(let cluster): return isUpper ? along.start[cluster] : along.end[cluster]
        }
    }

    private func placeLabels(of index: Int, _ chain: [Int], on laid: inout LaidEdge) {
        let flow = layering.flow.edges[index]
        let edge = graph.edges[flow.edge]
        for (place, vertex) in chain.enumerated() {
            let point = Point(across.place[vertex], along.middle[layering.rank[vertex]])
            if layering.kind[vertex] == .label, let size = edge.label {
                laid.label = Rectangle(centre: point, size)
            }
            guard layering.kind[vertex] == .endLabel else { continue }
            let isAtStart = (place == 1 && edge.upperLabel(flow) != nil) != flow.isReversed
            guard let size = isAtStart ? edge.startLabel : edge.endLabel else { continue }
            let box = Rectangle(Point(point.x + 4, point.y - size.height / 2), size)
            if isAtStart { laid.startLabel = box } else { laid.endLabel = box }
        }
    }

    // MARK: - Beside the layers

    /// Between the facing sides of neighbours.
    private func glued(_ index: Int) -> LaidEdge? {
        let edge = graph.edges[index]
        guard case .node(let from) = edge.from, case .node(let to) = edge.to else { return nil }
        let (left, right) = (boxes[from], boxes[to])
        let start = Point(left.centre.x + sideReach(from, at: 0), left.centre.y)
        let end = Point(right.centre.x - sideReach(to, at: 0), right.centre.y)
        var laid = LaidEdge(
            curve: Curve(
                start: Point(start.x + edge.startGap, start.y),
                pieces: [.line(Point(end.x - edge.endGap, end.y))]),
            startTip: start, endTip: end)
        laid.label = edge.label.map { Rectangle(centre: Point((left.maxX + right.minX) / 2, start.y), $0) }
        laid.startLabel = edge.startLabel.map { Rectangle(Point(left.maxX + 4, start.y - $0.height - 3), $0) }
        laid.endLabel = edge.endLabel.map {
            Rectangle(Point(right.minX - $0.width - 4, start.y - $0.height - 3), $0)
        }
        return laid
    }

    /// How far a node reaches to its high side, at some distance from its middle.
    private func sideReach(_ node: Int, at offset: Double) -> Double {
        let (size, outline) = (graph.nodes[node].size, graph.nodes[node].outline)
        let span = outline.transposed.uprightSpan(at: offset, in: Size(size.height, size.width))
        return span?.upperBound ?? 0
    }

    /// Loops on the high side, one around the other.
    private func addLoops(_ loops: [Int], at box: Rectangle, _ outline: Outline, to edges: inout [LaidEdge?])
    {
        var reach = box.maxX
        for (place, index) in loops.enumerated() where graph.edges[index].isVisible {
            let spread =
                min(box.size.height * 0.3, RankUnits.loopSpread) * Double(place + 1) / Double(loops.count)
            let side = outline.transposed.uprightSpan(
                at: spread, in: Size(box.size.height, box.size.width))
            let x = box.centre.x + (side?.upperBound ?? 0)
            let loop = LoopShape(x: x, y: box.centre.y, spread: spread, outset: reach)
            edges[index] = loop.edge(graph.edges[index])
            reach += RankUnits.loopWidth(of: graph.edges[index])
        }
    }

    /// Straight between two boxes, where no order of ranks could serve an edge.
    private func direct(_ index: Int) -> LaidEdge {
        let edge = graph.edges[index]
        let (from, to) = (box(edge.from), box(edge.to))
        let start = from.border(towards: to.centre)
        let end = to.border(towards: from.centre)
        let length = max(0.001, (end - start).length)
        var laid = LaidEdge(
            curve: Curve(
                start: start.towards(end, min(0.4, edge.startGap / length)),
                pieces: [.line(end.towards(start, min(0.4, edge.endGap / length)))]),
            startTip: start, endTip: end)
        laid.label = edge.label.map { Rectangle(centre: start.towards(end, 0.5), $0) }
        laid.startLabel = edge.startLabel.map { Rectangle(centre: start.towards(end, 0.2), $0) }
        laid.endLabel = edge.endLabel.map { Rectangle(centre: start.towards(end, 0.8), $0) }
        return laid
    }

    private func box(_ end: LayoutEnd) -> Rectangle {
        switch end {
        case .node(let node): boxes[node]
        case .cluster(let cluster): clusters[cluster]
        }
    }
}

extension Rectangle {
    /// Where the way from the middle to a place leaves the box.
    fileprivate func border(towards place: Point) -> Point {
        let way = place - centre
        let across = abs(way.x) > 0 ? size.width / 2 / abs(way.x) : Double.infinity
        let along = abs(way.y) > 0 ? size.height / 2 / abs(way.y) : Double.infinity
        let part = min(across, along)
        return part.isFinite ? centre + way * part : Point(maxX, centre.y)
    }
}

extension Size {
    /// Grown to hold an edge that was drawn.
    fileprivate func reaching(_ edge: LaidEdge) -> Size {
        var size = self
        for box in [edge.label, edge.startLabel, edge.endLabel].compactMap({ $0 }) {
            size = Size(max(size.width, box.maxX), max(size.height, box.maxY))
        }
        for piece in edge.curve.pieces {
            let points =
                switch piece {
                case .line(let end): [end]
                case .cubic(let first, let second, let end): [first, second, end]
                }
            for point in points { size = Size(max(size.width, point.x), max(size.height, point.y)) }
        }
        return size
    }
}
