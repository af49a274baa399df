/// The UTF-8 bytes of a text made here.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// How many characters a text has, counted as Unicode scalars.
func characterCount(_ text: [UInt8]) -> Int {
    text.count { $0 & 0xC0 != 0x80 }
}

/// What a text takes in widths of a Latin character: Chinese, Japanese and full-width ones take 1.6.
func characterWidths(of text: [UInt8]) -> Double {
    let wide = text.count { (0xE3...0xED).contains($0) || $0 == 0xEF }
    return Double(characterCount(text)) + 0.6 * Double(wide)
}

/// A number and its unit, joined so that they never part: `1.9 EUR/Mtok`, but `9.8×`.
func joined(_ number: [UInt8], unit: [UInt8]) -> [UInt8] {
    guard !unit.isEmpty else { return number }
    let isMultiple = unit.starts(with: bytes("×"))
    return number + (isMultiple ? [] : noBreakSpace) + unit
}

/// Texts with `separator` between them; empty ones are left out.
func list(_ parts: [[UInt8]], separator: String = ", ") -> [UInt8] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: bytes(separator)))
}
