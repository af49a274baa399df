/// Where the notes of an excerpt are drawn, and where their names stand.
///
/// No two discs lie on each other, no name lies on another name or on a disc, and everything is within the picture. The same
/// excerpt gives the same places on every machine. Quadratic in the notes that are shown.
package struct MapLayout: Sendable {
    /// The middles of the discs, in whole pixels.
    package let places: [MapPoint]
    /// The names' places; nil where there is room at no size.
    package let labels: [MapLabel?]
    /// Width and height of the picture, in pixels.
    package let size: MapPoint

    /// Places the notes of an excerpt.
    /// - Parameters:
    ///   - excerpt: the notes and their lines, the most linked note first.
    ///   - glyphs: how each is drawn.
    ///   - shape: the picture's measures.
    package init(_ excerpt: GraphExcerpt, glyphs: [MapGlyph], shape: MapShape) {
        let arrangement = MapArrangement(excerpt, glyphs: glyphs, shape: shape)
        var height = max(shape.height, (arrangement.area / shape.fill / shape.width).rounded(.up))
        var attempt = arrangement.places(height: height)
        for _ in 0..<2 where !attempt.isClear {
            height = (height * 1.15).rounded(.up)
            attempt = arrangement.places(height: height)
        }
        var seats = DiscSeats(width: shape.width)
        places = attempt.places.enumerated().map { seats.take($1, for: glyphs[$0]) }
        size = [shape.width, max(height, seats.bottom)]
        labels = LabelPlacement(places, glyphs: glyphs, lines: excerpt.lines, size: size).labels
    }
}

/// The connected parts of an excerpt, each drawn for itself and ready to be put into a picture of any height.
private struct MapArrangement {
    let glyphs: [MapGlyph]
    let shape: MapShape
    /// How many lines each note has.
    let weights: [Int]
    /// The notes of each part, the largest part first.
    let parts: [[Int]]
    /// The places of their notes, without scale.
    let drawings: [[MapPoint]]
    /// How much room each part asks for, in square pixels.
    let areas: [Double]

    init(_ excerpt: GraphExcerpt, glyphs: [MapGlyph], shape: MapShape) {
        self.glyphs = glyphs
        self.shape = shape
        let parts = excerpt.parts
        let neighbours = excerpt.neighbours
        var numbers = [Int](repeating: 0, count: glyphs.count)
        for part in parts { for (number, note) in part.enumerated() { numbers[note] = number } }
        self.parts = parts
        weights = neighbours.map(\.count)
        drawings = parts.map { part in
            StressLayout(neighbours: part.map { neighbours[$0].map { numbers[$0] } }).places
        }
        areas = parts.map { part in
            part.reduce(0) { $0 + Self.area(of: glyphs[$1], isNamed: $1 < shape.namedLimit) }
        }
    }

    var area: Double { areas.reduce(0, +) }

    /// The places in a picture of that height, and whether nothing lies on anything else.
    func places(height: Double) -> (places: [MapPoint], isClear: Bool) {
        let rows = MapFrame.rows(of: areas, in: MapFrame(low: .zero, size: [shape.width, height]))
        var places = [MapPoint](repeating: .zero, count: glyphs.count)
        var frames = [MapFrame](repeating: MapFrame(low: .zero, size: .zero), count: glyphs.count)
        for (place, row) in rows.enumerated() {
            let fit = fitted(drawings[place], in: row.inset(by: [60, 24]))
            for (note, place) in zip(parts[place], fit) {
                places[note] = place
                frames[note] = Self.seatFrame(of: glyphs[note], isNamed: note < shape.namedLimit, in: row)
            }
        }
        var separation = Separation(
            places, glyphs: glyphs, weights: weights, named: shape.namedLimit, frames: frames)
        return (separation.places(afterRounds: 150), separation.isClear)
    }

    private static func area(of glyph: MapGlyph, isNamed: Bool) -> Double {
        let disc = MapGlyph.pitch
        guard isNamed else { return disc * disc }
        return max(disc, glyph.labelWidth + 10) * (disc + MapGlyph.labelHeight)
    }

    /// Where the middle of a note may be so that its name is within the row.
    private static func seatFrame(of glyph: MapGlyph, isNamed: Bool, in row: MapFrame) -> MapFrame {
        let disc = max(MapGlyph.pitch / 2, glyph.radius + 3)
        let side = isNamed ? max(disc, glyph.labelWidth / 2 + 2) : disc
        var frame = row.inset(by: [side, disc])
        if isNamed { frame.size.y = max(0, frame.size.y - MapGlyph.labelHeight) }
        return frame
    }
}

extension GraphExcerpt {
    /// For each note, which others it shares a line with.
    var neighbours: [[Int]] {
        var result = [[Int]](repeating: [], count: notes.count)
        for line in lines {
            result[line.first].append(line.second)
            result[line.second].append(line.first)
        }
        return result
    }

    /// The connected parts, the largest first.
    fileprivate var parts: [[Int]] {
        var sets = DisjointSets(count: notes.count)
        for line in lines { _ = sets.join(line.first, line.second) }
        var parts = [[Int]](repeating: [], count: notes.count)
        for note in notes.indices { parts[sets.leader(of: note)].append(note) }
        return parts.filter { !$0.isEmpty }.sorted {
            $0.count == $1.count ? $0[0] < $1[0] : $0.count > $1.count
        }
    }
}
