/// Turns places so that they are widest where the frame is, and stretches them to fill it.
func fitted(_ places: [MapPoint], in frame: MapFrame) -> [MapPoint] {
    guard places.count > 1 else { return places.map { _ in frame.middle } }
    let middle = places.reduce(MapPoint.zero, +) / Double(places.count)
    let axis = longAxis(of: places.map { $0 - middle })
    let isWide = frame.size.x >= frame.size.y
    let turned = places.map { place in
        let offset = place - middle
        let along = (offset * axis).sum()
        let across = offset.y * axis.x - offset.x * axis.y
        return isWide ? MapPoint(along, across) : MapPoint(across, along)
    }
    let low = turned.reduce(turned[0], pointwiseMin)
    let extent = pointwiseMax(turned.reduce(turned[0], pointwiseMax) - low, MapPoint(repeating: 1e-6))
    var scale = frame.size / extent
    // Stretched too much, a bundle of lines looks like a flag in the wind.
    scale = pointwiseMin(scale, MapPoint(repeating: scale.min() * 2.2))
    let margin = (frame.size - extent * scale) / 2
    return turned.map { frame.low + margin + ($0 - low) * scale }
}

/// The direction in which points spread most, of length 1.
private func longAxis(of offsets: [MapPoint]) -> MapPoint {
    let squares = offsets.reduce(MapPoint.zero) { $0 + $1 * $1 }
    let product = offsets.reduce(0) { $0 + $1.x * $1.y }
    let difference = (squares.x - squares.y) / 2
    let greater = (squares.x + squares.y) / 2 + (difference * difference + product * product).squareRoot()
    let candidates = [MapPoint(greater - squares.y, product), MapPoint(product, greater - squares.x)]
    let axis = candidates.max { ($0 * $0).sum() < ($1 * $1).sum() } ?? [1, 0]
    let length = (axis * axis).sum().squareRoot()
    return length > 1e-9 ? axis / length : [1, 0]
}
