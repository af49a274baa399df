import WattleText

/// The bytes that base64, in either alphabet, stands for; what follows a byte of another alphabet is left out.
/// - Parameters:
///   - text: the text.
///   - range: the letters, with or without padding.
/// - Returns: the bytes of all whole groups of eight bits.
func base64Decoded(_ text: TextSpan, _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count / 4 * 3 + 3)
    var (word, bits): (UInt32, UInt32) = (0, 0)
    for place in range {
        guard let digit = base64Value(of: text[place]) else { break }
        word = (word << 6 | UInt32(digit)) & 0xFFFF
        bits += 6
        if bits >= 8 {
            bits -= 8
            result.append(UInt8(truncatingIfNeeded: word >> bits))
        }
    }
    return result
}

private func base64Value(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
}
