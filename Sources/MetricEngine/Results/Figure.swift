/// One figure as a page shows it: numbers in the displayed unit, and the texts made from them.
package struct Figure: Equatable, Sendable {
    /// The quantiles in the displayed unit.
    package let value: Quantiles
    /// The median without its unit, for example `1.9`.
    package let text: [UInt8]
    /// `1.5–2.4`, or nil for an exact figure.
    package let rangeText: [UInt8]?
    /// The displayed unit, for example `EUR/Mtok`; empty for a plain number, `×` for a ratio.
    package let unit: [UInt8]
    /// The figure against the baseline's in the same column, in the same group; nil without a baseline.
    package let ratio: Ratio?

    package init(value: Quantiles, text: [UInt8], rangeText: [UInt8]?, unit: [UInt8], ratio: Ratio? = nil) {
        self.value = value
        self.text = text
        self.rangeText = rangeText
        self.unit = unit
        self.ratio = ratio
    }

    /// A multiple of the baseline's figure.
    package struct Ratio: Equatable, Sendable {
        /// Quantiles of the ratio taken draw by draw, so that shared inputs cancel.
        package let value: Quantiles
        /// For example `0.42×`.
        package let text: [UInt8]

        package init(value: Quantiles, text: [UInt8]) {
            self.value = value
            self.text = text
        }
    }
}
