extension Evaluator {
    /// The value of a node; `code` is the block that the expression stands in, `scope` where its names lead.
    mutating func value(_ node: Int, of code: Int, in scope: Scope) -> Value {
        depth += 1
        defer { depth -= 1 }
        let place = programBlock(code).parsed.arena.nodes[node]
        guard depth <= Limits.evaluationDepth else {
            report(.tooDeep(depth, place.range), in: code)
            return .invalid
        }
        switch place.kind {
        case .invalid: return .invalid
        case .literal(let number, let unit):
            return literal(number, unit)
        case .spread(let spread, let low, let high): return self.spread(spread, low, high, node, code)
        case .path(let path): return value(of: path, place.range, code, scope)
        case .negation(let operand):
            let inner = value(operand, of: code, in: scope)
            guard let dimension = number(inner, operand, code) else { return .invalid }
            return .number(dimension, inner.amount.map { -$0 }, inner.kinds)
        case .not(let operand):
            let inner = value(operand, of: code, in: scope)
            guard truth(inner, operand, code) else { return .invalid }
            return .truth(inner.amount.map { 1 - $0 })
        case .binary: return chain(node, code, scope)
        case .approximately(let left, let right, let tolerance):
            return approximately(left, right, tolerance, code, scope)
        case .power(let base, let exponent): return power(base, exponent, place.range, code, scope)
        case .call(let function, let arguments): return call(function, arguments, place.range, code, scope)
        case .conditional(let condition, let first, let second):
            return conditional(condition, first, second, code, scope)
        }
    }

    /// A number with its unit; a whole one without a unit counts things.
    private func literal(_ number: Double, _ unit: Unit) -> Value {
        var kinds = unit.kinds
        kinds.isCount = unit == .one && number >= 1 && RealMath.floor(number) == number
        return .number(unit.dimension, isChecking ? .unknown : .exact(unit.baseValue(of: number)), kinds)
    }

    func nodeRange(_ node: Int, _ code: Int) -> ByteRange {
        programBlock(code).parsed.arena.nodes[node].range
    }

    /// The dimension of a value that has to be a number.
    mutating func number(_ value: Value, _ node: Int, _ code: Int) -> Dimension? {
        if value.kind == .truth {
            report(.expectedNumber(nodeRange(node, code)), in: code)
        }
        return value.dimension
    }

    /// Whether a value is a comparison, as it has to be.
    mutating func truth(_ value: Value, _ node: Int, _ code: Int) -> Bool {
        if case .number(let dimension) = value.kind {
            report(.expectedTruth(nodeRange(node, code), dimension), in: code)
        }
        return value.kind == .truth
    }

    /// A chain of operators that lean to the left, without a frame for each of them.
    private mutating func chain(_ node: Int, _ code: Int, _ scope: Scope) -> Value {
        var links: [(operation: BinaryOperator, left: Int, right: Int, node: Int)] = []
        var cursor = node
        while case .binary(let operation, let left, let right) = programBlock(code).parsed.arena.nodes[cursor]
            .kind
        {
            links.append((operation, left, right, cursor))
            cursor = left
        }
        var result = value(cursor, of: code, in: scope)
        for link in links.reversed() {
            let right = value(link.right, of: code, in: scope)
            let operation = Operation(
                operation: link.operation, left: link.left, right: link.right, node: link.node, code: code)
            result = apply(operation, result, right, scope)
        }
        return result
    }

    /// One operator with its operands' places.
    struct Operation {
        let operation: BinaryOperator
        let left: Int
        let right: Int
        let node: Int
        let code: Int

        /// The same places, where the operands stand beside each other and are not added.
        var asComparison: Operation {
            Operation(operation: .less, left: left, right: right, node: node, code: code)
        }
    }

    private mutating func apply(_ link: Operation, _ left: Value, _ right: Value, _ scope: Scope) -> Value {
        let count = max(left.amount.steps, right.amount.steps)
        guard spend(count, nodeRange(link.node, link.code), in: link.code) else { return .invalid }
        if link.operation.isLogical {
            let leftHolds = truth(left, link.left, link.code)
            guard truth(right, link.right, link.code), leftHolds else { return .invalid }
            let isAnd = link.operation == .and
            return .truth(left.amount.combined(with: right.amount) { isAnd ? min($0, $1) : max($0, $1) })
        }
        let leftDimension = number(left, link.left, link.code)
        guard let rightDimension = number(right, link.right, link.code), let leftDimension else {
            return .invalid
        }
        switch link.operation {
        case .multiply, .divide: return product(link, left, leftDimension, right, rightDimension)
        case .add, .subtract: return sum(link, left, right, scope)
        default: return comparison(link, left, right, scope)
        }
    }

    private mutating func product(
        _ link: Operation, _ left: Value, _ leftDimension: Dimension, _ right: Value,
        _ rightDimension: Dimension
    ) -> Value {
        let range = nodeRange(link.node, link.code)
        let isProduct = link.operation == .multiply
        let dimension =
            isProduct
            ? leftDimension.multiplied(by: rightDimension) : leftDimension.divided(by: rightDimension)
        guard let dimension else {
            report(.exponentTooLarge(range), in: link.code)
            return .invalid
        }
        guard let kinds = productKinds(link, left, right, dimension) else { return .invalid }
        if !isProduct, right.amount.containsZero {
            report(.divisionByZero(divisor: nodeRange(link.right, link.code)), in: link.code)
            return .invalid
        }
        let amount = left.amount.combined(with: right.amount) { isProduct ? $0 * $1 : $0 / $1 }
        return finite(.number(dimension, amount, kinds), range, link.code)
    }

