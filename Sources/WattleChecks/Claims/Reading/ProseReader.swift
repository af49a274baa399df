import WattleMarkdown
import WattleText

/// Reads a note's tree into its running text, in one walk without recursion.
struct ProseReader {
    private let note: ParsedNote
    private let tree: NoteTree
    private var prose = NoteProse()
    /// The block whose text is being read; -1 outside of blocks of text.
    private var block: Int32 = -1
    private var blockStart = 0
    /// Links that are open, with the place where their text begins.
    private var openLinks: [(node: Int32, start: Int)] = []

    init(_ note: ParsedNote) {
        self.note = note
        tree = note.tree
        prose.text.reserveCapacity(note.source.count)
        prose.starts = [Int32](repeating: -1, count: tree.nodes.count)
        prose.ends = prose.starts
    }

    /// The text.
    ///
    /// Complexity: linear in the nodes and their bytes.
    mutating func read() -> NoteProse {
        var current: Int32 = 0
        while current >= 0 {
            let node = tree.nodes[Int(current)]
            if enter(current, node), node.firstChild >= 0 {
                current = node.firstChild
                continue
            }
            current = next(after: current)
        }
        closeSection()
        return prose
    }

    /// Leaves a node and those that end with it; -1 at the end.
    private mutating func next(after index: Int32) -> Int32 {
        var current = index
        while current >= 0 {
            let node = tree.nodes[Int(current)]
            leave(current, node)
            if node.nextSibling >= 0 { return node.nextSibling }
            current = node.parent
        }
        return -1
    }

    /// - Returns: whether to go below the node.
    private mutating func enter(_ index: Int32, _ node: Node) -> Bool {
        if node.kind.isBlock { return enterBlock(index, node) }
        switch node.kind {
        case .text: append(node.text)
        case .softBreak, .lineBreak: appendByte(ASCII.space)
        case .code, .tag: appendByte(NoteProse.placeholder)
        case .mathInline:
            prose.sections[prose.sections.count - 1].holdsExhibit = true
            appendByte(NoteProse.placeholder)
        case .inlineMetric:
            refer(index) { $0.appendByte(NoteProse.placeholder) }
        case .footnoteReference: refer(index) { _ in }
        case .wikilink, .embed: refer(index) { $0.appendShown(node) }
        case .link: return enterLink(index, node)
        // What is struck out is not said, and pictures say nothing.
        case .image, .strikethrough: return false
        default: break
        }
        return true
    }

    private mutating func enterBlock(_ index: Int32, _ node: Node) -> Bool {
        if node.kind == .heading { closeSection() }
        prose.starts[Int(index)] = Int32(prose.text.count)
        switch node.kind {
        case .paragraph, .heading, .tableCell:
            block = index
            blockStart = prose.text.count
        case .table, .codeBlock, .metricFence, .mermaidFence, .mathBlock:
            prose.sections[prose.sections.count - 1].holdsExhibit = true
        default: break
        }
        return true
    }

    private mutating func leave(_ index: Int32, _ node: Node) {
        if let link = openLinks.last, link.node == index {
            openLinks.removeLast()
            prose.references.append(
                NoteProse.Reference(range: link.start..<prose.text.count, node: NodeID(index)))
        }
        guard node.kind.isBlock else { return }
        prose.ends[Int(index)] = Int32(prose.text.count)
        guard index == block else { return }
        prose.blocks.append(
            NoteProse.Block(
                node: NodeID(index), kind: node.kind, range: blockStart..<prose.text.count,
                section: prose.sections.count - 1))
        // Keeps texts of neighbouring blocks apart.
        appendByte(ASCII.newline)
        block = -1
    }

    private mutating func closeSection() {
        let last = prose.sections.count - 1
        prose.sections[last].range = prose.sections[last].range.lowerBound..<prose.text.count
        prose.sections.append(NoteProse.Section(range: prose.text.count..<prose.text.count))
    }

    // MARK: Links

