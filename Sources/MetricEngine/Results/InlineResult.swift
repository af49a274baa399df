/// What an inline expression in prose becomes.
package struct InlineResult: Equatable, Sendable {
    /// The figure with its texts; nil for `assert`, which prints nothing.
    package let figure: Figure?
    /// What stands in the page, for example `1.9 EUR/Mtok (1.5–2.4)`; empty for `assert`.
    package let text: [UInt8]
    /// The dimension in words.
    package let dimension: [UInt8]
    /// Indices of the blocks that the figure depends on, ascending.
    package let blocks: [Int]
    /// The outcome of `assert`.
    package let check: CheckOutcome?
    /// Paths of the fields that were read, sorted.
    package let reads: [[UInt8]]

    package init(
        figure: Figure?, text: [UInt8], dimension: [UInt8], blocks: [Int], check: CheckOutcome?,
        reads: [[UInt8]]
    ) {
        self.figure = figure
        self.text = text
        self.dimension = dimension
        self.blocks = blocks
        self.check = check
        self.reads = reads
    }
}
