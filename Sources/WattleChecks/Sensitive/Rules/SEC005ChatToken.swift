import WattleDiagnostics
import WattleText

/// Tokens and webhooks of Slack and Discord.
///
/// Source: Slack's documentation, "Tokens" and "Incoming webhooks"; Discord's documentation, "Authentication" and
/// "Webhook resource".
let chatTokenRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC005", .error, "no Slack or Discord token or webhook is published",
        why: "A token reads the conversations of a team; a webhook lets anybody write into them.",
        example: "SLACK_TOKEN=xoxb- and numbers and letters",
        remedy: "Revoke the token or remove the webhook; in documentation write $SLACK_TOKEN."),
    message: "a token or webhook of Slack or Discord stands here",
    keys: shapes.keys + [ByteKey(":", "/"), ByteKey(ByteSet("."), .base64URL)],
    match: { text, place in
        switch text.at(place) {
        case 0x3A: webhook(in: text, at: place)
        case 0x2E: botToken(in: text, dot: place)
        default: shapes.token(in: text, endingAt: place)
        }
    })

private let shapes = TokenShapes(
    ["xoxa-", "xoxb-", "xoxe-", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xoxc-", "xoxd-", "xapp-"].map {
        TokenShape($0, .base64URL, 20...255, endsWithSecret: true)
    })

private let hooks: [(start: [UInt8], least: Int)] = [
    ("://hooks.slack.com/services/", 30), ("://hooks.slack.com/workflows/", 30),
    ("://hooks.slack.com/triggers/", 30), ("://discord.com/api/webhooks/", 60),
    ("://discordapp.com/api/webhooks/", 60), ("://canary.discord.com/api/webhooks/", 60),
    ("://ptb.discord.com/api/webhooks/", 60),
].map { (Array($0.0.utf8), $0.1) }
private let hookLetters = ByteSet.base64URL.union(ByteSet("/"))

private func webhook(in text: TextSpan, at colon: Int) -> Range<Int>? {
    for hook in hooks where text.reads(hook.start, at: colon) {
        let path = colon + hook.start.count..<text.end(of: hookLetters, from: colon + hook.start.count)
        // Before the last slash stand numbers of places, which may well be made up.
        let secret = (path.last { text[$0] == 0x2F } ?? path.lowerBound - 1) + 1..<path.upperBound
        guard path.count >= hook.least, SecretValue.isLikely(text, secret) else { return nil }
        return text.start(of: .letters, before: colon, limit: 5)..<path.upperBound
    }
    return nil
}

/// A bot's number in base64, six letters of time, and 27 or more of a signature.
private func botToken(in text: TextSpan, dot: Int) -> Range<Int>? {
    let start = text.start(of: .base64URL, before: dot, limit: 30)
    guard 23...28 ~= dot - start, ByteSet("MNO").contains(text.at(start)) else { return nil }
    guard text.end(of: .base64URL, from: dot + 1, limit: 7) == dot + 7, text.at(dot + 7) == 0x2E else {
        return nil
    }
    let end = text.end(of: .base64URL, from: dot + 8, limit: 80)
    guard 27...60 ~= end - (dot + 8), base64Decoded(text, start..<dot).allSatisfy(\.isASCIIDigit) else {
        return nil
    }
    return SecretValue.isLikely(text, dot + 8..<end) ? start..<end : nil
}
