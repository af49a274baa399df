import WattleGarden
import WattleMarkdown
import WattleText

/// The first sentence or two of a note, without markup: for lists and for search engines.
func excerpt(of note: PublishedNote) -> String {
    let tree = note.parsed.tree
    for block in tree.children(of: .document) where tree[block].kind == .paragraph {
        let text = plainText(of: block, in: note.parsed)
        if !text.isEmpty { return shortened(text, to: 200) }
    }
    return ""
}

/// A text cut at a word, with an ellipsis where something is missing.
private func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: limit)
    while end > text.startIndex, text.utf8[end] != ASCII.space { end = text.utf8.index(before: end) }
    return String(text[..<end]) + "…"
}

/// The words of a block without markup; what is computed or drawn is left out.
func plainText(of block: NodeID, in note: ParsedNote) -> String {
    var bytes: [UInt8] = []
    for id in note.tree.descendants(of: block) { bytes.append(contentsOf: words(of: id, in: note)) }
    return String(decoding: bytes.trimmedASCII(), as: UTF8.self)
}

/// The words that one inline adds to a line of text.
func words(of id: NodeID, in note: ParsedNote) -> ArraySlice<UInt8> {
    let node = note.tree[id]
    switch node.kind {
    case .text, .code: return note.tree.bytes(node.text)
    case .wikilink:
        return note.links.indices.contains(Int(node.number))
            ? Array(note.links[Int(node.number)].shownText.utf8)[...] : []
    case .softBreak, .lineBreak: return [ASCII.space]
    default: return []
    }
}
