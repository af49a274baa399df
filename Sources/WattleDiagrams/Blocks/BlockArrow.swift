/// The outline of a block that is an arrow: a body around its label, with a head on each side that it points to.
enum BlockArrow {
    private static let head = 18.0
    private static let overhang = 9.0

    /// The least size around a label.
    static func size(around label: Size) -> Size {
        Size(
            max(label.width, 16) + 2 * head + 24, max(label.height, 17) + 2 * head + 16)
    }

    /// The corners of the outline within a box, around a label of this size.
    static func corners(_ sides: [BoxSide], in box: Rectangle, around label: Size) -> [Point] {
        let isLevel = sides.contains(where: \.isHorizontal)
        let isUpright = sides.contains { !$0.isHorizontal }
        // A body that points one way is no wider across than its label needs, so that its heads stand out.
        let across = Size(
            isLevel ? box.size.width : min(box.size.width - 2 * overhang, label.width + 32),
            isUpright ? box.size.height : min(box.size.height - 2 * overhang, label.height + 20))
        let left = box.centre.x - across.width / 2 + (sides.contains(.left) ? head : 0)
        let right = box.centre.x + across.width / 2 - (sides.contains(.right) ? head : 0)
        let top = box.centre.y - across.height / 2 + (sides.contains(.top) ? head : 0)
        let bottom = box.centre.y + across.height / 2 - (sides.contains(.bottom) ? head : 0)
        let body = Rectangle(Point(left, top), Size(right - left, bottom - top))
        return side(.top, body, box, sides) + side(.right, body, box, sides)
            + side(.bottom, body, box, sides) + side(.left, body, box, sides)
    }

    /// The corners of one side, clockwise from its first corner on.
    private static func side(
        _ side: BoxSide, _ body: Rectangle, _ box: Rectangle, _ sides: [BoxSide]
    ) -> [Point] {
        let (from, to): (Point, Point) =
            switch side {
            case .top: (body.origin, Point(body.maxX, body.minY))
            case .right: (Point(body.maxX, body.minY), Point(body.maxX, body.maxY))
            case .bottom: (Point(body.maxX, body.maxY), Point(body.minX, body.maxY))
            case .left: (Point(body.minX, body.maxY), body.origin)
            }
        guard sides.contains(side) else { return [from] }
        let along = (to - from) * (1 / max((to - from).length, 0.001))
        // Where two heads meet at a corner they do not stand out.
        let width = min((to - from).length, 46) / 2
        let isAlone = sides.allSatisfy { $0.isHorizontal == side.isHorizontal }
        let middle = from.towards(to, 0.5)
        let tip =
            side.isHorizontal
            ? Point(side == .left ? box.minX : box.maxX, middle.y)
            : Point(middle.x, side == .top ? box.minY : box.maxY)
        let reach = isAlone ? (to - from).length / 2 + overhang : width
        return [from, middle - along * reach, tip, middle + along * reach]
    }
}
