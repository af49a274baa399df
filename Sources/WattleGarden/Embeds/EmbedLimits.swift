package import WattleMarkdown

/// How much other notes may add to a page.
package enum EmbedLimits {
    /// How deep embeds may lie within each other.
    package static let depth = 8
    /// How many bytes of source all embeds of a page may have together.
    package static let pageBytes = 1 << 20
    /// What each of them counts at least, for its frame.
    package static let frameBytes = 256
}

extension ResolvedLink {
    /// What an embed shows: a note of the garden, at a place in it.
    ///
    /// A link to a place that does not exist shows nothing, and neither does one to a file or a generated page.
    /// - Parameters:
    ///   - link: the link as it is written.
    ///   - note: the note in which it stands.
    /// - Returns: the note and the place, nil for the whole of it.
    package func embedded(by link: NoteLink, in note: NoteID) -> (note: NoteID, place: NotePlace?)? {
        guard link.form == .embed || link.form == .image else { return nil }
        let namesPlace = link.block != nil || !link.headings.isEmpty
        switch self {
        case .note(let id, let place): return place == nil && namesPlace ? nil : (id, place)
        case .here(let place): return place == nil ? nil : (note, place)
        case .page, .external, .attachment, .none: return nil
        }
    }
}
