package import WattleDiagnostics
import WattleText

/// Reads one note.
///
/// Never fails: what cannot be read is reported, and the rest is read all the same.
/// - Parameters:
///   - source: the bytes of the file.
///   - path: where it is, from the garden's root, with `/`.
///   - options: which syntax it may use.
///   - texts: the stretches of a fence's content that are running text, each within one line, such as the caption of a
///     figure.
///   - links: the links that a fence's text makes in its own syntax, such as the nodes of a diagram.
/// - Returns: the note with its findings. Complexity: linear in the bytes.
package func parseNote(
    _ source: [UInt8], path: String, options: SyntaxOptions = .garden,
    texts: (NoteFence) -> [Range<Int>] = { _ in [] }, links: (NoteFence) -> [FenceLink] = { _ in [] }
) -> Diagnosed<ParsedNote> {
    var reader = NoteReader(source, path: path, options: options)
    return reader.read().map { $0.reading(texts, options: options).linking(links) }
}
