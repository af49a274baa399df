/// A sum that keeps what rounding leaves out, so that the order of terms hardly matters (Neumaier's method).
package struct CompensatedSum: Sendable {
    private var sum = 0.0
    private var lost = 0.0

    /// Starts at zero.
    package init() {}

    /// The sum so far.
    package var value: Double { sum + lost }

    /// Adds one term.
    package mutating func add(_ term: Double) {
        let next = sum + term
        lost += sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
        sum = next
    }
}
