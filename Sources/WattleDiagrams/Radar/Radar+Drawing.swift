extension Radar {
    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let picture = RadarPicture(self)
        picture.drawGraticule(on: &canvas)
        // The third and later grounds would only make the first two hard to tell apart.
        for number in curves.indices.prefix(2) { picture.drawGround(number, on: &canvas) }
        for number in curves.indices { picture.drawCurve(number, on: &canvas) }
        picture.drawTicks(on: &canvas)
        picture.drawNames(on: &canvas)
        if showsLegend { picture.drawKey(on: &canvas) }
    }
}

/// Draws axes around a centre, and closed lines over them.
private struct RadarPicture {
    private let radar: Radar
    private let scale: Scale
    private static let radius = 160.0

    init(_ radar: Radar) {
        self.radar = radar
        let most = radar.most ?? radar.curves.flatMap(\.values).max() ?? 1
        scale = Scale(from: radar.least, to: most, pixels: 0, Self.radius)
    }

    private func turn(_ axis: Int) -> Turn { Turn(Double(axis) / Double(radar.axes.count)) }

    // MARK: Graticule

    func drawGraticule(on canvas: inout Canvas) {
        for tick in 1...radar.ticks {
            let radius = Self.radius * Double(tick) / Double(radar.ticks)
            let classes = tick == radar.ticks ? "rule" : "hair"
            if radar.isPolygon {
                canvas.polygon(radar.axes.indices.map { Point.zero.at(turn($0), radius) }, classes: classes)
            } else {
                canvas.ellipse(Rectangle(centre: .zero, Size(radius * 2, radius * 2)), classes: classes)
            }
        }
        for axis in radar.axes.indices {
            let line = Curve(start: .zero, pieces: [.line(Point.zero.at(turn(axis), Self.radius))])
            canvas.path([line], classes: "hair")
        }
    }

    /// Draws the values of the circles beside the first axis.
    func drawTicks(on canvas: inout Canvas) {
        canvas.open("soft halo")
        let count = min(radar.ticks, 8)
        for tick in 1...count {
            let part = Double(tick) / Double(count)
            let text = numberText(scale.first + (scale.last - scale.first) * part)
            canvas.text(Label(text, fontSize: 11), at: Point(-5, -Self.radius * part), anchor: .end)
        }
        canvas.close()
    }

    // MARK: Curves

    private func places(_ number: Int) -> [Point] {
        radar.curves[number].values.enumerated().map { Point.zero.at(turn($0), scale.place($1)) }
    }

    func drawGround(_ number: Int, on canvas: inout Canvas) {
        var style = AuthoredStyle.none
        style.opacity = 0.4
        canvas.polygon(places(number), classes: number == 0 ? "t4" : "t2", style: style)
    }

    func drawCurve(_ number: Int, on canvas: inout Canvas) {
        let places = places(number)
        guard let first = places.first else { return }
        let line = Curve(start: first, pieces: places.dropFirst().map { .line($0) })
        canvas.path([line], isClosed: true, classes: SeriesLook.line(number))
        for place in places { SeriesLook.drawDot(number, at: place, on: &canvas) }
    }

    // MARK: Names

    func drawNames(on canvas: inout Canvas) {
        // The first name stands above the circle only while its neighbours are far enough aside.
        let isRoomy = radar.axes.count <= 10
        var sides: (left: [Int], right: [Int]) = ([], [])
        for axis in radar.axes.indices {
            let x = turn(axis).direction.x
            if isRoomy, abs(x) < 0.05 {
                drawMiddle(axis, on: &canvas)
            } else if axis == 0 || x > 0.05 {
                sides.right.append(axis)
            } else {
                sides.left.append(axis)
            }
        }
        drawSide(sides.right, isRight: true, on: &canvas)
        drawSide(sides.left.reversed(), isRight: false, on: &canvas)
    }

    private func drawMiddle(_ axis: Int, on canvas: inout Canvas) {
        let label = radar.axes[axis].label.wrapped(to: 130)
        let reach = Self.radius + 10 + label.size.height / 2
        canvas.text(label, at: Point(0, reach * turn(axis).direction.y))
    }

    /// Draws the names of one side from top to bottom.
    private func drawSide(_ axes: [Int], isRight: Bool, on canvas: inout Canvas) {
        let labels = axes.map { radar.axes[$0].label.wrapped(to: 130) }
        let ends = axes.map { Point.zero.at(turn($0), Self.radius + 10) }
        let places = spread(ends.map(\.y), lengths: labels.map(\.size.height), gap: 3)
        for (number, label) in labels.enumerated() {
            // A name that had to move aside stands clear of the circle.
            let isMoved = abs(places[number] - ends[number].y) > 2
            let reach = isMoved ? max(abs(ends[number].x), edge(at: places[number])) : abs(ends[number].x)
            canvas.text(
                label, at: Point(isRight ? reach : -reach, places[number]), anchor: isRight ? .start : .end)
        }
    }

    /// How far the circle and some room reach to the side at a height.
    private func edge(at y: Double) -> Double {
        let radius = Self.radius + 10
        return max(radius * radius - y * y, 0).squareRoot()
    }

    // MARK: Key

    func drawKey(on canvas: inout Canvas) {
        let left = (canvas.bounds?.maxX ?? Self.radius) + 28
        var y = -Self.radius + 8
        for (number, curve) in radar.curves.enumerated() {
            let label = curve.label.wrapped(to: 180)
            SeriesLook.drawLine(number, at: Point(left, y + label.size.height / 2), on: &canvas)
            canvas.text(
                label, at: Point(left + SeriesLook.sample, y + label.size.height / 2), anchor: .start)
            y += label.size.height + 7
        }
    }
}
