/// Moves notes apart whose discs or names would lie on each other.
struct Separation {
    /// What a note takes up around its middle: the disc, and the name below it where the name is to be shown.
    private struct Box {
        var place: MapPoint
        let half: MapPoint
        /// How hard it is to move.
        let weight: Double
        /// How far the box's middle lies below the disc's.
        let drop: Double
    }

    private var boxes: [Box]
    private let frames: [MapFrame]
    /// Whether nothing lies on anything else any more.
    private(set) var isClear = false

    /// Prepares to move notes.
    /// - Parameters:
    ///   - places: where they are.
    ///   - glyphs: how they are drawn.
    ///   - weights: how many lines each has; what many hang on stays where it is.
    ///   - named: how many of the first ones keep room for their names.
    ///   - frames: by note, where its middle must stay.
    init(_ places: [MapPoint], glyphs: [MapGlyph], weights: [Int], named: Int, frames: [MapFrame]) {
        self.frames = frames
        boxes = places.indices.map { note in
            let glyph = glyphs[note]
            let disc = max(MapGlyph.pitch / 2, glyph.radius + 3)
            let name = note < named ? MapPoint(glyph.labelWidth / 2 + 5, MapGlyph.labelHeight / 2) : .zero
            return Box(
                place: places[note], half: [max(disc, name.x), disc + name.y],
                weight: Double(weights[note] + 1),
                drop: name.y)
        }
    }

    /// The places after so many rounds of pushing.
    mutating func places(afterRounds rounds: Int) -> [MapPoint] {
        for _ in 0..<rounds where !isClear { isClear = !pushApart() }
        return boxes.map(\.place)
    }

    /// Pushes each overlapping pair apart along the shorter way; false if there was none.
    private mutating func pushApart() -> Bool {
        var hasMoved = false
        let order = boxes.indices.sorted { boxes[$0].place.x < boxes[$1].place.x }
        let widest = boxes.reduce(0) { max($0, $1.half.x) }
        for (rank, first) in order.enumerated() {
            for second in order[(rank + 1)...] {
                if boxes[second].place.x - boxes[first].place.x > boxes[first].half.x + widest { break }
                if push(first, second) { hasMoved = true }
            }
        }
        for note in boxes.indices {
            boxes[note].place = boxes[note].place.clamped(
                lowerBound: frames[note].low, upperBound: frames[note].high)
        }
        return hasMoved
    }

    private mutating func push(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (boxes[first], boxes[second])
        let offset = other.place - one.place + [0, other.drop - one.drop]
        let overlap = one.half + other.half - pointwiseMax(offset, -offset)
        guard overlap.min() > 0.01 else { return false }
        // Where two lie on each other exactly, the earlier one goes up.
        let isAcross = overlap.x < overlap.y
        let way = isAcross ? offset.x : offset.y
        let isForward = way == 0 ? first < second : way > 0
        let length = (isAcross ? overlap.x : overlap.y) * (isForward ? 1 : -1)
        let shift: MapPoint = isAcross ? [length, 0] : [0, length]
        let share = other.weight / (one.weight + other.weight)
        boxes[first].place -= shift * share
        boxes[second].place += shift * (1 - share)
        return true
    }
}
