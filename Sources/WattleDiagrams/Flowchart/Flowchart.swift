import WattleText

/// A flowchart: nodes, edges between them, and subgraphs around them.
struct Flowchart: DirectedDiagram {
    /// A node with its label.
    struct Node: Sendable {
        let id: String
        let label: Label
        let shape: NodeShape
        let classes: [String]
        let own: AuthoredStyle
        /// The subgraph that holds it, by its place.
        let subgraph: Int?
        /// Its link, by its place.
        let link: Int?
    }

    /// An edge with its label.
    struct Edge: Sendable {
        let from: LayoutEnd
        let to: LayoutEnd
        let link: FlowchartLink
        let label: Label?
        let style: AuthoredStyle
    }

    /// A box around nodes.
    struct Subgraph: Sendable {
        let id: String
        let title: Label
        let classes: [String]
        let own: AuthoredStyle
        /// The subgraph that holds it, by its place, which comes before its own.
        let parent: Int?
        var direction: LayoutDirection?
        /// The link that its title is, by its place.
        let link: Int?
    }

    var direction: LayoutDirection
    let nodes: [Node]
    let edges: [Edge]
    private(set) var subgraphs: [Subgraph]
    let links: [DiagramLink]
    let classes: StyleClasses
    /// How edges bend, where the text says it.
    let curve: String?

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = FlowchartReader(source, faults: faults)
        reader.read()
        faults = reader.faults
        var assembly = FlowchartAssembly(reader.draft, source)
        self = assembly.flowchart(&faults)
    }

    /// Puts the parts together; they refer to one another by their places.
    init(
        _ assembly: FlowchartAssembly, nodes: [Node], edges: [Edge], subgraphs: [Subgraph]
    ) {
        direction = assembly.draft.direction
        curve = assembly.draft.curve
        links = assembly.links
        classes = assembly.draft.classes
        self.nodes = nodes
        self.edges = edges
        self.subgraphs = subgraphs
    }

    var isEmpty: Bool { nodes.isEmpty && subgraphs.isEmpty }

    var innerDirections: [LayoutDirection?] {
        get { subgraphs.map(\.direction) }
        set { for (place, direction) in newValue.enumerated() { subgraphs[place].direction = direction } }
    }
}
