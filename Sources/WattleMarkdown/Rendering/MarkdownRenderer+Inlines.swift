import WattleText

extension MarkdownRenderer {
    mutating func enterInline(_ index: Int32, _ node: Node) -> Bool {
        switch node.kind {
        case .link:
            enterLink(node)
            return true
        case .image: writeImage(index, node)
        case .wikilink: writeWikilink(node)
        case .embed: writeInlineEmbed(node)
        case .footnoteReference: writeReference(node)
        case .inlineMetric:
            if node.number < 0
                || !hooks.write(inlineMetric: note.inlineMetrics[Int(node.number)], to: &writer)
            {
                writeCode(node)
            }
        case .tag: writeTag(node)
        case .mathInline: writeMath(node, isBlock: false)
        case .htmlInline:
            switch options.rawHTML {
            case .passThrough: writer.raw(trusted: tree.bytes(node.text))
            case .allowList: writeHTML(node)
            case .dropped: break
            }
        default: break
        }
        return false
    }

    // MARK: Links

    /// Whether a link is open, which holds no other.
    var isInLink: Bool { openLinks.contains(true) || sanitizer.isInLink }

    private mutating func enterLink(_ node: Node) {
        if options.isPlainCommonMark {
            openAnchor(tree.bytes(node.text), title: tree.bytes(node.detail), className: nil)
            openLinks.append(true)
            return
        }
        let link = node.number >= 0 ? note.links[Int(node.number)] : nil
        switch link.map({ hooks.rendering(of: $0) }) ?? .standard {
        case .anchor(let href, let className) where !isInLink:
            openAnchor(Array(href.utf8)[...], title: tree.bytes(node.detail), className: className)
            openLinks.append(true)
        case .text, .anchor:
            openLinks.append(false)
        case .standard:
            let isLinked =
                !isInLink && (link?.isExternal ?? false) && SafeAddress.isAllowed(tree.bytes(node.text))
            if isLinked {
                openAnchor(tree.bytes(node.text), title: tree.bytes(node.detail), className: "ext")
            }
            openLinks.append(isLinked)
        }
    }

    mutating func openAnchor(_ href: ArraySlice<UInt8>, title: ArraySlice<UInt8>, className: String?) {
        writer.raw("<a href=\"")
        AddressWriter.write(href, to: &writer)
        writer.raw(byte: 0x22)
        if let className { writer.attribute("class", className) }
        if !title.isEmpty { writer.attribute("title", title) }
        writer.raw(byte: 0x3E)
    }

    private mutating func writeWikilink(_ node: Node) {
        guard node.number >= 0, Int(node.number) < note.links.count else { return }
        let link = note.links[Int(node.number)]
        switch hooks.rendering(of: link) {
        case .anchor(let href, let className) where !isInLink:
            openAnchor(Array(href.utf8)[...], title: [], className: className)
            writer.text(link.shownText)
            writer.raw("</a>")
        case .text(let text): writer.text(text ?? link.shownText)
        case .anchor, .standard: writer.text(link.shownText)
        }
    }

    // MARK: Tags

    private mutating func writeTag(_ node: Node) {
        let text = tree.bytes(node.text)
        guard !options.isPlainCommonMark, note.tags.indices.contains(Int(node.number)) else {
            return writer.text(text)
        }
        switch hooks.rendering(of: note.tags[Int(node.number)]) {
        case .anchor(let href, let className) where !isInLink:
            openAnchor(Array(href.utf8)[...], title: [], className: className ?? "tag")
            writer.text(text)
            writer.raw("</a>")
        case .anchor, .standard, .text:
            writer.raw("<span class=\"tag\">")
            writer.text(text)
            writer.raw("</span>")
        }
    }

    // MARK: Images

    private mutating func writeImage(_ index: Int32, _ node: Node) {
        if options.isPlainCommonMark {
            openImage(tree.bytes(node.text), index, node)
            writer.raw(" />")
            return
        }
        let link = node.number >= 0 ? note.links[Int(node.number)] : nil
        switch link.map({ hooks.rendering(ofImage: $0) }) ?? .standard {
        case .image(let source, let width, let height, let isFrame):
            openImage(Array(source.utf8)[...], index, node)
            closeImage(width: width, height: height, isFrame: isFrame)
        case .embed: writeInlineEmbed(node)
        case .text: writeAlternative(index)
        case .standard: writeForeignImage(link, index, node)
        }
    }

    /// Ends the tag of an image behind its text.
    mutating func closeImage(width: Int?, height: Int?, isFrame: Bool) {
        if let width { writer.attribute("width", String(width)) }
        if let height { writer.attribute("height", String(height)) }
        if isFrame { writer.attribute("class", "framed") }
        writer.raw(" loading=\"lazy\" decoding=\"async\">")
    }

    /// Nothing is fetched from other hosts: a picture there is a link, or its text within another link.
    private mutating func writeForeignImage(_ link: NoteLink?, _ index: Int32, _ node: Node) {
        let address = tree.bytes(node.text)
        guard let link, link.isExternal, SafeAddress.isAllowed(address), !isInLink else {
            return writeAlternative(index)
        }
        openAnchor(address, title: tree.bytes(node.detail), className: "ext")
        if link.shownText.isEmpty { writer.text(address) } else { writeAlternative(index) }
        writer.raw("</a>")
    }

    private mutating func openImage(_ source: ArraySlice<UInt8>, _ index: Int32, _ node: Node) {
        writer.raw("<img src=\"")
        AddressWriter.write(source, to: &writer)
        writer.raw("\" alt=\"")
        writeAlternative(index)
        writer.raw(byte: 0x22)
        if !node.detail.isEmpty { writer.attribute("title", tree.bytes(node.detail)) }
    }

    /// The texts below a node without any markup, as an attribute needs them.
    mutating func writeAlternative(_ root: Int32) {
        var current = tree.successor(of: root, within: root)
        while current >= 0 {
            let node = tree.nodes[Int(current)]
            switch node.kind {
            case .inlineMetric: writer.text(note.figureTexts[NodeID(current)] ?? "")
            case .text, .code, .mathInline, .tag: writer.text(tree.bytes(node.text))
            case .htmlInline where options.rawHTML == .passThrough: writer.text(tree.bytes(node.text))
            case .softBreak, .lineBreak: writer.raw(byte: ASCII.space)
            case .wikilink, .embed:
                if node.number >= 0, Int(node.number) < note.links.count {
                    writer.text(note.links[Int(node.number)].shownText)
                }
            default: break
            }
            current = tree.successor(of: current, within: root)
        }
    }
}
