import WattleCharts
import WattleGarden
import WattleMarkdown
import WattleTemplates
import WattleText

extension SiteContext {
    /// The page of a note, in its frame.
    func page(of note: PublishedNote) -> [UInt8] {
        var view = GardenView(garden, graph, catalogue.pages)
        let text = body(of: note, view: &view, as: .notePage)
        var page = NotePage(root: note.address.segments.isEmpty ? "./" : note.address.root, title: note.title)
        page.crumbs = crumbs(above: note.isFolderPage ? note.folders.dropLast() : note.folders)
        page.lede = text.lede
        page.kind = note.kind.words(in: texts)
        page.written = note.parsed.frontMatter.created?.value.pageText(in: texts)
        page.source = note.parsed.frontMatter.source.map {
            SourceLink(title: sourceTitle($0.value), url: webAddress($0.value))
        }
        page.sourceDate = note.parsed.frontMatter.sourceDate?.value.pageText(in: texts)
        page.figures = figureCount(of: note)
        page.tags = tags.entries(of: note.parsed).map {
            PageLink($0.name, href: $0.address.hrefFromRoot)
        }
        page.keys = keys(of: note)
        page.contents = contents(of: note)
        page.figureLinks = metrics.figures(of: note.id).map {
            ContentsPart(title: $0.shownTitle(in: texts), id: String(decoding: $0.anchor, as: UTF8.self))
        }
        page.body = text.body
        page.hasFootnotes = text.hasFootnotesBelow
        let incoming = view.backlinks(of: note.id)
        page.backlinks = incoming.map { backlink($0.note, $0.link) }
        page.backlinkCount = texts(.noteCount, count: page.backlinks.count)
        page.nearby = nearby(note, view: &view)
        page.graph = weave(of: note, incoming: incoming, view: &view)
        page.sources = sources(of: note, view: &view)
        page.sourceCount = texts(.sourceCount, count: page.sources.count)
        let neighbours = folders.neighbours(of: note.id)
        page.previous = neighbours.previous.map { link(to: $0, view: &view) }
        page.next = neighbours.next.map { link(to: $0, view: &view) }
        page.isDraft = note.isDraft
        var frame = frame(
            at: note.address, title: note.title, description: excerpt(of: note), needs: text.needs)
        frame.isDraft = note.isDraft
        frame.isIndexed = !note.isDraft
        frame.metadata = metadata(of: note)
        return templates.page(page, in: frame)
    }

    /// The parts of a note's text that stand in different places of its page.
    struct NoteBody {
        var lede = HTMLFragment.empty
        /// What stands before the first heading, on the entrance alone.
        var intro = HTMLFragment.empty
        var body = HTMLFragment.empty
        var hasFootnotesBelow = false
        /// The stylesheets that it needs, those of embedded notes included.
        var needs: PageNeeds = []
    }

    /// The pages that show the text of a note as their own.
    enum BodyPlace { case notePage, listPage, home }

    /// The text of a note: the definition apart, the title that the page has already left out.
    ///
    /// A text that would make the page too heavy is written again with fewer details beside its figures.
    func body(of note: PublishedNote, view: inout GardenView, as place: BodyPlace) -> NoteBody {
        let whole = PageState(view: view, address: note.address)
        var result = body(of: note, as: place, state: whole)
        let elements = result.body.elementCount
        if whole.detailElements > 0, elements > PageBudget.textElements {
            let room = max(0, PageBudget.textElements - (elements - whole.detailElements))
            let state = PageState(view: view, address: note.address, detailRoom: room)
            result = body(of: note, as: place, state: state)
        }
        view = whole.view
        return result
    }

