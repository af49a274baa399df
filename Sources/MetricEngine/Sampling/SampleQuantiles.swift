/// The quantile of samples by linear interpolation between order statistics (type 7).
package func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double {
    guard let first = sorted.first else { return 0 }
    guard sorted.count > 1 else { return first }
    let position = share * Double(sorted.count - 1)
    let lower = min(Int(position), sorted.count - 2)
    let fraction = position - Double(lower)
    return sorted[lower] + fraction * (sorted[lower + 1] - sorted[lower])
}

/// The 10th, 50th and 90th percentile of samples.
package func quantiles(of samples: [Double]) -> Quantiles {
    let sorted = samples.sorted()
    return Quantiles(
        p10: quantile(0.1, ofSorted: sorted), median: quantile(0.5, ofSorted: sorted),
        p90: quantile(0.9, ofSorted: sorted))
}
