import WattleGarden
import WattleText

/// The names by which notes that are not public could be recognised, ready to be looked for.
struct PrivateNames: Sendable {
    private(set) var matcher = NameMatcher()
    /// Whose name it is, by path; of several notes of one name the first.
    private var owners: [NameMatcher.Name: String] = [:]

    /// Collects titles, aliases, permalinks, file names, paths, and the names of folders that hold nothing public.
    init(_ withheld: [WithheldNote], beside garden: PublishedGarden) {
        let publicFolders = Set(garden.notes.lazy.flatMap(\.folders).map { foldedName($0) })
        for note in withheld {
            let path =
                note.path.utf8.suffix(3).elementsEqual(".md".utf8) { $0.asciiLowercased == $1 }
                ? note.path.dropLast(3) : note.path[...]
            let file = path.split(separator: "/").last.map { String($0) } ?? ""
            let folders = note.folders.map(String.init).filter { !publicFolders.contains(foldedName($0)) }
            for name in note.names + [String(path), file] + folders { add(name, of: note.path) }
        }
    }

    /// Adds a name in the spellings that pages have: as written, folded, and as parts of addresses.
    private mutating func add(_ name: String, of path: String) {
        for spelling in Set([name, foldedName(name), pathSlug(segment: name), headingSlug(name)]) {
            guard let found = matcher.add(spelling), owners[found] == nil else { continue }
            owners[found] = path
        }
    }

    /// Whose name it is.
    subscript(_ name: NameMatcher.Name) -> String { owners[name] ?? "" }
}
