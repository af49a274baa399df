extension Evaluator {
    /// The value of a definition, computed once for a scope.
    mutating func value(
        of block: Int, _ index: Int, _ scope: Scope, asking name: Path.Name, _ code: Int
    ) -> Value {
        // What looks nothing up is the same in every scope, and drawing it again is what costs most.
        let isLiteral = isSelfContained(block, index)
        let place = isLiteral ? Scope(block: block) : scope
        let known = isLiteral ? literals.value(place, block, index) : keptValue(place, block, index)
        if let known { return known }
        let frame = Frame(
            block: block, index: index, scope: scope,
            asked: Asked(text: name.text, range: name.range, code: code))
        if let start = stack.firstIndex(where: { $0.block == block && $0.index == index && $0.scope == scope }
        ) {
            reportCycle(Array(stack[start...]))
            return .invalid
        }
        let definition = programBlock(block).parsed.definitions[index]
        guard case .expression(let expression) = definition.value else {
            report(
                MetricFault(
                    rule: MetricRule(109),
                    message: utf8("\"\(name.text)\" is a word and cannot be computed with"),
                    range: name.range), in: code)
            return .invalid
        }
        let uses = variationUse.count
        stack.append(frame)
        var result = value(expression.root, of: block, in: scope)
        stack.removeLast()
        result.kinds = namedKinds(definition, block, result)
        if isRecording { result.keepMedian() }
        if isLiteral {
            literals.store(result, place, block, index)
        } else {
            keep(result, place, block, index, isSteady: variationUse.count == uses)
        }
        if !isChecking {
            record(definition, result, block, scope)
            checkPossible(definition, result, block, scope, asking: name, code)
        }
        return result
    }

    /// Whether a definition is a literal, uncertain or not.
    private func isSelfContained(_ block: Int, _ index: Int) -> Bool {
        let owner = programBlock(block)
        guard case .expression(let expression) = owner.parsed.definitions[index].value else { return false }
        switch owner.parsed.arena.nodes[expression.root].kind {
        case .literal, .spread: return true
        default: return false
        }
    }

    private mutating func reportCycle(_ frames: [Frame]) {
        let places = frames.filter { $0.block < program.count }
        guard let owner = places.first else { return }
        func whole(_ frame: Frame) -> ByteRange {
            let part = programBlock(frame.block).parsed.definitions[frame.index]
            return part.nameRange.lowerBound..<part.valueRange.upperBound
        }
        let labels = places.map { frame in
            let range = whole(frame)
            return MetricFault.Label(
                range: range,
                text: frame.block == owner.block ? [] : programBlock(frame.block).parsed.text(range),
                block: frame.block == owner.block ? nil : frame.block)
        }
        report(
            MetricFault(
                rule: MetricRule(210), message: utf8("definitions go in a circle"), range: whole(owner),
                labels: labels, help: [utf8("give one of these a number, or use \"solve\"")]),
            in: owner.block)
    }
}
