/// What a block computes beside its table, for the picture that goes with it.
///
/// Every number that a picture shows stands in the table too.
package enum ResultDetail: Equatable, Sendable {
    /// The table is all there is: `show`, `compare`, `scenario`, `system`.
    case table
    /// `sweep`, and `compare` with `plot: [metric, speed_per_user]`.
    case sweep(SweepResult)
    /// `solve`; one for each system and scenario.
    case solutions([SolutionResult])
    /// `sensitivity`; one for each system and scenario.
    case sensitivities([SensitivityResult])
    /// `claim`.
    case claim(ClaimResult)
    /// `show … as distribution`; one for each displayed line.
    case distributions([DistributionResult])
}

/// The values that an input takes, in the unit in which they are shown.
package struct SweptInput: Equatable, Sendable {
    /// The input's name in the language, for example `energy_price`.
    package let name: [UInt8]
    /// The input in words, for example `Energy price`.
    package let label: [UInt8]
    /// For example `EUR/kWh`; empty for a plain number.
    package let unit: [UInt8]
    /// Ascending; at least two.
    package let values: [Double]
    /// The values without their unit, one for each.
    package internal(set) var texts: [[UInt8]]
    /// Whether the steps are equal ratios.
    package let isLogarithmic: Bool
    /// What the scenario says where the input is not varied; nil where it says nothing.
    package let assumed: InputMark?

    package init(
        name: [UInt8], label: [UInt8], unit: [UInt8], values: [Double], texts: [[UInt8]], isLogarithmic: Bool,
        assumed: InputMark?
    ) {
        self.name = name
        self.label = label
        self.unit = unit
        self.values = values
        self.texts = texts
        self.isLogarithmic = isLogarithmic
        self.assumed = assumed
    }
}

/// A value of an input with its text, unit included: `55 %`.
package struct InputMark: Equatable, Sendable {
    package let value: Double
    package let text: [UInt8]

    package init(value: Double, text: [UInt8]) {
        self.value = value
        self.text = text
    }
}

/// Figures over the values of one input, or of two.
package struct SweepResult: Equatable, Sendable {
    /// What runs from left to right.
    package let input: SweptInput
    /// What runs from top to bottom; nil unless two inputs vary, and then every panel is a table of numbers.
    package let second: SweptInput?
    /// One for each quantity and scenario, all over the same inputs.
    package let panels: [SweepPanel]
    /// Whether the points are the best of a system at each demanded speed, the frontier, and nothing uncertain is drawn.
    package let isFrontier: Bool

    package init(input: SweptInput, second: SweptInput?, panels: [SweepPanel], isFrontier: Bool = false) {
        self.input = input
        self.second = second
        self.panels = panels
        self.isFrontier = isFrontier
    }
}

/// One quantity under one scenario: a line for each system.
package struct SweepPanel: Equatable, Sendable {
    /// What tells it from the other panels, for example `Agents, cost per million output tokens`; empty for the only one.
    package let label: [UInt8]
    package let quantity: [UInt8]
    /// The unit of every figure of the panel.
    package let unit: [UInt8]
    package let curves: [Curve]
    /// Marks across the panel, for example a site's power.
    package let rules: [ChartChoice.Rule]
    /// Whether the figures span so much that equal ratios are drawn as equal distances.
    package let isLogarithmic: Bool

    package init(
        label: [UInt8], quantity: [UInt8], unit: [UInt8], curves: [Curve], rules: [ChartChoice.Rule],
        isLogarithmic: Bool
    ) {
        self.label = label
        self.quantity = quantity
        self.unit = unit
        self.curves = curves
        self.rules = rules
        self.isLogarithmic = isLogarithmic
    }
}

