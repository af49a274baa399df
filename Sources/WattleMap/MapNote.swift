/// A note as the map knows it: plain values, no markup.
package struct MapNote: Sendable, Hashable {
    /// Its title.
    package let title: String
    /// Path from the site's root.
    package let href: String

    /// Describes a note.
    package init(title: String, href: String) {
        self.title = title
        self.href = href
    }
}
