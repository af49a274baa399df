import WattleDiagnostics
import WattleGarden
import WattleHighlight
import WattleMarkdown
import WattleText

/// A file's bytes, for commands that take one on the command line.
package func readFile(_ path: String) throws(FileFailure) -> [UInt8] { try Disk.read(path) }

/// One note's Markdown as an HTML fragment.
///
/// Links to other notes are text, because there is no garden. With `isCommonMark` every extension is off, so that the
/// CommonMark specification's examples come out.
package func renderedMarkdown(_ source: [UInt8], isCommonMark: Bool) -> [UInt8] {
    let note = parseNote(source, path: "-", options: isCommonMark ? .commonMark : .garden).value
    var options = isCommonMark ? RenderingOptions.commonMark : .garden
    options.texts = englishTexts
    var renderer = MarkdownRenderer(note, hooks: FragmentHooks(texts: englishTexts), options: options)
    return renderer.render().bytes
}

/// A note on its own has no wattle.yml that names a language.
private let englishTexts = gardenTexts(for: "en", own: [:]).value

/// What a note on its own shows as it would on its page.
private struct FragmentHooks: MarkdownHooks {
    let texts: InterfaceTexts

    mutating func write(fence: NoteFence, to writer: inout HTMLWriter) -> Bool {
        guard fence.kind == .code else { return false }
        CodeFigure(fence.content, CodeInfo(fence.info)).write(to: &writer, in: texts)
        return true
    }
}
