extension Label {
    /// The label in as few lines as `wrapped(to:)` makes, and as narrow as so many lines let it be.
    ///
    /// Without that, a last line often holds a single word. Complexity: that of ten wrappings.
    func balanced(within width: Double) -> Label {
        var best = wrapped(to: width)
        guard best.lines.count > lines.count, best.lines.count < 40 else { return best }
        var low = size.width / Double(best.lines.count + 1)
        var high = min(width, best.size.width)
        for _ in 0..<8 where high - low > 4 {
            let middle = (low + high) / 2
            let candidate = wrapped(to: middle)
            if candidate.lines.count == best.lines.count, candidate.size.width <= best.size.width {
                best = candidate
                high = min(middle, candidate.size.width)
            } else {
                low = middle
            }
        }
        return best
    }
}
