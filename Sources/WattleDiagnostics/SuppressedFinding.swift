/// A finding that somebody has accepted: it counts no more, and reports say so.
package struct SuppressedFinding: Hashable, Sendable {
    /// Where it was accepted.
    package enum Kind: String, Sendable {
        /// In the text itself, beside what was found.
        case inSource
        /// In a file of allowed findings.
        case external
        /// In a baseline, which nobody has looked at one by one.
        case baseline
    }

    /// What was found.
    package let diagnostic: Diagnostic
    /// Where it was accepted.
    package let kind: Kind
    /// Why, in its author's words; empty where none are asked for.
    package let reason: String

    /// Accepts a finding.
    package init(_ diagnostic: Diagnostic, _ kind: Kind, reason: String = "") {
        self.diagnostic = diagnostic
        self.kind = kind
        self.reason = reason
    }
}
