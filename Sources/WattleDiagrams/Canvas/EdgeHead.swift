/// What stands at an end of an edge.
enum EdgeHead: Hashable, Sendable {
    /// Nothing.
    case none
    /// A filled arrow head: flowcharts, messages.
    case arrow
    /// Two strokes: dependencies, asynchronous messages.
    case open
    /// A hollow triangle: inheritance.
    case triangle
    /// A filled or a hollow diamond: composition, aggregation.
    case diamond(isFilled: Bool)
    /// A small disc.
    case disc
    /// A hollow ring: lollipops of interfaces.
    case ring
    /// A cross.
    case cross
    /// A ring with a cross in it: what contains the other end.
    case container
    /// How many there may be at an end of a relationship: none or one, and one or many.
    case crowsFoot(isOptional: Bool, isMany: Bool)

    /// How far the line itself stops before the tip.
    var gap: Double {
        switch self {
        case .none, .open, .cross: 0
        case .arrow: 6
        case .triangle: 12
        case .diamond: 15
        case .disc: 8
        case .ring, .container: 11
        case .crowsFoot: 18
        }
    }

    /// Whether the line goes on to the tip, straight, within the head.
    var isOnLine: Bool {
        if case .crowsFoot = self { true } else { false }
    }
}

extension Canvas {
    /// Draws the heads at both ends of an edge.
    mutating func heads(
        _ heads: (start: EdgeHead, end: EdgeHead), of laid: LaidEdge, style: AuthoredStyle
    ) {
        let start = heads.start.gap > 0 ? laid.curve.start : laid.curve.afterStart
        head(heads.start, tip: laid.startTip, from: start, style: style)
        let end = heads.end.gap > 0 ? laid.curve.end : laid.curve.beforeEnd
        head(heads.end, tip: laid.endTip, from: end, style: style)
    }

    /// Draws a head whose tip is at `tip`, pointing away from `tail`.
    mutating func head(_ head: EdgeHead, tip: Point, from tail: Point, style: AuthoredStyle = .none) {
        guard let frame = HeadFrame(tip: tip, tail: tail) else { return }
        var filled = AuthoredStyle.none
        filled.fill = style.stroke
        var hollow = AuthoredStyle.none
        hollow.stroke = style.stroke
        switch head {
        case .none: break
        case .arrow:
            polygon(
                [tip, frame.at(-9, 4), frame.at(-7.5, 0), frame.at(-9, -4)], classes: "head", style: filled)
        case .open:
            path(
                [Curve(start: frame.at(-8, 4.5), pieces: [.line(tip), .line(frame.at(-8, -4.5))])],
                classes: "open-head", style: hollow)
        case .triangle:
            polygon([tip, frame.at(-12, 7), frame.at(-12, -7)], classes: "hollow-head", style: hollow)
        case .diamond(let isFilled):
            polygon(
                [tip, frame.at(-7.5, 5), frame.at(-15, 0), frame.at(-7.5, -5)],
                classes: isFilled ? "head" : "hollow-head", style: isFilled ? filled : hollow)
        case .disc:
            ellipse(Rectangle(centre: frame.at(-4, 0), Size(8, 8)), classes: "head", style: filled)
        case .ring:
            ellipse(Rectangle(centre: frame.at(-5.5, 0), Size(11, 11)), classes: "hollow-head", style: hollow)
        case .cross:
            path(
                [
                    Curve(start: frame.at(-10, 4.5), pieces: [.line(frame.at(-1, -4.5))]),
                    Curve(start: frame.at(-10, -4.5), pieces: [.line(frame.at(-1, 4.5))]),
                ], classes: "open-head", style: hollow)
        case .container:
            ellipse(Rectangle(centre: frame.at(-5.5, 0), Size(11, 11)), classes: "hollow-head", style: hollow)
            path(
                [
                    Curve(start: frame.at(-11, 0), pieces: [.line(tip)]),
                    Curve(start: frame.at(-5.5, 5.5), pieces: [.line(frame.at(-5.5, -5.5))]),
                ], classes: "open-head", style: hollow)
        case .crowsFoot(let isOptional, let isMany):
            crowsFoot(frame, isOptional: isOptional, isMany: isMany, style: hollow)
        }
    }

    /// Draws toes or a bar at the outline, and a ring or a bar behind them, on a line that reaches the tip.
    private mutating func crowsFoot(
        _ frame: HeadFrame, isOptional: Bool, isMany: Bool, style: AuthoredStyle
    ) {
        func bar(_ place: Double) -> Curve {
            Curve(start: frame.at(place, 5.5), pieces: [.line(frame.at(place, -5.5))])
        }
        var lines: [Curve] = []
        if isMany {
            lines.append(
                Curve(start: frame.at(0, 6.5), pieces: [.line(frame.at(-11, 0)), .line(frame.at(0, -6.5))]))
        } else {
            lines.append(bar(-6))
        }
        if !isOptional { lines.append(bar(isMany ? -14.5 : -10.5)) }
        path(lines, classes: "open-head", style: style)
        guard isOptional else { return }
        ellipse(
            Rectangle(centre: frame.at(isMany ? -14.5 : -13, 0), Size(7, 7)), classes: "hollow-head",
            style: style)
    }
}

/// Places relative to a tip: along the direction in which it points, and across it.
struct HeadFrame {
    let tip: Point
    private let along: Point

    /// Nil where the two places are one, so that there is no direction.
    init?(tip: Point, tail: Point) {
        let vector = tip - tail
        guard vector.length > 0.001 else { return nil }
        self.tip = tip
        along = vector * (1 / vector.length)
    }

    /// A place `forward` pixels beyond the tip and `aside` pixels to its side.
    func at(_ forward: Double, _ aside: Double) -> Point {
        tip + along * forward + Point(-along.y, along.x) * aside
    }
}
