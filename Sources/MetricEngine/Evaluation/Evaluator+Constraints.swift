extension Evaluator {
    /// What the operating point of a scope must satisfy: the bounds of its block and of its scenarios; nil where one of
    /// them is faulty.
    mutating func constraints(_ scope: Scope) -> OperatingConstraints? {
        var constraints = OperatingConstraints()
        var isGood = true
        for block in [scope.block] + scenarioChain(scope).filter({ $0 != scope.block }) {
            for test in programBlock(block).parsed.constraints
            where !apply(test, of: block, scope, &constraints) { isGood = false }
        }
        if let speed = variedBound("speed_per_user")?.median {
            constraints.minimumSpeedPerUser = speed
        }
        if let wait = variedBound("ttft")?.median { constraints.maximumTimeToFirstToken = wait }
        return isGood ? constraints : nil
    }

    private mutating func apply(
        _ test: Test, of block: Int, _ scope: Scope, _ constraints: inout OperatingConstraints
    ) -> Bool {
        guard
            case .binary(let operation, let left, let right) = programBlock(block).parsed.arena.nodes[
                test.expression.root
            ].kind,
            case .path(let path) = programBlock(block).parsed.arena.nodes[left].kind, path.names.count == 1
        else {
            report(.unusableConstraint(test.expression.range), in: block)
            return false
        }
        let bound = value(right, of: block, in: scope)
        let isSpeed = path.names[0].text[...].matches("speed_per_user")
        let isFirstToken = path.names[0].text[...].matches("ttft")
        let isAtLeast = operation == .greaterOrEqual || operation == .greater
        guard (isSpeed && isAtLeast) || (isFirstToken && (operation == .lessOrEqual || operation == .less))
        else {
            report(.unusableConstraint(test.expression.range), in: block)
            return false
        }
        let wanted = (isSpeed ? SystemFact.speedPerUser : .timeToFirstToken).performanceDimension
        guard let given = bound.dimension, let wanted else { return false }
        guard given == wanted else {
            report(
                .unlike(
                    operation, test.expression.range, (nodeRange(left, block), wanted),
                    (nodeRange(right, block), given),
                    source: programBlock(block).parsed.source), in: block)
            return false
        }
        guard let limit = bound.median else { return true }
        if isSpeed {
            constraints.minimumSpeedPerUser = max(constraints.minimumSpeedPerUser ?? 0, limit)
        } else {
            constraints.maximumTimeToFirstToken = min(constraints.maximumTimeToFirstToken ?? .infinity, limit)
        }
        return true
    }
}

extension MetricFault {
    static func unusableConstraint(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(240), message: utf8("this cannot choose an operating point"), range: range,
            help: [utf8("write   speed_per_user >= 50 tok/s/user   or   ttft <= 2 s")])
    }
}
