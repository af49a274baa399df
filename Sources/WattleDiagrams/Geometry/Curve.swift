/// A line through the picture: straight and curved pieces, end to end.
package struct Curve: Hashable, Sendable {
    /// One piece, from where the one before it ended.
    package enum Piece: Hashable, Sendable {
        /// Straight to a place.
        case line(Point)
        /// A cubic Bézier curve: two control points and the end.
        case cubic(Point, Point, Point)
    }

    /// Where it begins.
    package var start: Point
    /// What follows.
    package var pieces: [Piece]

    /// Begins at `start`.
    package init(start: Point, pieces: [Piece] = []) {
        self.start = start
        self.pieces = pieces
    }

    /// Where it ends.
    package var end: Point {
        switch pieces.last {
        case .line(let point), .cubic(_, _, let point): point
        case nil: start
        }
    }
}
