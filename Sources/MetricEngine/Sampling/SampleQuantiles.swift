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
    let found = quantiles(median == nil ? [0.1, 0.5, 0.9] : [0.1, 0.9], of: samples)
    return Quantiles(p10: found[0], median: median ?? found[1], p90: found[found.count - 1])
}

/// The median of samples.
package func median(of samples: [Double]) -> Double { quantiles([0.5], of: samples)[0] }

/// The quantiles of rising shares.
private func quantiles(_ shares: [Double], of samples: [Double]) -> [Double] {
    guard samples.count > 1 else { return shares.map { _ in samples.first ?? 0 } }
    let places = shares.map { QuantilePlace($0, count: samples.count) }
    let pairs = samples.neighbours(at: places.map { $0.lower })
    return zip(places, pairs).map { place, pair in place.value(pair.low, pair.high) }
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
    /// The values at rising indices and behind each of them, as if sorted.
    fileprivate func neighbours(at indices: [Int]) -> [(low: Double, high: Double)] {
        guard count >= 256, let slots = SampleSlots(self) else { return selected(indices, from: self) }
        let (candidates, ranks) = slots.candidates(self, at: indices)
        return selected(ranks, from: candidates)
    }

    /// The values at rising indices and behind each of them, found in place.
    private func selected(_ indices: [Int], from values: [Double]) -> [(low: Double, high: Double)] {
        var values = values
        var start = 0
        return indices.map { index in
            values.select(index, from: start)
            start = index
            return (values[index], values.minimum(from: index + 1))
        }
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

/// Samples counted in slots of equal width, so that few of them remain to be put in order.
///
/// One count serves all quantiles of an amount.
private struct SampleSlots {
    private static let count = 1024

    /// The slot of each sample: one of a greater sample is not below.
    private var slots: [UInt16]
    /// How many samples lie in each slot.
    private var sizes = [Int32](repeating: 0, count: SampleSlots.count)

    /// Fails where samples are too much alike, or too far apart, for slots between some of them.
    init?(_ samples: [Double]) {
        var low = samples[0]
        var high = samples[0]
        for place in stride(from: 0, to: samples.count, by: samples.count / 64) {
            low = min(low, samples[place])
            high = max(high, samples[place])
        }
        let last = Double(SampleSlots.count - 1)
        let scale = last / (high - low)
        guard scale > 0, scale < .infinity else { return nil }
        slots = [UInt16](repeating: 0, count: samples.count)
        for place in samples.indices {
            // Behind 2 to the 52nd a double's last bits are the whole number that it was rounded to.
            let position = min(max((samples[place] - low) * scale, 0), last) + 0x1p52
            let slot = UInt16(truncatingIfNeeded: position.bitPattern)
            slots[place] = slot
            sizes[Int(slot)] &+= 1
        }
    }

    /// The samples of all slots that hold one of some indices, as if sorted, or the one behind it; and the indices among
    /// these samples.
    func candidates(_ samples: [Double], at indices: [Int]) -> (values: [Double], ranks: [Int]) {
        var isWanted = [UInt8](repeating: 0, count: SampleSlots.count)
        var ranks: [Int] = []
        var below = 0
        var kept = 0
        var slot = 0
        func pass() {
            kept += isWanted[slot] == 1 ? Int(sizes[slot]) : 0
            below += Int(sizes[slot])
            slot += 1
        }
        for index in indices {
            while below + Int(sizes[slot]) <= index { pass() }
            isWanted[slot] = 1
            ranks.append(kept + index - below)
            while below + Int(sizes[slot]) <= index + 1 { pass() }
            isWanted[slot] = 1
        }
        kept += Int(sizes[slot])
        // Written and then perhaps overwritten: a branch costs more.
        var values = [Double](repeating: 0, count: kept + 1)
        var end = 0
        for (place, sample) in samples.enumerated() {
            values[end] = sample
            end &+= Int(isWanted[Int(slots[place])])
        }
        values.removeLast()
        return (values, ranks)
    }
}
