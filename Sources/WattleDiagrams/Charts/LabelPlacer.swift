/// Finds free places for labels beside points, among boxes that are taken already.
///
/// Boxes are kept by square cells, so that asking costs what is near; cells with many boxes count as full.
struct LabelPlacer {
    private let area: Rectangle
    private let columns: Int
    private var cells: [[Rectangle]]
    private static let cell = 40.0
    private static let most = 12

    /// Labels stay within `area`.
    init(area: Rectangle) {
        self.area = area
        columns = Int(area.size.width / Self.cell) + 1
        cells = Array(repeating: [], count: columns * (Int(area.size.height / Self.cell) + 1))
    }

    private func numbers(of box: Rectangle) -> [Int] {
        func span(_ low: Double, _ high: Double, _ length: Double) -> ClosedRange<Int> {
            let first = min(max(low, 0), length)
            return Int(first / Self.cell)...Int(max(first, min(high, length)) / Self.cell)
        }
        let across = span(box.minX - area.minX, box.maxX - area.minX, area.size.width)
        let down = span(box.minY - area.minY, box.maxY - area.minY, area.size.height)
        return down.flatMap { row in across.map { row * columns + $0 } }
    }

    /// Takes a box.
    mutating func take(_ box: Rectangle) {
        for number in numbers(of: box) where cells[number].count <= Self.most { cells[number].append(box) }
    }

    /// Whether a box is within the area and on no other one.
    func isFree(_ box: Rectangle) -> Bool {
        area.contains(box)
            && numbers(of: box).allSatisfy { number in
                cells[number].count <= Self.most && !cells[number].contains { $0.overlaps(box) }
            }
    }

    /// Finds a place for a label near a point, and takes it: beside it, above, below, then at its corners.
    mutating func place(_ size: Size, beside point: Point, radius: Double) -> Rectangle? {
        let side = Point(radius + 4 + size.width / 2, radius + 2 + size.height / 2)
        let corner = Point(radius * 0.7 + 3 + size.width / 2, radius * 0.7 + 1 + size.height / 2)
        let steps = [
            Point(side.x, 0), Point(-side.x, 0), Point(0, -side.y), Point(0, side.y),
            Point(corner.x, -corner.y), Point(corner.x, corner.y), Point(-corner.x, -corner.y),
            Point(-corner.x, corner.y),
        ]
        for step in steps {
            let box = Rectangle(centre: point + step, size)
            guard isFree(box) else { continue }
            take(box)
            return box
        }
        return nil
    }
}
