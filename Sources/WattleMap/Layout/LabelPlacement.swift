/// Where the name of a note stands.
package struct MapLabel: Sendable, Hashable {
    /// On which side of its disc.
    package enum Side: Sendable, CaseIterable {
        case below, above, right, left
    }

    /// On which side of its disc.
    package let side: Side
    /// From which of ``LabelPlacement/levels`` on it is shown; 0 for always.
    package let level: Int
    /// Its box, from the middle of the disc.
    package let low: MapPoint
    /// The other corner of its box.
    package let high: MapPoint

    init(_ side: Side, of glyph: MapGlyph, level: Int) {
        self.side = side
        self.level = level
        let (radius, width, height) = (glyph.radius, glyph.labelWidth, MapGlyph.labelHeight)
        let gap = 2.0
        switch side {
        case .below: low = [-width / 2, radius + gap]
        case .above: low = [-width / 2, -radius - gap - height]
        case .right: low = [radius + 2 * gap, -height / 2]
        case .left: low = [-radius - 2 * gap - width, -height / 2]
        }
        high = low + [width, height]
    }
}

/// Gives names to as many notes as have room, the most linked first.
///
/// When the picture is enlarged, discs and names keep their size and only move apart, so that there is room for more names.
package struct LabelPlacement {
    /// The enlargements at which more names appear, and the greatest one.
    package static let levels = [1, 1.5, 2.2, 3.2]
    /// How much the picture can be enlarged.
    package static let greatestZoom = 4.0

    /// The label of each note; nil where there is room at no size.
    private(set) var labels: [MapLabel?]
    private let places: [MapPoint]
    private let glyphs: [MapGlyph]
    private let size: MapPoint

    init(_ places: [MapPoint], glyphs: [MapGlyph], lines: [GraphExcerpt.Line], size: MapPoint) {
        self.places = places
        self.glyphs = glyphs
        self.size = size
        labels = places.map { _ in nil }
        let sides = Self.quietSides(places, lines)
        for level in Self.levels.indices {
            for note in places.indices where labels[note] == nil {
                labels[note] = sides[note].lazy.map { MapLabel($0, of: glyphs[note], level: level) }
                    .first { isFree($0, of: note) }
            }
        }
    }

    /// By note, the sides in the order in which they should be tried: those first to which fewest lines lead.
    private static func quietSides(_ places: [MapPoint], _ lines: [GraphExcerpt.Line]) -> [[MapLabel.Side]] {
        var counts = places.map { _ in [MapLabel.Side: Int]() }
        for line in lines {
            let way = places[line.second] - places[line.first]
            counts[line.first][side(way), default: 0] += 1
            counts[line.second][side(-way), default: 0] += 1
        }
        return counts.map { counts in
            let all = MapLabel.Side.allCases
            return all.indices.sorted { left, right in
                let found = (counts[all[left]] ?? 0, counts[all[right]] ?? 0)
                return found.0 == found.1 ? left < right : found.0 < found.1
            }.map { all[$0] }
        }
    }

    private static func side(_ way: MapPoint) -> MapLabel.Side {
        if abs(way.x) > abs(way.y) * 1.5 { return way.x > 0 ? .right : .left }
        return way.y > 0 ? .below : .above
    }

    private func isFree(_ label: MapLabel, of note: Int) -> Bool {
        let zoom = Self.levels[label.level]
        let place = places[note] * zoom
        let (low, high) = (place + label.low, place + label.high)
        guard low.min() >= 0, high.x <= size.x * zoom, high.y <= size.y * zoom else { return false }
        return !places.indices.contains { other in
            guard other != note else { return false }
            let disc = MapPoint(repeating: glyphs[other].radius + 2)
            if meets(label, of: note, other, low: -disc, high: disc) { return true }
            return labels[other].map { meets(label, of: note, other, low: $0.low, high: $0.high) } ?? false
        }
    }

    /// Whether a label meets a box around another note at any enlargement at which it is shown.
    private func meets(_ label: MapLabel, of note: Int, _ other: Int, low: MapPoint, high: MapPoint) -> Bool {
        let way = places[other] - places[note]
        var zooms = Self.levels[label.level]...Self.greatestZoom
        for axis in 0..<2 {
            // The box is there while `way · zoom` lies between these two.
            let (least, most) = (label.low[axis] - high[axis], label.high[axis] - low[axis])
            guard way[axis] != 0 else {
                if least < 0, most > 0 { continue }
                return false
            }
            let ends = [least / way[axis], most / way[axis]].sorted()
            guard ends[0] < zooms.upperBound, ends[1] > zooms.lowerBound else { return false }
            zooms = max(zooms.lowerBound, ends[0])...min(zooms.upperBound, ends[1])
        }
        return true
    }
}
