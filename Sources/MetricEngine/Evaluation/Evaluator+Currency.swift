extension Evaluator {
    /// A rate of exchange: one unit of `from` is `amount` of `to`.
    private struct Rate {
        let from: BaseDimension
        let to: BaseDimension
        let amount: Amount
    }

    /// A value in another currency; nil when more than a currency differs, or no rate is known.
    mutating func converted(_ value: Value, to wanted: Dimension, _ scope: Scope) -> Value? {
        guard let given = value.dimension, given.differsOnlyInCurrency(from: wanted) else { return nil }
        guard given.currencies.count == 1, wanted.currencies.count == 1, let source = given.currencies.first,
            let target = wanted.currencies.first, source.halves == target.halves, source.halves % 2 == 0,
            let rate = rate(from: source.currency, to: target.currency, scope)
        else { return nil }
        let power = source.halves / 2
        var amount = value.amount
        for _ in 0..<power.magnitude {
            amount = amount.combined(with: rate) { power > 0 ? $0 * $1 : $0 / $1 }
        }
        return .number(wanted, amount, value.kinds)
    }

    /// Goes from currency to currency by the rates that are given, in few steps.
    private mutating func rate(from source: BaseDimension, to target: BaseDimension, _ scope: Scope)
        -> Amount?
    {
        let rates = rates(scope)
        var reached: [(currency: BaseDimension, amount: Amount)] = [
            (source, isChecking ? .unknown : .exact(1))
        ]
        var next = 0
        while next < reached.count {
            let here = reached[next]
            if here.currency == target { return here.amount }
            next += 1
            for rate in rates {
                if rate.from == here.currency, !reached.contains(where: { $0.currency == rate.to }) {
                    reached.append((rate.to, here.amount.combined(with: rate.amount) { $0 * $1 }))
                } else if rate.to == here.currency, !reached.contains(where: { $0.currency == rate.from }) {
                    reached.append((rate.from, here.amount.combined(with: rate.amount) { $0 / $1 }))
                }
            }
        }
        return nil
    }

    private mutating func rates(_ scope: Scope) -> [Rate] {
        var found: [Rate] = []
        let systemBlocks = scope.system.map { systems[$0].blocks } ?? []
        for block in [scope.block] + systemBlocks + scenarioChain(scope) + entered + [program.ratesBlock] {
            for (index, definition) in programBlock(block).parsed.definitions.enumerated()
            where definition.key == .rates {
                guard let from = BaseDimension.currency(definition.name[...]) else { continue }
                let name = Path.Name(text: definition.name, range: definition.nameRange)
                let own = Scope(block: block, scenario: nil, system: nil)
                let value = value(of: block, index, own, asking: name, block)
                guard let dimension = value.dimension, dimension.currencies.count == 1,
                    let to = dimension.currencies.first, Dimension(to.currency) == dimension
                else { continue }
                found.append(Rate(from: from, to: to.currency, amount: value.amount))
            }
        }
        return found
    }
}
