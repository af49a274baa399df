import MetricEngine
import WattleCharts
import WattleDiagrams
import WattleGarden
import WattleMarkdown
import WattleMedia
import WattleText

/// What the Markdown renderer asks about one note's page.
struct PageHooks: MarkdownHooks {
    private let note: PublishedNote
    private let metrics: GardenMetrics
    private let footnotes: [String: String]
    private let links: [ResolvedLink]
    private let targets: [Int: NoteCard]
    private let pages: [Int: GeneratedPage]
    private let files: [Int: PublishedFile]
    private let tags: TagIndex
    /// The notes that use a scenario or system, by the name of its figure.
    private let users: [String: [WattleCharts.PageLink]]
    private var figures = 0
    private var listedInputs: [ListedInputs] = []

    /// Asks the view for everything that the note's links need.
    init(_ note: PublishedNote, in context: SiteContext, view: inout GardenView) {
        self.note = note
        metrics = context.metrics
        tags = context.tags
        links = view.links(of: note.id)
        var targets: [Int: NoteCard] = [:]
        var pages: [Int: GeneratedPage] = [:]
        var files: [Int: PublishedFile] = [:]
        for (index, link) in links.enumerated() {
            if case .note(let id, _) = link { targets[index] = view.card(of: id) }
            if case .page(let number, _) = link { pages[index] = view.page(number) }
            if case .attachment(let id, _) = link, let file = context.files[id] {
                view.noteFile(id, file.hash)
                files[index] = file
            }
        }
        self.targets = targets
        var users: [String: [WattleCharts.PageLink]] = [:]
        for figure in metrics.usedFigures(of: note.id) {
            users[figure.name] = figure.users.map { user in
                let card = view.card(of: user)
                return WattleCharts.PageLink(
                    title: Array(card.title.utf8), href: Array(note.address.reference(to: card.address).utf8))
            }
        }
        self.users = users
        self.pages = pages
        self.files = files
        footnotes = Dictionary(
            note.parsed.footnotes.compactMap { footnote in
                guard let label = footnote.label, let number = footnote.number else { return nil }
                return (label, "#fn\(number)")
            }, uniquingKeysWith: { first, _ in first })
    }

    mutating func rendering(of link: NoteLink) -> LinkRendering {
        let place = link.place
        switch links[place] {
        case .external: return .standard
        case .here(let spot):
            return .anchor(href: "#" + (spot.map { percentEncoded($0.fragment) } ?? "page.main"))
        case .note(_, let spot):
            guard let card = targets[place] else { return .text(nil) }
            return .anchor(href: reference(to: card.address, spot?.fragment))
        case .page(_, let fragment):
            guard let page = pages[place] else { return .text(nil) }
            return .anchor(href: reference(to: page.address, fragment))
        case .attachment:
            if let shown = file(of: link) { return .anchor(href: shown.address) }
            fallthrough
        case .none:
            return .text(link.display == nil && link.form == .wikilink ? link.target : nil)
        }
    }

    mutating func rendering(of tag: InlineTag) -> LinkRendering {
        guard let entry = tags.entry(tag.name) else { return .standard }
        return .anchor(href: reference(to: entry.address, nil))
    }

    mutating func rendering(ofImage link: NoteLink) -> ImageRendering {
        if link.isExternal { return .standard }
        guard let shown = file(of: link) else { return .text }
        guard shown.file.kind.isImage else { return .embed }
        return .image(
            source: shown.href, width: shown.size.width, height: shown.size.height, isFrame: shown.isFrame)
    }

    /// The file that a link shows; nil where it leads to something else, or the file is not published.
    private func file(of link: NoteLink) -> ShownFile? {
        guard case .attachment(_, let fragment) = links[link.place], let file = files[link.place] else {
            return nil
        }
        return ShownFile(file: file, link: link, href: note.address.root + file.path, fragment: fragment)
    }

    mutating func write(embed link: NoteLink, isBlock: Bool, to writer: inout HTMLWriter) -> Bool {
        let place = link.place
        switch links[place] {
        case .note(_, let spot):
            guard let card = targets[place] else { return false }
            write(card.title, at: reference(to: card.address, spot?.fragment), instead: link, to: &writer)
        case .page(_, let fragment):
            guard let page = pages[place] else { return false }
            write(page.title, at: reference(to: page.address, fragment), instead: link, to: &writer)
        case .attachment:
            guard let shown = file(of: link) else { return false }
            shown.write(isBlock: isBlock, to: &writer)
        case .here, .external, .none: return false
        }
        return true
    }

    private func reference(to address: SiteAddress, _ fragment: String?) -> String {
        note.address.reference(to: address) + (fragment.map { "#" + percentEncoded($0) } ?? "")
    }

    private func write(
        _ title: String, at href: String, instead link: NoteLink, to writer: inout HTMLWriter
    ) {
        writer.raw("<a")
        writer.attribute("href", href)
        writer.raw(">")
        writer.text(link.display ?? title)
        writer.raw("</a>")
    }

    mutating func write(fence: NoteFence, to writer: inout HTMLWriter) -> Bool {
        switch fence.kind {
        case .code: return false
        case .mermaid:
            writer.raw(diagramFigure(source: fence.content, id: "d-\(fence.node.index)"))
            return true
        case .metric: return writeFigure(fence, to: &writer)
        }
    }

    mutating func write(inlineMetric: InlineMetric, to writer: inout HTMLWriter) -> Bool {
        guard let value = metrics.inline(inlineMetric.node, of: note.id) else { return false }
        writer.raw(inlineValue(value, target: metrics.target(of: value, from: note)))
        return true
    }

    /// A text of a figure as it would be in the note's body.
    private func markup(_ text: NodeID) -> HTMLFragment {
        var renderer = MarkdownRenderer(note.parsed, hooks: self)
        return renderer.render(inlinesOf: text)
    }

    private mutating func writeFigure(_ fence: NoteFence, to writer: inout HTMLWriter) -> Bool {
        guard let figure = metrics.figure(fence.node, of: note.id) else { return false }
        var context = FigureContext(anchor: figure.anchor)
        context.csvAddress = Array("m/\(figure.name).csv".utf8)
        context.jsonAddress = Array("m/\(figure.name).json".utf8)
        context.dataDate = Array(metrics.dataDate.utf8)
        context.isFirst = figures == 0
        context.usedBy = users[figure.name] ?? []
        // A note about a system is about that system's row.
        let title = Array(note.title.utf8)
        context.subject = figure.result.groups.flatMap(\.rows).first { $0.displayName == title }?.name
        let footnotes = footnotes
        context.footnoteAddress = { label in
            footnotes[String(decoding: label, as: UTF8.self)].map { Array($0.utf8) }
        }
        context.caption = figure.texts.caption.map(markup)
        context.notes = figure.texts.notes.map(markup)
        context.listedInputs = listedInputs
        if figure.isFigure { listedInputs.append(ListedInputs(figure.result, anchor: figure.anchor)) }
        figures += 1
        writer.raw(metricFigure(figure.result, in: context))
        return true
    }
}
