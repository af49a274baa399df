extension BlockEvaluator {
    /// Puts a claim beside what the scenario gives.
    mutating func claim(_ groups: [Group]) -> BlockTables {
        guard let test = block.claimTest, let scope = groups.first.map({ testScope($0.rows) }) else {
            return BlockTables()
        }
        let sides = claimSides(test)
        let truth = evaluator.value(test.expression.root, of: index, in: scope)
        let missing = evaluator.missingFigures
        guard missing.isEmpty else { return untestable(test, missing) }
        guard !evaluator.hasErrors else { return BlockTables() }
        if case .unreachable(let miss) = truth.amount {
            return untestable(test, [utf8("an operating point: \(miss)")])
        }
        guard evaluator.truth(truth, test.expression.root, index), case .exact(let share) = truth.amount.mean
        else { return BlockTables() }
        let compared = sides.flatMap { compare($0, scope) }
        if let sides { traceExpression(sides.found, scope) }
        let verdict = ClaimResult.Verdict(share: share)
        let conditions = share >= 0.5 ? [] : conditions(test, scope)
        return claimTables(
            claimResult(test, verdict, compared, share: share, conditions: conditions, missing: []))
    }

    /// The tested and the claimed side of a test, with the comparison between them.
    private struct Sides {
        let found: Int
        let claimed: Int
        let comparison: BinaryOperator
    }

    /// The side that is a literal is what is claimed; of two expressions, the right one.
    private func claimSides(_ test: Test) -> Sides? {
        guard case .binary(let operation, let left, let right) = block.arena.nodes[test.expression.root].kind,
            operation.isComparison
        else { return nil }
        if case .literal = block.arena.nodes[left].kind {
            return Sides(found: right, claimed: left, comparison: operation.mirrored)
        }
        return Sides(found: left, claimed: right, comparison: operation)
    }

    private typealias Compared = (found: Figure, claimed: Figure, sides: Sides)

    /// Both sides in one unit: that of the claimed literal, `×` for a ratio, else the usual one.
    private mutating func compare(_ sides: Sides, _ scope: Scope) -> Compared? {
        let found = evaluator.value(sides.found, of: index, in: scope)
        let claimed = evaluator.value(sides.claimed, of: index, in: scope)
        let link = Evaluator.Operation(
            operation: .less, left: sides.claimed, right: sides.found, node: sides.found, code: index)
        guard let dimension = claimed.dimension,
            let unified = evaluator.unified(found, with: claimed, link, scope),
            let quantiles = unified.amount.quantiles, let wanted = claimed.amount.quantiles
        else { return nil }
        var unit: Unit?
        if case .literal(_, let written) = block.arena.nodes[sides.claimed].kind, written != .one {
            unit = written
        }
        let format = FigureFormat(
            dimension, unit: unit, digits: block.digits, for: [quantiles.median, wanted.median])
        var figures = [format.figure(quantiles, showsWide: true), format.figure(wanted)]
        if dimension == .none, unit == nil, isQuotient(sides.found) { figures = figures.map { $0.asRatio } }
        return (figures[0], figures[1], sides)
    }

    private func isQuotient(_ node: Int) -> Bool {
        if case .binary(.divide, _, _) = block.arena.nodes[node].kind { true } else { false }
    }

    /// A step of the trace for an expression of the block that is no name, as it comes out in a scope.
    mutating func traceExpression(_ node: Int, _ scope: Scope) {
        if case .path = block.arena.nodes[node].kind { return }
        let value = evaluator.value(node, of: index, in: scope)
        guard let median = value.median, let dimension = value.dimension else { return }
        let range = evaluator.nodeRange(node, index)
        let text = evaluator.pretty(block.text(range))
        evaluator.trace.append(
            TraceStep(
                name: text, formula: text,
                substituted: evaluator.substituted(Expression(root: node, range: range), index, scope),
                result: FigureFormat(dimension, for: [median]).textWithUnit(
                    median, isUncertain: value.amount.isUncertain),
                citation: [], depth: 0))
    }

    // MARK: - Results

    private mutating func untestable(_ test: Test, _ missing: [[UInt8]]) -> BlockTables {
        claimTables(
            claimResult(test, .notTestable, nil, share: nil, conditions: [], missing: missing))
    }

    private func claimResult(
        _ test: Test, _ verdict: ClaimResult.Verdict, _ compared: Compared?, share: Double?,
        conditions: [ClaimResult.Condition], missing: [[UInt8]]
    ) -> ClaimResult {
        let node = compared?.sides.found ?? test.expression.root
        return ClaimResult(
            statement: block.title, claimant: block.claimant, source: claimSource, verdict: verdict,
            test: block.text(test.expression.range),
            quantity: evaluator.pretty(block.text(evaluator.nodeRange(node, index))), found: compared?.found,
            claimed: compared?.claimed, comparison: compared?.sides.comparison.words ?? [], share: share,
            conditions: conditions, missing: missing)
    }

    private var claimSource: SourceCitation? {
        block.claimSources.first.flatMap { evaluator.citation(of: $0, index) }
    }

    private func claimTables(_ result: ClaimResult) -> BlockTables {
        var tables = BlockTables()
        tables.detail = .claim(result)
        tables.chart = ChartChoice(form: .claim)
        tables.rowHead = utf8("Claim")
        tables.quantity = result.quantity
        tables.unit = result.found?.unit ?? []
        tables.summary = sentence(result)
        guard let found = result.found, let claimed = result.claimed, let share = result.share else {
            return tables
        }
        let percent = FigureFormat(.none, unit: .known(utf8("%")), for: [share])
        tables.columns = [
            ResultColumn(label: utf8("By this model"), source: result.test, unit: found.unit, dimension: []),
            ResultColumn(label: utf8("Claimed"), source: result.test, unit: claimed.unit, dimension: []),
            ResultColumn(
                label: utf8("Draws in which it holds"), source: result.test, unit: percent.unit.text,
                dimension: []),
        ]
        tables.groups = [
            ResultGroup(
                label: [],
                rows: [
                    ResultRow(
                        name: utf8("claim"), displayName: result.statement, catalogueID: nil,
                        cells: [
                            .figure(found), .figure(claimed),
                            .figure(percent.figure(Quantiles(exactly: share))),
                        ], basis: [], source: result.source)
                ])
        ]
        return tables
    }

    private func sentence(_ result: ClaimResult) -> [UInt8] {
        if result.verdict == .notTestable {
            return utf8("Not testable with the data at hand; missing: \(joined(result.missing)).")
        }
        let ground = block.scenarios.isEmpty ? utf8("on these inputs") : utf8("in this scenario")
        var text = utf8("\(result.verdict.label) \(ground).")
        if let found = result.found, let claimed = result.claimed {
            text += utf8(
                " The model gives \(found.fullText); claimed is \(result.comparison) \(claimed.textWithUnit)."
            )
        }
        if let share = result.share {
            text += utf8(" It holds in \(shareText(share)) of draws.")
        }
        for condition in result.conditions.prefix(1) {
            guard let bound = condition.bound else { continue }
            text += utf8(" It would hold if \(condition.label.sentence) were \(bound), all else equal.")
        }
        return text
    }
}

extension ClaimResult.Verdict {
    /// The verdict for a share of draws in which a claim holds.
    init(share: Double) {
        self = share >= 0.9 ? .supported : share >= 0.1 ? .plausible : .notReproduced
    }
}

extension BinaryOperator {
    /// The comparison with its sides exchanged.
    fileprivate var mirrored: BinaryOperator {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: self
        }
    }

    /// A comparison in words, for the middle of a sentence.
    fileprivate var words: [UInt8] {
        switch self {
        case .less: utf8("less than")
        case .lessOrEqual: utf8("at most")
        case .greater: utf8("more than")
        case .greaterOrEqual: utf8("at least")
        default: []
        }
    }
}

extension Figure {
    /// A plain number as a multiple.
    fileprivate var asRatio: Figure {
        Figure(value: value, text: text, rangeText: rangeText, unit: [0xC3, 0x97], ratio: ratio)
    }
}
