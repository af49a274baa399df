/// One formula of the computation: in names, with numbers, and what came out.
///
/// Steps are listed deepest first; `depth` says how far a step lies below the result that it serves.
package struct TraceStep: Equatable, Sendable {
    /// For example `GB300 NVL72: energy_per_mtok`.
    package let name: [UInt8]
    /// For example `power / throughput`.
    package let formula: [UInt8]
    /// The same with median values, for example `132 kW / 41 200 tok/s`.
    package let substituted: [UInt8]
    /// For example `3.2 J/tok`.
    package let result: [UInt8]
    /// Where the formula comes from; empty for the author's own.
    package let citation: [UInt8]
    /// 0 for what the block asked for.
    package let depth: Int

    package init(
        name: [UInt8], formula: [UInt8], substituted: [UInt8], result: [UInt8], citation: [UInt8], depth: Int
    ) {
        self.name = name
        self.formula = formula
        self.substituted = substituted
        self.result = result
        self.citation = citation
        self.depth = depth
    }
}

/// What became of one `expect` or `expect_warn`.
package struct CheckOutcome: Equatable, Sendable {
    /// The test as written.
    package let text: [UInt8]
    package let holds: Bool
    /// Both sides with numbers, for example `2.14 EUR/Mtok against 2 EUR/Mtok`.
    package let margin: [UInt8]
    /// False for `expect_warn`.
    package let isRequired: Bool

    package init(text: [UInt8], holds: Bool, margin: [UInt8], isRequired: Bool) {
        self.text = text
        self.holds = holds
        self.margin = margin
        self.isRequired = isRequired
    }
}
