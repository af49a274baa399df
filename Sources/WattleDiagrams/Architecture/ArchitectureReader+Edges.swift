import WattleText

/// Reads edges.
extension ArchitectureReader {
    private static let help = "write an edge as a:R --> L:b, with the sides L, R, T or B"

    /// Reads `a{group}:R <-[title]-> L:b{group}`.
    mutating func readEdge() {
        let start = cursor.position
        guard let from = takeName() else { return reject(help: Self.help) }
        let fromGroup = takeGroup()
        cursor.skipInline()
        guard cursor.take(":"), let fromSide = takeSide() else { return reject(help: Self.help) }
        cursor.skipInline()
        let tail = cursor.take("<")
        guard let title = takeLine() else { return }
        let head = cursor.take(">")
        cursor.skipInline()
        guard let toSide = takeSide(), takeColon(), let to = takeName() else {
            return reject(help: Self.help)
        }
        let toGroup = takeGroup()
        let place = start..<cursor.position
        guard let one = known(from), let other = known(to) else { return }
        let edge = ArchitectureDiagram.Edge(
            from: ArchitectureDiagram.End(
                item: one, side: fromSide, isAtGroup: fromGroup, head: tail ? .arrow : .none),
            to: ArchitectureDiagram.End(
                item: other, side: toSide, isAtGroup: toGroup, head: head ? .arrow : .none),
            title: title.label)
        add(edge, at: place)
    }

    private mutating func add(_ edge: ArchitectureDiagram.Edge, at place: Range<Int>) {
        let group = diagram.items[edge.from.item].group
        if edge.from.isAtGroup || edge.to.isAtGroup, group != nil, group == diagram.items[edge.to.item].group
        {
            return faults.syntax(
                place, "the edge does not leave the group, as '{group}' says",
                help: "take '{group}' out, or join services of two groups")
        }
        diagram.edges.append(edge)
        guard diagram.edges.count == DiagramSource.edgeLimit + 1 else { return }
        faults.add(
            DiagramFault(
                .limit, place, "the diagram has more than 500 lines", help: "divide it into several"))
    }

    private mutating func takeGroup() -> Bool {
        cursor.skipInline()
        return cursor.take("{group}")
    }

    private mutating func takeColon() -> Bool {
        cursor.skipInline()
        guard cursor.take(":") else { return false }
        cursor.skipInline()
        return true
    }

    private mutating func takeSide() -> BoxSide? {
        cursor.skipInline()
        let sides: [UInt8: BoxSide] = [0x4C: .left, 0x52: .right, 0x54: .top, 0x42: .bottom]
        guard let byte = cursor.byte, let side = sides[byte] else { return nil }
        cursor.position += 1
        return side
    }

    /// Takes `--`, or `-[title]-`; nil, with a report, where neither stands.
    private mutating func takeLine() -> (label: Label?, isRead: Bool)? {
        cursor.skipInline()
        if cursor.take("--") { return (nil, true) }
        let start = cursor.position
        if cursor.take("-") {
            cursor.skipInline()
            if cursor.byte == 0x5B {
                guard let label = takeTitle() else { return nil }
                cursor.skipInline()
                if cursor.take("-") { return (label.wrapped(to: 120), true) }
            }
        }
        cursor.position = start
        reject(help: Self.help)
        return nil
    }
}
