/// A place in a picture, in pixels; y grows downwards.
package struct Point: Hashable, Sendable {
    /// Pixels from the left.
    package var x: Double
    /// Pixels from the top.
    package var y: Double

    /// Names a place.
    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    /// The origin.
    package static let zero = Point(0, 0)

    /// Moves by a vector.
    package static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }
    /// The vector from `right` to `left`.
    package static func - (left: Point, right: Point) -> Point { Point(left.x - right.x, left.y - right.y) }
    /// A vector made longer.
    package static func * (left: Point, factor: Double) -> Point { Point(left.x * factor, left.y * factor) }

    /// The length of a vector.
    package var length: Double { (x * x + y * y).squareRoot() }
    /// Between two places, in parts of the way.
    package func towards(_ other: Point, _ part: Double) -> Point { self + (other - self) * part }
}

/// How wide and high something is, in pixels.
package struct Size: Hashable, Sendable {
    /// Pixels.
    package var width: Double
    /// Pixels.
    package var height: Double

    /// Names a size.
    package init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }

    /// Nothing.
    package static let zero = Size(0, 0)
}

/// A rectangle along the axes, in pixels.
package struct Rectangle: Hashable, Sendable {
    /// The corner at the top left.
    package var origin: Point
    /// Width and height, not below zero.
    package var size: Size

    /// Names a rectangle by its corner.
    package init(_ origin: Point, _ size: Size) {
        self.origin = origin
        self.size = size
    }

    /// Names a rectangle by its middle.
    package init(centre: Point, _ size: Size) {
        self.init(Point(centre.x - size.width / 2, centre.y - size.height / 2), size)
    }

    /// The least x.
    package var minX: Double { origin.x }
    /// The least y.
    package var minY: Double { origin.y }
    /// The greatest x.
    package var maxX: Double { origin.x + size.width }
    /// The greatest y.
    package var maxY: Double { origin.y + size.height }
    /// The middle.
    package var centre: Point { Point(origin.x + size.width / 2, origin.y + size.height / 2) }

    /// The smallest rectangle around two.
    package func union(_ other: Rectangle) -> Rectangle {
        let x = min(minX, other.minX)
        let y = min(minY, other.minY)
        return Rectangle(Point(x, y), Size(max(maxX, other.maxX) - x, max(maxY, other.maxY) - y))
    }

    /// Grown on every side.
    package func grown(by margin: Double) -> Rectangle {
        Rectangle(
            Point(minX - margin, minY - margin), Size(size.width + 2 * margin, size.height + 2 * margin))
    }

    /// Whether two rectangles share more than a border.
    package func overlaps(_ other: Rectangle) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    /// Whether a rectangle lies wholly inside, borders included.
    package func contains(_ other: Rectangle) -> Bool {
        minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
    }
}
