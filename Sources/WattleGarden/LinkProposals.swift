import WattleDiagnostics
import WattleText

/// What is only asked where a link leads nowhere: names that are alike, headings that have moved, and addresses.
package struct LinkProposals: Sendable {
    /// How many names that lead nowhere are compared with those that exist: each takes time by the size of the garden,
    /// and nobody reads as many findings.
    private static let comparisons = 200

    /// The name that is nearest to one that leads nowhere, of notes and generated pages.
    let names: [String: String]
    /// The one note that has a heading of these words; nil where several have.
    private let headings: [String: NoteID?]
    private let addresses: PathIndex

    /// Goes over everything that readers can see.
    /// - Parameters:
    ///   - garden: the notes.
    ///   - places: the headings of each.
    ///   - pages: the pages that are generated.
    ///   - missing: what links say that lead nowhere, in the order of the garden.
    /// - Complexity: linear in the notes and their headings.
    package init(
        _ garden: PublishedGarden, _ places: [NotePlaces], _ pages: GeneratedPages,
        missing: some Sequence<String>
    ) {
        names = Self.nearestNames(
            to: missing, among: NearestNames(garden.index.allNames + pages.pages.map(\.title)))
        var headings: [String: NoteID?] = [:]
        for (note, places) in zip(garden.notes, places) {
            for words in places.headingKeys {
                headings.updateValue(headings.keys.contains(words) ? .none : note.id, forKey: words)
            }
        }
        self.headings = headings
        addresses = PathIndex(garden.notes.map(\.address.segments))
    }

    private static func nearestNames(
        to missing: some Sequence<String>, among names: NearestNames
    ) -> [String: String] {
        var known: Set<String> = []
        var nearest: [String: String] = [:]
        for name in missing where known.insert(name).inserted {
            nearest[name] = names.nearest(to: name)
            if known.count == comparisons { break }
        }
        return nearest
    }

    /// The only note with a heading of that name.
    func note(withHeading name: String) -> NoteID? { headings[headingWords(foldedName(name))] ?? nil }

    /// The note whose page has the address that is written, as links from other programs have it: `/notes/my-note/`.
    func note(at target: String, from source: String) -> Found<NoteID>? {
        for spelling in spellings(of: target) {
            guard let written = WrittenPath(spelling, from: source) else { continue }
            if let found = addresses.find(WrittenPath(slugsOf: written)) { return found.map(NoteID.init) }
        }
        return nil
    }
}
