package import WattleMarkdown

/// What a note that is not public is called: all that is kept of it, for the search of the finished site.
package struct WithheldNote: Sendable {
    /// The path of its file.
    package let path: String
    /// Its title, its aliases and its permalink, as its author wrote them.
    package let names: [String]
    /// What it shows or links to, for the remarks that only its author sees.
    package let links: [NoteLink]

    init(_ note: ParsedNote) {
        let fields = note.frontMatter
        path = note.path
        names =
            [title(of: note)] + fields.aliases.map(\.value)
            + [fields.permalink?.value].compactMap(\.self)
        links = note.links
    }

    /// The names of the folders above it, from the garden's root.
    package var folders: [Substring] { path.split(separator: "/").dropLast() }
}
