import WattleGarden
import WattleMarkdown
import WattleText

/// The tags of the published notes.
struct TagIndex: Sendable {
    /// One tag.
    struct Entry: Sendable {
        /// As it was first written.
        let name: String
        /// Where its page is.
        let address: SiteAddress
        /// The notes that carry it, in the garden's order.
        var notes: [NoteID]
    }

    /// The tags in the order of their folded names.
    let entries: [Entry]
    private let places: [String: Int]

    init(_ garden: PublishedGarden) {
        var found: [String: Entry] = [:]
        for note in garden.notes {
            for tag in note.parsed.frontMatter.tags.map(\.value) {
                let key = Self.key(tag)
                let segments = ["tags"] + key.split(separator: "/").map(String.init)
                found[key, default: Entry(name: tag, address: SiteAddress(segments: segments), notes: [])]
                    .notes.append(note.id)
            }
        }
        let keys = found.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        entries = keys.compactMap { found[$0] }
        places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    }

    /// The tag of that name, however it is spelled.
    func entry(_ tag: String) -> Entry? { places[Self.key(tag)].map { entries[$0] } }

    /// Tags that would have the same address are one tag.
    private static func key(_ tag: String) -> String {
        tag.split(separator: "/").map { pathSlug(segment: $0) }.joined(separator: "/")
    }
}
