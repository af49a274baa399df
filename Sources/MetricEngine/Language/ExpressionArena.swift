/// What the expressions of one block are made of.
struct ExpressionArena: Equatable, Sendable {
    private(set) var nodes: [Node] = []
    private(set) var references: [BlockReference] = []
    var footnotes: [FootnoteUse] = []
    var faults: [MetricFault] = []
    private var reportedSize = false

    /// Adds a node; beyond the limit only the fault and a placeholder are kept.
    mutating func add(_ node: Node) -> Int {
        guard nodes.count < Limits.nodes else {
            if !reportedSize { faults.append(.tooManyNodes(node.range)) }
            reportedSize = true
            nodes.append(Node(kind: .invalid, range: node.range))
            return nodes.count - 1
        }
        nodes.append(node)
        return nodes.count - 1
    }

    /// Lets a node's range include the parentheses around it.
    mutating func widen(_ index: Int, to range: ByteRange) {
        nodes[index] = Node(kind: nodes[index].kind, range: range)
    }

    /// Adds a reference and gives its index.
    mutating func addReference(_ source: [UInt8], _ range: ByteRange) -> Int {
        let inner = (range.lowerBound + 2)..<(range.upperBound - 2)
        let hash = source[inner].firstIndex(of: UInt8(ascii: "#"))
        let note = source[inner.lowerBound..<(hash ?? inner.upperBound)].trimmed
        let idRange = hash.map { ($0 + 1)..<inner.upperBound } ?? range
        references.append(
            BlockReference(
                note: Array(note), id: hash == nil ? [] : Array(source[idRange].trimmed), range: range,
                idRange: idRange))
        return references.count - 1
    }
}
