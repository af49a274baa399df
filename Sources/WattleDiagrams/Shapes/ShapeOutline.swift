/// The closed line around a shape that is neither a rectangle nor an ellipse, relative to the middle of its box.
struct ShapeOutline: Hashable, Sendable {
    /// The line.
    let curve: Curve

    /// Nil for shapes that are rectangles, ellipses or bare text to their edges.
    init?(_ shape: NodeShape, _ size: Size) {
        let builder = OutlineBuilder(size)
        guard let curve = builder.straight(shape) ?? builder.curved(shape) else { return nil }
        self.curve = curve
    }

    /// The line as corners: straight sides as they are, curves in short pieces.
    var corners: [Point] { curve.corners }
}

/// Makes the outlines of shapes from half the width and half the height of their boxes.
private struct OutlineBuilder {
    let x: Double
    let y: Double

    init(_ size: Size) {
        x = size.width / 2
        y = size.height / 2
    }

    // MARK: Straight sides

    func straight(_ shape: NodeShape) -> Curve? {
        let slant = ShapeMetrics.slant(2 * y)
        switch shape {
        case .diamond: return polygon([(0, -y), (x, 0), (0, y), (-x, 0)])
        case .hexagon:
            return polygon([
                (-x + slant, -y), (x - slant, -y), (x, 0), (x - slant, y), (-x + slant, y), (-x, 0),
            ])
        case .leanRight: return polygon([(-x + slant, -y), (x, -y), (x - slant, y), (-x, y)])
        case .leanLeft: return polygon([(-x, -y), (x - slant, -y), (x, y), (-x + slant, y)])
        case .trapezoid: return polygon([(-x + slant, -y), (x - slant, -y), (x, y), (-x, y)])
        case .invertedTrapezoid: return polygon([(-x, -y), (x, -y), (x - slant, y), (-x + slant, y)])
        case .odd: return polygon([(-x, -y), (x, -y), (x, y), (-x, y), (-x + slant, 0)])
        case .triangle: return polygon([(0, -y), (x, y), (-x, y)])
        case .flippedTriangle: return polygon([(-x, -y), (x, -y), (0, y)])
        default: return straightSided(shape)
        }
    }

    private func straightSided(_ shape: NodeShape) -> Curve? {
        let cut = ShapeMetrics.cut
        let step = ShapeMetrics.step
        switch shape {
        case .note: return polygon([(-x, -y), (x - cut, -y), (x, -y + cut), (x, y), (-x, y)])
        case .card: return polygon([(-x + cut, -y), (x, -y), (x, y), (-x, y), (-x, -y + cut)])
        case .pentagon:
            return polygon([(-x + cut, -y), (x - cut, -y), (x, -y + cut), (x, y), (-x, y), (-x, -y + cut)])
        case .sloped: return polygon([(-x, -y + cut), (x, -y), (x, y), (-x, y)])
        case .stacked:
            return polygon([
                (-x + 2 * step, -y), (x, -y), (x, y - 2 * step), (x - step, y - 2 * step),
                (x - step, y - step),
                (x - 2 * step, y - step), (x - 2 * step, y), (-x, y), (-x, -y + 2 * step),
                (-x + step, -y + 2 * step),
                (-x + step, -y + step), (-x + 2 * step, -y + step),
            ])
        case .hourglass: return polygon([(-x, -y), (x, -y), (-x, y), (x, y)])
        case .bolt:
            return polygon([
                (x * 0.5, -y), (-x, y * 0.2), (-x * 0.05, y * 0.2), (-x * 0.5, y), (x, -y * 0.2),
                (x * 0.05, -y * 0.2),
            ])
        case .bang: return polygon(burst)
        default: return nil
        }
    }

    /// Points and notches around an ellipse, by turns.
    private var burst: [(Double, Double)] {
        // The cosines of multiples of 15 degrees.
        let cosines = [1, 0.9659, 0.866, 0.7071, 0.5, 0.2588, 0]
        return (0..<24).map { step in
            let part = step % 12
            let cosine = part <= 6 ? cosines[part] : -cosines[12 - part]
            let sine = part <= 6 ? cosines[6 - part] : cosines[part - 6]
            let sign = step < 12 ? 1.0 : -1.0
            let reach = step % 2 == 0 ? 1.0 : 0.82
            return (cosine * sign * reach * x, sine * sign * reach * y)
        }
    }

    private func polygon(_ corners: [(Double, Double)]) -> Curve {
        let points = corners.map { Point($0.0, $0.1) }
        return Curve(start: points[0], pieces: points.dropFirst().map { .line($0) })
    }

    // MARK: Curved sides

