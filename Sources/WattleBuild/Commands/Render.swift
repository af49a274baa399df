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
    var renderer = MarkdownRenderer(
        note, hooks: FragmentHooks(), options: isCommonMark ? .commonMark : .garden)
    return renderer.render().bytes
}

/// What a note on its own shows as it would on its page.
private struct FragmentHooks: MarkdownHooks {
    mutating func write(fence: NoteFence, to writer: inout HTMLWriter) -> Bool {
        guard fence.kind == .code else { return false }
        CodeFigure(fence.content, CodeInfo(fence.info)).write(to: &writer)
        return true
    }
}
