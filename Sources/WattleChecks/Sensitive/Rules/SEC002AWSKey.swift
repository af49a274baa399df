import WattleDiagnostics

/// The public half of an Amazon key pair: four letters and 16 more.
///
/// Source: Amazon's reference of IAM identifiers, "Understanding unique ID prefixes": AKIA and ASIA are access keys, ABIA
/// service tokens, ACCA context-specific credentials; others name things and open nothing.
let amazonKeyRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC002", .error, "no AWS access key is published",
        why: """
            An access key identifies an account, and where it is written down the secret half is rarely far. Programs look \
            for such keys on public pages around the clock.
            """,
        example: "aws_access_key_id = AKIA and 16 letters and digits",
        remedy: "Deactivate the key; in documentation write one that ends in EXAMPLE."),
    message: "an AWS access key stands here", keys: shapes.keys,
    match: { shapes.token(in: $0, endingAt: $1) })

// 16 bytes of one alphabet carry less than 3 bits each in one of fifty keys, with their prefix 20 bytes carry more.
private let shapes = TokenShapes(
    ["AKIA", "ASIA", "ABIA", "ACCA"].map {
        TokenShape($0, ByteSet.uppercase.union(.digits), 16...16, entropy: 2.5)
    })
