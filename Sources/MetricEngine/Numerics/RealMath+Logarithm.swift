/// An unevaluated sum of two doubles: about 30 decimal digits where they are needed.
struct DoublePair<Lanes: RealLanes> {
    /// The sum, rounded.
    var high: Lanes
    /// What rounding left out.
    var low: Lanes

    /// The exact sum of two doubles, the first being the greater in magnitude.
    init(ordered first: Lanes, _ second: Lanes) {
        high = first + second
        low = second - (high - first)
    }

    /// The exact product of two doubles of moderate size.
    init(product first: Lanes, _ second: Lanes) {
        let left = DoublePair.split(first)
        let right = DoublePair.split(second)
        high = first * second
        low = ((left.0 * right.0 - high) + left.0 * right.1 + left.1 * right.0) + left.1 * right.1
    }

    /// The upper and lower 26 bits of a double.
    private static func split(_ x: Lanes) -> (Lanes, Lanes) {
        let scaled = 134_217_729.0 * x
        let upper = scaled - (scaled - x)
        return (upper, x - upper)
    }
}

extension RealMath {
    /// The natural logarithm of `x`, within one unit in the last place; minus infinity at zero, not a number below.
    package static func log(_ x: Double) -> Double {
        if x.isNaN || x < 0 { return .nan }
        if x == 0 { return -.infinity }
        if x == .infinity { return x }
        let parts = logarithm(x)
        return parts.high + parts.low
    }

    /// The logarithm to base 10.
    package static func log10(_ x: Double) -> Double { log(x) / ln10 }

    /// The logarithm to base 2.
    package static func log2(_ x: Double) -> Double { log(x) * 1.4426950408889634 }

    /// The natural logarithm of two positive numbers, none of them infinite, the same bits as one by one.
    static func log(_ x: SIMD2<Double>) -> SIMD2<Double> {
        let (first, second) = (parts(of: x.x), parts(of: x.y))
        let parts = logarithm(
            of: SIMD2(first.mantissa, second.mantissa), SIMD2(Double(first.exponent), Double(second.exponent))
        )
        return parts.high + parts.low
    }

    /// The logarithm of a positive finite number with about 60 correct bits.
    static func logarithm(_ x: Double) -> DoublePair<Double> {
        let (mantissa, exponent) = parts(of: x)
        return logarithm(of: mantissa, Double(exponent))
    }

    /// The logarithm of a mantissa times 2 to the power `scale`.
    ///
    /// With `x = 2^k m` and `s = (m - 1)/(m + 1)`, log x = k ln 2 + 2 s + 2 s³/3 + …; the first two terms are kept
    /// as pairs, and the rest is less than a hundredth of the second.
    private static func logarithm<Lanes: RealLanes>(of mantissa: Lanes, _ scale: Lanes) -> DoublePair<Lanes> {
        let numerator = mantissa - 1
        let denominator = DoublePair(twoSum: mantissa, Lanes(repeating: 1))
        let quotient = numerator / denominator.high
        let back = DoublePair(product: quotient, denominator.high)
        let remainder = ((numerator - back.high) - back.low) - quotient * denominator.low
        let correction = remainder / denominator.high
        let square = quotient * quotient
        let rest = 2 * quotient * square * logarithmSeries(square) + 2 * correction
        let main = DoublePair(twoSum: ln2High * scale, 2 * quotient)
        return DoublePair(ordered: main.high, main.low + (rest + ln2Low * scale))
    }

    /// The mantissa between `√½` and `√2` and the exponent of a positive finite number.
    private static func parts(of x: Double) -> (mantissa: Double, exponent: Int) {
        var bits = x.bitPattern
        var exponent = -1023
        if bits >> 52 == 0 {
            bits = (x * 0x1p54).bitPattern
            exponent -= 54
        }
        exponent += Int(bits >> 52)
        let mantissa = Double(bitPattern: bits & 0x000f_ffff_ffff_ffff | 0x3ff0_0000_0000_0000)
        return mantissa > 1.4142135623730951 ? (mantissa * 0.5, exponent + 1) : (mantissa, exponent)
    }

    /// `1/3 + z/5 + z²/7 + …` for `z <= 0.0295`.
    private static func logarithmSeries<Lanes: RealLanes>(_ z: Lanes) -> Lanes {
        var sum = Lanes(repeating: 1.0 / 25)
        sum = sum * z + 1.0 / 23
        sum = sum * z + 1.0 / 21
        sum = sum * z + 1.0 / 19
        sum = sum * z + 1.0 / 17
        sum = sum * z + 1.0 / 15
        sum = sum * z + 1.0 / 13
        sum = sum * z + 1.0 / 11
        sum = sum * z + 1.0 / 9
        sum = sum * z + 1.0 / 7
        sum = sum * z + 1.0 / 5
        return sum * z + 1.0 / 3
    }
}

extension DoublePair {
    /// The exact sum of two doubles of any order.
    init(twoSum first: Lanes, _ second: Lanes) {
        high = first + second
        let shifted = high - first
        low = (first - (high - shifted)) + (second - shifted)
    }
}
