import WattleGarden
import WattleMarkdown
import WattleSearch
import WattleTemplates
import WattleText

extension SiteAddress {
    /// Where the search page is.
    static let search = SiteAddress(segments: ["search"])
}

extension TextKey {
    fileprivate static let searchTitle = TextKey("search.title")
    fileprivate static let searchLede = TextKey("search.lede")
    fileprivate static let searchLargeLede = TextKey("search.lede-large")
    fileprivate static let searchFolders = TextKey("search.folders")
    fileprivate static let searchTags = TextKey("search.tags")
}

extension SiteContext {
    /// The page that the search field leads to: an index of the garden, above which the script puts a search.
    ///
    /// A large garden has too many notes for one list and shows its folders and tags.
    func searchPage() -> [UInt8] {
        var page = SheetPage(root: SiteAddress.search.root, title: texts[.searchTitle])
        page.crumbs = crumbs(above: [])
        let isLarge = garden.notes.count > 400
        page.lede = texts[isLarge ? .searchLargeLede : .searchLede]
        var writer = HTMLWriter()
        writer.raw("<div id=\"page.search\"></div>\n")
        if isLarge { writeFolders(&writer) } else { writeTitles(&writer) }
        page.body = writer.finish()
        var frame = frame(at: .search, title: page.title, description: page.lede)
        frame.isIndexed = false
        return templates.page(page, in: frame)
    }

    // MARK: Small gardens

    /// The notes under the first letters of their titles, with their main headings where there is room.
    private func writeTitles(_ writer: inout HTMLWriter) {
        let notes = garden.notes.map { (note: $0, key: Array(searchKey($0.title).utf8)) }
            .sorted { $0.key == $1.key ? $0.note.id < $1.note.id : $0.key.lexicographicallyPrecedes($1.key) }
        let headings = garden.notes.map(mainHeadings)
        let showsHeadings = notes.count + headings.reduce(0) { $0 + $1.count } <= 450
        var letter: String?
        for (note, key) in notes {
            let own = initial(of: String(decoding: key, as: UTF8.self))
            if own != letter {
                writer.raw(letter == nil ? "<h2>" : "</ul>\n<h2>")
                writer.text(own)
                writer.raw("</h2>\n<ul class=\"titles\">\n")
                letter = own
            }
            writer.raw("<li>")
            writeLink(note.title, note.address.hrefFromRoot, &writer)
            if showsHeadings { writeHeadings(headings[note.id.index], of: note, &writer) }
            writer.raw("</li>\n")
        }
        if letter != nil { writer.raw("</ul>\n") }
    }

    private func mainHeadings(of note: PublishedNote) -> [NoteHeading] {
        let headings = note.parsed.headings.dropFirst(note.parsed.repeatsTitle(note.title) ? 1 : 0)
        let top = headings.map(\.level).min()
        return headings.filter { $0.level == top && !$0.text.isEmpty }
    }

    private func writeHeadings(
        _ headings: [NoteHeading], of note: PublishedNote, _ writer: inout HTMLWriter
    ) {
        guard !headings.isEmpty else { return }
        writer.raw("<ul>")
        for heading in headings {
            writer.raw("<li>")
            let href = note.address.hrefFromRoot + "#" + percentEncoded(heading.identifier)
            writeLink(heading.text, href, &writer)
            writer.raw("</li>")
        }
        writer.raw("</ul>")
    }

    // MARK: Large gardens

    private func writeFolders(_ writer: inout HTMLWriter) {
        let named = folders.folders.filter { !$0.path.isEmpty }
        let links = named.prefix(Self.listLimit).map { folder in
            (folders.title(of: folder.path), folders.address(of: folder.path), folders.noteCount(of: folder))
        }
        write(links, under: texts[.searchFolders], &writer)
        let carried = tags.entries.prefix(Self.listLimit).map { ($0.name, $0.address, $0.notes.count) }
        write(carried, under: texts[.searchTags], &writer)
    }

    /// How many folders, and how many tags, the page lists: it must stay readable.
    private static let listLimit = 200

    private func write(
        _ links: [(title: String, address: SiteAddress, count: Int)], under heading: String,
        _ writer: inout HTMLWriter
    ) {
        guard !links.isEmpty else { return }
        writer.raw("<h2>")
        writer.text(heading)
        writer.raw("</h2>\n<ul class=\"cloud cols\">\n")
        for link in links {
            writer.raw("<li>")
            writeLink(link.title, link.address.hrefFromRoot, &writer)
            writer.raw("<span>")
            writer.number(link.count)
            writer.raw("</span></li>\n")
        }
        writer.raw("</ul>\n")
    }

    private func writeLink(_ title: String, _ href: String, _ writer: inout HTMLWriter) {
        writer.raw("<a")
        writer.attribute("href", SiteAddress.search.root + href)
        writer.raw(">")
        writer.text(title)
        writer.raw("</a>")
    }
}

/// What a title is sorted by: its words as search compares them.
private func searchKey(_ title: String) -> String { searchWords(of: title).joined(separator: " ") }

/// The first letter of a key, large; `#` for digits and for scripts without letters.
private func initial(of key: String) -> String {
    guard let first = key.unicodeScalars.first, first.properties.isAlphabetic, first.value < 0xE00 else {
        return "#"
    }
    return String(Character(first)).uppercased()
}
