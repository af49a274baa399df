import MetricEngine
import WattleMarkdown
import WattleText

/// The stretches of a metric block that readers see as running text: its caption, its `alt` and its notes.
///
/// - Returns: ranges of the fence's content; none for another fence.
func figureTextRanges(of fence: NoteFence) -> [Range<Int>] {
    guard fence.kind == .metric else { return [] }
    let block = parseBlock(BlockSource(fence.content, id: nil))
    return [block.captionRange, block.altRange].compactMap(\.self) + block.noteRanges
}

/// Where the texts of a figure stand in the tree of its note.
struct FigureTexts: Sendable {
    let caption: NodeID?
    let alt: NodeID?
    /// Whether the author says what the figure shows.
    let hasAlt: Bool
    /// None unless all of them are there.
    let notes: [NodeID]

    /// Finds the texts of a block.
    init(of block: PlacedBlock) {
        let nodes = Dictionary(
            block.fence.texts.map { ($0.range, $0.node) }, uniquingKeysWith: { first, _ in first })
        caption = block.parsed.captionRange.flatMap { nodes[$0] }
        hasAlt = block.parsed.altRange != nil
        alt = block.parsed.altRange.flatMap { nodes[$0] }
        let notes = block.parsed.noteRanges.compactMap { nodes[$0] }
        self.notes = notes.count == block.parsed.noteRanges.count ? notes : []
    }
}

extension BlockResult {
    /// The result with its author's texts as readers see them: values in the place of expressions, words in that of links.
    ///
    /// `note` is that of the block, and shows its figures.
    func saying(_ texts: FigureTexts, in note: ParsedNote) -> BlockResult {
        var result = self
        if let caption = texts.caption { result.caption = Array(note.text(of: caption).utf8) }
        if let alt = texts.alt { result.summary = Array(note.text(of: alt).utf8) }
        for (place, node) in zip(notes.indices, texts.notes) {
            result.notes[place] = Array(note.text(of: node).utf8)
        }
        return result
    }
}
