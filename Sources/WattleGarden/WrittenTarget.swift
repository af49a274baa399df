import WattleMarkdown
import WattleText

/// The name in a link's source, so that it can be replaced.
struct WrittenTarget {
    /// Where it stands, without what follows `#`.
    let range: SourceRange
    /// What it says, `%` sequences of addresses decoded.
    let name: String
    private let isAddress: Bool

    /// Nil where the source does not say plainly what the link's target is.
    init?(_ link: NoteLink, in note: ParsedNote) {
        isAddress = link.form == .link || link.form == .image
        let whole = link.targetRange.bounds
        guard whole.upperBound <= note.source.count else { return nil }
        let path = note.source[whole].prefix { $0 != 0x23 }.trimmedASCII()
        range = SourceRange(path.startIndex, path.endIndex)
        name = String(decoding: isAddress ? percentDecoded(path) : Array(path), as: UTF8.self)
        guard name == link.target else { return nil }
    }

    /// The same name in the case of the note's path; nil where it is not the end of that path.
    func inCase(of segments: [String]) -> String? {
        var parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let marks = parts.prefix { $0 == "." || $0 == ".." || $0.isEmpty }
        parts.removeFirst(marks.count)
        guard let last = parts.last else { return nil }
        let bare = withoutMarkdownExtension(last)
        let ending = bare == nil ? "" : String(last.suffix(3))
        parts[parts.count - 1] = bare ?? last
        let named = segments.suffix(parts.count)
        guard named.elementsEqual(parts, by: { foldedName($0) == foldedName($1) }) else { return nil }
        return (marks + named).joined(separator: "/") + ending
    }

    /// A name as it is spelt in a link of this form.
    func spelt(_ name: String) -> String {
        guard isAddress else { return name }
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case 0x00...0x20, 0x22, 0x23, 0x25, 0x28, 0x29, 0x3C, 0x3E, 0x3F, ASCII.backslash, 0x7F:
                bytes.append(contentsOf: percentEncoded(byte))
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
