import WattleDiagnostics
import WattleMarkdown
import WattleTestSupport
import WattleText

extension RenderingOptions {
    /// As a garden in English has it.
    static let english: RenderingOptions = {
        var options = RenderingOptions.garden
        options.texts = (try? shippedTexts()) ?? .none
        return options
    }()
}

/// The HTML of a note on its own, as a garden has it.
func rendered(
    _ markdown: String, _ options: SyntaxOptions = .garden, as rendering: RenderingOptions = .english
)
    -> String
{
    var renderer = MarkdownRenderer(note(markdown, options), hooks: PlainHooks(), options: rendering)
    return String(decoding: renderer.render().bytes, as: UTF8.self)
}

/// The HTML of a text with some extensions, in the plain form of the specifications' examples.
func plain(_ markdown: String, _ change: (inout SyntaxOptions) -> Void) -> String {
    var options = SyntaxOptions.commonMark
    change(&options)
    return rendered(markdown, options, as: .commonMark)
}

/// The note that the text makes.
func note(_ markdown: String, _ options: SyntaxOptions = .garden) -> ParsedNote {
    parseNote(Array(markdown.utf8), path: "note.md", options: options).value
}

/// The rules that find something in the text.
func findings(_ markdown: String, _ options: SyntaxOptions = .garden) -> [String] {
    parseNote(Array(markdown.utf8), path: "note.md", options: options).diagnostics.map(\.rule.description)
}

extension ParsedNote {
    /// What stands in the source there.
    func sourceText(_ range: SourceRange) -> String { String(decoding: source[range.bounds], as: UTF8.self) }
}
