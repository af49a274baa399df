/// U+2212, the minus sign of a page.
let trueMinus: [UInt8] = [0xE2, 0x88, 0x92]
/// U+00A0, which joins a number to its unit and one group of three digits to the next.
let noBreakSpace: [UInt8] = [0xC2, 0xA0]

/// Writes `integer` times ten to the `exponent` in plain decimals.
///
/// Zeros at the end of a fraction are left out unless `keepsDecimals`, as on an axis, where all texts have as many.
func decimalText(
    _ integer: Int, exponent: Int, minus: [UInt8] = trueMinus, group: [UInt8] = noBreakSpace,
    keepsDecimals: Bool = false
) -> [UInt8] {
    guard integer != 0 else { return [UInt8(ascii: "0")] }
    var digits = Array(String(integer.magnitude).utf8)
    let zero = UInt8(ascii: "0")
    digits += [UInt8](repeating: zero, count: max(exponent, 0))
    let decimals = max(-exponent, 0)
    digits = [UInt8](repeating: zero, count: max(decimals + 1 - digits.count, 0)) + digits
    var fraction = Array(digits.suffix(decimals))
    while !keepsDecimals, fraction.last == zero { fraction.removeLast() }
    var text = integer < 0 ? minus : []
    let whole = digits.dropLast(decimals)
    for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index) % 3 == 0 { text += group }
        text.append(digit)
    }
    return fraction.isEmpty ? text : text + [UInt8(ascii: ".")] + fraction
}
