package import WattleText

/// A stretch of a note that can be shown elsewhere: the whole, a section, or one block.
package struct NotePart: Sendable, Equatable {
    /// The blocks, in the order of the text; they follow each other.
    package let blocks: [NodeID]
    /// Their lines in the source.
    package let range: SourceRange
    /// The one block, if it is an item, which cannot stand without a list.
    package var item: NodeID?

    /// Whether something that begins there stands in it.
    package func contains(_ range: SourceRange) -> Bool {
        range.start >= self.range.start && range.start < self.range.end
    }
}

extension ParsedNote {
    /// The whole body, without a heading that only repeats the note's title.
    package func body(withoutTitle title: String) -> NotePart {
        let blocks = Array(tree.children(of: .document))
        return part(of: repeatsTitle(title) ? Array(blocks.dropFirst()) : blocks)
    }

    /// Whether the note begins with a heading that only says again what the page's own heading says.
    package func repeatsTitle(_ title: String) -> Bool {
        guard let heading = headings.first, heading.level == 1,
            blockNames[heading.node.index] == nil,
            tree[.document].firstChild == heading.node.index
        else { return false }
        return foldedName(heading.text) == foldedName(title)
    }

    /// A heading and what stands below it, up to the next heading of the same or a higher rank.
    package func section(of heading: NoteHeading) -> NotePart {
        var blocks = [heading.node]
        while let next = blocks.last.flatMap({ tree.next(after: $0) }) {
            let node = tree[next]
            if node.kind == .heading, Int(node.level) <= heading.level { break }
            blocks.append(next)
        }
        return part(of: blocks)
    }

    /// One block; for a heading its section.
    package func part(at block: NodeID) -> NotePart {
        let node = tree[block]
        if node.kind == .heading { return section(of: headings[Int(node.number)]) }
        var part = part(of: [block])
        if node.kind == .item { part.item = block }
        return part
    }

    private func part(of blocks: [NodeID]) -> NotePart {
        let first = blocks.first.map { tree[$0].range } ?? SourceRange(source.count, source.count)
        let last = blocks.last.map { tree[$0].range } ?? first
        return NotePart(blocks: blocks, range: SourceRange(first.start, max(first.end, last.end)))
    }
}
