/// Draws a participant: its box, or its figure with its words below.
struct SequenceHeadDrawing {
    let head: SequenceHead
    let id: String
    let style: AuthoredStyle

    func draw(in box: Rectangle, on canvas: inout Canvas) {
        canvas.openNode(id, box: box)
        var words = box.centre
        switch head.kind {
        case .participant: canvas.rectangle(box, radius: 5, style: style)
        case .collections:
            let size = Size(box.size.width - 6, box.size.height - 6)
            canvas.rectangle(Rectangle(Point(box.minX + 6, box.minY), size), radius: 5, style: style)
            let front = Rectangle(Point(box.minX, box.minY + 6), size)
            canvas.rectangle(front, radius: 5, style: style)
            words = front.centre
        case .queue:
            canvas.path(queue(box), isClosed: true, style: style)
            canvas.path([queueEnd(box)])
            words.x -= 5
        default:
            canvas.rectangle(box, style: Self.unseen)
            drawFigure(at: Point(box.centre.x, box.minY), on: &canvas)
            words.y = box.maxY - head.label.size.height / 2
        }
        let isOnFill = !head.kind.isFigure && style.fill != nil
        canvas.text(head.label, at: words, colour: isOnFill ? style.textColour : nil)
        canvas.closeNode()
    }

    /// The whole of a figure and its words, which has no border of its own.
    private static let unseen: AuthoredStyle = {
        var style = AuthoredStyle.none
        style.fill = Colour(0, 0, 0, alpha: 0)
        style.stroke = style.fill
        return style
    }()

    // MARK: Queues

    private func queue(_ box: Rectangle) -> [Curve] {
        let (low, high) = (box.minX + 9, box.maxX - 9)
        let bend = box.size.height * 0.22
        return [
            Curve(
                start: Point(low, box.minY),
                pieces: [
                    .line(Point(high, box.minY)),
                    .cubic(
                        Point(box.maxX + 3, box.minY + bend), Point(box.maxX + 3, box.maxY - bend),
                        Point(high, box.maxY)),
                    .line(Point(low, box.maxY)),
                    .cubic(
                        Point(box.minX - 3, box.maxY - bend), Point(box.minX - 3, box.minY + bend),
                        Point(low, box.minY)),
                ])
        ]
    }

    private func queueEnd(_ box: Rectangle) -> Curve {
        let high = box.maxX - 9
        let bend = box.size.height * 0.22
        return Curve(
            start: Point(high, box.minY),
            pieces: [
                .cubic(
                    Point(high - 12, box.minY + bend), Point(high - 12, box.maxY - bend),
                    Point(high, box.maxY))
            ])
    }

    // MARK: Figures

    /// Draws a figure whose top middle is at `top`.
    private func drawFigure(at top: Point, on canvas: inout Canvas) {
        switch head.kind {
        case .actor:
            drawDisc(top + Point(0, 7), radius: 6, on: &canvas)
            draw([(0, 13), (0, 25)], from: top, on: &canvas)
            draw([(-11, 18), (11, 18)], from: top, on: &canvas)
            draw([(-8, 37), (0, 25), (8, 37)], from: top, on: &canvas)
        case .boundary:
            drawDisc(top + Point(6, 20), radius: 14, on: &canvas)
            draw([(-8, 20), (-19, 20)], from: top, on: &canvas)
            draw([(-19, 8), (-19, 32)], from: top, on: &canvas)
        case .control:
            drawDisc(top + Point(0, 22), radius: 14, on: &canvas)
            draw([(5, 2), (-1, 8), (5, 13)], from: top, on: &canvas)
        case .entity:
            drawDisc(top + Point(0, 20), radius: 14, on: &canvas)
            draw([(-14, 36), (14, 36)], from: top, on: &canvas)
        default: drawCylinder({ top + Point($0, $1) }, on: &canvas)
        }
    }

    private func drawDisc(_ middle: Point, radius: Double, on canvas: inout Canvas) {
        canvas.ellipse(
            Rectangle(centre: middle, Size(2 * radius, 2 * radius)), classes: "line", style: style)
    }

    private func draw(_ places: [(Double, Double)], from top: Point, on canvas: inout Canvas) {
        let points = places.map { top + Point($0.0, $0.1) }
        guard let first = points.first else { return }
        canvas.path([Curve(start: first, pieces: points.dropFirst().map { .line($0) })], classes: "line")
    }

    private func drawCylinder(_ place: (Double, Double) -> Point, on canvas: inout Canvas) {
        let body = Curve(
            start: place(-16, 8),
            pieces: [
                .cubic(place(-16, 1), place(16, 1), place(16, 8)), .line(place(16, 31)),
                .cubic(place(16, 38), place(-16, 38), place(-16, 31)), .line(place(-16, 8)),
            ])
        canvas.path([body], isClosed: true, classes: "line", style: style)
        let rim = Curve(
            start: place(-16, 8), pieces: [.cubic(place(-16, 15), place(16, 15), place(16, 8))])
        canvas.path([rim], classes: "line")
    }
}

extension SequenceParticipant.Kind {
    /// Whether it is a figure with its words below.
    fileprivate var isFigure: Bool {
        switch self {
        case .participant, .collections, .queue: false
        default: true
        }
    }
}
