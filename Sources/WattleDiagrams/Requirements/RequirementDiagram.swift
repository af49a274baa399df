/// Requirements, the elements that meet them, and how they are related.
struct RequirementDiagram: DirectedDiagram {
    /// A requirement or an element.
    struct Entry: Hashable, Sendable {
        let id: String
        let name: Label
        /// What it is, such as `Functional requirement`; nil where only a relation names it.
        var kind: String?
        /// What is said of it, by the names of the fields.
        var fields: [Field] = []
        /// The names of its styles.
        var classes: [String] = []
        var style = AuthoredStyle.none
    }

    /// One thing that is said.
    struct Field: Hashable, Sendable {
        let name: String
        let value: Label
    }

    /// How one leads to another.
    struct Relation: Hashable, Sendable {
        let from: Int
        let to: Int
        /// `satisfies` and the like.
        let kind: String

        /// Whether one is a part of the other.
        var isContainment: Bool { kind == "contains" }
    }

    var entries: [Entry] = []
    var relations: [Relation] = []
    var styles = StyleClasses()
    var direction = LayoutDirection.down

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = RequirementReader(source, faults: faults)
        reader.read()
        self = reader.diagram
        faults = reader.scanner.faults
    }

    /// A diagram without anything.
    init() {}

    var isEmpty: Bool { entries.isEmpty }

    // MARK: Words

    var outline: DiagramOutline {
        let said = entries.map { entry in
            let fields = entry.fields.map { $0.name + " " + $0.value.plainText }.joined(separator: ", ")
            let kind = entry.kind.map { $0 + " " } ?? ""
            return kind + entry.name.plainText + (fields.isEmpty ? "" : ": " + fields)
        }
        let related = relations.map { relation in
            entries[relation.from].name.plainText + " " + relation.kind + " "
                + entries[relation.to].name.plainText
        }
        let names = entries.prefix(3).map(\.name.plainText).joined(separator: ", ")
        return DiagramOutline(title: "Requirement diagram: " + names, lines: said + related)
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        graph(settings).draw(on: &canvas)
    }

    private func graph(_ settings: DrawingSettings) -> BoxGraph {
        var graph = BoxGraph()
        graph.direction = direction
        graph.nodes = entries.map { entry in
            let style = styles.style(entry.classes, own: entry.style, theme: settings.theme.node)
            return BoxGraph.Node(id: entry.id, figure: .rows(box(entry, style), radius: 3), style: style)
        }
        graph.edges = relations.map { relation in
            let isPart = relation.isContainment
            return BoxGraph.Edge(
                from: .node(relation.from), to: .node(relation.to),
                label: Label("«" + relation.kind + "»", fontSize: Label.edgeSize),
                startHead: isPart ? .container : .none, endHead: isPart ? .none : .open,
                classes: isPart ? "" : "dotted", style: settings.theme.edge)
        }
        return graph
    }

    /// What it is and its name over what is said of it.
    private func box(_ entry: Entry, _ style: AuthoredStyle) -> RowBox {
        var rows: [RowBox.Row] = []
        if let kind = entry.kind {
            let label = Label("«" + kind + "»", fontSize: Label.edgeSize).set(style)
            rows.append(RowBox.Row(cells: [RowBox.Cell(label: label, isSoft: true)], isCentred: true))
        }
        rows.append(
            RowBox.Row(
                cells: [RowBox.Cell(label: entry.name.set(style, adding: .bold))], isCentred: true))
        rows += entry.fields.enumerated().map { index, field in
            RowBox.Row(
                cells: [
                    RowBox.Cell(label: Label(field.name).set(style), isSoft: true),
                    RowBox.Cell(label: field.value.set(style)),
                ], divider: index == 0 ? .rule : .none)
        }
        return RowBox(rows)
    }
}
