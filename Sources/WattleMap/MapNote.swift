/// A note as the map knows it: plain values, no markup.
package struct MapNote: Sendable, Hashable {
    /// Its title.
    package var title: String
    /// Path from the site's root.
    package var href: String
    /// The kind, as `concept`, `source` or `plain`.
    package var kind: String
    /// The path of its folder, with slashes; empty at the top.
    package var folder: String
    /// The names of its tags.
    package var tags: [String]
    /// The day it was written, as `2026-11-19`; may be empty.
    package var date: String

    /// Describes a note.
    package init(
        title: String, href: String, kind: String = "plain", folder: String = "", tags: [String] = [],
        date: String = ""
    ) {
        self.title = title
        self.href = href
        self.kind = kind
        self.folder = folder
        self.tags = tags
        self.date = date
    }
}
