import WattleDiagnostics
import WattleText

/// A social security number of the United States.
///
/// Source: the Social Security Administration, "The SSN numbering scheme" and "Social Security Number Randomization":
/// no area 000, 666 or from 900, no group 00, no serial 0000.
let socialSecurityRule = SensitiveRule(
    documentation: RuleDocumentation(
        "PII005", .error, "no social security number is published",
        why: "With the number credits are taken in somebody's name, and it is hard to have another one.",
        example: "nine digits, divided as three, two and four", remedy: "Leave the number out."),
    message: "a social security number stands here", keys: [ByteKey("0123456789", "-")],
    match: { text, place in
        let start = place - 2
        guard start >= 0, isFree(text.at(start - 1)),
            text.end(of: .digits, from: start, limit: 4) == place + 1,
            text.end(of: .digits, from: start + 4, limit: 3) == start + 6, text.at(start + 6) == 0x2D,
            text.end(of: .digits, from: start + 7, limit: 5) == start + 11, isFree(text.at(start + 11))
        else { return nil }
        let area = number(text, start..<start + 3)
        guard area != 0, area != 666, area < 900, number(text, start + 4..<start + 6) != 0 else { return nil }
        let digits = text.bytes(start..<start + 11)
        let serial = number(text, start + 7..<start + 11)
        return serial == 0 || digits == sequence ? nil : start..<start + 11
    })

/// What documentation writes.
private let sequence = Array("123-45-6789".utf8)

private func number(_ text: TextSpan, _ range: Range<Int>) -> Int {
    range.reduce(0) { $0 * 10 + Int(text[$1] &- 0x30) }
}

private func isFree(_ byte: UInt8) -> Bool { !byte.isASCIIAlphanumeric && !ByteSet("-_/%").contains(byte) }
