import WattleDiagnostics
import WattleText

/// An address that leads into somebody's own machine or network: `file:`, `obsidian:`, `smb:` and `\\server\share`.
let localAddressRule = SensitiveRule(
    documentation: RuleDocumentation(
        "ENV004", .error, "no address leads into somebody's own machine",
        why:
            "The link leads nowhere for a reader, and its path tells how its author's folders and vaults are named.",
        example: "a link that begins with file: and names a folder",
        remedy: "Link to the note, or put a copy of the file beside it."),
    message: "an address of somebody's own machine or network stands here",
    keys: [ByteKey(":", "/"), ByteKey("\\", "\\")],
    match: { text, place in
        text.at(place) == 0x3A ? localAddress(in: text, colon: place) : share(in: text, at: place)
    })

private let schemes: [(name: [UInt8], needsQuery: Bool)] = [
    ("file", false), ("smb", false), ("afp", false), ("nfs", false), ("cifs", false), ("obsidian", true),
].map { (Array($0.0.utf8), $0.1) }
private let pathLetters = ByteSet.alphanumerics.union(ByteSet("-._~%!$&'()*+,;=:@/?#")).union(
    ByteSet((0x80...0xFF).map { $0 }))

private func localAddress(in text: TextSpan, colon: Int) -> Range<Int>? {
    let start = text.start(of: .letters, before: colon, limit: 12)
    guard !ByteSet("+.-_").contains(text.at(start - 1)), !text.at(start - 1).isASCIIDigit,
        let scheme = schemes.first(where: {
            $0.name.count == colon - start && text.readsFolded($0.name, at: start)
        })
    else { return nil }
    let path = text.end(of: ByteSet("/"), from: colon + 1, limit: 5)
    guard path - colon >= 2 else { return nil }
    var end = text.end(of: pathLetters, from: path)
    while end > path, ByteSet(".,;:!?)'*").contains(text.at(end - 1)) { end -= 1 }
    guard end - path >= 2, !isPlaceholder(text, path..<end) else { return nil }
    return scheme.needsQuery && !namesVault(text, path..<end) ? nil : start..<end
}

private let placeholders = [
    "...", "path/to", "path%2fto", "absolute/path", "your", "example", "my%20vault", "my_vault", "vault=my",
    "vault/my",
    "myvault", "my-vault", "server/share", "host/share", "hostname/",
].map { Array($0.utf8) }
private let vaults = ["vault=", "path=", "vault/", "file="].map { Array($0.utf8) }

private func isPlaceholder(_ text: TextSpan, _ range: Range<Int>) -> Bool {
    ByteSet("<${}%").contains(text.at(range.upperBound)) || ByteSet("$%.").contains(text.at(range.lowerBound))
        || placeholders.contains { word in range.prefix(64).contains { text.readsFolded(word, at: $0) } }
}

/// Whether an address of Obsidian names a vault or a file.
private func namesVault(_ text: TextSpan, _ range: Range<Int>) -> Bool {
    range.contains { place in
        vaults.contains { text.readsFolded($0, at: place) && place + $0.count < range.upperBound }
    }
}

private let labelLetters = ByteSet.alphanumerics.union(ByteSet("-._$"))
private let generic = [
    "server", "servername", "host", "hostname", "computer", "example", "localhost", "wsl", "wsl.localhost",
]
.map { Array($0.utf8) }

/// `\\server\share`, also with each backslash doubled.
private func share(in text: TextSpan, at place: Int) -> Range<Int>? {
    let before = text.at(place - 1)
    guard before != ASCII.backslash, !before.isASCIIAlphanumeric, !ByteSet(")]}$&^_").contains(before) else {
        return nil
    }
    let server = text.end(of: ByteSet("\\"), from: place, limit: 5)
    guard server - place == 2 || server - place == 4 else { return nil }
    let host = server..<text.end(of: labelLetters, from: server, limit: 64)
    let folder = text.end(of: ByteSet("\\"), from: host.upperBound, limit: 3)
    guard host.count >= 3, folder - host.upperBound == (server - place) / 2 else { return nil }
    let end = text.end(of: labelLetters, from: folder, limit: 64)
    guard end - folder >= 2,
        !generic.contains(where: { $0.count == host.count && text.readsFolded($0, at: host.lowerBound) })
    else { return nil }
    return place..<end
}
