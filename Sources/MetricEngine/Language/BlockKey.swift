/// The keys of a metric block; there are no others.
enum BlockKey: UInt8, Equatable, Sendable, CaseIterable {
    // The head, which says what the block is.
    case show, scenario, system, compare, sweep, solve, sensitivity, claim
    // The context.
    case from, `for`, across, with, `let`, at, basis, rates
    // The output.
    case metrics, plot, baseline, sort, chart, caption, alt, format, notes
    // The checks.
    case expect, expectWarn
    // The controls.
    case sliders
    // Of single kinds.
    case suchThat, vary, andSweep, by, test, holdsIf

    var name: StaticText {
        switch self {
        case .show: "show"
        case .scenario: "scenario"
        case .system: "system"
        case .compare: "compare"
        case .sweep: "sweep"
        case .solve: "solve"
        case .sensitivity: "sensitivity"
        case .claim: "claim"
        case .from: "from"
        case .for: "for"
        case .across: "across"
        case .with: "with"
        case .let: "let"
        case .at: "at"
        case .basis: "basis"
        case .rates: "rates"
        case .metrics: "metrics"
        case .plot: "plot"
        case .baseline: "baseline"
        case .sort: "sort"
        case .chart: "chart"
        case .caption: "caption"
        case .alt: "alt"
        case .format: "format"
        case .notes: "notes"
        case .expect: "expect"
        case .expectWarn: "expect_warn"
        case .sliders: "sliders"
        case .suchThat: "such_that"
        case .vary: "vary"
        case .andSweep: "and_sweep"
        case .by: "by"
        case .test: "test"
        case .holdsIf: "holds_if"
        }
    }

    init?(_ text: ArraySlice<UInt8>) {
        guard let key = BlockKey.allCases.first(where: { $0.name.matches(text) }) else { return nil }
        self = key
    }

    /// The kind of block that begins with this key.
    var headKind: BlockKind? {
        switch self {
        case .show: .show
        case .scenario: .scenario
        case .system: .system
        case .compare: .compare
        case .sweep: .sweep
        case .solve: .solve
        case .sensitivity: .sensitivity
        case .claim: .claim
        default: nil
        }
    }

    /// Which kinds a key belongs to; nil when it belongs to all.
    var kinds: [BlockKind]? {
        switch self {
        case .from: [.scenario, .system]
        case .suchThat: [.solve]
        case .vary: [.sensitivity]
        case .andSweep: [.sweep]
        case .by, .test, .holdsIf: [.claim]
        case .metrics, .baseline, .sort, .across: [.compare, .show, .sweep]
        default: nil
        }
    }

    /// Whether the value is words and no expression.
    var isText: Bool { self == .caption || self == .alt || self == .notes || self == .by }
}
