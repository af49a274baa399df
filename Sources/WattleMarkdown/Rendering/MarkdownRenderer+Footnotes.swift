import WattleText

extension MarkdownRenderer {
    mutating func writeReference(_ node: Node) {
        let index = Int(node.number)
        guard note.footnotes.indices.contains(index), let number = note.footnotes[index].number else {
            return
        }
        if case .elsewhere(let page) = options.footnoteNumbers {
            return writeReference(
                number, shown: number, href: page + "#" + footnoteIdentifier(number), id: nil)
        }
        let count = referenceCounts[index] + 1
        referenceCounts[index] = count
        if count == 1 {
            footnoteOrder.append(index)
            footnotePlaces[index] = footnoteOrder.count
        }
        let identifier = options.identifierPrefix + footnoteIdentifier(number)
        writeReference(
            number, shown: shownNumber(index), href: "#" + identifier, id: referenceIdentifier(number, count))
    }

    private mutating func writeReference(_ number: Int, shown: Int, href: String, id: String?) {
        writer.raw("<a class=\"ref\"")
        if let id { writer.attribute("id", id) }
        writer.attribute("href", href)
        writer.attribute("aria-label", options.texts(.footnote, ["number": String(shown)]))
        writer.raw(byte: 0x3E)
        writer.number(shown)
        writer.raw("</a>")
    }

    private func referenceIdentifier(_ number: Int, _ count: Int) -> String {
        options.identifierPrefix + (count == 1 ? "r\(number)" : "r\(number)-\(count)")
    }

    /// The number that readers see of a footnote that has been referred to.
    func shownNumber(_ index: Int) -> Int {
        (options.footnoteNumbers == .anew ? footnotePlaces[index] : note.footnotes[index].number) ?? 0
    }

    /// The footnotes that have been referred to, in the order of their numbers, each with its links back.
    mutating func writeFootnotes() {
        guard !options.isPlainCommonMark, hasFootnotesBelow else { return }
        beginLine()
        if let level = options.footnotesLevel { openFootnotes(level: level) }
        writer.raw("<ol class=\"notes\">\n")
        // A footnote may refer to a later one, so the list is read while it grows.
        if options.footnoteNumbers == .anew {
            var next = 0
            while next < footnoteOrder.count {
                writeFootnote(footnoteOrder[next])
                next += 1
            }
        } else {
            for index in note.footnotes.indices where referenceCounts[index] > 0 && !sideNotes.contains(index)
            {
                writeFootnote(index)
            }
        }
        writer.raw("</ol>")
        writer.raw(options.footnotesLevel == nil ? "\n" : "</section>\n")
    }

    private mutating func openFootnotes(level: Int) {
        let identifier = options.identifierPrefix + "notes-h"
        writer.raw("<section class=\"end\"")
        writer.attribute("aria-labelledby", identifier)
        writer.raw("><h")
        writer.number(level)
        writer.attribute("id", identifier)
        writer.raw(byte: 0x3E)
        writer.text(options.texts[.endNotes])
        writer.raw("</h")
        writer.number(level)
        writer.raw(byte: 0x3E)
        headingLevel = level
    }

    private mutating func writeFootnote(_ index: Int) {
        let footnote = note.footnotes[index]
        guard let number = footnote.number else { return }
        writer.raw("<li")
        writer.attribute("id", options.identifierPrefix + footnoteIdentifier(number))
        writer.attribute("value", String(shownNumber(index)))
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
        for count in 1...max(1, referenceCounts[index]) {
            writeBackLink(number, shown: shownNumber(index), count)
        }
        writer.raw(endsInParagraph ? "</p></li>\n" : "</li>\n")
    }

    mutating func writeBackLink(_ number: Int, shown: Int, _ count: Int) {
        writer.raw(" <a")
        writer.attribute("href", "#" + referenceIdentifier(number, count))
        let numbers = ["number": String(shown), "time": String(count)]
        writer.attribute(
            "aria-label", options.texts(count == 1 ? .footnoteBack : .footnoteBackAgain, numbers))
        writer.raw(">\u{21A9}</a>")
    }
}

/// The id of a footnote on its note's page.
package func footnoteIdentifier(_ number: Int) -> String { "fn\(number)" }
