/// A way from values to pixels.
struct Scale: Hashable, Sendable {
    /// The values at the two ends; the first may be the greater one.
    let first: Double
    let last: Double
    /// The pixels at the two ends.
    let start: Double
    let end: Double

    /// A scale from the first value to the last one; equal values are moved apart.
    init(from first: Double, to last: Double, pixels start: Double, _ end: Double) {
        self.first = first
        self.last = first == last ? first + 1 : last
        self.start = start
        self.end = end
    }

    /// The pixel of a value; values beyond the ends are brought to the ends.
    func place(_ value: Double) -> Double {
        start + (end - start) * min(max((value - first) / (last - first), 0), 1)
    }

    /// Round numbers within the scale, about as many as wanted, and the digits after the point that they need.
    ///
    /// Their distance is 1, 2 or 5 times a power of ten.
    func ticks(about wanted: Int) -> (values: [Double], decimals: Int) {
        let low = min(first, last)
        let high = max(first, last)
        let (step, decimals) = Self.step(for: (high - low) / Double(max(wanted, 1)))
        guard step > 0, step.isFinite else { return ([low, high], 0) }
        let begin = (low / step - 1e-9).rounded(.up)
        let count = Int((high / step + 1e-9).rounded(.down) - begin)
        guard count >= 0, count < 1_000 else { return ([low, high], 0) }
        return ((0...count).map { (begin + Double($0)) * step }, decimals)
    }

    /// The least round distance that is not below `least`.
    private static func step(for least: Double) -> (Double, Int) {
        guard least > 1e-12, least < 1e15 else { return (least, 2) }
        var power = 1.0
        var decimals = 0
        while power > least {
            power /= 10
            decimals += 1
        }
        while power * 10 <= least { power *= 10 }
        for factor in [1.0, 2, 5] where power * factor >= least * (1 - 1e-9) {
            return (power * factor, decimals)
        }
        return (power * 10, max(0, decimals - 1))
    }

    /// Round bounds around values.
    static func bounds(around low: Double, _ high: Double) -> (Double, Double) {
        guard high > low else { return low == 0 ? (0, 1) : (min(0, low), max(0, low)) }
        let (step, _) = step(for: (high - low) / 6)
        guard step > 0, step.isFinite else { return (low, high) }
        return ((low / step).rounded(.down) * step, (high / step).rounded(.up) * step)
    }
}
