import WattleGarden
import WattleMarkdown
import WattleText

/// The first sentences of each note, without markup: for lists and for search engines.
///
/// What a note embeds is said by others, and left out.
func firstSentences(of garden: PublishedGarden) async -> [String] {
    await parallelMap(garden.notes) { _, note in
        note.parsed.excerpt(limit: 200) { $0.form == .embed ? "" : $0.shownText }
    }
}

extension SiteContext {
    /// The first sentences of a note.
    func excerpt(of note: PublishedNote) -> String { excerpts[note.id.index] }
}

/// The sentence in which a note links, as markup with the link's own words in `mark`.
///
/// An embed is no part of a sentence.
func sentence(
    around link: NoteLink, of note: ParsedNote, _ texts: InterfaceTexts
) -> HTMLFragment {
    guard link.form != .embed, link.form != .image else { return embedWords(link, texts) }
    if note.tree[link.node].kind == .mermaidFence { return diagramWords(link, texts) }
    guard let sentence = note.sentence(around: link) else { return .empty }
    let text = Array(sentence.text.utf8)
    var writer = HTMLWriter()
    writer.text(text[..<sentence.link.lowerBound])
    writer.raw("<mark>")
    writer.text(text[sentence.link])
    writer.raw("</mark>")
    writer.text(text[sentence.link.upperBound...])
    return writer.finish()
}

private func diagramWords(_ link: NoteLink, _ texts: InterfaceTexts) -> HTMLFragment {
    var writer = HTMLWriter()
    writer.text(texts[.linkInDiagram])
    writer.raw(" <mark>")
    writer.text(link.shownText)
    writer.raw("</mark>")
    return writer.finish()
}

private func embedWords(_ link: NoteLink, _ texts: InterfaceTexts) -> HTMLFragment {
    var writer = HTMLWriter()
    writer.text(texts[link.block == nil && link.headings.isEmpty ? .showsWhole : .showsPart])
    return writer.finish()
}
