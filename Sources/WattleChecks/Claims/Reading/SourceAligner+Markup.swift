import WattleMarkdown
import WattleText

/// What is markup and no text: code, links, marks at the beginning of lines.
extension SourceAligner {
    // MARK: Other nodes

    mutating func alignBreak(_ text: inout Int) {
        while position < lines.end, source[position] != ASCII.newline,
            source[position] != ASCII.carriageReturn
        {
            position += 1
        }
        record(&text, position, min(position + 1, lines.end))
        while position < lines.end,
            source[position] == ASCII.newline || source[position] == ASCII.carriageReturn
        {
            position += 1
        }
        skipPrefix()
    }

    /// From the next run of backticks to the one of the same length.
    mutating func alignCode(_ text: inout Int) {
        while position < lines.end, source[position] != ASCII.backtick { position += 1 }
        let start = position
        let count = backticks(at: position)
        position += count
        while position < lines.end {
            let run = backticks(at: position)
            position += max(run, 1)
            if run == count { break }
        }
        record(&text, start, position)
    }

    func backticks(at position: Int) -> Int {
        var end = position
        while end < lines.end, source[end] == ASCII.backtick { end += 1 }
        return end - position
    }

    mutating func alignWhole(_ node: Node, count: Int, _ text: inout Int) {
        for _ in 0..<count { record(&text, Int(node.sourceStart), Int(node.sourceEnd)) }
        position = max(position, Int(node.sourceEnd))
    }

    mutating func alignWikilink(_ node: Node, _ text: inout Int) {
        guard node.number >= 0, Int(node.number) < note.links.count else { return }
        let shown = Array(note.links[Int(node.number)].shownText.utf8)
        var finder = ByteFinder(node.range.start)
        guard let place = finder.find(shown[...], in: node.range, of: source), !shown.isEmpty else {
            return alignWhole(node, count: shown.count, &text)
        }
        for offset in place.bounds { record(&text, offset, offset + 1) }
        position = max(position, Int(node.sourceEnd))
    }

    /// Past `](address "title")` or `][label]`.
    mutating func closeLink(_ id: NodeID) {
        let node = note.tree[id]
        guard node.number >= 0, Int(node.number) < note.links.count, !node.flags.contains(.isAutolink) else {
            return
        }
        guard let close = offset(of: 0x5D, from: position), close + 1 < lines.end else { return }
        if source[close + 1] == 0x5B, let end = offset(of: 0x5D, from: close + 2) {
            position = end + 1
        } else if source[close + 1] == 0x28 {
            let address = note.links[Int(node.number)].range
            var end = lines.contains(address) && address.start > close ? address.end : close + 2
            while end < lines.end, source[end] != 0x29 {
                end = source[end] == 0x22 || source[end] == 0x27 ? closingQuote(end) + 1 : end + 1
            }
            position = min(end + 1, lines.end)
        }
    }

    func closingQuote(_ start: Int) -> Int { offset(of: source[start], from: start + 1) ?? start }

    func offset(of byte: UInt8, from start: Int) -> Int? {
        var offset = start
        while offset < lines.end {
            if source[offset] == byte { return offset }
            offset += source[offset] == ASCII.backslash ? 2 : 1
        }
        return nil
    }

    // MARK: Prefixes

    /// Marks of quotes and white space at the beginning of a line.
    mutating func skipPrefix() {
        while position < lines.end, source[position].isSpaceOrTab || source[position] == 0x3E {
            position += 1
        }
    }

    /// What stands before the text of a block: list marks, `[ ]`, `[!note]`, `#`, the label of a footnote.
    mutating func skipOpening() {
        let tree = note.tree
        var (isItem, isTask, isCallout, isFootnote) = (false, false, false, false)
        var current = block.node
        while let parent = tree.parent(of: current), tree[parent].firstChild == current.index {
            switch tree[parent].kind {
            case .item:
                isItem = true
                isTask = isTask || tree[parent].flags.contains(.isTask)
            case .callout: isCallout = true
            case .footnoteDefinition: isFootnote = true
            default: break
            }
            current = parent
        }
        skipPrefix()
        if isFootnote, let label = offset(of: 0x5D, from: position) { position = label + 2 }
        while isItem, skipListMark() { skipPrefix() }
        if isTask, position + 3 < lines.end, let end = offset(of: 0x5D, from: position) { position = end + 1 }
        if isCallout, let end = offset(of: 0x5D, from: position) { position = end + 1 }
        if block.kind == .heading { while position < lines.end, source[position] == 0x23 { position += 1 } }
        skipTitle()
    }

    mutating func skipListMark() -> Bool {
        var end = position
        while end < lines.end, source[end].isASCIIDigit { end += 1 }
        let isOrdered = end > position
        guard end + 1 < lines.end,
            isOrdered ? [0x2E, 0x29].contains(source[end]) : [0x2D, 0x2A, 0x2B].contains(source[end]),
            source[end + 1].isASCIIWhitespace
        else { return false }
        position = end + 1
        return true
    }

    /// The text of a callout begins on the line behind its title.
    mutating func skipTitle() {
        let tree = note.tree
        guard let parent = tree.parent(of: block.node), tree[parent].kind == .callout,
            tree[parent].firstChild != block.node.index || !tree[parent].flags.contains(.hasTitle),
            tree[block.node].sourceStart == tree[parent].sourceStart
        else { return }
        while position < lines.end, source[position] != ASCII.newline { position += 1 }
        position = min(position + 1, lines.end)
        skipPrefix()
    }
}
