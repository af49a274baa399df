import WattleDiagnostics

/// Keys and tokens of Google.
///
/// Source: Google Cloud's documentation, "Use API keys" and "Authentication at Google"; the prefixes of OAuth tokens and
/// client secrets as its OAuth documentation shows them.
let googleKeyRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC006", .error, "no Google key or OAuth token is published",
        why: "A key spends the quota and the money of its project; a token opens its owner's data.",
        example: "?key=AIza and 35 letters",
        remedy: "Delete the key, or restrict it, and make a new one; in documentation write $GOOGLE_API_KEY."),
    message: "a Google key or token stands here", keys: shapes.keys,
    match: { shapes.token(in: $0, endingAt: $1) })

private let shapes: TokenShapes = [
    TokenShape("AIza", .base64URL, 35...35, entropy: 4),
    TokenShape("GOCSPX-", .base64URL, 28...28, entropy: 3.5),
    TokenShape("ya29.", .base64URL, 30...400, entropy: 4),
    TokenShape("1//0", .base64URL, 40...400, entropy: 4),
]
