import WattleDiagnostics
import WattleText

/// The first line of a private key.
///
/// Source: RFC 7468 (PEM labels), RFC 4716 (SSH2), RFC 9580 (OpenPGP armour).
let privateKeyRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC001", .error, "no private key is published",
        why: """
            Whoever has a private key can log in, sign and decrypt as its owner. It stays in the history of the repository \
            and in caches after the page is gone.
            """,
        example: "the lines from BEGIN RSA PRIVATE KEY to END, in a code block",
        remedy: "Withdraw the key and make a new one; in the note write three dots where its lines stood."),
    message: "a private key begins here",
    keys: [ByteKey("B", "E")],
    match: { text, place in
        guard text.reads(begin, at: place) else { return nil }
        var start = text.at(place - 1) == ASCII.space ? place - 1 : place
        let dashes = text.start(of: dash, before: start)
        guard start - dashes >= 4 else { return nil }
        start = dashes
        let label = text.end(of: labelLetters, from: place, limit: 60)
        guard namesPrivateKey(text, place..<label) else { return nil }
        let end = text.end(of: dash, from: label, limit: 8)
        guard end - label >= 4, !isOutline(text, after: end) else { return nil }
        return start..<end
    })

private let begin = Array("BEGIN ".utf8)
private let dash = ByteSet("-")
private let labelLetters = ByteSet.uppercase.union(ByteSet(" 0123456789"))
private let privateKey = Array("PRIVATE KEY".utf8)

private func namesPrivateKey(_ text: TextSpan, _ range: Range<Int>) -> Bool {
    range.contains { text.reads(privateKey, at: $0) && $0 + privateKey.count <= range.upperBound }
}

/// Whether dots or a placeholder stand where the key would.
private func isOutline(_ text: TextSpan, after end: Int) -> Bool {
    let place = text.end(of: ByteSet(" \t\r\n"), from: end, limit: 16)
    return ["...", "…", "<", "[", "$", "{"].contains { text.reads(Array($0.utf8), at: place) }
}
