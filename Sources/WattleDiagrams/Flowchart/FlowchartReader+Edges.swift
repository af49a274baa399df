import WattleText

extension FlowchartReader {
    /// `e1@` before an edge, without the `@`.
    mutating func takeEdgeID() -> Range<Int>? {
        guard token.kind == .edgeID else { return nil }
        let range = token.range
        var cursor = cursor(at: range.lowerBound)
        // What mermaid reads as an edge's id is more often a label that lacks quotes.
        guard cursor.take(while: { !"[](){}|<>".utf8.contains($0) }).upperBound >= range.upperBound else {
            return nil
        }
        advance()
        return range.dropLast()
    }

    /// `-->`, `-->|text|` or `-- text -->`, with the white space after it.
    mutating func readEdge(id: Range<Int>?) -> FlowchartDraft.Edge? {
        let start = blankEnd(from: position)
        guard var link = FlowchartLink(bytes[...], at: start, takesLetter: true) else { return nil }
        var edge = FlowchartDraft.Edge(id: id.map { text($0) }, link: link)
        if link.isOpen {
            guard let (text, closing) = readText(of: link) else { return nil }
            edge.text = text
            edge.link.head = closing.head
            edge.link.tail = link.tail ?? closing.tail
            edge.link.length = closing.length
            edge.link.range = link.range.lowerBound..<closing.range.upperBound
            link = closing
        }
        move(to: blankEnd(from: link.range.upperBound))
        warnOfLetter(after: link)
        if !edge.link.isOpen, token.kind == .opening, bytes[position] == 0x7C {
            guard let text = readBarred() else { return nil }
            edge.text = text
        }
        edge.link.isOpen = false
        return edge
    }

    /// Tells of `---oB`, which is an edge with a disc to `B`.
    private mutating func warnOfLetter(after link: FlowchartLink) {
        guard let head = link.head, head != 0x3E, position == link.range.upperBound, token.isOfID else {
            return
        }
        let letter = String(decoding: [head], as: UTF8.self)
        let place = (position - 1)..<token.range.upperBound
        faults.ignored(
            place, "the '\(letter)' of '\(text(place))' is read as the head of the edge",
            help: "put a space before '\(text(place))' if it is a node")
    }

    // MARK: Text

    /// `|text|` after an edge.
    private mutating func readBarred() -> FlowchartText? {
        let opening = position
        var cursor = cursor(at: opening + 1)
        let text = takeText(&cursor)
        guard cursor.take("|"), let text else {
            reportEdgeLabel(opening: opening, stop: cursor.position)
            return nil
        }
        move(to: cursor.position)
        skipSpace()
        return text
    }

    /// The text between the two halves of an edge, and the second half.
    private mutating func readText(of opening: FlowchartLink) -> (FlowchartText, FlowchartLink)? {
        var cursor = cursor(at: token.range.upperBound)
        if let quoted = takeQuoted(&cursor) {
            let end = blankEnd(from: cursor.position)
            if let link = closing(opening, at: end, takesLetter: true) { return (quoted, link) }
        } else if let found = unquotedText(of: opening, from: cursor.position) {
            return found
        }
        reportOpenEdge(opening)
        return nil
    }

    private func closing(_ opening: FlowchartLink, at place: Int, takesLetter: Bool) -> FlowchartLink? {
        guard let link = FlowchartLink(bytes[...], at: place, takesLetter: takesLetter), !link.isOpen,
            link.stroke == opening.stroke
        else { return nil }
        return link
    }

    /// Everything up to the second half, which no other line of the same kind may come before.
    private func unquotedText(
        of opening: FlowchartLink, from start: Int
    ) -> (FlowchartText, FlowchartLink)? {
        var index = start
        while index < bytes.count, bytes[index] != 0x22 {
            guard mayClose(opening, at: index) else {
                index += 1
                continue
            }
            if let link = closing(opening, at: index, takesLetter: false) {
                return index > start ? text(start..<index, before: link) : nil
            }
            guard opening.stroke == .dotted else { return nil }
            // A row of dots, or a dash before one, that no dash follows.
            index += 1
            while index < bytes.count, bytes[index] == 0x2E { index += 1 }
        }
        return nil
    }

    /// Whether the second half may begin here.
    private func mayClose(_ opening: FlowchartLink, at index: Int) -> Bool {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch (opening.stroke, bytes[index]) {
        case (.normal, 0x2D): return next == 0x2D
        case (.thick, 0x3D): return next == 0x3D
        case (.dotted, 0x2D): return next == 0x2E
        case (.dotted, 0x2E): return true
        default: return false
        }
    }

    /// Cuts the mark of the second half off the text: `<`, or an `x` or `o` after white space.
    private func text(_ range: Range<Int>, before link: FlowchartLink) -> (FlowchartText, FlowchartLink)? {
        var end = range.upperBound
        var link = link
        let last = bytes[end - 1]
        let isLetter = last == 0x78 || last == 0x6F
        let standsAlone = end - 2 < range.lowerBound || bytes[end - 2].isASCIIWhitespace
        if last == 0x3C || (isLetter && standsAlone && end - 1 > range.lowerBound) {
            link.tail = last
            end -= 1
        }
        let text = cursor(at: 0).trimmed(range.lowerBound..<end)
        return (FlowchartText(range: text, markup: .html), link)
    }
}
