extension Evaluator {
    // MARK: - Meeting

    /// Whether the kinds of two operands may meet; what is wrong is reported.
    mutating func fits(_ link: Operation, _ left: Value, _ right: Value) -> Bool {
        guard let leftDimension = left.dimension, let rightDimension = right.dimension else { return false }
        let dimensions = (left: leftDimension, right: rightDimension)
        for aspect in KindAspect.allCases {
            guard let first = left.kinds[aspect], let second = right.kinds[aspect], first != second,
                aspect.meets(link.operation, leftDimension, rightDimension),
                !aspect.allows(first, second, link.operation, dimensions)
            else { continue }
            let sides = (
                operand(link.left, first, leftDimension, link.code),
                operand(link.right, second, rightDimension, link.code)
            )
            let addsCosts = aspect == .token && link.operation == .add && leftDimension.moneyHalves > 0
            let fault =
                addsCosts
                ? MetricFault.costsOfTokensAdded(sides.0, sides.1)
                : .kindsDiffer(sides.0, sides.1, link.operation)
            if fault.level == .warning, hasQualityCheck(link.code) { continue }
            reportToAuthor(fault, link)
            if fault.level == .error { return false }
        }
        comparePoints(link, left, right)
        return true
    }

    private func operand(
        _ node: Int, _ kind: QuantityKind, _ dimension: Dimension, _ code: Int
    ) -> KindOperand {
        let range = nodeRange(node, code)
        let text = programBlock(code).parsed.text(range)
        return KindOperand(range: range, kind: kind, text: text, dimension: dimension)
    }

    /// Reports a fault of an operation; one inside the engine's own formulas is shown where the author asked.
    mutating func reportToAuthor(_ fault: MetricFault, _ link: Operation) {
        guard link.code == program.libraryBlock else {
            report(fault, in: link.code)
            return
        }
        let range = nodeRange(link.node, link.code)
        let formula = pretty(programBlock(link.code).parsed.text(range))
        let place = authorPlace(Path.Name(text: formula, range: range), link.code)
        let sides = fault.labels.map { label in
            utf8("`\(programBlock(link.code).parsed.text(label.range))` is \(label.text)")
        }
        report(
            MetricFault(
                rule: fault.rule, level: fault.level, message: fault.message, range: place.range,
                labels: [
                    .init(range: place.range, text: utf8("this uses   \(formula)   where \(joined(sides))"))
                ], help: fault.help), in: place.block)
    }

    // MARK: - Kinds of results

    /// The kinds of a sum or difference of operands that fit.
    func sumKinds(_ link: Operation, _ left: Value, _ right: Value) -> QuantityKinds {
        var kinds = left.kinds.added(to: right.kinds)
        kinds.isCount = left.kinds.isCount && right.kinds.isCount
        if let first = left.kinds[.token], let second = right.kinds[.token], first != second {
            kinds[.token] = link.operation == .add ? first.sumOfTokens(with: second) : nil
        }
        if let first = left.kinds[.coverage], let second = right.kinds[.coverage], first != second {
            let isWhole = first != .withEnergy && second != .withEnergy
            kinds[.coverage] = isWhole && link.operation == .add ? .withEnergy : nil
        }
        guard link.operation == .add, left.dimension == Dimension.none else { return kinds }
        for (one, share) in [(left.kinds, right.kinds), (right.kinds, left.kinds)]
        where one.isCount && share.conversions == .networkShare {
            kinds.conversions = .network
        }
        return kinds
    }

