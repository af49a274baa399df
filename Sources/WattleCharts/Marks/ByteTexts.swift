/// The UTF-8 bytes of a text made here.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// How many characters a text has, counted as Unicode scalars.
func characterCount(_ text: [UInt8]) -> Int {
    text.count { $0 & 0xC0 != 0x80 }
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

/// `1 estimate`, `14 inputs`: the plural takes an s.
func counted(_ count: Int, _ noun: String) -> [UInt8] {
    bytes(String(count)) + [UInt8(ascii: " ")] + bytes(noun) + (count == 1 ? [] : [UInt8(ascii: "s")])
}

/// A range as a sentence says it: `1.5 to 2.4` for `1.5–2.4`.
func spokenRange(_ range: [UInt8]) -> [UInt8] {
    let dash = bytes("–")
    guard let place = range.indices.first(where: { range[$0...].starts(with: dash) }) else { return range }
    return range[..<place] + bytes(" to ") + range[(place + dash.count)...]
}
