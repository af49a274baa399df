/// How a graph that leads in any direction is laid out as one that leads down, and brought back.
struct LayoutOrientation: Sendable {
    let direction: LayoutDirection

    // MARK: - There

    private func size(_ size: Size) -> Size { direction.isVertical ? size : Size(size.height, size.width) }

    /// The same graph, leading down.
    func upright(_ graph: LayoutGraph) -> LayoutGraph {
        var graph = graph
        graph.direction = .down
        for index in graph.nodes.indices {
            graph.nodes[index].size = size(graph.nodes[index].size)
            graph.nodes[index].outline = outline(graph.nodes[index].outline)
        }
        for index in graph.edges.indices {
            graph.edges[index].label = graph.edges[index].label.map(size)
            graph.edges[index].startLabel = graph.edges[index].startLabel.map(size)
            graph.edges[index].endLabel = graph.edges[index].endLabel.map(size)
        }
        return graph
    }

    private func outline(_ outline: Outline) -> Outline {
        guard case .polygon(let corners) = outline else { return outline }
        return .polygon(
            corners.map {
                switch direction {
                case .down: $0
                case .up: Point($0.x, -$0.y)
                case .right: Point($0.y, $0.x)
                case .left: Point($0.y, -$0.x)
                }
            })
    }

    /// What a cluster needs around what it holds: its title stands at the true top.
    func insets(of cluster: LayoutCluster) -> ClusterInsets {
        let (padding, title) = (cluster.padding, cluster.titleRoom)
        let width = cluster.title.width + 2 * padding
        var insets = ClusterInsets(
            before: padding, after: padding, low: padding, high: padding, leastWidth: 2 * padding,
            leastHeight: 2 * padding)
        switch direction {
        case .down: (insets.before, insets.leastWidth) = (padding + title, width)
        case .up: (insets.after, insets.leastWidth) = (padding + title, width)
        case .right, .left: (insets.low, insets.leastHeight) = (padding + title, width)
        }
        insets.titleWidth = direction.isVertical ? cluster.title.width : 0
        insets.isTitleBefore = direction == .down
        return insets
    }

    // MARK: - Back

    /// The laid graph in its true direction.
    func restored(_ laid: LaidGraph) -> LaidGraph {
        let extent = laid.size.height
        let map = { (point: Point) -> Point in
            switch direction {
            case .down: point
            case .up: Point(point.x, extent - point.y)
            case .right: Point(point.y, point.x)
            case .left: Point(extent - point.y, point.x)
            }
        }
        return laid.mapped(size: size(laid.size), map)
    }
}

extension LayoutCluster {
    /// What a title takes above the content, besides the padding.
    var titleRoom: Double { title.height > 0 ? title.height + padding / 2 : 0 }

    /// Where the title stands in the middle of the cluster's box.
    func titleBox(in box: Rectangle) -> Rectangle {
        let top = box.minY + (title.height > 0 ? padding * 0.6 : 0)
        return Rectangle(Point(box.centre.x - title.width / 2, top), title)
    }
}

extension LaidGraph {
    /// Every place mapped; axes stay axes.
    func mapped(size: Size, _ map: (Point) -> Point) -> LaidGraph {
        LaidGraph(
            size: size, nodes: nodes.map { $0.mapped(map) }, edges: edges.map { $0?.mapped(map) },
            clusters: clusters.map { $0.mapped(map) }, titles: titles.map { $0.mapped(map) })
    }

    /// Everything moved.
    func moved(by offset: Point) -> LaidGraph { mapped(size: size) { $0 + offset } }
}

extension LaidEdge {
    fileprivate func mapped(_ map: (Point) -> Point) -> LaidEdge {
        LaidEdge(
            curve: curve.mapped(map), startTip: map(startTip), endTip: map(endTip), label: label?.mapped(map),
            startLabel: startLabel?.mapped(map), endLabel: endLabel?.mapped(map))
    }
}

extension Rectangle {
    /// Both corners mapped; axes stay axes.
    fileprivate func mapped(_ map: (Point) -> Point) -> Rectangle {
        let (one, other) = (map(origin), map(Point(maxX, maxY)))
        let corner = Point(min(one.x, other.x), min(one.y, other.y))
        return Rectangle(corner, Size(abs(one.x - other.x), abs(one.y - other.y)))
    }
}

extension Curve {
    /// Every point mapped.
    func mapped(_ map: (Point) -> Point) -> Curve {
        Curve(
            start: map(start),
            pieces: pieces.map {
                switch $0 {
                case .line(let end): .line(map(end))
                case .cubic(let first, let second, let end): .cubic(map(first), map(second), map(end))
                }
            })
    }
}
