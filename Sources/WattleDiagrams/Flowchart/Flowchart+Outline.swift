extension Flowchart {
    /// The edges in the text's order, what subgraphs hold, and the nodes that no edge names.
    var outline: DiagramOutline {
        var isNamed = Array(repeating: false, count: nodes.count)
        var lines: [String] = []
        for edge in edges where edge.link.stroke != .invisible {
            for end in [edge.from, edge.to] {
                if case .node(let number) = end { isNamed[number] = true }
            }
            let label = edge.label.map { " (\($0.plainText))" } ?? ""
            lines.append("\(name(of: edge.from)) \(edge.link.sign) \(name(of: edge.to))\(label)")
        }
        lines += memberLines(&isNamed)
        lines += nodes.indices.filter { !isNamed[$0] }.map { nodes[$0].name }
        return DiagramOutline(title: outlineTitle, lines: lines)
    }

    /// Lines such as `In Title: A, B`.
    private func memberLines(_ isNamed: inout [Bool]) -> [String] {
        var members = Array(repeating: [String](), count: subgraphs.count)
        for (number, node) in nodes.enumerated() {
            guard let subgraph = node.subgraph else { continue }
            members[subgraph].append(node.name)
            isNamed[number] = true
        }
        for subgraph in subgraphs {
            if let parent = subgraph.parent { members[parent].append(subgraph.name) }
        }
        return zip(subgraphs, members).filter { !$1.isEmpty }.map { subgraph, names in
            "In \(subgraph.name): " + names.joined(separator: ", ")
        }
    }

    private var outlineTitle: String {
        guard let first = nodes.first, let last = nodes.last else { return "Flowchart" }
        return nodes.count == 1 ? "Flowchart: \(first.name)" : "Flowchart: \(first.name) to \(last.name)"
    }

    private func name(of end: LayoutEnd) -> String {
        switch end {
        case .node(let number): nodes[number].name
        case .cluster(let number): subgraphs[number].name
        }
    }
}

extension Flowchart.Node {
    /// What readers see.
    fileprivate var name: String {
        let text = label.plainText
        return text.isEmpty ? id : text
    }
}

extension Flowchart.Subgraph {
    /// What readers see.
    fileprivate var name: String {
        let text = title.plainText
        return text.isEmpty ? id : text
    }
}

extension FlowchartLink {
    /// The edge in one character.
    fileprivate var sign: String {
        switch (startHead, endHead) {
        case (.none, .none): "—"
        case (.none, _): "→"
        default: "↔"
        }
    }
}
