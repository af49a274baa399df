import WattleDiagnostics
import WattleText

/// Tokens of package registries, clouds and senders of mail, and age's secret keys.
///
/// Source: the documentation of each service (npm, PyPI, DigitalOcean, SendGrid, RubyGems, Docker Hub, HashiCorp Vault,
/// Shopify, Linear, Grafana, Postman, Sentry); age's specification, section "X25519 recipient".
let serviceTokenRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC009", .error, "no token of npm, PyPI, DigitalOcean, SendGrid or the like is published",
        why:
            "A registry's token publishes packages in its owner's name; others open servers, mail and stored secrets.",
        example: "//registry.npmjs.org/:_authToken=npm_ and 36 letters",
        remedy: "Revoke the token; in documentation write $NPM_TOKEN."),
    message: "a token of a service stands here", keys: shapes.keys,
    match: { text, place in
        guard let token = shapes.token(in: text, endingAt: place) else { return nil }
        return text.reads(sendGrid, at: token.lowerBound) ? wholeSendGridKey(text, token) : token
    })

private let shapes: TokenShapes = [
    TokenShape("npm_", .alphanumerics, 36...36), TokenShape("pypi-", .base64URL, 64...255, entropy: 3.5),
    TokenShape("dop_v1_", .hexadecimal, 64...64), TokenShape("doo_v1_", .hexadecimal, 64...64),
    TokenShape("dor_v1_", .hexadecimal, 64...64), TokenShape("SG.", .base64URL, 16...32),
    TokenShape("AGE-SECRET-KEY-1", ByteSet.uppercase.union(.digits), 58...58),
    TokenShape("rubygems_", .hexadecimal, 48...48), TokenShape("dckr_pat_", .base64URL, 27...40),
    TokenShape("hvs.", .base64URL, 24...200), TokenShape("shpat_", .hexadecimal, 32...32),
    TokenShape("shpss_", .hexadecimal, 32...32), TokenShape("lin_api_", .alphanumerics, 40...40),
    TokenShape("glsa_", ByteSet.alphanumerics.union(ByteSet("_")), 40...50),
    TokenShape("PMAK-", ByteSet.hexadecimal.union(ByteSet("-")), 59...59),
    TokenShape("sntrys_", .base64, 60...400),
]

private let sendGrid = Array("SG.".utf8)

/// SendGrid's keys have two parts.
private func wholeSendGridKey(_ text: TextSpan, _ first: Range<Int>) -> Range<Int>? {
    guard text.at(first.upperBound) == 0x2E else { return nil }
    let end = text.end(of: .base64URL, from: first.upperBound + 1, limit: 70)
    guard 32...64 ~= end - first.upperBound - 1, !Placeholder.stands(in: text, first.upperBound + 1..<end)
    else {
        return nil
    }
    return first.lowerBound..<end
}
