import WattleGarden
import WattleText

/// The folders that hold published notes, with their pages.
struct FolderTree: Sendable {
    /// One folder.
    struct Folder: Sendable {
        /// Its path as the author spells it; empty for the garden itself.
        let path: [String]
        /// Its own note, if it has one.
        var page: NoteID?
        /// The notes in it, without its own.
        var notes: [NoteID] = []
        /// The folders in it, by place in ``FolderTree/folders``.
        var parts: [Int] = []
    }

    /// At most this many entries are written into the tree on each page; a larger garden shows its folders only.
    private static let treeLimit = 150

    private(set) var folders: [Folder] = []
    private var places: [[String]: Int] = [:]
    /// What each folder's entry in the tree says: made once, written on every page.
    private var labels: [Label] = []
    /// The notes before and behind each note in its folder.
    private var neighbours: [NoteID: (previous: NoteID?, next: NoteID?)] = [:]
    private let garden: PublishedGarden
    /// Where other addresses of notes lead.
    private let moved: [SiteAddress: SiteAddress]

    /// A folder as the tree names it.
    private struct Label {
        let title: String
        /// What the link to its own page says.
        let whole: String
        /// The address that the pages in it begin with.
        let start: [String]
        /// Its own page.
        let address: SiteAddress
        let href: String
    }

    init(_ garden: PublishedGarden, texts: InterfaceTexts) {
        self.garden = garden
        moved = Dictionary(
            garden.redirects.map { ($0.from, garden[$0.note].address) },
            uniquingKeysWith: { first, _ in first })
        _ = place(of: [])
        for note in garden.notes {
            let place = place(of: note.folders)
            if note.isFolderPage {
                folders[place].page = note.id
            } else {
                folders[place].notes.append(note.id)
            }
        }
        for folder in folders {
            for (place, note) in folder.notes.enumerated() {
                neighbours[note] = (
                    place == 0 ? nil : folder.notes[place - 1],
                    place + 1 == folder.notes.count ? nil : folder.notes[place + 1]
                )
            }
        }
        labels = folders.map { folder in
            let address = address(of: folder.path)
            let title = title(of: folder.path)
            return Label(
                title: title, whole: texts(.wholeFolder, ["folder": title]),
                start: slugs(of: folder.path).segments, address: address, href: address.hrefFromRoot)
        }
    }

    /// The notes before and behind a note in its folder; none for the folder's own.
    func neighbours(of note: NoteID) -> (previous: NoteID?, next: NoteID?) { neighbours[note] ?? (nil, nil) }

    /// The folder with that path.
    subscript(_ path: [String]) -> Folder? { places[path].map { folders[$0] } }

    /// Where the folder's page is: its own note, the list of its notes, or the note that has the list's address as a
    /// former one.
    func address(of path: [String]) -> SiteAddress {
        if let page = self[path]?.page { return garden[page].address }
        let list = slugs(of: path)
        return moved[list] ?? list
    }

    private func slugs(of path: [String]) -> SiteAddress {
        SiteAddress(segments: path.map { pathSlug(segment: $0) })
    }

    /// What the folder is called.
    func title(of path: [String]) -> String {
        if let page = self[path]?.page { return garden[page].title }
        let name = path.last ?? ""
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    /// How many notes lie in the folder and below it.
    func noteCount(of folder: Folder) -> Int {
        var count = 0
        var pending = [folder]
        while let next = pending.popLast() {
            count += next.notes.count
            pending += next.parts.map { folders[$0] }
        }
        return count
    }

    /// The tree as nested lists, links written for a page whose root is `root`; the current page is marked.
    func html(root: String, current: SiteAddress) -> HTMLFragment {
        let showsNotes = garden.notes.count + folders.count <= Self.treeLimit
        var writer = HTMLWriter()
        /// What is still to be written, last first: a folder, its notes, or the end of a list.
        enum Step { case folder(Int), note(NoteID), close }
        guard let top = folders.first else { return .empty }
        writer.raw("<ul>")
        var pending: [Step] = top.notes.reversed().map(Step.note) + top.parts.reversed().map(Step.folder)
        if !showsNotes { pending = top.parts.reversed().map(Step.folder) }
        var written = 0
        while let step = pending.popLast(), written < Self.treeLimit {
            switch step {
            case .note(let id):
                written += 1
                writer.raw("<li>")
                let note = garden.notes[id.index]
                writeLink(
                    note.title, note.address.hrefFromRoot, root, isCurrent: note.address == current, &writer)
                writer.raw("</li>")
            case .folder(let place):
                written += 1
                let folder = folders[place]
                let label = labels[place]
                let isOpen = current.segments.starts(with: label.start)
                writer.raw(isOpen ? "<li><details open><summary>" : "<li><details><summary>")
                writer.text(label.title)
                writer.raw("</summary><ul><li>")
                writeLink(label.whole, label.href, root, isCurrent: label.address == current, &writer)
                writer.raw("</li>")
                pending.append(.close)
                if showsNotes { pending += folder.notes.reversed().map(Step.note) }
                pending += folder.parts.reversed().map(Step.folder)
            case .close: writer.raw("</ul></details></li>")
            }
        }
        for step in pending { if case .close = step { writer.raw("</ul></details></li>") } }
        writer.raw("</ul>")
        return writer.finish()
    }

    private func writeLink(
        _ title: String, _ href: String, _ root: String, isCurrent: Bool, _ writer: inout HTMLWriter
    ) {
        writer.raw("<a")
        writer.attribute("href", root + href)
        if isCurrent { writer.raw(" aria-current=\"page\"") }
        writer.raw(">")
        writer.text(title)
        writer.raw("</a>")
    }

    private mutating func place(of path: [String]) -> Int {
        if let place = places[path] { return place }
        let parent = path.isEmpty ? nil : place(of: Array(path.dropLast()))
        folders.append(Folder(path: path))
        let place = folders.count - 1
        places[path] = place
        if let parent { folders[parent].parts.append(place) }
        return place
    }
}
