import WattleDiagnostics
import WattleText

/// Reads one note: front matter, blocks, inlines, and what is found in them.
struct NoteReader {
    let source: [UInt8]
    let path: String
    let options: SyntaxOptions
    var diagnostics: [Diagnostic] = []

    init(_ source: [UInt8], path: String, options: SyntaxOptions) {
        self.source = source
        self.path = path
        self.options = options
    }

    mutating func read() -> Diagnosed<ParsedNote> {
        let note = ParsedNote(
            path: path, source: source, frontMatter: FrontMatter(), bodyStart: 0, tree: .empty)
        return Diagnosed(note, diagnostics)
    }
}
