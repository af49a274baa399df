extension Pie {
    private static let radius = 120.0
    /// From the rim to the words.
    private static let reach = 26.0

    /// The words beside a slice.
    private struct Words {
        let slice: Int
        let middle: Turn
        let label: Label
        let share: Label
        var height: Double { label.size.height + share.size.height }
    }

    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        var start = 0.0
        var words: [Words] = []
        for (index, slice) in slices.enumerated() {
            let part = slice.value / sum
            let share = (showsData ? slice.text + " · " : "") + percentText(part)
            words.append(
                Words(
                    slice: index, middle: Turn(part < 1 ? start + part / 2 : 0.25),
                    label: slice.label.wrapped(to: 180),
                    share: Label(share, fontSize: 12)))
            if part > 0 { drawSlice(index, from: start, part: part, on: &canvas) }
            start += part
        }
        drawWords(words.filter { $0.middle.direction.x >= 0 }, isRight: true, on: &canvas)
        drawWords(words.filter { $0.middle.direction.x < 0 }.reversed(), isRight: false, on: &canvas)
    }

    // MARK: Slices

    private func drawSlice(_ index: Int, from start: Double, part: Double, on canvas: inout Canvas) {
        let end = Turn(start + part)
        var curve = Curve(start: Point.zero.at(Turn(start), Self.radius))
        curve.addArc(around: .zero, radius: Self.radius, from: Turn(start), to: end)
        if part < 1 { curve.pieces.append(.line(.zero)) }
        canvas.path([curve], isClosed: true, classes: "cut t\(tint(index))")
    }

    /// Four tints in turn, so that neighbours differ, the last and the first too.
    private func tint(_ index: Int) -> Int {
        let isLast = index == slices.count - 1
        return isLast && index > 0 && index % 4 == 0 ? 2 : 4 - index % 4
    }

    // MARK: Words

    /// Draws the words of one side, which are given from top to bottom.
    private func drawWords(_ words: [Words], isRight: Bool, on canvas: inout Canvas) {
        let side = isRight ? 1.0 : -1
        let wanted = words.map { $0.middle.direction.y * (Self.radius + 14) }
        let places = spread(wanted, lengths: words.map(\.height), gap: 6)
        for (words, y) in zip(words, places) {
            let x = side * (Self.radius + Self.reach)
            let rim = Point.zero.at(words.middle, Self.radius + 3)
            let bend = Point(x - side * 12, y)
            canvas.path(
                [Curve(start: rim, pieces: [.line(bend), .line(Point(x - side * 4, y))])], classes: "rule")
            draw(words, at: Point(x, y), isRight: isRight, on: &canvas)
        }
    }

    /// Draws the name and the share, the middle of their side at `place`.
    private func draw(_ words: Words, at place: Point, isRight: Bool, on canvas: inout Canvas) {
        let anchor: Canvas.Anchor = isRight ? .start : .end
        let width = max(words.label.size.width, words.share.size.width)
        let corner = Point(isRight ? place.x : place.x - width, place.y - words.height / 2)
        let box = Rectangle(corner, Size(width, words.height))
        // Readers' own fonts may be wider than the tables, away from the pie.
        let room = Rectangle(
            Point(box.minX - (isRight ? 2 : 10), box.minY), Size(box.size.width + 12, box.size.height))
        canvas.openNode(slices[words.slice].label.plainText, box: room)
        canvas.text(
            words.label, at: Point(place.x, box.minY + words.label.size.height / 2), anchor: anchor)
        canvas.text(
            words.share, at: Point(place.x, box.maxY - words.share.size.height / 2), anchor: anchor,
            classes: "soft")
        canvas.closeNode()
    }
}
