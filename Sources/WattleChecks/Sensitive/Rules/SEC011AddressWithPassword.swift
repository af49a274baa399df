import WattleDiagnostics
import WattleText

/// A URL with a password in it.
///
/// Source: RFC 3986, section 3.2.1: `user:password` before `@` in the authority.
let addressPasswordRule = SensitiveRule(
    documentation: RuleDocumentation(
        "SEC011", .error, "no address holds a password",
        why:
            "The password of a database or a server stands in its address, and whoever reads the page can use it.",
        example: "a URL such as postgres://user:, a password, and @ with a host",
        remedy: "Change the password; write postgres://user:${PASSWORD}@host/name."),
    message: "this address holds a password", keys: [ByteKey(":", "/")],
    match: { text, colon in
        guard text.at(colon + 2) == 0x2F, text.at(colon - 1).isASCIIAlphanumeric else { return nil }
        let start = colon + 3
        let end = text.end(of: userLetters, from: start)
        guard text.at(end) == 0x40, text.at(end + 1) != ASCII.space else { return nil }
        let divider = text.end(of: nameLetters, from: start, limit: end - start)
        let password = divider + 1..<max(divider + 1, end)
        guard text.at(divider) == 0x3A, password.count >= 8, SecretValue.isLikely(text, password) else {
            return nil
        }
        return password
    })

private let userLetters = ByteSet.alphanumerics.union(ByteSet("-._~!$&'()*+,;=:%^#?{}<>[]"))
private let nameLetters = ByteSet.alphanumerics.union(ByteSet("-._~!$&'()*+,;=%{}<>[]"))
