import WattleDiagnostics
import WattleText

/// Credentials in the header of a request.
///
/// Source: RFC 9110, section 11.6.2; RFC 6750, section 2.1 (Bearer); RFC 7617 (Basic).
let authorizationRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC012", .error, "no Authorization header holds credentials",
        why: "A request that is copied from a terminal or a browser holds the token of whoever made it.",
        example: "curl -H with Authorization: Bearer and a token",
        remedy: "Revoke the token; write Authorization: Bearer $TOKEN."),
    message: "the credentials of a request stand here", keys: [ByteKey("zZ", "aA")],
    match: { text, place in
        guard text.readsFolded(header, at: place - 7) else { return nil }
        let separator = text.end(of: spaceOrQuote, from: place + 6, limit: 4)
        guard text.at(separator) == 0x3A || text.at(separator) == 0x3D else { return nil }
        var value = text.end(of: spaceOrQuote, from: separator + 1, limit: 8)
        let scheme = value..<text.end(of: .letters, from: value, limit: 16)
        if text.at(scheme.upperBound) == ASCII.space { value = text.skippingSpaces(from: scheme.upperBound) }
        let range = value..<text.end(of: tokenLetters, from: value, limit: 4096)
        guard range.count >= 16, !isDocumentation(text, range, scheme) else { return nil }
        return SecretValue.isLikely(text, range) || isBasic(text, scheme) ? range : nil
    })

private let header = Array("authorization".utf8)
private let basic = Array("basic".utf8)
private let spaceOrQuote = ByteSet(" \t\"'`")
private let tokenLetters = ByteSet.base64.union(ByteSet(".~="))

private func isBasic(_ text: TextSpan, _ scheme: Range<Int>) -> Bool {
    scheme.count == basic.count && text.readsFolded(basic, at: scheme.lowerBound)
}

/// Whether what Basic hides is a placeholder, or the example of RFC 7617.
private func isDocumentation(_ text: TextSpan, _ value: Range<Int>, _ scheme: Range<Int>) -> Bool {
    if Placeholder.stands(in: text, value) { return true }
    guard isBasic(text, scheme) else { return false }
    let decoded = base64Decoded(text, value)
    guard let colon = decoded.firstIndex(of: 0x3A) else { return true }
    let span = decoded.span
    return !SecretValue.isLikely(span, colon + 1..<decoded.count)
}
