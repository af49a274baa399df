import WattleDiagnostics
import WattleText

/// A path into the home folder of somebody who can be told from it.
let homeFolderRule = SensitiveRule(
    documentation: RuleDocumentation(
        "ENV003", .error, "no path holds a user's name",
        why: "Paths that are copied from a terminal hold the name with which somebody logs in.",
        example: "cat, and a file in a folder of Users with somebody's name",
        remedy: "Write ~/notes.md or $HOME/notes.md."),
    message: "a path with a user's name stands here",
    keys: [ByteKey("/", "Uh"), ByteKey("\\", "Uu")],
    match: { text, place in
        guard let folder = HomeFolder(text, at: place) else { return nil }
        let name = folder.end..<text.end(of: nameLetters, from: folder.end, limit: 64)
        guard !name.isEmpty, text.at(name.lowerBound).isASCIIAlphanumeric || text.at(name.lowerBound) >= 0x80
        else { return nil }
        let after = text.at(name.upperBound)
        guard !ByteSet("<>${}%*").contains(after), folder.isSure || after == 0x2F else { return nil }
        let whole =
            name.lowerBound..<(text.at(name.upperBound - 1) == 0x2E ? name.upperBound - 1 : name.upperBound)
        guard !whole.isEmpty, !GenericNames.isUser(text, whole), !isFile(text, whole) else { return nil }
        return whole
    })

private let nameLetters = ByteSet.alphanumerics.union(ByteSet("._-")).union(ByteSet((0x80...0xFF).map { $0 }))

/// `/Users/`, `/home/` and `C:\Users\` where a path begins.
private struct HomeFolder {
    let end: Int
    /// Whether what follows is a user's name even at the end of the path.
    let isSure: Bool

    init?(_ text: TextSpan, at place: Int) {
        let before = text.at(place - 1)
        if text.at(place) == ASCII.backslash {
            let drive = before == ASCII.backslash ? place - 2 : place - 1
            guard text.at(drive) == 0x3A, text.readsFolded(Self.users, at: place + 1) else { return nil }
            let divider = place + 1 + Self.users.count
            guard text.at(divider) == ASCII.backslash else { return nil }
            end = text.at(divider + 1) == ASCII.backslash ? divider + 2 : divider + 1
            isSure = true
            return
        }
        let isDrive = text.at(place - 2) == 0x2F && before.isASCIILetter || before == 0x3A
        guard isDrive || !(before.isASCIIAlphanumeric || ByteSet("._-~})>$%").contains(before)) else {
            return nil
        }
        if text.reads(Self.macUsers, at: place) {
            end = place + Self.macUsers.count
            isSure = true
        } else if text.reads(Self.home, at: place) {
            end = place + Self.home.count
            isSure = false
        } else {
            return nil
        }
    }

    private static let users = Array("users".utf8)
    private static let macUsers = Array("/Users/".utf8)
    private static let home = Array("/home/".utf8)
}

private func isFile(_ text: TextSpan, _ name: Range<Int>) -> Bool {
    guard let dot = name.last(where: { text[$0] == 0x2E }) else { return false }
    return HostNames.fileExtensions.contains {
        $0.count == name.upperBound - dot - 1 && text.readsFolded($0, at: dot + 1)
    }
}
