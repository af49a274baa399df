extension RealMath {
    /// `base` to the power `exponent`, within two units in the last place; a negative base needs a whole exponent.
    package static func pow(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0 || base == 1 { return 1 }
        if base.isNaN || exponent.isNaN { return .nan }
        if base < 0 { return powerOfNegative(base, exponent) }
        if base == 0 { return exponent > 0 ? 0 : .infinity }
        if base == .infinity { return exponent > 0 ? .infinity : 0 }
        if !exponent.isFinite { return (base > 1) == (exponent > 0) ? .infinity : 0 }
        let logarithm = logarithm(base)
        let estimate = exponent * logarithm.high
        if estimate > 710 { return .infinity }
        if estimate < -746 { return 0 }
        let product = DoublePair(product: exponent, logarithm.high)
        return exp(product.high, plus: product.low + exponent * logarithm.low)
    }

    private static func powerOfNegative(_ base: Double, _ exponent: Double) -> Double {
        guard floor(exponent) == exponent else { return .nan }
        let size = pow(-base, exponent)
        return floor(exponent / 2) * 2 == exponent ? size : -size
    }
}
