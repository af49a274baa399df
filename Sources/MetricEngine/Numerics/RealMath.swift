/// Real functions built from IEEE `+ - * /` and the square root alone, so that every machine gives the same bits.
///
/// The C library and a browser disagree in the last bit of 3 to 10 % of `exp`, `log` and `pow`; these do not.
package enum RealMath {
    /// The natural logarithm of 2, rounded to 32 bits, so that a product with a small integer is exact.
    static let ln2High = 0x1.62e42feep-1
    /// What ``ln2High`` leaves out.
    static let ln2Low = 0x1.a39ef35793c76p-33
    /// The natural logarithm of 10.
    package static let ln10 = 2.302585092994045684
    /// 2 to the 52nd: above it every double is a whole number.
    static let wholeNumbers = 4_503_599_627_370_496.0

    /// The square root, correctly rounded; not a number below zero.
    package static func sqrt(_ x: Double) -> Double { x.squareRoot() }

    /// The nearest whole number, ties to the even one.
    package static func round(_ x: Double) -> Double {
        guard x.magnitude < wholeNumbers else { return x }
        return x < 0 ? (x - wholeNumbers) + wholeNumbers : (x + wholeNumbers) - wholeNumbers
    }

    /// The greatest whole number that is not above `x`.
    package static func floor(_ x: Double) -> Double {
        let nearest = round(x)
        return nearest > x ? nearest - 1 : nearest
    }

    /// The least whole number that is not below `x`.
    package static func ceil(_ x: Double) -> Double {
        let nearest = round(x)
        return nearest < x ? nearest + 1 : nearest
    }

    /// The whole number that lies within a trillionth of `x`, else `x` itself.
    ///
    /// Decimal shares are no binary ones: 70 × 1.1 / 7 is a little above 11, and its ceiling must not be 12.
    package static func withoutNoise(_ x: Double) -> Double {
        let nearest = round(x)
        return (x - nearest).magnitude <= 1e-12 * nearest.magnitude ? nearest : x
    }

    /// `x` times two to the power `exponent`, also where the result is subnormal.
    package static func scaled(_ x: Double, by exponent: Int) -> Double {
        var x = x
        var exponent = exponent
        while exponent > 1023 {
            x *= 0x1p1023
            exponent -= 1023
        }
        while exponent < -1022 {
            x *= 0x1p-1022
            exponent += 1022
        }
        return x * Double(bitPattern: UInt64(exponent + 1023) << 52)
    }
}
