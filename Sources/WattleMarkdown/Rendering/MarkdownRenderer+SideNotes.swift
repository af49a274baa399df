import WattleText

extension MarkdownRenderer {
    /// Longer footnotes stand below the text.
    private static var sideNoteLimit: Int { 320 }

    /// Writes a block of the page, and beside it the short footnotes that have been referred to since the last one.
    ///
    /// Those of a heading stand beside the block below it.
    mutating func writeWithSideNotes(_ block: NodeID) {
        let before = writer
        writer = HTMLWriter()
        write(from: block.index)
        let content = writer.bytes
        writer = before
        let isHeading = tree[block].kind == .heading
        guard !isHeading, let notes = pendingSideNotes() else {
            writer.raw(trusted: content[...])
            return
        }
        beginLine()
        writer.raw("<div class=\"pn\">")
        writer.raw(trusted: content[...])
        writer.raw(trusted: notes[...])
        writer.raw("</div>\n")
    }

    /// The notes for the margin that no block has yet, those that they refer to themselves included.
    private mutating func pendingSideNotes() -> [UInt8]? {
        guard lookedAtFootnotes < footnoteOrder.count else { return nil }
        let page = writer
        writer = HTMLWriter()
        while lookedAtFootnotes < footnoteOrder.count {
            let index = footnoteOrder[lookedAtFootnotes]
            lookedAtFootnotes += 1
            if let paragraph = sideNoteParagraph(index) { writeSideNote(index, paragraph) }
        }
        let notes = writer.bytes
        writer = page
        return notes.isEmpty ? nil : notes
    }

    /// The one short paragraph that a footnote for the margin consists of.
    private func sideNoteParagraph(_ index: Int) -> Int32? {
        let footnote = note.footnotes[index]
        let paragraph = tree.nodes[Int(footnote.node.index)].firstChild
        guard paragraph >= 0, tree.nodes[Int(paragraph)].kind == .paragraph,
            tree.nodes[Int(paragraph)].nextSibling < 0,
            footnote.text.unicodeScalars.count <= Self.sideNoteLimit
        else { return nil }
        let isPlain = tree.descendants(of: NodeID(paragraph)).allSatisfy { id in
            switch tree[id].kind {
            case .image, .embed, .htmlInline: false
            default: true
            }
        }
        return isPlain ? paragraph : nil
    }

    private mutating func writeSideNote(_ index: Int, _ paragraph: Int32) {
        guard let number = note.footnotes[index].number else { return }
        sideNotes.insert(index)
        writer.raw("<div class=\"sn\" role=\"doc-footnote\"")
        writer.attribute("id", options.identifierPrefix + footnoteIdentifier(number))
        writer.raw("><p>")
        writeAnchor(paragraph)
        writer.raw("<span class=\"no\">")
        writer.number(shownNumber(index))
        writer.raw("</span>")
        writeChildren(of: paragraph)
        writeBackLink(number, shown: shownNumber(index), 1)
        writer.raw("</p></div>")
    }
}
