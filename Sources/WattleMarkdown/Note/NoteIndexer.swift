import WattleText

/// Goes once over a note's tree and notes down what other parts of Wattle ask for.
struct NoteIndexer {
    var note: ParsedNote
    let scanner: BodyScanner
    let destinations: [Int32: Int32]
    let options: SyntaxOptions
    /// The sibling before each node that has been reached.
    private var previous: [Int32]
    private var slugger = HeadingSlugger()
    var finder = SourceFinder()
    /// Blocks that say `^id` and nothing else, which leave the tree.
    private var identifierBlocks: [Int32] = []

    init(_ note: ParsedNote, builder: TreeBuilder) {
        self.note = note
        scanner = builder.scanner
        destinations = builder.destinations
        options = builder.options
        previous = Array(repeating: -1, count: note.tree.nodes.count)
    }

    mutating func indexed() -> ParsedNote {
        numberFootnotes()
        var current: Int32 = 0
        while current >= 0 {
            let next = note.tree.nodes[Int(current)].nextSibling
            if next >= 0 { previous[Int(next)] = current }
            visit(current)
            current = note.tree.successor(of: current, within: 0)
        }
        for block in identifierBlocks { unlink(block) }
        nameHeadings()
        describeFootnotes()
        return note
    }

    /// Goes over nothing but what was added below some blocks.
    mutating func indexed(below blocks: [NodeID]) -> ParsedNote {
        for block in blocks {
            var current = note.tree.successor(of: block.index, within: block.index)
            while current >= 0 {
                visit(current)
                current = note.tree.successor(of: current, within: block.index)
            }
        }
        return note
    }

    private mutating func visit(_ index: Int32) {
        let node = note.tree.nodes[Int(index)]
        switch node.kind {
        case .heading: addHeading(index, node)
        case .codeBlock: addFence(index, node)
        case .inlineMetric: addInlineMetric(index, node)
        case .mathInline, .mathBlock: addFormula(index, node)
        case .wikilink, .embed: addWikilink(index, node)
        case .link, .image: addLink(index, node)
        case .text: if options.tags, !node.flags.contains(.isLiteral) { addTags(index, node) }
        default: break
        }
        if options.blockIdentifiers, node.kind == .paragraph || node.kind == .heading {
            addBlockIdentifier(index, node)
        }
    }

    func precedingSibling(of index: Int32) -> Int32 { previous[Int(index)] }

    // MARK: Headings

    private mutating func addHeading(_ index: Int32, _ node: Node) {
        note.tree.nodes[Int(index)].number = Int32(note.headings.count)
        note.headings.append(
            NoteHeading(
                node: NodeID(index), level: Int(node.level), text: "", identifier: "", range: node.range))
    }

    /// Texts of headings need the links, so they are made last.
    private mutating func nameHeadings() {
        for index in note.headings.indices {
            let heading = note.headings[index]
            let text = note.text(of: heading.node)
            note.headings[index] = NoteHeading(
                node: heading.node, level: heading.level, text: text,
                // An id may not be empty, as that of a heading of emoji alone would be.
                identifier: slugger.identifier(for: headingSlug(text).isEmpty ? "section" : text),
                range: heading.range)
        }
    }

    // MARK: Block identifiers

    private mutating func addBlockIdentifier(_ index: Int32, _ node: Node) {
        guard let text = lastText(of: node) else { return }
        let bounds = note.tree.nodes[Int(text)].text.bounds
        guard let mark = identifierMark(bounds) else { return }
        let isAlone = mark == bounds.lowerBound && node.firstChild == text
        let name = note.tree.payload[mark + 1..<bounds.upperBound]
        let target = isAlone ? previous[Int(index)] : holder(of: index, node)
        guard target >= 0 else { return }
        note.blockIdentifiers.append(
            BlockIdentifier(
                name: String(decoding: name, as: UTF8.self), node: NodeID(target),
                range: identifierRange(count: name.count + 1, in: node)))
        if note.tree.nodes[Int(target)].kind.canBeNamed {
            note.tree.nodes[Int(target)].detail = PayloadRange(
                start: Int32(mark), count: Int32(name.count + 1))
        }
        if isAlone {
            identifierBlocks.append(index)
        } else {
            trim(text, to: mark)
        }
    }

    private func lastText(of node: Node) -> Int32? {
        let last = note.tree.nodes.lastChild(of: node)
        guard last >= 0, note.tree.nodes[Int(last)].kind == .text else { return nil }
        return note.tree.nodes[Int(last)].flags.contains(.isLiteral) ? nil : last
    }

    /// Where `^id` begins, if the text ends with it and white space or nothing stands before it.
    private func identifierMark(_ bounds: Range<Int>) -> Int? {
        var position = bounds.upperBound
        while position > bounds.lowerBound {
            let byte = note.tree.payload[position - 1]
            guard byte.isASCIIAlphanumeric || byte == 0x2D else { break }
            position -= 1
        }
        guard position < bounds.upperBound, position > bounds.lowerBound else { return nil }
        guard note.tree.payload[position - 1] == 0x5E else { return nil }
        guard position - 1 > bounds.lowerBound else { return position - 1 }
        return note.tree.payload[position - 2].isASCIIWhitespace ? position - 1 : nil
    }

    private func identifierRange(count: Int, in node: Node) -> SourceRange {
        var end = Int(node.sourceEnd)
        while end > Int(node.sourceStart), note.source[end - 1].isASCIIWhitespace { end -= 1 }
        return SourceRange(max(0, end - count), end)
    }

    /// The item whose first paragraph this is, or else the block itself.
    private func holder(of index: Int32, _ node: Node) -> Int32 {
        guard node.parent >= 0, note.tree.nodes[Int(node.parent)].kind == .item else { return index }
        return note.tree.nodes[Int(node.parent)].firstChild == index ? node.parent : index
    }

    private mutating func trim(_ text: Int32, to end: Int) {
        let start = Int(note.tree.nodes[Int(text)].text.start)
        var end = end
        while end > start, note.tree.payload[end - 1].isSpaceOrTab { end -= 1 }
        note.tree.nodes[Int(text)].text.count = Int32(end - start)
    }

    private mutating func unlink(_ block: Int32) {
        let before = previous[Int(block)]
        guard before >= 0 else { return }
        note.tree.nodes[Int(before)].nextSibling = note.tree.nodes[Int(block)].nextSibling
        let next = note.tree.nodes[Int(block)].nextSibling
        if next >= 0 { previous[Int(next)] = before }
    }
}

extension NodeKind {
    /// Whether `Node.detail` is the `^id` that names the block.
    package var canBeNamed: Bool {
        switch self {
        case .paragraph, .item, .list, .blockQuote, .table, .heading: true
        default: false
        }
    }
}
