package import WattleMarkdown

/// A figure of a note as readers see it, in plain values.
package struct ShownFigure: Sendable {
    /// The fence that it stands in.
    package let node: NodeID
    /// Its numbers with their units.
    package let values: [ShownValue]
    /// What was computed, in words, where a claim allows a tolerance and most draws lie outside it.
    package let miss: String?

    /// Describes a figure.
    package init(node: NodeID, values: [ShownValue], miss: String? = nil) {
        self.node = node
        self.values = values
        self.miss = miss
    }
}

/// A number that a figure shows.
package struct ShownValue: Sendable {
    /// The number with its unit, for example `37.8 EUR`.
    package let text: String
    /// What stands for it in running text, for example `chat.cost in EUR`; nil where the figure has no name for it.
    package let expression: String?

    /// Describes a number.
    package init(text: String, expression: String?) {
        self.text = text
        self.expression = expression
    }
}
