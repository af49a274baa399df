import WattleDiagnostics
import WattleText

/// A telephone number: international with `+`, or as they are written in North America.
///
/// Source: ITU-T E.164 (up to 15 digits behind a country's code), the North American Numbering Plan.
let telephoneRule = SensitiveRule(
    documentation: RuleDocumentation(
        "PII002", .error, "no telephone number is published unawares",
        why: "A number on a page is collected and called, and it cannot be changed as easily as the page.",
        example: "Call the site manager, with a number that begins with +",
        remedy: "Link to a page with the contact, or allow the number with a reason."),
    message: "a telephone number stands here",
    keys: [ByteKey("+", "123456789("), ByteKey("0123456789", "-.)")],
    match: { text, place in
        text.at(place) == 0x2B ? internationalNumber(in: text, plus: place) : americanNumber(in: text, place)
    })

private let dividers = ByteSet(" -.()/")

private func internationalNumber(in text: TextSpan, plus: Int) -> Range<Int>? {
    let before = text.at(plus - 1)
    guard !before.isASCIIAlphanumeric, !ByteSet("+)]}^").contains(before) else { return nil }
    guard let number = DigitGroups(text, from: plus + 1), 8...15 ~= number.digits.count else { return nil }
    guard PhoneNumbers.hasCountryCode(number.digits), number.looksSpoken,
        !PhoneNumbers.isReserved(number.digits)
    else { return nil }
    return plus..<number.end
}

/// Digits in groups, with one or two dividers between.
private struct DigitGroups {
    var digits: [UInt8] = []
    var groups: [Int] = []
    var dots = 0
    var otherDividers = 0
    var end: Int

    init?(_ text: TextSpan, from start: Int) {
        var place = start
        end = start
        while digits.count <= 16 {
            let run = text.end(of: .digits, from: place, limit: 17)
            guard run > place else { break }
            digits += text.bytes(place..<run)
            groups.append(run - place)
            end = run
            place = text.end(of: dividers, from: run, limit: 3)
            guard place - run < 3, text.at(place).isASCIIDigit else { break }
            for divider in run..<place { if text[divider] == 0x2E { dots += 1 } else { otherDividers += 1 } }
        }
        if text.at(start) == 0x28 {
            let inner = text.end(of: .digits, from: start + 1, limit: 5)
            guard inner > start + 1, text.at(inner) == 0x29,
                let rest = DigitGroups(text, from: text.end(of: dividers, from: inner, limit: 2))
            else { return nil }
            self = rest
            digits = text.bytes(start + 1..<inner) + digits
        }
        let after = text.at(end)
        guard !after.isASCIILetter, after != 0x25, !(after == 0x2C && text.at(end + 1).isASCIIDigit) else {
            return nil
        }
    }

    /// Whether it is grouped as numbers that are spoken, not as one with a decimal point or with groups of thousands.
    var looksSpoken: Bool {
        if dots == 1, otherDividers == 0 { return false }
        let isThousands = groups.count >= 2 && groups.dropFirst().allSatisfy { $0 == 3 }
        return !isThousands || digits.count >= 11
    }
}

/// `415-555-2671`, `415.555.2671`, `(415) 555-2671`.
private func americanNumber(in text: TextSpan, _ place: Int) -> Range<Int>? {
    let divider = place + 1
    let area = place - 2..<divider
    guard area.lowerBound >= 0, area.allSatisfy({ text[$0].isASCIIDigit }) else { return nil }
    let isBracketed = text.at(divider) == 0x29
    guard isBracketed == (text.at(area.lowerBound - 1) == 0x28) else { return nil }
    let start = isBracketed ? area.lowerBound - 1 : area.lowerBound
    let exchange = isBracketed ? text.skippingSpaces(from: divider + 1) : divider + 1
    guard text.end(of: .digits, from: exchange, limit: 4) == exchange + 3 else { return nil }
    let middle = text.at(exchange + 3)
    guard isBracketed ? ByteSet("-. ").contains(middle) : middle == text.at(divider) else { return nil }
    let end = exchange + 8
    guard text.end(of: .digits, from: exchange + 4, limit: 5) == end else { return nil }
    let digits = text.bytes(area) + text.bytes(exchange..<exchange + 3) + text.bytes(exchange + 4..<end)
    guard digits[0] >= 0x32, digits[3] >= 0x32, !PhoneNumbers.isReserved([0x31] + digits) else { return nil }
    let first = PhoneNumbers.startWithTrunk(text, start)
    guard isFree(text.at(first - 1), before: true), isFree(text.at(end), before: false) else { return nil }
    return text.at(end) == 0x2E && text.at(end + 1).isASCIIDigit ? nil : first..<end
}

private func isFree(_ byte: UInt8, before: Bool) -> Bool {
    !byte.isASCIIAlphanumeric && !ByteSet(before ? "_-./+=%" : "_-/%").contains(byte)
}
