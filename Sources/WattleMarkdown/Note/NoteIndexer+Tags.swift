import WattleText

/// `#tags` of the running text.
extension NoteIndexer {
    mutating func addTags(_ index: Int32, _ node: Node) {
        guard note.tree.bytes(node.text).contains(0x23), !isInLink(node) else { return }
        var text = index
        let bounds = node.text.bounds
        var position = bounds.lowerBound
        while position < bounds.upperBound {
            guard note.tree.payload[position] == 0x23, canBeginTag(at: position, bounds, index) else {
                position += 1
                continue
            }
            let end = TagText.end(note.tree.payload, from: position + 1, bounds.upperBound)
            if end > position + 1 { text = addTag(position..<end, bounds.upperBound, in: text, of: index) }
            position = max(end, position + 1)
        }
    }

    /// Whether the text stands in a link, which holds no other.
    private func isInLink(_ node: Node) -> Bool {
        var current = node.parent
        while current >= 0, !note.tree.nodes[Int(current)].kind.isBlock {
            let kind = note.tree.nodes[Int(current)].kind
            if kind == .link || kind == .image { return true }
            current = note.tree.nodes[Int(current)].parent
        }
        return false
    }

    /// Divides the text in front of the tag, the tag and the text behind it.
    /// - Returns: the text behind it.
    private mutating func addTag(_ tag: Range<Int>, _ end: Int, in text: Int32, of index: Int32) -> Int32 {
        let block = note.tree[note.tree.block(around: NodeID(index))].range
        let bytes = Array(note.tree.payload[tag])
        let range = finder.find(bytes, in: block, of: note.source) ?? block
        let start = Int(note.tree.nodes[Int(text)].text.start)
        note.tree.nodes[Int(text)].text.count = Int32(tag.lowerBound - start)
        let node = insert(.tag, tag, after: text)
        note.tree.nodes[Int(node)].number = Int32(note.tags.count)
        note.tags.append(InlineTag(name: String(decoding: bytes.dropFirst(), as: UTF8.self), range: range))
        return tag.upperBound < end ? insert(.text, tag.upperBound..<end, after: node) : node
    }

    private mutating func insert(_ kind: NodeKind, _ bytes: Range<Int>, after sibling: Int32) -> Int32 {
        let index = Int32(note.tree.nodes.count)
        var node = Node(kind, parent: note.tree.nodes[Int(sibling)].parent)
        node.text = PayloadRange(start: Int32(bytes.lowerBound), count: Int32(bytes.count))
        node.nextSibling = note.tree.nodes[Int(sibling)].nextSibling
        note.tree.nodes.append(node)
        previous.append(sibling)
        note.tree.nodes[Int(sibling)].nextSibling = index
        return index
    }

    private func canBeginTag(at position: Int, _ bounds: Range<Int>, _ index: Int32) -> Bool {
        if position > bounds.lowerBound { return note.tree.payload[position - 1].isASCIIWhitespace }
        let parent = note.tree.nodes[Int(note.tree.nodes[Int(index)].parent)]
        if parent.firstChild == index { return true }
        guard let before = precedingKind(of: index) else { return false }
        return before == .softBreak || before == .lineBreak
    }
}

/// What a tag may be made of.
enum TagText {
    /// Where the tag ends whose text begins at `start`; `start` itself when none stands there.
    ///
    /// Letters, marks, digits, `_`, `-`, emoji and other pictures, `/` between two of them; one at least is no digit.
    static func end(_ bytes: [UInt8], from start: Int, _ end: Int) -> Int {
        var position = start
        var last = start
        var isNumeric = true
        while position < end {
            let byte = bytes[position]
            if byte == 0x2F, position == last, position > start {
                position += 1
                continue
            }
            guard let length = length(bytes, position, end) else { break }
            if !byte.isASCIIDigit { isNumeric = false }
            position += length
            last = position
        }
        return isNumeric ? start : last
    }

    private static func length(_ bytes: [UInt8], _ position: Int, _ end: Int) -> Int? {
        let byte = bytes[position]
        if byte < 0x80 { return byte.isASCIIAlphanumeric || byte == 0x5F || byte == 0x2D ? 1 : nil }
        let text = String(decoding: bytes[position..<min(end, position + 4)], as: UTF8.self)
        guard let scalar = text.unicodeScalars.first, isAllowed(scalar) else { return nil }
        return UTF8.width(scalar)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        // The joiner and the selectors that emoji are put together with.
        if scalar.value == 0x200D || (0xFE00...0xFE0F).contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
            .otherSymbol, .modifierSymbol, .connectorPunctuation:
            return true
        default: return false
        }
    }
}
