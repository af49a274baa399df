import WattleDiagnostics
import WattleText

/// `^id` marks.
extension NoteIndexer {
    mutating func addBlockIdentifier(_ index: Int32, _ node: Node) {
        let last = note.tree.nodes.lastChild(of: node)
        guard last >= 0, let mark = identifierMark(last) else { return }
        let isAlone =
            mark.lowerBound == note.tree.nodes[Int(last)].text.bounds.lowerBound && node.firstChild == last
        let target = isAlone ? previous[Int(index)] : holder(of: index, node)
        guard target >= 0 else { return }
        let name = Array(note.tree.payload[mark].dropFirst())
        let range = identifierRange(count: mark.count, in: node)
        if isAlone {
            identifierBlocks.append(index)
        } else {
            cut(last, at: mark.lowerBound, of: index)
        }
        guard blockNames.insert(name.map(\.asciiLowercased)).inserted else {
            return report(range, name, "stands at two blocks, and links lead to the first")
        }
        guard namedBlocks.insert(target).inserted else {
            return report(range, name, "is the second id of its block, and links to it lead nowhere")
        }
        let text = String(decoding: name, as: UTF8.self)
        note.blockNames[target] = text
        note.blockIdentifiers.append(BlockIdentifier(name: text, node: NodeID(target), range: range))
    }

    private mutating func report(_ range: SourceRange, _ name: [UInt8], _ problem: String) {
        findings.append(
            Diagnostic(
                "STR002", .error, path: note.path, range: range,
                "'^\(String(decoding: name, as: UTF8.self))' \(problem)",
                help: ["remove it, or give it another name"]))
    }

    /// `^id`, if the text ends with it and white space or nothing stands before it.
    private func identifierMark(_ text: Int32) -> Range<Int>? {
        let node = note.tree.nodes[Int(text)]
        guard node.kind == .text, !node.flags.contains(.isLiteral) else { return nil }
        let bounds = node.text.bounds
        var end = bounds.upperBound
        while end > bounds.lowerBound, note.tree.payload[end - 1].isSpaceOrTab { end -= 1 }
        var start = end
        while start > bounds.lowerBound {
            let byte = note.tree.payload[start - 1]
            guard byte.isASCIIAlphanumeric || byte == 0x2D else { break }
            start -= 1
        }
        guard start < end, start > bounds.lowerBound, note.tree.payload[start - 1] == 0x5E else { return nil }
        let isSeparate = start - 1 == bounds.lowerBound || note.tree.payload[start - 2].isASCIIWhitespace
        return isSeparate ? start - 1..<end : nil
    }

    private func identifierRange(count: Int, in node: Node) -> SourceRange {
        var end = Int(node.sourceEnd)
        while end > Int(node.sourceStart), note.source[end - 1].isASCIIWhitespace { end -= 1 }
        return SourceRange(max(0, end - count), end)
    }

    /// The item whose first paragraph this is, the quote of which it is all, the callout of which it is the title, or else
    /// the block itself.
    private func holder(of index: Int32, _ node: Node) -> Int32 {
        guard node.parent >= 0 else { return index }
        let parent = note.tree.nodes[Int(node.parent)]
        guard parent.firstChild == index else { return index }
        switch parent.kind {
        case .item, .callout: return node.parent
        case .blockQuote: return node.nextSibling < 0 ? node.parent : index
        default: return index
        }
    }

    /// Shortens a block's last text, and takes the line break before it away where nothing is left.
    private mutating func cut(_ text: Int32, at end: Int, of block: Int32) {
        let start = Int(note.tree.nodes[Int(text)].text.start)
        var end = end
        while end > start, note.tree.payload[end - 1].isSpaceOrTab { end -= 1 }
        note.tree.nodes[Int(text)].text.count = Int32(end - start)
        guard end == start else { return }
        var last: Int32 = -1
        var child = note.tree.nodes[Int(block)].firstChild
        while child >= 0, child != text {
            let kind = note.tree.nodes[Int(child)].kind
            let isBreak = kind == .softBreak || kind == .lineBreak
            if isBreak, note.tree.nodes[Int(child)].nextSibling == text { break }
            last = child
            child = note.tree.nodes[Int(child)].nextSibling
        }
        if last >= 0, child != text { note.tree.nodes[Int(last)].nextSibling = -1 }
    }

    /// Takes a block that says nothing but `^id` out of the tree.
    mutating func unlink(_ block: Int32) {
        let before = previous[Int(block)]
        guard before >= 0 else { return }
        note.tree.nodes[Int(before)].nextSibling = note.tree.nodes[Int(block)].nextSibling
        let next = note.tree.nodes[Int(block)].nextSibling
        if next >= 0 { previous[Int(next)] = before }
    }
}
