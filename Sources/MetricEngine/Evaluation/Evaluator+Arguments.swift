/// The period that rates and lives of a call count in: a year when the rate is one per time, else any.
struct Period {
    /// Time, or a plain number.
    let dimension: Dimension
    /// Seconds of a year, or one.
    let length: Double
}

extension Period {
    static let yearly = Period(dimension: Dimension(.time), length: CostUnits.secondsPerYear)

    /// One over the period's dimension.
    var perPeriod: Dimension { Dimension.none.divided(by: dimension) ?? .none }
}

extension Evaluator {
    /// The period of a rate; reports an argument that is none.
    mutating func period(_ call: Call, rate position: Int) -> Period? {
        let given = call.values[position].dimension
        if given == Dimension.none { return Period(dimension: .none, length: 1) }
        if given == Period.yearly.perPeriod { return .yearly }
        let range = nodeRange(call.arguments[position], call.code)
        report(.unfitArgument(call, position, range, wanted: utf8("a rate, as in 8 %/yr,")), in: call.code)
        return nil
    }

    /// Whether an argument, if it is given, has a dimension; reports one that has another.
    mutating func expect(_ call: Call, _ position: Int, _ wanted: Dimension) -> Bool {
        guard call.values.indices.contains(position), let given = call.values[position].dimension,
            given != wanted
        else { return true }
        let range = nodeRange(call.arguments[position], call.code)
        report(.unfitArgument(call, position, range, wanted: wanted.phrase), in: call.code)
        return false
    }

    mutating func expectCount(_ call: Call, _ position: Int) -> Bool {
        if call.values[position].dimension?.isCount ?? true { return true }
        let range = nodeRange(call.arguments[position], call.code)
        report(
            .unfitArgument(call, position, range, wanted: utf8("a plain number or a count")), in: call.code)
        return false
    }

    /// The call with every amount in the currency of the first that has one, by the rates at hand.
    mutating func inOneCurrency(_ call: Call) -> Call? {
        guard let currency = call.values.compactMap({ $0.dimension?.currencies.first?.currency }).first else {
            return call
        }
        var values = call.values
        for (position, value) in values.enumerated() {
            guard let given = value.dimension, !given.currencies.isEmpty else { continue }
            let wanted = given.replacingCurrencies(with: currency)
            guard wanted != given else { continue }
            guard let converted = converted(value, to: wanted, call.scope) else {
                let first = values.firstIndex { $0.dimension?.currencies.first?.currency == currency } ?? 0
                let left = nodeRange(call.arguments[first], call.code)
                let right = nodeRange(call.arguments[position], call.code)
                report(
                    .noRate(call.range, (left, values[first].dimension ?? .none), (right, given)),
                    in: call.code)
                return nil
            }
            values[position] = converted
        }
        return Call(
            function: call.function, values: values, arguments: call.arguments, range: call.range,
            code: call.code, scope: call.scope)
    }
}
