/// A place in the plane.
package typealias Place = SIMD2<Double>

/// A box along the axes.
package struct Box: Hashable, Sendable {
    package var low: Place
    package var high: Place

    package init(_ low: Place, _ high: Place) {
        self.low = low
        self.high = high
    }

    /// The box around places; nil for none.
    package init?(around places: some Sequence<Place>) {
        var low: Place?
        var high: Place?
        for place in places {
            low = low.map { pointwiseMin($0, place) } ?? place
            high = high.map { pointwiseMax($0, place) } ?? place
        }
        guard let low, let high else { return nil }
        self.init(low, high)
    }

    package func grown(_ margin: Double) -> Box { Box(low - margin, high + margin) }

    package func overlaps(_ other: Box) -> Bool {
        low.x < other.high.x && other.low.x < high.x && low.y < other.high.y && other.low.y < high.y
    }

    package func contains(_ other: Box) -> Bool {
        all(low .<= other.low) && all(other.high .<= high)
    }

    package func contains(_ place: Place) -> Bool { all(low .<= place) && all(place .<= high) }

    /// The corners, clockwise from the top left.
    package var corners: [Place] { [low, Place(high.x, low.y), high, Place(low.x, high.y)] }
}

private func cross(_ left: Place, _ right: Place) -> Double { left.x * right.y - left.y * right.x }

/// Where two stretches cross, ends excluded; nil where they do not or are parallel.
func crossing(_ a: Place, _ b: Place, _ c: Place, _ d: Place) -> Place? {
    let first = b - a
    let second = d - c
    let denominator = cross(first, second)
    guard abs(denominator) > 1e-9 else { return nil }
    let along = cross(c - a, second) / denominator
    let other = cross(c - a, first) / denominator
    guard along > 0, along < 1, other > 0, other < 1 else { return nil }
    return a + first * along
}

/// How far a place is from a stretch.
func distance(of place: Place, from start: Place, to end: Place) -> Double {
    let vector = end - start
    let square = (vector * vector).sum()
    let part = square < 1e-12 ? 0 : min(max(((place - start) * vector).sum() / square, 0), 1)
    let rest = place - (start + vector * part)
    return (rest * rest).sum().squareRoot()
}

/// A closed outline with straight sides.
package struct Ring: Hashable, Sendable {
    package let corners: [Place]

    package init(_ corners: [Place]) { self.corners = corners }

    /// Its sides.
    var sides: [(Place, Place)] {
        zip(corners, corners.dropFirst() + corners.prefix(1)).map { ($0, $1) }
    }

    /// Whether a place lies inside, by the number of sides to its right.
    package func contains(_ place: Place) -> Bool {
        var isInside = false
        for (start, end) in sides where (start.y > place.y) != (end.y > place.y) {
            let x = start.x + (place.y - start.y) / (end.y - start.y) * (end.x - start.x)
            if place.x < x { isInside.toggle() }
        }
        return isInside
    }

    /// How far a place is from the outline.
    package func distance(from place: Place) -> Double {
        sides.map { WattleTestSupport.distance(of: place, from: $0.0, to: $0.1) }.min() ?? .infinity
    }

    /// How far a place lies inside; negative outside.
    package func depth(of place: Place) -> Double {
        contains(place) ? distance(from: place) : -distance(from: place)
    }
}
