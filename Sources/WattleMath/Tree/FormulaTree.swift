/// A formula as an arena of nodes and the bytes of their texts.
struct FormulaTree: Sendable {
    var nodes: [FormulaNode] = []
    private(set) var bytes: [UInt8] = []
    /// The tag of the whole formula; -1 for none.
    var tag: Int32 = -1

    init(capacity: Int) {
        nodes.reserveCapacity(capacity)
        bytes.reserveCapacity(capacity * 2)
    }

    subscript(_ index: Int32) -> FormulaNode {
        get { nodes[Int(index)] }
        set { nodes[Int(index)] = newValue }
    }

    /// Adds a node that has no parent yet.
    mutating func append(_ node: FormulaNode) -> Int32 {
        nodes.append(node)
        return Int32(nodes.count - 1)
    }

    /// Adds a node that shows one character.
    mutating func append(_ kind: FormulaKind, _ atom: AtomClass, scalar: UInt32) -> Int32 {
        var node = FormulaNode(kind, atom)
        node.scalar = scalar
        node.textStart = Int32(bytes.count)
        add(scalar)
        node.textCount = Int32(bytes.count) - node.textStart
        return append(node)
    }

    /// Adds a node that shows a text.
    mutating func append(_ kind: FormulaKind, _ atom: AtomClass, text: some Collection<UInt8>) -> Int32 {
        var node = FormulaNode(kind, atom)
        node.textStart = Int32(bytes.count)
        node.textCount = Int32(text.count)
        bytes.append(contentsOf: text)
        return append(node)
    }

    /// Puts one more character behind the text of the newest text.
    mutating func extendText(of index: Int32, by scalar: UInt32) {
        let count = bytes.count
        add(scalar)
        nodes[Int(index)].textCount += Int32(bytes.count - count)
    }

    private mutating func add(_ scalar: UInt32) {
        let scalar = Unicode.Scalar(scalar) ?? "\u{FFFD}"
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// Makes a node the last child of another.
    mutating func add(_ child: Int32, to parent: Int32) {
        if nodes[Int(parent)].last < 0 {
            nodes[Int(parent)].first = child
        } else {
            nodes[Int(nodes[Int(parent)].last)].next = child
        }
        nodes[Int(parent)].last = child
    }

    /// Adds a node with children.
    mutating func append(_ node: FormulaNode, children: [Int32]) -> Int32 {
        let index = append(node)
        for child in children { add(child, to: index) }
        return index
    }

    /// The text of a node.
    func text(of node: FormulaNode) -> ArraySlice<UInt8> {
        bytes[Int(node.textStart)..<Int(node.textStart + node.textCount)]
    }

    /// The only child of a row; nil if it has none or more.
    func onlyChild(of index: Int32) -> Int32? {
        let node = self[index]
        return node.first >= 0 && node.first == node.last ? node.first : nil
    }

    /// The child behind another, if there is one.
    func sibling(of index: Int32) -> Int32? {
        let next = self[index].next
        return next >= 0 ? next : nil
    }

    /// The sign that decides about the spaces around a node, as browsers find it; nil if there is none.
    func coreSign(of index: Int32) -> Int32? {
        var current = index
        while true {
            let node = self[current]
            switch node.kind {
            case .sign: return current
            case .scripts, .over, .under: current = node.first
            case .row:
                guard let only = onlyChild(of: current) else { return nil }
                current = only
            default: return nil
            }
        }
    }
}
