import WattleDiagnostics
import WattleText

/// The name of a host that exists within a network only.
let internalHostRule = SensitiveRule(
    documentation: RuleDocumentation(
        "ENV002", .error, "no host of an internal network is named",
        why: "Names of internal hosts tell what runs where, and the links lead nowhere for a reader.",
        example: "the address of a build server that ends in .corp",
        remedy: "Write a host of documentation, such as build.example.org, or allow the name with a reason."),
    message: "a host of an internal network is named here", keys: [ByteKey(".", "chilpCHILP")],
    match: { text, dot in
        guard text.at(dot - 1).isASCIIAlphanumeric,
            let suffix = InternalHosts.suffixes.first(where: { text.readsFolded($0.name, at: dot) })
        else { return nil }
        let end = dot + suffix.name.count
        let after = text.at(end)
        guard !after.isASCIIAlphanumeric, after != 0x2D, after != 0x5F, after != 0x28,
            !(after == 0x2E && text.at(end + 1).isASCIIAlphanumeric)
        else { return nil }
        let start = text.start(of: .host, before: dot, limit: 254)
        guard text.at(start).isASCIIAlphanumeric,
            !ByteSet("_$>}/\\").contains(text.at(start - 1)) || isAuthority(text, start),
            !InternalHosts.isPublic(text, start..<end), !HostNames.isReserved(text, start..<end)
        else { return nil }
        return suffix.isSure || isAuthority(text, start) || follows(InternalHosts.commands, text, start)
            ? start..<end : nil
    })

/// Whether the host stands in an address: behind `//`, or `@` behind it.
private func isAuthority(_ text: TextSpan, _ start: Int) -> Bool {
    text.at(start - 1) == 0x2F && text.at(start - 2) == 0x2F || text.at(start - 1) == 0x40
}

private func follows(_ words: [[UInt8]], _ text: TextSpan, _ start: Int) -> Bool {
    let end = text.start(of: ByteSet(" `\"'"), before: start, limit: 3)
    let word = text.start(of: .letters, before: end, limit: 12)
    return end < start && words.contains { $0.count == end - word && text.readsFolded($0, at: word) }
}
