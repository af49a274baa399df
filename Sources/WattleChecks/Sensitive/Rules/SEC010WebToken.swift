import WattleDiagnostics
import WattleText

/// A signed JSON web token.
///
/// Source: RFC 7515, sections 3.1 and 7.1: three parts in base64url, of which the first two are JSON objects, so that each
/// begins with `ey`.
let webTokenRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC010", .error, "no JSON web token is published",
        why:
            "A token lets whoever holds it act as somebody, and anybody can read the names and addresses in it.",
        example: "three parts of base64 with dots between, the first of which begins with eyJ",
        remedy: "End the session it belongs to; in documentation shorten it to eyJ and dots."),
    message: "a JSON web token stands here", keys: [ByteKey(".", "e")],
    match: { text, dot in
        let start = text.start(of: .base64URL, before: dot)
        guard dot - start >= 10, text.reads(opening, at: start), text.reads(opening, at: dot + 1) else {
            return nil
        }
        let second = text.end(of: .base64URL, from: dot + 1, limit: 4096)
        guard second - dot > 10, text.at(second) == 0x2E else { return nil }
        let end = text.end(of: .base64URL, from: second + 1, limit: 1024)
        guard end - second > 16, !isPublishedExample(text, dot + 1..<second) else { return nil }
        return SecretValue.isLikely(text, second + 1..<end, entropy: 3.2) ? start..<end : nil
    })

private let opening = Array("ey".utf8)

/// Whether the token says that it is one of documentation: those of RFC 7519 and of jwt.io name these.
private func isPublishedExample(_ text: TextSpan, _ payload: Range<Int>) -> Bool {
    let decoded = base64Decoded(text, payload.prefix(1024))
    let span = decoded.span
    return examples.contains { example in decoded.indices.contains { span.readsFolded(example, at: $0) } }
}

private let examples = ["john doe", "\"1234567890\"", "example.com", "\"iss\":\"joe\""].map { Array($0.utf8) }
