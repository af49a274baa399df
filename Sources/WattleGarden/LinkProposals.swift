import WattleDiagnostics
import WattleText

/// What is only asked where a link leads nowhere: names that are alike, headings that have moved, and addresses.
package struct LinkProposals: Sendable {
    /// Names of notes and generated pages.
    let names: NearestNames
    /// The one note that has a heading of these words; nil where several have.
    private let headings: [String: NoteID?]
    private let addresses: PathIndex

    /// Goes over everything that readers can see.
    /// - Complexity: linear in the notes and their headings.
    package init(_ garden: PublishedGarden, _ places: [NotePlaces], _ pages: GeneratedPages) {
        names = NearestNames(garden.index.allNames + pages.pages.map(\.title))
        var headings: [String: NoteID?] = [:]
        for (note, places) in zip(garden.notes, places) {
            for words in places.headingKeys {
                headings.updateValue(headings.keys.contains(words) ? .none : note.id, forKey: words)
            }
        }
        self.headings = headings
        addresses = PathIndex(garden.notes.map(\.address.segments))
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
