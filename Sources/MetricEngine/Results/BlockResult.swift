/// Everything that a page, an export or a chart needs of one computed block.
///
/// A scenario or system block has no table: its inputs are the result, and `title` names it.
package struct BlockResult: Equatable, Sendable {
    package let kind: BlockKind
    /// The id of the fence, or nil for an unnamed block.
    package let id: [UInt8]?
    /// What the head key says: the scenario's or system's name; empty for the other kinds.
    package let title: [UInt8]
    /// The author's caption; empty if none.
    package var caption: [UInt8]
    package let subtitle: Subtitle
    package let columns: [ResultColumn]
    /// None for scenarios and systems.
    package let groups: [ResultGroup]
    /// What the rows are, for the head of their names, for example `System` or `Utilisation`.
    package let rowHead: [UInt8]
    /// What the picture shows beside the table.
    package let detail: ResultDetail
    /// Nil when the table says it all.
    package let chart: ChartChoice?
    /// One sentence that says what the table shows; the author's `alt` where given.
    package var summary: [UInt8]
    package let inputs: [InputUsed]
    package let trace: [TraceStep]
    /// Nil when no input has a grade.
    package let worstGrade: FigureGrade?
    /// How many inputs have the worst grade.
    package let worstGradeCount: Int
    package let checks: [CheckOutcome]
    /// The author's `notes`, then conventions that the figures rest on (`yr` = 8 760 h, ...).
    package var notes: [[UInt8]]
    package let warnings: [[UInt8]]
    /// Paths of the fields that were read, sorted, for example `hardware/gb300-nvl72.tdp_w`.
    package let reads: [[UInt8]]

    package init(
        kind: BlockKind, id: [UInt8]?, title: [UInt8], caption: [UInt8], subtitle: Subtitle,
        columns: [ResultColumn], groups: [ResultGroup], rowHead: [UInt8] = utf8("System"),
        detail: ResultDetail = .table, chart: ChartChoice?, summary: [UInt8],
        inputs: [InputUsed], trace: [TraceStep], worstGrade: FigureGrade?, worstGradeCount: Int,
        checks: [CheckOutcome], notes: [[UInt8]], warnings: [[UInt8]], reads: [[UInt8]]
    ) {
        self.kind = kind
        self.id = id
        self.title = title
        self.caption = caption
        self.subtitle = subtitle
        self.columns = columns
        self.groups = groups
        self.rowHead = rowHead
        self.detail = detail
        self.chart = chart
        self.summary = summary
        self.inputs = inputs
        self.trace = trace
        self.worstGrade = worstGrade
        self.worstGradeCount = worstGradeCount
        self.checks = checks
        self.notes = notes
        self.warnings = warnings
        self.reads = reads
    }
}

/// What is charted and under which conditions, for the line below a caption.
package struct Subtitle: Equatable, Sendable {
    /// For example `Cost per million output tokens`.
    package let quantity: [UInt8]
    package let unit: [UInt8]
    /// For example `Chat on a 70B model, Frankfurt`, `at least 50 tok/s/user`.
    package let conditions: [[UInt8]]

    package init(quantity: [UInt8], unit: [UInt8], conditions: [[UInt8]]) {
        self.quantity = quantity
        self.unit = unit
        self.conditions = conditions
    }
}

/// Which picture goes with the table.
package struct ChartChoice: Equatable, Sendable {
    package enum Form: UInt8, Equatable, Sendable {
        /// One value with its p10 to p90 bar.
        case singleValue
        /// Horizontal bars from zero with whiskers, in the order of the rows.
        case bars
        /// Dots on a log2 axis of multiples of the baseline.
        case ratioDots
        /// A dot plot for each of two columns beside each other, over shared rows.
        case dots
        /// Lines with bands, one panel for each quantity and scenario.
        case lines
        /// Numbers in coloured cells, one table for each curve.
        case heat
        /// Two lines and where they cross.
        case crossing
        case tornado
        /// What was found against what was claimed.
        case claim
        /// Twenty equally likely values as dots.
        case distribution
    }

    package let form: Form
    /// Index into the columns; 0 for a form that draws the result's detail.
    package let column: Int
    /// Index of the second column of `dots`.
    package let secondColumn: Int?
    /// The name of the baseline's row as written; nil without one.
    package let baseline: [UInt8]?
    /// Marks drawn across the chart, for example a site's power.
    package let rules: [Rule]

    package init(
        form: Form, column: Int = 0, secondColumn: Int? = nil, baseline: [UInt8]? = nil, rules: [Rule] = []
    ) {
        self.form = form
        self.column = column
        self.secondColumn = secondColumn
        self.baseline = baseline
        self.rules = rules
    }

    /// A labelled mark at a value in the column's unit.
    package struct Rule: Equatable, Sendable {
        package let label: [UInt8]
        package let value: Double

        package init(label: [UInt8], value: Double) {
            self.label = label
            self.value = value
        }
    }
}
