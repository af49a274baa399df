/// Decimal digits of a double, rounded half to even from its exact binary value.
struct DecimalDigits: Equatable {
    var isNegative: Bool
    /// Values 0 to 9; the first is not zero unless the number is.
    var digits: [UInt8]
    /// The power of ten of the first digit.
    var exponent: Int

    /// The number rounded to `count` significant digits.
    init(_ value: Double, significant count: Int) {
        isNegative = value < 0
        guard value.isFinite, value != 0 else {
            isNegative = false
            digits = [0]
            exponent = 0
            return
        }
        let magnitude = value.magnitude
        if let moderate = ModerateDigits(magnitude, significant: max(count, 1)) {
            digits = moderate.digits
            exponent = moderate.exponent
            roundUp(if: moderate.roundsUp)
            return
        }
        var rest = BigNatural(magnitude.integerSignificand)
        var unit = BigNatural(1)
        let power = magnitude.integerExponent
        if power >= 0 { rest.shiftLeft(by: power) } else { unit.shiftLeft(by: -power) }
        exponent = DecimalDigits.decimalExponent(&rest, &unit)
        digits = []
        for _ in 0..<max(count, 1) {
            var digit: UInt8 = 0
            while rest.compared(to: unit) >= 0 {
                rest.subtract(unit)
                digit += 1
            }
            digits.append(digit)
            rest.multiply(by: 10)
        }
        roundUp(if: rest, exceedsHalfOf: unit)
    }

    /// Scales so that 1 <= rest / unit < 10 and says by which power of ten.
    private static func decimalExponent(_ rest: inout BigNatural, _ unit: inout BigNatural) -> Int {
        // 77/256 is just below log10(2), so the estimate is never too large for numbers above one and
        // the loops below need a step or two.
        let bits = rest.bitWidth - unit.bitWidth
        var exponent = bits * 77 / 256
        if exponent >= 0 {
            unit.scale(byPowerOfTen: exponent)
        } else {
            rest.scale(byPowerOfTen: -exponent)
        }
        while rest.compared(to: unit) < 0 {
            rest.multiply(by: 10)
            exponent -= 1
        }
        var tenUnits = unit
        tenUnits.multiply(by: 10)
        while rest.compared(to: tenUnits) >= 0 {
            unit = tenUnits
            tenUnits.multiply(by: 10)
            exponent += 1
        }
        return exponent
    }

    /// `rest` has been multiplied by ten already, so half of the last place is five units.
    private mutating func roundUp(if rest: BigNatural, exceedsHalfOf unit: BigNatural) {
        var half = unit
        half.multiply(by: 5)
        let order = rest.compared(to: half)
        roundUp(if: order > 0 || (order == 0 && (digits.last ?? 0) % 2 == 1))
    }

    private mutating func roundUp(if isDue: Bool) {
        guard isDue else { return }
        for index in digits.indices.reversed() {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
        }
        digits = [1] + digits.dropLast()
        exponent += 1
    }

    /// Without zeros at the end.
    var trimmed: DecimalDigits {
        var copy = self
        while copy.digits.count > 1, copy.digits.last == 0 { copy.digits.removeLast() }
        return copy
    }

    /// Plain decimal notation, never an exponent.
    func plainText(minus: [UInt8], group: [UInt8]) -> [UInt8] {
        var text: [UInt8] = isNegative ? minus : []
        if exponent < 0 {
            text += [UInt8(ascii: "0"), UInt8(ascii: ".")]
            text += [UInt8](repeating: UInt8(ascii: "0"), count: -exponent - 1)
            text += digits.map { $0 + UInt8(ascii: "0") }
            return text
        }
        let wholeCount = exponent + 1
        for index in 0..<wholeCount {
            if index > 0, (wholeCount - index) % 3 == 0 { text += group }
            text.append(UInt8(ascii: "0") + (index < digits.count ? digits[index] : 0))
        }
        guard digits.count > wholeCount else { return text }
        text.append(UInt8(ascii: "."))
        text += digits[wholeCount...].map { $0 + UInt8(ascii: "0") }
        return text
    }
}

