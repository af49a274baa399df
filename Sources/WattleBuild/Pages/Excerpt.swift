import WattleGarden
import WattleMarkdown
import WattleText

/// The first sentences of a note, without markup: for lists and for search engines.
func excerpt(of note: PublishedNote) -> String { note.parsed.excerpt(limit: 200) }

/// The sentence in which a note links, as markup with the link's own words in `mark`.
func sentence(around link: NoteLink, of note: ParsedNote) -> HTMLFragment {
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
