import WattleText

/// Quantities that flow from place to place.
struct Sankey: DiagramModel {
    /// A place that quantities come from or go to.
    struct Node: Sendable {
        var name: String
        var label: Label
    }

    /// A quantity that flows.
    struct Flow: Sendable {
        /// Places in ``Sankey/nodes``.
        var from: Int
        var to: Int
        var value: Double
    }

    /// In the order of the text.
    private(set) var nodes: [Node] = []
    /// In the order of the text.
    private(set) var flows: [Flow] = []

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = SankeyReader(source, faults)
        reader.read()
        nodes = reader.nodes
        flows = reader.flows
        faults = reader.faults
        if let circle = circle, let range = reader.ranges[safe: circle] {
            faults.syntax(
                range,
                "'\(source.text(range))' closes a circle: quantities cannot flow back to where they were",
                help: "give the second stage a name of its own")
        }
    }

    var isEmpty: Bool { flows.isEmpty }

    /// The first flow that cannot be put after all flows that lead to it; nil where each can.
    private var circle: Int? {
        var waiting = Array(repeating: 0, count: nodes.count)
        for flow in flows { waiting[flow.to] += 1 }
        var outgoing: [[Int]] = Array(repeating: [], count: nodes.count)
        for flow in flows { outgoing[flow.from].append(flow.to) }
        var ready = nodes.indices.filter { waiting[$0] == 0 }
        while let node = ready.popLast() {
            for next in outgoing[node] {
                waiting[next] -= 1
                if waiting[next] == 0 { ready.append(next) }
            }
        }
        return flows.lastIndex { waiting[$0.from] > 0 && waiting[$0.to] > 0 }
    }

    var outline: DiagramOutline {
        DiagramOutline(
            title: "Sankey diagram of \(nodes.count) places",
            lines: flows.map {
                "\(nodes[$0.from].label.plainText) → \(nodes[$0.to].label.plainText): \(numberText($0.value))"
            })
    }
}

extension Array {
    /// The element at a place, nil beyond the ends.
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
