/// Places of thoughts: the root in the middle, what belongs to it on both sides, each thought beside the middle of
/// what belongs to it.
struct MindmapLayout {
    let shapes: [FittedShape]
    private(set) var boxes: [Rectangle]
    /// Whether a thought is on the left side of the root.
    private(set) var isLeft: [Bool]
    private let nodes: [Mindmap.Node]
    /// The height of each thought with all that belongs to it.
    private var heights: [Double]
    private var children: [[Int]]

    /// Room between a thought and those that belong to it.
    private static let step = 44.0
    private static let gap = 10.0

    init(_ map: Mindmap) {
        nodes = map.nodes
        shapes = nodes.map { ($0.shape ?? .rounded).fitted(around: $0.label.size) }
        boxes = shapes.map { Rectangle(.zero, $0.size) }
        isLeft = Array(repeating: false, count: nodes.count)
        heights = Array(repeating: 0, count: nodes.count)
        children = Array(repeating: [], count: nodes.count)
        for (index, node) in nodes.enumerated() { node.parent.map { children[$0].append(index) } }
        guard !nodes.isEmpty else { return }
        measure()
        chooseSides()
        place()
    }

    /// The gap between thoughts: wider where they have thoughts of their own.
    private func gap(after node: Int) -> Double { children[node].isEmpty ? Self.gap : Self.gap + 8 }

    private func height(of nodes: [Int]) -> Double {
        let sum = nodes.reduce(0) { $0 + heights[$1] + gap(after: $1) }
        return nodes.last.map { sum - gap(after: $0) } ?? 0
    }

    private mutating func measure() {
        for index in nodes.indices.reversed() {
            heights[index] = max(shapes[index].size.height, height(of: children[index]))
        }
    }

    /// Puts the first half by height on the right side, the rest on the left.
    private mutating func chooseSides() {
        let first = children[0]
        guard first.count > 2 else { return inheritSides() }
        let half = height(of: first) / 2
        var sum = 0.0
        for child in first {
            isLeft[child] = sum + heights[child] / 2 > half
            sum += heights[child] + gap(after: child)
        }
        inheritSides()
    }

    private mutating func inheritSides() {
        for (index, node) in nodes.enumerated() where node.depth > 1 {
            if let parent = node.parent { isLeft[index] = isLeft[parent] }
        }
    }

    // MARK: Places

    private mutating func place() {
        boxes[0] = Rectangle(centre: .zero, shapes[0].size)
        for index in nodes.indices {
            guard index == 0 else {
                stack(children[index], beside: index, isLeft: isLeft[index])
                continue
            }
            stack(children[0].filter { !isLeft[$0] }, beside: 0, isLeft: false)
            stack(children[0].filter { isLeft[$0] }, beside: 0, isLeft: true)
        }
    }

    /// Stacks thoughts beside the one that they belong to, around its middle.
    private mutating func stack(_ nodes: [Int], beside parent: Int, isLeft: Bool) {
        var top = boxes[parent].centre.y - height(of: nodes) / 2
        for node in nodes {
            let size = shapes[node].size
            let x = isLeft ? boxes[parent].minX - Self.step - size.width : boxes[parent].maxX + Self.step
            boxes[node] = Rectangle(Point(x, top + (heights[node] - size.height) / 2), size)
            top += heights[node] + gap(after: node)
        }
    }

    /// Where the line from a thought's parent begins and ends.
    func ends(of node: Int, from parent: Int) -> (start: Point, end: Point) {
        let side = isLeft[node] ? BoxSide.left : .right
        let start = Port(of: shapes[parent].outline, in: boxes[parent], side: side)
        let end = Port(of: shapes[node].outline, in: boxes[node], side: side.opposite)
        return (start.place, end.place)
    }
}
