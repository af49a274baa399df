import WattleMarkdown
import WattleText

/// The sentence in which a note links, as markup with the link's own words in `mark`.
func sentence(around link: NoteLink, of note: ParsedNote) -> HTMLFragment {
    let tree = note.tree
    let block = tree.block(around: link.node)
    var text: [UInt8] = []
    var mark = 0..<0
    for id in tree.descendants(of: block) {
        let start = text.count
        text.append(contentsOf: words(of: id, in: note))
        if id == link.node { mark = start..<text.count }
        if tree[link.node].kind == .link, tree.parent(of: id) == link.node {
            mark = (mark.isEmpty ? start : mark.lowerBound)..<text.count
        }
    }
    let range = sentenceBounds(around: mark, in: text)
    var writer = HTMLWriter()
    writer.text(text[range.lowerBound..<mark.lowerBound])
    writer.raw("<mark>")
    writer.text(text[mark])
    writer.raw("</mark>")
    writer.text(text[mark.upperBound..<range.upperBound])
    return writer.finish()
}

/// From behind the last end of a sentence before `mark` to the next one after it.
private func sentenceBounds(around mark: Range<Int>, in text: [UInt8]) -> Range<Int> {
    func ends(at index: Int) -> Bool {
        guard text[index] == 0x2E || text[index] == 0x21 || text[index] == 0x3F else { return false }
        return index + 1 == text.count || text[index + 1] == ASCII.space
    }
    var lower = mark.lowerBound
    while lower > 0, !ends(at: lower - 1) { lower -= 1 }
    while lower < mark.lowerBound, text[lower] == ASCII.space { lower += 1 }
    var upper = mark.upperBound
    while upper < text.count {
        upper += 1
        if ends(at: upper - 1) { break }
    }
    return lower..<upper
}
