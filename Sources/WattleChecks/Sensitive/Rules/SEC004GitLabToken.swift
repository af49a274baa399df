import WattleDiagnostics

/// Tokens of GitLab.
///
/// Source: GitLab's documentation, "Token overview", table of prefixes.
let gitLabTokenRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC004", .error, "no GitLab token is published",
        why: "A token reads and writes the projects of its owner, and a runner's token runs jobs in them.",
        example: "PRIVATE-TOKEN: glpat- and 20 letters",
        remedy: "Revoke the token; in documentation write $GITLAB_TOKEN."),
    message: "a GitLab token stands here", keys: shapes.keys,
    match: { shapes.token(in: $0, endingAt: $1) })

private let shapes = TokenShapes(
    [
        "glpat-", "gloas-", "gldt-", "glrt-", "glrtr-", "glcbt-", "glptt-", "glft-", "glimt-", "glagent-",
        "glwt-",
        "glsoat-", "glffct-",
    ].map { TokenShape($0, .base64URL, 20...320) })
