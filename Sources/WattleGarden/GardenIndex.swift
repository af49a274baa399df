import WattleText

/// What a note answers to.
package struct NoteNames: Sendable {
    /// Path in the garden, with `/` and `.md`.
    package let path: String
    /// The title, if the note gives itself one.
    package let title: String?
    /// Other names.
    package let aliases: [String]

    /// Collects the names of a note.
    package init(path: String, title: String?, aliases: [String]) {
        self.path = path
        self.title = title
        self.aliases = aliases
    }
}

/// Finds notes by what authors write between the brackets.
///
/// It knows public notes only.
package struct GardenIndex: Sendable {
    private let notes: PathIndex
    /// The folders that have a note of their own, and these notes.
    private let folders: PathIndex
    private let folderNotes: [Int]
    private let aliases: PlaceTable
    private let titles: PlaceTable

    /// Indexes notes in the order of their ``NoteID``.
    package init(_ names: [NoteNames]) {
        let paths = names.map { noteSegments(of: $0.path) }
        notes = PathIndex(paths)
        folderNotes = paths.indices.filter { isFolderNote(paths[$0]) }
        folders = PathIndex(
            folderNotes.map { paths[$0].dropLast() }, folders: folderNotes.map { paths[$0].dropLast() })
        let (places, levels) = (notes.places, notes.levels)
        aliases = PlaceTable(
            names.enumerated().flatMap { place, note in
                Set(note.aliases.map { foldedName($0) }).sorted().map { (name: $0, place: place) }
            }, places: places, levels: levels)
        titles = PlaceTable(
            names.enumerated().compactMap { place, note in
                note.title.map { (name: foldedName($0), place: place) }
            }, places: places, levels: levels)
    }

    /// Resolves a target that is written without heading or display text.
    ///
    /// In this order: the path as it is written and without `.md`, as ``PathIndex`` finds it; a folder that has a note
    /// of its own, and first where the target ends in a slash; an alias; a title.
    /// - Parameters:
    ///   - target: as written, `.md` or not.
    ///   - source: the path of the note that links.
    /// - Returns: the note meant and those that fit as well, or nothing.
    package func resolve(_ target: String, from source: String) -> Found<NoteID>? {
        for spelling in spellings(of: target) {
            guard let written = WrittenPath(spelling, from: source) else { continue }
            if let found = find(written) ?? findName(spelling, written) { return found.map(NoteID.init) }
        }
        return nil
    }

    private func find(_ written: WrittenPath) -> Found<Int>? {
        let bare = WrittenPath(droppingExtensionOf: written)
        let note = { bare.flatMap { notes.find($0) } ?? notes.find(written) }
        let folder = { folders.find(written)?.map { folderNotes[$0] } }
        return written.namesFolder ? folder() ?? note() : note() ?? folder()
    }

    private func findName(_ name: String, _ written: WrittenPath) -> Found<Int>? {
        let name = foldedName(name)
        return aliases.find(name, from: written.home, in: notes)
            ?? titles.find(name, from: written.home, in: notes)
    }

    /// Every name that a link could have meant, for proposals.
    package var allNames: [String] { notes.segments.compactMap(\.last) }
}

/// The segments of a note's path, without `.md`.
func noteSegments(of path: String) -> [String] {
    var segments = pathSegments(of: path)
    if let name = segments.popLast() { segments.append(withoutMarkdownExtension(name) ?? name) }
    return segments
}

/// Whether a note, by its path without `.md`, is the page of the folder in which it lies: `index`, `_index`, or the
/// folder's own name.
func isFolderNote(_ segments: [String]) -> Bool {
    guard let last = segments.last else { return false }
    if isIndexName(last) { return true }
    return segments.count > 1 && foldedName(last) == foldedName(segments[segments.count - 2])
}

/// Whether a note of that name is its folder's page in every folder.
func isIndexName(_ name: String) -> Bool { ["index", "_index"].contains(foldedName(name)) }
