import WattleText

/// A sentence with a link in it.
package struct LinkSentence: Sendable, Equatable {
    /// The sentence without markup.
    package let text: String
    /// The link's text within it, in UTF-8 bytes.
    package let link: Range<Int>
}

/// One part of a note, for search: a heading and what stands below it up to the next.
package struct NoteSection: Sendable {
    /// The place of the heading in ``ParsedNote/headings``; nil for what stands before the first.
    package let heading: Int?
    /// Without markup, without code and comments.
    package let text: String
}

extension ParsedNote {
    /// What a reader sees of a node, without markup.
    ///
    /// Blocks are divided by line feeds.
    /// - Parameters:
    ///   - node: a block or an inline.
    ///   - showing: what stands for a wikilink or an embed; its display text if nothing else is asked for.
    /// - Returns: UTF-8 text without white space at its ends.
    package func text(of node: NodeID, showing: (NoteLink) -> String = { $0.shownText }) -> String {
        String(decoding: plainBytes(of: node, showing: showing).trimmedASCII(), as: UTF8.self)
    }

    /// The same with the spaces at both ends.
    func untrimmedText(of node: NodeID) -> String {
        String(decoding: plainBytes(of: node) { $0.shownText }, as: UTF8.self)
    }

    /// The same of the whole note, as bytes.
    package func plainText(showing: (NoteLink) -> String) -> [UInt8] {
        plainBytes(of: .document, showing: showing)
    }

    private func plainBytes(of node: NodeID, showing: (NoteLink) -> String) -> [UInt8] {
        var collector = PlainText(self)
        collector.add(below: node.index, showing: showing)
        return collector.bytes
    }

    /// The same note where texts without markup show these figures; addresses of headings stay as they are.
    /// - Parameter figures: what each `{metric} …` shows, by its node.
    /// - Returns: a copy.
    package func showing(_ figures: [NodeID: String]) -> ParsedNote {
        guard !figures.isEmpty else { return self }
        var note = self
        note.figureTexts = figures
        note.headings = headings.map { heading in
            NoteHeading(
                node: heading.node, level: heading.level, text: note.text(of: heading.node),
                identifier: heading.identifier, range: heading.range)
        }
        return note
    }

    /// The sentence around a link, for the list of notes that link to another; nil for a link outside of text.
    package func sentence(
        around link: NoteLink, showing: (NoteLink) -> String = { $0.shownText }
    ) -> LinkSentence? {
        let block = tree.block(around: link.node)
        guard tree[block].kind.holdsInlines else { return nil }
        var collector = PlainText(self, wanted: link.node.index)
        collector.add(below: block.index, showing: showing)
        guard let range = collector.wantedRange else { return nil }
        let bounds = sentenceBounds(in: collector.bytes, around: range)
        let text = collector.bytes[bounds]
        return LinkSentence(
            text: String(decoding: text, as: UTF8.self),
            link: range.lowerBound - bounds.lowerBound..<range.upperBound - bounds.lowerBound)
    }

    /// The note's first paragraphs, up to about `limit` characters, cut between words.
    package func excerpt(limit: Int, showing: (NoteLink) -> String = { $0.shownText }) -> String {
        var text = ""
        for block in tree.children(of: .document) where tree[block].kind == .paragraph {
            let paragraph = self.text(of: block, showing: showing)
            guard !paragraph.isEmpty else { continue }
            text += (text.isEmpty ? "" : " ") + paragraph.split(separator: "\n").joined(separator: " ")
            if text.count >= limit { return cut(text, to: limit) }
        }
        return text
    }

    private func cut(_ text: String, to limit: Int) -> String {
        guard text.count > limit else { return text }
        let head = text.prefix(max(1, limit - 1))
        let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
        return words + "…"
    }

    /// The note's text by heading, for search.
    package func sections(showing: (NoteLink) -> String = { $0.shownText }) -> [NoteSection] {
        var sections: [NoteSection] = []
        var heading: Int?
        var collector = PlainText(self)
        for block in tree.children(of: .document) {
            guard tree[block].kind == .heading else {
                collector.add(below: block.index, showing: showing)
                collector.endBlock()
                continue
            }
            append(collector, heading, to: &sections)
            collector = PlainText(self)
            heading = Int(tree[block].number)
        }
        append(collector, heading, to: &sections)
        return sections
    }

