package import WattleText

/// Writes a note's tree as an HTML fragment: `MarkdownRenderer(note, hooks: hooks).render()`.
package struct MarkdownRenderer<Hooks: MarkdownHooks>: TreeWriter {
    let note: ParsedNote
    let tree: NoteTree
    let options: RenderingOptions
    /// The hooks, with whatever they have noted down.
    package var hooks: Hooks
    var writer: HTMLWriter
    /// What closes each open link, innermost last; nil where the link was left out.
    var openLinks: [Bool] = []
    /// The elements of raw HTML that are open.
    var sanitizer = HTMLSanitizer()
    /// How many tables have been written; the regions in which they scroll need names of their own.
    package internal(set) var tableCount: Int
    /// The level of the heading below which the walk stands, and those that hold outside of its containers.
    var headingLevel: Int
    var outerLevels: [Int] = []
    /// Whether paragraphs have to be looked at for embeds.
    let mayHoldEmbeds: Bool
    /// How often each footnote has been referred to so far, by its place in ``ParsedNote/footnotes``.
    var referenceCounts: [Int]
    /// The footnotes in the order in which they were referred to, and the place of each in it, from 1.
    var footnoteOrder: [Int] = []
    var footnotePlaces: [Int: Int] = [:]
    /// How many of those that were referred to have been looked at for the margin, and which ones stand there.
    var lookedAtFootnotes = 0
    var sideNotes: Set<Int> = []

    /// Prepares to write `note`.
    package init(_ note: ParsedNote, hooks: Hooks, options: RenderingOptions = .garden) {
        self.note = note
        self.tree = note.tree
        self.options = options
        self.hooks = hooks
        tableCount = options.tableCount
        headingLevel = options.headingLevel
        mayHoldEmbeds =
            !options.isPlainCommonMark && note.links.contains { $0.form == .embed || $0.form == .image }
        writer = HTMLWriter()
        referenceCounts = Array(repeating: 0, count: note.footnotes.count)
    }

    /// The whole note.
    ///
    /// Linear, without recursion.
    package mutating func render() -> HTMLFragment {
        writer = HTMLWriter(capacity: note.source.count + note.source.count / 2)
        writeChildren(of: 0)
        sanitizer.closeAll(openedBelow: 0, to: &writer)
        if options.writesFootnotes { writeFootnotes() }
        return finish()
    }

    /// Some blocks that follow each other, such as one section of the note.
    ///
    /// The footnotes follow, unless `endsHere` is false because more blocks will be written.
    package mutating func render(blocks: some Sequence<NodeID>, endsHere: Bool = true) -> HTMLFragment {
        let hasSideNotes = options.hasSideNotes && !note.footnotes.isEmpty
        for block in blocks { hasSideNotes ? writeWithSideNotes(block) : write(from: block.index) }
        sanitizer.closeAll(openedBelow: 0, to: &writer)
        if options.writesFootnotes, endsHere { writeFootnotes() }
        return finish()
    }

    /// A part of the note; an item stands in a list of its own.
    package mutating func render(_ part: NotePart) -> HTMLFragment {
        guard let item = part.item else { return render(blocks: part.blocks) }
        let isOrdered = openList(around: item)
        write(from: item.index)
        writer.raw(isOrdered ? "</ol>\n" : "</ul>\n")
        if options.writesFootnotes { writeFootnotes() }
        return finish()
    }

    /// The inlines of the note's first paragraph, which keeps its name.
    package mutating func render(lede paragraph: NodeID) -> HTMLFragment {
        writeAnchor(paragraph.index)
        return render(inlinesOf: paragraph)
    }

    /// The inlines below one node, such as a heading's or a sentence's.
    package mutating func render(inlinesOf node: NodeID) -> HTMLFragment {
        writeChildren(of: node.index)
        return finish()
    }

    private mutating func finish() -> HTMLFragment {
        sanitizer.closeAll(openedBelow: 0, to: &writer)
        let fragment = HTMLFragment(trusted: writer.bytes)
        writer = HTMLWriter()
        return fragment
    }

    /// The id of a block that `^name` names, as a page has it.
    func name(of block: Int32) -> String? {
        guard !note.blockNames.isEmpty, !options.isPlainCommonMark else { return nil }
        return note.blockNames[block].map { options.identifierPrefix + "^" + $0 }
    }

    /// Whether footnotes that were referred to stand below the text.
    package var hasFootnotesBelow: Bool { footnoteOrder.count > sideNotes.count }

    // MARK: The walk

    mutating func writeChildren(of node: Int32) {
        var child = tree.nodes[Int(node)].firstChild
        while child >= 0 {
            write(from: child)
            child = tree.nodes[Int(child)].nextSibling
        }
        sanitizer.closeAll(openedBelow: node, to: &writer)
    }

    mutating func enter(_ index: Int32) -> Bool {
        let node = tree.nodes[Int(index)]
        switch node.kind {
        case .text: writer.text(tree.bytes(node.text))
        case .softBreak: writer.raw(byte: ASCII.newline)
        case .lineBreak: writer.raw("<br />\n")
        case .code: writeCode(node)
        case .emphasis: writer.raw("<em>")
        case .strong: writer.raw("<strong>")
        case .strikethrough: writer.raw("<del>")
        case .highlight: writer.raw("<mark>")
        case .link, .image, .wikilink, .embed, .footnoteReference, .htmlInline, .inlineMetric, .mathInline,
            .tag:
            return enterInline(index, node)
        default:
            return enterBlock(index, node)
        }
        return true
    }

    mutating func leave(_ index: Int32) {
        sanitizer.closeAll(openedBelow: index, to: &writer)
        let node = tree.nodes[Int(index)]
        switch node.kind {
        case .emphasis: writer.raw("</em>")
        case .strong: writer.raw("</strong>")
        case .strikethrough: writer.raw("</del>")
        case .highlight: writer.raw("</mark>")
        case .link: if openLinks.removeLast() { writer.raw("</a>") }
        case .text, .softBreak, .lineBreak, .code, .image, .wikilink, .embed, .footnoteReference, .htmlInline,
            .inlineMetric, .mathInline, .tag:
            break
        default: leaveBlock(index, node)
        }
    }

    mutating func writeCode(_ node: Node) {
        writer.raw("<code>")
        writer.text(tree.bytes(node.text))
        writer.raw("</code>")
    }

    /// Begins a new line, unless one has just begun.
    mutating func beginLine() {
        if let last = writer.bytes.last, last != ASCII.newline { writer.raw(byte: ASCII.newline) }
    }
}
