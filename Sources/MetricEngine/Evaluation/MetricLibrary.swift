/// The engine's formulas above the performance model, written in the language that authors use.
///
/// They are data: the trace prints them, the guide lists them and the evaluator compiles them, so that what is
/// said and what is computed cannot differ.
package enum MetricLibrary {
    /// A metric with everything that a page says about it.
    package struct Metric: Sendable {
        let nameText: StaticText
        let labelText: StaticText
        let formulaText: StaticText
        /// The unit in which it is shown unless the author says otherwise; `¤` stands for the currency.
        let unitText: StaticText
        let citationText: StaticText

        /// The name in the language.
        package var name: [UInt8] { nameText.bytes }
        /// The name for people.
        package var label: [UInt8] { labelText.bytes }
        /// The formula in the language.
        package var formula: [UInt8] { formulaText.bytes }
        /// The unit in which it is shown; `¤` stands for the currency, empty for the usual one.
        package var unit: [UInt8] { unitText.bytes }
        /// Where the formula comes from.
        package var citation: [UInt8] { citationText.bytes }

        init(
            _ name: StaticText, _ label: StaticText, _ formula: StaticText, _ unit: StaticText = "",
            _ citation: StaticText = ""
        ) {
            nameText = name
            labelText = label
            formulaText = formula
            unitText = unit
            citationText = citation
        }
    }

    /// Metrics about one thing.
    package struct Group: Sendable {
        let titleText: StaticText
        /// The metrics, in the order in which they build on one another.
        package let metrics: [Metric]

        /// What they are about.
        package var title: [UInt8] { titleText.bytes }
    }

    /// Every formula; names that none of them defines are facts of the system or inputs.
    package static let metrics: [Metric] = groups.flatMap { $0.metrics }

    /// The formulas by what they are about.
    package static let groups: [Group] = [
        Group(titleText: "Tokens per second", metrics: serving),
        Group(titleText: "Power and energy", metrics: energy),
        Group(titleText: "Owning and paying", metrics: capital),
        Group(titleText: "Cost per token", metrics: tokenCost),
        Group(titleText: "Uptime", metrics: uptime),
        Group(titleText: "Build or rent", metrics: buildOrRent),
        Group(titleText: "Fleets and sites", metrics: fleet),
        Group(titleText: "Carbon and water", metrics: footprint),
    ]

    /// The formulas as a block like any author's.
    static let block: ParsedBlock = {
        var source = utf8("scenario: engine\nlet:\n")
        for metric in metrics { source += utf8("  \(metric.name): \(metric.formula)\n") }
        return parseBlock(BlockSource(source, id: nil))
    }()

    /// The metric of that name.
    ///
    /// Of a metric with several formulas, the one that remains when nothing chooses another.
    package static func metric(named name: [UInt8]) -> Metric? {
        if let metric = metrics.first(where: { $0.nameText.matches(name) }) { return metric }
        guard let choice = FormulaChoice.table.last(where: { $0.metric.matches(name) }) else { return nil }
        return metrics.first { $0.nameText.matches(choice.formula.bytes) }
    }
}

/// The name of an input or metric for people: the engine's own, else the name with its underscores as spaces.
func displayLabel(of name: [UInt8]) -> [UInt8] {
    if let metric = MetricLibrary.metric(named: name) { return metric.label }
    if let input = KnownInput.named(name) { return input.label }
    if let fact = SystemFact(name) { return fact.label }
    return plainLabel(of: name)
}

/// A name with its underscores as spaces.
func plainLabel(of name: [UInt8]) -> [UInt8] {
    var label = name.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
    if let first = label.first, first &- UInt8(ascii: "a") < 26 { label[0] = first & 0xDF }
    return label
}
