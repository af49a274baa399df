import MetricEngine

/// What a golden row came to.
enum GoldenAnswer: Equatable {
    case number(Double)
    /// A whole number of all 64 bits.
    case word(UInt64)
    /// There is no such rate, time or point.
    case none
}

/// Puts golden cases to the metric language, and those about draws and sensitivities to the engine's functions.
struct GoldenRunner {
    private let catalogue: Catalogue
    private let cases: [GoldenCase]

    /// Takes the cases that others may refer to by id.
    init(catalogue: Catalogue, cases: [GoldenCase]) {
        self.catalogue = catalogue
        self.cases = cases
    }

    /// The engine's answer for one output of a case.
    /// - Throws: `GoldenProblem` for what has no answer: an id, input or output that is unknown or of another kind.
    func answer(_ golden: GoldenCase, output: String) throws(GoldenProblem) -> GoldenAnswer {
        switch golden.id {
        case "G18": try breakEven(golden, output)
        case "G24", "G25": .number(try sensitivity(golden, output))
        case "G26": try random(golden, output)
        case "G27": .number(try sampled(golden, output))
        case "G28": .number(try triangular(golden, output))
        default: try formula(golden, output)
        }
    }

    // MARK: - The language

    private func formula(_ golden: GoldenCase, _ output: String) throws(GoldenProblem) -> GoldenAnswer {
        guard let formula = GoldenFormula.table[golden.id] else {
            throw GoldenProblem("no golden case has the id \(golden.id)")
        }
        let definitions = try GoldenDefinitions(golden, formula)
        return try answer(definitions, try expression(output, formula, golden))
    }

    private func expression(
        _ output: String, _ formula: GoldenFormula, _ golden: GoldenCase
    ) throws(GoldenProblem) -> String {
        guard let expression = formula.expression(for: output) else {
            throw GoldenProblem("\(golden.id) has no output named \(output)")
        }
        // The column of formulas says whether the last rack counts.
        let fills = output == "whole_racks" && golden.formula.contains("floor(gpus/domain)")
        return fills ? expression.replacing("racks_of_site", with: "full_racks_of_site") : expression
    }

    private func answer(
        _ definitions: GoldenDefinitions, _ expression: String
    ) throws(GoldenProblem) -> GoldenAnswer {
        let source = Array(definitions.block(showing: expression).utf8)
        let parsed = parseBlock(BlockSource(source, id: nil))
        let program = MetricProgram(
            blocks: [ProgramBlock(parsed, note: 0, references: [])], footnotes: [[]], catalogue: catalogue)
        let evaluation = program.evaluate(block: 0)
        if evaluation.faults.contains(where: { $0.rule == MetricRule(143) }) { return .none }
        guard let figure = evaluation.result?.groups.first?.rows.first?.cells.first?.figure else {
            let messages = evaluation.faults.map { String(decoding: $0.message, as: UTF8.self) }
            throw GoldenProblem(
                messages.isEmpty ? "the engine gives no figure" : messages.joined(separator: "; "))
        }
        return .number(figure.value.median)
    }

    private func number(
        _ definitions: GoldenDefinitions, _ expression: String
    ) throws(GoldenProblem) -> Double {
        guard case .number(let value) = try answer(definitions, expression) else {
            throw GoldenProblem("there is no result")
        }
        return value
    }

    // MARK: - References to other cases

    /// The case with an id that another refers to: for the first that does the first, and so on; beyond them the last.
    private func referred(_ id: String, by golden: GoldenCase) throws(GoldenProblem) -> GoldenCase {
        let found = cases.filter { $0.id == id }
        guard let last = found.last else {
            throw GoldenProblem("\(golden.id) refers to \(id), which is not in the file")
        }
        return found.indices.contains(golden.ordinal) ? found[golden.ordinal] : last
    }

    /// Break-even use, whose costs may be those of an owned accelerator of another case.
    private func breakEven(_ golden: GoldenCase, _ output: String) throws(GoldenProblem) -> GoldenAnswer {
        guard let formula = GoldenFormula.table["G18"], let owned = GoldenFormula.table["G05"] else {
            throw GoldenProblem("no golden case has the id \(golden.id)")
        }
        var formulas = formula.inputs
        var inputs = golden.inputs
        var borrowed: [String] = []
        for (name, value) in golden.inputs {
            guard case .text(let text) = value else { continue }
            guard text.hasPrefix("G05"), name == "fixed_usd_yr" || name == "energy_usd_per_hour" else {
                throw GoldenProblem("\(name) can only be a number or part of G05")
            }
            inputs[name] = nil
            formulas[name] = nil
            let metric = name == "fixed_usd_yr" ? "fixed_cost_per_hour in USD/yr" : "energy_cost in USD/h"
            let source = try GoldenDefinitions(try referred("G05", by: golden), owned)
            let unit = metric.split(separator: " ")
            borrowed.append("\(unit[0]): \(try number(source, metric)) \(unit[2])")
        }
        let whole = GoldenCase(
            id: golden.id, formula: golden.formula, inputs: inputs, ordinal: golden.ordinal)
        let own = GoldenFormula(inputs: formulas, given: formula.given + borrowed, outputs: formula.outputs)
        return try answer(try GoldenDefinitions(whole, own), try expression(output, formula, golden))
    }

