import WattleDiagnostics
import WattleText

/// A name that says that its value is secret, and a value that looks so.
let keyAndValueRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC013", .error, "no key, token or password is given a value that looks real",
        why: """
            A line of a configuration that is copied into a note often holds the value with which it worked. A value counts \
            as real when it has letters and digits, reads as no words and looks made by chance.
            """,
        example: "api_key = and 32 letters and digits",
        remedy: "Withdraw the value; write api_key = $API_KEY."),
    message: "a name that says 'secret' is given a value that looks real",
    keys: [ByteKey(ByteSet("dehklnstyDEHKLNSTY\"'` *]"), ByteSet("=:"))],
    match: { text, place in
        var start = place + 2
        if text.at(place + 1) == 0x3A, text.at(start) == 0x3D { start += 1 }
        if text.at(start) == 0x3D || text.at(start) == 0x3E { start += 1 }
        start = text.end(of: opening, from: start, limit: 12)
        // Values are looked at first: behind most colons a short word stands.
        guard
            text.end(of: valueLetters, from: start, limit: SecretName.shortestValue) - start
                == SecretName.shortestValue,
            let name = SecretName(text, before: place + 1)
        else { return nil }
        let value = start..<text.end(of: valueLetters, from: start)
        guard value.count >= name.shortestValue, text.at(value.upperBound) != 0x28 else { return nil }
        return SecretValue.isLikely(text, value) ? value : nil
    })

private let opening = ByteSet(" \t\"'`*")
private let valueLetters = ByteSet.base64.union(ByteSet("=.~!@#$%^&"))

/// The name before a separator, if it is one of a secret.
private struct SecretName {
    /// No value of any name is shorter.
    static let shortestValue = 10
    let shortestValue: Int

    init?(_ text: TextSpan, before separator: Int) {
        let end = text.start(of: Self.dividers, before: separator, limit: 8)
        let start = text.start(of: Self.letters, before: end, limit: 64)
        // In a query of an address SEC014 looks.
        guard end > start, !Self.query.contains(text.at(start - 1)) else { return nil }
        let name = text.bytes(start..<end).filter(\.isASCIIAlphanumeric).map(\.asciiLowercased)
        let span = name.span
        func ends(among words: [[UInt8]]) -> Bool {
            words.contains { span.reads($0, at: name.count - $0.count) }
        }
        if ends(among: SecretNames.passwords) {
            shortestValue = Self.shortestValue
        } else if ends(among: SecretNames.keys) {
            shortestValue = 16
        } else {
            return nil
        }
    }

    private static let dividers = ByteSet(" \t\"'`*]")
    private static let query = ByteSet("?&")
    private static let letters = ByteSet.alphanumerics.union(ByteSet("_-."))
}
