/// The open lines that belong to a shape besides its outline.
struct ShapeLines: Hashable, Sendable {
    /// The lines.
    private(set) var curves: [Curve] = []

    /// The lines of a shape in its box.
    init(_ shape: NodeShape, _ box: Rectangle) {
        switch shape {
        case .framed:
            vertical(box, at: box.minX + ShapeMetrics.inset)
            vertical(box, at: box.maxX - ShapeMetrics.inset)
        case .lined: vertical(box, at: box.minX + ShapeMetrics.inset)
        case .divided: horizontal(box, at: box.minY + ShapeMetrics.inset)
        case .windowPane:
            vertical(box, at: box.minX + ShapeMetrics.inset)
            horizontal(box, at: box.minY + ShapeMetrics.inset)
        case .dataStore:
            horizontal(box, at: box.minY)
            horizontal(box, at: box.maxY)
        case .crossed: cross(box)
        case .stacked, .documents: sheets(box, isDocument: shape == .documents)
        case .tagged: tag(box, bottom: box.maxY)
        case .note:
            let cut = ShapeMetrics.cut
            line(
                Point(box.maxX - cut, box.minY), Point(box.maxX - cut, box.minY + cut),
                Point(box.maxX, box.minY + cut))
        default: addCurved(shape, box)
        }
    }

    private mutating func addCurved(_ shape: NodeShape, _ box: Rectangle) {
        switch shape {
        case .cylinder: cap(box, below: 0)
        case .linedCylinder:
            cap(box, below: 0)
            cap(box, below: ShapeMetrics.step + 1)
        case .horizontalCylinder:
            let bulge = ShapeMetrics.bulge(box.size.height)
            var curve = Curve(start: Point(box.maxX - bulge, box.minY))
            curve.arc(to: Point(box.maxX - bulge, box.maxY), bulging: Point(-bulge, 0))
            curves.append(curve)
        case .linedDocument:
            vertical(box, at: box.minX + ShapeMetrics.inset, bottom: box.maxY - ShapeMetrics.wave + 2)
        case .taggedDocument: tag(box, bottom: box.maxY - 2 * ShapeMetrics.wave)
        case .brace: brace(box, at: box.minX, to: 1)
        case .rightBrace: brace(box, at: box.maxX, to: -1)
        case .braces:
            brace(box, at: box.minX, to: 1)
            brace(box, at: box.maxX, to: -1)
        default: break
        }
    }

    private mutating func line(_ points: Point...) {
        curves.append(Curve(start: points[0], pieces: points.dropFirst().map { .line($0) }))
    }

    private mutating func vertical(_ box: Rectangle, at x: Double, bottom: Double? = nil) {
        line(Point(x, box.minY), Point(x, bottom ?? box.maxY))
    }

    private mutating func horizontal(_ box: Rectangle, at y: Double) {
        line(Point(box.minX, y), Point(box.maxX, y))
    }

    private mutating func cross(_ box: Rectangle) {
        // Half a diameter over the square root of two.
        let reach = box.size.width / 2 * 0.7071
        let centre = box.centre
        line(centre + Point(-reach, -reach), centre + Point(reach, reach))
        line(centre + Point(-reach, reach), centre + Point(reach, -reach))
    }

    /// The front of a cylinder's top.
    private mutating func cap(_ box: Rectangle, below: Double) {
        let cap = ShapeMetrics.cap(box.size.width)
        let y = box.minY + cap + below
        var curve = Curve(start: Point(box.minX, y))
        curve.arc(to: Point(box.maxX, y), bulging: Point(0, cap))
        curves.append(curve)
    }

    /// The upper and right borders of the sheets in front, which the outline goes around.
    private mutating func sheets(_ box: Rectangle, isDocument: Bool) {
        let step = ShapeMetrics.step
        let bottom = isDocument ? box.maxY - 2 * ShapeMetrics.wave : box.maxY
        for sheet in [1.0, 2.0] {
            let left = box.minX + step * (2 - sheet)
            let top = box.minY + step * sheet
            let right = box.maxX - step * sheet
            line(Point(left, top), Point(right, top), Point(right, bottom - step * (2 - sheet)))
        }
    }

    /// A folded corner at the lower right.
    private mutating func tag(_ box: Rectangle, bottom: Double) {
        let size = ShapeMetrics.cut
        line(Point(box.maxX - size, bottom), Point(box.maxX, bottom - size))
    }

    /// A curly brace along one side; `side` is 1 where its arms point to the right.
    private mutating func brace(_ box: Rectangle, at x: Double, to side: Double) {
        let middle = box.centre.y
        let inner = x + 5 * side
        let arm = x + 11 * side
        let bend = min(6, box.size.height / 4)
        var curve = Curve(start: Point(arm, box.minY))
        curve.pieces = [
            .cubic(Point(inner, box.minY), Point(inner, box.minY), Point(inner, box.minY + bend)),
            .line(Point(inner, middle - bend)),
            .cubic(Point(inner, middle), Point(x, middle), Point(x, middle)),
            .cubic(Point(x, middle), Point(inner, middle), Point(inner, middle + bend)),
            .line(Point(inner, box.maxY - bend)),
            .cubic(Point(inner, box.maxY), Point(inner, box.maxY), Point(arm, box.maxY)),
        ]
        curves.append(curve)
    }
}
