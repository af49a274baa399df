/// An angle in parts of a whole turn: 0 points up, 0.25 to the right.
struct Turn: Hashable, Sendable {
    /// 1 is a whole turn, clockwise.
    var value: Double

    init(_ value: Double) { self.value = value }

    /// The vector of length 1 that points this way.
    ///
    /// Sums of the sine's and the cosine's series over an eighth of a turn: the same on every machine.
    var direction: Point {
        let turns = value - value.rounded(.down)
        let eighth = Int((turns * 8).rounded(.down)) % 8
        // The odd eighths are mirrored, so that the angle is at most an eighth of a turn.
        let rest = turns * 8 - Double(eighth)
        let angle = (eighth % 2 == 0 ? rest : 1 - rest) * Double.pi / 4
        let (sine, cosine) = (Self.sine(angle), Self.cosine(angle))
        switch eighth {
        case 0: return Point(sine, -cosine)
        case 1: return Point(cosine, -sine)
        case 2: return Point(cosine, sine)
        case 3: return Point(sine, cosine)
        case 4: return Point(-sine, cosine)
        case 5: return Point(-cosine, sine)
        case 6: return Point(-cosine, -sine)
        default: return Point(-sine, -cosine)
        }
    }

    private static func sine(_ angle: Double) -> Double {
        series(angle, from: 1, first: angle)
    }

    private static func cosine(_ angle: Double) -> Double {
        series(angle, from: 0, first: 1)
    }

    /// Terms of alternating sign, each the one before it times the angle's square over the next two numbers.
    private static func series(_ angle: Double, from start: Int, first: Double) -> Double {
        var term = first
        var sum = 0.0
        for step in stride(from: start, to: start + 18, by: 2) {
            sum += term
            term *= -angle * angle / Double((step + 1) * (step + 2))
        }
        return sum
    }
}

extension Point {
    /// The place `radius` pixels from here in a direction.
    func at(_ turn: Turn, _ radius: Double) -> Point { self + turn.direction * radius }
}

extension Curve {
    /// Goes on around a centre, from the angle where the line is to another one, clockwise or back.
    ///
    /// Pieces of at most an eighth of a turn are nearer to the circle than a hundredth of a pixel.
    mutating func addArc(around centre: Point, radius: Double, from start: Turn, to end: Turn) {
        let sweep = end.value - start.value
        let count = max(1, Int((abs(sweep) * 8).rounded(.up)))
        let step = sweep / Double(count)
        // Four thirds of the tangent of a quarter of the step.
        let quarter = Turn(step / 4).direction
        let handle = radius * 4 / 3 * quarter.x / -quarter.y
        for index in 0..<count {
            let first = Turn(start.value + Double(index) * step)
            let second = Turn(start.value + Double(index + 1) * step)
            pieces.append(
                .cubic(
                    centre.at(first, radius) + Turn(first.value + 0.25).direction * handle,
                    centre.at(second, radius) - Turn(second.value + 0.25).direction * handle,
                    centre.at(second, radius)))
        }
    }
}
