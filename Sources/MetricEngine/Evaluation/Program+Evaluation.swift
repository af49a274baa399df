/// A computed block, or what is wrong with it.
package struct BlockEvaluation: Equatable, Sendable {
    /// Nil when an error stands in the way.
    package let result: BlockResult?
    /// Faults that lie in this block: what the check finds, and expectations that do not hold.
    package let faults: [MetricFault]
}

extension MetricProgram {
    /// Everything that is wrong without computing anything, for each block in the order of its source.
    package func check() -> [[MetricFault]] {
        (0..<count).map { check(block: $0) }
    }

    /// What is wrong with one block.
    ///
    /// Pure: blocks can be checked in parallel.
    package func check(block index: Int) -> [MetricFault] {
        let parsed = blocks[index].parsed
        guard parsed.kind != nil, parsed.faults.isEmpty || !parsed.isIncomplete else { return parsed.faults }
        var evaluator = BlockEvaluator(self, index, isChecking: true)
        evaluator.check()
        let found = evaluator.evaluator.faults(in: index)
        guard !parsed.faults.isEmpty else { return found }
        // A line whose form is wrong means nothing yet.
        let lines = parsed.faults.map { parsed.line(of: $0.range.lowerBound) }
        return parsed.faults.joined(
            with: found.filter { fault in
                fault.level == .error && !lines.contains(parsed.line(of: fault.range.lowerBound))
            })
    }

    /// Computes one block.
    ///
    /// Pure: blocks can be computed in parallel.
    package func evaluate(block index: Int) -> BlockEvaluation {
        let found = check(block: index)
        guard !found.contains(where: { $0.level == .error }) else {
            return BlockEvaluation(result: nil, faults: found)
        }
        var evaluator = BlockEvaluator(self, index, isChecking: false)
        let result = evaluator.result()
        return BlockEvaluation(
            result: result, faults: evaluator.evaluator.faults(in: index).joined(with: found))
    }
}

extension ParsedBlock {
    /// The line on which a byte of the source stands, counted from 0.
    fileprivate func line(of offset: Int) -> Int {
        source[..<min(offset, source.count)].count { $0 == UInt8(ascii: "\n") }
    }
}

extension [MetricFault] {
    /// These and those of the others that are not among them, in the order of the source.
    func joined(with others: [MetricFault]) -> [MetricFault] {
        (self + others.filter { other in !contains { $0.rule == other.rule && $0.range == other.range } })
            .sorted { ($0.range.lowerBound, $0.rule.number) < ($1.range.lowerBound, $1.rule.number) }
    }
}

extension Evaluator {
    /// The faults of one block, in the order of its source.
    func faults(in block: Int) -> [MetricFault] {
        faults.filter { $0.block == block }.map { $0.fault }.sorted {
            ($0.range.lowerBound, $0.rule.number) < ($1.range.lowerBound, $1.rule.number)
        }
    }

    /// The constraints of a block, checked without a system.
    mutating func checkConstraints(of block: Int) {
        _ = constraints(
            Scope(block: block, scenario: programBlock(block).parsed.kind == .scenario ? block : nil))
    }

    /// A formula without names, its first part computed: `343 kWh × 0.11 EUR/kWh`.
    mutating func stepwise(_ expression: Expression, _ code: Int, _ scope: Scope) -> [UInt8] {
        guard
            case .binary(_, let left, let right) = programBlock(code).parsed.arena.nodes[expression.root].kind,
            case .binary(_, let first, _) = programBlock(code).parsed.arena.nodes[left].kind,
            case .literal = programBlock(code).parsed.arena.nodes[first].kind,
            case .literal = programBlock(code).parsed.arena.nodes[right].kind,
            let text = shown(value(left, of: code, in: scope))
        else { return substituted(expression, code, scope) }
        let rest = nodeRange(left, code).upperBound..<expression.range.upperBound
        return text + pretty(programBlock(code).parsed.text(rest))
    }
}