    /// The kinds of a product or quotient; nil after a fault.
    mutating func productKinds(_ link: Operation, _ left: Value, _ right: Value, _ result: Dimension)
        -> QuantityKinds?
    {
        guard fits(link, left, right), avoidsPitfalls(link, left, right) else { return nil }
        let multiplies = link.operation == .multiply
        switch (left.dimension == Dimension.none, right.dimension == Dimension.none) {
        case (true, true):
            var kinds = QuantityKinds()
            kinds.conversions = multiplies ? left.kinds.conversions.union(right.kinds.conversions) : []
            kinds.isCount = multiplies && left.kinds.isCount && right.kinds.isCount
            return kinds
        case (false, true): return converted(left, by: right, link, factor: link.right)
        case (true, false) where multiplies: return converted(right, by: left, link, factor: link.left)
        case (true, false):
            return (left.kinds.isCount ? right.kinds : right.kinds.timesUnknown).carried(by: result)
        case (false, false):
            let dimensions = (left.dimension ?? .none, right.dimension ?? .none)
            var kinds = left.kinds.multiplied(by: right.kinds, dimensions, result: result)
            // What is paid once, spread over the time of use, is the wear; a yearly share of it is upkeep.
            if kinds[.capital] == .purchase, result.halfExponent(of: .time) < 0 {
                let isSpread = !multiplies && right.dimension == Dimension(.time)
                kinds[.capital] = isSpread ? .depreciation : nil
            }
            return kinds
        }
    }

    /// The kinds of a quantity times a plain number, or divided by it; nil after a fault.
    private mutating func converted(
        _ quantity: Value, by factor: Value, _ link: Operation, factor node: Int
    ) -> QuantityKinds? {
        let conversions = factor.kinds.conversions
        let dimension = quantity.dimension ?? .none
        guard !conversions.isEmpty, !conversions.contains(.networkShare) else {
            guard factor.kinds.isCount else { return quantity.kinds.timesUnknown }
            return isNumber(node, link.code)
                ? quantity.kinds.timesNumber(dimension) : quantity.kinds.timesCount(dimension)
        }
        var kinds = quantity.kinds
        let other = node == link.left ? link.right : link.left
        let ranges = (quantity: nodeRange(other, link.code), factor: nodeRange(node, link.code))
        for conversion in conversions.members {
            switch conversion.step(kinds, dimension, multiplies: link.operation == .multiply) {
            case .becomes(let aspect, let kind): kinds[aspect] = kind
            case .nothing: break
            case .alreadyIn(let kind):
                reportToAuthor(
                    .convertedTwice(conversion, kind, quantity: ranges.quantity, factor: ranges.factor), link)
                return nil
            case .idleHoursLost(let kind):
                let text = programBlock(link.code).parsed.text(ranges.quantity)
                reportToAuthor(
                    .idleHoursLost(kind, price: ranges.quantity, share: ranges.factor, text), link)
                return nil
            }
        }
        return kinds
    }

    /// Whether a node is a number other than two, which is no conversion of sparse arithmetic, links or superchips.
    private func isNumber(_ node: Int, _ code: Int) -> Bool {
        guard case .literal(let number, _) = programBlock(code).parsed.arena.nodes[node].kind else {
            return false
        }
        return number != 2
    }

    // MARK: - Names

    /// The kinds of a definition's value: what was computed, and what its name says of it.
    func namedKinds(_ definition: Definition, _ block: Int, _ value: Value) -> QuantityKinds {
        guard let dimension = value.dimension, definition.key != .rates else { return value.kinds }
        let named = definition.named.named(for: dimension)
        if block == program.libraryBlock { return value.kinds.overridden(by: named) }
        guard definition.key == .with else { return value.kinds }
        var kinds = value.kinds.completed(by: declaredKinds(definition, block)).completed(by: named)
        // Another share under this name is reported there, once.
        kinds[.share] = named[.share] ?? value.kinds[.share]
        kinds.conversions = named.conversions.isEmpty ? value.kinds.conversions : named.conversions
        kinds.isCount = value.kinds.isCount
        return kinds.carried(by: dimension)
    }

    /// What `boundary:` says of the power, and `price_kind:` of the hourly price, that stand beside it.
    func declaredKinds(_ definition: Definition, _ block: Int) -> QuantityKinds {
        let key: StaticText
        if definition.name[...].matches("power") {
            key = "boundary"
        } else if definition.name[...].matches("hourly_price") {
            key = "price_kind"
        } else {
            return QuantityKinds()
        }
        let beside = programBlock(block).parsed.definitions.first { key.matches($0.name) }
        guard case .word(let word) = beside?.value else { return QuantityKinds() }
        return KindNames.declared(by: word)
    }
}
