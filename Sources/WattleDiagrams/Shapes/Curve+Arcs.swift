extension Curve {
    /// Adds half an ellipse to a place; its middle stands `bulging` away from the straight line.
    mutating func arc(to end: Point, bulging vector: Point) {
        let start = self.end
        let middle = start.towards(end, 0.5) + vector
        let half = (end - start) * 0.5
        // How far control points stand from the ends of a quarter of an ellipse, in parts of its axes.
        let part = 0.5523
        pieces.append(.cubic(start + vector * part, middle - half * part, middle))
        pieces.append(.cubic(middle + half * part, end + vector * part, end))
    }

    /// Adds a wave to a place: first to the left of the way, then to its right, as seen from above on the way there.
    mutating func wave(to end: Point, height: Double) {
        let way = end - self.end
        guard way.length > 0 else { return }
        let aside = Point(-way.y, way.x) * (height / way.length)
        pieces.append(.cubic(self.end + way * 0.35 - aside, end - way * 0.35 + aside, end))
    }

    /// The same line somewhere else.
    func moved(by offset: Point) -> Curve {
        Curve(
            start: start + offset,
            pieces: pieces.map { piece in
                switch piece {
                case .line(let point): .line(point + offset)
                case .cubic(let first, let second, let end):
                    .cubic(first + offset, second + offset, end + offset)
                }
            })
    }

    /// The ends of its pieces, and eight places on each curve.
    var corners: [Point] {
        var corners = [start]
        for piece in pieces {
            switch piece {
            case .line(let point): corners.append(point)
            case .cubic(let first, let second, let end):
                let from = corners[corners.count - 1]
                for step in 1...8 {
                    let part = Double(step) / 8
                    let left = from.towards(first, part)
                    let middle = first.towards(second, part)
                    let right = second.towards(end, part)
                    corners.append(left.towards(middle, part).towards(middle.towards(right, part), part))
                }
            }
        }
        if corners.count > 1, (corners[corners.count - 1] - start).length < 0.01 { corners.removeLast() }
        return corners
    }
}
