import WattleGarden
import WattleMarkdown
import WattleText

/// The tags of the published notes, from their front matter and their text.
///
/// A note that carries `#energy/grid` carries `#energy` too.
struct TagIndex: Sendable {
    /// One tag.
    struct Entry: Sendable {
        /// As it was first written.
        let name: String
        /// Where its page is.
        let address: SiteAddress
        /// The notes that carry it, in the garden's order.
        var notes: [NoteID]
        /// The tags directly below it, by their places in the index.
        var parts: [Int] = []
    }

    /// The tags in the order of their folded names.
    private(set) var entries: [Entry]
    private let places: [String: Int]

    init(_ garden: PublishedGarden) {
        var found: [String: Entry] = [:]
        for note in garden.notes {
            for tag in Self.names(of: note.parsed) { Self.add(tag, note.id, to: &found) }
        }
        let keys = found.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        entries = keys.compactMap { found[$0] }
        places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        for (place, key) in keys.enumerated() {
            guard let slash = key.lastIndex(of: "/"), let parent = places[String(key[..<slash])] else {
                continue
            }
            entries[parent].parts.append(place)
        }
    }

    /// The tag of that name, however it is spelled.
    func entry(_ tag: String) -> Entry? { places[Self.key(tag)].map { entries[$0] } }

    /// The tags of a note, each once, those of the front matter first.
    func entries(of note: ParsedNote) -> [Entry] {
        var seen: Set<Int> = []
        return Self.names(of: note).compactMap { places[Self.key($0)] }.filter { seen.insert($0).inserted }
            .map { entries[$0] }
    }

    private static func names(of note: ParsedNote) -> [String] {
        note.frontMatter.tags.map(\.value) + note.tags.map(\.name)
    }

    private static func add(_ tag: String, _ note: NoteID, to found: inout [String: Entry]) {
        var name = ""
        for segment in tag.split(separator: "/") {
            name += (name.isEmpty ? "" : "/") + segment
            let key = key(name)
            guard !key.isEmpty else { return }
            let address = SiteAddress(segments: ["tags"] + key.split(separator: "/").map(String.init))
            var entry = found[key] ?? Entry(name: name, address: address, notes: [])
            if entry.notes.last != note { entry.notes.append(note) }
            found[key] = entry
        }
    }

    /// Tags that would have the same address are one tag.
    private static func key(_ tag: String) -> String {
        tag.split(separator: "/").map { pathSlug(segment: $0) }.filter { !$0.isEmpty }.joined(separator: "/")
    }
}
