import WattleDiagnostics

/// A way in which figures of AI hardware are made to say what is not so.
struct MetricPitfall: Sendable {
    /// Its place in the guide's table, from 1.
    let number: Int
    /// What goes wrong, in a few words.
    let title: String
    /// The rule that finds it.
    let rule: RuleID

    init(_ number: Int, _ title: String, _ rule: RuleID) {
        self.number = number
        self.title = title
        self.rule = rule
    }
}

/// Every pitfall with its rule, as the guide lists them.
let metricPitfalls: [MetricPitfall] = [
    MetricPitfall(1, "PUE applied to power that contains it", "M121"),
    MetricPitfall(2, "Rated power taken for power drawn", "M123"),
    MetricPitfall(3, "An energy bill from the nameplate, a colocation bill from the average", "M151"),
    MetricPitfall(4, "Sparse arithmetic beside dense", "M127"),
    MetricPitfall(5, "A link's two directions read as one", "M128"),
    MetricPitfall(6, "GPUs, superchips and dies in one count", "M129"),
    MetricPitfall(7, "Memory on the package beside memory that software sees", "M141"),
    MetricPitfall(8, "Total tokens credited as output", "M124"),
    MetricPitfall(9, "Cached tokens in the denominator", "M152"),
    MetricPitfall(10, "Peak throughput in every hour", "M125"),
    MetricPitfall(11, "A GPU's busy time, or sold capacity, as utilisation", "M142"),
    MetricPitfall(12, "Idle hours left out of the rent", "M153"),
    MetricPitfall(13, "Four bits against eight without a check of quality", "M220"),
    MetricPitfall(14, "Unlike lengths of requests or pace per user", "M221"),
    MetricPitfall(15, "A cost of ownership called rental", "M126"),
    MetricPitfall(16, "A yearly rate divided by twelve", "M154"),
    MetricPitfall(17, "Prices and rates of exchange without a date", "M155"),
    MetricPitfall(18, "\"Up to\" as a central value", "M156"),
    MetricPitfall(19, "Costs of input and output added, each with the whole machine", "M157"),
    MetricPitfall(20, "An annuity and depreciation together", "M158"),
    MetricPitfall(21, "PUE below one, shares above all, tokens beyond the roofline", "M159"),
    MetricPitfall(22, "Tokens of two tokenisers as one unit", "M222"),
]
