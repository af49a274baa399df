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
        func place(_ x: Double, _ y: Double) -> Point { top + Point(x, y) }
        func disc(_ x: Double, _ y: Double, _ radius: Double) {
            canvas.ellipse(
                Rectangle(centre: place(x, y), Size(2 * radius, 2 * radius)), classes: "line", style: style)
        }
        func stroke(_ places: [(Double, Double)]) {
            guard let first = places.first else { return }
            canvas.path(
                [
                    Curve(
                        start: place(first.0, first.1),
                        pieces: places.dropFirst().map { .line(place($0.0, $0.1)) })
                ], classes: "line")
        }
        switch head.kind {
        case .actor:
            disc(0, 7, 6)
            stroke([(0, 13), (0, 25)])
            stroke([(-11, 18), (11, 18)])
            stroke([(-8, 37), (0, 25), (8, 37)])
        case .boundary:
            disc(6, 20, 14)
            stroke([(-8, 20), (-19, 20)])
            stroke([(-19, 8), (-19, 32)])
        case .control:
            disc(0, 22, 14)
            stroke([(5, 2), (-1, 8), (5, 13)])
        case .entity:
            disc(0, 20, 14)
            stroke([(-14, 36), (14, 36)])
        default: drawCylinder(place, on: &canvas)
        }
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
