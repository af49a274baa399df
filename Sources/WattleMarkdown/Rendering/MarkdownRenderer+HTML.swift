import WattleText

/// Raw HTML of a note, as far as the allow list goes.
///
/// Elements that are not allowed lose their tags, those with code for a browser lose their content too. Comments,
/// declarations and instructions vanish. What leads to the garden or shows a file of it goes the way of Markdown's own
/// links; what would be fetched from elsewhere becomes a link.
extension MarkdownRenderer {
    mutating func writeHTML(_ node: Node) {
        let isBlock = node.kind == .htmlBlock
        var context = HTMLContext(node: node, allowsBlocks: isBlock || allowsBlocks(in: node.parent))
        var tokens = HTMLTokens(tree.bytes(node.text))
        while let token = tokens.next() {
            switch token {
            case .text(let text): HTMLSanitizer.write(text: text, to: &writer)
            case .closing(let name): sanitizer.close(name, owner: node.parent, to: &writer)
            case .opening(let tag): write(tag, &context)
            }
        }
        if isBlock { sanitizer.closeBlock(owner: node.parent, to: &writer) }
    }

    /// Whether blocks may stand among the inlines of a node, which has no `<p>` around them.
    private func allowsBlocks(in parent: Int32) -> Bool {
        let node = tree.nodes[Int(parent)]
        return node.kind == .tableCell || node.kind == .paragraph && isTight(node)
    }

    private mutating func write(_ tag: HTMLTag, _ context: inout HTMLContext) {
        let reference = HTMLReference(tag)
        let link = reference.flatMap { $0.isLocal ? context.takeLink(of: note) : nil }
        switch reference {
        case .link(let address): openLink(tag, to: address, link, context)
        case .image(let address): writeImage(tag, at: address, link)
        case .embed(let address): writeMedia(tag, at: address, link)
        case .none: if tag.name != "a" { open(tag, context) }
        }
    }

    /// Writes the opening tag of an allowed element.
    private mutating func open(_ tag: HTMLTag, to target: HTMLTarget? = nil, _ context: HTMLContext) {
        guard let element = HTMLElement.named(tag.name),
            sanitizer.admit(
                tag.name, element, owner: context.owner, allowsBlocks: context.allowsBlocks, to: &writer)
        else { return }
        writer.raw(byte: 0x3C)
        writer.text(tag.name)
        target?.write(to: &writer)
        for attribute in tag.attributes where element.allows(attribute.name) {
            writer.raw(byte: ASCII.space)
            writer.text(attribute.name)
            writer.raw("=\"")
            HTMLSanitizer.write(text: attribute.value, to: &writer)
            writer.raw(byte: 0x22)
        }
        if element.content != .phrasing, let alignment = tag.alignment {
            writer.attribute("class", alignment)
        }
        writer.raw(byte: 0x3E)
    }

    private mutating func openLink(
        _ tag: HTMLTag, to address: ArraySlice<UInt8>, _ link: NoteLink?, _ context: HTMLContext
    ) {
        guard !isInLink else { return }
        switch link.map({ hooks.rendering(of: $0) }) {
        case .anchor(let href, let className): open(tag, to: .resolved(href, className), context)
        case .text, .standard: return
        case .none: if SafeAddress.isWeb(address) { open(tag, to: .written(address), context) }
        }
    }

    // MARK: Pictures, sound and films

    private mutating func writeImage(_ tag: HTMLTag, at address: ArraySlice<UInt8>, _ link: NoteLink?) {
        let alternative = tag.value(of: "alt") ?? []
        switch link.map({ hooks.rendering(ofImage: $0) }) {
        case .image(let source, let width, let height, let isFrame):
            writer.raw("<img src=\"")
            AddressWriter.write(Array(source.utf8)[...], to: &writer)
            writer.raw("\" alt=\"")
            HTMLSanitizer.write(text: alternative, to: &writer)
            writer.raw(byte: 0x22)
            closeImage(width: width, height: height, isFrame: isFrame)
        case .embed:
            if let link { writeInlineEmbed(link) }
        case .text, .standard: HTMLSanitizer.write(text: alternative, to: &writer)
        case .none: writeForeign(address, text: alternative)
        }
    }

    private mutating func writeMedia(_ tag: HTMLTag, at address: ArraySlice<UInt8>, _ link: NoteLink?) {
        if let link {
            writeInlineEmbed(link)
        } else {
            writeForeign(address, text: tag.value(of: "title") ?? [])
        }
    }

    /// What another host has is a link to it; in a link it is its text.
    private mutating func writeForeign(_ address: ArraySlice<UInt8>, text: ArraySlice<UInt8>) {
        guard !isInLink, SafeAddress.isWeb(address) else {
            return HTMLSanitizer.write(text: text, to: &writer)
        }
        writer.raw("<a")
        HTMLTarget.written(address).write(to: &writer)
        writer.raw(byte: 0x3E)
        HTMLSanitizer.write(text: text.isEmpty ? address : text, to: &writer)
        writer.raw("</a>")
    }
}

/// Where a link of raw HTML leads.
private enum HTMLTarget {
    /// To an address of the site, with a class where one is wanted.
    case resolved(String, String?)
    /// To an address as it is written in the note, entities and all.
    case written(ArraySlice<UInt8>)

    func write(to writer: inout HTMLWriter) {
        writer.raw(" href=\"")
        switch self {
        case .resolved(let href, let className):
            AddressWriter.write(Array(href.utf8)[...], to: &writer)
            writer.raw(byte: 0x22)
            if let className { writer.attribute("class", className) }
        case .written(let address):
            HTMLSanitizer.write(text: address, to: &writer)
            writer.raw("\" class=\"ext\"")
        }
    }
}

/// One node of raw HTML while it is written.
private struct HTMLContext {
    let owner: Int32
    let allowsBlocks: Bool
    /// The place of its next link of the garden's own.
    private var nextLink: Int

    init(node: Node, allowsBlocks: Bool) {
        owner = node.parent
        nextLink = Int(node.number)
        self.allowsBlocks = allowsBlocks
    }

    mutating func takeLink(of note: ParsedNote) -> NoteLink? {
        guard note.links.indices.contains(nextLink) else { return nil }
        defer { nextLink += 1 }
        return note.links[nextLink]
    }
}
