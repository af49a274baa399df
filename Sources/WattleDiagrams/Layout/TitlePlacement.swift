extension LaidGraph {
    /// Puts the titles at the tops of their clusters: in the middle, or beside it where edges pass there.
    ///
    /// - Returns: for each cluster how much wider it must be at an end for its title to be clear; mostly nothing.
    mutating func placeTitles(of all: [LayoutCluster], growingAtRight: Bool) -> [Double] {
        var shortages = [Double](repeating: 0, count: all.count)
        titles = all.indices.map { cluster in
            let (box, border) = (all[cluster].titleBox(in: clusters[cluster]), clusters[cluster])
            guard box.size.width > 0 else { return box }
            let lines = edges.compactMap { $0?.curve.reach(within: box.minY...box.maxY) }.joined()
                .filter { $0.upperBound > border.minX && $0.lowerBound < border.maxX }
                .sorted { $0.lowerBound < $1.lowerBound }
            if let left = clearPlace(for: box, in: border, beside: lines) {
                return Rectangle(Point(left, box.minY), box.size)
            }
            let room =
                growingAtRight
                ? border.maxX - (lines.map(\.upperBound).max() ?? 0)
                : (lines.first?.lowerBound ?? 0) - border.minX
            shortages[cluster] = box.size.width + 2 * TitleRoom.clearance + 1 - room
            return box
        }
        return shortages
    }

    /// The left end of a title, as near to where it would like to stand as lines allow; nil without room.
    private func clearPlace(for title: Rectangle, in box: Rectangle, beside lines: [ClosedRange<Double>])
        -> Double?
    {
        var best: Double?
        var start = box.minX
        for line in lines + [box.maxX...box.maxX] {
            let least = start + TitleRoom.clearance
            let most = line.lowerBound - TitleRoom.clearance - title.size.width
            start = max(start, line.upperBound)
            guard least <= most + 0.5 else { continue }
            let left = min(max(title.minX, least), max(least, most))
            if let best, abs(best - title.minX) <= abs(left - title.minX) { continue }
            best = left
        }
        return best
    }
}

extension Curve {
    /// What parts of a line lie at some height, across.
    fileprivate func reach(within heights: ClosedRange<Double>) -> [ClosedRange<Double>] {
        var parts: [ClosedRange<Double>] = []
        var from = start
        for piece in pieces {
            let steps = if case .line = piece { 1 } else { 24 }
            let begin = from
            for step in 1...steps {
                let next = piece.place(after: begin, at: Double(step) / Double(steps))
                if let part = Self.part(from, next, heights) { parts.append(part) }
                from = next
            }
        }
        return parts
    }

    private static func part(_ start: Point, _ end: Point, _ heights: ClosedRange<Double>) -> ClosedRange<
        Double
    >? {
        let (top, bottom) = start.y < end.y ? (start, end) : (end, start)
        guard bottom.y >= heights.lowerBound, top.y <= heights.upperBound else { return nil }
        let height = bottom.y - top.y
        guard height > 0 else { return min(start.x, end.x)...max(start.x, end.x) }
        let one = top.towards(bottom, max(0, (heights.lowerBound - top.y) / height)).x
        let other = top.towards(bottom, min(1, (heights.upperBound - top.y) / height)).x
        return min(one, other)...max(one, other)
    }
}

extension Curve.Piece {
    /// A place on a piece that begins somewhere, in parts of the way.
    fileprivate func place(after start: Point, at part: Double) -> Point {
        switch self {
        case .line(let end): return start.towards(end, part)
        case .cubic(let first, let second, let end):
            let middle = first.towards(second, part)
            let left = start.towards(first, part).towards(middle, part)
            return left.towards(middle.towards(second.towards(end, part), part), part)
        }
    }
}
