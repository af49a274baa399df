/// Draws one message: line, heads, circles, number and words.
struct SequenceMessageDrawing {
    let placed: SequenceRows.Message
    let diagram: SequenceDiagram
    let theme: DiagramTheme

    private var message: SequenceMessage { placed.message }
    private var arrow: SequenceArrow { placed.message.arrow }

    func draw(on canvas: inout Canvas) {
        let style = theme.edge
        let edge = canvas.edge(
            message.isOwn ? loop : line, from: diagram.participants[message.from].id,
            to: diagram.participants[message.to].id, classes: arrow.isDotted ? "dotted" : "", style: style)
        let (tail, tip) = (tailSide, tipSide)
        draw(arrow.end, tip: placed.end, from: tip, style, on: &canvas)
        draw(arrow.start, tip: tailPlace, from: tail, style, on: &canvas)
        if message.hasStartCircle { drawCircle(at: beforeNumber, from: tail, on: &canvas) }
        if message.hasEndCircle { drawCircle(at: placed.end, from: tip, on: &canvas) }
        if let number = message.number { SequencePill(number).draw(at: placed.start, on: &canvas) }
        canvas.edgeLabel(
            placed.label, of: edge, in: placed.labelBox, anchor: message.isOwn ? .start : .middle)
    }

    // MARK: Lines

    private var sign: Double { placed.end.x > placed.start.x ? 1 : -1 }
    /// Where the line begins, beyond the number.
    private var tailPlace: Point {
        let forward = message.isOwn ? 1 : sign
        return Point(placed.start.x + forward * SequencePill.halfWidth(message.number), placed.start.y)
    }
    /// Where the line would begin if its number took no room.
    private var beforeNumber: Point {
        let forward = message.isOwn ? 1 : sign
        return Point(placed.start.x - forward * SequencePill.halfWidth(message.number), placed.start.y)
    }
    /// A place on the line's inner side, for the direction of the head at its start.
    private var tailSide: Point { Point(placed.start.x + (message.isOwn ? 1 : sign) * 60, placed.start.y) }
    /// The same for the head at its end.
    private var tipSide: Point { Point(placed.end.x + (message.isOwn ? 1 : -sign) * 60, placed.end.y) }

    private var line: Curve {
        let start = Point(tailPlace.x + sign * arrow.start.gap, tailPlace.y)
        let end = Point(placed.end.x - sign * arrow.end.gap, placed.end.y)
        return Curve(start: start, pieces: [.line(end)])
    }

    private var loop: Curve {
        let far = max(placed.start.x, placed.end.x) + SequencePlacer.loopWidth
        let (top, bottom) = (placed.start.y, placed.end.y)
        let radius = (bottom - top) / 2
        let bend = radius * 0.55
        return Curve(
            start: Point(tailPlace.x + arrow.start.gap, top),
            pieces: [
                .line(Point(far - radius, top)),
                .cubic(
                    Point(far - radius + bend, top), Point(far, top + radius - bend), Point(far, top + radius)
                ),
                .cubic(
                    Point(far, bottom - radius + bend), Point(far - radius + bend, bottom),
                    Point(far - radius, bottom)),
                .line(Point(placed.end.x + arrow.end.gap, bottom)),
            ])
    }

    // MARK: Heads

    private func draw(
        _ head: SequenceArrow.Head, tip: Point, from side: Point, _ style: AuthoredStyle,
        on canvas: inout Canvas
    ) {
        if let usual = head.edgeHead { return canvas.head(usual, tip: tip, from: side, style: style) }
        let back = side.x > tip.x ? 9.0 : -9
        let isUpper = head == .upperHalf || head == .upperStick
        let corner = Point(tip.x + back, tip.y + (isUpper ? -5 : 5))
        if head == .upperStick || head == .lowerStick {
            canvas.path([Curve(start: corner, pieces: [.line(tip)])], classes: "open-head")
        } else {
            canvas.polygon([tip, corner, Point(tip.x + back * 0.85, tip.y)], classes: "head")
        }
    }

    private func drawCircle(at place: Point, from side: Point, on canvas: inout Canvas) {
        let middle = Point(place.x + (side.x > place.x ? -5 : 5), place.y)
        canvas.ellipse(Rectangle(centre: middle, Size(10, 10)), classes: "hollow-head")
    }
}

extension SequenceArrow.Head {
    /// The head that other diagrams have too; nil for halves.
    fileprivate var edgeHead: EdgeHead? {
        switch self {
        case .none: EdgeHead.none
        case .filled: .arrow
        case .open: .open
        case .cross: .cross
        default: nil
        }
    }

    /// How far the line stops before the tip.
    fileprivate var gap: Double { edgeHead?.gap ?? 0 }
}

/// The number of a message, at its beginning.
struct SequencePill {
    private let label: Label

    init(_ number: String) { label = Label(number, fontSize: 11) }

    private var size: Size { Size(max(label.size.width + 8, 17), 17) }

    /// How much of the way it takes; nothing without a number.
    static func halfWidth(_ number: String?) -> Double { number.map { SequencePill($0).size.width / 2 } ?? 0 }

    func draw(at place: Point, on canvas: inout Canvas) {
        canvas.rectangle(Rectangle(centre: place, size), radius: 8.5, classes: "rule t1")
        canvas.text(label, at: place)
    }
}
