import WattleDiagnostics
import WattleText

/// An address that opens something by itself: signed, or with a token in its query.
let signedAddressRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC014", .error, "no address is signed or holds a token",
        why: """
            Such an address is a key: whoever has it may read or write what it leads to, until it expires. Links that \
            browsers and clouds offer for copying are often of this kind.
            """,
        example: "a link to a file with ?X-Amz-Signature= and 64 digits",
        remedy: "Link to the page without the query, or put a copy of the file beside the note."),
    message: "this address opens what it leads to by itself",
    keys: [ByteKey("deghlnrtyDEGHLNRTY", "=")],
    match: { text, place in
        let start = text.start(of: ByteSet.base64URL, before: place + 1, limit: 32)
        guard ByteSet("?&#;").contains(text.at(start - 1)) else { return nil }
        let length = place + 1 - start
        guard
            SecretNames.parameters.contains(where: { $0.count == length && text.readsFolded($0, at: start) })
        else {
            return nil
        }
        let value = place + 2..<text.end(of: valueLetters, from: place + 2, limit: 4096)
        return value.count >= 16 && SecretValue.isLikely(text, value) ? value : nil
    })

private let valueLetters = ByteSet.base64.union(ByteSet("%.~="))
