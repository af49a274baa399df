/// One bar of a tornado: how far a result moves when one input moves and the others stay.
package struct TornadoBar: Equatable, Sendable {
    /// The input's position in the order given.
    package let input: Int
    /// The result at the input's low value.
    package let low: Double
    /// The result at its high value.
    package let high: Double

    /// The length of the bar.
    package var swing: Double { (high - low).magnitude }
}

/// The bars of a function of several inputs, longest first, equal ones in the order of the inputs.
///
/// Names are for the caller: giving inputs in the order of their names breaks ties by name.
package func tornado(
    base: [Double], ranges: [(low: Double, high: Double)], of result: ([Double]) -> Double
) -> [TornadoBar] {
    var bars: [TornadoBar] = []
    for (index, range) in ranges.enumerated() {
        var inputs = base
        inputs[index] = range.low
        let low = result(inputs)
        inputs[index] = range.high
        bars.append(TornadoBar(input: index, low: low, high: result(inputs)))
    }
    bars.sort { $0.swing != $1.swing ? $0.swing > $1.swing : $0.input < $1.input }
    return bars
}

/// By how many per cent a result moves when one input moves by one: `d ln f / d ln x` at the base.
///
/// Differences of logarithms at ever smaller steps, extrapolated to none (Richardson): exact for a power of the
/// input, and good to about 1e-10 for sums of such. Steps go both ways, or downwards alone where the result is not
/// finite above, as beyond full use. Input and result must not be zero or change their sign.
package func elasticity(of result: ([Double]) -> Double, base: [Double], input: Int) -> Double {
    func moved(_ logarithm: Double) -> (input: Double, result: Double) {
        var values = base
        values[input] *= RealMath.exp(logarithm)
        return (values[input], result(values))
    }
    let isBoth = moved(0.04).result.isFinite
    let slopes = (0..<6).map { level in
        let step = RealMath.scaled(isBoth ? 0.04 : 0.16, by: -level)
        let above = moved(isBoth ? step : 0)
        let below = moved(-step)
        return RealMath.log(above.result / below.result) / RealMath.log(above.input / below.input)
    }
    return extrapolated(isBoth ? Array(slopes.prefix(3)) : slopes, ratio: isBoth ? 4 : 2)
}

/// The limit of values at steps that halve, the first term of whose error falls by `ratio` from one to the next, as do
/// the others by its powers.
private func extrapolated(_ values: [Double], ratio: Double) -> Double {
    var values = values
    var factor = ratio
    while values.count > 1 {
        values = zip(values, values.dropFirst()).map { $1 + ($1 - $0) / (factor - 1) }
        factor *= ratio
    }
    return values.first ?? .nan
}

/// The draws of a function of uncertain inputs, summed up.
///
/// SplitMix64 from `seed`, one number for each input of each draw in their order, through the inverse of the
/// input's distribution.
package func monteCarlo(
    _ inputs: [Triangular], seed: UInt64, draws: Int, of result: ([Double]) -> Double
) -> SampleSummary {
    var random = SplitMix64(seed: seed)
    var results: [Double] = []
    results.reserveCapacity(draws)
    var values = [Double](repeating: 0, count: inputs.count)
    for _ in 0..<draws {
        for index in inputs.indices { values[index] = inputs[index].quantile(random.nextUnit()) }
        results.append(result(values))
    }
    return SampleSummary(results)
}
