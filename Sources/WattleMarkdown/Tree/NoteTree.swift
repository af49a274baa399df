/// A note as a flat arena of nodes and one buffer of the texts they hold.
///
/// A value: it can be shared by threads.
package struct NoteTree: Sendable {
    /// The nodes; the document is the first.
    package internal(set) var nodes: [Node]
    /// The bytes that the nodes' ``PayloadRange`` values point into.
    package internal(set) var payload: [UInt8]

    /// A document without content.
    package static var empty: NoteTree { NoteTree(nodes: [Node(.document, parent: -1)], payload: []) }

    /// The node of that name.
    package subscript(_ id: NodeID) -> Node { nodes[Int(id.index)] }

    /// The bytes of a stretch of the buffer.
    package func bytes(_ range: PayloadRange) -> ArraySlice<UInt8> { payload[range.bounds] }

    /// A stretch of the buffer as text.
    package func string(_ range: PayloadRange) -> String {
        String(decoding: payload[range.bounds], as: UTF8.self)
    }

    /// The nodes directly below `id`, in order.
    package func children(of id: NodeID) -> ChildSequence {
        ChildSequence(tree: self, first: self[id].firstChild)
    }

    /// The parent, which only the document lacks.
    package func parent(of id: NodeID) -> NodeID? {
        let parent = self[id].parent
        return parent < 0 ? nil : NodeID(parent)
    }

    /// The next node below the same parent.
    package func next(after id: NodeID) -> NodeID? {
        let next = self[id].nextSibling
        return next < 0 ? nil : NodeID(next)
    }

    /// Every node below `root`, itself first, in the order of the text.
    ///
    /// Complexity: linear, without recursion.
    package func descendants(of root: NodeID) -> DescendantSequence {
        DescendantSequence(tree: self, root: root)
    }

    /// The nearest block that holds `id`: a paragraph, a heading, a cell; `id` itself when it is a block.
    package func block(around id: NodeID) -> NodeID {
        var current = id
        while !self[current].kind.isBlock, let parent = parent(of: current) { current = parent }
        return current
    }
}

/// The children of one node.
package struct ChildSequence: Sequence, IteratorProtocol {
    private let tree: NoteTree
    private var upcoming: Int32

    init(tree: NoteTree, first: Int32) {
        self.tree = tree
        upcoming = first
    }

    /// The next child.
    package mutating func next() -> NodeID? {
        guard upcoming >= 0 else { return nil }
        defer { upcoming = tree.nodes[Int(upcoming)].nextSibling }
        return NodeID(upcoming)
    }
}

/// The nodes below one node, in the order of the text.
package struct DescendantSequence: Sequence, IteratorProtocol {
    private let tree: NoteTree
    private let root: Int32
    private var upcoming: Int32

    init(tree: NoteTree, root: NodeID) {
        self.tree = tree
        self.root = root.index
        upcoming = root.index
    }

    /// The next node.
    package mutating func next() -> NodeID? {
        guard upcoming >= 0 else { return nil }
        let current = upcoming
        upcoming = tree.successor(of: current, within: root)
        return NodeID(current)
    }
}

extension NoteTree {
    /// The node that follows in the order of the text, or -1 after the last one below `root`.
    func successor(of index: Int32, within root: Int32) -> Int32 {
        let node = nodes[Int(index)]
        return node.firstChild >= 0 ? node.firstChild : successorSkippingChildren(of: index, within: root)
    }

    /// The same, without going below `index`.
    func successorSkippingChildren(of index: Int32, within root: Int32) -> Int32 {
        var current = index
        while current != root {
            let node = nodes[Int(current)]
            if node.nextSibling >= 0 { return node.nextSibling }
            current = node.parent
        }
        return -1
    }
}
