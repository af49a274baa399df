/// The quantile of samples by linear interpolation between order statistics (type 7).
package func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double {
    guard let first = sorted.first else { return 0 }
    guard sorted.count > 1 else { return first }
    let place = QuantilePlace(share, count: sorted.count)
    return place.value(sorted[place.lower], sorted[place.lower + 1])
}

/// The 10th, 50th and 90th percentile of samples.
///
/// The six order statistics are selected, not sorted for: sorting took a third of a comparison's time.
/// Complexity: linear on average.
package func quantiles(of samples: [Double]) -> Quantiles {
    guard samples.count > 1 else { return Quantiles(exactly: samples.first ?? 0) }
    var values = samples
    let places = [0.1, 0.5, 0.9].map { QuantilePlace($0, count: values.count) }
    var start = 0
    var found: [Double] = []
    for place in places {
        values.select(place.lower, from: start)
        let next = values.minimum(from: place.lower + 1)
        found.append(place.value(values[place.lower], next))
        start = place.lower
    }
    return Quantiles(p10: found[0], median: found[1], p90: found[2])
}

/// The median of samples.
package func median(of samples: [Double]) -> Double {
    guard samples.count > 1 else { return samples.first ?? 0 }
    var values = samples
    let place = QuantilePlace(0.5, count: values.count)
    values.select(place.lower, from: 0)
    return place.value(values[place.lower], values.minimum(from: place.lower + 1))
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
    /// Puts the value of an index as if sorted in its place, smaller ones before and larger ones behind it, where all
    /// before `start` are in place already.
    fileprivate mutating func select(_ target: Int, from start: Int) {
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

    fileprivate func minimum(from start: Int) -> Double {
        var least = self[start]
        for index in (start + 1)..<Swift.max(count, start + 1) where self[index] < least {
            least = self[index]
        }
        return least
    }
}
