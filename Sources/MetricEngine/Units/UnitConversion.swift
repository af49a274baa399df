/// A number of one unit as a number of another; nil where they measure different things or cannot be read.
package func converted(_ value: Double, from unit: [UInt8], to other: [UInt8]) -> Double? {
    guard case .unit(let first) = Unit.reading(unit, in: 0..<unit.count),
        case .unit(let second) = Unit.reading(other, in: 0..<other.count),
        first.dimension == second.dimension
    else { return nil }
    return second.displayed(first.baseValue(of: value))
}
