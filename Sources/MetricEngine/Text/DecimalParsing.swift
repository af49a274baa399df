/// The double nearest to a decimal number, ties to even; nil for text that is no number or overflows.
///
/// Accepts `digits ["." digits] ["e" ["-"] digits]` with single `_` between digits. The result is exact: the
/// same on every machine and in the browser.
package func double(fromDecimal text: ArraySlice<UInt8>) -> Double? {
    guard let decimal = DecimalLiteral(text) else { return nil }
    return decimal.nearestDouble
}

/// The digits and the power of ten of a decimal literal.
struct DecimalLiteral {
    /// Values 0 to 9, without leading zeros.
    private var digits: [UInt8] = []
    private var exponent = 0

    init?(_ text: ArraySlice<UInt8>) {
        var position = text.startIndex
        guard let whole = DecimalLiteral.digitRun(text, &position) else { return nil }
        digits = whole
        if position < text.endIndex, text[position] == UInt8(ascii: ".") {
            position += 1
            guard let fraction = DecimalLiteral.digitRun(text, &position) else { return nil }
            digits += fraction
            exponent = -fraction.count
        }
        if position < text.endIndex,
            text[position] == UInt8(ascii: "e") || text[position] == UInt8(ascii: "E")
        {
            position += 1
            guard let power = DecimalLiteral.exponent(text, &position) else { return nil }
            exponent += power
        }
        guard position == text.endIndex else { return nil }
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
    }

    private static func digitRun(_ text: ArraySlice<UInt8>, _ position: inout Int) -> [UInt8]? {
        var digits: [UInt8] = []
        var lastWasDigit = false
        while position < text.endIndex {
            let byte = text[position]
            if isDigit(byte) {
                digits.append(byte - UInt8(ascii: "0"))
                lastWasDigit = true
            } else if byte == UInt8(ascii: "_"), lastWasDigit {
                lastWasDigit = false
            } else {
                break
            }
            position += 1
        }
        return lastWasDigit ? digits : nil
    }

    private static func exponent(_ text: ArraySlice<UInt8>, _ position: inout Int) -> Int? {
        var isNegative = false
        if position < text.endIndex, text[position] == UInt8(ascii: "-") {
            isNegative = true
            position += 1
        }
        guard let run = digitRun(text, &position) else { return nil }
        var value = 0
        for digit in run where value < 100_000 { value = value * 10 + Int(digit) }
        return isNegative ? -value : value
    }

    /// The nearest double, found by long division in binary, one bit of the quotient at a time.
    var nearestDouble: Double? {
        guard !digits.isEmpty else { return 0 }
        if let short = shortDouble { return short }
        let magnitude = digits.count + exponent
        if magnitude > 310 { return nil }
        if magnitude < -330 { return 0 }
        var numerator = BigNatural(0)
        for digit in digits { numerator.appendDigit(digit) }
        var denominator = BigNatural(1)
        if exponent >= 0 {
            numerator.scale(byPowerOfTen: exponent)
        } else {
            denominator.scale(byPowerOfTen: -exponent)
        }
        return quotient(of: numerator, by: denominator)
    }

    /// Of a number whose digits and power of ten are exact doubles: their product or quotient is rounded once.
    ///
    /// What people write and what pages show is of this kind.
    private var shortDouble: Double? {
        guard digits.count <= 15, exponent.magnitude <= 22 else { return nil }
        let whole = digits.reduce(0.0) { $0 * 10 + Double($1) }
        var power = 1.0
        for _ in 0..<exponent.magnitude { power *= 10 }
        return exponent < 0 ? whole / power : whole * power
    }

    private func quotient(of numerator: BigNatural, by denominator: BigNatural) -> Double? {
        var rest = numerator
        var unit = denominator
        // Scale so that 1 <= rest / unit < 2; `power` is the binary exponent of the quotient.
        var power = rest.bitWidth - unit.bitWidth
        if power >= 0 { unit.shiftLeft(by: power) } else { rest.shiftLeft(by: -power) }
        if rest.compared(to: unit) < 0 {
            rest.shiftLeft(by: 1)
            power -= 1
        }
        let precision = power >= -1022 ? 53 : 53 - (-1022 - power)
        guard precision >= 0 else { return 0 }
        var significand: UInt64 = 0
        for _ in 0..<precision {
            significand <<= 1
            if rest.compared(to: unit) >= 0 {
                rest.subtract(unit)
                significand |= 1
            }
            rest.shiftLeft(by: 1)
        }
        let order = rest.compared(to: unit)
        // With no bit of precision left the next bit alone decides, and a tie goes to zero, which is even.
        let isTie: Bool
        let isAbove: Bool
        if order >= 0 {
            rest.subtract(unit)
            isTie = rest.isZero
            isAbove = !isTie
        } else {
            isTie = false
            isAbove = false
        }
        if isAbove || (isTie && significand & 1 == 1) { significand += 1 }
        let scaled = Double(sign: .plus, exponent: power - precision + 1, significand: Double(significand))
        return scaled.isFinite ? scaled : nil
    }
}

extension BigNatural {
    /// Appends a decimal digit.
    mutating func appendDigit(_ digit: UInt8) {
        if isZero {
            self = BigNatural(UInt64(digit))
        } else {
            multiply(by: 10, adding: UInt32(digit))
        }
    }
}
