import WattleText

extension MarkdownRenderer {
    mutating func writeReference(_ node: Node) {
        let index = Int(node.number)
        guard note.footnotes.indices.contains(index), let number = note.footnotes[index].number else {
            return
        }
        let count = referenceCounts[index] + 1
        referenceCounts[index] = count
        writer.raw("<a class=\"ref\"")
        writer.attribute("id", referenceIdentifier(number, count))
        writer.attribute("href", "#" + options.identifierPrefix + "fn\(number)")
        writer.attribute("aria-label", "Note \(number)")
        writer.raw(byte: 0x3E)
        writer.number(number)
        writer.raw("</a>")
    }

    private func referenceIdentifier(_ number: Int, _ count: Int) -> String {
        options.identifierPrefix + (count == 1 ? "r\(number)" : "r\(number)-\(count)")
    }

    /// The footnotes that have been referred to, in the order of their numbers, each with its links back.
    mutating func writeFootnotes() {
        guard !options.isPlainCommonMark, referenceCounts.contains(where: { $0 > 0 }) else { return }
        beginLine()
        writer.raw("<section class=\"end\"")
        writer.attribute("aria-labelledby", options.identifierPrefix + "notes-h")
        writer.raw("><h")
        writer.number(options.footnotesLevel)
        writer.attribute("id", options.identifierPrefix + "notes-h")
        writer.raw(byte: 0x3E)
        writer.text(options.footnotesTitle)
        writer.raw("</h")
        writer.number(options.footnotesLevel)
        writer.raw("><ol class=\"notes\">\n")
        var index = 0
        // A footnote may refer to a later one, so the counts are read as the list grows.
        while index < note.footnotes.count {
            if referenceCounts[index] > 0 { writeFootnote(index) }
            index += 1
        }
        writer.raw("</ol></section>\n")
    }

    private mutating func writeFootnote(_ index: Int) {
        let footnote = note.footnotes[index]
        guard let number = footnote.number else { return }
        writer.raw("<li")
        writer.attribute("id", options.identifierPrefix + "fn\(number)")
        writer.attribute("value", String(number))
        writer.raw(byte: 0x3E)
        let page = writer
        writer = HTMLWriter()
        writeChildren(of: footnote.node.index)
        let content = writer.bytes
        writer = page
        // The links back stand in the last paragraph, if the footnote ends with one.
        let closing = Array("</p>\n".utf8)
        let endsInParagraph = content.suffix(closing.count).elementsEqual(closing)
        writer.raw(trusted: content.dropLast(endsInParagraph ? closing.count : 0))
        for count in 1...max(1, referenceCounts[index]) { writeBackLink(number, count) }
        writer.raw(endsInParagraph ? "</p></li>\n" : "</li>\n")
    }

    private mutating func writeBackLink(_ number: Int, _ count: Int) {
        writer.raw(" <a")
        writer.attribute("href", "#" + referenceIdentifier(number, count))
        let suffix = count == 1 ? "" : ", \(count)"
        writer.attribute("aria-label", "Back to reference \(number)\(suffix)")
        writer.raw(">\u{21A9}</a>")
    }
}
