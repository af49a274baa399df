import WattleGarden
import WattleMarkdown
import WattleText

/// Where in a note something stands that a reader can check a statement against.
struct NoteEvidence {
    private let note: PublishedNote
    private let tree: NoteTree
    private let prose: NoteProse
    /// Every piece of evidence in the text, in its order.
    private let places: [Range<Int>]
    /// Whether the note as a whole is about one dated source.
    let coversNote: Bool
    /// The sibling before each block.
    private let previous: [Int32]

    /// Judges the references of a note, and the works that it names by number.
    /// - Complexity: linear in the note.
    init(_ note: PublishedNote, _ scope: CheckScope, _ prose: NoteProse, citations: [Range<Int>]) {
        self.note = note
        self.prose = prose
        tree = note.parsed.tree
        coversNote = scope.isSourced(note)
        let judge = ReferenceJudge(note, scope, prose)
        places = judge.places(adding: citations)
        previous = previousSiblings(note.parsed.tree)
    }

    /// Whether evidence begins within a range; a mark without text counts at the end of it as well.
    func stands(in range: Range<Int>) -> Bool {
        var low = first(from: range.lowerBound)
        while low < places.count, places[low].lowerBound <= range.upperBound {
            let place = places[low]
            if place.lowerBound < range.upperBound || place.isEmpty { return true }
            low += 1
        }
        return false
    }

    /// The same for a sentence: a mark right behind the one before belongs to that one.
    func stands(inSentence range: Range<Int>, of block: Range<Int>) -> Bool {
        let isFirst = range.lowerBound == block.lowerBound
        if stands(in: isFirst ? range : range.lowerBound + 1..<range.upperBound) { return true }
        let rest = isFirst ? places[...] : places[first(from: range.lowerBound)...]
        return rest.prefix { $0.lowerBound == range.lowerBound }.contains { !$0.isEmpty }
    }

    /// The first piece of evidence that does not begin before an offset.
    private func first(from offset: Int) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether evidence stands in the block of a statement, or next to it where the two are read together.
    func stands(at block: NoteProse.Block) -> Bool {
        if stands(in: block.range) { return true }
        var current = block.node
        while let parent = tree.parent(of: current) {
            if serves(current, in: parent) { return true }
            current = parent
        }
        return isNextToFigure(current)
    }

    /// What a block's place in its parent gives it.
    private func serves(_ node: NodeID, in parent: NodeID) -> Bool {
        if isNextToFigure(node) { return true }
        switch tree[node].kind {
        case .table:
            return stands(in: extent(node)) || neighbours(of: node).contains { stands(in: extent($0)) }
        case .blockQuote:
            return stands(in: extent(node)) || next(node).map { stands(in: extent($0)) } ?? false
        case .list: return introduction(of: node).map { stands(in: extent($0)) } ?? false
        case .footnoteDefinition: return stands(in: extent(node))
        default: break
        }
        switch tree[parent].kind {
        case .item: return stands(inItem: parent, around: node)
        case .callout: return tree[parent].firstChild == node.index && stands(in: extent(parent))
        case .metricFence: return true
        default: return false
        }
    }

    /// The paragraphs of an item are one block; lists within it are others.
    private func stands(inItem item: NodeID, around node: NodeID) -> Bool {
        guard tree[node].kind != .list else { return false }
        return stands(in: extent(item))
    }

    /// The paragraph before a list that ends in a colon.
    private func introduction(of list: NodeID) -> NodeID? {
        guard let before = before(list), tree[before].kind == .paragraph else { return nil }
        let text = prose.text[extent(before)].trimmedASCII()
        return text.last == 0x3A || text.last == NoteProse.placeholder && text.dropLast().last == 0x3A
            ? before : nil
    }

    private func isNextToFigure(_ node: NodeID) -> Bool {
        switch tree[node].kind {
        case .paragraph, .table, .list, .blockQuote: break
        default: return false
        }
        return neighbours(of: node).contains { tree[$0].kind == .metricFence }
    }

    private func extent(_ node: NodeID) -> Range<Int> {
        let extent = prose.extent(of: node)
        return tree[node].kind.holdsInlines
            ? extent : extent.lowerBound..<max(extent.lowerBound, extent.upperBound - 1)
    }

    private func neighbours(of node: NodeID) -> [NodeID] { [before(node), next(node)].compactMap(\.self) }
    private func next(_ node: NodeID) -> NodeID? { tree.next(after: node) }
    private func before(_ node: NodeID) -> NodeID? {
        let index = previous[Int(node.index)]
        return index < 0 ? nil : NodeID(index)
    }
}

private func previousSiblings(_ tree: NoteTree) -> [Int32] {
    var previous = [Int32](repeating: -1, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() where node.nextSibling >= 0 {
        previous[Int(node.nextSibling)] = Int32(index)
    }
    return previous
}

extension CheckScope {
    /// Whether a note says what it is about and when that was read.
    ///
    /// A note that names another note as its source needs that one to be public and to have both.
    func isSourced(_ note: PublishedNote) -> Bool {
        let fields = note.parsed.frontMatter
        guard let source = fields.source, !source.value.isEmpty, fields.sourceDate != nil else {
            return false
        }
        guard let target = WrittenSource(source.value).note else { return true }
        guard let found = garden.index.resolve(target, from: note.path), found.id != note.id else {
            return false
        }
        let other = garden[found.id].parsed.frontMatter
        return other.source != nil && other.sourceDate != nil
    }
}
