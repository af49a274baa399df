import MetricEngine
import WattleCharts
import WattleDiagrams
import WattleGarden
import WattleMarkdown
import WattleMedia
import WattleText

/// What the Markdown renderer asks about a text on one note's page: the note's own, or part of another in a frame.
struct PageHooks: MarkdownHooks {
    let context: SiteContext
    /// The note whose page it is.
    let host: PublishedNote
    /// The note whose text is written.
    let note: PublishedNote
    /// The frame around the text; nil for the page's own.
    let frame: EmbedFrame?
    /// What the page has so far.
    let page: PageState
    let links: [ResolvedLink]

    /// Hooks for a note on its own page.
    init(_ note: PublishedNote, in context: SiteContext, page: PageState) {
        self.init(note, on: note, in: context, frame: nil, page)
    }

    /// Hooks for a note within a frame on another's page.
    init(embedding note: PublishedNote, in frame: EmbedFrame, on hooks: PageHooks) {
        self.init(note, on: hooks.host, in: hooks.context, frame: frame, hooks.page)
    }

    /// Hooks for one figure of a note on a page of its own, where nothing else of the note is shown.
    init(figureOf note: PublishedNote, in context: SiteContext, page: PageState) {
        let frame = EmbedFrame(prefix: "", part: nil, path: [], options: context.rendering)
        self.init(note, on: note, in: context, frame: frame, page)
    }

    private init(
        _ note: PublishedNote, on host: PublishedNote, in context: SiteContext, frame: EmbedFrame?,
        _ page: PageState
    ) {
        self.context = context
        self.host = host
        self.note = note
        self.frame = frame
        self.page = page
        links = page.view.links(of: note.id)
    }

    // MARK: Links

    mutating func rendering(of link: NoteLink) -> LinkRendering { rendering(ofLocal: link) }

    /// Where a link leads that is no address of the web.
    func rendering(ofLocal link: NoteLink) -> LinkRendering {
        switch links[link.place] {
        case .external: return .standard
        case .here(let place): return .anchor(href: reference(to: note.id, place))
        case .note(let id, let place): return .anchor(href: reference(to: id, place))
        case .page(let number, let fragment):
            return .anchor(href: reference(to: page.view.page(number).address, fragment))
        case .attachment:
            if let shown = file(of: link) { return .anchor(href: shown.address) }
            fallthrough
        case .none:
            return .text(link.display == nil && link.form == .wikilink ? link.target : nil)
        }
    }

    mutating func rendering(of tag: InlineTag) -> LinkRendering {
        guard let entry = context.tags.entry(tag.name) else { return .standard }
        return .anchor(href: reference(to: entry.address, nil))
    }

    /// The reference from the page to a place of a note: within the page where it stands in the frame, too.
    ///
    /// A lone `#` is the beginning of the page.
    func reference(to id: NoteID, _ place: NotePlace?) -> String {
        let isShown = id == note.id && (frame.map { $0.shows(place, of: note) } ?? true)
        guard isShown else { return reference(to: page.view.card(of: id).address, place?.fragment) }
        guard let fragment = place?.fragment else { return "#" }
        return "#" + percentEncoded((frame?.prefix ?? "") + fragment)
    }

    func reference(to address: SiteAddress, _ fragment: String?) -> String {
        page.address.reference(to: address) + (fragment.map { "#" + percentEncoded($0) } ?? "")
    }

    /// The title of the page that a link leads to.
    func title(of link: NoteLink) -> String? {
        switch links[link.place] {
        case .note(let id, _): page.view.card(of: id).title
        case .page(let number, _): page.view.page(number).title
        case .here: note.title
        case .external, .attachment, .none: nil
        }
    }

    // MARK: Files

    mutating func rendering(ofImage link: NoteLink) -> ImageRendering {
        switch links[link.place] {
        case .external: return .standard
        case .note, .here, .page: return .embed
        case .attachment, .none: break
        }
        guard let shown = file(of: link) else { return .text }
        guard shown.file.kind.isImage else { return .embed }
        return .image(
            source: shown.href, width: shown.size.width, height: shown.size.height, isFrame: shown.isFrame)
    }

    /// The file that a link shows; nil where it leads to something else, or the file is not published.
    func file(of link: NoteLink) -> ShownFile? {
        guard case .attachment(let id, let fragment) = links[link.place], let file = context.files[id] else {
            return nil
        }
        page.view.noteFile(id, file.hash)
        return ShownFile(file: file, link: link, href: page.address.root + file.path, fragment: fragment)
    }
}

extension EmbedFrame {
    /// Whether the element of a place stands in the frame.
    fileprivate func shows(_ place: NotePlace?, of note: PublishedNote) -> Bool {
        guard let part, let place, place.fragment != nil, let range = place.range(in: note.parsed) else {
            return false
        }
        return part.contains(range)
    }
}
