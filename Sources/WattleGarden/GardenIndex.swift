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

/// What a written target leads to.
package enum LinkTarget: Sendable, Equatable {
    /// The one note meant; `others` are those that the name fits as well.
    case note(NoteID, others: [NoteID])
    /// Nothing public answers to the name.
    case none
}

/// Finds notes by what authors write between the brackets.
///
/// It knows public notes only.
package struct GardenIndex: Sendable {
    private struct Entry: Sendable {
        let segments: [String]
        let folded: [String]
    }

    private let entries: [Entry]
    private let byLastSegment: [String: [Int]]
    private let byAlias: [String: [Int]]
    private let byTitle: [String: [Int]]

    /// Indexes notes in the order of their ``NoteID``.
    package init(_ notes: [NoteNames]) {
        var entries: [Entry] = []
        var last: [String: [Int]] = [:]
        var aliases: [String: [Int]] = [:]
        var titles: [String: [Int]] = [:]
        for (index, note) in notes.enumerated() {
            let segments = Self.segments(of: note.path)
            let folded = segments.map { foldedName($0) }
            entries.append(Entry(segments: segments, folded: folded))
            if let name = folded.last { last[name, default: []].append(index) }
            for alias in Set(note.aliases.map { foldedName($0) }) {
                aliases[alias, default: []].append(index)
            }
            if let title = note.title { titles[foldedName(title), default: []].append(index) }
        }
        self.entries = entries
        byLastSegment = last
        byAlias = aliases
        byTitle = titles
    }

    /// Resolves a target that is written without heading or display text.
    ///
    /// In this order: a path relative to the note (`./`, `../`), a path from the garden's root, a path suffix of whole
    /// segments (exact case before folded case), an alias, a title. Of several hits the whole path wins, then the one
    /// that shares the longest folder with `source`, then the one with fewest segments, then the first in byte order.
    /// - Parameters:
    ///   - target: as written, `.md` or not.
    ///   - source: the path of the note that links.
    /// - Returns: the note meant and those that fit as well, or nothing.
    package func resolve(_ target: String, from source: String) -> LinkTarget {
        guard let written = Written(target, from: source) else { return .none }
        let hits = matches(written)
        guard hits.count > 1 else { return hits.first.map { .note(NoteID($0), others: []) } ?? .none }
        let home = Self.segments(of: source).dropLast()
        let ordered = hits.sorted { isBetter($0, than: $1, for: written, seenFrom: Array(home)) }
        return .note(NoteID(ordered[0]), others: ordered.dropFirst().map(NoteID.init))
    }

    /// Every name that a link could have meant, for proposals.
    package var allNames: [String] {
        entries.compactMap(\.segments.last)
    }

    private func matches(_ written: Written) -> [Int] {
        guard let name = written.folded.last else { return [] }
        let candidates = byLastSegment[name] ?? []
        if written.isAnchored {
            return exactFirst(candidates.filter { entries[$0].folded == written.folded }, written.segments)
        }
        let suffix = candidates.filter {
            entries[$0].folded.suffix(written.folded.count).elementsEqual(written.folded)
        }
        if !suffix.isEmpty { return exactFirst(suffix, written.segments) }
        return byAlias[written.foldedWhole] ?? byTitle[written.foldedWhole] ?? []
    }

    /// The hits whose case agrees too, or all of them when there is none.
    private func exactFirst(_ hits: [Int], _ segments: [String]) -> [Int] {
        let exact = hits.filter { entries[$0].segments.suffix(segments.count).elementsEqual(segments) }
        return exact.isEmpty ? hits : exact
    }

    private func isBetter(_ left: Int, than right: Int, for written: Written, seenFrom home: [String]) -> Bool
    {
        let leftIsWhole = entries[left].folded == written.folded
        if leftIsWhole != (entries[right].folded == written.folded) { return leftIsWhole }
        func shared(_ index: Int) -> Int {
            zip(entries[index].segments.dropLast(), home).prefix { $0 == $1 }.count
        }
        let (leftShared, rightShared) = (shared(left), shared(right))
        if leftShared != rightShared { return leftShared > rightShared }
        let (leftCount, rightCount) = (entries[left].segments.count, entries[right].segments.count)
        return leftCount != rightCount ? leftCount < rightCount : left < right
    }

    fileprivate static func segments(of path: String) -> [String] {
        let bare = path.hasSuffix(".md") ? path.dropLast(3) : path[...]
        return bare.split(separator: "/").map { composed(String($0)) }
    }
}

/// A target, cut into segments.
private struct Written {
    let segments: [String]
    let folded: [String]
    let foldedWhole: String
    let isAnchored: Bool

    /// Nil when the target is empty or climbs out of the garden.
    init?(_ target: String, from source: String) {
        let trimmed = String(decoding: Array(target.utf8).trimmedASCII(), as: UTF8.self)
        guard !trimmed.isEmpty else { return nil }
        var parts = GardenIndex.segments(of: trimmed)
        let isRelative = parts.first == "." || parts.first == ".."
        if isRelative {
            var base = Array(GardenIndex.segments(of: source).dropLast())
            for part in parts {
                if part == ".." {
                    guard base.popLast() != nil else { return nil }
                } else if part != "." {
                    base.append(part)
                }
            }
            parts = base
        }
        guard !parts.isEmpty, !parts.contains("..") else { return nil }
        segments = parts
        folded = parts.map { foldedName($0) }
        foldedWhole = foldedName(trimmed)
        isAnchored = isRelative || trimmed.hasPrefix("/")
    }
}
