extension Flowchart {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let shapes = shapedNodes
        let laid = layout(layoutGraph(of: shapes, settings.config))
        for number in subgraphs.indices { draw(subgraph: number, of: laid, on: &canvas, settings.theme) }
        var labels: [(edge: Int, number: Int, box: Rectangle)] = []
        for (number, edge) in edges.enumerated() {
            guard let route = laid.edges[number] else { continue }
            let drawn = draw(edge, along: route, on: &canvas, settings.theme)
            if let box = route.label { labels.append((number, drawn, box)) }
        }
        for (number, node) in nodes.enumerated() {
            draw(node, as: shapes[number], in: laid.nodes[number], on: &canvas, settings)
        }
        for place in labels {
            guard let label = edges[place.edge].label else { continue }
            let colour = edges[place.edge].style.textColour
            canvas.edgeLabel(label, of: place.number, in: place.box, colour: colour)
        }
    }

    private func draw(
        subgraph number: Int, of laid: LaidGraph, on canvas: inout Canvas, _ theme: DiagramTheme
    ) {
        let subgraph = subgraphs[number]
        let box = laid.clusters[number]
        let style = classes.style(only: subgraph.classes, own: subgraph.own, theme: theme.cluster)
        canvas.openCluster(subgraph.id, box: box)
        canvas.rectangle(box, radius: 6, style: style)
        canvas.text(subgraph.title, at: laid.titles[number].centre, colour: style.textColour)
        canvas.close()
    }

    /// Draws the line and its heads; the number is the canvas's, for the label.
    private func draw(
        _ edge: Edge, along route: LaidEdge, on canvas: inout Canvas, _ theme: DiagramTheme
    ) -> Int {
        var style = theme.edge
        style.merge(edge.style)
        let line = edge.link.stroke == .thick ? "thick" : edge.link.stroke == .dotted ? "dotted" : ""
        let number = canvas.edge(
            route.curve, from: id(of: edge.from), to: id(of: edge.to), classes: line, style: style,
            label: route.label)
        canvas.head(
            edge.link.endHead, tip: route.endTip, from: route.curve.tail(of: route.endTip), style: style)
        canvas.head(
            edge.link.startHead, tip: route.startTip, from: route.curve.reversed.tail(of: route.startTip),
            style: style)
        return number
    }

    private func draw(
        _ node: Node, as shape: FittedShape, in box: Rectangle, on canvas: inout Canvas,
        _ settings: DrawingSettings
    ) {
        let style = classes.style(node.classes, own: node.own, theme: settings.theme.node)
        canvas.openNode(node.id, box: box, link: node.link)
        shape.draw(at: box.centre, on: &canvas, style: style)
        canvas.text(node.label, at: box.centre + shape.labelOffset, colour: style.textColour)
        canvas.closeNode(link: node.link)
    }

    private func id(of end: LayoutEnd) -> String {
        switch end {
        case .node(let number): nodes[number].id
        case .cluster(let number): subgraphs[number].id
        }
    }
}

extension Curve {
    /// A place before the end from which a head at `tip` points.
    fileprivate func tail(of tip: Point) -> Point {
        if (end - tip).length > 0.5 { return end }
        guard let piece = pieces.last else { return start }
        let before = pieces.count > 1 ? Curve(start: start, pieces: pieces.dropLast()).end : start
        switch piece {
        case .line: return before
        case .cubic(let first, let second, _):
            return [second, first].first { ($0 - tip).length > 0.5 } ?? before
        }
    }
}
