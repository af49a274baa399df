extension ArchitectureDiagram {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let layout = ArchitectureLayout(self)
        for index in items.indices where items[index].kind == .group {
            drawGroup(index, layout, on: &canvas, settings.theme.cluster)
        }
        let lines = placingLabels(of: routedLines(layout), around: obstacles(layout))
        let numbers = zip(edges, lines).map { edge, line in
            line.draw(
                on: &canvas, from: endID(edge.from), to: endID(edge.to), style: settings.theme.edge)
        }
        for index in items.indices where items[index].kind != .group {
            drawItem(index, layout, on: &canvas, settings.theme.node)
        }
        for (index, line) in lines.enumerated() {
            guard let box = line.labelBox, let title = edges[index].title else { continue }
            canvas.edgeLabel(title, of: numbers[index], in: box)
        }
    }

    /// What a line ends at.
    private func endID(_ end: End) -> String {
        guard end.isAtGroup, let group = items[end.item].group else { return items[end.item].id }
        return items[group].id
    }

    // MARK: Items

    private func drawGroup(
        _ index: Int, _ layout: ArchitectureLayout, on canvas: inout Canvas, _ style: AuthoredStyle
    ) {
        let item = items[index]
        let box = layout.boxes[index]
        canvas.openCluster(item.id, box: box)
        canvas.rectangle(box, radius: 6, style: style)
        let header = layout.header(index)
        canvas.text(
            item.title, at: Point(header.maxX, header.centre.y), anchor: .end, colour: style.textColour)
        canvas.close()
        let corner = Point(header.minX, header.centre.y - 9)
        item.glyph?.draw(in: Rectangle(corner, Size(18, 18)), on: &canvas)
    }

    private func drawItem(
        _ index: Int, _ layout: ArchitectureLayout, on canvas: inout Canvas, _ style: AuthoredStyle
    ) {
        let item = items[index]
        let box = layout.boxes[index]
        canvas.openNode(item.id, box: box)
        defer { canvas.closeNode() }
        guard item.kind == .service else { return canvas.ellipse(box, classes: "head") }
        canvas.rectangle(box, radius: 6, style: style)
        let title = item.title
        let bottom = box.maxY - 10 - title.size.height / 2
        let hasSign = item.text != nil || item.glyph != nil
        if let text = item.text {
            canvas.text(
                text, at: Point(box.centre.x, box.minY + 10 + text.size.height / 2), colour: style.textColour)
        } else if let glyph = item.glyph {
            let side = ArchitectureLayout.glyph
            let middle = Point(box.centre.x, box.minY + 12 + side / 2)
            glyph.draw(in: Rectangle(centre: middle, Size(side, side)), on: &canvas)
        }
        canvas.text(
            title, at: Point(box.centre.x, hasSign ? bottom : box.centre.y), colour: style.textColour)
    }

    // MARK: Lines

    /// What lines go around: services, junctions and the titles of groups.
    private func obstacles(_ layout: ArchitectureLayout) -> [Rectangle] {
        items.indices.map { items[$0].kind == .group ? layout.header($0) : layout.boxes[$0] }
    }

    private func routedLines(_ layout: ArchitectureLayout) -> [RoutedLine] {
        let ports = edges.map { (from: layout.port($0.from), to: layout.port($0.to)) }
        var router = OrthogonalRouter(
            around: obstacles(layout), ports: ports.flatMap { [$0.from, $0.to] })
        return zip(edges, ports).map { edge, ports in
            RoutedLine(
                corners: router.route(from: [ports.from], to: [ports.to]), label: edge.title,
                startHead: edge.from.head, endHead: edge.to.head)
        }
    }
}
