import WattleGarden
import WattleMarkdown
import WattleTemplates
import WattleText

extension SiteContext {
    /// The entrance: the garden's own first note, its folders, its tags and what is new.
    func homePage() -> [UInt8] {
        var view = GardenView(garden, graph, catalogue.pages)
        var page = HomePage(root: "./", title: configuration.title)
        var description = configuration.description
        var needs: PageNeeds = []
        if let note = garden.notes.first(where: \.address.segments.isEmpty) {
            let text = body(of: note, view: &view, as: .home)
            needs = text.needs
            page.title = note.title
            page.intro = text.intro
            page.body = text.body
            page.features = features(of: note, view: &view)
            if description.isEmpty { description = excerpt(of: note) }
        }
        if !configuration.description.isEmpty {
            var lede = HTMLWriter()
            lede.text(configuration.description)
            page.lede = lede.finish()
        }
        page.facts = facts
        page.revised = today?.pageText(in: texts)
        if hasMap {
            page.map = gardenMap(root: page.root, limit: 20)
            needs.insert(.map)
        }
        page.recent = newest.prefix(6).map(entry)
        if page.recent.count == 6 { page.allRecent = SiteAddress.recent.hrefFromRoot }
        page.folders = folders[[]].map { $0.parts.map { countedFolder(folders.folders[$0]) } } ?? []
        page.tags = tags.entries.filter { !$0.name.contains("/") }.map(countedTag)
        var frame = frame(at: .home, title: page.title, description: description, needs: needs)
        if let note = garden.notes.first(where: \.address.segments.isEmpty) {
            frame.metadata = metadata(of: note)
        }
        return templates.page(page, in: frame)
    }

    /// The page of a folder: its own note, if it has one, and what is in it.
    func page(of folder: FolderTree.Folder) -> [UInt8] {
        let address = folders.address(of: folder.path)
        var view = GardenView(garden, graph, catalogue.pages)
        var page = FolderPage(root: address.root, title: folders.title(of: folder.path))
        page.crumbs = crumbs(above: folder.path.dropLast())
        var needs: PageNeeds = []
        if let id = folder.page {
            let text = body(of: garden[id], view: &view, as: .listPage)
            page.lede = text.lede
            page.body = text.body
            needs = text.needs
        }
        page.folders = folder.parts.map { countedFolder(folders.folders[$0]) }
        page.entries = folder.notes.map { entry(garden[$0]) }
        page.entryCount = texts(.noteCount, count: page.entries.count)
        let description = folder.page.map { excerpt(of: garden[$0]) } ?? ""
        var frame = frame(at: address, title: page.title, description: description, needs: needs)
        if let id = folder.page { frame.metadata = metadata(of: garden[id]) }
        return templates.page(page, in: frame)
    }

    /// The page of all tags.
    func tagsPage() -> [UInt8] {
        let address = SiteAddress(segments: ["tags"])
        var page = TagsPage(root: address.root, title: texts[.siteTags])
        page.crumbs = crumbs(above: [])
        page.tags = tags.entries.map(nestedTag)
        return templates.page(page, in: frame(at: address, title: page.title))
    }

    /// The page of one tag.
    func page(of tag: TagIndex.Entry) -> [UInt8] {
        var page = TagPage(root: tag.address.root, title: tag.name)
        page.crumbs = crumbs(above: []) + [PageLink(texts[.siteTags], href: "tags/")]
        page.parts = tag.parts.map { countedTag(tags.entries[$0]) }
        page.entries = tag.notes.map { entry(garden[$0]) }
        page.entryCount = texts(.noteCount, count: page.entries.count)
        var frame = frame(at: tag.address, title: tag.name)
        if let feed = feedLink(of: tag) { frame.feeds.append(feed) }
        return templates.page(page, in: frame)
    }

    /// The page of an address where nothing is; its links are absolute, because it is served at any depth.
    func notFoundPage() -> [UInt8] {
        let root = absoluteRoot
        var page = NotFoundPage(root: root)
        page.search = SiteAddress.search.hrefFromRoot
        page.suggestions = metrics.hasFigures ? [PageLink(texts[.siteFigures], href: "figures/")] : []
        if catalogue.isShown { page.suggestions.append(PageLink(texts[.siteCatalogue], href: "catalogue/")) }
        if !tags.entries.isEmpty { page.suggestions.append(PageLink(texts[.siteTags], href: "tags/")) }
        var frame = frame(at: .home, title: texts[.lostWindow])
        frame.root = root
        frame.gardenTree = folders.html(root: root, current: .home)
        frame.canonical = ""
        frame.metadata = .empty
        frame.isIndexed = false
        return templates.page(page, in: frame)
    }

    /// Where to start: the first concepts that the entrance links to and that compute a figure.
    private func features(of home: PublishedNote, view: inout GardenView) -> [Feature] {
        var features: [Feature] = []
        var seen: Set<NoteID> = []
        for case .note(let id, _) in view.links(of: home.id) where seen.insert(id).inserted {
            let note = view.content(of: id)
            guard note.kind == .concept, let key = metrics.keyFigures(of: note, in: texts).first
            else { continue }
            features.append(
                Feature(
                    title: note.title, href: note.address.hrefFromRoot,
                    description: note.parsed.excerpt(limit: 120) { $0.form == .embed ? "" : $0.shownText },
                    figure: key.text, condition: key.condition))
            if features.count == 3 { break }
        }
        return features.count > 1 ? features : []
    }

    /// What the label card of the entrance counts.
    private var facts: [Fact] {
        let joined = graph.neighbours.reduce(0) { $0 + $1.count } / 2
        var facts = [
            Fact(
                texts[.siteNotes],
                joined == 0
                    ? "\(garden.notes.count)"
                    : texts(.joinedNotes, count: joined, ["notes": "\(garden.notes.count)"]))
        ]
        if metrics.hasFigures {
            facts.append(Fact(texts[.siteFigures], texts(.computedCount, count: metrics.figureCount)))
        }
        if !metrics.claims.isEmpty {
            facts.append(Fact(texts[.siteClaims], texts(.testedCount, count: metrics.claims.count)))
        }
        return facts
    }

    /// All notes with a date, the newest first.
    func recentPage() -> [UInt8] {
        let address = SiteAddress.recent
        var page = FolderPage(root: address.root, title: texts[.siteRecent])
        page.crumbs = crumbs(above: [])
        let notes = newest.prefix(Self.recentLimit)
        page.entries = notes.map(entry)
        page.entryCount = texts(.noteCount, count: notes.count)
        return templates.page(page, in: frame(at: address, title: page.title))
    }

    private func countedTag(_ tag: TagIndex.Entry) -> CountedLink {
        CountedLink(tag.name, href: tag.address.hrefFromRoot, count: "\(tag.notes.count)")
    }

    /// A tag in the list of all: below another one by its last part.
    private func nestedTag(_ tag: TagIndex.Entry) -> CountedLink {
        var link = countedTag(tag)
        let parts = tag.name.split(separator: "/")
        if parts.count > 1, let last = parts.last {
            link.title = String(last)
            link.level = "\(min(parts.count - 1, 4))"
        }
        return link
    }

    private func countedFolder(_ folder: FolderTree.Folder) -> CountedLink {
        CountedLink(
            folders.title(of: folder.path), href: folders.address(of: folder.path).hrefFromRoot,
            count: "\(folders.noteCount(of: folder))")
    }

    /// A longer list would only be a worse map of the folders.
    private static let recentLimit = 200

    /// The path of the site on its host: `/garden/` for `https://example.org/garden/`.
    private var absoluteRoot: String { HostPath(hostSegments).encoded }
}
