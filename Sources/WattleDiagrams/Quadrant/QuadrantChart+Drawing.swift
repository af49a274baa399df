extension QuadrantChart {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let config = settings.config
        let size = Size(
            min(max(config.number("quadrantChart.chartWidth") ?? 440, 240), 1_200),
            min(max(config.number("quadrantChart.chartHeight") ?? 440, 240), 1_200))
        var picture = QuadrantPicture(chart: self, size: size)
        picture.takePoints()
        picture.drawQuarters(on: &canvas)
        picture.drawAxes(on: &canvas)
        picture.drawPoints(on: &canvas)
    }
}

/// Draws the square, its quarters, and the points with their names.
private struct QuadrantPicture {
    private let chart: QuadrantChart
    private let size: Size
    private var placer: LabelPlacer
    private static let radius = 5.0

    init(chart: QuadrantChart, size: Size) {
        self.chart = chart
        self.size = size
        placer = LabelPlacer(area: Rectangle(.zero, size).grown(by: -2))
    }

    // MARK: Quarters

    mutating func drawQuarters(on canvas: inout Canvas) {
        let half = Size(size.width / 2, size.height / 2)
        let corners = [
            Point(half.width, 0), .zero, Point(0, half.height), Point(half.width, half.height),
        ]
        for (number, tint) in [(0, "t1"), (1, "t0"), (3, "t0")] {
            canvas.rectangle(Rectangle(corners[number], half), classes: tint)
        }
        for line in [
            Curve(start: Point(half.width, 0), pieces: [.line(Point(half.width, size.height))]),
            Curve(start: Point(0, half.height), pieces: [.line(Point(size.width, half.height))]),
        ] {
            canvas.path([line], classes: "hair")
        }
        canvas.rectangle(Rectangle(.zero, size), classes: "rule")
        for (number, corner) in corners.enumerated() {
            drawName(chart.quarters[number], in: Rectangle(corner, half), on: &canvas)
        }
    }

    /// Draws a quarter's name at its top, or at its middle where there are no points.
    private mutating func drawName(_ name: Label, in box: Rectangle, on canvas: inout Canvas) {
        let name = name.wrapped(to: box.size.width - 20)
        guard !name.isEmpty else { return }
        let places = chart.points.isEmpty ? [box.centre] : places(for: name.size, in: box)
        let boxes = places.map { Rectangle(centre: $0, name.size).grown(by: 3) }
        let free = boxes.first(where: placer.isFree) ?? boxes[0]
        placer.take(free)
        canvas.text(name, at: free.centre, classes: "soft")
    }

    /// Where a quarter's name may stand: at the top, at the bottom, in the corners.
    private func places(for name: Size, in box: Rectangle) -> [Point] {
        let inside = box.grown(by: -10)
        let rows = [inside.minY + name.height / 2, inside.maxY - name.height / 2]
        let columns = [box.centre.x, inside.minX + name.width / 2, inside.maxX - name.width / 2]
        return columns.flatMap { x in rows.map { Point(x, $0) } }
    }

    // MARK: Axes

    func drawAxes(on canvas: inout Canvas) {
        let low = chart.x.low.wrapped(to: size.width / 2 - 8)
        let high = chart.x.high.wrapped(to: size.width / 2 - 8)
        let top = size.height + 8
        canvas.text(low, at: Point(0, top + low.size.height / 2), anchor: .start)
        canvas.text(high, at: Point(size.width, top + high.size.height / 2), anchor: .end)
        let bottom = chart.y.low.wrapped(to: 120)
        let above = chart.y.high.wrapped(to: 120)
        canvas.text(bottom, at: Point(-10, size.height - bottom.size.height / 2), anchor: .end)
        canvas.text(above, at: Point(-10, above.size.height / 2), anchor: .end)
    }

    // MARK: Points

    private func place(_ point: QuadrantChart.Point) -> Point {
        Point(point.x * size.width, (1 - point.y) * size.height)
    }

    private func style(_ point: QuadrantChart.Point) -> AuthoredStyle {
        chart.styles.style(point.classes, own: point.style, theme: .none)
    }

    private func box(_ point: QuadrantChart.Point) -> Rectangle {
        let radius = max(style(point).radius ?? Self.radius, 1)
        return Rectangle(centre: place(point), Size(radius * 2, radius * 2))
    }

    /// Keeps names off the points.
    mutating func takePoints() {
        for point in chart.points { placer.take(box(point)) }
    }

    mutating func drawPoints(on canvas: inout Canvas) {
        for point in chart.points { canvas.ellipse(box(point), classes: "subject", style: style(point)) }
        var rest: [Int] = []
        for (index, point) in chart.points.enumerated() {
            let label = point.label.wrapped(to: 140)
            let radius = box(point).size.width / 2
            if let box = placer.place(label.size, beside: place(point), radius: radius) {
                canvas.text(label, at: box.centre)
            } else {
                rest.append(index)
            }
        }
        drawList(rest, on: &canvas)
    }

    /// Draws names that find no place near their points in a column beside the square, with a line to each point.
    private func drawList(_ points: [Int], on canvas: inout Canvas) {
        let order = points.sorted {
            (-chart.points[$0].y, chart.points[$0].x, $0) < (-chart.points[$1].y, chart.points[$1].x, $1)
        }
        let labels = order.map { chart.points[$0].label.wrapped(to: 180) }
        let places = spread(
            order.map { place(chart.points[$0]).y }, lengths: labels.map(\.size.height), gap: 3)
        for (number, index) in order.enumerated() {
            let start = place(chart.points[index])
            let end = Point(size.width + 18, places[number])
            let line = Curve(start: start, pieces: [.line(Point(size.width + 8, end.y)), .line(end)])
            canvas.path([line], classes: "rule")
            canvas.text(labels[number], at: end + Point(4, 0), anchor: .start)
        }
    }
}
