/// A rectangle of a picture.
struct MapFrame: Sendable, Hashable {
    var low: MapPoint
    var size: MapPoint

    var high: MapPoint { low + size }
    var middle: MapPoint { low + size / 2 }

    /// The rectangle with its sides moved inwards, but not past its middle.
    func inset(by margin: MapPoint) -> MapFrame {
        let margin = pointwiseMin(margin, size / 2)
        return MapFrame(low: low + margin, size: size - margin * 2)
    }

    /// Rows of rectangles one below the other, with areas in the ratios of `shares`; none is flatter or slimmer than need be.
    /// - Parameters:
    ///   - shares: from the greatest to the least.
    ///   - frame: what the rectangles fill.
    /// - Returns: a rectangle for each share.
    static func rows(of shares: [Double], in frame: MapFrame) -> [MapFrame] {
        let total = shares.reduce(0, +)
        guard total > 0 else { return [] }
        let areaOfShare = frame.size.x * frame.size.y / total
        var frames: [MapFrame] = []
        var rest = shares[...]
        var top = frame.low.y
        while !rest.isEmpty {
            let count = bestCount(rest, width: frame.size.x, areaOfShare)
            let row = rest.prefix(count)
            rest = rest.dropFirst(count)
            let sum = row.reduce(0, +)
            let height = sum * areaOfShare / frame.size.x
            var left = frame.low.x
            for share in row {
                let width = frame.size.x * share / sum
                frames.append(MapFrame(low: [left, top], size: [width, height]))
                left += width
            }
            top += height
        }
        return frames
    }

    /// How many shares to put into the next row, so that the worst of its rectangles is nearest to twice as wide as high.
    private static func bestCount(_ shares: ArraySlice<Double>, width: Double, _ areaOfShare: Double) -> Int {
        var best = (count: 1, ratio: Double.infinity)
        var sum = 0.0
        for (place, share) in shares.enumerated() {
            sum += share
            let height = sum * areaOfShare / width
            let widths = [shares[shares.startIndex], share].map { width * $0 / sum / (2 * height) }
            let ratio = widths.map { max($0, 1 / $0) }.max() ?? .infinity
            if ratio > best.ratio { break }
            best = (place + 1, ratio)
        }
        return best.count
    }
}
