extension FittedShape {
    /// Draws the shape with its middle at a place; its label is drawn apart.
    func draw(at centre: Point, on canvas: inout Canvas, style: AuthoredStyle) {
        let box = Rectangle(centre: centre, size)
        if shape.isSign { return drawSign(in: box, on: &canvas, style) }
        switch shape {
        case .text, .brace, .rightBrace, .braces, .dataStore: drawOpen(in: box, on: &canvas, style)
        case .circle, .ellipse: canvas.ellipse(box, style: style)
        case .doubleCircle:
            canvas.ellipse(box, style: style)
            canvas.ellipse(box.grown(by: -ShapeMetrics.step), style: style)
        case .rounded: canvas.rectangle(box, radius: ShapeMetrics.roundedRadius, style: style)
        case .stadium: canvas.rectangle(box, radius: box.size.height / 2, style: style)
        default: drawClosed(in: box, on: &canvas, style)
        }
        drawLines(in: box, on: &canvas, style)
    }

    private func drawClosed(in box: Rectangle, on canvas: inout Canvas, _ style: AuthoredStyle) {
        guard let outline = ShapeOutline(shape, size) else {
            return canvas.rectangle(box, radius: 3, style: style)
        }
        canvas.path([outline.curve.moved(by: box.centre)], isClosed: true, style: style)
    }

    /// Shapes that no line goes around have a ground all the same: an author may colour it, and a link is its size.
    private func drawOpen(in box: Rectangle, on canvas: inout Canvas, _ style: AuthoredStyle) {
        var ground = style
        ground.stroke = .transparent
        if shape != .dataStore { ground.fill = style.fill ?? .transparent }
        canvas.rectangle(box, style: ground)
    }

    /// Draws the lines inside or beside the outline.
    private func drawLines(in box: Rectangle, on canvas: inout Canvas, _ style: AuthoredStyle) {
        let lines = ShapeLines(shape, box).curves
        guard !lines.isEmpty else { return }
        var line = style
        line.fill = .transparent
        canvas.path(lines, style: line)
    }

    // MARK: Signs

    private func drawSign(in box: Rectangle, on canvas: inout Canvas, _ style: AuthoredStyle) {
        if size != sign {
            var ground = AuthoredStyle.none
            ground.fill = .transparent
            ground.stroke = .transparent
            canvas.rectangle(box, style: ground)
        }
        let top = Point(box.centre.x, box.minY + sign.height / 2)
        let place = Rectangle(centre: top, sign)
        var solid = style
        solid.fill = style.fill ?? style.stroke
        switch shape {
        case .start, .junction: canvas.ellipse(place, classes: "strong", style: solid)
        case .stop:
            canvas.ellipse(place, style: style)
            canvas.ellipse(place.grown(by: -4), classes: "strong", style: solid)
        case .fork: canvas.rectangle(place, radius: 2, classes: "strong", style: solid)
        case .crossed:
            canvas.ellipse(place, style: style)
            drawLines(in: place, on: &canvas, style)
        default:
            guard let outline = ShapeOutline(shape, sign) else { return }
            canvas.path([outline.curve.moved(by: top)], isClosed: true, style: style)
        }
    }
}

extension Colour {
    /// No colour at all.
    fileprivate static let transparent = Colour(0, 0, 0, alpha: 0)
}
