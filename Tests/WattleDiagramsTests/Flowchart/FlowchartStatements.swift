import WattleText

@testable import WattleDiagrams

/// A flowchart as a test sees it: what it says, in words that can be compared.
struct FlowchartStatements {
    let flowchart: Flowchart
    let faults: [DiagramFault]

    init(_ text: String) {
        var faults = DiagramFaults()
        let source = DiagramSource(Array(text.utf8))
        flowchart = Flowchart(source, faults: &faults)
        self.faults = faults.list
    }

    /// `id: label (shape)` of each node.
    var nodes: [String] { flowchart.nodes.map { "\($0.id): \($0.label.plainText) (\($0.shape.rawValue))" } }

    /// `from sign length to: label` of each edge.
    var edges: [String] {
        flowchart.edges.map { edge in
            let label = edge.label.map { ": " + $0.plainText } ?? ""
            return "\(id(edge.from)) \(sign(edge.link)) \(id(edge.to))\(label)"
        }
    }

    /// `id (parent): title` of each subgraph.
    var subgraphs: [String] {
        flowchart.subgraphs.map { subgraph in
            let parent = subgraph.parent.map { " in " + flowchart.subgraphs[$0].id } ?? ""
            return "\(subgraph.id)\(parent): \(subgraph.title.plainText)"
        }
    }

    /// The id of the subgraph that holds a node; nil for none.
    func owner(of node: String) -> String? {
        guard let number = flowchart.nodes.first(where: { $0.id == node })?.subgraph else { return nil }
        return flowchart.subgraphs[number].id
    }

    private func id(_ end: LayoutEnd) -> String {
        switch end {
        case .node(let number): flowchart.nodes[number].id
        case .cluster(let number): "[\(flowchart.subgraphs[number].id)]"
        }
    }

    /// The line once for each rank, between its heads.
    private func sign(_ link: FlowchartLink) -> String {
        let line =
            switch link.stroke {
            case .normal: "-"
            case .thick: "="
            case .dotted: "."
            case .invisible: "~"
            }
        let marks: [EdgeHead: String] = [.none: "", .arrow: ">", .disc: "o", .cross: "x"]
        let start = link.startHead == .arrow ? "<" : marks[link.startHead] ?? "?"
        return start + String(repeating: line, count: link.length) + (marks[link.endHead] ?? "?")
    }
}
