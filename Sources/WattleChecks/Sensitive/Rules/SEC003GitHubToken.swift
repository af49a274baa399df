import WattleDiagnostics

/// Tokens of GitHub.
///
/// Source: GitHub's documentation, "GitHub's token formats": ghp personal, gho OAuth, ghu user-to-server, ghs
/// server-to-server, ghr refresh, github_pat fine-grained.
let gitHubTokenRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC003", .error, "no GitHub token is published",
        why: "A token reads and writes the repositories of its owner, private ones too.",
        example: "export GITHUB_TOKEN= and a token of 40 letters",
        remedy: "Revoke the token; in documentation write $GITHUB_TOKEN."),
    message: "a GitHub token stands here", keys: shapes.keys,
    match: { shapes.token(in: $0, endingAt: $1) })

private let shapes = TokenShapes(
    ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map { TokenShape($0, wordLetters, 36...255) }
        + [TokenShape("github_pat_", wordLetters, 60...255)])
private let wordLetters = ByteSet.alphanumerics.union(ByteSet("_"))
