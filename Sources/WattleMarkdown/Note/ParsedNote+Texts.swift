import WattleText

extension ParsedNote {
    /// The same note where stretches of its fences are running text as well.
    ///
    /// Their links, values and addresses are found as those of the body are. Footnotes, tags and `^id` marks are not
    /// read: they belong to the body.
    func reading(_ texts: (NoteFence) -> [Range<Int>], options: SyntaxOptions) -> ParsedNote {
        let placed = fences.enumerated().flatMap { index, fence in
            texts(fence).compactMap { place($0, ofFence: index) }
        }
        guard !placed.isEmpty else { return self }
        let options = options.withoutBodyMarks
        var scanner = BodyScanner(
            source, options: options, footnoteLabels: [], texts: placed.map(\.text))
        scanner.appendSections()
        var builder = TreeBuilder(continuing: self, options: options, scanner: scanner)
        var note = self
        note.tree = builder.build()
        note.noteTexts(placed)
        var indexer = NoteIndexer(note, builder: builder)
        return indexer.indexed(below: note.fences.filter { !$0.texts.isEmpty }.map(\.node))
    }

    /// A stretch of a fence's content.
    private struct PlacedText {
        let fence: Int
        let range: Range<Int>
        let text: BlockText
    }

    /// Nil where the source does not hold the same bytes in one piece, as in a list that is indented by tabs.
    private func place(_ range: Range<Int>, ofFence index: Int) -> PlacedText? {
        let fence = fences[index]
        let place = fence.sourceRange(range)
        guard !range.isEmpty, place.end <= source.count,
            source[place.bounds].elementsEqual(fence.content[range])
        else { return nil }
        return PlacedText(fence: index, range: range, text: BlockText(block: fence.node, range: place))
    }

    /// Tells each fence where its texts are: below its node, in their order.
    private mutating func noteTexts(_ placed: [PlacedText]) {
        for (index, fence) in fences.enumerated() {
            let ranges = placed.filter { $0.fence == index }.map(\.range)
            fences[index].texts = zip(ranges, tree.children(of: fence.node)).map(FenceText.init)
        }
    }
}

extension SyntaxOptions {
    /// For text that stands within another block.
    fileprivate var withoutBodyMarks: SyntaxOptions {
        var options = self
        options.footnotes = false
        options.tags = false
        options.blockIdentifiers = false
        return options
    }
}
