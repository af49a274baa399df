/// The 10th, 50th and 90th percentile of a figure; all three are equal for an exact one.
package struct Quantiles: Equatable, Sendable {
    package let p10: Double
    package let median: Double
    package let p90: Double

    package init(p10: Double, median: Double, p90: Double) {
        self.p10 = p10
        self.median = median
        self.p90 = p90
    }

    /// An exact figure.
    package init(exactly value: Double) {
        self.init(p10: value, median: value, p90: value)
    }

    /// Whether the figure has a spread that a reader should see.
    package var isUncertain: Bool { p10 != p90 }
}
