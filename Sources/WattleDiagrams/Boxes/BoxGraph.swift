/// Boxes and lines between them, ready to be laid out: what classes, states, entities and their like become.
struct BoxGraph: Sendable {
    /// A node.
    struct Node: Sendable {
        /// As the author wrote it, or else unlike every other.
        let id: String
        let figure: BoxFigure
        var style = AuthoredStyle.none
        /// The place in the model's links of the one that the node is.
        var link: Int?
        /// The innermost cluster that holds it.
        var cluster: Int?
    }

    /// A box around nodes.
    struct Cluster: Sendable {
        let id: String
        let title: Label
        var parent: Int?
        var direction: LayoutDirection?
        var style = AuthoredStyle.none
        /// The place in the model's links of the one that its title is.
        var link: Int?
    }

    /// A line between two of them.
    struct Edge: Sendable {
        let from: LayoutEnd
        let to: LayoutEnd
        var label = Label("")
        /// Texts beside the ends.
        var startLabel = Label("")
        var endLabel = Label("")
        var startHead = EdgeHead.none
        var endHead = EdgeHead.none
        /// Besides `edge`.
        var classes = ""
        var style = AuthoredStyle.none
        /// The least number of ranks between its ends; 0 puts them side by side.
        var length = 1
    }

    var direction = LayoutDirection.down
    /// Between ranks, so that heads and the texts beside them have room.
    var rankGap = 48.0
    var nodes: [Node] = []
    var clusters: [Cluster] = []
    var edges: [Edge] = []

    /// Lays it out and draws it: boxes around nodes first, labels last.
    func draw(on canvas: inout Canvas) {
        let laid = layout(layoutGraph)
        for (index, cluster) in clusters.enumerated() {
            draw(cluster, in: laid.clusters[index], title: laid.titles[index], on: &canvas)
        }
        let numbers = edges.indices.map { index in
            laid.edges[index].map { draw(edges[index], $0, on: &canvas) }
        }
        for (index, node) in nodes.enumerated() { draw(node, in: laid.nodes[index], on: &canvas) }
        for (index, number) in numbers.enumerated() {
            guard let number, let edge = laid.edges[index] else { continue }
            drawLabels(of: edges[index], edge, number: number, on: &canvas)
        }
    }

    // MARK: Layout

    private var layoutGraph: LayoutGraph {
        var graph = LayoutGraph()
        graph.direction = direction
        graph.rankGap = rankGap
        graph.nodes = nodes.map {
            LayoutNode(size: $0.figure.size, outline: $0.figure.outline, cluster: $0.cluster)
        }
        graph.clusters = clusters.map {
            LayoutCluster(parent: $0.parent, title: $0.title.size, direction: $0.direction)
        }
        graph.edges = edges.map { edge in
            var laid = LayoutEdge(from: edge.from, to: edge.to, label: edge.label.room, length: edge.length)
            laid.startLabel = edge.startLabel.room
            laid.endLabel = edge.endLabel.room
            laid.startGap = edge.startHead.gap
            laid.endGap = edge.endHead.gap
            return laid
        }
        return graph
    }

    private func id(_ end: LayoutEnd) -> String {
        switch end {
        case .node(let index): nodes[index].id
        case .cluster(let index): clusters[index].id
        }
    }

    // MARK: Drawing

    private func draw(_ cluster: Cluster, in box: Rectangle, title: Rectangle, on canvas: inout Canvas) {
        canvas.openCluster(cluster.id, box: box, link: cluster.link)
        canvas.rectangle(box, radius: 6, style: cluster.style)
        canvas.text(cluster.title, at: title.centre, colour: cluster.style.textColour)
        canvas.closeNode(link: cluster.link)
    }

    private func draw(_ node: Node, in box: Rectangle, on canvas: inout Canvas) {
        canvas.openNode(node.id, box: box, classes: node.figure.classes, link: node.link)
        node.figure.draw(on: &canvas, in: box, style: node.style)
        canvas.closeNode(link: node.link)
    }

    /// Draws the line and its heads, and returns its number.
    private func draw(_ edge: Edge, _ laid: LaidEdge, on canvas: inout Canvas) -> Int {
        let number = canvas.edge(
            edge.line(laid), from: id(edge.from), to: id(edge.to), classes: edge.classes, style: edge.style,
            label: laid.label)
        canvas.heads((edge.startHead, edge.endHead), of: laid, style: edge.style)
        return number
    }

    private func drawLabels(of edge: Edge, _ laid: LaidEdge, number: Int, on canvas: inout Canvas) {
        let labels = [
            (edge.label, laid.label), (edge.startLabel, laid.startLabel), (edge.endLabel, laid.endLabel),
        ]
        for (label, box) in labels {
            guard let box else { continue }
            canvas.edgeLabel(label, of: number, in: box, colour: edge.style.textColour)
        }
    }
}

extension BoxGraph.Edge {
    /// The line, on to the tips of heads that stand on it.
    fileprivate func line(_ laid: LaidEdge) -> Curve {
        var curve = laid.curve
        if startHead.isOnLine {
            curve = Curve(start: laid.startTip, pieces: [.line(curve.start)] + curve.pieces)
        }
        if endHead.isOnLine { curve.pieces.append(.line(laid.endTip)) }
        return curve
    }
}

extension Label {
    /// The size that an edge keeps free for it; nil where there is nothing to read.
    fileprivate var room: Size? { isEmpty ? nil : Size(size.width + 6, size.height + 2) }
}
