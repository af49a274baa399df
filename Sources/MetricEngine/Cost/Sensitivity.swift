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
/// Central differences of logarithms at three steps, extrapolated twice (Richardson), which is exact for a power of
/// the input and good to about 1e-12 for sums of such. Input and result must not be zero or change their sign.
package func elasticity(of result: ([Double]) -> Double, base: [Double], input: Int) -> Double {
    func slope(_ step: Double) -> Double {
        var above = base
        var below = base
        above[input] *= RealMath.exp(step)
        below[input] *= RealMath.exp(-step)
        let rise = RealMath.log(result(above) / result(below))
        return rise / RealMath.log(above[input] / below[input])
    }
    let coarse = slope(0.04)
    let middle = slope(0.02)
    let fine = slope(0.01)
    let first = middle + (middle - coarse) / 3
    let second = fine + (fine - middle) / 3
    return second + (second - first) / 15
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
