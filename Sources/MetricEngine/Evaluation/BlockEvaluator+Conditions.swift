extension BlockEvaluator {
    /// Under which single change of an input a claim would hold, for every input that the author names.
    mutating func conditions(_ test: Test, _ scope: Scope) -> [ClaimResult.Condition] {
        block.holdsIf.compactMap { name in
            WordInput.names.contains { $0.matches(name.name) }
                ? wordCondition(name, test, scope) : numberCondition(name, test, scope)
        }
    }

    /// Whether most draws satisfy the test while inputs are varied; no operating point is no.
    private mutating func holds(_ test: Test, _ inputs: [VariedInput], _ scope: Scope) -> Bool {
        let outside = evaluator.beginVarying(inputs)
        defer { evaluator.endVarying(outside) }
        let value = evaluator.value(test.expression.root, of: index, in: scope)
        guard value.kind == .truth, case .exact(let share) = value.amount.mean else { return false }
        return share >= 0.5
    }

    // MARK: - Words

    private mutating func wordCondition(_ name: NamedReference, _ test: Test, _ scope: Scope)
        -> ClaimResult.Condition
    {
        let current = evaluator.word(name.name, scope)?.text ?? []
        let others = WordInput.choices(for: name.name).filter { $0 != current }
        let fitting = others.filter { word in
            holds(test, [VariedInput(name: name.name, given: .word(word))], scope)
        }
        return ClaimResult.Condition(
            label: displayLabel(of: name.name), bound: fitting.isEmpty ? nil : joined(fitting),
            current: current, tried: .words(others))
    }

    // MARK: - Numbers

    private mutating func numberCondition(_ name: NamedReference, _ test: Test, _ scope: Scope)
        -> ClaimResult.Condition?
    {
        guard let range = conditionRange(name, scope) else { return nil }
        let current = evaluator.assumed(range, of: index, scope)
        let values = range.values(Evaluator.scannedPoints)
        let holding = values.map { holds(test, [evaluator.input(range, $0, scope)], scope) }
        let label = displayLabel(of: name.name)
        let tried = ClaimResult.Tried.between(
            range.textWithUnit(range.low), range.textWithUnit(range.high))
        guard let span = nearestSpan(holding, to: current?.value, values) else {
            return ClaimResult.Condition(
                label: label, bound: nil, current: current?.text ?? [], tried: tried)
        }
        let isOpenBelow = span.lowerBound == 0
        let isOpenAbove = span.upperBound == values.count - 1
        let low =
            isOpenBelow
            ? nil
            : edge(test, range, holds: values[span.lowerBound], fails: values[span.lowerBound - 1], scope)
        let high =
            isOpenAbove
            ? nil
            : edge(test, range, holds: values[span.upperBound], fails: values[span.upperBound + 1], scope)
        let bound = boundText(low, high, range)
        return ClaimResult.Condition(label: label, bound: bound, current: current?.text ?? [], tried: tried)
    }

    /// The values of an input that are tried: a pace from 1 to 1 000, a share up to 100 %, else a tenth to tenfold.
    private mutating func conditionRange(_ name: NamedReference, _ scope: Scope) -> SweptRange? {
        if name.name[...].matches("speed_per_user") {
            return SweptRange(
                name: name.name, low: 1, high: 1000, unit: .known(utf8("tok/s/user")), steps: nil,
                isLogarithmic: true)
        }
        if name.name[...].matches("ttft") {
            return SweptRange(
                name: name.name, low: 0.1, high: 100, unit: .known(utf8("s")), steps: nil, isLogarithmic: true
            )
        }
        let path = Path.Name(text: name.name, range: name.range)
        let value = evaluator.value(named: path, .row, index, scope)
        guard let dimension = value.dimension, let median = value.amount.median, median > 0 else {
            return nil
        }
        if let limits = PhysicalLimits.limits(of: name.name), limits.isShare {
            return SweptRange(
                name: name.name, low: 1, high: 100, unit: .known(utf8("%")), steps: nil, isLogarithmic: true)
        }
        let format = FigureFormat(dimension, for: [median])
        let shown = format.unit.displayed(median)
        let least = PhysicalLimits.limits(of: name.name)?.least ?? 0
        return SweptRange(
            name: name.name, low: max(shown / 10, least), high: shown * 10, unit: format.unit, steps: nil,
            isLogarithmic: true)
    }

    /// The run of values in which the claim holds that lies nearest to what is assumed; nil without one.
    private func nearestSpan(_ holding: [Bool], to value: Double?, _ values: [Double]) -> ClosedRange<Int>? {
        var spans: [ClosedRange<Int>] = []
        var start: Int?
        for point in holding.indices {
            if holding[point], start == nil { start = point }
            let isLast = point == holding.count - 1 || !holding[point + 1]
            if let first = start, isLast {
                spans.append(first...point)
                start = nil
            }
        }
        guard let value else { return spans.first }
        func distance(_ span: ClosedRange<Int>) -> Double {
            let low = values[span.lowerBound]
            let high = values[span.upperBound]
            if value < low { return low / max(value, .leastNormalMagnitude) }
            return value > high ? value / high : 1
        }
        return spans.min { distance($0) < distance($1) }
    }

    /// Where the test begins to hold between two values of which one satisfies it.
    private mutating func edge(
        _ test: Test, _ range: SweptRange, holds good: Double, fails bad: Double, _ scope: Scope
    ) -> Double {
        var good = good
        var bad = bad
        for _ in 0..<20 {
            let middle = (good * bad).squareRoot()
            if holds(test, [evaluator.input(range, middle, scope)], scope) {
                good = middle
            } else {
                bad = middle
            }
        }
        return good
    }

    private func boundText(_ low: Double?, _ high: Double?, _ range: SweptRange) -> [UInt8] {
        switch (low, high) {
        case (let low?, nil): utf8("at least \(range.textWithUnit(low))")
        case (nil, let high?): utf8("at most \(range.textWithUnit(high))")
        case (let low?, let high?): utf8("between \(range.textWithUnit(low)) and \(range.textWithUnit(high))")
        case (nil, nil): utf8("anything between these")
        }
    }
}

extension WordInput {
    /// The words that an input can be; none for one that takes a name, or words of many kinds.
    static func choices(for name: [UInt8]) -> [[UInt8]] {
        if name[...].matches("precision") { return WeightFormat.allCases.map { Array($0.name.utf8) } }
        if name[...].matches("basis") { return PointBasis.Wish.words }
        if name[...].matches("price_kind") { return [utf8("rental"), utf8("neocloud"), utf8("hyperscaler")] }
        if name[...].matches("kv_cache") { return [utf8("bf16"), utf8("fp8")] }
        if name[...].matches("serving") { return [utf8("aggregated"), utf8("disaggregated")] }
        if name[...].matches("speculation") { return [utf8("on"), utf8("off")] }
        return []
    }
}
