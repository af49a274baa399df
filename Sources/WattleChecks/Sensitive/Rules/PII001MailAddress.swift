import WattleDiagnostics
import WattleText

/// A mail address of a person or an office.
///
/// Source: RFC 5321, section 4.1.2, in the form that addresses have in practice; reserved names: RFC 2606, RFC 6761.
let mailAddressRule = SensitiveRule(
    documentation: RuleDocumentation(
        "PII001", .error, "no mail address is published unawares",
        why: """
            An address on a page is collected by programs that send advertising and fraud, and it names somebody who may \
            not have been asked.
            """,
        example: "Ask the first author, with an address at a university",
        remedy: "Name the person and link to a page with their contact, or allow the address with a reason."),
    message: "a mail address stands here", keys: [ByteKey(localLetters, ByteSet("@"))],
    match: { text, place in
        let at = place + 1
        let start = text.start(of: localLetters, before: at, limit: 65)
        guard at - start <= 64, !isPartOfAddress(text, before: start) else { return nil }
        var end = text.end(of: .host, from: at + 1, limit: 254)
        while end > at, !text.at(end - 1).isASCIIAlphanumeric { end -= 1 }
        guard let dot = (at + 1..<max(at + 1, end)).last(where: { text[$0] == 0x2E }), dot > at + 1 else {
            return nil
        }
        let top = dot + 1..<end
        guard top.count >= 2, text.end(of: .letters, from: dot + 1, limit: 24) == end else { return nil }
        guard !HostNames.isReserved(text, at + 1..<end), !isFile(text, top), !isGeneric(text, start..<at, end)
        else {
            return nil
        }
        return start..<end
    })

private let localLetters = ByteSet.alphanumerics.union(ByteSet("._%+-"))

/// Whether it is a public handle, `@user@host`, or stands before the host of a URL, `//user:password@host`.
private func isPartOfAddress(_ text: TextSpan, before start: Int) -> Bool {
    switch text.at(start - 1) {
    case 0x40, 0x2F: return true
    case 0x3A: return text.at(text.start(of: localLetters, before: start - 1, limit: 65) - 1) == 0x2F
    default: return false
    }
}

private func isFile(_ text: TextSpan, _ top: Range<Int>) -> Bool {
    HostNames.fileExtensions.contains { $0.count == top.count && text.readsFolded($0, at: top.lowerBound) }
}

/// Whether nobody is behind the address: a machine's, or the user of a remote shell, `git@host:path`.
private func isGeneric(_ text: TextSpan, _ local: Range<Int>, _ end: Int) -> Bool {
    let names = text.at(end) == 0x3A ? GenericNames.users : GenericNames.senders
    return names.contains { $0.count == local.count && text.readsFolded($0, at: local.lowerBound) }
}
