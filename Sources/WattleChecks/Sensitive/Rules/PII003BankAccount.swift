import WattleDiagnostics
import WattleText

/// The number of a bank account.
///
/// Source: ISO 13616 (IBAN): a country, two check digits and the account; the whole, turned, is 1 modulo 97 (ISO 7064).
let bankAccountRule = SensitiveRule(
    documentation: RuleDocumentation(
        "PII003", .error, "no bank account is published unawares",
        why:
            "With the number of an account money can be withdrawn in somebody's name, and its owner is known.",
        example: "Pay to, with an IBAN", remedy: "Leave the number out, or allow it with a reason."),
    message: "the number of a bank account stands here", keys: [ByteKey(.uppercase, .digits)],
    match: { text, place in
        let start = place - 1
        guard start >= 0, text[start].isASCIIUppercase, !text.at(start - 1).isASCIIAlphanumeric,
            text.at(place + 2).isASCIIDigit,
            let length = BankAccounts.length(of: text[start], text[place])
        else { return nil }
        var letters: [UInt8] = []
        var end = start
        while letters.count < length, end < text.count {
            if text[end] == ASCII.space, letters.count % 4 == 0, !letters.isEmpty { end += 1 }
            guard end < text.count, text[end].isASCIIDigit || text[end].isASCIIUppercase else { return nil }
            letters.append(text[end])
            end += 1
        }
        guard letters.count == length, !text.at(end).isASCIIAlphanumeric else { return nil }
        return BankAccounts.checks(letters) ? start..<end : nil
    })