/// The digits of a number of moderate size, exact in 64 bits: a whole part and a share of a power of two.
///
/// Nearly all figures of a page are such numbers, and one of any size takes a long division. Products do not
/// overflow, which is not asked: the browser would need a product of 128 bits for that.
private struct ModerateDigits {
    private(set) var digits: [UInt8] = []
    /// The power of ten of the first digit.
    private(set) var exponent: Int
    /// Whether what is left out is more than half of the last place, or half of it behind an odd digit.
    let roundsUp: Bool

    /// Fails below 1/256 and from 2 to the 53rd on.
    init?(_ magnitude: Double, significant count: Int) {
        let shift = -magnitude.integerExponent
        guard shift >= 0, shift <= 60 else { return nil }
        let one: UInt64 = 1 << shift
        let whole = magnitude.integerSignificand >> shift
        var rest = magnitude.integerSignificand & (one - 1)
        var left = whole
        while left > 0 {
            digits.append(UInt8(truncatingIfNeeded: left % 10))
            left /= 10
        }
        digits.reverse()
        exponent = digits.count - 1
        if digits.count > count {
            var unit: UInt64 = 1
            for _ in count..<digits.count { unit = unit &* 10 }
            digits.removeLast(digits.count - count)
            let twice = whole % unit &* 2
            roundsUp = twice > unit || twice == unit && (rest > 0 || digits[count - 1] % 2 == 1)
            return
        }
        while digits.count < count {
            rest = rest &* 10
            let digit = UInt8(truncatingIfNeeded: rest >> shift)
            rest &= one - 1
            if digits.isEmpty, digit == 0 { exponent -= 1 } else { digits.append(digit) }
        }
        roundsUp = rest &* 2 > one || rest &* 2 == one && digits[count - 1] % 2 == 1
    }
}

extension Double {
    /// The significand as an integer, so that the value is `integerSignificand * 2^integerExponent`.
    fileprivate var integerSignificand: UInt64 {
        isNormal ? significandBitPattern | (1 << 52) : significandBitPattern
    }

    fileprivate var integerExponent: Int {
        Int(exponentBitPattern == 0 ? 1 : exponentBitPattern) - 1075
    }
}

/// A number for a page: significant digits, groups of three, a true minus sign.
///
/// A value that is a whole number is shown as one: `12`, not `12.0`.
package func pageText(of value: Double, significantDigits count: Int) -> [UInt8] {
    var digits = DecimalDigits(value, significant: count)
    let isWhole = value.magnitude < 9e15 && Double(Int64(value)) == value
    if isWhole { digits = digits.trimmed }
    // U+2212 and U+00A0.
    return digits.plainText(minus: [0xE2, 0x88, 0x92], group: [0xC2, 0xA0])
}

/// A number for a page with so many decimals, groups of three and a true minus sign.
func fixedText(of value: Double, decimals: Int) -> [UInt8] {
    var digits = DecimalDigits(value, significant: 17)
    // Twice, because rounding may carry into one more digit before the point.
    for _ in 0..<2 { digits = DecimalDigits(value, significant: digits.exponent + 1 + decimals) }
    if value == 0 { digits.digits = [UInt8](repeating: 0, count: decimals + 1) }
    // U+2212 and U+00A0.
    return digits.plainText(minus: [0xE2, 0x88, 0x92], group: [0xC2, 0xA0])
}

/// The shortest decimal that reads back as the same double, for exports: `.` and `-`, no groups, no exponent.
package func exportText(of value: Double) -> [UInt8] {
    for count in 15...17 {
        let digits = DecimalDigits(value, significant: count).trimmed
        let text = digits.plainText(minus: [], group: [])
        guard count < 17, double(fromDecimal: text[...]) != value.magnitude else {
            return digits.isNegative ? [UInt8(ascii: "-")] + text : text
        }
    }
    preconditionFailure("seventeen digits identify every double")
}
