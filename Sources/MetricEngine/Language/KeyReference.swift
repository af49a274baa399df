/// What an author has to know of one key; the guide prints these.
package struct KeyReference: Sendable {
    private let key: BlockKey
    private let takesText: StaticText
    private let exampleText: StaticText

    private init(_ key: BlockKey, _ takes: StaticText, _ example: StaticText) {
        self.key = key
        takesText = takes
        exampleText = example
    }

    /// The key in the language.
    package var name: [UInt8] { key.name.bytes }
    /// What stands behind or below it, in one phrase.
    package var takes: [UInt8] { takesText.bytes }
    /// One or more lines of a block.
    package var example: [UInt8] { exampleText.bytes }

    /// The kinds of blocks in which it may stand.
    package var kinds: [BlockKind] {
        if key == .scenario { return BlockKind.allCases }
        return key.headKind.map { [$0] } ?? key.kinds ?? BlockKind.allCases
    }

    /// Every key, those that say what a block is first.
    package static let table: [KeyReference] = heads + context + output + checks + single

    private static let heads = [
        KeyReference(.show, "an expression, or a list of them", "show: 12 kW * 24 h in kWh"),
        KeyReference(
            .scenario,
            "the name of a scenario that is defined here; in other blocks the scenario that counts",
            "scenario: Chat on a 70B model"),
        KeyReference(.system, "the name of a system of one's own", "system: OurRack"),
        KeyReference(.compare, "a list of systems", "compare: [H200, GB300_NVL72]"),
        KeyReference(
            .sweep, "an input and its range, perhaps with steps and `log`",
            "sweep: utilisation from 10 % to 90 % in 9 steps"),
        KeyReference(.solve, "the unknown and where it is sought", "solve: utilisation from 5 % to 100 %"),
        KeyReference(.sensitivity, "one expression", "sensitivity: cost_per_mtok in USD/Mtok"),
        KeyReference(
            .claim, "what somebody says, as text", "claim: Ten times the tokens of the generation before"),
    ]

    private static let context = [
        KeyReference(.from, "the system or scenario that is changed", "from: GB300_NVL72"),
        KeyReference(.for, "a list of systems", "for: [H200, GB300_NVL72]"),
        KeyReference(.across, "a list of scenarios, one group of rows each", "across: [chat, agents]"),
        KeyReference(.with, "named inputs", "with:\n  PUE: 1.25"),
        KeyReference(.let, "named expressions", "let:\n  total: capex + opex * life"),
        KeyReference(
            .at, "bounds that choose the operating point", "at:\n  - speed_per_user >= 40 tok/s/user"),
        KeyReference(.basis, "`measured` or `modelled`", "basis: modelled"),
        KeyReference(.rates, "currencies, each as an amount of another", "rates:\n  EUR: 1.08 USD [^source]"),
    ]

    private static let output = [
        KeyReference(
            .metrics, "a list of expressions, the columns",
            "metrics: [power in kW, cost_per_mtok in USD/Mtok]"),
        KeyReference(
            .plot, "a list of expressions that are drawn", "plot: cost_per_mtok in USD/Mtok"),
        KeyReference(.baseline, "the system that the others are multiples of", "baseline: H200"),
        KeyReference(.sort, "the column by which rows are ordered", "sort: cost_per_mtok"),
        KeyReference(.chart, "the column that is drawn", "chart: cost_per_mtok"),
        KeyReference(.caption, "text", "caption: Two systems at one service level"),
        KeyReference(
            .alt, "text instead of the sentence that is made from the figures", "alt: Both fall steeply."),
        KeyReference(.format, "the number of digits of all figures", "format: 3 digits"),
        KeyReference(.notes, "text, or a list of texts", "notes: Demand is last year's forecast."),
    ]

    private static let checks = [
        KeyReference(.expect, "tests that must hold, or the build fails", "expect:\n  - PUE < 2"),
        KeyReference(.expectWarn, "tests that warn where they do not hold", "expect_warn:\n  - PUE < 1.5"),
        KeyReference(
            .sliders, "named ranges that readers may move through",
            "sliders:\n  PUE: from 1.1 to 1.5 in 5 steps"),
    ]

    private static let single = [
        KeyReference(.andSweep, "a second input and its range", "and_sweep: PUE from 1.1 to 1.5 in 5 steps"),
        KeyReference(
            .suchThat, "an equality of two expressions", "such_that: cost_per_hour = rent_cost_per_hour"),
        KeyReference(.vary, "named ranges, varied one after the other", "vary:\n  PUE: from 1.1 to 1.5"),
        KeyReference(.by, "who says so, with a footnote", "by: The vendor [^source]"),
        KeyReference(
            .test, "the claim as a comparison", "test: GB300_NVL72.tokens_per_mw / H200.tokens_per_mw >= 10"),
        KeyReference(
            .holdsIf, "inputs for which a value is sought that makes it true", "holds_if: [utilisation, PUE]"),
    ]
}
