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
        addLoops(to: &edges)
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
        guard case .node(let fromNode) = edge.from, case .node(let toNode) = edge.to else { return nil }
        let (left, right) = (boxes[fromNode], boxes[toNode])
        let start = Point(shape(edge.from).highSide(at: left.centre.y), left.centre.y)
        let end = Point(shape(edge.to).lowSide(at: left.centre.y), left.centre.y)
        var laid = LaidEdge(
            curve: Curve(
                start: Point(start.x + edge.startGap, start.y),
                pieces: [.line(Point(end.x - edge.endGap, end.y))]),
            startTip: start, endTip: end)
        let from = left.maxX + (edge.startLabel?.width ?? 0)
        let to = right.minX - (edge.endLabel?.width ?? 0)
        laid.label = edge.label.map { Rectangle(centre: Point((from + to) / 2, start.y), $0) }
        laid.startLabel = edge.startLabel.map { Rectangle(Point(left.maxX + 4, start.y - $0.height - 3), $0) }
        laid.endLabel = edge.endLabel.map {
            Rectangle(Point(right.minX - $0.width - 4, start.y - $0.height - 3), $0)
        }
        return laid
    }

    // MARK: - Loops

    private func addLoops(to edges: inout [LaidEdge?]) {
        for (node, loops) in layering.flow.units.loops.enumerated() where !loops.isEmpty {
            let shape = LaidShape(box: boxes[node], outline: graph.nodes[node].outline)
            add(LoopStack(at: shape, y: boxes[node].centre.y), of: loops, to: &edges)
        }
        for (cluster, loops) in layering.flow.clusterLoops.enumerated() where !loops.isEmpty {
            let rank = (layering.first[cluster] + layering.last[cluster]) / 2
            let shape = LaidShape(box: clusters[cluster], outline: .rectangle)
            add(LoopStack(at: shape, y: along.middle[rank]), of: loops, to: &edges)
        }
    }

    private func add(_ stack: LoopStack, of loops: [Int], to edges: inout [LaidEdge?]) {
        var stack = stack
        for index in loops {
            let loop = stack.add(graph.edges[index], of: loops.count)
            if graph.edges[index].isVisible { edges[index] = loop }
        }
    }

    /// Straight between two shapes, where no order of ranks could serve an edge.
    private func direct(_ index: Int) -> LaidEdge {
        let edge = graph.edges[index]
        let (from, to) = (shape(edge.from), shape(edge.to))
        let (aim, start) = from.facing(to)
        let end = to.border(towards: aim, from: start)
        let begin = from.border(towards: start, from: aim)
        let length = max(0.001, (end - begin).length)
        var laid = LaidEdge(
            curve: Curve(
                start: begin.towards(end, min(0.4, edge.startGap / length)),
                pieces: [.line(end.towards(begin, min(0.4, edge.endGap / length)))]),
            startTip: begin, endTip: end)
        laid.label = edge.label.map { Rectangle(centre: begin.towards(end, 0.5), $0) }
        laid.startLabel = edge.startLabel.map { Rectangle(centre: begin.towards(end, 0.2), $0) }
        laid.endLabel = edge.endLabel.map { Rectangle(centre: begin.towards(end, 0.8), $0) }
        return laid
    }

    private func shape(_ end: LayoutEnd) -> LaidShape {
        switch end {
        case .node(let node): LaidShape(box: boxes[node], outline: graph.nodes[node].outline)
        case .cluster(let cluster): LaidShape(box: clusters[cluster], outline: .rectangle)
        }
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
