/// A side of a box.
enum BoxSide: Int, Hashable, Sendable, CaseIterable {
    case left, right, top, bottom

    /// The vector of length 1 that leads away from the box.
    var outward: Point {
        switch self {
        case .left: Point(-1, 0)
        case .right: Point(1, 0)
        case .top: Point(0, -1)
        case .bottom: Point(0, 1)
        }
    }

    /// The side across from it.
    var opposite: BoxSide {
        switch self {
        case .left: .right
        case .right: .left
        case .top: .bottom
        case .bottom: .top
        }
    }

    /// Whether lines from it run along the x axis.
    var isHorizontal: Bool { self == .left || self == .right }
}

/// A place at which a line may leave or reach something: the middle of one side of its outline.
struct Port: Hashable, Sendable {
    let place: Point
    let side: BoxSide

    /// A place on a side.
    init(place: Point, side: BoxSide) {
        self.place = place
        self.side = side
    }

    /// The middle of a side of an outline within a box.
    init(of outline: Outline = .rectangle, in box: Rectangle, side: BoxSide) {
        self.side = side
        let turned = side.isHorizontal
        let size = turned ? Size(box.size.height, box.size.width) : box.size
        let half = (turned ? box.size.width : box.size.height) / 2
        let span = (turned ? outline.transposed : outline).uprightSpan(at: 0, in: size) ?? -half...half
        let reach = side == .left || side == .top ? -span.lowerBound : span.upperBound
        place = box.centre + side.outward * reach
    }

    /// The middles of all four sides.
    static func all(of outline: Outline = .rectangle, in box: Rectangle) -> [Port] {
        BoxSide.allCases.map { Port(of: outline, in: box, side: $0) }
    }
}
