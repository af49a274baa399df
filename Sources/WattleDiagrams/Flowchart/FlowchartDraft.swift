/// What a flowchart's statements have said so far, by mermaid's rules: the last word on a node counts.
struct FlowchartDraft {
    /// A node as statements speak of it.
    struct Node {
        let id: String
        /// Where it was named first.
        let place: Range<Int>
        var text: FlowchartText?
        var shape = NodeShape.rectangle
    }

    /// What is known about an id, be it a node's, a subgraph's or an edge's.
    struct Details {
        var classes: [String] = []
        var style = AuthoredStyle.none
        var click: Click?
    }

    /// What `click` says.
    struct Click {
        let address: Range<Int>
        let tooltip: Range<Int>?
    }

    /// An edge as it is written, with its ends once they are known.
    struct Edge {
        let id: String?
        var link: FlowchartLink
        var text: FlowchartText?
        var from = ""
        var to = ""
        var style = AuthoredStyle.none
    }

    /// The first line of a subgraph.
    struct Heading {
        /// The word `subgraph`.
        let place: Range<Int>
        var id: String?
        var title: FlowchartText?
        var classes: [String] = []
    }

    /// A subgraph and what it holds.
    struct Subgraph {
        var heading: Heading
        var direction: LayoutDirection?
        /// Ids in the order of the text; not all of them are its own.
        var members: [String] = []
        /// Its id, or a name that mermaid gives; known when it is closed.
        var id = ""
    }

    var direction = LayoutDirection.down
    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []
    /// In the order in which they begin.
    private(set) var subgraphs: [Subgraph] = []
    /// For each id, the id of the subgraph that holds it: the first one that was closed.
    private(set) var owners: [String: String] = [:]
    private(set) var details: [String: Details] = [:]
    var classes = StyleClasses()
    private(set) var edgeStyle = AuthoredStyle.none
    private(set) var curve: String?
    private var nodeNumbers: [String: Int] = [:]
    private var edgeNumbers: [String: Int] = [:]
    private var open: [Int] = []
    private var closedCount = 0
    private var isFull = false

    /// Nothing was said yet.
    init() {}

    // MARK: Nodes

    /// Notes that a statement names an id; as a member, it belongs to the subgraph that is open.
    mutating func mention(_ id: String, at place: Range<Int>, isMember: Bool = true) {
        if nodeNumbers[id] == nil {
            nodeNumbers[id] = nodes.count
            nodes.append(Node(id: id, place: place))
        }
        if isMember, let last = open.last { subgraphs[last].members.append(id) }
    }

    /// Gives a node its label and its shape.
    mutating func set(text: FlowchartText?, shape: NodeShape?, of id: String) {
        guard let number = nodeNumbers[id] else { return }
        if let text { nodes[number].text = text }
        if let shape { nodes[number].shape = shape }
    }

    /// Whether an edge has this id.
    func hasEdge(_ id: String) -> Bool { edgeNumbers[id] != nil }

    // MARK: Edges

    /// Joins every node before an edge with every node after it; beyond the most edges, that is reported once.
    mutating func connect(
        _ from: [String], _ to: [String], by edge: Edge, _ faults: inout DiagramFaults
    ) {
        for start in from {
            for end in to {
                guard edges.count < DiagramSource.edgeLimit else { return reportLimit(edge, &faults) }
                var edge = edge
                edge.from = start
                edge.to = end
                if let id = edge.id { edgeNumbers[id] = edges.count }
                edges.append(edge)
            }
        }
    }

    private mutating func reportLimit(_ edge: Edge, _ faults: inout DiagramFaults) {
        guard !isFull else { return }
        isFull = true
        faults.add(
            DiagramFault(
                .limit, edge.link.range, "the diagram has more than \(DiagramSource.edgeLimit) edges",
                help: "divide it into several"))
    }

    // MARK: Styles

    /// Gives an id a class.
    mutating func add(class name: String, to id: String) {
        details[id, default: Details()].classes.append(name)
    }

    /// Gives an id a style of its own.
    mutating func add(style: AuthoredStyle, to id: String) {
        details[id, default: Details()].style.merge(style)
    }

    /// Says where an id leads.
    mutating func set(click: Click, of id: String) { details[id, default: Details()].click = click }

    /// Gives edges a style, or all of them.
    mutating func add(style: AuthoredStyle, toEdges numbers: [Int]?) {
        guard let numbers else { return edgeStyle.merge(style) }
        for number in numbers { edges[number].style.merge(style) }
    }

    /// Says how edges bend; one edge alone cannot bend otherwise than the others.
    mutating func set(curve name: String, of edges: [Int]?) {
        if edges == nil { curve = name }
    }

    // MARK: Subgraphs

    /// How many subgraphs are open.
    var depth: Int { open.count }

    /// The first line of the subgraph that is open; nil where none is.
    var openHeading: Heading? { open.last.map { subgraphs[$0].heading } }

    /// Opens a subgraph.
    mutating func openSubgraph(_ heading: Heading) {
        open.append(subgraphs.count)
        subgraphs.append(Subgraph(heading: heading))
    }

    /// Sets the direction of the subgraph that is open; outside of subgraphs that changes nothing.
    mutating func setDirection(_ direction: LayoutDirection) {
        if let last = open.last { subgraphs[last].direction = direction }
    }

    /// Closes the subgraph that was opened last; false where none is open.
    mutating func closeSubgraph() -> Bool {
        guard let number = open.popLast() else { return false }
        let id = subgraphs[number].heading.id ?? "subGraph\(closedCount)"
        closedCount += 1
        subgraphs[number].id = id
        for name in subgraphs[number].heading.classes { add(class: name, to: id) }
        for member in subgraphs[number].members where owners[member] == nil { owners[member] = id }
        if let outer = open.last { subgraphs[outer].members.append(id) }
        return true
    }
}
