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
    /// What is wrong.
    enum Kind: Equatable {
        case unusableExponent
        case exponentTooLarge
        case milliPrefix
        case unknownSymbol
    }

    /// The part that is not understood.
    let range: ByteRange
    let symbol: [UInt8]
    let kind: Kind

    init(_ source: [UInt8], _ range: ByteRange, _ kind: Kind) {
        self.range = range
        self.symbol = Array(source[range])
        self.kind = kind
    }
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
                else { return .fault(UnitFault(source, position..<end, .exponentTooLarge)) }
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
    /// What is wrong with the symbol.
    var reason: [UInt8] {
        switch kind {
        case .unusableExponent: utf8("after ^ stands a small whole number")
        case .exponentTooLarge: utf8("the exponent is too large")
        case .milliPrefix: utf8("milli-prefixes are not used here")
        case .unknownSymbol: utf8("not a unit of the language")
        }
    }

    /// For example `did you mean MW (megawatt)?`; empty if nothing is near.
    ///
    /// Sought only when it is asked for: a text is often read to find out whether it is a unit.
    var suggestion: [UInt8] {
        switch kind {
        case .unusableExponent, .exponentTooLarge: []
        case .milliPrefix: UnitSymbol.megaSuggestion(for: symbol)
        case .unknownSymbol:
            UnitSymbol.suggestion(for: symbol).map { utf8("did you mean \($0)?") } ?? []
        }
    }
}
