package import WattleDiagnostics
import WattleText

/// Reads one note.
///
/// Never fails: what cannot be read is reported, and the rest is read all the same.
/// - Parameters:
///   - source: the bytes of the file.
///   - path: where it is, from the garden's root, with `/`.
///   - options: which syntax it may use.
/// - Returns: the note with its findings. Complexity: linear in the bytes.
package func parseNote(
    _ source: [UInt8], path: String, options: SyntaxOptions = .garden
) -> Diagnosed<ParsedNote> {
    var reader = NoteReader(source, path: path, options: options)
    return reader.read()
}
