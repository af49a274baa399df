extension StateDiagram {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        var graph = StateGraph(self, settings.theme)
        graph.addStates()
        graph.addTransitions()
        graph.addNotes()
        graph.boxes.draw(on: &canvas)
    }
}

/// A state diagram as boxes and lines.
private struct StateGraph {
    let diagram: StateDiagram
    let theme: DiagramTheme
    let clusters: StateClusters
    var boxes = BoxGraph()
    /// Where lines end at the states, in their order.
    var ends: [LayoutEnd] = []

    init(_ diagram: StateDiagram, _ theme: DiagramTheme) {
        self.diagram = diagram
        self.theme = theme
        clusters = StateClusters(diagram)
        boxes.direction = diagram.direction
    }

    // MARK: States

    mutating func addStates() {
        boxes.clusters = clusters.scopes.map(cluster)
        for state in diagram.states {
            if let cluster = state.inside.flatMap({ clusters.places[$0] }) {
                ends.append(.cluster(cluster))
            } else {
                ends.append(.node(boxes.nodes.count))
                boxes.nodes.append(node(state))
            }
        }
    }

    private func cluster(_ place: Int) -> BoxGraph.Cluster {
        let scope = diagram.scopes[place]
        let state = diagram.states[scope.state]
        let parent = diagram.parent(ofScope: place).flatMap { clusters.places[$0] }
        if scope.isRegion {
            return BoxGraph.Cluster(
                id: scope.id, title: Label(""), parent: parent, direction: scope.direction,
                style: theme.cluster)
        }
        let style = diagram.styles.style(state.classes, own: state.style, theme: theme.cluster)
        return BoxGraph.Cluster(
            id: scope.id, title: state.name.set(style), parent: parent, direction: scope.direction,
            style: style,
            link: state.link)
    }

    private func node(_ state: StateDiagram.State) -> BoxGraph.Node {
        let isFilled = state.kind == .plain || state.kind == .choice
        let style = diagram.styles.style(
            state.classes, own: state.style, theme: isFilled ? theme.node : .none)
        return BoxGraph.Node(
            id: state.id, figure: figure(state, style), style: style, link: state.link,
            cluster: state.scope.flatMap { clusters.places[$0] })
    }

    private func figure(_ state: StateDiagram.State, _ style: AuthoredStyle) -> BoxFigure {
        switch state.kind {
        case .start: .start
        case .end: .end
        case .choice: .choice
        case .bar: .bar(isWide: direction(of: state.scope).isVertical)
        case .plain: .rows(box(state, style), radius: 8)
        }
    }

    /// The name; what else is said of the state stands below a line.
    private func box(_ state: StateDiagram.State, _ style: AuthoredStyle) -> RowBox {
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
            if let direction = diagram.scopes[place].direction { return direction }
            step = diagram.parent(ofScope: place)
        }
        return diagram.direction
    }

    // MARK: Lines and notes

    mutating func addTransitions() {
        boxes.edges = diagram.transitions.map { transition in
            BoxGraph.Edge(
                from: ends[transition.from], to: ends[transition.to], label: transition.label,
                endHead: .arrow,
                style: theme.edge)
        }
    }

    mutating func addNotes() {
        for (index, note) in diagram.notes.enumerated() {
            let place = LayoutEnd.node(boxes.nodes.count)
            let scope = note.target.map { diagram.states[$0].scope } ?? note.scope
            boxes.nodes.append(
                BoxGraph.Node(
                    id: "note \(index + 1)", figure: .note(note.text), style: theme.note,
                    cluster: scope.flatMap { clusters.places[$0] }))
            guard let target = note.target.map({ ends[$0] }) else { continue }
            boxes.edges.append(
                BoxGraph.Edge(
                    from: note.isLeft ? place : target, to: note.isLeft ? target : place, classes: "dotted",
                    style: theme.edge, length: 0))
        }
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
}
