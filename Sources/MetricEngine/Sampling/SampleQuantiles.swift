/// The quantile of samples by linear interpolation between order statistics (type 7).
package func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double {
    guard let first = sorted.first else { return 0 }
    guard sorted.count > 1 else { return first }
    let place = QuantilePlace(share, count: sorted.count)
    return place.value(sorted[place.lower], sorted[place.lower + 1])
}

/// The 10th, 50th and 90th percentile of samples.
///
/// The six order statistics are selected, not sorted for: sorting took a third of a comparison's time. The median may be
/// known already.
/// Complexity: linear on average.
package func quantiles(of samples: [Double], median: Double? = nil) -> Quantiles {
    Quantiles(
        p10: quantile(0.1, of: samples), median: median ?? quantile(0.5, of: samples),
        p90: quantile(0.9, of: samples))
}

/// The median of samples.
package func median(of samples: [Double]) -> Double { quantile(0.5, of: samples) }

private func quantile(_ share: Double, of samples: [Double]) -> Double {
    guard samples.count > 1 else { return samples.first ?? 0 }
    let place = QuantilePlace(share, count: samples.count)
    let (low, high) = samples.neighbours(at: place.lower)
    return place.value(low, high)
}

/// Between which order statistics a quantile lies, and how far along.
private struct QuantilePlace {
    let lower: Int
    private let fraction: Double

    init(_ share: Double, count: Int) {
        let position = share * Double(count - 1)
        lower = min(Int(position), count - 2)
        fraction = position - Double(lower)
    }

    func value(_ low: Double, _ high: Double) -> Double { low + fraction * (high - low) }
}

extension [Double] {
    /// The values at an index and behind it, as if sorted.
    ///
    /// Few values say between which bounds the two lie, and only what lies between is gone through again. Selecting from
    /// all 4,096 at once took 38 µs, this takes 11.
    fileprivate func neighbours(at index: Int) -> (Double, Double) {
        var values = self
        var index = index
        while values.count >= 256 {
            let bounds = values.bounds(around: index)
            let middle = values.partition(between: bounds.low, bounds.high)
            let isInside = middle.below <= index && index + 1 < middle.below + middle.values.count
            guard isInside, middle.values.count < values.count else { break }
            if bounds.low == bounds.high { return (bounds.low, bounds.low) }
            values = middle.values
            index -= middle.below
        }
        values.select(index, from: 0)
        return (values[index], values.minimum(from: index + 1))
    }

    /// Values between which the one at an index lies almost certainly, as if sorted: three standard deviations of its
    /// rank among 64 values to either side.
    private func bounds(around index: Int) -> (low: Double, high: Double) {
        let size = 64
        let margin = 12
        var some: [Double] = []
        some.reserveCapacity(size)
        for place in 0..<size { some.append(self[place * count / size]) }
        let rank = index * size / count
        let places = (low: rank - margin, high: rank + margin)
        if places.low >= 0 { some.select(places.low, from: 0) }
        if places.high < size { some.select(places.high, from: Swift.max(places.low, 0)) }
        return (
            places.low >= 0 ? some[places.low] : -.infinity,
            places.high < size ? some[places.high] : .infinity
        )
    }

    /// The values from `low` to `high`, and how many are below.
    private func partition(between low: Double, _ high: Double) -> (below: Int, values: [Double]) {
        var below = 0
        var kept = 0
        var values = [Double](repeating: 0, count: count)
        // Written and then perhaps overwritten: a branch that half of the values take costs more than the rest.
        for value in self {
            below &+= value < low ? 1 : 0
            values[kept] = value
            kept &+= (value >= low ? 1 : 0) & (value <= high ? 1 : 0)
        }
        values.removeLast(count - kept)
        return (below, values)
    }

    /// Puts the value of an index as if sorted in its place, smaller ones before and larger ones behind it, where all
    /// before `start` are in place already.
    private mutating func select(_ target: Int, from start: Int) {
        var low = start
        var high = count - 1
        while low < high {
            let pivot = medianOfThree(low, high)
            var left = low
            var right = high
            while left <= right {
                while self[left] < pivot { left += 1 }
                while self[right] > pivot { right -= 1 }
                if left <= right {
                    swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if target <= right {
                high = right
            } else if target >= left {
                low = left
            } else {
                return
            }
        }
    }

    private func medianOfThree(_ low: Int, _ high: Int) -> Double {
        let first = self[low]
        let middle = self[(low + high) / 2]
        let last = self[high]
        return Swift.max(Swift.min(first, middle), Swift.min(Swift.max(first, middle), last))
    }

    private func minimum(from start: Int) -> Double {
        var least = self[start]
        for index in (start + 1)..<Swift.max(count, start + 1) where self[index] < least {
            least = self[index]
        }
        return least
    }
}