    private func append(_ collector: PlainText, _ heading: Int?, to sections: inout [NoteSection]) {
        let text = collector.bytes.trimmedASCII()
        guard !text.isEmpty || heading != nil else { return }
        sections.append(NoteSection(heading: heading, text: String(decoding: text, as: UTF8.self)))
    }
}

/// Collects what a reader sees.
private struct PlainText {
    private let tree: NoteTree
    private let links: [NoteLink]
    private let figureTexts: [NodeID: String]
    var bytes: [UInt8] = []
    /// The node whose place in the text is asked for.
    private var wanted: Int32
    var wantedRange: Range<Int>?

    init(_ note: ParsedNote, wanted: Int32 = -1) {
        tree = note.tree
        links = note.links
        figureTexts = note.figureTexts
        self.wanted = wanted
    }

    mutating func add(below root: Int32, showing: (NoteLink) -> String) {
        var current = root
        var wantedEnd: Int32 = -2
        while current >= 0 {
            if current == wantedEnd { endWanted() }
            let start = bytes.count
            add(tree.nodes[Int(current)], at: NodeID(current), showing: showing)
            if current == wanted {
                wantedRange = start..<bytes.count
                wantedEnd = tree.successorSkippingChildren(of: current, within: root)
            }
            current = tree.successor(of: current, within: root)
        }
        if wantedEnd == -1 { endWanted() }
    }

    private mutating func endWanted() {
        guard let range = wantedRange else { return }
        wantedRange = range.lowerBound..<bytes.count
        wanted = -1
    }

    /// A formula in words where they are known, else as it was written.
    private mutating func addFormula(_ node: Node, at place: NodeID) {
        if node.kind == .mathBlock { endBlock() }
        if let text = figureTexts[place] {
            bytes.append(contentsOf: text.utf8)
        } else {
            bytes.append(contentsOf: tree.bytes(node.text).trimmedASCII())
        }
    }

    /// A figure without a text leaves no gap.
    private mutating func addFigure(_ text: String) {
        if text.isEmpty, bytes.last == ASCII.space { bytes.removeLast() }
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func add(_ node: Node, at place: NodeID, showing: (NoteLink) -> String) {
        switch node.kind {
        case .inlineMetric: addFigure(figureTexts[place] ?? "")
        case .mathInline, .mathBlock: addFormula(node, at: place)
        case .text, .code, .tag: bytes.append(contentsOf: tree.bytes(node.text))
        case .softBreak, .lineBreak: bytes.append(ASCII.space)
        case .wikilink, .embed:
            guard node.number >= 0, Int(node.number) < links.count else { return }
            bytes.append(contentsOf: showing(links[Int(node.number)]).utf8)
        case .paragraph, .heading, .tableRow, .item, .callout: endBlock()
        case .tableCell: if bytes.last != ASCII.newline, !bytes.isEmpty { bytes.append(ASCII.space) }
        default: break
        }
    }

    mutating func endBlock() {
        if let last = bytes.last, last != ASCII.newline { bytes.append(ASCII.newline) }
    }
}

/// From behind the end of the sentence before to the end of the one that holds `range`.
private func sentenceBounds(in text: [UInt8], around range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, !endsSentence(text, at: start - 1) { start -= 1 }
    var end = range.upperBound
    while end < text.count {
        end += 1
        if endsSentence(text, at: end - 1) { break }
    }
    while start < range.lowerBound, text[start].isASCIIWhitespace { start += 1 }
    while end > range.upperBound, text[end - 1].isASCIIWhitespace { end -= 1 }
    return start..<end
}

/// Whether the byte ends a sentence: a line feed, a full stop of Chinese or Japanese, or `.`, `!`, `?` before white
/// space and, for `.`, no small letter or digit behind that (`e.g. this`, `approx. 3`).
private func endsSentence(_ text: [UInt8], at position: Int) -> Bool {
    switch text[position] {
    case ASCII.newline: return true
    case 0x82: return position >= 2 && text[position - 2] == 0xE3 && text[position - 1] == 0x80
    case 0x21, 0x3F: return position + 1 == text.count || text[position + 1].isASCIIWhitespace
    case 0x2E:
        guard position + 1 < text.count else { return true }
        guard text[position + 1].isASCIIWhitespace else { return false }
        guard position + 2 < text.count else { return true }
        let next = text[position + 2]
        return !(next.isASCIIDigit || next.isASCIILetter && !next.isASCIIUppercase)
    default: return false
    }
}
