extension Evaluator {
    mutating func call(
        _ function: Function, _ arguments: [Int], _ range: ByteRange, _ code: Int, _ scope: Scope
    ) -> Value {
        var values: [Value] = []
        for argument in arguments { values.append(value(argument, of: code, in: scope)) }
        let steps = values.reduce(0) { $0 + $1.amount.steps } * function.steps
        guard let first = values.first, spend(steps, range, in: code) else { return .invalid }
        if function == .chance {
            guard truth(first, arguments[0], code) else { return .invalid }
            return .number(.none, first.amount.mean)
        }
        for (value, argument) in zip(values, arguments) where number(value, argument, code) == nil {
            return .invalid
        }
        guard let dimension = first.dimension else { return .invalid }
        let whole = Call(
            function: function, values: values, arguments: arguments, range: range, code: code, scope: scope)
        if function == .triangular { return triangular(whole) }
        if function.isFinancial || function == .pow { return financial(whole) }
        if function.isFold { return fold(function, values, arguments, range, code, scope) }
        guard let result = resultDimension(function, dimension, arguments[0], code) else { return .invalid }
        let amount = amount(function, first.amount)
        return finite(.number(result, amount, kinds(function, first)), range, code)
    }

    /// The kinds of a function's result: a whole number counts things, a logarithm is of nothing.
    private func kinds(_ function: Function, _ argument: Value) -> QuantityKinds {
        var kinds = argument.kinds
        switch function {
        case .round, .ceil, .floor: kinds.isCount = argument.dimension == Dimension.none
        case .sqrt, .log, .exp: kinds = QuantityKinds()
        default: break
        }
        return kinds
    }

    private func amount(_ function: Function, _ amount: Amount) -> Amount {
        switch function {
        case .abs: amount.map { $0.magnitude }
        case .round: amount.map(RealMath.round)
        case .ceil: amount.map { RealMath.ceil(RealMath.withoutNoise($0)) }
        case .floor: amount.map { RealMath.floor(RealMath.withoutNoise($0)) }
        case .sqrt: amount.map { $0.squareRoot() }
        case .log: amount.map(RealMath.log)
        case .exp: amount.map(RealMath.exp)
        case .p10: amount.quantile { $0.p10 }
        case .p50: amount.quantile { $0.median }
        case .p90: amount.quantile { $0.p90 }
        default: amount
        }
    }

    private mutating func resultDimension(
        _ function: Function, _ dimension: Dimension, _ argument: Int, _ code: Int
    ) -> Dimension? {
        switch function {
        case .sqrt:
            if let root = dimension.squareRoot { return root }
        case .log, .exp:
            if dimension == .none { return dimension }
        case .round, .ceil, .floor:
            if dimension.isCount { return dimension }
        default: return dimension
        }
        report(.unfitArgument(function, nodeRange(argument, code), dimension), in: code)
        return nil
    }

    private mutating func fold(
        _ function: Function, _ values: [Value], _ arguments: [Int], _ range: ByteRange, _ code: Int,
        _ scope: Scope
    ) -> Value {
        var result = values[0]
        if function == .mean, values.count == 1 {
            return Value(kind: result.kind, amount: result.amount.mean, kinds: result.kinds)
        }
        for index in 1..<max(values.count, 1) {
            let link = Operation(
                operation: .add, left: arguments[0], right: arguments[index], node: arguments[index],
                code: code)
            guard let next = unified(values[index], with: values[0], link, scope),
                fits(function == .sum ? link : link.asComparison, values[0], next)
            else { return .invalid }
            let amount = result.amount.combined(with: next.amount) { left, right in
                switch function {
                case .min: left < right ? left : right
                case .max: left > right ? left : right
                default: left + right
                }
            }
            result = Value(kind: result.kind, amount: amount, kinds: sumKinds(link, result, next))
        }
        guard function == .mean else { return finite(result, range, code) }
        let count = Double(values.count)
        return finite(
            Value(kind: result.kind, amount: result.amount.map { $0 / count }, kinds: result.kinds), range,
            code)
    }
}

/// A call of a function with what its faults need.
struct Call {
    let function: Function
    let values: [Value]
    let arguments: [Int]
    let range: ByteRange
    let code: Int
    let scope: Scope
}

extension Function {
    /// Steps of arithmetic for one draw.
    fileprivate var steps: Int {
        switch self {
        case .internalRate, .returnRate: 200
        case .atLeast: 20
        default: 1
        }
    }
}

extension Amount {
    /// The mean of the samples.
    var mean: Amount {
        guard case .samples(let values) = self else { return self }
        return .exact(values.reduce(0, +) / Double(max(values.count, 1)))
    }

    /// One of the quantiles.
    func quantile(_ select: (Quantiles) -> Double) -> Amount {
        guard case .samples = self, let quantiles else { return self }
        return .exact(select(quantiles))
    }
}

extension Dimension {
    /// Whether whole numbers of it make sense: plain numbers and things that are counted.
    var isCount: Bool {
        let counted: [BaseDimension] = [.token, .request, .user, .gpu, .parameter, .rack]
        return self == .none || counted.contains { self == Dimension($0) }
    }
}
