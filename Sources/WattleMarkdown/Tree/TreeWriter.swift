/// What writes a tree in the order of its text: something before the children of each node, something after them.
protocol TreeWriter {
    /// The tree that is written.
    var tree: NoteTree { get }

    /// Writes what comes before a node's children; false when they shall not be written.
    mutating func enter(_ index: Int32) -> Bool

    /// Writes what comes after a node's children.
    mutating func leave(_ index: Int32)
}

extension TreeWriter {
    /// Writes one node and everything below it, without recursion.
    mutating func write(from root: Int32) {
        var current = root
        while true {
            if enter(current), tree.nodes[Int(current)].firstChild >= 0 {
                current = tree.nodes[Int(current)].firstChild
                continue
            }
            while true {
                leave(current)
                if current == root { return }
                let node = tree.nodes[Int(current)]
                if node.nextSibling >= 0 {
                    current = node.nextSibling
                    break
                }
                current = node.parent
            }
        }
    }
}
