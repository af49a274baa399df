/// Divides a rectangle into areas as near to squares as a greedy row-by-row division gets.
///
/// - Parameters:
///   - areas: in descending order; parts of the whole.
///   - box: what is divided.
/// - Returns: a rectangle for each area. Complexity: linear.
/// - Note: Bruls, Huizing, van Wijk, "Squarified treemaps", 2000.
func squarified(_ areas: [Double], in box: Rectangle) -> [Rectangle] {
    let sum = areas.reduce(0, +)
    guard sum > 0 else { return areas.map { _ in Rectangle(box.origin, .zero) } }
    let scale = box.size.width * box.size.height / sum
    var rest = box
    var boxes: [Rectangle] = []
    while boxes.count < areas.count {
        let side = min(rest.size.width, rest.size.height)
        var row = 0.0
        var end = boxes.count
        var worst = Double.infinity
        while end < areas.count {
            let next = row + areas[end] * scale
            let ratio = worstRatio(next, areas[boxes.count] * scale, areas[end] * scale, side)
            guard ratio <= worst else { break }
            worst = ratio
            row = next
            end += 1
        }
        let first = boxes.count
        if end == first { end += 1 }
        boxes += laid(areas[first..<end].map { $0 * scale }, in: &rest)
    }
    return boxes
}

/// The worst ratio of sides in a row: that of its largest or of its smallest area.
private func worstRatio(_ row: Double, _ largest: Double, _ smallest: Double, _ side: Double) -> Double {
    guard row > 0, side > 0, smallest > 0 else { return .infinity }
    return max(side * side * largest / (row * row), row * row / (side * side * smallest))
}

/// Lays areas along the shorter side of what is left, and takes their row off it.
private func laid(_ areas: [Double], in rest: inout Rectangle) -> [Rectangle] {
    let sum = areas.reduce(0, +)
    let isColumn = rest.size.width >= rest.size.height
    let side = isColumn ? rest.size.height : rest.size.width
    let depth = side > 0 ? sum / side : 0
    var place = isColumn ? rest.minY : rest.minX
    let boxes = areas.map { area in
        let length = depth > 0 ? area / depth : 0
        defer { place += length }
        return isColumn
            ? Rectangle(Point(rest.minX, place), Size(depth, length))
            : Rectangle(Point(place, rest.minY), Size(length, depth))
    }
    let step = isColumn ? Point(depth, 0) : Point(0, depth)
    rest = Rectangle(
        rest.origin + step, Size(max(rest.size.width - step.x, 0), max(rest.size.height - step.y, 0)))
    return boxes
}
