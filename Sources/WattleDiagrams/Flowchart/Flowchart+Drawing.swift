extension Flowchart {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let shapes = shapedNodes
        let drawing = FlowchartDrawing(
            self, shapes: shapes, laid: layout(layoutGraph(of: shapes, settings.config)),
            theme: settings.theme)
        drawing.draw(on: &canvas)
    }
}

/// A flowchart that was laid out, while it is drawn.
private struct FlowchartDrawing {
    let chart: Flowchart
    let shapes: [FittedShape]
    let laid: LaidGraph
    let theme: DiagramTheme
    /// What colour authors gave the box of each subgraph or the box around it; nil for the page's own.
    private var grounds: [Colour?] = []

    init(_ chart: Flowchart, shapes: [FittedShape], laid: LaidGraph, theme: DiagramTheme) {
        self.chart = chart
        self.shapes = shapes
        self.laid = laid
        self.theme = theme
        for subgraph in chart.subgraphs {
            let fill = style(of: subgraph).fill.flatMap { $0.alpha > 0.5 ? $0 : nil }
            grounds.append(fill ?? subgraph.parent.flatMap { grounds[$0] })
        }
    }

    /// Boxes around nodes first, the words at edges last.
    func draw(on canvas: inout Canvas) {
        for number in chart.subgraphs.indices { draw(subgraph: number, on: &canvas) }
        let numbers = chart.edges.indices.map { draw(edge: $0, on: &canvas) }
        for number in chart.nodes.indices { draw(node: number, on: &canvas) }
        for (edge, number) in zip(chart.edges.indices, numbers) {
            if let number { drawLabel(of: edge, as: number, on: &canvas) }
        }
    }

    // MARK: Styles

    private func style(of subgraph: Flowchart.Subgraph) -> AuthoredStyle {
        chart.classes.style(only: subgraph.classes, own: subgraph.own, theme: theme.cluster)
    }

    /// The colour of words that stand on a ground: the author's where it can be read.
    private func ink(_ style: AuthoredStyle, on ground: Colour?) -> Colour? {
        guard let ground else { return style.textColour }
        return style.colour?.readable(on: ground) ?? .ink(on: ground)
    }

    /// The ground of the innermost box around a place.
    private func ground(at place: Point) -> Colour? {
        let spot = Rectangle(place, .zero)
        let around = laid.clusters.indices.filter { laid.clusters[$0].contains(spot) }
        return around.last.flatMap { grounds[$0] }
    }

    // MARK: Marks

    private func draw(subgraph number: Int, on canvas: inout Canvas) {
        let subgraph = chart.subgraphs[number]
        let style = style(of: subgraph)
        canvas.openCluster(subgraph.id, box: laid.clusters[number], link: subgraph.link)
        canvas.rectangle(laid.clusters[number], radius: 6, style: style)
        canvas.text(
            subgraph.title, at: laid.titles[number].centre, colour: ink(style, on: grounds[number]))
        canvas.closeNode(link: subgraph.link)
    }

    /// Draws the line and its heads; the number is the canvas's, for the label.
    private func draw(edge number: Int, on canvas: inout Canvas) -> Int? {
        guard let route = laid.edges[number] else { return nil }
        let edge = chart.edges[number]
        var style = theme.edge
        style.merge(edge.style)
        if style.stroke == nil, let ground = ground(at: route.startTip),
            ground == self.ground(at: route.endTip)
        {
            style.stroke = .ink(on: ground)
        }
        let line = edge.link.stroke == .thick ? "thick" : edge.link.stroke == .dotted ? "dotted" : ""
        let drawn = canvas.edge(
            route.curve, from: id(of: edge.from), to: id(of: edge.to), classes: line, style: style,
            label: route.label)
        canvas.heads((edge.link.startHead, edge.link.endHead), of: route, style: style)
        return drawn
    }

    private func drawLabel(of edge: Int, as number: Int, on canvas: inout Canvas) {
        guard let label = chart.edges[edge].label, let box = laid.edges[edge]?.label else { return }
        let colour = ink(chart.edges[edge].style, on: ground(at: box.centre))
        canvas.edgeLabel(label, of: number, in: box, colour: colour)
    }

    private func draw(node number: Int, on canvas: inout Canvas) {
        let node = chart.nodes[number]
        let box = laid.nodes[number]
        let style = chart.classes.style(node.classes, own: node.own, theme: theme.node)
        let isOpen = node.shape.isOpen && style.fill == nil
        let colour = isOpen ? ink(style, on: ground(at: box.centre)) : style.textColour
        canvas.openNode(node.id, box: box, link: node.link)
        shapes[number].draw(at: box.centre, on: &canvas, style: style)
        canvas.text(node.label, at: box.centre + shapes[number].labelOffset, colour: colour)
        canvas.closeNode(link: node.link)
    }

    private func id(of end: LayoutEnd) -> String {
        switch end {
        case .node(let number): chart.nodes[number].id
        case .cluster(let number): chart.subgraphs[number].id
        }
    }
}
