/// A unit of measure as written, for example `EUR/kWh`.
package struct Unit: Equatable, Sendable {
    /// As the author wrote it; empty for a plain number.
    package let text: [UInt8]
    package let dimension: Dimension
    /// A quantity of `x` units is `x * numerator / denominator` base units: two factors, since each is exact.
    let numerator: Double
    let denominator: Double

    /// The unit of a plain number.
    static let one = Unit(text: [], dimension: .none, numerator: 1, denominator: 1)

    /// From this unit to base units.
    func baseValue(of value: Double) -> Double { value * numerator / denominator }

    /// From base units to this unit.
    func displayed(_ baseValue: Double) -> Double { baseValue * denominator / numerator }
}

/// Why a text is no unit.
struct UnitFault: Equatable {
    /// The part that is not understood.
    let range: ByteRange
    let symbol: [UInt8]
    /// What is wrong with it.
    let reason: [UInt8]
    /// For example `did you mean MW (megawatt)?`; empty if nothing is near.
    let suggestion: [UInt8]
}

/// The outcome of reading a unit.
enum UnitReading: Equatable {
    case unit(Unit)
    case fault(UnitFault)
}

extension Unit {
    /// Reads `u {("/"|"*") u}` with `u = [prefix] symbol ["^" int]`; ranges count from the start of `source`.
    static func reading(_ source: [UInt8], in range: ByteRange) -> UnitReading {
        var numerator = 1.0
        var denominator = 1.0
        var dimension = Dimension.none
        var position = range.lowerBound
        var divides = false
        while true {
            let end =
                source[position..<range.upperBound].firstIndex { $0 == 0x2F || $0 == 0x2A }
                ?? range.upperBound
            switch UnitFactor.reading(source, in: position..<end) {
            case .failure(let fault): return .fault(fault)
            case .success(let factor):
                let exponent = divides ? -factor.exponent : factor.exponent
                guard let power = factor.dimension.raised(to: exponent),
                    let product = dimension.multiplied(by: power)
                else { return .fault(.tooHigh(source, position..<end)) }
                dimension = product
                let isBelow = exponent < 0
                for _ in 0..<exponent.magnitude {
                    numerator *= isBelow ? factor.denominator : factor.numerator
                    denominator *= isBelow ? factor.numerator : factor.denominator
                }
            }
            guard end < range.upperBound else { break }
            divides = source[end] == UInt8(ascii: "/")
            position = end + 1
        }
        return .unit(
            Unit(
                text: Array(source[range]), dimension: dimension, numerator: numerator,
                denominator: denominator))
    }

    /// A unit of the engine's own tables, which hold only good ones.
    static func known(_ text: [UInt8]) -> Unit {
        guard case .unit(let unit) = reading(text, in: 0..<text.count) else {
            preconditionFailure("the engine's tables hold only units that can be read")
        }
        return unit
    }
}

extension UnitFault {
    fileprivate static func tooHigh(_ source: [UInt8], _ range: ByteRange) -> UnitFault {
        UnitFault(
            range: range, symbol: Array(source[range]), reason: utf8("the exponent is too large"),
            suggestion: [])
    }
}
