import WattleDiagnostics

/// What a stretch of text is, as the rules about single sentences see it.
enum ClaimKind: Int, Sendable, CaseIterable {
    case comparison
    case bound
    case superlative
    case attribution
    /// What the document says that the note may be about: `the article says`.
    case ownDocument
    case vagueAuthority
    case measurement
    case conclusion
    case certainty
    case puffery
    case undatedTime
    case placeholder
    case hedge
    /// A measurement of the kind that benchmarks give, which needs to say what it holds for.
    case benchmark

    /// The rule that looks at it.
    var rule: RuleID {
        switch self {
        case .comparison: "CLM001"
        case .bound: "CLM002"
        case .superlative: "CLM003"
        case .attribution, .ownDocument: "CLM004"
        case .vagueAuthority: "CLM005"
        case .measurement: "CLM006"
        case .conclusion: "CLM007"
        case .certainty: "CLM008"
        case .puffery: "CLM009"
        case .undatedTime: "CLM010"
        case .placeholder: "CLM012"
        case .hedge: "CLM013"
        case .benchmark: "CLM017"
        }
    }

    /// Whether it is found by English words and left alone in other languages.
    var isEnglish: Bool { rawValue <= ClaimKind.undatedTime.rawValue || self == .benchmark }
}

/// A stretch of text that could need a source.
struct ClaimMark: Equatable {
    let kind: ClaimKind
    /// Its bytes in ``NoteProse/text``.
    let range: Range<Int>
}
