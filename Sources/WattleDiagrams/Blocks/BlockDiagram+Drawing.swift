extension BlockDiagram {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let layout = BlockLayout(self)
        for index in blocks.indices.dropFirst() where blocks[index].isGrid {
            drawGrid(index, layout, on: &canvas, settings.theme)
        }
        let lines = placingLabels(of: routedLines(layout), around: obstacles(layout))
        var numbers: [Int?] = []
        for (edge, line) in zip(edges, lines) {
            guard edge.link.stroke != .invisible else {
                numbers.append(nil)
                continue
            }
            let classes = edge.link.stroke == .thick ? "thick" : edge.link.stroke == .dotted ? "dotted" : ""
            numbers.append(
                line.draw(
                    on: &canvas, from: nodeID(edge.from), to: nodeID(edge.to), classes: classes,
                    style: settings.theme.edge))
        }
        for index in blocks.indices where !blocks[index].isGrid {
            drawBlock(index, layout, on: &canvas, settings.theme)
        }
        for (index, line) in lines.enumerated() {
            guard let box = line.labelBox, let number = numbers[index], let label = edges[index].label else {
                continue
            }
            canvas.edgeLabel(label, of: number, in: box)
        }
    }

    private func nodeID(_ block: Int) -> String { blocks[block].id.isEmpty ? "#\(block)" : blocks[block].id }

    private func style(_ block: Int, _ theme: AuthoredStyle) -> AuthoredStyle {
        classes.style(blocks[block].classes, own: blocks[block].own, theme: theme)
    }

    // MARK: Blocks

    private func drawGrid(
        _ index: Int, _ layout: BlockLayout, on canvas: inout Canvas, _ theme: DiagramTheme
    ) {
        let box = layout.boxes[index]
        let style = style(index, theme.cluster)
        canvas.openCluster(nodeID(index), box: box)
        canvas.rectangle(box, radius: 6, style: style)
        if let title = titleBox(index, layout) {
            canvas.text(blocks[index].label, at: title.centre, colour: style.textColour)
        }
        canvas.close()
    }

    private func titleBox(_ index: Int, _ layout: BlockLayout) -> Rectangle? {
        let label = blocks[index].label
        guard index > 0, blocks[index].isGrid, !label.isEmpty else { return nil }
        let box = layout.boxes[index]
        return Rectangle(centre: Point(box.centre.x, box.minY + 6 + label.size.height / 2), label.size)
    }

    private func drawBlock(
        _ index: Int, _ layout: BlockLayout, on canvas: inout Canvas, _ theme: DiagramTheme
    ) {
        let block = blocks[index]
        let box = layout.boxes[index]
        guard block.kind != .space else { return canvas.include(box) }
        let style = style(index, theme.node)
        canvas.openNode(nodeID(index), box: box)
        var offset = Point.zero
        if case .arrow(let sides) = block.kind {
            canvas.polygon(BlockArrow.corners(sides, in: box, around: block.label.size), style: style)
        } else if let shape = layout.shapes[index] {
            shape.draw(at: box.centre, on: &canvas, style: style)
            offset = shape.labelOffset
        }
        canvas.text(block.label, at: box.centre + offset, colour: style.textColour)
        canvas.closeNode()
    }

    // MARK: Edges

    /// What lines go around: blocks and the names of grids.
    private func obstacles(_ layout: BlockLayout) -> [Rectangle] {
        blocks.indices.compactMap { index in
            if blocks[index].isGrid { return titleBox(index, layout) }
            return blocks[index].kind == .space ? nil : layout.boxes[index]
        }
    }

    private func ports(_ block: Int, _ layout: BlockLayout) -> [Port] {
        Port.all(of: layout.shapes[block]?.outline ?? .rectangle, in: layout.boxes[block])
    }

    private func routedLines(_ layout: BlockLayout) -> [RoutedLine] {
        let joined = edges.flatMap { ports($0.from, layout) + ports($0.to, layout) }
        var router = OrthogonalRouter(around: obstacles(layout), ports: joined)
        return edges.map { edge in
            let starts = ports(edge.from, layout)
            let ends = ports(edge.to, layout)
            let isLoop = edge.from == edge.to
            let corners = router.route(
                from: isLoop ? [starts[1]] : starts, to: isLoop ? [ends[3]] : ends)
            return RoutedLine(
                corners: corners, label: edge.label, startHead: edge.link.startHead,
                endHead: edge.link.endHead)
        }
    }
}