    func curved(_ shape: NodeShape) -> Curve? {
        switch shape {
        case .cylinder, .linedCylinder: return cylinder
        case .horizontalCylinder: return tilted
        case .document, .linedDocument, .taggedDocument: return document(right: x, top: -y)
        case .documents: return documents
        case .flag: return flag
        case .delay: return delay
        case .display: return display
        case .bowTie: return bowTie
        case .cloud: return cloud
        default: return nil
        }
    }

    private var cylinder: Curve {
        let cap = ShapeMetrics.cap(2 * x)
        var curve = Curve(start: Point(-x, -y + cap))
        curve.arc(to: Point(x, -y + cap), bulging: Point(0, -cap))
        curve.pieces.append(.line(Point(x, y - cap)))
        curve.arc(to: Point(-x, y - cap), bulging: Point(0, cap))
        return curve
    }

    private var tilted: Curve {
        let cap = ShapeMetrics.bulge(2 * y)
        var curve = Curve(start: Point(-x + cap, -y), pieces: [.line(Point(x - cap, -y))])
        curve.arc(to: Point(x - cap, y), bulging: Point(cap, 0))
        curve.pieces.append(.line(Point(-x + cap, y)))
        curve.arc(to: Point(-x + cap, -y), bulging: Point(-cap, 0))
        return curve
    }

    /// A sheet whose lower border is a wave; its upper right corner may stand in the box.
    private func document(right: Double, top: Double) -> Curve {
        let wave = ShapeMetrics.wave
        let middle = y - wave
        var curve = Curve(
            start: Point(-x, top), pieces: [.line(Point(right, top)), .line(Point(right, middle - wave))])
        curve.wave(to: Point(-x, middle), height: wave * 3.4)
        return curve
    }

    private var documents: Curve {
        let step = ShapeMetrics.step
        let wave = ShapeMetrics.wave
        let bottom = y - 2 * wave
        var curve = Curve(start: Point(-x + 2 * step, -y))
        curve.pieces = [
            .line(Point(x, -y)), .line(Point(x, bottom - 2 * step)),
            .line(Point(x - step, bottom - 2 * step)),
            .line(Point(x - step, bottom - step)), .line(Point(x - 2 * step, bottom - step)),
            .line(Point(x - 2 * step, bottom)),
        ]
        curve.wave(to: Point(-x, y - wave), height: wave * 3.4)
        curve.pieces += [
            .line(Point(-x, -y + 2 * step)), .line(Point(-x + step, -y + 2 * step)),
            .line(Point(-x + step, -y + step)), .line(Point(-x + 2 * step, -y + step)),
        ]
        return curve
    }

    private var flag: Curve {
        let wave = ShapeMetrics.wave
        var curve = Curve(start: Point(-x, -y + wave))
        curve.wave(to: Point(x, -y + wave), height: wave * 3.4)
        curve.pieces.append(.line(Point(x, y - wave)))
        curve.wave(to: Point(-x, y - wave), height: wave * 3.4)
        return curve
    }

    private var delay: Curve {
        let radius = y
        var curve = Curve(start: Point(-x, -y), pieces: [.line(Point(x - radius, -y))])
        curve.arc(to: Point(x - radius, y), bulging: Point(radius, 0))
        curve.pieces.append(.line(Point(-x, y)))
        return curve
    }

    private var display: Curve {
        let slant = ShapeMetrics.slant(2 * y)
        let bulge = ShapeMetrics.bulge(2 * y)
        var curve = Curve(
            start: Point(-x, 0), pieces: [.line(Point(-x + slant, -y)), .line(Point(x - bulge, -y))])
        curve.arc(to: Point(x - bulge, y), bulging: Point(bulge, 0))
        curve.pieces.append(.line(Point(-x + slant, y)))
        return curve
    }

    private var bowTie: Curve {
        let bulge = ShapeMetrics.bulge(2 * y)
        var curve = Curve(start: Point(-x + bulge, -y), pieces: [.line(Point(x, -y))])
        curve.arc(to: Point(x, y), bulging: Point(-bulge, 0))
        curve.pieces.append(.line(Point(-x + bulge, y)))
        curve.arc(to: Point(-x + bulge, -y), bulging: Point(-bulge, 0))
        return curve
    }

    /// Eight bumps around an ellipse, one at each of its ends.
    private var cloud: Curve {
        // The cosine and the sine of 22.5 degrees, on a circle of 0.88; the bumps reach 1.
        let (far, near) = (0.813, 0.337)
        let places = [
            (far, -near), (far, near), (near, far), (-near, far), (-far, near), (-far, -near), (-near, -far),
            (near, -far),
        ]
        let points = places.map { Point($0.0 * x, $0.1 * y) }
        var curve = Curve(start: points[0])
        for next in points.dropFirst() + points.prefix(1) {
            curve.arc(to: next, bulging: curve.end.towards(next, 0.5) * 0.23)
        }
        return curve
    }
}
