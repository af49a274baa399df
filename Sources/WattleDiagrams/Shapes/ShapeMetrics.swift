/// Room between a label and the sides of a shape's box, in pixels.
struct ShapeRoom: Hashable, Sendable {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    init(_ left: Double, _ right: Double, _ top: Double, _ bottom: Double) {
        self.left = left
        self.right = right
        self.top = top
        self.bottom = bottom
    }

    /// The same on both sides, and above and below.
    init(_ aside: Double, _ above: Double) { self.init(aside, aside, above, above) }
}

/// How much room shapes leave around their labels, so that ten pixels are between every line of text and the outline.
enum ShapeMetrics {
    static let aside = 14.0
    static let above = 10.0
    static let roundedRadius = 10.0
    static let leastWidth = 44.0
    /// How far the second outline of a double circle stands from the first, and one sheet of a stack from the next.
    static let step = 5.0
    /// How high waves are at the border of a document.
    static let wave = 6.0
    /// How far lines stand inside a shape that has them.
    static let inset = 9.0
    /// How much is cut off a corner, along both sides.
    static let cut = 11.0

    /// The room around a label of this size.
    static func room(of shape: NodeShape, around label: Size) -> ShapeRoom {
        switch shape {
        case .circle, .doubleCircle, .ellipse, .diamond, .triangle, .flippedTriangle, .bang, .cloud:
            roundRoom(shape, label)
        case .hexagon, .leanRight, .leanLeft, .trapezoid, .invertedTrapezoid, .odd, .sloped, .pentagon:
            slantedRoom(shape, label)
        case .cylinder, .linedCylinder, .horizontalCylinder, .stadium, .delay, .display, .bowTie:
            curvedRoom(shape, label)
        default: straightRoom(shape)
        }
    }

    private static func straightRoom(_ shape: NodeShape) -> ShapeRoom {
        switch shape {
        case .text: ShapeRoom(4, 4)
        case .framed: ShapeRoom(aside + inset, above)
        case .lined: ShapeRoom(aside + inset, aside, above, above)
        case .divided: ShapeRoom(aside, aside, above + inset, above)
        case .windowPane: ShapeRoom(aside + inset, aside, above + inset, above)
        case .stacked: ShapeRoom(aside, aside + 2 * step, above + 2 * step, above)
        case .document: ShapeRoom(aside, aside, above, above + 2 * wave)
        case .linedDocument: ShapeRoom(aside + inset, aside, above, above + 2 * wave)
        case .taggedDocument: ShapeRoom(aside, aside + 6, above, above + 2 * wave + 2)
        case .tagged: ShapeRoom(aside, aside + 6, above, above + 4)
        case .documents: ShapeRoom(aside, aside + 2 * step, above + 2 * step, above + 2 * wave)
        case .flag: ShapeRoom(aside, above + 2 * wave)
        case .brace: ShapeRoom(aside + 4, 6, 8, 8)
        case .rightBrace: ShapeRoom(6, aside + 4, 8, 8)
        case .braces: ShapeRoom(aside + 4, 8)
        default: ShapeRoom(aside, above)
        }
    }

    /// Shapes in which the middle is wider than the ends.
    private static func roundRoom(_ shape: NodeShape, _ label: Size) -> ShapeRoom {
        let half = Point(label.width / 2 + 10, label.height / 2 + 3)
        switch shape {
        case .circle: return square(max(half.length, 20), label)
        case .doubleCircle: return square(max(half.length, 20) + step, label)
        case .ellipse:
            let factor = 2.0.squareRoot()
            return ShapeRoom(half.x * factor - label.width / 2, half.y * factor - label.height / 2)
        case .bang, .cloud:
            // The square root of two, over how far in the outline comes.
            let factor = shape == .bang ? 1.75 : 1.62
            return ShapeRoom(half.x * factor - label.width / 2, (half.y + 2) * factor - label.height / 2)
        case .triangle:
            let more = slope(half)
            return ShapeRoom(10 + more / 2, 10 + more / 2, 6 + more, 6)
        case .flippedTriangle:
            let more = slope(half)
            return ShapeRoom(10 + more / 2, 10 + more / 2, 6, 6 + more)
        default:
            let more = slope(half)
            return ShapeRoom(10 + more / 2, 3 + more / 2)
        }
    }

    /// What slanted sides around a box of this half size add to its width and to its height, when both together are
    /// to be as little as can be: the square root of width times height.
    private static func slope(_ half: Point) -> Double { (4 * half.x * half.y).squareRoot() }

    private static func square(_ radius: Double, _ label: Size) -> ShapeRoom {
        ShapeRoom(radius - label.width / 2, radius - label.height / 2)
    }

    private static func slantedRoom(_ shape: NodeShape, _ label: Size) -> ShapeRoom {
        let height = label.height + 2 * above
        let slant = slant(height)
        // How far in a slanted side is where the label's upper or lower corners are.
        let half = label.height / 2
        switch shape {
        case .hexagon: return ShapeRoom(10 + max(slant * 2 * half / height, 6) + 2, above)
        case .odd: return ShapeRoom(aside + slant, aside, above, above)
        case .sloped: return ShapeRoom(aside, aside, above + inset, above)
        case .pentagon: return ShapeRoom(aside, aside, above + 4, above)
        default: return ShapeRoom(10 + slant * (0.5 + half / height), above)
        }
    }

    /// How far a slanted side leans, from the top of a shape to its bottom.
    static func slant(_ height: Double) -> Double { min(height / 2.6, 22) }

    private static func curvedRoom(_ shape: NodeShape, _ label: Size) -> ShapeRoom {
        let height = label.height + 2 * above
        let half = label.height / 2
        switch shape {
        case .stadium:
            let radius = height / 2
            return ShapeRoom(max(aside, 10 + radius - (radius * radius - half * half).squareRoot()), above)
        case .delay:
            let radius = height / 2
            return ShapeRoom(
                aside, 10 + radius - (radius * radius - half * half).squareRoot() + 4, above, above)
        case .display: return ShapeRoom(12 + slant(height), 12 + bulge(height), above, above)
        case .bowTie: return ShapeRoom(aside + bulge(height), aside + bulge(height), above, above)
        case .horizontalCylinder:
            return ShapeRoom(aside + bulge(height), aside + 2 * bulge(height), above, above)
        default:
            let cap = cap(label.width + 2 * aside)
            let line = shape == .linedCylinder ? step + 1 : 0
            return ShapeRoom(aside, aside, above - 3 + 2 * cap + line, above - 3 + cap)
        }
    }

    /// Half the height of the ellipse on top of a cylinder of this width.
    static func cap(_ width: Double) -> Double { min(4 + width / 30, 9) }
    /// How far a curved side stands out from a shape of this height.
    static func bulge(_ height: Double) -> Double { min(height / 5, 10) }

    /// How large a sign is.
    static func sign(of shape: NodeShape, isVertical: Bool) -> Size {
        switch shape {
        case .start, .junction: Size(14, 14)
        case .stop: Size(18, 18)
        case .crossed: Size(34, 34)
        case .fork: isVertical ? Size(72, 8) : Size(8, 72)
        case .hourglass: Size(28, 34)
        default: Size(26, 40)
        }
    }
}
