import WattleText

/// A file of the garden that is no note, by its place among them (path bytes).
package struct AttachmentID: Hashable, Sendable, Comparable {
    /// The place, counted from 0.
    package let index: Int

    /// Names the file at `index`.
    package init(_ index: Int) { self.index = index }

    /// Order of the garden.
    package static func < (left: AttachmentID, right: AttachmentID) -> Bool { left.index < right.index }
}

/// The files of a garden that are no notes, found by what authors write.
///
/// Nothing about a file may reach a page or a finding before a public note has named it.
package struct AttachmentIndex: Sendable {
    /// The paths, by ``AttachmentID``.
    package let paths: [String]
    private let index: PathIndex

    /// Indexes files by their paths below the garden's root.
    package init(_ paths: [String]) {
        self.paths = paths
        index = PathIndex(paths.map { pathSegments(of: $0) })
    }

    /// A garden without such files.
    package static let none = AttachmentIndex([])

    /// Resolves a target by the same rules as for notes; its extension is part of the name.
    /// - Parameters:
    ///   - target: as written, without `#` and what follows it.
    ///   - source: the path of the note that links.
    /// - Returns: the file meant and those that fit as well, or nothing.
    package func resolve(_ target: String, from source: String) -> Found<AttachmentID>? {
        for spelling in spellings(of: target) {
            guard let written = WrittenPath(spelling, from: source) else { continue }
            if let found = index.find(written) { return found.map(AttachmentID.init) }
        }
        return nil
    }

    /// The path of a file.
    package subscript(_ id: AttachmentID) -> String { paths[id.index] }
}
