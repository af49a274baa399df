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
