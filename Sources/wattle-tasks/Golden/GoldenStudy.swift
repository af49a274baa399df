import MetricEngine

/// A sensitivity study: numbers that move, the ranges in which they do, and numbers that stay.
struct GoldenStudy {
    /// The inputs that move, by name.
    let names: [String]
    let base: [Double]
    /// Low and high of each; the base value where no range is given.
    let ranges: [(low: Double, high: Double)]
    private let fixed: [String: GoldenValue]

    /// Reads `base`, `ranges` and the other inputs of a case.
    /// - Throws: `GoldenProblem` for a base that is no list of names and numbers, or a range that is no pair.
    init(_ golden: GoldenCase) throws(GoldenProblem) {
        guard case .object(let moving) = golden.inputs["base"] else {
            throw GoldenProblem("\(golden.id) needs a base: numbers by name, or the id of a case")
        }
        var given: [String: GoldenValue] = [:]
        if case .object(let found) = golden.inputs["ranges"] { given = found }
        names = moving.keys.sorted()
        var base: [Double] = []
        var ranges: [(low: Double, high: Double)] = []
        for name in names {
            guard let value = moving[name]?.double else { throw GoldenProblem("\(name) is no number") }
            base.append(value)
            let ends = given[name]?.numbers?.compactMap(\.double) ?? [value, value]
            guard ends.count == 2 else { throw GoldenProblem("the range of \(name) is no pair of numbers") }
            ranges.append((ends[0], ends[1]))
        }
        self.base = base
        self.ranges = ranges
        fixed = golden.inputs.filter { $0.key != "base" && $0.key != "ranges" }
    }

    /// The case with other numbers for the inputs that move.
    func golden(with values: [Double]) -> GoldenCase {
        var inputs = fixed
        for (name, value) in zip(names, values) { inputs[name] = .number(value) }
        return GoldenCase(id: "G24", formula: "", inputs: inputs, ordinal: 0)
    }
}

extension GoldenCase {
    /// The seed of a generator.
    var seed: UInt64 {
        get throws(GoldenProblem) {
            guard case .whole(let seed) = inputs["seed"] else {
                throw GoldenProblem("\(id) needs a seed: a whole number of at most 64 bits")
            }
            return seed
        }
    }

    /// A triangular distribution, written as `["tri", low, mode, high]`.
    func triangle(_ name: String) throws(GoldenProblem) -> Triangular {
        guard case .list(let parts) = inputs[name], parts.first == .text("tri") else {
            throw GoldenProblem("\(name) is no triangular distribution [\"tri\", low, mode, high]")
        }
        let bounds = parts.dropFirst().compactMap(\.double)
        guard bounds.count == 3, bounds[0] <= bounds[1], bounds[1] <= bounds[2], bounds[0] < bounds[2] else {
            throw GoldenProblem("the bounds of \(name) do not rise")
        }
        return Triangular(bounds[0], bounds[1], bounds[2])
    }
}

extension SampleSummary {
    /// A statistic by its name: `mean`, `sd`, `min`, `max`, `first`, `p05`, `share_below_2`.
    func statistic(_ name: String) throws(GoldenProblem) -> Double {
        switch name {
        case "first": return draws[0]
        case "mean": return mean
        case "sd": return deviation
        case "min": return quantile(0)
        case "max": return quantile(1)
        default: break
        }
        if name.hasPrefix("share_below_"), let limit = Double(name.dropFirst(12).replacing("p", with: ".")) {
            return share(below: limit)
        }
        guard name.hasPrefix("p"), let percent = Double(name.dropFirst()), (0...100).contains(percent) else {
            throw GoldenProblem("G27 has no output named \(name)")
        }
        return quantile(percent / 100)
    }
}