/// One line, or one table of numbers when two inputs vary.
package struct Curve: Equatable, Sendable {
    /// The name as the author wrote it.
    package let name: [UInt8]
    /// The name for people.
    package let displayName: [UInt8]
    package let catalogueID: [UInt8]?
    /// One cell for each value of the first input; when two vary, one row of them for each value of the second,
    /// from top to bottom.
    package let cells: [ResultCell]

    package init(name: [UInt8], displayName: [UInt8], catalogueID: [UInt8]?, cells: [ResultCell]) {
        self.name = name
        self.displayName = displayName
        self.catalogueID = catalogueID
        self.cells = cells
    }
}

/// Where two expressions are equal.
package struct SolutionResult: Equatable, Sendable {
    /// The system and scenario, where there are several; empty for the only one.
    package let label: [UInt8]
    /// The unknown over the range that was searched, at some of the points that were tried.
    package let unknown: SweptInput
    /// Both sides as written, for example `buy` and `rent`, over the unknown's values; in one unit.
    package let sides: [Curve]
    package let quantity: [UInt8]
    /// The unit of both sides.
    package let unit: [UInt8]
    /// Where the sides meet, ascending, in the unknown's unit; quantiles over the draws that have such a root.
    package let roots: [Figure]
    /// The share of draws in which the sides meet nowhere in the range.
    package let shareWithout: Double
    /// Index of the side that is lower beyond the first root; nil without a root.
    package let lowerBeyond: Int?

    package init(
        label: [UInt8], unknown: SweptInput, sides: [Curve], quantity: [UInt8], unit: [UInt8],
        roots: [Figure], shareWithout: Double, lowerBeyond: Int?
    ) {
        self.label = label
        self.unknown = unknown
        self.sides = sides
        self.quantity = quantity
        self.unit = unit
        self.roots = roots
        self.shareWithout = shareWithout
        self.lowerBeyond = lowerBeyond
    }
}

/// How far a figure moves when one input after the other goes to its ends.
package struct SensitivityResult: Equatable, Sendable {
    /// The system and scenario, where there are several; empty for the only one.
    package let label: [UInt8]
    package let quantity: [UInt8]
    package let unit: [UInt8]
    /// The figure where nothing is varied.
    package let base: Figure
    /// Greatest swing first.
    package let bars: [Bar]

    package init(label: [UInt8], quantity: [UInt8], unit: [UInt8], base: Figure, bars: [Bar]) {
        self.label = label
        self.quantity = quantity
        self.unit = unit
        self.base = base
        self.bars = bars
    }

    /// One input at both of its ends, everything else as it is.
    package struct Bar: Equatable, Sendable {
        /// The input's name in the language.
        package let name: [UInt8]
        /// The input in words.
        package let label: [UInt8]
        /// The lower end, unit included.
        package let lowInput: [UInt8]
        /// The upper end, unit included.
        package let highInput: [UInt8]
        /// The figure at the lower end.
        package let atLow: ResultCell
        /// The figure at the upper end.
        package let atHigh: ResultCell
        /// The distance between the two medians without its unit; empty where one of them is missing.
        package let swing: [UInt8]

        package init(
            name: [UInt8], label: [UInt8], lowInput: [UInt8], highInput: [UInt8], atLow: ResultCell,
            atHigh: ResultCell, swing: [UInt8]
        ) {
            self.name = name
            self.label = label
            self.lowInput = lowInput
            self.highInput = highInput
            self.atLow = atLow
            self.atHigh = atHigh
            self.swing = swing
        }
    }
}

/// Twenty values that are equally likely, for a picture of how a figure is spread.
package struct DistributionResult: Equatable, Sendable {
    /// The displayed line, in words.
    package let label: [UInt8]
    package let figure: Figure
    /// The quantiles at 2.5 %, 7.5 %, … 97.5 %, ascending, in the figure's unit.
    package let values: [Double]
    /// Limits that the expectations compare the figure with.
    package let rules: [ChartChoice.Rule]

    package init(label: [UInt8], figure: Figure, values: [Double], rules: [ChartChoice.Rule]) {
        self.label = label
        self.figure = figure
        self.values = values
        self.rules = rules
    }
}
