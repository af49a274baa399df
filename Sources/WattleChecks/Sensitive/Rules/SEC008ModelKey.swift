import WattleDiagnostics

/// Keys of services that run models.
///
/// Source: the documentation of each service's API keys (OpenAI, Anthropic, Hugging Face, OpenRouter, Groq, xAI,
/// Perplexity, Replicate).
let modelKeyRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC008", .error, "no key of a model service is published",
        why: "A key spends its owner's money within minutes of being seen.",
        example: "OPENAI_API_KEY=sk-proj- and many letters",
        remedy: "Revoke the key; in documentation write $OPENAI_API_KEY."),
    message: "a key of a model service stands here", keys: shapes.keys,
    match: { shapes.token(in: $0, endingAt: $1) })

private let shapes: TokenShapes = [
    TokenShape("sk-ant-api03-", .base64URL, 40...200, entropy: 3.5),
    TokenShape("sk-ant-admin01-", .base64URL, 40...200, entropy: 3.5),
    TokenShape("sk-ant-oat01-", .base64URL, 40...200, entropy: 3.5),
    TokenShape("sk-ant-ort01-", .base64URL, 40...200, entropy: 3.5),
    TokenShape("sk-ant-sid01-", .base64URL, 40...200, entropy: 3.5),
    TokenShape("sk-proj-", .base64URL, 40...255, entropy: 3.5),
    TokenShape("sk-svcacct-", .base64URL, 40...255, entropy: 3.5),
    TokenShape("sk-admin-", .base64URL, 40...255, entropy: 3.5),
    TokenShape("sk-or-v1-", .hexadecimal, 64...64), TokenShape("sk-", .alphanumerics, 40...64, entropy: 3.5),
    TokenShape("hf_", .alphanumerics, 34...60, entropy: 3.5),
    TokenShape("api_org_", .alphanumerics, 34...60, entropy: 3.5),
    TokenShape("gsk_", .alphanumerics, 50...60, entropy: 3.5), TokenShape("xai-", .alphanumerics, 60...100),
    TokenShape("pplx-", .alphanumerics, 40...64, entropy: 3.5), TokenShape("r8_", .alphanumerics, 37...40),
]
