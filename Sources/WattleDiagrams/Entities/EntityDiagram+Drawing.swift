extension EntityDiagram {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        graph(settings).draw(on: &canvas)
    }

    /// The diagram as boxes and lines.
    private func graph(_ settings: DrawingSettings) -> BoxGraph {
        var graph = BoxGraph()
        graph.direction = direction
        graph.rankGap = 64
        graph.clusters = groups.map {
            BoxGraph.Cluster(
                id: $0.id, title: $0.title, parent: $0.parent, direction: $0.direction,
                style: settings.theme.cluster)
        }
        graph.nodes = entities.map { entity in
            let style = styles.style(entity.classes, own: entity.style, theme: settings.theme.node)
            return BoxGraph.Node(
                id: entity.id, figure: .rows(box(entity, style), radius: 3), style: style,
                cluster: entity.group)
        }
        graph.edges = relationships.map { relationship in
            BoxGraph.Edge(
                from: .node(relationship.from), to: .node(relationship.to), label: relationship.label,
                startHead: relationship.start.head, endHead: relationship.end.head,
                classes: relationship.isDotted ? "dotted" : "", style: settings.theme.edge)
        }
        return graph
    }

    /// The name over a table: types, names, keys and comments.
    private func box(_ entity: Entity, _ style: AuthoredStyle) -> RowBox {
        let name = RowBox.Cell(label: entity.name.set(style, adding: .bold))
        let hasKeys = entity.attributes.contains { !$0.keys.isEmpty }
        let hasComments = entity.attributes.contains { !$0.comment.isEmpty }
        let rows = entity.attributes.enumerated().map { index, attribute in
            var cells = [
                RowBox.Cell(label: attribute.type.set(style), isSoft: true),
                RowBox.Cell(label: attribute.name.set(style)),
            ]
            if hasKeys { cells.append(RowBox.Cell(label: keys(attribute).set(style))) }
            if hasComments { cells.append(RowBox.Cell(label: attribute.comment.set(style), isSoft: true)) }
            return RowBox.Row(cells: cells, divider: index == 0 ? .rule : .hair)
        }
        return RowBox([RowBox.Row(cells: [name], isCentred: true)] + rows)
    }

    private func keys(_ attribute: Attribute) -> Label {
        Label(attribute.keys.joined(separator: ", "), style: .bold, fontSize: 11)
    }
}
