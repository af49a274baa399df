extension Evaluator {
    /// The samples of an uncertain literal.
    mutating func spread(_ spread: Spread, _ low: Int, _ high: Int, _ node: Int, _ code: Int) -> Value {
        guard let bounds = bounds(low, high, nodeRange(node, code), code) else { return .invalid }
        let range = nodeRange(node, code)
        guard spread == .plusMinus || bounds.low <= bounds.high else {
            report(.reversedBounds(boundsText(range, code), range), in: code)
            return .invalid
        }
        guard !isChecking else { return .number(bounds.dimension, .unknown, bounds.kinds) }
        let distribution = distribution(spread, bounds)
        guard bounds.low != bounds.high || spread == .plusMinus else {
            return .number(bounds.dimension, .exact(bounds.low), bounds.kinds)
        }
        return finite(
            .number(bounds.dimension, samples(distribution, range, code), bounds.kinds), range, code)
    }

    struct Bounds {
        let low: Double
        let high: Double
        let dimension: Dimension
        var kinds = QuantityKinds()
    }

    private mutating func bounds(_ low: Int, _ high: Int, _ range: ByteRange, _ code: Int) -> Bounds? {
        guard case .literal(let lowValue, let lowUnit) = programBlock(code).parsed.arena.nodes[low].kind,
            case .literal(let highValue, let highUnit) = programBlock(code).parsed.arena.nodes[high].kind
        else { return nil }
        guard lowUnit.dimension == highUnit.dimension else {
            report(
                .unlike(
                    .less, range, (nodeRange(low, code), lowUnit.dimension),
                    (nodeRange(high, code), highUnit.dimension), source: programBlock(code).parsed.source),
                in: code)
            return nil
        }
        return Bounds(
            low: lowUnit.baseValue(of: lowValue), high: highUnit.baseValue(of: highValue),
            dimension: lowUnit.dimension, kinds: highUnit.kinds)
    }

    /// The bounds alone: `0.14 to 0.09` of `0.14 to 0.09 EUR/kWh`.
    private func boundsText(_ range: ByteRange, _ code: Int) -> [UInt8] {
        let source = programBlock(code).parsed.source
        var end = range.upperBound
        while end > range.lowerBound, !isDigit(source[end - 1]) { end -= 1 }
        let hasUnitInside = source[range.lowerBound..<end].contains {
            isLetter($0) && $0 != 0x74 && $0 != 0x6F
        }
        return Array(source[range.lowerBound..<(hasUnitInside ? range.upperBound : end)])
    }

    func distribution(_ spread: Spread, _ bounds: Bounds) -> Distribution {
        let isShare = bounds.dimension == .none
        switch spread {
        case .quantiles:
            return Distribution(low: bounds.low, high: bounds.high, central: 0.8, isShare: isShare)
        case .central(let share):
            return Distribution(low: bounds.low, high: bounds.high, central: share, isShare: isShare)
        case .plusMinus: return Distribution(mean: bounds.low, spread: bounds.high)
        case .uniform: return .uniform(low: bounds.low, high: bounds.high)
        }
    }

    /// A triangular distribution between bounds that are no draws themselves.
    mutating func triangular(_ call: Call) -> Value {
        guard let call = inOneCurrency(call), let dimension = call.values[0].dimension,
            expect(call, 1, dimension),
            expect(call, 2, dimension)
        else { return .invalid }
        guard !isChecking else { return .number(dimension, .unknown) }
        let bounds: [Double] = call.values.compactMap {
            if case .exact(let value) = $0.amount { value } else { nil }
        }
        guard bounds.count == 3, bounds[0] <= bounds[1], bounds[1] <= bounds[2], bounds[0] < bounds[2] else {
            report(.unorderedBounds(call.range), in: call.code)
            return .invalid
        }
        let triangle = Triangular(bounds[0], bounds[1], bounds[2])
        return .number(dimension, samples(.triangular(triangle), call.range, call.code))
    }

    /// Draws that depend on the site's seed and on the names of the block and the input alone.
    func samples(_ distribution: Distribution, _ range: ByteRange, _ code: Int) -> Amount {
        let block = programBlock(code).parsed
        let definition = block.definitions.first {
            $0.valueRange.lowerBound <= range.lowerBound && range.upperBound <= $0.valueRange.upperBound
        }
        let name = definition?.name ?? block.text(range)
        let ordinal = range.lowerBound - (definition?.valueRange.lowerBound ?? range.lowerBound)
        return samples(distribution, owner: block.id ?? block.title, name: name, ordinal: ordinal)
    }

    /// Draws that are asked for again and again, as those of a default or of the model's error.
    mutating func keptSamples(_ distribution: Distribution, owner: [UInt8], name: [UInt8]) -> Amount {
        if let kept = draws.first(where: { $0.owner == owner && $0.name == name }) { return kept.amount }
        let amount = samples(distribution, owner: owner, name: name)
        draws.append((owner, name, amount))
        return amount
    }

    /// How many draws there are of every uncertain figure.
    var drawCount: Int { max(1, min(sampleCount ?? program.options.limits.samples, Limits.samples)) }

    func samples(_ distribution: Distribution, owner: [UInt8], name: [UInt8], ordinal: Int = 0) -> Amount {
        let stream = SampleStream(siteSeed: program.options.seed, owner: owner, name: name, ordinal: ordinal)
        return .samples(distribution.draws(of: stream, count: drawCount))
    }

    /// How an expression is uncertain, for the list of inputs.
    func uncertainty(of expression: Expression, _ code: Int) -> [UInt8] {
        let root = programBlock(code).parsed.arena.nodes[expression.root].kind
        if case .call(.triangular, _) = root { return utf8("triangular, hard bounds") }
        guard
            case .spread(let spread, let low, let high) = root,
            case .literal(let lowValue, let unit) = programBlock(code).parsed.arena.nodes[low].kind,
            case .literal(let highValue, let highUnit) = programBlock(code).parsed.arena.nodes[high].kind
        else { return [] }
        let bounds = Bounds(
            low: unit.baseValue(of: lowValue), high: highUnit.baseValue(of: highValue),
            dimension: unit.dimension)
        let family = distribution(spread, bounds).family
        switch spread {
        case .quantiles: return utf8("\(family), p10 to p90")
        case .central(let share): return utf8("\(family), central \(Int(share * 100 + 0.5)) %")
        case .plusMinus: return utf8("\(family), p10 to p90")
        case .uniform: return utf8("uniform, hard bounds")
        }
    }
}
