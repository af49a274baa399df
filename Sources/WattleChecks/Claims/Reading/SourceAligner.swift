import WattleMarkdown
import WattleText

/// Tells where in the source the bytes of one block's text stand, through markup, escapes, entities and line prefixes.
struct SourceAligner {
    let note: ParsedNote
    let source: [UInt8]
    let prose: NoteProse
    let block: NoteProse.Block
    let lines: SourceRange
    var position: Int
    /// By byte of the block's text: where it begins in the source, and where it ends.
    private var starts: [Int32]
    private var ends: [Int32]
    private var isLost = false

    /// Goes over a block side by side with its source.
    ///
    /// Complexity: linear in both.
    init(_ note: ParsedNote, _ prose: NoteProse, _ block: NoteProse.Block) {
        self.note = note
        source = note.source
        self.prose = prose
        self.block = block
        lines = blockLines(note, block.node)
        position = lines.start
        starts = [Int32](repeating: -1, count: block.range.count)
        ends = starts
        skipOpening()
        align()
    }

    /// The place of a stretch of the block's text; the block's own lines where it cannot be told.
    func place(of range: Range<Int>) -> SourceRange {
        let first = range.lowerBound - block.range.lowerBound
        let last = range.upperBound - 1 - block.range.lowerBound
        guard starts.indices.contains(first), starts.indices.contains(last), starts[first] >= 0,
            ends[last] >= 0,
            starts[first] < ends[last]
        else { return found(range) }
        let place = SourceRange(Int(starts[first]), Int(ends[last]))
        return isLost ? found(range) : place
    }

    /// The first place in the block that reads the same, else the whole block without white space at its ends.
    private func found(_ range: Range<Int>) -> SourceRange {
        var finder = ByteFinder(lines.start)
        if let place = finder.find(prose.text[range], in: lines, of: source) { return place }
        var (start, end) = (lines.start, lines.end)
        while start < end, source[start].isASCIIWhitespace { start += 1 }
        while end > start, source[end - 1].isASCIIWhitespace { end -= 1 }
        return SourceRange(start, end)
    }

    // MARK: The walk

    private mutating func align() {
        let tree = note.tree
        var text = block.range.lowerBound
        var open: [NodeID] = []
        for id in tree.descendants(of: block.node) where id != block.node {
            while let last = open.last, !isBelow(id, last) {
                closeLink(last)
                open.removeLast()
            }
            let node = tree[id]
            switch node.kind {
            case .text, .tag: alignText(node, &text)
            case .softBreak, .lineBreak: alignBreak(&text)
            case .code, .inlineMetric: alignCode(&text)
            case .mathInline: alignWhole(node, count: 1, &text)
            case .footnoteReference: position = max(position, Int(node.sourceEnd))
            case .wikilink, .embed: alignWikilink(node, &text)
            case .link where tree.showsAddress(node): record(&text, position, position)
            case .link, .image: open.append(id)
            default: break
            }
        }
        for link in open.reversed() { closeLink(link) }
    }

    private func isBelow(_ node: NodeID, _ ancestor: NodeID) -> Bool {
        var current = note.tree.parent(of: node)
        while let parent = current, parent != block.node {
            if parent == ancestor { return true }
            current = note.tree.parent(of: parent)
        }
        return false
    }

    mutating func record(_ text: inout Int, _ start: Int, _ end: Int) {
        let index = text - block.range.lowerBound
        if starts.indices.contains(index) {
            starts[index] = Int32(start)
            ends[index] = Int32(end)
        }
        text += 1
    }

    /// Whether a node's bytes are part of the text, and not of a picture or of an address.
    private func isRead(_ node: Node, _ text: Int) -> Bool {
        guard text < block.range.upperBound, !node.text.isEmpty, node.kind == .text else { return false }
        return prose.payloadOffset(of: text) == Int(node.text.start)
    }

