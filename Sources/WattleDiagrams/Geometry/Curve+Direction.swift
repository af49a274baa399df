extension Curve {
    /// A place from which the curve comes to its end, so that a head can point there.
    var beforeEnd: Point {
        let places = [start] + pieces.flatMap(\.places)
        return places.dropLast().last { ($0 - end).length > 0.5 } ?? start
    }

    /// A place to which the curve goes from its start.
    var afterStart: Point {
        pieces.lazy.flatMap(\.places).first { ($0 - start).length > 0.5 } ?? end
    }
}

extension Curve.Piece {
    /// Its control points and its end.
    fileprivate var places: [Point] {
        switch self {
        case .line(let point): [point]
        case .cubic(let first, let second, let end): [first, second, end]
        }
    }
}
