/// A triangular distribution: a least, a most likely and a greatest value.
package struct Triangular: Equatable, Sendable {
    /// The least value.
    package let low: Double
    /// The most likely value.
    package let mode: Double
    /// The greatest value.
    package let high: Double

    /// Takes `low <= mode <= high`, the ends apart.
    package init(_ low: Double, _ mode: Double, _ high: Double) {
        self.low = low
        self.mode = mode
        self.high = high
    }

    /// The value that a share `p` of draws stays below.
    package func quantile(_ p: Double) -> Double {
        let width = high - low
        if p < (mode - low) / width { return low + RealMath.sqrt(p * width * (mode - low)) }
        return high - RealMath.sqrt((1 - p) * width * (high - mode))
    }

    /// The mean.
    package var mean: Double { (low + mode + high) / 3 }

    /// The standard deviation.
    package var deviation: Double {
        RealMath.sqrt(
            (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18)
    }
}

/// Draws and what they say: mean, deviation and quantiles.
package struct SampleSummary: Equatable, Sendable {
    /// The draws in the order in which they were made.
    package let draws: [Double]
    /// The draws in rising order.
    package let sorted: [Double]
    /// Their mean.
    package let mean: Double
    /// Their standard deviation, by one less than their number.
    package let deviation: Double

    /// Sums up at least two draws.
    package init(_ draws: [Double]) {
        var sum = CompensatedSum()
        for draw in draws { sum.add(draw) }
        let mean = sum.value / Double(draws.count)
        var squares = CompensatedSum()
        for draw in draws { squares.add((draw - mean) * (draw - mean)) }
        self.mean = mean
        deviation = RealMath.sqrt(squares.value / Double(draws.count - 1))
        self.draws = draws
        sorted = draws.sorted()
    }

    /// The value that a share `p` of draws stays below, between neighbours in proportion (type 7).
    package func quantile(_ p: Double) -> Double { MetricEngine.quantile(p, ofSorted: sorted) }

    /// The share of draws below a value.
    package func share(below limit: Double) -> Double {
        Double(sorted.count { $0 < limit }) / Double(sorted.count)
    }
}