    private mutating func alignText(_ node: Node, _ text: inout Int) {
        let isRead = isRead(node, text)
        var offset = node.text.bounds.lowerBound
        let end = node.text.bounds.upperBound
        while offset < end {
            let width = min(scalarWidth(note.tree.payload[offset]), end - offset)
            guard let place = next(offset, width) else {
                isLost = true
                return
            }
            if isRead {
                let count = textWidth(at: text, payload: offset, width)
                for _ in 0..<count { record(&text, place.start, place.end) }
            }
            offset += width
        }
        if !isRead, text < block.range.upperBound, prose.text[text] == NoteProse.placeholder,
            node.kind == .tag
        {
            record(&text, position, position)
        }
    }

    /// How many bytes of the text a character is: as many as in the tree, or one that stands for it.
    private func textWidth(at text: Int, payload: Int, _ width: Int) -> Int {
        guard width > 1, text + 1 < block.range.upperBound else { return width }
        return prose.payloadOffset(of: text + 1) == payload + 1 ? width : 1
    }

    /// The source of one character, skipping what is no text.
    private mutating func next(_ offset: Int, _ width: Int) -> SourceRange? {
        let payload = note.tree.payload
        while position < lines.end {
            let byte = source[position]
            if byte == payload[offset], matches(offset, width) {
                position += width
                return SourceRange(position - width, position)
            }
            if byte == 0x26, let end = entityEnd() {
                defer { position = end }
                return SourceRange(position, end)
            }
            skip(byte)
        }
        return nil
    }

    private func matches(_ offset: Int, _ width: Int) -> Bool {
        position + width <= lines.end
            && source[position..<position + width].elementsEqual(
                note.tree.payload[offset..<offset + width])
    }

    /// The end of `&amp;` or `&#39;` at this place.
    private func entityEnd() -> Int? {
        var end = position + 1
        while end < lines.end, end - position < 34, source[end].isASCIIAlphanumeric || source[end] == 0x23 {
            end += 1
        }
        return end < lines.end && end > position + 1 && source[end] == 0x3B ? end + 1 : nil
    }

    private mutating func skip(_ byte: UInt8) {
        if byte == 0x25, position + 1 < lines.end, source[position + 1] == 0x25 {
            skipPast([0x25, 0x25], from: position + 2)
        } else if byte == 0x3C, position + 3 < lines.end,
            source[position..<position + 4].elementsEqual("<!--".utf8)
        {
            skipPast(Array("-->".utf8), from: position + 2)
        } else if byte == 0x3C, position + 1 < lines.end,
            source[position + 1].isASCIILetter || source[position + 1] == 0x2F
        {
            skipTag()
        } else if byte == ASCII.newline {
            position += 1
            skipPrefix()
        } else {
            position += 1
        }
    }

    /// `<b>`; the `<` of an address is left out alone.
    private mutating func skipTag() {
        var end = position + 1
        while end < lines.end, source[end] != 0x3E, source[end] != 0x3C, source[end] != 0x3A { end += 1 }
        position = end < lines.end && source[end] == 0x3E ? end + 1 : position + 1
    }

    private mutating func skipPast(_ mark: [UInt8], from start: Int) {
        var end = start
        while end + mark.count <= lines.end, !source[end..<end + mark.count].elementsEqual(mark) { end += 1 }
        position = min(lines.end, end + mark.count)
    }
}

/// The bytes that a block was made from; for text within a fence that text alone.
private func blockLines(_ note: ParsedNote, _ block: NodeID) -> SourceRange {
    guard let parent = note.tree.parent(of: block), !note.fences.isEmpty, note.tree[parent].number >= 0,
        [.metricFence, .codeBlock, .mermaidFence].contains(note.tree[parent].kind)
    else { return note.tree[block].range }
    let fence = note.fences[Int(note.tree[parent].number)]
    guard let text = fence.texts.first(where: { $0.node == block }) else { return fence.range }
    return fence.sourceRange(text.range)
}

private func scalarWidth(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

/// Looks for bytes in a stretch of the source, each time behind what was found before.
struct ByteFinder {
    private var position: Int

    init(_ position: Int) { self.position = position }

    mutating func find(_ text: ArraySlice<UInt8>, in range: SourceRange, of source: [UInt8]) -> SourceRange? {
        guard let first = text.first else { return nil }
        while position + text.count <= range.end {
            if source[position] == first, source[position..<position + text.count].elementsEqual(text) {
                return SourceRange(position, position + text.count)
            }
            position += 1
        }
        return nil
    }
}
