import WattleGarden
import WattleMarkdown
import WattleMedia
import WattleText

extension PageHooks {
    mutating func write(
        embed link: NoteLink, at site: inout EmbedSite, to writer: inout HTMLWriter
    ) -> WrittenEmbed {
        let resolved = links[link.place]
        if let target = resolved.embedded(by: link, in: note.id) {
            let content = EmbeddedContent(
                note: page.view.content(of: target.note), place: target.place, link: link)
            return write(content, at: &site, to: &writer)
        }
        switch resolved {
        case .note(let id, let place):
            return write(
                reference(to: id, place), page.view.card(of: id).title, instead: link, site, to: &writer)
        case .here: return write(reference(to: note.id, nil), note.title, instead: link, site, to: &writer)
        case .page(let number, let fragment):
            let target = page.view.page(number)
            return write(
                reference(to: target.address, fragment), target.title, instead: link, site, to: &writer)
        case .attachment: return write(fileOf: link, site, to: &writer)
        case .none:
            writer.text(link.display ?? "")
            return .inlines
        case .external: return .nothing
        }
    }

    private func write(fileOf link: NoteLink, _ site: EmbedSite, to writer: inout HTMLWriter) -> WrittenEmbed
    {
        guard let shown = file(of: link) else { return .nothing }
        guard site.room != .link || shown.file.kind.isImage else {
            writer.text(link.shownText)
            return .inlines
        }
        shown.write(isBlock: site.room == .alone, to: &writer)
        return site.room == .alone ? .blocks : .inlines
    }

    /// A link in the place of an embed; its text alone within another link.
    private func write(
        _ href: String, _ title: String, instead link: NoteLink, _ site: EmbedSite,
        to writer: inout HTMLWriter
    ) -> WrittenEmbed {
        guard site.room != .link else {
            writer.text(link.display ?? title)
            return .inlines
        }
        writer.raw("<a")
        writer.attribute("href", href)
        writer.raw(">")
        writer.text(link.display ?? title)
        writer.raw("</a>")
        return .inlines
    }

    // MARK: Notes

    private func write(
        _ content: EmbeddedContent, at site: inout EmbedSite, to writer: inout HTMLWriter
    ) -> WrittenEmbed {
        let path = (frame?.path ?? []) + [EmbedFrame.Step(note: note.id, link: content.link)]
        let isEndless = path.contains { content.shows($0) }
        let cost = content.part.range.count + EmbedLimits.frameBytes
        guard !isEndless, path.count <= EmbedLimits.depth, cost <= page.room, !content.part.blocks.isEmpty
        else {
            return write(instead: content, site, to: &writer)
        }
        switch site.room {
        case .alone, .paragraph:
            page.room -= cost
            write(blocks: content, along: path, at: &site, to: &writer)
            return .blocks
        case .inlines:
            guard let paragraph = content.shortParagraph else {
                return write(instead: content, site, to: &writer)
            }
            page.room -= cost
            write(inlinesOf: paragraph, content, along: path, to: &writer)
            return .inlines
        case .link: return write(instead: content, site, to: &writer)
        }
    }

    private func write(
        instead content: EmbeddedContent, _ site: EmbedSite, to writer: inout HTMLWriter
    ) -> WrittenEmbed {
        let href = reference(to: content.note.address, content.place?.fragment)
        return write(href, content.title, instead: content.link, site, to: &writer)
    }

