/// Loops on the high side of a shape, one around the other, their labels beside them.
struct LoopStack: Sendable {
    private let shape: LaidShape
    private let y: Double
    /// Where what was added so far ends across, how far it reaches along, and how many loops that is.
    private var outset: Double
    private var reach = 0.0
    private var count = 0

    /// Begins at a height within the shape.
    init(at shape: LaidShape, y: Double) {
        self.shape = shape
        self.y = y
        outset = shape.box.maxX
    }

    /// The next loop outwards, of `total`.
    mutating func add(_ edge: LayoutEdge, of total: Int) -> LaidEdge {
        count += 1
        let most = min(shape.box.size.height * 0.4, RankUnits.loopSpread(total))
        let spread = most * Double(count) / Double(total)
        reach = max(reach + 4, spread + 4)
        let loop = laid(edge, spread: spread, of: total)
        outset += RankUnits.loopWidth(of: edge)
        reach = max(reach, (edge.label?.height ?? 0) / 2)
        return loop
    }

    private func laid(_ edge: LayoutEdge, spread: Double, of total: Int) -> LaidEdge {
        let start = Point(shape.highSide(at: y - spread), y - spread)
        let end = Point(shape.highSide(at: y + spread), y + spread)
        let (from, to) = (Point(start.x + edge.startGap, start.y), Point(end.x + edge.endGap, end.y))
        var laid = LaidEdge(curve: curve(from: from, to: to), startTip: start, endTip: end)
        laid.label = edge.label.map { Rectangle(Point(outset + 24, y - $0.height / 2), $0) }
        let clear = total > 1 ? RankUnits.loopSpread(total) + 5 : reach + 1
        laid.startLabel = edge.startLabel.map { Rectangle(Point(outset + 4, y - clear - $0.height), $0) }
        laid.endLabel = edge.endLabel.map { Rectangle(Point(outset + 4, y + clear), $0) }
        return laid
    }

    private func curve(from: Point, to: Point) -> Curve {
        let bulge = outset + 20
        let apex = Point(bulge, y)
        guard count > 1 else {
            return Curve(
                start: from,
                pieces: [
                    .cubic(Point((from.x + bulge) / 2, from.y), Point(bulge, y - reach), apex),
                    .cubic(Point(bulge, y + reach), Point((to.x + bulge) / 2, to.y), to),
                ])
        }
        let (top, bottom) = (Point(outset, y - reach), Point(outset, y + reach))
        return Curve(
            start: from,
            pieces: [
                .cubic(Point(from.x + 10, from.y), Point(from.x + 2, top.y), Point(from.x + 14, top.y)),
                .line(top),
                .cubic(Point(bulge, top.y), Point(bulge, y - reach / 2), apex),
                .cubic(Point(bulge, y + reach / 2), Point(bulge, bottom.y), bottom),
                .line(Point(to.x + 14, bottom.y)),
                .cubic(Point(to.x + 2, bottom.y), Point(to.x + 10, to.y), to),
            ])
    }
}

/// A box with its true outline, where it lies.
struct LaidShape: Sendable {
    let box: Rectangle
    let outline: Outline

    /// Where its outline is crossed at some height on the high side and on the low side.
    func highSide(at y: Double) -> Double { box.centre.x + (span(at: y)?.upperBound ?? 0) }
    func lowSide(at y: Double) -> Double { box.centre.x + (span(at: y)?.lowerBound ?? 0) }

    private func span(at y: Double) -> ClosedRange<Double>? {
        outline.transposed.uprightSpan(at: y - box.centre.y, in: Size(box.size.height, box.size.width))
    }

    private func contains(_ place: Point) -> Bool {
        guard let span = outline.uprightSpan(at: place.x - box.centre.x, in: box.size) else { return false }
        return span.contains(place.y - box.centre.y)
    }

    /// Where the way from a place within to one without leaves the outline.
    func border(towards inner: Point, from outer: Point) -> Point {
        var (low, high) = (0.0, 1.0)
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if contains(inner.towards(outer, middle)) { low = middle } else { high = middle }
        }
        return inner.towards(outer, low)
    }

    /// A place within another shape and one within this one, between which the way is short and along an axis if it can.
    func facing(_ other: LaidShape) -> (aim: Point, start: Point) {
        let x = Self.shared(box.minX...box.maxX, other.box.minX...other.box.maxX)
        let y = Self.shared(box.minY...box.maxY, other.box.minY...other.box.maxY)
        if let y { return (Point(other.box.centre.x, y), Point(box.centre.x, y)) }
        if let x { return (Point(x, other.box.centre.y), Point(x, box.centre.y)) }
        return (other.box.centre, box.centre)
    }

    private static func shared(_ one: ClosedRange<Double>, _ other: ClosedRange<Double>) -> Double? {
        let (least, most) = (max(one.lowerBound, other.lowerBound), min(one.upperBound, other.upperBound))
        return least < most ? (least + most) / 2 : nil
    }
}
