package import WattleText

/// Something in a formula that is not understood.
package struct MathFault: Error, Hashable, Sendable {
    /// What is wrong.
    package enum Kind: Hashable, Sendable {
        /// No command or environment has the name.
        case unknownName
        /// Braces, delimiters, tables or arguments do not fit together.
        case structure
    }

    /// What is wrong.
    package let kind: Kind
    /// The bytes of the formula that are meant.
    package let range: SourceRange
    /// One sentence in lower case.
    package let message: String
    /// What was probably meant, as it would be written; nil where nothing is near.
    package let proposal: String?

    init(_ kind: Kind, _ range: SourceRange, _ message: String, proposal: String? = nil) {
        self.kind = kind
        self.range = range
        self.message = message
        self.proposal = proposal
    }
}
