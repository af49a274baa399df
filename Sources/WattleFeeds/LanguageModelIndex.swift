import WattleText

/// `llms.txt`: the garden for language models, with links to the Markdown of its pages.
///
/// - Source: https://llmstxt.org
package struct LanguageModelIndex: Sendable, Hashable {
    /// A link to one text.
    package struct Entry: Sendable, Hashable {
        /// Its title.
        package let title: String
        /// Its address, from the site's root or in full.
        package let address: String
        /// Its first sentence; may be empty.
        package let description: String

        /// Describes a link.
        package init(title: String, address: String, description: String) {
            self.title = title
            self.address = address
            self.description = description
        }
    }

    /// The texts of one folder.
    package struct Section: Sendable, Hashable {
        /// Its title.
        package let title: String
        /// The texts.
        package let entries: [Entry]

        /// Groups texts.
        package init(title: String, entries: [Entry]) {
            self.title = title
            self.entries = entries
        }
    }

    /// The garden's name.
    package let title: String
    /// One sentence about it; may be empty.
    package let description: String
    /// What a reader should know before the links; paragraphs.
    package let notes: [String]
    /// The texts by folder.
    package let sections: [Section]

    /// Describes a garden.
    package init(title: String, description: String, notes: [String], sections: [Section]) {
        self.title = title
        self.description = description
        self.notes = notes
        self.sections = sections
    }

    /// The file.
    package var file: [UInt8] {
        var text = Array("# ".utf8)
        append(title, to: &text)
        text += "\n".utf8
        if !description.isEmpty {
            text += "\n> ".utf8
            append(description, to: &text)
            text += "\n".utf8
        }
        for note in notes { text += "\n\(note)\n".utf8 }
        for section in sections where !section.entries.isEmpty {
            text += "\n## ".utf8
            append(section.title, to: &text)
            text += "\n\n".utf8
            for entry in section.entries { append(entry, to: &text) }
        }
        return text
    }

    private func append(_ entry: Entry, to text: inout [UInt8]) {
        text += "- [".utf8
        append(entry.title, to: &text)
        text += "](\(entry.address))".utf8
        if !entry.description.isEmpty {
            text += ": ".utf8
            append(entry.description, to: &text)
        }
        text.append(ASCII.newline)
    }

    /// Plain text on one line, without anything that Markdown would read.
    private func append(_ words: String, to text: inout [UInt8]) {
        var isSpace = false
        for byte in words.utf8 {
            if byte < 0x20 || byte == 0x7F {
                if !isSpace { text.append(ASCII.space) }
                isSpace = true
                continue
            }
            isSpace = false
            switch byte {
            case 0x5B, 0x5D, 0x5C, 0x60, 0x2A, 0x3C, 0x26: text.append(0x5C)
            default: break
            }
            text.append(byte)
        }
    }
}
