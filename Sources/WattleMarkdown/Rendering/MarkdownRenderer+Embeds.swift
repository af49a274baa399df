import WattleText

extension MarkdownRenderer {
    /// Whether the paragraph has embeds directly in it, so that blocks may stand in its place.
    func hasEmbeds(_ paragraph: Node) -> Bool {
        guard mayHoldEmbeds else { return false }
        var child = paragraph.firstChild
        while child >= 0 {
            let node = tree.nodes[Int(child)]
            if node.kind == .embed || node.kind == .image { return true }
            child = node.nextSibling
        }
        return false
    }

    /// Whether blocks may stand in the place of a paragraph.
    package func hasEmbeds(_ paragraph: NodeID) -> Bool { hasEmbeds(tree[paragraph]) }

    /// Writes a paragraph with embeds: those that become blocks divide it, and no part of it is left empty.
    mutating func writeDivided(_ index: Int32, _ paragraph: Node) {
        beginLine()
        writeAnchor(index)
        var page = writer
        writer = HTMLWriter()
        let isAlone = tree.nodes[Int(paragraph.firstChild)].nextSibling < 0
        var isFirst = true
        var child = paragraph.firstChild
        while child >= 0 {
            let node = tree.nodes[Int(child)]
            if let link = embedded(node) {
                var content = HTMLWriter()
                switch write(link, in: isAlone ? .alone : .paragraph, to: &content) {
                case .nothing: writer.text(link.shownText)
                case .inlines: writer.raw(content.finish())
                case .blocks:
                    endPart(of: index, isFirst: &isFirst, to: &page)
                    page.raw(content.finish())
                }
            } else {
                write(from: child)
            }
            child = node.nextSibling
        }
        endPart(of: index, isFirst: &isFirst, to: &page)
        writer = page
    }

    /// Writes an embed where blocks would be wrong.
    mutating func writeInlineEmbed(_ node: Node) {
        guard node.number >= 0, Int(node.number) < note.links.count else { return }
        writeInlineEmbed(note.links[Int(node.number)])
    }

    mutating func writeInlineEmbed(_ link: NoteLink) {
        var content = HTMLWriter()
        let room = isInLink ? EmbedSite.Room.link : .inlines
        if write(link, in: room, to: &content) == .nothing {
            writer.text(link.shownText)
        } else {
            writer.raw(content.finish())
        }
    }

    private mutating func write(
        _ link: NoteLink, in room: EmbedSite.Room, to writer: inout HTMLWriter
    ) -> WrittenEmbed {
        var site = EmbedSite(room: room, headingLevel: headingLevel, tableCount: tableCount)
        let result = hooks.write(embed: link, at: &site, to: &writer)
        tableCount = site.tableCount
        return result
    }

    /// The link of an embed, or of an image that is written as one.
    private mutating func embedded(_ node: Node) -> NoteLink? {
        guard node.number >= 0, Int(node.number) < note.links.count else { return nil }
        let link = note.links[Int(node.number)]
        if node.kind == .image { return hooks.rendering(ofImage: link) == .embed ? link : nil }
        return node.kind == .embed ? link : nil
    }

    /// Puts what has been written of a paragraph on the page, unless it is nothing but white space.
    private mutating func endPart(of index: Int32, isFirst: inout Bool, to page: inout HTMLWriter) {
        sanitizer.closeAll(openedBelow: index, to: &writer)
        let text = writer.bytes.trimmedASCII()
        guard !text.isEmpty else { return }
        let paragraph = tree.nodes[Int(index)]
        let part = HTMLFragment(trusted: Array(text))
        writer = page
        page = HTMLWriter()
        if isTight(paragraph) {
            if !isFirst { beginLine() }
            writer.raw(part)
        } else {
            beginLine()
            writer.raw("<p>")
            writer.raw(part)
            writer.raw("</p>\n")
        }
        isFirst = false
        page = writer
        writer = HTMLWriter()
    }

    /// Opens a list for one item of another; true if it is an ordered one, which goes on counting.
    mutating func openList(around item: NodeID) -> Bool {
        guard let parent = tree.parent(of: item), tree[parent].flags.contains(.isOrdered) else {
            writer.raw("<ul>\n")
            return false
        }
        let before = tree.children(of: parent).prefix { $0 != item }.count
        writer.raw("<ol")
        writer.attribute("start", String(Int(tree[parent].number) + before))
        writer.raw(">\n")
        return true
    }
}
