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

    /// Every formula; names that none of them defines are facts of the system or inputs.
    package static let metrics: [Metric] = [
        Metric(
            "peak_throughput", "Output tokens per second at full load",
            "point_throughput * throughput_factor",
            "tok/s"),
        Metric(
            "throughput", "Output tokens per second delivered", "peak_throughput * utilisation * uptime",
            "tok/s",
            "average over provisioned hours"),
        Metric(
            "it_power", "Power of the IT equipment, provisioned", "power * (1 + network_share)", "",
            "node input and its share of the cluster network"),
        Metric(
            "utility_power", "Power at the utility's meter, provisioned", "it_power * PUE", "",
            "PUE = power of the facility / power of the IT equipment"),
        Metric(
            "consumed_power", "Power at the utility's meter, average", "utility_power * power_load", "",
            "provisioned power times the share of it that is drawn"),
        Metric(
            "energy_per_mtok", "Energy per output token", "consumed_power / throughput", "J/tok",
            "consumed, at the utility's meter"),
        Metric(
            "tokens_per_joule", "Output tokens per joule", "throughput / consumed_power", "tok/J",
            "consumed, at the utility's meter"),
        Metric(
            "tokens_per_mw", "Output tokens per second and MW", "peak_throughput / utility_power", "tok/s/MW",
            "at full load, provisioned power at the utility's meter"),
        Metric(
            "capex", "Capital cost of the system", "price"),
        Metric(
            "capital_per_hour", "Cost of capital and wear",
            "if cost_of_capital > 0 %/yr then price * (cost_of_capital * 1 yr) / (1 - exp(-(life / 1 yr) * log(1 + cost_of_capital * 1 yr))) / 1 yr else price / life",
            "¤/h", "annuity: C r / (1 - (1 + r)^-n), paid at the end of each year"),
        Metric("energy_cost", "Cost of electricity", "consumed_power * energy_price", "¤/h"),
        Metric("owned_cost_per_hour", "Cost of owning and running", "capital_per_hour + energy_cost", "¤/h"),
        Metric("hourly_cost_per_hour", "Cost by the hour", "hourly_price * gpus", "¤/h"),
        Metric(
            "cost_per_mtok", "Cost per million output tokens", "cost_per_hour / throughput", "¤/Mtok",
            "all cost is carried by output tokens"),
        Metric("opex", "Running cost", "energy_cost", "¤/yr"),
        Metric("tco", "Total cost over its life", "cost_per_hour * life"),
        Metric("systems_needed", "Systems needed", "ceil(demand / throughput)"),
    ]

    /// The formulas as a block like any author's.
    static let block: ParsedBlock = {
        var source = utf8("scenario: engine\nlet:\n")
        for metric in metrics { source += utf8("  \(metric.name): \(metric.formula)\n") }
        return parseBlock(BlockSource(source, id: nil))
    }()

    /// The metric of that name.
    package static func metric(named name: [UInt8]) -> Metric? {
        metrics.first { $0.nameText.matches(name) }
    }
}

/// An input that the engine knows by name.
struct KnownInput: Sendable {
    let name: StaticText
    let label: StaticText
    /// The value where no author gives one: a facility figure of the catalogue; nil where nothing is assumed.
    let fallback: Fallback?
    /// The unit for messages.
    let example: StaticText

    enum Fallback: Sendable {
        /// The id of a facility entry.
        case facility(StaticText)
        /// A value in the language, with the reason.
        case literal(StaticText, StaticText)
    }

    private init(_ name: StaticText, _ label: StaticText, _ fallback: Fallback?, _ example: StaticText) {
        self.name = name
        self.label = label
        self.fallback = fallback
        self.example = example
    }

    static let table: [KnownInput] = [
        KnownInput("utilisation", "Utilisation", .facility("utilisation-inference-production"), "60 %"),
        KnownInput("uptime", "Uptime", .literal("100 %", "no outages assumed"), "99 %"),
        KnownInput(
            "throughput_factor", "Correction of throughput", .literal("1", "as modelled or measured"), "0.9"),
        KnownInput("life", "Book life", .facility("life-inferencex-economic"), "4 yr"),
        KnownInput(
            "cost_of_capital", "Cost of capital", .facility("cost-of-capital-strong-corporate-bank"), "8 %/yr"
        ),
        KnownInput(
            "network_share", "Share of the cluster network",
            .literal("8 %", "the network's part of the all-in figure of InferenceX for H100"), "8 %"),
        KnownInput(
            "power_load", "Share of the provisioned power that is drawn",
            .facility("power-h100-node-intensive-share"), "76 %"),
        KnownInput("PUE", "PUE", nil, "1.25"),
        KnownInput("energy_price", "Energy price", nil, "0.10 EUR/kWh"),
        KnownInput("input", "Input length", nil, "2000 tok/request"),
        KnownInput("output", "Output length", nil, "500 tok/request"),
        KnownInput("demand", "Demand", nil, "2 Gtok/day"),
        KnownInput("price", "Price of the system", nil, "3.5 MUSD"),
        KnownInput("hourly_price", "Price per GPU-hour", nil, "2.50 USD/h/gpu"),
        KnownInput("model", "Model", nil, "llama_3_1_70b"),
        KnownInput("precision", "Precision", nil, "fp8"),
    ]

    static func named(_ name: [UInt8]) -> KnownInput? { table.first { $0.name.matches(name) } }
}

/// The name of an input or metric for people: the engine's own, else the name with its underscores as spaces.
func displayLabel(of name: [UInt8]) -> [UInt8] {
    if let metric = MetricLibrary.metric(named: name) { return metric.label }
    if let input = KnownInput.named(name) { return input.label.bytes }
    if let fact = SystemFact(name) { return fact.label }
    var label = name.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
    if let first = label.first, first &- UInt8(ascii: "a") < 26 { label[0] = first & 0xDF }
    return label
}
