/// Where the two sides of an equation meet, by draws.
struct Solution {
    let range: SweptRange
    /// The values at which both sides were computed, in the unit of the range.
    let values: [Double]
    let left: [SweptValue]
    let right: [SweptValue]
    /// The first, second, … root of every draw that has so many, in the unit of the range.
    let roots: [[Double]]
    /// The share of draws without a root.
    let shareWithout: Double
    /// 0 where the left side is lower beyond the first root in most draws, 1 where the right one is; nil without a root.
    let lowerBeyond: Int?

    /// The median of the first root.
    var first: Double? { roots.first.map { median(of: $0) } }
}

extension Evaluator {
    /// How many draws are solved: each of them takes as many evaluations.
    static let solvedDraws = 256
    /// Points at which a change of sign is looked for.
    static let scannedPoints = 65
    /// Halvings of one step of the scan, down to 2⁻⁴⁰ of the range.
    private static let halvings = 34
    /// How many roots of one draw are told apart.
    private static let mostRoots = 8

    /// The solution of a block's equation for a system and scenario; nil after a fault.
    mutating func solution(of block: Int, _ scope: Scope) -> Solution? {
        let own = Scope(block: block, scenario: scope.scenario, system: scope.system)
        if let known = solutions.first(where: { $0.scope == own }) { return known.solution }
        let found = solve(block, own)
        solutions.append((own, found))
        return found
    }

    private mutating func solve(_ block: Int, _ scope: Scope) -> Solution? {
        guard let written = programBlock(block).parsed.sweeps.first,
            let equation = programBlock(block).parsed.equation,
            let range = range(written, of: block, scope), !isChecking
        else { return nil }
        var solver = self
        solver.prepareToSolve()
        let values = range.values(Evaluator.scannedPoints)
        var sides: [(left: Amount, right: Amount)] = []
        var left: [SweptValue] = []
        var right: [SweptValue] = []
        for value in values {
            let amount = Amount.exact(range.unit.baseValue(of: value))
            guard let pair = solver.sides(of: equation, block, scope, range, amount) else { break }
            sides.append((pair.left.amount, pair.right.amount))
            left.append(SweptValue(pair.left))
            right.append(SweptValue(pair.right))
        }
        take(solver)
        guard sides.count == values.count else { return nil }
        let differences = Differences(sides)
        let brackets = differences.brackets(atMost: Evaluator.mostRoots)
        let roots = brackets.map { bracket in
            movesOperatingPoint(range.name)
                ? differences.interpolated(bracket, values)
                : solver.bisected(bracket, equation, block, scope, range, values)
        }
        take(solver)
        return Solution(
            range: range, values: values, left: left, right: right, roots: roots,
            shareWithout: differences.shareWithout,
            lowerBeyond: brackets.first.map { differences.lowerBeyond($0) })
    }

    /// An evaluator of its own with fewer draws, from which only faults, steps and reads come back.
    private mutating func prepareToSolve() {
        sampleCount = min(Evaluator.solvedDraws, drawCount)
        literals = EvaluationMemo()
        memo = EvaluationMemo()
        steady = SteadyValues()
        draws = []
        isQuiet = true
    }

    private mutating func take(_ solver: Evaluator) {
        for located in solver.faults { report(located.fault, in: located.block) }
        takeReads(solver)
        steps = solver.steps
        systems = solver.systems
    }

    /// Both sides where the unknown has an amount; nil after a fault.
    mutating func sides(
        of equation: Equation, _ block: Int, _ scope: Scope, _ range: SweptRange, _ amount: Amount
    ) -> (left: Value, right: Value)? {
        let outside = beginVarying([input(range, amount: amount, scope)])
        defer { endVarying(outside) }
        let left = value(equation.left, of: block, in: scope)
        let right = value(equation.right, of: block, in: scope)
        let link = Operation(
            operation: .less, left: equation.left, right: equation.right, node: equation.left, code: block)
        guard number(left, equation.left, block) != nil, number(right, equation.right, block) != nil,
            let unified = unified(right, with: left, link, scope), fits(link, left, unified)
        else { return nil }
        return (left, unified)
    }

    /// Whether the operating point depends on an input, so that it cannot differ from draw to draw.
    private func movesOperatingPoint(_ name: [UInt8]) -> Bool {
        isOperatingBound(name) || name[...].matches("input") || name[...].matches("output")
    }

    /// The roots between the brackets' ends, all draws at once.
    private mutating func bisected(
        _ bracket: Bracket, _ equation: Equation, _ block: Int, _ scope: Scope, _ range: SweptRange,
        _ values: [Double]
    ) -> [Double] {
        var low = bracket.steps.map { range.unit.baseValue(of: values[$0?.lower ?? 0]) }
        var high = bracket.steps.map { range.unit.baseValue(of: values[$0?.upper ?? 0]) }
        for _ in 0..<Evaluator.halvings {
            let middle = zip(low, high).map { ($0 + $1) / 2 }
            let amount = middle.count == 1 ? Amount.exact(middle[0]) : .samples(middle)
            guard let pair = sides(of: equation, block, scope, range, amount) else { return [] }
            let differences = Differences.numbers(pair.left.amount, pair.right.amount, count: middle.count)
            for draw in middle.indices {
                guard let step = bracket.steps[draw], step.lower != step.upper else { continue }
                if (differences[draw] > 0) == step.isPositiveBelow {
                    low[draw] = middle[draw]
                } else {
                    high[draw] = middle[draw]
                }
            }
        }
        return bracket.steps.indices.compactMap { draw in
            bracket.steps[draw] == nil ? nil : range.unit.displayed((low[draw] + high[draw]) / 2)
        }
    }