    // MARK: - Sensitivity

    /// A tornado's ends and bars, and elasticities.
    private func sensitivity(_ golden: GoldenCase, _ output: String) throws(GoldenProblem) -> Double {
        let study = try GoldenStudy(golden.id == "G25" ? try studied(golden) : golden)
        if output == "base" { return try value(study, study.base) }
        let parts =
            golden.id == "G25"
            ? ["elasticity", output] : output.split(separator: "_", maxSplits: 1).map(String.init)
        guard parts.count == 2, let input = study.names.firstIndex(of: parts[1]) else {
            throw GoldenProblem("\(golden.id) has no output named \(output)")
        }
        if parts[0] == "elasticity" {
            return elasticity(of: { (try? value(study, $0)) ?? .nan }, base: study.base, input: input)
        }
        let bars = tornado(base: study.base, ranges: study.ranges) { (try? value(study, $0)) ?? .nan }
        guard let bar = bars.first(where: { $0.input == input }) else {
            throw GoldenProblem("\(parts[1]) has no range")
        }
        switch parts[0] {
        case "low": return bar.low
        case "high": return bar.high
        case "swing": return bar.swing
        default: throw GoldenProblem("\(golden.id) has no output named \(output)")
        }
    }

    /// The case whose elasticities are asked for: another one, or this one's own inputs.
    private func studied(_ golden: GoldenCase) throws(GoldenProblem) -> GoldenCase {
        guard case .text(let id) = golden.inputs["base"] else { return golden }
        return try referred(id, by: golden)
    }

    private func value(_ study: GoldenStudy, _ inputs: [Double]) throws(GoldenProblem) -> Double {
        guard let formula = GoldenFormula.table["G24"] else {
            throw GoldenProblem("no golden case has the id G24")
        }
        let golden = study.golden(with: inputs)
        return try number(try GoldenDefinitions(golden, formula), try expression("base", formula, golden))
    }

    // MARK: - Draws

    private func random(_ golden: GoldenCase, _ output: String) throws(GoldenProblem) -> GoldenAnswer {
        var generator = SplitMix64(seed: try golden.seed)
        guard let index = Int(output.dropFirst()), (0..<1_000_000).contains(index) else {
            throw GoldenProblem("G26 has no output named \(output)")
        }
        for _ in 0..<index { _ = generator.next() }
        switch output.first {
        case "x": return .word(generator.next())
        case "u": return .number(generator.nextUnit())
        default: throw GoldenProblem("G26 has no output named \(output)")
        }
    }

    private func sampled(_ golden: GoldenCase, _ output: String) throws(GoldenProblem) -> Double {
        guard let count = golden.inputs["n"]?.double.flatMap({ Int(exactly: $0) }),
            (2...10_000_000).contains(count)
        else { throw GoldenProblem("G27 needs a whole number n from 2") }
        let names = ["usd", "tps", "util"]
        var inputs: [Triangular] = []
        for name in names { inputs.append(try golden.triangle(name)) }
        guard let formula = GoldenFormula.table["G27"] else {
            throw GoldenProblem("no golden case has the id G27")
        }
        // The cost is a product of powers of its inputs, so that the language needs to be asked once.
        let ones = Dictionary(uniqueKeysWithValues: names.map { ($0, GoldenValue.number(1)) })
        let unit = GoldenCase(id: "G27", formula: golden.formula, inputs: ones, ordinal: 0)
        let factor = try number(try GoldenDefinitions(unit, formula), try expression("base", formula, unit))
        let summary = monteCarlo(inputs, seed: try golden.seed, draws: count) {
            factor * $0[0] / ($0[1] * $0[2])
        }
        return try summary.statistic(output)
    }

    private func triangular(_ golden: GoldenCase, _ output: String) throws(GoldenProblem) -> Double {
        guard let low = golden.inputs["a"]?.double, let mode = golden.inputs["c"]?.double,
            let high = golden.inputs["b"]?.double, low <= mode, mode <= high, low < high
        else { throw GoldenProblem("G28 needs the numbers a <= c <= b") }
        let distribution = Triangular(low, mode, high)
        switch output {
        case "mean": return distribution.mean
        case "sd": return distribution.deviation
        default:
            guard output.hasPrefix("inv_cdf_"), let share = Double(output.dropFirst(8)),
                (0...1).contains(share)
            else { throw GoldenProblem("G28 has no output named \(output)") }
            return distribution.quantile(share)
        }
    }
}
