extension Curve {
    /// A line through places, with rounded corners, that begins and stops some pixels short of its ends.
    init(through corners: [Point], radius: Double, startGap: Double = 0, endGap: Double = 0) {
        var places: [Point] = []
        for corner in corners where places.last.map({ ($0 - corner).length > 0.01 }) ?? true {
            places.append(corner)
        }
        guard places.count > 1, let last = places.last else {
            self.init(start: corners.first ?? .zero)
            return
        }
        let end = places.count - 1
        places[end] = last.moved(towards: places[end - 1], by: endGap)
        places[0] = places[0].moved(towards: places[1], by: startGap)
        self.init(start: places[0])
        for index in places.indices.dropFirst().dropLast() {
            addCorner(places[index - 1], places[index], places[index + 1], radius: radius)
        }
        pieces.append(.line(places[end]))
    }

    private mutating func addCorner(_ before: Point, _ corner: Point, _ after: Point, radius: Double) {
        let reach = min(radius, (corner - before).length / 2, (after - corner).length / 2)
        let first = corner.moved(towards: before, by: reach)
        let second = corner.moved(towards: after, by: reach)
        pieces.append(.line(first))
        pieces.append(.cubic(first.towards(corner, 0.55), second.towards(corner, 0.55), second))
    }
}

extension Point {
    /// A number of pixels nearer to another place, but not beyond it.
    func moved(towards other: Point, by distance: Double) -> Point {
        let length = (other - self).length
        return length > 0.001 ? towards(other, min(1, distance / length)) : self
    }
}
