extension Mindmap {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let layout = MindmapLayout(self)
        for (index, node) in nodes.enumerated() {
            guard let parent = node.parent else { continue }
            let (start, end) = layout.ends(of: index, from: parent)
            let middle = (start.x + end.x) / 2
            let curve = Curve(
                start: start, pieces: [.cubic(Point(middle, start.y), Point(middle, end.y), end)])
            canvas.edge(
                curve, from: nodeID(parent), to: nodeID(index), classes: node.depth == 1 ? "thick" : "",
                style: settings.theme.edge)
        }
        for index in nodes.indices { draw(index, layout, on: &canvas, settings.theme) }
    }

    private func draw(
        _ index: Int, _ layout: MindmapLayout, on canvas: inout Canvas, _ theme: DiagramTheme
    ) {
        let node = nodes[index]
        let box = layout.boxes[index]
        // The nearer to the root, the darker.
        canvas.openNode(nodeID(index), box: box, classes: node.depth < 3 ? "t\(3 - node.depth)" : "")
        layout.shapes[index].draw(at: box.centre, on: &canvas, style: theme.node)
        canvas.text(
            node.label, at: box.centre + layout.shapes[index].labelOffset, colour: theme.node.textColour)
        canvas.closeNode()
    }
}
