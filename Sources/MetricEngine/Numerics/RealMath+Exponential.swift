extension RealMath {
    /// e to the power `x`, within one unit in the last place.
    package static func exp(_ x: Double) -> Double { exp(x, plus: 0) }

    /// e to the power `x + tail`, where `tail` is the small part that `x` could not hold.
    static func exp(_ x: Double, plus tail: Double) -> Double {
        if x.isNaN { return x }
        if x > 709.782712893384 { return .infinity }
        if x < -745.1332191019412 { return 0 }
        let count = round(x * inverseLn2)
        return scaled(mantissa(x, count, tail), by: Int(count))
    }

    /// e to the power of two numbers, the same bits as one by one.
    static func exp(_ x: SIMD2<Double>) -> SIMD2<Double> {
        #if hasFeature(Embedded)
            // The browser's engine is built for size, and has no registers of two numbers.
            return SIMD2(exp(x.x), exp(x.y))
        #else
            guard x.x.magnitude < 700, x.y.magnitude < 700 else { return SIMD2(exp(x.x), exp(x.y)) }
            // Behind so great a number, a double's last bits are the whole number that it was rounded to.
            let shifted = x * SIMD2(repeating: inverseLn2) + roundingShift
            let mantissa = mantissa(x, shifted - roundingShift, SIMD2(repeating: 0))
            return mantissa * SIMD2(powerOfTwo(shifted.x), powerOfTwo(shifted.y))
        #endif
    }

    private static let inverseLn2 = 1.4426950408889634
    /// One and a half times 2 to the 52nd.
    private static let roundingShift = 6_755_399_441_055_744.0

    private static func powerOfTwo(_ shifted: Double) -> Double {
        Double(bitPattern: (shifted.bitPattern &+ 1023) << 52)
    }

    /// e to the power `x + tail`, less `count` powers of two.
    private static func mantissa<Lanes: RealLanes>(_ x: Lanes, _ count: Lanes, _ tail: Lanes) -> Lanes {
        let high = x - ln2High * count
        let low = ln2Low * count - tail
        let reduced = high - low
        let curve = reduced * reduced * exponentialTail(reduced)
        return ((curve - low) + high) + 1
    }

    /// `(e^r - 1 - r) / r²` for `|r| <= ln 2 / 2`, by its Taylor series to the fourteenth power of `r`.
    private static func exponentialTail<Lanes: RealLanes>(_ r: Lanes) -> Lanes {
        var sum = Lanes(repeating: 1.0 / 87_178_291_200)
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
