import WattleDiagnostics

/// Live keys of Stripe; its publishable and test keys open nothing.
///
/// Source: Stripe's documentation, "API keys" and "Receive events in your webhook endpoint".
let stripeKeyRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC007", .error, "no live Stripe key is published",
        why: "A live key moves money and reads the data of customers.",
        example: "STRIPE_KEY= and a key that begins with sk and live",
        remedy: "Roll the key in the dashboard; in documentation write a test key's name, $STRIPE_KEY."),
    message: "a live Stripe key stands here", keys: shapes.keys,
    match: { shapes.token(in: $0, endingAt: $1) })

private let shapes: TokenShapes = [
    TokenShape("sk_live_", .alphanumerics, 20...255), TokenShape("rk_live_", .alphanumerics, 20...255),
    TokenShape("sk_org_live_", .alphanumerics, 20...255),
    TokenShape("whsec_", .base64, 30...100, entropy: 3.5),
]
