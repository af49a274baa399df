import WattleText

/// What a written name found.
package struct Found<Identity: Hashable & Sendable>: Hashable, Sendable {
    /// The one that is meant.
    package let id: Identity
    /// Some of those that the name fits as well, in the order of their paths.
    package let others: [Identity]
    /// How many of those there are.
    package let otherCount: Int
    /// Whether the name is written with other letters than the path has: in another case, or as a name of its own.
    package let isFolded: Bool

    /// The same with identities of another kind.
    func map<Other>(_ transform: (Identity) -> Other) -> Found<Other> {
        Found<Other>(
            id: transform(id), others: others.map(transform), otherCount: otherCount, isFolded: isFolded)
    }
}

extension Found<Int> {
    /// How many of the others a finding may name.
    private static let namedOthers = 3

    /// One of several hits.
    fileprivate init(_ chosen: Int, among hits: [Int], isFolded: Bool) {
        id = chosen
        others = Array(hits.lazy.filter { $0 != chosen }.prefix(Self.namedOthers))
        otherCount = hits.count - 1
        self.isFolded = isFolded
    }
}

/// Finds paths by what authors write: the one resolver, for notes and for all other files.
///
/// A path that starts with `./`, `../` or `/` is meant exactly. Another is a path from the garden's root if there is
/// one, else the end of a path, whole segments long. Exact case comes before folded case. Of several, the one that
/// shares the longest folder with the note that links is taken, then the one with fewest segments, then the first in
/// byte order.
struct PathIndex: Sendable {
    /// Ends of paths that are looked up; longer ones are compared.
    private static let keyLength = 2

    let segments: [[String]]
    let places: [PathPlace]
    let levels: FolderLevels
    private let exact: PlaceTable
    private let folded: PlaceTable
    private let exactWhole: [String: Int]
    private let foldedWhole: [String: Int]

    /// Indexes paths; `folders` says where each of them lives, if not in the folder that the path names.
    /// - Complexity: linear in the bytes of the paths.
    init(_ paths: [[String]], folders: [[String]]? = nil) {
        var levels = FolderLevels()
        places = paths.enumerated().map { index, path in
            PathPlace(
                folder: levels.insert(folders?[index] ?? path.dropLast()), depth: path.count)
        }
        self.levels = levels
        segments = paths
        let foldedPaths = paths.map { $0.map { foldedName($0) } }
        exact = PlaceTable(Self.ends(of: paths), places: places, levels: levels)
        folded = PlaceTable(Self.ends(of: foldedPaths), places: places, levels: levels)
        exactWhole = Self.wholes(paths)
        foldedWhole = Self.wholes(foldedPaths)
    }

    private static func wholes(_ paths: [[String]]) -> [String: Int] {
        Dictionary(
            paths.enumerated().map { ($1.joined(separator: "/"), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func ends(of paths: [[String]]) -> [(name: String, place: Int)] {
        paths.enumerated().flatMap { place, path in
            (1...keyLength).filter { $0 <= path.count }.map { length in
                (path.suffix(length).joined(separator: "/"), place)
            }
        }
    }

    /// The path that is meant, or nil.
    func find(_ written: WrittenPath) -> Found<Int>? {
        let names = Names(written.segments, self, isFolded: false)
        if let found = find(names, written) { return found }
        return find(Names(written.segments.map { foldedName($0) }, self, isFolded: true), written)
    }

    /// What is looked up, with the tables in which it can be found.
    private struct Names {
        let segments: [String]
        let isFolded: Bool
        let whole: Int?
        let table: PlaceTable

        init(_ segments: [String], _ index: PathIndex, isFolded: Bool) {
            self.segments = segments
            self.isFolded = isFolded
            table = isFolded ? index.folded : index.exact
            let path = segments.joined(separator: "/")
            whole = (isFolded ? index.foldedWhole : index.exactWhole)[path]
        }
    }

    private func find(_ names: Names, _ written: WrittenPath) -> Found<Int>? {
        if written.isAnchored || names.segments.isEmpty {
            return names.whole.map { Found(id: $0, others: [], otherCount: 0, isFolded: names.isFolded) }
        }
        let key = names.segments.suffix(Self.keyLength).joined(separator: "/")
        let isFiltered = names.segments.count > Self.keyLength
        var hits = names.table.places(named: key)
        if isFiltered { hits = hits.filter { ends(segments[$0], with: names) } }
        let home = levels.nearest(to: written.home)
        let chosen =
            names.whole
            ?? (isFiltered
                ? nearestPlace(of: hits, to: home, places, levels)
                : names.table.nearest(named: key, to: home, places, levels))
        guard let chosen else { return nil }
        // A path of several segments that is there as it is written leaves nothing open.
        let isCertain = names.whole != nil && names.segments.count > 1
        return Found(chosen, among: isCertain ? [chosen] : hits, isFolded: names.isFolded)
    }

    private func ends(_ path: [String], with names: Names) -> Bool {
        let end = path.suffix(names.segments.count)
        guard names.isFolded else { return end.elementsEqual(names.segments) }
        return end.elementsEqual(names.segments) { foldedName($0) == $1 }
    }
}

extension PlaceTable {
    /// What is meant by a name that is no path, such as an alias.
    func find(_ name: String, from home: [String], in index: PathIndex) -> Found<Int>? {
        let folder = index.levels.nearest(to: home)
        guard let chosen = nearest(named: name, to: folder, index.places, index.levels) else { return nil }
        return Found(chosen, among: places(named: name), isFolded: false)
    }
}
