import WattleDiagnostics

/// A kind of text that should not be published, and how it is found.
struct SensitiveRule: Sendable {
    /// What the rule demands.
    let documentation: RuleDocumentation
    /// What a finding says; never anything of the text.
    let message: String
    /// Pairs of bytes one of which stands in whatever the rule finds.
    let keys: [ByteKey]
    /// What the rule finds around such a pair, whose first byte stands at the place; nil for nothing.
    ///
    /// Complexity: each looks at a bounded number of bytes, so that a text takes linear time, whatever stands in it.
    let match: @Sendable (TextSpan, Int) -> Range<Int>?

    /// The rule's name.
    var rule: RuleID { documentation.rule }
}

/// Two sets of bytes: a text is looked at where one of the first is followed by one of the second.
struct ByteKey: Sendable {
    let first: ByteSet
    let second: ByteSet

    /// Looks where a byte of one text is followed by one of another.
    init(_ first: String, _ second: String) { self.init(ByteSet(first), ByteSet(second)) }

    /// Looks where a byte of one set is followed by one of another.
    init(_ first: ByteSet, _ second: ByteSet) {
        self.first = first
        self.second = second
    }
}