    private func body(of note: PublishedNote, as place: BodyPlace, state: PageState) -> NoteBody {
        let tree = note.parsed.tree
        var options = rendering
        options.hasSideNotes = place == .notePage
        let whole = note.parsed.body(withoutTitle: note.title)
        var blocks = whole.blocks[...]
        let headings = note.parsed.headings.dropFirst(note.parsed.repeatsTitle(note.title) ? 1 : 0)
        options.headingShift = headings.contains { $0.level == 1 } ? 1 : 0
        let hooks = PageHooks(note, in: self, page: state)
        var renderer = MarkdownRenderer(note.parsed, hooks: hooks, options: options)
        var result = NoteBody()
        if note.kind == .concept, let first = blocks.first, tree[first].kind == .paragraph,
            !renderer.hasEmbeds(first)
        {
            result.lede = renderer.render(lede: first)
            blocks = blocks.dropFirst()
        }
        if place == .home, let heading = blocks.firstIndex(where: { tree[$0].kind == .heading }) {
            result.intro = renderer.render(blocks: blocks[..<heading], endsHere: false)
            blocks = blocks[heading...]
        }
        result.body = renderer.render(blocks: blocks)
        result.hasFootnotesBelow = renderer.hasFootnotesBelow
        result.needs = state.needs
        return result
    }

    private func contents(of note: PublishedNote) -> [ContentsEntry] {
        var entries: [ContentsEntry] = []
        let headings = note.parsed.headings.filter {
            !($0.level == 1 && foldedName($0.text) == foldedName(note.title))
        }
        let top = headings.map(\.level).min() ?? 2
        for heading in headings {
            if heading.level == top || entries.isEmpty {
                entries.append(ContentsEntry(title: heading.text, id: heading.identifier))
            } else if heading.level == top + 1 {
                entries[entries.count - 1].parts.append(
                    ContentsPart(title: heading.text, id: heading.identifier))
            }
        }
        return entries
    }

    private func backlink(_ source: PublishedNote, _ link: IncomingLink) -> Backlink {
        Backlink(
            title: source.title, href: source.address.hrefFromRoot, kind: source.kind.words(in: texts),
            sentence: sentence(around: source.parsed.links[link.link], of: source.parsed, texts))
    }

    private func nearby(_ note: PublishedNote, view: inout GardenView) -> [NearbyNote] {
        // The entrance is near to everything.
        view.related(to: note.id, limit: 7).filter { !$0.card.address.segments.isEmpty }.prefix(6).map {
            NearbyNote(
                title: $0.card.title, href: $0.card.address.hrefFromRoot,
                reason: texts(.sharedLinks, count: $0.shared))
        }
    }

    /// What a note rests on, in the order of its text: source notes of the garden, and addresses outside.
    private func sources(of note: PublishedNote, view: inout GardenView) -> [NoteSource] {
        var notes: Set<NoteID> = [note.id]
        var addresses: Set<String> = []
        return zip(note.parsed.links, view.links(of: note.id)).compactMap { link, target in
            switch target {
            case .note(let id, _):
                let card = view.card(of: id)
                guard card.kind == .source, notes.insert(id).inserted else { return nil }
                return NoteSource(
                    title: card.title, href: card.address.hrefFromRoot, detail: card.kind.words(in: texts))
            case .external:
                guard link.form != .image, link.form != .embed, !webAddress(link.target).isEmpty,
                    addresses.insert(link.target).inserted
                else { return nil }
                let host = sourceTitle(link.target)
                let text = link.shownText
                let isAddress = text.isEmpty || text.hasPrefix("http") || text.hasPrefix("www.")
                return NoteSource(
                    title: isAddress ? host : text, url: link.target, detail: isAddress ? "" : host)
            case .page, .here, .attachment, .none: return nil
            }
        }
    }

    private func link(to id: NoteID, view: inout GardenView) -> WattleTemplates.PageLink {
        let card = view.card(of: id)
        return PageLink(card.title, href: card.address.hrefFromRoot)
    }

    private func figureCount(of note: PublishedNote) -> String {
        let count = metrics.figureCount(of: note.id)
        return count == 0 ? "" : texts(.computedCount, count: count)
    }
}

/// What keeps pages light: a browser lays out and a screen reader walks every element, folded or not.
private enum PageBudget {
    /// How many elements the text of a note may have before details of its figures are left to their own pages; the
    /// rest of the 1,500 of a page are for its frame.
    static let textElements = 950
}

/// `1 note`, `4 notes`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// The address, if a source is one that browsers may open.
private func webAddress(_ source: String) -> String {
    source.hasPrefix("https://") || source.hasPrefix("http://") ? source : ""
}

/// The host of an address, or the source as it is written.
private func sourceTitle(_ source: String) -> String {
    guard !webAddress(source).isEmpty else { return source }
    let host =
        source.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init)
        ?? source
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
}
