extension StateDiagram {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        graph(settings).draw(on: &canvas)
    }

    /// The diagram as boxes and lines: the states, then the notes.
    private func graph(_ settings: DrawingSettings) -> BoxGraph {
        var graph = BoxGraph()
        graph.direction = direction
        let clusters = StateClusters(self)
        graph.clusters = clusters.scopes.map { cluster($0, clusters, settings.theme) }
        var ends: [LayoutEnd] = []
        for state in states {
            if let cluster = state.inside.flatMap({ clusters.places[$0] }) {
                ends.append(.cluster(cluster))
                continue
            }
            ends.append(.node(graph.nodes.count))
            graph.nodes.append(node(state, clusters, settings.theme))
        }
        graph.edges = transitions.map { transition in
            BoxGraph.Edge(
                from: ends[transition.from], to: ends[transition.to], label: transition.label,
                endHead: .arrow,
                style: settings.theme.edge)
        }
        for (index, note) in notes.enumerated() {
            add(note, numbered: index + 1, to: &graph, ends, clusters, settings.theme)
        }
        return graph
    }

    private func cluster(_ scope: Int, _ clusters: StateClusters, _ theme: DiagramTheme) -> BoxGraph.Cluster {
        let state = states[scopes[scope].state]
        let isRegion = scopes[scope].isRegion
        var style = theme.cluster
        if !isRegion { style = styles.style(state.classes, own: state.style, theme: theme.cluster) }
        return BoxGraph.Cluster(
            id: scopes[scope].id, title: isRegion ? Label("") : state.name.set(style),
            parent: clusters.parent(of: scope, in: self), direction: scopes[scope].direction, style: style,
            link: isRegion ? nil : state.link)
    }

    private func node(_ state: State, _ clusters: StateClusters, _ theme: DiagramTheme) -> BoxGraph.Node {
        let isPlain = state.kind == .plain || state.kind == .choice
        let style = styles.style(
            state.classes, own: state.style, theme: isPlain ? theme.node : .none)
        return BoxGraph.Node(
            id: state.id, figure: figure(state, style), style: style, link: state.link,
            cluster: clusters.cluster(holding: state.scope))
    }

    private func figure(_ state: State, _ style: AuthoredStyle) -> BoxFigure {
        switch state.kind {
        case .start: .start
        case .end: .end
        case .choice: .choice
        case .bar: .bar(isWide: direction(of: state.scope).isVertical)
        case .plain: .rows(box(state, style), radius: 8)
        }
    }

    /// The name; what else is said of the state stands below a line.
    private func box(_ state: State, _ style: AuthoredStyle) -> RowBox {
        let more = state.descriptions.dropFirst().enumerated().map { index, label in
            RowBox.Row(
                cells: [RowBox.Cell(label: label.set(style))], isCentred: true,
                divider: index == 0 ? .rule : .none)
        }
        let name = RowBox.Cell(label: state.name.set(style, adding: more.isEmpty ? [] : .bold))
        return RowBox([RowBox.Row(cells: [name], isCentred: true)] + more)
    }

    /// The direction that counts in a scope: the nearest that is written.
    private func direction(of scope: Int?) -> LayoutDirection {
        var step = scope
        while let place = step {
            if let direction = scopes[place].direction { return direction }
            step = parent(ofScope: place)
        }
        return direction
    }

    private func add(
        _ note: Note, numbered number: Int, to graph: inout BoxGraph, _ ends: [LayoutEnd],
        _ clusters: StateClusters, _ theme: DiagramTheme
    ) {
        let place = LayoutEnd.node(graph.nodes.count)
        let scope = note.target.map { states[$0].scope } ?? note.scope
        graph.nodes.append(
            BoxGraph.Node(
                id: "note \(number)", figure: .note(note.text), style: theme.note,
                cluster: clusters.cluster(holding: scope)))
        guard let target = note.target.map({ ends[$0] }) else { return }
        graph.edges.append(
            BoxGraph.Edge(
                from: note.isLeft ? place : target, to: note.isLeft ? target : place, classes: "dotted",
                style: theme.edge, length: 0))
    }
}

/// The scopes that are drawn as boxes: those that hold something, a parent before what it holds.
struct StateClusters: Sendable {
    /// In their order.
    let scopes: [Int]
    /// Where a scope stands among them; nil where it holds nothing.
    let places: [Int?]

    init(_ diagram: StateDiagram) {
        var isFull = Array(repeating: false, count: diagram.scopes.count)
        for holder in diagram.states.map(\.scope) + diagram.notes.map(\.scope) {
            var step = holder
            while let scope = step, !isFull[scope] {
                isFull[scope] = true
                step = diagram.parent(ofScope: scope)
            }
        }
        let depths = diagram.scopes.indices.map { scope in
            var depth = 0
            var step = diagram.parent(ofScope: scope)
            while let place = step {
                depth += 1
                step = diagram.parent(ofScope: place)
            }
            return depth
        }
        scopes = diagram.scopes.indices.filter { isFull[$0] }.sorted { (depths[$0], $0) < (depths[$1], $1) }
        var places = [Int?](repeating: nil, count: diagram.scopes.count)
        for (place, scope) in scopes.enumerated() { places[scope] = place }
        self.places = places
    }

    /// The box of a scope that holds something.
    func cluster(holding scope: Int?) -> Int? { scope.flatMap { places[$0] } }

    /// The box that holds a scope's box.
    func parent(of scope: Int, in diagram: StateDiagram) -> Int? {
        diagram.parent(ofScope: scope).flatMap { places[$0] }
    }
}
