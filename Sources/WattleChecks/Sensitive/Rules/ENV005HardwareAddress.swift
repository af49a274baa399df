import WattleDiagnostics
import WattleText

/// The address of a network interface.
///
/// Source: IEEE 802, 48-bit identifiers; RFC 7042, section 2.1.2, for those of documentation.
let hardwareAddressRule = SensitiveRule(
    documentation: RuleDocumentation(
        "ENV005", .error, "no hardware address is published",
        why: "A hardware address follows a machine through all networks, and says who made it.",
        example: "the six pairs of hexadecimal digits of a network interface",
        remedy: "Write one of documentation, such as 00:00:5E:00:53:01."),
    message: "the hardware address of a network interface stands here",
    keys: [ByteKey(.hexadecimal, ByteSet(":-"))],
    match: { text, place in
        let start = place - 1
        guard start >= 0, text[start].isASCIIHexDigit, isFree(text.at(start - 1)) else { return nil }
        let divider = text[place + 1]
        var digits: [UInt8] = []
        for pair in 0..<6 {
            let first = start + pair * 3
            guard text.at(first).isASCIIHexDigit, text.at(first + 1).isASCIIHexDigit else { return nil }
            guard pair == 5 || text.at(first + 2) == divider else { return nil }
            digits += [text[first].asciiLowercased, text[first + 1].asciiLowercased]
        }
        let end = start + 17
        guard isFree(text.at(end)), digits.contains(where: \.isASCIILetter), !isOfNobody(digits) else {
            return nil
        }
        return start..<end
    })

private func isFree(_ byte: UInt8) -> Bool { !byte.isASCIIAlphanumeric && !ByteSet(":-_%").contains(byte) }

private let ofNobody = [
    "0123456789ab", "aabbccddeeff", "deadbeef", "00005e0053", "112233445566", "abcdef", "0a0b0c0d0e0f",
]
.map { Array($0.utf8) }

/// Whether it is of documentation, of everybody, or one pair six times.
private func isOfNobody(_ digits: [UInt8]) -> Bool {
    ofNobody.contains { digits.starts(with: $0) } || (2..<12).allSatisfy { digits[$0] == digits[$0 - 2] }
}
