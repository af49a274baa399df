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

    /// What stands behind a key and below it.
    enum Shape: Equatable {
        /// One value on the key's line.
        case single
        /// One value, `[a, b]`, or lines `- a`.
        case list
        /// Indented lines `name: value`.
        case pairs
    }

    var shape: Shape {
        switch self {
        case .with, .let, .rates, .vary, .sliders: .pairs
        case .show, .scenario, .compare, .for, .across, .metrics, .plot, .sensitivity, .at, .expect,
            .expectWarn, .notes, .holdsIf:
            .list
        case .system, .sweep, .solve, .claim, .from, .basis, .baseline, .sort, .chart, .caption, .alt,
            .format, .suchThat, .andSweep, .by, .test:
            .single
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
        case .metrics: [.compare, .show, .sweep]
        case .plot: [.compare, .sweep]
        case .baseline, .sort: [.compare, .show]
        case .chart: [.compare, .show]
        case .across: [.compare, .show, .sweep, .solve, .sensitivity]
        case .for: [.show, .sweep, .solve, .sensitivity, .claim]
        case .sliders: [.show, .compare, .sweep, .solve, .sensitivity, .claim]
        default: nil
        }
    }
}
