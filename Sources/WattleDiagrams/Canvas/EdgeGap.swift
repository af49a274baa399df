/// A line that is interrupted where its label stands, so that words stand on the ground and not on the line.
///
/// The path stays whole: it is dashed with one long gap, and what was dashed before is so on both sides of it.
struct EdgeGap {
    /// Where the line passes through the label's box, in pixels from its start.
    private var gap: Range<Double>?
    private var length = 0.0

    /// Between the words and the line, in pixels.
    private static let room = 3.0

    /// Finds the gap of a line; nil where it does not pass through the box between its ends.
    init?(_ curve: Curve, around label: Rectangle) {
        let box = Rectangle(
            Point(label.minX - Self.room, label.minY),
            Size(label.size.width + 2 * Self.room, label.size.height))
        var from = curve.start
        for piece in curve.pieces {
            let end = piece.end
            // Curves are longer than the way from end to end, but not by much.
            let count = min(Int((end - from).length) + 16, 4_000)
            var last = from
            for step in 1...count {
                let place = piece.place(from: from, at: Double(step) / Double(count))
                let next = length + (place - last).length
                if box.holds(place) { gap = (gap?.lowerBound ?? length)..<next }
                length = next
                last = place
            }
            from = end
        }
        guard let gap, gap.lowerBound > 1, gap.upperBound < length - 1 else { return nil }
    }

    /// Strokes and gaps by turns, for a line that has `dash` elsewhere.
    func dash(_ dash: [Double]) -> [Double] {
        guard let gap else { return dash }
        let before = Self.row(of: dash, length: gap.lowerBound)
        let after = Self.row(of: dash, length: length - gap.upperBound)
        // A row ends with a stroke, if only one of no length.
        return before + [gap.upperBound - gap.lowerBound] + after + [1]
    }

    /// A dash pattern over a length, beginning and ending with a stroke.
    private static func row(of dash: [Double], length: Double) -> [Double] {
        guard dash.reduce(0, +) > 1 else { return [length] }
        var row: [Double] = []
        var rest = length
        while rest > 0 {
            let next = min(dash[row.count % dash.count], rest)
            row.append(next)
            rest -= next
        }
        return row.count % 2 == 1 ? row : row + [0]
    }
}

extension Rectangle {
    /// Whether a place lies within.
    fileprivate func holds(_ place: Point) -> Bool {
        place.x > minX && place.x < maxX && place.y > minY && place.y < maxY
    }
}

extension Curve.Piece {
    fileprivate var end: Point {
        switch self {
        case .line(let end), .cubic(_, _, let end): end
        }
    }

    /// A place on the piece, in parts of its way.
    fileprivate func place(from start: Point, at part: Double) -> Point {
        switch self {
        case .line(let end): return start.towards(end, part)
        case .cubic(let first, let second, let end):
            let middle = first.towards(second, part)
            let left = start.towards(first, part).towards(middle, part)
            let right = middle.towards(second.towards(end, part), part)
            return left.towards(right, part)
        }
    }
}
