/// Gives each disc a place in whole pixels where no other is near, as close as possible to where it wants to be.
struct DiscSeats {
    private struct Cell: Hashable {
        let column: Int
        let row: Int
    }

    private struct Seat {
        let place: MapPoint
        let glyph: MapGlyph
    }

    /// No two discs are asked to be farther apart.
    private static let cellSize = 40.0

    private let width: Double
    private var seats: [Cell: [Seat]] = [:]
    /// How far down the picture must reach.
    private(set) var bottom = 0.0

    /// Starts with an empty picture; it is as high as it needs to be.
    init(width: Double) { self.width = width }

    /// Takes the free place that is nearest to `wish`.
    mutating func take(_ wish: MapPoint, for glyph: MapGlyph) -> MapPoint {
        let margin = (max(MapGlyph.pitch / 2, glyph.radius + 3)).rounded(.up)
        let low = MapPoint(repeating: margin)
        let start = wish.rounded(.toNearestOrAwayFromZero).clamped(
            lowerBound: low, upperBound: [max(margin, width - margin), .greatestFiniteMagnitude])
        var ring = 0
        while true {
            let free = Self.ring(ring).map { start + $0 }.first { place in
                place.x >= low.x && place.x <= max(margin, width - margin) && place.y >= low.y
                    && isFree(place, for: glyph)
            }
            if let free {
                seats[cell(at: free), default: []].append(Seat(place: free, glyph: glyph))
                bottom = max(bottom, free.y + margin)
                return free
            }
            ring += 1
        }
    }

    private func isFree(_ place: MapPoint, for glyph: MapGlyph) -> Bool {
        let here = cell(at: place)
        for column in (here.column - 1)...(here.column + 1) {
            for row in (here.row - 1)...(here.row + 1) {
                for seat in seats[Cell(column: column, row: row)] ?? [] {
                    let offset = seat.place - place
                    let distance = MapGlyph.distance(seat.glyph, glyph)
                    if (offset * offset).sum() < distance * distance { return false }
                }
            }
        }
        return true
    }

    private func cell(at place: MapPoint) -> Cell {
        let cell = (place / Self.cellSize).rounded(.down)
        return Cell(column: Int(cell.x), row: Int(cell.y))
    }

    /// Offsets around a place, on a square that grows by 7 pixels to each side.
    private static func ring(_ number: Int) -> [MapPoint] {
        guard number > 0 else { return [.zero] }
        let steps = (-number..<number).map { Double($0 * 7) }
        let edge = Double(number * 7)
        return steps.flatMap { step -> [MapPoint] in
            [[step, -edge], [edge, step], [-step, edge], [-edge, -step]]
        }
    }
}
