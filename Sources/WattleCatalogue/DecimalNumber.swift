import WattleText

/// The number that a decimal text writes; nil for anything else.
///
/// At most fifteen digits and a power of ten up to 22 are both exact in a double, so that their quotient or product
/// is correctly rounded (Clinger 1990, How to read floating point numbers accurately, section 3).
func decimalNumber(_ text: ArraySlice<UInt8>) -> Double? {
    var whole: UInt64 = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    for byte in text {
        if byte.isASCIIDigit, digits < 15 {
            whole = whole * 10 + UInt64(byte - 0x30)
            digits += 1
            decimals += hasPoint ? 1 : 0
        } else if byte == UInt8(ascii: "."), !hasPoint, digits > 0 {
            hasPoint = true
        } else {
            return longNumber(text)
        }
    }
    guard digits > 0, !hasPoint || decimals > 0 else { return nil }
    return Double(whole) / exactPowersOfTen[decimals]
}

/// A number with an exponent or many digits.
private func longNumber(_ text: ArraySlice<UInt8>) -> Double? {
    guard text.first?.isASCIIDigit == true,
        text.allSatisfy({ $0.isASCIIDigit || ".eE+-".utf8.contains($0) }),
        let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
}

private let exactPowersOfTen: [Double] = (0...15).map { power in
    (0..<power).reduce(1) { product, _ in product * 10 }
}
