/// What a quantity measures: whole or half powers of the base dimensions.
///
/// Time, energy, data, work, tokens, requests, users, GPUs, parameters, racks, mass and volume are bases, and so is
/// each currency: euros and dollars add up only by a rate that the garden gives.
package struct Dimension: Equatable, Sendable {
    /// Twice the exponent of each base, so that a square root stays whole.
    private var halves: Exponents

    /// A plain number.
    package static let none = Dimension(halves: Exponents())

    private init(halves: Exponents) { self.halves = halves }

    package init(_ base: BaseDimension) {
        halves = Exponents()
        halves[base.index] = 2
    }

    /// Twice the exponent of a base.
    func halfExponent(of base: BaseDimension) -> Int { Int(halves[base.index]) }

    /// The exponents of a product; nil when one gets out of hand.
    func multiplied(by other: Dimension) -> Dimension? {
        combined(with: other, sign: 1)
    }

    /// The exponents of a quotient; nil when one gets out of hand.
    func divided(by other: Dimension) -> Dimension? {
        combined(with: other, sign: -1)
    }

    private func combined(with other: Dimension, sign: Int) -> Dimension? {
        var result = self
        for index in 0..<BaseDimension.count {
            let exponent = Int(halves[index]) + sign * Int(other.halves[index])
            guard exponent.magnitude <= 48 else { return nil }
            result.halves[index] = Int8(exponent)
        }
        return result
    }

    /// The exponents of a whole power; nil when one gets out of hand.
    func raised(to power: Int) -> Dimension? {
        var result = self
        for index in 0..<BaseDimension.count where halves[index] != 0 {
            guard power.magnitude <= 48 else { return nil }
            let exponent = Int(halves[index]) * power
            guard exponent.magnitude <= 48 else { return nil }
            result.halves[index] = Int8(exponent)
        }
        return result
    }

    /// The exponents of a square root; nil when a base would get a quarter.
    var squareRoot: Dimension? {
        var result = self
        for index in 0..<BaseDimension.count {
            guard halves[index] % 2 == 0 else { return nil }
            result.halves[index] = halves[index] / 2
        }
        return result
    }

    /// The currencies in this dimension with twice their exponents, in the order of the table.
    var currencies: [(currency: BaseDimension, halves: Int)] {
        var found: [(currency: BaseDimension, halves: Int)] = []
        for index in BaseDimension.dollar.index..<BaseDimension.count where halves[index] != 0 {
            found.append((BaseDimension(index: index), Int(halves[index])))
        }
        return found
    }

    /// The same with every currency replaced by one, to see whether only currencies differ.
    func replacingCurrencies(with currency: BaseDimension) -> Dimension {
        var result = self
        var total: Int8 = 0
        for index in BaseDimension.dollar.index..<BaseDimension.count where halves[index] != 0 {
            total += halves[index]
            result.halves[index] = 0
        }
        result.halves[currency.index] = total
        return result
    }

    /// Whether a rate of exchange would make the two the same.
    func differsOnlyInCurrency(from other: Dimension) -> Bool {
        self != other && replacingCurrencies(with: .dollar) == other.replacingCurrencies(with: .dollar)
    }
}

/// One small number for each base.
///
/// Two vectors: one of 64 made the browser's module larger by a seventh.
private struct Exponents: Equatable, Sendable {
    private var first = SIMD32<Int8>(repeating: 0)
    private var rest = SIMD4<Int8>(repeating: 0)

    subscript(index: Int) -> Int8 {
        get { index < 32 ? first[index] : rest[index - 32] }
        set { if index < 32 { first[index] = newValue } else { rest[index - 32] = newValue } }
    }
}
