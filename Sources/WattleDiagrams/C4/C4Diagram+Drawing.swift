extension C4Diagram {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        graph(settings).draw(on: &canvas)
    }

    /// The diagram as boxes and lines.
    private func graph(_ settings: DrawingSettings) -> BoxGraph {
        var graph = BoxGraph()
        graph.rankGap = 52
        graph.clusters = boundaries.map { boundary in
            let style = styles.style(boundary.tags, own: boundary.style, theme: settings.theme.cluster)
            return BoxGraph.Cluster(
                id: boundary.id, title: title(of: boundary).set(style), parent: boundary.parent, style: style)
        }
        graph.nodes = elements.map { element in
            var style = styles.style(element.tags, own: element.style, theme: settings.theme.node)
            if element.form.isExternal, style.dash.isEmpty { style.dash = [5, 4] }
            return BoxGraph.Node(
                id: element.id, figure: figure(element, style), style: style, link: element.link,
                cluster: element.boundary)
        }
        graph.edges = relations.map { edge($0, settings.theme) }
        return graph
    }

    /// The name of a boundary over its type.
    private func title(of boundary: Boundary) -> Label {
        let name = boundary.name.set(.none, adding: .bold)
        guard !boundary.type.isEmpty else { return name }
        let type = Label("[" + boundary.type + "]", style: .small).wrapped(to: 260)
        return Label(lines: name.lines + type.lines)
    }

    // MARK: Elements

    private func figure(_ element: Element, _ style: AuthoredStyle) -> BoxFigure {
        let box = box(element, style)
        switch (element.form.kind, element.form.shape) {
        case (.person, _): return .person(box)
        case (_, .database): return .shape(NodeShape.cylinder.fitted(around: box.content), box)
        case (_, .queue): return .shape(NodeShape.horizontalCylinder.fitted(around: box.content), box)
        default: return .rows(box, radius: 6)
        }
    }

    private func box(_ element: Element, _ style: AuthoredStyle) -> RowBox {
        let type = Label("[" + element.type + "]", fontSize: 11).wrapped(to: 200)
        var cells = [
            RowBox.Cell(label: element.name.set(style, adding: .bold)),
            RowBox.Cell(label: type.set(style), isSoft: true),
        ]
        if !element.description.isEmpty { cells.append(RowBox.Cell(label: element.description.set(style))) }
        return RowBox(cells.map { RowBox.Row(cells: [$0], isCentred: true) })
    }

    // MARK: Relations

    /// Upwards is drawn by turning the line round; side by side only within one boundary.
    private func edge(_ relation: Relation, _ theme: DiagramTheme) -> BoxGraph.Edge {
        let style = relationStyles.style(relation.tags, own: relation.style, theme: theme.edge)
        let isBeside =
            boundary(of: relation.from) == boundary(of: relation.to) && relation.from != relation.to
        let isTurned =
            relation.direction == .up || relation.direction == .back
            || (isBeside && relation.direction == .left)
        let isSideways = isBeside && (relation.direction == .left || relation.direction == .right)
        let hasStart = relation.direction == .back || relation.direction == .both
        let heads = (
            start: hasStart ? EdgeHead.arrow : .none,
            end: relation.direction == .back ? .none : EdgeHead.arrow
        )
        return BoxGraph.Edge(
            from: layoutEnd(isTurned ? relation.to : relation.from),
            to: layoutEnd(isTurned ? relation.from : relation.to), label: relation.label,
            startHead: isTurned ? heads.end : heads.start, endHead: isTurned ? heads.start : heads.end,
            style: style, length: isSideways ? 0 : 1)
    }

    private func layoutEnd(_ end: End) -> LayoutEnd {
        switch end {
        case .element(let place): .node(place)
        case .boundary(let place): .cluster(place)
        }
    }

    private func boundary(of end: End) -> Int? {
        switch end {
        case .element(let place): elements[place].boundary
        case .boundary(let place): boundaries[place].parent
        }
    }
}
