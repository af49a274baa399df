extension Outline {
    /// Where an upright line meets the outline, relative to the node's middle.
    ///
    /// - Parameters:
    ///   - offset: how far the line stands from the middle.
    ///   - size: of the node's box.
    /// - Returns: the least and the greatest y; nil where the line passes beside it.
    func uprightSpan(at offset: Double, in size: Size) -> ClosedRange<Double>? {
        let (halfWidth, half) = (size.width / 2, size.height / 2)
        guard abs(offset) <= halfWidth else { return nil }
        switch self {
        case .rectangle: return -half...half
        case .ellipse:
            guard halfWidth > 0 else { return 0...0 }
            let part = offset / halfWidth
            let reach = half * max(0, 1 - part * part).squareRoot()
            return -reach...reach
        case .rounded(let radius):
            let round = min(max(0, radius), halfWidth, half)
            let inward = max(0, abs(offset) - (halfWidth - round))
            let reach = half - round + max(0, round * round - inward * inward).squareRoot()
            return -reach...reach
        case .polygon(let corners): return Self.uprightSpan(at: offset, of: corners)
        }
    }

    private static func uprightSpan(at offset: Double, of corners: [Point]) -> ClosedRange<Double>? {
        var least = Double.infinity
        var most = -Double.infinity
        for index in corners.indices {
            let (one, other) = (corners[index], corners[(index + 1) % corners.count])
            guard min(one.x, other.x) <= offset, offset <= max(one.x, other.x) else { continue }
            let part = one.x == other.x ? 0 : (offset - one.x) / (other.x - one.x)
            let y = one.y + (other.y - one.y) * part
            least = min(least, y)
            most = max(most, y)
            if one.x == other.x {
                least = min(least, other.y)
                most = max(most, other.y)
            }
        }
        return least <= most ? least...most : nil
    }

    /// The same outline with x and y exchanged.
    var transposed: Outline {
        guard case .polygon(let corners) = self else { return self }
        return .polygon(corners.map { Point($0.y, $0.x) })
    }
}
