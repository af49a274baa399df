/// A metric with several formulas: which one holds follows from what the author gives.
package struct FormulaChoice: Sendable {
    let metric: StaticText
    /// The input that, when given, chooses the formula; nil for the formula that remains.
    let input: StaticText?
    let formula: StaticText

    /// The metric's name.
    package var name: [UInt8] { metric.bytes }
    /// The input that chooses the formula; nil for the one that remains.
    package var choosingInput: [UInt8]? { input?.bytes }
    /// The name of the metric whose formula holds then.
    package var formulaName: [UInt8] { formula.bytes }

    private init(_ metric: StaticText, given input: StaticText?, _ formula: StaticText) {
        self.metric = metric
        self.input = input
        self.formula = formula
    }

    /// Choices of one metric in the order in which they are tried.
    package static let table: [FormulaChoice] = [
        FormulaChoice("throughput", given: "restart_loss", "throughput_after_restarts"),
        FormulaChoice("uptime", given: "mtbf", "domain_uptime"),
        FormulaChoice("consumed_power", given: "idle_load", "consumed_power_with_idle"),
        FormulaChoice("site_cost", given: "colocation_price", "colocation_cost"),
        FormulaChoice("site_cost", given: "facility_price", "facility_cost"),
        FormulaChoice("site_cost", given: nil, "left_out_site_cost"),
        FormulaChoice("input_cost_per_mtok", given: "prefill_share", "input_cost_by_time"),
        FormulaChoice("input_cost_per_mtok", given: "output_weight", "input_cost_by_weight"),
        FormulaChoice("input_cost_per_mtok", given: nil, "uncarried_input_cost"),
        FormulaChoice("output_cost_per_mtok", given: "prefill_share", "output_cost_by_time"),
        FormulaChoice("output_cost_per_mtok", given: "output_weight", "output_cost_by_weight"),
        FormulaChoice("output_cost_per_mtok", given: nil, "cost_per_mtok"),
    ]
}

extension Evaluator {
    /// The name of the formula that a metric's name stands for in a scope.
    func chosenFormula(_ name: [UInt8], _ scope: Scope) -> [UInt8] {
        if name[...].matches("cost_per_hour") {
            return isOwned(scope) ? utf8("owned_cost_per_hour") : utf8("hourly_cost_per_hour")
        }
        let choice = FormulaChoice.table.first { choice in
            choice.metric.matches(name) && (choice.input.map { isGiven($0.bytes, scope) } ?? true)
        }
        return choice?.formula.bytes ?? name
    }

    /// What the cost of an owned system leaves out, in words.
    func leftOut(_ scope: Scope) -> [[UInt8]] {
        let parts: [(inputs: [StaticText], word: StaticText)] = [
            (["colocation_price", "facility_price", "site_cost"], "site"),
            (["staff_share", "staff_and_software"], "staff"),
            (["maintenance_share", "maintenance_cost"], "maintenance"),
        ]
        return parts.filter { part in !part.inputs.contains { isGiven($0.bytes, scope) } }.map {
            $0.word.bytes
        }
    }
}
