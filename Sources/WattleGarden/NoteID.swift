/// A published note, by its place in the garden's order (path bytes).
package struct NoteID: Hashable, Sendable, Comparable {
    /// The place, counted from 0.
    package let index: Int

    /// Names the note at `index`.
    package init(_ index: Int) { self.index = index }

    /// Order of the garden.
    package static func < (left: NoteID, right: NoteID) -> Bool { left.index < right.index }
}
