package import WattleText

/// The notes of a picture as a list, folder by folder: all that the picture says, in words.
package struct MapList: Sendable {
    /// A note with what it is linked with.
    package struct Row: Sendable {
        let note: MapNote
        let degree: Int
        let neighbours: [String]
        let kind: String

        /// Describes a row.
        /// - Parameters:
        ///   - note: the note.
        ///   - degree: with how many notes it is linked.
        ///   - neighbours: the titles of those that the list names.
        ///   - kind: the kind as readers see it; may be empty.
        package init(_ note: MapNote, degree: Int, neighbours: [String], kind: String) {
            self.note = note
            self.degree = degree
            self.neighbours = neighbours
            self.kind = kind
        }
    }

    /// The rows of one folder.
    package struct Group: Sendable {
        let title: String
        let rows: [Row]

        /// Collects the rows of a folder, in the order in which they are read.
        package init(title: String, rows: [Row]) {
            self.title = title
            self.rows = rows
        }
    }

    private let groups: [Group]
    private let linkedWith: @Sendable (Int) -> String

    /// Collects folders.
    /// - Parameters:
    ///   - groups: the folders.
    ///   - linkedWith: says with how many notes a note is linked.
    package init(_ groups: [Group], linkedWith: @escaping @Sendable (Int) -> String) {
        self.groups = groups
        self.linkedWith = linkedWith
    }

    /// The list as disclosures, which stand open where there is little in them; links start with `root`.
    package func markup(root: String) -> HTMLFragment {
        var writer = HTMLWriter()
        let isShort = groups.reduce(0) { $0 + $1.rows.count } <= 60
        for group in groups {
            writer.raw(
                isShort ? "<details class=\"more\" open><summary>" : "<details class=\"more\"><summary>")
            writer.text(group.title)
            writer.raw(" <span class=\"n\">")
            writer.number(group.rows.count)
            writer.raw("</span></summary><ul class=\"linked\">")
            for row in group.rows { write(row, root: root, to: &writer) }
            writer.raw("</ul></details>\n")
        }
        return writer.finish()
    }

    private func write(_ row: Row, root: String, to writer: inout HTMLWriter) {
        writer.raw("<li")
        if !row.kind.isEmpty { writer.attribute("data-kind", row.kind) }
        if !row.note.tags.isEmpty { writer.attribute("data-tags", row.note.tags.joined(separator: " ")) }
        writer.raw("><a")
        writer.attribute("href", root + row.note.href)
        writer.raw(">")
        writer.text(row.note.title)
        writer.raw("</a> <small>")
        writer.text(linkedWith(row.degree))
        if !row.neighbours.isEmpty { writer.text(": " + row.neighbours.joined(separator: ", ")) }
        writer.raw("</small></li>")
    }
}
