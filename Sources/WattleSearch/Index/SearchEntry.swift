/// Something that can be found: a note, a heading or a figure, as plain values.
package struct SearchEntry: Sendable {
    /// What hits are called.
    package let title: String
    /// Path from the site's root.
    package let href: String
    /// Other names.
    package var aliases: [String] = []
    /// Headings below the title, and tags.
    package var headings: [String] = []
    /// What its title counts as: a heading is an entry of its own, and less than a note.
    package var titleField = SearchField.title
    /// The text in UTF-8, without markup.
    package var text: [UInt8] = []
    /// What stands beside the title: a note's kind, a heading's note, a figure's value.
    package var label = ""
    /// What stands below the title until more is known.
    package var opening = ""

    /// Describes something by its name alone.
    package init(title: String, href: String) {
        self.title = title
        self.href = href
    }
}
