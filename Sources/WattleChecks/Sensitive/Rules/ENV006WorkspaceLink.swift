import WattleDiagnostics
import WattleText

/// A link into the workspace of a team: a channel, a document, a ticket, a meeting.
let workspaceLinkRule = SensitiveRule(
    documentation: RuleDocumentation(
        "ENV006", .error, "no link leads into a team's workspace",
        why: """
            Most readers cannot open the link, some who should not can, and its address tells the team's name and the \
            document's. A link to a meeting lets anybody join it.
            """,
        example: "a link to a message in a Slack channel",
        remedy: "Say in the note what stands there, or publish the document and link to that."),
    message: "a link into a team's workspace stands here", keys: [ByteKey(":", "/")],
    match: { text, colon in
        let host = colon + 3..<text.end(of: .host, from: colon + 3, limit: 254)
        guard text.at(colon + 2) == 0x2F, host.count >= 6,
            text.at(colon - 1).asciiLowercased == 0x73 || text.at(colon - 1) == 0x70
        else { return nil }
        guard
            let workspace = Workspaces.all.first(where: {
                $0.isHost(text, host) && $0.hasPath(text, host.upperBound)
            })
        else {
            return nil
        }
        let end = text.end(of: pathLetters, from: host.upperBound)
        guard end - host.upperBound >= workspace.leastPath,
            !Workspaces.isPublished(text, host.upperBound..<end)
        else {
            return nil
        }
        return text.start(of: .letters, before: colon, limit: 5)..<end
    })

private let pathLetters = ByteSet.alphanumerics.union(ByteSet("-._~%!$&*+,;=:@/?#"))
