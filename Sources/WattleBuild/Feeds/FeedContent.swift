import MetricEngine
import WattleGarden
import WattleMarkdown
import WattleMedia
import WattleText

extension SiteContext {
    /// The text of a note for feeds: full addresses, and words in the place of what needs the site's stylesheet.
    func feedContent(of note: PublishedNote) -> HTMLFragment {
        var options = rendering
        options.footnoteNumbers = .elsewhere(fullAddress(note.address.hrefFromRoot))
        let state = PageState(
            view: GardenView(garden, graph, catalogue.pages), address: note.address)
        var renderer = MarkdownRenderer(
            note.parsed, hooks: FeedHooks(note, in: self, page: state), options: options)
        return renderer.render(blocks: note.parsed.body(withoutTitle: note.title).blocks)
    }

    /// The full address of what a page refers to.
    func fullAddress(of reference: String, on page: SiteAddress) -> String {
        let own = page.hrefFromRoot
        if reference.isEmpty || reference.hasPrefix("#") { return fullAddress(own) + reference }
        var rest = reference[...]
        var segments = page.segments[...]
        while rest.hasPrefix("../") || rest.hasPrefix("./") {
            if rest.hasPrefix("../") { segments = segments.dropLast() }
            rest = rest.drop { $0 != "/" }.dropFirst()
        }
        return fullAddress(SiteAddress(segments: Array(segments)).hrefFromRoot) + rest
    }
}

/// What the text of a feed asks: the answers of the note's page, with full addresses.
private struct FeedHooks: MarkdownHooks {
    private var page: PageHooks
    private let note: PublishedNote
    private let context: SiteContext

    init(_ note: PublishedNote, in context: SiteContext, page: PageState) {
        self.page = PageHooks(note, in: context, page: page)
        self.note = note
        self.context = context
    }

    private func full(_ reference: String) -> String {
        context.fullAddress(of: reference, on: note.address)
    }

    mutating func rendering(of link: NoteLink) -> LinkRendering {
        guard case .anchor(let href, _) = page.rendering(of: link) else { return page.rendering(of: link) }
        return .anchor(href: full(href))
    }

    mutating func rendering(of tag: InlineTag) -> LinkRendering {
        guard case .anchor(let href, _) = page.rendering(of: tag) else { return .standard }
        return .anchor(href: full(href))
    }

    mutating func rendering(ofImage link: NoteLink) -> ImageRendering {
        guard case .image(let source, let width, let height, _) = page.rendering(ofImage: link) else {
            return page.rendering(ofImage: link)
        }
        return .image(source: full(source), width: width, height: height)
    }

    mutating func write(
        embed link: NoteLink, at site: inout EmbedSite, to writer: inout HTMLWriter
    ) -> WrittenEmbed {
        switch page.copy(ofEmbed: link) {
        case .text(let text): writer.text(text)
        case .link(let text, let href):
            guard site.room != .link else {
                writer.text(text)
                return .inlines
            }
            write(text, href, to: &writer)
        case .image(let text, let href):
            writer.raw("<img")
            writer.attribute("src", full(href))
            writer.attribute("alt", text)
            writer.raw(">")
        }
        return .inlines
    }

    mutating func write(fence: NoteFence, to writer: inout HTMLWriter) -> Bool {
        switch fence.kind {
        case .code: return false
        case .mermaid:
            writer.raw("<p>")
            write(context.texts[.feedDiagram], "#d-\(fence.node.index)", to: &writer)
            writer.raw("</p>\n")
        case .metric:
            guard let figure = context.metrics.figure(fence.node, of: note.id), figure.isFigure else {
                return true
            }
            writer.raw("<p>")
            writer.text(figure.summary(in: context.texts))
            writer.raw(" ")
            let title = figureTitle(figure.result)
            write(title.isEmpty ? figure.name : title, "#" + percentEncoded(text(figure.anchor)), to: &writer)
            writer.raw("</p>\n")
        }
        return true
    }

    mutating func write(inlineMetric: InlineMetric, to writer: inout HTMLWriter) -> Bool {
        writer.text(note.parsed.figureTexts[inlineMetric.node] ?? "")
        return true
    }

    mutating func write(formula: NoteFormula, isBlock: Bool, to writer: inout HTMLWriter) -> Bool {
        page.write(formula: formula, isBlock: isBlock, to: &writer)
    }

    private func write(_ text: String, _ reference: String, to writer: inout HTMLWriter) {
        writer.raw("<a")
        writer.attribute("href", full(reference))
        writer.raw(">")
        writer.text(text)
        writer.raw("</a>")
    }
}