    private mutating func sum(_ link: Operation, _ left: Value, _ right: Value, _ scope: Scope) -> Value {
        guard let right = unified(right, with: left, link, scope), let dimension = left.dimension else {
            return .invalid
        }
        guard fits(link, left, right) else { return .invalid }
        let isSum = link.operation == .add
        let amount = left.amount.combined(with: right.amount) { isSum ? $0 + $1 : $0 - $1 }
        let value = Value.number(dimension, amount, sumKinds(link, left, right))
        return finite(value, nodeRange(link.node, link.code), link.code)
    }

    private mutating func comparison(_ link: Operation, _ left: Value, _ right: Value, _ scope: Scope)
        -> Value
    {
        if link.operation == .equal {
            report(.equality(nodeRange(link.node, link.code)), in: link.code)
            return .invalid
        }
        guard let right = unified(right, with: left, link, scope), fits(link, left, right) else {
            return .invalid
        }
        let operation = link.operation
        return .truth(left.amount.combined(with: right.amount) { operation.holds($0, $1) ? 1 : 0 })
    }

    /// The right operand in the dimension of the left, by a rate of exchange if need be; nil after a fault.
    mutating func unified(_ right: Value, with left: Value, _ link: Operation, _ scope: Scope) -> Value? {
        guard let wanted = left.dimension, let given = right.dimension else { return nil }
        if wanted == given { return right }
        if let converted = converted(right, to: wanted, scope) { return converted }
        report(
            .unlike(
                link.operation, nodeRange(link.node, link.code), (nodeRange(link.left, link.code), wanted),
                (nodeRange(link.right, link.code), given), source: programBlock(link.code).parsed.source),
            in: link.code)
        return nil
    }

    private mutating func approximately(
        _ left: Int, _ right: Int, _ tolerance: Int, _ code: Int, _ scope: Scope
    ) -> Value {
        let first = value(left, of: code, in: scope)
        let second = value(right, of: code, in: scope)
        let slack = value(tolerance, of: code, in: scope)
        guard number(first, left, code) != nil, number(second, right, code) != nil,
            let slackDimension = slack.dimension
        else { return .invalid }
        let link = Operation(operation: .equal, left: left, right: right, node: left, code: code)
        guard let second = unified(second, with: first, link, scope), fits(link, first, second) else {
            return .invalid
        }
        let isShare = slackDimension == .none && first.dimension != Dimension.none || slackDimension == .none
        guard isShare || slackDimension == first.dimension else {
            report(
                .unlike(
                    .equal, nodeRange(left, code), (nodeRange(left, code), first.dimension ?? .none),
                    (nodeRange(tolerance, code), slackDimension), source: programBlock(code).parsed.source),
                in: code)
            return .invalid
        }
        let difference = first.amount.combined(with: second.amount) { ($0 - $1).magnitude }
        let allowed =
            isShare
            ? slack.amount.combined(with: second.amount) { $0 * $1.magnitude } : slack.amount
        return .truth(difference.combined(with: allowed) { $0 <= $1 ? 1 : 0 })
    }

    private mutating func power(
        _ base: Int, _ exponent: Int, _ range: ByteRange, _ code: Int, _ scope: Scope
    ) -> Value {
        let inner = value(base, of: code, in: scope)
        guard let dimension = number(inner, base, code) else { return .invalid }
        guard let raised = dimension.raised(to: exponent) else {
            report(.exponentTooLarge(range), in: code)
            return .invalid
        }
        if exponent < 0, inner.amount.containsZero {
            report(.divisionByZero(divisor: nodeRange(base, code)), in: code)
            return .invalid
        }
        let amount = inner.amount.map { value in
            var result = 1.0
            for _ in 0..<exponent.magnitude { result *= value }
            return exponent < 0 ? 1 / result : result
        }
        return finite(.number(raised, amount), range, code)
    }

    private mutating func conditional(
        _ condition: Int, _ first: Int, _ second: Int, _ code: Int, _ scope: Scope
    ) -> Value {
        let test = value(condition, of: code, in: scope)
        guard truth(test, condition, code) else { return .invalid }
        if case .exact(let holds) = test.amount {
            return value(holds > 0 ? first : second, of: code, in: scope)
        }
        let whenTrue = value(first, of: code, in: scope)
        let whenFalse = value(second, of: code, in: scope)
        guard number(whenTrue, first, code) != nil, number(whenFalse, second, code) != nil else {
            return .invalid
        }
        let link = Operation(operation: .add, left: first, right: second, node: second, code: code)
        guard let whenFalse = unified(whenFalse, with: whenTrue, link, scope),
            fits(link.asComparison, whenTrue, whenFalse)
        else { return .invalid }
        let chosen = test.amount.combined(with: whenTrue.amount) { $0 > 0 ? $1 : 0 }
        let other = test.amount.combined(with: whenFalse.amount) { $0 > 0 ? 0 : $1 }
        return Value(
            kind: whenTrue.kind, amount: chosen.combined(with: other) { $0 + $1 },
            kinds: whenTrue.kinds.added(to: whenFalse.kinds))
    }

    /// A value that is a number in every sample; infinities and NaN are reported.
    mutating func finite(_ value: Value, _ range: ByteRange, _ code: Int) -> Value {
        guard !value.amount.isFinite else { return value }
        report(.notFinite(range), in: code)
        return .invalid
    }
}

extension BinaryOperator {
    func holds(_ left: Double, _ right: Double) -> Bool {
        switch self {
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        default: false
        }
    }
}
