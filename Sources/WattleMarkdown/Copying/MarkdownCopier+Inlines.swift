import WattleText

extension MarkdownCopier {
    mutating func enterInline(_ index: Int32, _ node: Node) -> Bool {
        switch node.kind {
        case .text: writeText(tree.bytes(node.text))
        case .tag: bytes += tree.bytes(node.text)
        case .softBreak: breakLine(hard: false)
        case .lineBreak: breakLine(hard: true)
        case .code: writeCode(Array(tree.bytes(node.text)))
        case .emphasis: bytes.append(0x2A)
        case .strong: bytes += "**".utf8
        case .strikethrough: bytes += "~~".utf8
        case .highlight: bytes += "==".utf8
        case .link: enterLink(node)
        case .inlineMetric: writeText(Array((note.figureTexts[NodeID(index)] ?? "").utf8)[...])
        case .mathInline: writeFormula(node)
        case .footnoteReference: writeReference(node)
        case .wikilink, .embed, .image:
            writeTarget(node)
            return false
        case .htmlInline: writeTag(index, node)
        default: break
        }
        return true
    }

    mutating func leaveInline(_ node: Node) {
        switch node.kind {
        case .emphasis: bytes.append(0x2A)
        case .strong: bytes += "**".utf8
        case .strikethrough: bytes += "~~".utf8
        case .highlight: bytes += "==".utf8
        case .link: bytes += linkEnds.popLast() ?? []
        default: break
        }
    }

    private static var longestPrefix: Int { 200 }

    private mutating func breakLine(hard: Bool) {
        // Lines that continue far within other blocks would have to repeat all of their marks.
        guard !isOneLine, prefix.count <= Self.longestPrefix else {
            bytes += hard ? "<br>".utf8 : " ".utf8
            return
        }
        if hard { bytes.append(ASCII.backslash) }
        continueLine()
    }

    private mutating func writeCode(_ code: [UInt8]) {
        let mark = [UInt8](repeating: ASCII.backtick, count: longestRun(of: ASCII.backtick, in: code) + 1)
        let isPadded =
            code.first == ASCII.backtick || code.last == ASCII.backtick
            || (code.first == ASCII.space && code.last == ASCII.space
                && code.contains { $0 != ASCII.space })
        bytes += mark + (isPadded ? [ASCII.space] : []) + code + (isPadded ? [ASCII.space] : []) + mark
    }

    private mutating func writeFormula(_ node: Node) {
        guard node.number >= 0, Int(node.number) < note.formulas.count else { return }
        let mark = [UInt8](repeating: 0x24, count: max(1, Int(node.level)))
        let content = withoutTeXComments(note.formulas[Int(node.number)].content).map {
            $0 == ASCII.newline ? ASCII.space : $0
        }
        bytes += mark + content + mark
    }

    private mutating func writeReference(_ node: Node) {
        guard note.footnotes.indices.contains(Int(node.number)),
            let number = note.footnotes[Int(node.number)].number
        else { return }
        bytes += "[^\(number)]".utf8
    }

    // MARK: Links

    private func link(of node: Node) -> NoteLink? {
        node.number >= 0 && Int(node.number) < note.links.count ? note.links[Int(node.number)] : nil
    }

    private mutating func enterLink(_ node: Node) {
        guard let link = link(of: node) else { return linkEnds.append([]) }
        switch hooks.rendering(of: link) {
        case .anchor(let href, _): open(linkTo: Array(href.utf8)[...])
        case .text: linkEnds.append([])
        case .standard:
            let address = tree.bytes(node.text)
            guard link.isExternal, SafeAddress.isAllowed(address) else { return linkEnds.append([]) }
            open(linkTo: address)
        }
    }

    private mutating func open(linkTo address: ArraySlice<UInt8>) {
        bytes.append(0x5B)
        linkEnds.append("](".utf8 + destination(address) + ")".utf8)
    }

    /// A wikilink, an embed or a picture.
    private mutating func writeTarget(_ node: Node) {
        guard let link = link(of: node) else { return }
        switch node.kind {
        case .wikilink:
            switch hooks.rendering(of: link) {
            case .anchor(let href, _): write(.link(text: link.shownText, href: href))
            case .text(let text): write(.text(text ?? link.shownText))
            case .standard: write(.text(link.shownText))
            }
        case .embed: write(hooks.copy(ofEmbed: link))
        default: writeImage(link, node)
        }
    }

    private mutating func writeImage(_ link: NoteLink, _ node: Node) {
        let text = link.display ?? ""
        switch hooks.rendering(ofImage: link) {
        case .image(let source, _, _, _): write(.image(text: text, href: source))
        case .embed: write(hooks.copy(ofEmbed: link))
        case .text: write(.text(text))
        case .standard:
            let address = tree.bytes(node.text)
            guard link.isExternal, SafeAddress.isAllowed(address) else { return write(.text(text)) }
            let href = String(decoding: address, as: UTF8.self)
            write(.link(text: text.isEmpty ? href : text, href: href))
        }
    }

    private mutating func write(_ embed: EmbedCopy) {
        switch embed {
        case .text(let text): writeText(Array(text.utf8)[...])
        case .link(let text, let href):
            // A link holds no other.
            guard !linkEnds.contains(where: { !$0.isEmpty }) else { return write(.text(text)) }
            bytes.append(0x5B)
            writeText(Array(text.utf8)[...])
            bytes += "](".utf8 + destination(Array(href.utf8)[...]) + ")".utf8
        case .image(let text, let href):
            bytes += "![".utf8
            writeText(Array(text.utf8)[...])
            bytes += "](".utf8 + destination(Array(href.utf8)[...]) + ")".utf8
        }
    }

    /// An address as it may stand in parentheses.
    private func destination(_ address: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for byte in address {
            switch byte {
            case 0...0x20, 0x28, 0x29, 0x3C, 0x3E, 0x5C, 0x60, 0x7C, 0x7F: result += percentEncoded(byte)
            default: result.append(byte)
            }
        }
        return result
    }

    // MARK: Raw HTML

    /// Elements that say something about the words in them; they lose their attributes, all others their tags.
    private static var keptElements: Set<String> {
        [
            "abbr", "b", "cite", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "strong",
            "sub",
            "sup", "u", "var",
        ]
    }

    private mutating func writeTag(_ index: Int32, _ node: Node) {
        var tokens = HTMLTokens(tree.bytes(node.text))
        while let token = tokens.next() {
            switch token {
            case .text(let text): writeText(text)
            case .closing(let name):
                if Self.keptElements.contains(name) { bytes += "</\(name)>".utf8 }
            case .opening(let tag):
                if tag.name == "br" {
                    breakLine(hard: true)
                } else if Self.keptElements.contains(tag.name) {
                    bytes += "<\(tag.name)>".utf8
                } else if HTMLReference(tag) != nil, tag.name != "a" {
                    writePicture(index)
                }
            }
        }
    }

    /// A picture, a film or a sound, as the page has it.
    private mutating func writePicture(_ index: Int32) {
        var renderer = MarkdownRenderer(note, hooks: hooks)
        let html = renderer.render(blocks: [NodeID(index)]).bytes
        hooks = renderer.hooks
        bytes += html.map { $0 == ASCII.newline ? ASCII.space : $0 }
    }
}
