extension ClassDiagram {
    /// Members are broken into lines beyond this width, in pixels.
    private static let memberWidth = 420.0

    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        graph(settings).draw(on: &canvas)
    }

    /// The diagram as boxes and lines: the classes, then the notes.
    private func graph(_ settings: DrawingSettings) -> BoxGraph {
        var graph = BoxGraph()
        graph.direction = direction
        graph.rankGap = 56
        let ids = Set(entries.map(\.id))
        graph.clusters = namespaces.map {
            BoxGraph.Cluster(
                id: ids.contains($0.id) ? "namespace " + $0.id : $0.id, title: $0.title, parent: $0.parent,
                style: settings.theme.cluster)
        }
        graph.nodes = entries.map { node($0, settings.theme) }
        graph.edges = relations.map { edge($0, settings.theme) }
        for (index, note) in notes.enumerated() {
            let place = graph.nodes.count
            graph.nodes.append(
                BoxGraph.Node(
                    id: "note \(index + 1)", figure: .note(note.text), style: settings.theme.note,
                    cluster: note.target.map { entries[$0].namespace } ?? note.namespace))
            guard let target = note.target else { continue }
            graph.edges.append(
                BoxGraph.Edge(
                    from: .node(place), to: .node(target), classes: "dotted", style: settings.theme.edge))
        }
        return graph
    }

    private func node(_ entry: Entry, _ theme: DiagramTheme) -> BoxGraph.Node {
        let style = styles.style(entry.classes, own: entry.style, theme: theme.node)
        let figure: BoxFigure =
            entry.isLollipop ? .words(entry.name.set(style)) : .rows(box(entry, style), radius: 3)
        return BoxGraph.Node(
            id: entry.id, figure: figure, style: style, link: entry.link, cluster: entry.namespace)
    }

    private func box(_ entry: Entry, _ style: AuthoredStyle) -> RowBox {
        var rows = entry.annotations.map { annotation in
            let label = Label("«" + annotation + "»", fontSize: Label.edgeSize).set(style)
            return RowBox.Row(cells: [RowBox.Cell(label: label, isSoft: true)], isCentred: true)
        }
        rows.append(
            RowBox.Row(
                cells: [RowBox.Cell(label: entry.name.wrapped(to: 320).set(style, adding: .bold))],
                isCentred: true))
        rows += Self.rows(entry.attributes, style)
        rows += Self.rows(entry.methods, style)
        return RowBox(rows)
    }

    private static func rows(_ members: [ClassMember], _ style: AuthoredStyle) -> [RowBox.Row] {
        members.enumerated().map { index, member in
            let label = member.label.set(style).wrapped(to: memberWidth)
            return RowBox.Row(
                cells: [RowBox.Cell(label: label, hang: 16)], divider: index == 0 ? .rule : .none)
        }
    }

    private func edge(_ relation: ClassRelation, _ theme: DiagramTheme) -> BoxGraph.Edge {
        BoxGraph.Edge(
            from: .node(relation.from), to: .node(relation.to), label: relation.label,
            startLabel: relation.startCardinality, endLabel: relation.endCardinality,
            startHead: relation.startEnd.head, endHead: relation.endEnd.head,
            classes: relation.isDotted ? "dotted" : "", style: theme.edge)
    }
}