    private func write(
        blocks content: EmbeddedContent, along path: [EmbedFrame.Step], at site: inout EmbedSite,
        to writer: inout HTMLWriter
    ) {
        page.embeds += 1
        let prefix = "e\(page.embeds)."
        let level = min(6, site.headingLevel + 1)
        writer.raw("<div class=\"embed\" role=\"group\"")
        writer.attribute("aria-labelledby", prefix + "from")
        writer.raw(">\n")
        if content.place == nil { write(title: content.note.title, level: level, to: &writer) }
        let options = content.options(
            context.rendering, prefix: prefix, level: level, at: site)
        let frame = EmbedFrame(prefix: prefix, part: content.part, path: path, options: options)
        var renderer = MarkdownRenderer(
            content.note.parsed, hooks: PageHooks(embedding: content.note, in: frame, on: self),
            options: options)
        writer.raw(renderer.render(content.part))
        site.tableCount = renderer.tableCount
        writer.raw("<p class=\"embed-from\"><a")
        writer.attribute("id", prefix + "from")
        writer.attribute("href", reference(to: content.note.address, content.place?.fragment))
        writer.raw(">")
        writer.text(content.title)
        writer.raw("</a></p>\n</div>\n")
    }

    private func write(title: String, level: Int, to writer: inout HTMLWriter) {
        writer.raw("<h")
        writer.number(level)
        writer.raw(">")
        writer.text(title)
        writer.raw("</h")
        writer.number(level)
        writer.raw(">\n")
    }

    private func write(
        inlinesOf paragraph: NodeID, _ content: EmbeddedContent, along path: [EmbedFrame.Step],
        to writer: inout HTMLWriter
    ) {
        var options = context.rendering
        options.footnoteNumbers = .elsewhere(reference(to: content.note.address, nil))
        let frame = EmbedFrame(prefix: "", part: nil, path: path, options: options)
        var renderer = MarkdownRenderer(
            content.note.parsed, hooks: PageHooks(embedding: content.note, in: frame, on: self),
            options: options)
        writer.raw("<span class=\"embed\">")
        writer.raw(renderer.render(inlinesOf: paragraph))
        writer.raw("</span> (<a")
        writer.attribute("href", reference(to: content.note.address, content.place?.fragment))
        writer.raw(">")
        writer.text(content.title)
        writer.raw("</a>)")
    }
}

/// What an embed shows.
private struct EmbeddedContent {
    /// A text of that many bytes may stand among words of another.
    private static let shortLength = 400

    let note: PublishedNote
    let place: NotePlace?
    let link: NoteLink
    let part: NotePart

    init(note: PublishedNote, place: NotePlace?, link: NoteLink) {
        self.note = note
        self.place = place
        self.link = link
        part = place.flatMap { $0.part(of: note.parsed) } ?? note.parsed.body(withoutTitle: note.title)
    }

    /// The note's title, and the heading of a section.
    var title: String {
        guard case .heading(let index) = place?.kind else { return note.title }
        let heading = note.parsed.headings[index].text
        return foldedName(heading) == foldedName(note.title) ? note.title : note.title + " › " + heading
    }

    /// Whether an embed that led here stands in what is shown.
    func shows(_ step: EmbedFrame.Step) -> Bool { step.note == note.id && part.contains(step.link.range) }

    /// The one short paragraph that it consists of, as a paragraph or as an item.
    var shortParagraph: NodeID? {
        let tree = note.parsed.tree
        guard part.blocks.count == 1, part.range.count <= Self.shortLength, var block = part.blocks.first
        else {
            return nil
        }
        if tree[block].kind == .item {
            let parts = Array(tree.children(of: block))
            guard parts.count == 1 else { return nil }
            block = parts[0]
        }
        return tree[block].kind == .paragraph ? block : nil
    }

    /// How the part is written below a heading of the page.
    func options(
        _ usual: RenderingOptions, prefix: String, level: Int, at site: EmbedSite
    ) -> RenderingOptions {
        var options = usual
        options.identifierPrefix = prefix
        options.tableCount = site.tableCount
        options.footnotesLevel = nil
        options.footnoteNumbers = .anew
        // The title of a whole note stands above its headings.
        let top = place == nil ? level + 1 : level
        options.headingLevel = top - 1
        let highest = note.parsed.headings.lazy.filter { part.contains($0.range) }.map(\.level).min()
        options.headingShift = highest.map { top - $0 } ?? 0
        return options
    }
}
