import WattleText

/// Thoughts around a first one.
struct Mindmap: DiagramModel {
    /// One thought.
    struct Node: Sendable {
        /// As its author names it.
        var id: String
        var label: Label
        /// Nil for thoughts without brackets.
        var shape: NodeShape?
        /// The place of the thought that it belongs to, in ``Mindmap/nodes``; nil for the first one.
        var parent: Int?
        /// How many thoughts are between it and the first one, itself counted.
        var depth: Int
    }

    /// In the order of the text: parents come before what belongs to them.
    private(set) var nodes: [Node] = []

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = MindmapReader(source, faults)
        reader.read()
        nodes = reader.nodes
        faults = reader.faults
    }

    var isEmpty: Bool { nodes.isEmpty }

    var outline: DiagramOutline {
        var children: [[String]] = Array(repeating: [], count: nodes.count)
        for node in nodes { node.parent.map { children[$0].append(node.label.plainText) } }
        let lines = zip(nodes, children).filter { !$1.isEmpty }.map {
            $0.label.plainText + ": " + $1.joined(separator: ", ")
        }
        return DiagramOutline(title: "Mind map: " + (nodes.first?.label.plainText ?? ""), lines: lines)
    }

    /// The name of a thought's node, of its own in the picture.
    func nodeID(_ index: Int) -> String { "\(nodes[index].id)#\(index)" }
}
