import WattleDiagnostics
import WattleText

/// The number of a payment card.
///
/// Source: ISO/IEC 7812-1 (check digit, annex B); the ranges of each brand as the brands publish them.
let paymentCardRule = SensitiveRule(
    documentation: RuleDocumentation(
        "PII004", .error, "no payment card is published",
        why: "A card's number is enough to misuse it, and its owner pays.",
        example: "the sixteen digits of a card",
        remedy: "Leave the number out; in documentation write 4242 4242 4242 4242."),
    message: "the number of a payment card stands here", keys: [ByteKey(notInNumber, ByteSet("23456"))],
    match: { text, place in
        let start = place + 1
        let first = text.end(of: .digits, from: start, limit: 20) - start
        guard first == 4 || first >= 13 else { return nil }
        var digits: [UInt8] = []
        var groups: [Int] = []
        var end = start
        var cursor = start
        let divider = text.at(start + first)
        while digits.count <= 19 {
            let run = text.end(of: .digits, from: cursor, limit: 20)
            guard run > cursor else { break }
            digits += text.bytes(cursor..<run)
            groups.append(run - cursor)
            end = run
            guard divider == ASCII.space || divider == 0x2D, text.at(run) == divider else { break }
            cursor = run + 1
        }
        guard 13...19 ~= digits.count, isFree(text, end), PaymentCards.groupings(groups, digits.count) else {
            return nil
        }
        guard PaymentCards.hasBrand(digits), PaymentCards.checks(digits), !PaymentCards.isPublished(digits)
        else {
            return nil
        }
        return start..<end
    })

/// What may stand before a card's number: nothing that would make it part of a longer one.
private let notInNumber = ByteSet(
    (0...255).filter { !$0.isASCIIAlphanumeric && !ByteSet("._-+%").contains($0) })

private func isFree(_ text: TextSpan, _ end: Int) -> Bool {
    let byte = text.at(end)
    return !byte.isASCIIAlphanumeric && !ByteSet("_-%").contains(byte)
        && !(byte == 0x2E && text.at(end + 1).isASCIIDigit)
}
