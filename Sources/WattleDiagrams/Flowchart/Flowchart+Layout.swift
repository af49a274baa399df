extension Flowchart {
    /// The nodes with their shapes around their labels.
    var shapedNodes: [FittedShape] {
        nodes.map { $0.shape.fitted(around: $0.label.size, isVertical: direction.isVertical) }
    }

    /// The graph to be laid out.
    func layoutGraph(of shapes: [FittedShape], _ config: DiagramConfig) -> LayoutGraph {
        var graph = LayoutGraph()
        graph.direction = direction
        graph.curve = LayoutCurve(mermaid: curve ?? config["flowchart.curve"])
        graph.nodeGap = Self.gap(config.number("flowchart.nodeSpacing"), usual: graph.nodeGap)
        graph.rankGap = Self.gap(config.number("flowchart.rankSpacing"), usual: graph.rankGap)
        graph.nodes = zip(nodes, shapes).map { node, shape in
            LayoutNode(size: shape.size, outline: shape.outline, cluster: node.subgraph)
        }
        graph.clusters = subgraphs.map {
            LayoutCluster(parent: $0.parent, title: $0.title.size, direction: $0.direction)
        }
        graph.edges = edges.map(\.layoutEdge)
        return graph
    }

    /// Mermaid's gaps are 50 pixels where nothing is said, beside larger letters.
    private static func gap(_ asked: Double?, usual: Double) -> Double {
        guard let asked else { return usual }
        return min(max(asked / 50 * usual, 12), 240)
    }
}

extension Flowchart.Edge {
    fileprivate var layoutEdge: LayoutEdge {
        var edge = LayoutEdge(from: from, to: to, label: label?.size, length: link.length)
        edge.isVisible = link.stroke != .invisible
        edge.startGap = link.startHead.gap
        edge.endGap = link.endHead.gap
        return edge
    }
}

extension LayoutCurve {
    /// What mermaid's `curve` asks for; the smooth ones are one.
    fileprivate init(mermaid name: String?) {
        switch name {
        case "linear", "rounded": self = .linear
        case "step", "stepBefore", "stepAfter": self = .step
        default: self = .smooth
        }
    }
}
