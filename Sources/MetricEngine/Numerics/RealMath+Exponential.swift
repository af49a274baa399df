extension RealMath {
    /// e to the power `x`, within one unit in the last place.
    package static func exp(_ x: Double) -> Double { exp(x, plus: 0) }

    /// e to the power `x + tail`, where `tail` is the small part that `x` could not hold.
    static func exp(_ x: Double, plus tail: Double) -> Double {
        if x.isNaN { return x }
        if x > 709.782712893384 { return .infinity }
        if x < -745.1332191019412 { return 0 }
        let count = round(x * 1.4426950408889634)
        let high = x - count * ln2High
        let low = count * ln2Low - tail
        let reduced = high - low
        let curve = reduced * reduced * exponentialTail(reduced)
        let mantissa = 1 + ((curve - low) + high)
        return scaled(mantissa, by: Int(count))
    }

    /// `(e^r - 1 - r) / r²` for `|r| <= ln 2 / 2`, by its Taylor series to the fourteenth power of `r`.
    private static func exponentialTail(_ r: Double) -> Double {
        var sum = 1.0 / 87_178_291_200
        sum = sum * r + 1.0 / 6_227_020_800
        sum = sum * r + 1.0 / 479_001_600
        sum = sum * r + 1.0 / 39_916_800
        sum = sum * r + 1.0 / 3_628_800
        sum = sum * r + 1.0 / 362_880
        sum = sum * r + 1.0 / 40_320
        sum = sum * r + 1.0 / 5_040
        sum = sum * r + 1.0 / 720
        sum = sum * r + 1.0 / 120
        sum = sum * r + 1.0 / 24
        sum = sum * r + 1.0 / 6
        return sum * r + 0.5
    }
}
