/// A claim beside what the garden's scenario gives.
package struct ClaimResult: Equatable, Sendable {
    /// What is claimed, as the author quotes it.
    package let statement: [UInt8]
    /// Who claims it, without footnotes; empty if nobody is named.
    package let claimant: [UInt8]
    /// Where it is claimed; nil without a footnote.
    package let source: SourceCitation?
    package let verdict: Verdict
    /// The test as written, for example `H200.cost_per_mtok / GB300_NVL72.cost_per_mtok >= 35`.
    package let test: [UInt8]
    /// The tested side in words, for example `H200: cost … / GB300 NVL72: cost …`.
    package let quantity: [UInt8]
    /// What the model gives, ratios with `×`; nil where nothing could be computed.
    package let found: Figure?
    /// What is claimed, in the same unit; nil where the test is no comparison.
    package let claimed: Figure?
    /// How the two are compared, in words: `at least`, `at most`, `more than`, `less than`; empty without a comparison.
    package let comparison: [UInt8]
    /// The share of draws in which the claim holds, 0 to 1; nil where nothing could be computed.
    package let share: Double?
    /// Under which single changes the claim would hold.
    package let conditions: [Condition]
    /// What the catalogue or the scenario lacks, in words; empty unless the claim cannot be tested.
    package let missing: [[UInt8]]

    package init(
        statement: [UInt8], claimant: [UInt8], source: SourceCitation?, verdict: Verdict, test: [UInt8],
        quantity: [UInt8], found: Figure?, claimed: Figure?, comparison: [UInt8], share: Double?,
        conditions: [Condition], missing: [[UInt8]]
    ) {
        self.statement = statement
        self.claimant = claimant
        self.source = source
        self.verdict = verdict
        self.test = test
        self.quantity = quantity
        self.found = found
        self.claimed = claimed
        self.comparison = comparison
        self.share = share
        self.conditions = conditions
        self.missing = missing
    }

    /// What is said of a claim; always about this model and this scenario.
    package enum Verdict: UInt8, Equatable, Sendable, CaseIterable {
        /// Holds in at least nine of ten draws.
        case supported
        /// Holds in some draws.
        case plausible
        /// Holds in fewer than one of ten draws.
        case notReproduced
        /// Data are missing.
        case notTestable

        /// The verdict in words.
        package var label: [UInt8] {
            switch self {
            case .supported: utf8("Supported")
            case .plausible: utf8("Plausible")
            case .notReproduced: utf8("Not reproduced")
            case .notTestable: utf8("Not testable")
            }
        }
    }

    /// One input and the value of it from which the claim would hold, everything else as it is.
    package struct Condition: Equatable, Sendable {
        /// The input in words, for example `Speed per user`.
        package let label: [UInt8]
        /// What it would have to be, for example `at least 118 tok/s/user`; nil where no value in the range helps.
        package let bound: [UInt8]?
        /// What it is, for example `50 tok/s/user`; empty where the scenario says nothing.
        package let current: [UInt8]
        package let tried: Tried

        package init(label: [UInt8], bound: [UInt8]?, current: [UInt8], tried: Tried) {
            self.label = label
            self.bound = bound
            self.current = current
            self.tried = tried
        }
    }

    /// What an input was given instead of its own value.
    package enum Tried: Equatable, Sendable {
        /// Values between two, each with its unit.
        case between([UInt8], [UInt8])
        /// Every other word that it can be.
        case words([[UInt8]])
    }
}