    /// `solution`: the first root of every draw, as many draws as there are of other inputs.
    mutating func solutionValue(_ name: Path.Name, _ code: Int, _ scope: Scope) -> Value {
        guard let written = programBlock(scope.block).parsed.sweeps.first else { return .invalid }
        if scope.system == nil, let system = programBlock(scope.block).parsed.systems.first,
            programBlock(scope.block).parsed.systems.count > 1
        {
            report(.whichSolution(name, system.name), in: code)
            return .invalid
        }
        guard !isChecking else {
            guard let range = range(written, of: scope.block, scope) else { return .invalid }
            return .number(range.unit.dimension, .unknown)
        }
        guard let solution = solution(of: scope.block, scope) else { return .invalid }
        let unit = solution.range.unit
        guard let roots = solution.roots.first, !roots.isEmpty else {
            let low = solution.range.textWithUnit(solution.range.low)
            let high = solution.range.textWithUnit(solution.range.high)
            return .number(unit.dimension, .unreachable(utf8("no solution between \(low) and \(high)")))
        }
        guard roots.count > 1 else { return .number(unit.dimension, .exact(unit.baseValue(of: roots[0]))) }
        let amounts = (0..<drawCount).map { unit.baseValue(of: roots[$0 % roots.count]) }
        return .number(unit.dimension, .samples(amounts))
    }
}

/// Steps of a scan, one for each draw; nil for a draw that has no such root.
struct Bracket {
    struct Step {
        let lower: Int
        /// The same as ``lower`` where the sides are equal exactly there.
        let upper: Int
        let isPositiveBelow: Bool
    }

    var steps: [Step?]
}

/// Left side less right side, at every point of a scan, for every draw.
struct Differences {
    /// By point, then by draw; NaN where a side has no number.
    private let numbers: [[Double]]
    private let count: Int

    init(_ sides: [(left: Amount, right: Amount)]) {
        let count = sides.reduce(1) { max($0, $1.left.steps, $1.right.steps) }
        self.count = count
        numbers = sides.map { Differences.numbers($0.left, $0.right, count: count) }
    }

    static func numbers(_ left: Amount, _ right: Amount, count: Int) -> [Double] {
        switch left.combined(with: right, { $0 - $1 }) {
        case .samples(let values): values
        case .exact(let value): [Double](repeating: value, count: count)
        case .unknown, .unreachable: [Double](repeating: .nan, count: count)
        }
    }

    /// The first, second, … changes of sign of every draw.
    func brackets(atMost limit: Int) -> [Bracket] {
        var brackets: [Bracket] = []
        for draw in 0..<count {
            for (rank, step) in steps(draw).prefix(limit).enumerated() {
                if rank == brackets.count {
                    brackets.append(Bracket(steps: [Bracket.Step?](repeating: nil, count: count)))
                }
                brackets[rank].steps[draw] = step
            }
        }
        return brackets
    }

    private func steps(_ draw: Int) -> [Bracket.Step] {
        var found: [Bracket.Step] = []
        for point in numbers.indices {
            let here = numbers[point][draw]
            if here == 0 {
                found.append(Bracket.Step(lower: point, upper: point, isPositiveBelow: false))
            } else if point > 0, numbers[point - 1][draw] * here < 0 {
                found.append(Bracket.Step(lower: point - 1, upper: point, isPositiveBelow: here < 0))
            }
        }
        return found
    }

    /// Which side is lower just beyond a root, in most of the draws that have it: 0 for the left one.
    func lowerBeyond(_ bracket: Bracket) -> Int {
        var votes = 0
        for (draw, step) in bracket.steps.enumerated() {
            guard let step else { continue }
            let beyond = numbers[min(step.upper + (step.lower == step.upper ? 1 : 0), numbers.count - 1)][
                draw]
            votes += beyond < 0 ? 1 : -1
        }
        return votes > 0 ? 0 : 1
    }

    /// The share of draws in which the sign never changes.
    var shareWithout: Double {
        let without = (0..<count).count { steps($0).isEmpty }
        return Double(without) / Double(max(count, 1))
    }

    /// The roots on straight lines between the points of the scan.
    func interpolated(_ bracket: Bracket, _ values: [Double]) -> [Double] {
        bracket.steps.indices.compactMap { draw in
            guard let step = bracket.steps[draw] else { return nil }
            guard step.lower != step.upper else { return values[step.lower] }
            let before = numbers[step.lower][draw]
            let after = numbers[step.upper][draw]
            return values[step.lower] + (values[step.upper] - values[step.lower]) * before / (before - after)
        }
    }
}

extension MetricFault {
    /// M204: an equation that is solved for several systems has a solution for each.
    fileprivate static func whichSolution(_ name: Path.Name, _ system: [UInt8]) -> MetricFault {
        MetricFault(
            rule: MetricRule(204), message: utf8("`\(name.text)` needs a system, since there are several"),
            range: name.range, help: [utf8("write for example   \(system).\(name.text)")])
    }
}
