extension BlockEvaluator {
    /// Evaluates every expectation: where nothing varies, or at every point of a sweep whose input nobody gives.
    mutating func evaluateAllTests(_ groups: [Group]) {
        guard !block.tests.isEmpty, block.kind == .sweep, let scope = groups.first?.rows.first?.scope,
            let ranges = sweptRanges(groups)
        else { return evaluateTests(groups) }
        let unknown = ranges.filter { evaluator.assumed($0, of: index, scope) == nil }
        guard !unknown.isEmpty else { return evaluateTests(groups) }
        var all: [CheckOutcome] = []
        for value in unknown[0].values where !evaluator.hasErrors {
            var inputs = [evaluator.input(unknown[0], value, scope)]
            inputs += unknown.dropFirst().map { evaluator.input($0, $0.low, scope) }
            let outside = evaluator.beginVarying(inputs)
            checks = []
            evaluateTests(groups)
            evaluator.endVarying(outside)
            all = all.isEmpty ? checks : zip(all, checks).map { $0.holds ? $1 : $0 }
        }
        checks = all
    }

    /// Evaluates every expectation in every group; a broken one is reported.
    private mutating func evaluateTests(_ groups: [Group]) {
        for test in block.tests {
            var outcomes: [CheckOutcome] = []
            for group in groups {
                let outcome =
                    test.isFeasibility ? feasibility(test, group.rows) : outcome(test, testScope(group.rows))
                if let outcome { outcomes.append(outcome) }
            }
            // One line for a test: the first group in which it fails, else the first.
            if let shown = outcomes.first(where: { !$0.holds }) ?? outcomes.first { checks.append(shown) }
        }
    }

    private mutating func feasibility(_ test: Test, _ rows: [Row]) -> CheckOutcome? {
        for row in rows {
            let name = Path.Name(text: utf8("speed_per_user"), range: test.expression.range)
            let value = evaluator.value(named: name, .row, index, row.scope)
            guard case .unreachable(let miss) = value.amount else { continue }
            let system = row.system.map { evaluator.systems[$0].displayName } ?? []
            let margin = utf8("\(system) has no operating point; \(miss)")
            reportBroken(test, [.init(range: test.expression.range, text: margin)])
            return CheckOutcome(text: text(test), holds: false, margin: margin, isRequired: test.isRequired)
        }
        return CheckOutcome(text: text(test), holds: true, margin: [], isRequired: test.isRequired)
    }

    private func text(_ test: Test) -> [UInt8] { block.text(test.expression.range) }

    private mutating func outcome(_ test: Test, _ scope: Scope) -> CheckOutcome? {
        let root = test.expression.root
        guard case .binary(let operation, let left, let right) = block.arena.nodes[root].kind,
            operation.isComparison
        else { return shareOutcome(test, scope) }
        let first = evaluator.value(left, of: index, in: scope)
        let second = evaluator.value(right, of: index, in: scope)
        let link = Evaluator.Operation(
            operation: operation, left: left, right: right, node: root, code: index)
        guard first.dimension != nil, let unified = evaluator.unified(second, with: first, link, scope) else {
            return nil
        }
        guard let low = first.quantiles, let high = unified.quantiles else {
            return unreachableOutcome(test, [(left, first), (right, unified)])
        }
        let holds = operation.holds(low.median, high.median)
        let leftText = sideText(first, low, left, other: right, scope)
        let rightText = sideText(unified, high, right, other: left, scope)
        if !holds {
            reportBroken(
                test,
                [
                    .init(range: evaluator.nodeRange(left, index), text: leftText),
                    .init(range: evaluator.nodeRange(right, index), text: rightText),
                ])
        }
        return CheckOutcome(
            text: text(test), holds: holds, margin: utf8("\(leftText) against \(rightText)"),
            isRequired: test.isRequired)
    }

    private mutating func unreachableOutcome(_ test: Test, _ sides: [(node: Int, value: Value)])
        -> CheckOutcome?
    {
        for side in sides {
            guard case .unreachable(let miss) = side.value.amount else { continue }
            let margin = utf8("no operating point; \(miss)")
            reportBroken(test, [.init(range: evaluator.nodeRange(side.node, index), text: margin)])
            return CheckOutcome(text: text(test), holds: false, margin: margin, isRequired: test.isRequired)
        }
        return nil
    }

    /// A test that is no single comparison holds when most of the samples say so.
    private mutating func shareOutcome(_ test: Test, _ scope: Scope) -> CheckOutcome? {
        let value = evaluator.value(test.expression.root, of: index, in: scope)
        guard evaluator.truth(value, test.expression.root, index) else { return nil }
        guard case .exact(let share) = value.amount.mean else {
            return unreachableOutcome(test, [(test.expression.root, value)])
        }
        let margin = utf8("holds in \(pageText(of: 100 * share, significantDigits: 2)) % of draws")
        if share < 0.5 { reportBroken(test, [.init(range: test.expression.range, text: margin)]) }
        return CheckOutcome(
            text: text(test), holds: share >= 0.5, margin: margin, isRequired: test.isRequired)
    }

    private mutating func reportBroken(_ test: Test, _ labels: [MetricFault.Label]) {
        evaluator.report(
            MetricFault(
                rule: MetricRule(301), level: test.isRequired ? .expectation : .warning,
                message: utf8("\(text(test)) does not hold"), range: test.expression.range, labels: labels),
            in: index)
    }

    /// A side of a comparison, in the unit of the other where that one is a literal; a share in percent.
    private mutating func sideText(
        _ value: Value, _ quantiles: Quantiles, _ node: Int, other: Int, _ scope: Scope
    ) -> [UInt8] {
        if case .literal = block.arena.nodes[node].kind {
            return block.text(evaluator.nodeRange(node, index))
        }
        guard case .literal(_, let literal) = block.arena.nodes[other].kind else {
            let format = FigureFormat(value.dimension ?? .none, for: [quantiles.median])
            return format.textWithUnit(quantiles.median)
        }
        let same = evaluator.converted(value, to: literal.dimension, scope) ?? value
        let median = same.quantiles?.median ?? quantiles.median
        let unit = same.dimension == literal.dimension ? literal : nil
        return FigureFormat(same.dimension ?? .none, unit: unit, for: [median]).textWithUnit(median)
    }
}