    /// The text of an address is not read.
    private mutating func enterLink(_ index: Int32, _ node: Node) -> Bool {
        guard tree.showsAddress(node) else {
            openLinks.append((index, prose.text.count))
            return true
        }
        refer(index) { $0.appendByte(NoteProse.placeholder) }
        return false
    }

    private mutating func refer(_ index: Int32, _ add: (inout ProseReader) -> Void) {
        let start = prose.text.count
        add(&self)
        prose.references.append(NoteProse.Reference(range: start..<prose.text.count, node: NodeID(index)))
    }

    private mutating func appendShown(_ node: Node) {
        guard node.number >= 0, Int(node.number) < note.links.count else { return }
        prose.pieces.append(NoteProse.Piece(start: prose.text.count, payload: -1))
        let link = note.links[Int(node.number)]
        let start = prose.text.count
        prose.text.append(contentsOf: link.shownText.utf8)
        if link.display == nil { prose.names.append(start..<prose.text.count) }
    }

    // MARK: Bytes

    private mutating func appendByte(_ byte: UInt8) {
        prose.pieces.append(NoteProse.Piece(start: prose.text.count, payload: -1))
        prose.text.append(byte)
    }

    private mutating func append(_ range: PayloadRange) {
        guard block >= 0 else { return }
        prose.append(tree.payload, range.bounds)
    }
}

extension NoteTree {
    /// Whether a link shows nothing but an address, as `<https://example.org>` does.
    func showsAddress(_ link: Node) -> Bool {
        if link.flags.contains(.isAutolink) { return true }
        guard link.firstChild >= 0 else { return false }
        let child = nodes[Int(link.firstChild)]
        guard child.kind == .text, child.nextSibling < 0 else { return false }
        let text = bytes(child.text)
        return ["http://", "https://", "www."].contains {
            text.prefix($0.utf8.count).equalsIgnoringASCIICase($0)
        }
    }
}

extension NoteProse {
    /// Adds text of a tree; characters that matching treats like an ASCII one become that.
    mutating func append(_ payload: [UInt8], _ range: Range<Int>) {
        var position = range.lowerBound
        var run = position
        pieces.append(Piece(start: text.count, payload: position))
        while position < range.upperBound {
            guard payload[position] >= 0xC2, let plain = PlainCharacter(payload, position, range.upperBound)
            else {
                position &+= 1
                continue
            }
            text += payload[run..<position]
            pieces.append(Piece(start: text.count, payload: position))
            text.append(plain.byte)
            position += plain.width
            run = position
            pieces.append(Piece(start: text.count, payload: position))
        }
        text += payload[run..<range.upperBound]
    }
}

/// A character that is read as an ASCII one.
private struct PlainCharacter {
    let byte: UInt8
    let width: Int

    init?(_ bytes: [UInt8], _ position: Int, _ end: Int) {
        guard position + 1 < end else { return nil }
        switch (bytes[position], bytes[position + 1]) {
        case (0xC2, 0xA0): self.init(ASCII.space, 2)
        case (0xC2, 0xB5), (0xCE, 0xBC): self.init(UInt8(ascii: "u"), 2)
        case (0xC3, 0x97): self.init(UInt8(ascii: "x"), 2)
        case (0xE2, 0x80) where position + 2 < end: self.init(punctuation: bytes[position + 2])
        default: return nil
        }
    }

    private init(_ byte: UInt8, _ width: Int) {
        self.byte = byte
        self.width = width
    }

    /// U+2000 to U+203F.
    private init?(punctuation byte: UInt8) {
        switch byte {
        case 0x80...0x8A, 0xAF: self.init(ASCII.space, 3)
        case 0x90...0x93: self.init(UInt8(ascii: "-"), 3)
        case 0x94, 0x95: self.init(UInt8(ascii: ","), 3)
        case 0x98, 0x99: self.init(UInt8(ascii: "'"), 3)
        case 0x9C...0x9F: self.init(UInt8(ascii: "\""), 3)
        default: return nil
        }
    }
}
