import WattleText

/// A label that could not be read, and where.
struct LabelPlace {
    /// The node's id.
    let id: Range<Int>
    /// The bracket that opens it.
    let opening: Range<Int>
    let bracket: LabelBracket
    /// Where reading stopped.
    let stop: Int
}

extension FlowchartReader {
    /// Reports that something else was expected here; false, so that the statement ends.
    mutating func expected(_ words: String, help: String) -> Bool {
        let place = token.kind == .end ? max(0, position - 1)..<position : token.range
        faults.syntax(place, "expected \(words)\(found)", help: help)
        return false
    }

    private var found: String {
        token.endsStatement || token.kind == .space ? "" : ", found '\(shortened(token.range))'"
    }

    /// The text of a stretch, if long only its beginning, without line ends.
    func shortened(_ range: Range<Int>, to limit: Int = 40) -> String {
        let line = text(range).prefix { $0 != "\n" }
        return line.count > limit ? line.prefix(limit) + "…" : String(line)
    }

    // MARK: Nodes

    /// Reports that a node's id was expected.
    mutating func reportMissingNode() {
        let start = position
        switch token.kind {
        case .keyword where isFirstOfLine, .newline, .semicolon, .end:
            let edge = edgeBefore(start)
            faults.syntax(
                edge, "there is no node after '\(text(edge))'",
                help: "write the id of the node where the edge ends")
            // The statement after it can be read.
            if isFirstOfLine { resume(at: start) }
        case .keyword(.end):
            faults.syntax(
                start..<(start + 3), "'end' closes a subgraph and cannot be a node's id",
                help: "write 'End', or give the node another id: finish[end]")
        case .keyword(let word):
            let name = word.rawValue
            faults.syntax(
                token.range, "'\(name)' is a word of mermaid and cannot be a node's id",
                help: "give the node another id: \(name)1[\(name)]")
        case .edgeID: reportAt()
        case .link, .openLink:
            faults.syntax(
                bareRange, "there is no node before '\(shortened(bareRange))'",
                help: "write the id of the node where the edge begins")
        default: reportRest()
        }
    }

    /// Whether nothing but white space comes before the token on its line, and an edge on the lines before.
    private var isFirstOfLine: Bool {
        var index = position
        while index > 0, bytes[index - 1].isASCIIWhitespace {
            index -= 1
            if bytes[index] == ASCII.newline { return index > 0 && !edgeBefore(position).isEmpty }
        }
        return false
    }

    /// The marks of the edge that a place follows, white space aside; empty where there is none.
    private func edgeBefore(_ place: Int) -> Range<Int> {
        var end = place
        while end > 0, bytes[end - 1].isASCIIWhitespace { end -= 1 }
        var start = end
        while start > 0, "-=.>ox<~".utf8.contains(bytes[start - 1]), end - start < 12 { start -= 1 }
        return start..<end
    }

    /// The token without the white space around it.
    private var bareRange: Range<Int> { cursor(at: 0).trimmed(token.range) }

    /// Reports an `@` in a label that is not quoted, which mermaid reads as the id of an edge.
    private mutating func reportAt() {
        let range = token.range
        let at = (range.upperBound - 1)..<range.upperBound
        let bracket = bytes[range].firstIndex { "[({>|".utf8.contains($0) }
        guard let bracket else {
            faults.syntax(range, "'\(shortened(range))' is the id of an edge, and no edge follows", help: nil)
            return
        }
        if bytes[bracket] == 0x7C { return reportEdgeLabel(opening: bracket, stop: at.lowerBound) }
        var cursor = cursor(at: bracket)
        guard let shape = LabelBracket.all.first(where: { cursor.take($0.opening) }) else { return }
        reportLabel(
            LabelPlace(
                id: range.lowerBound..<bracket, opening: bracket..<cursor.position, bracket: shape,
                stop: at.lowerBound))
    }

    // MARK: Labels

    /// Reports a label that is not closed, or that holds what may stand there only in quotes.
    mutating func reportLabel(_ place: LabelPlace) {
        let closing = place.bracket.closings[0].text
        let inside = place.opening.upperBound..<lineEnd(from: place.opening.upperBound)
        defer { move(to: inside.upperBound) }
        guard let end = close(closing, in: inside) else {
            return faults.syntax(
                place.opening, "'\(place.bracket.opening)' after '\(shortened(place.id))' is not closed",
                help: "close it with '\(closing)'")
        }
        let label = place.opening.upperBound..<end
        let advice = LabelAdvice(
            text(label), stop: text(label.lowerBound..<min(max(place.stop, label.lowerBound), end)))
        let example =
            "\(shortened(place.id))\(place.bracket.opening)\(Self.brief(advice.replacement))\(closing)"
        faults.add(
            DiagramFault(
                .syntax, label.isEmpty ? place.opening : label,
                "\(advice.culprit) in the label of '\(shortened(place.id))'", help: advice.help + example,
                replacement: label.isEmpty ? nil : advice.replacement))
    }

    /// Reports the text of an edge that is not closed, or that holds what may stand there only in quotes.
    mutating func reportEdgeLabel(opening: Int, stop: Int) {
        let inside = (opening + 1)..<lineEnd(from: opening + 1)
        guard let end = bytes[inside].firstIndex(of: 0x7C), end > opening + 1 else {
            faults.syntax(
                opening..<(opening + 1), "'|' begins the text of an edge that is not closed",
                help: "close it with '|': -->|text|")
            return move(to: inside.upperBound)
        }
        let label = (opening + 1)..<end
        let advice = LabelAdvice(
            text(label), stop: text(label.lowerBound..<min(max(stop, label.lowerBound), end)))
        faults.add(
            DiagramFault(
                .syntax, label, "\(advice.culprit) in the text of an edge",
                help: "\(advice.help)|\(Self.brief(advice.replacement))|", replacement: advice.replacement))
        move(to: inside.upperBound)
    }

    /// Reports `-- text` that no second half follows.
    mutating func reportOpenEdge(_ link: FlowchartLink) {
        let line = text(link.range)
        let closing = link.stroke == .thick ? "==>" : link.stroke == .dotted ? ".->" : "-->"
        faults.syntax(
            link.range, "'\(line)' begins the text of an edge that is not closed",
            help: "close it with '\(closing)': \(line) text \(closing)")
    }

    private func lineEnd(from start: Int) -> Int {
        var cursor = cursor(at: start)
        return cursor.takeLine().upperBound
    }

    /// Where a label is meant to end: before the first such bracket that an edge, a style or the line's end follows,
    /// or else the last one; nil where an edge comes before any.
    private func close(_ closing: String, in line: Range<Int>) -> Int? {
        var last: Int?
        for index in line {
            var cursor = DiagramCursor(bytes, in: index..<line.upperBound)
            if cursor.take(closing) {
                last = index
                cursor.skipSpaces()
                let rest = bytes[..<line.upperBound]
                if cursor.isAtEnd || cursor.isAt(":::") || cursor.isAt("&") || cursor.isAt(";")
                    || FlowchartLink(rest, at: cursor.position, takesLetter: true) != nil
                {
                    return index
                }
            } else if last == nil, cursor.isAt("-->") || cursor.isAt("---") || cursor.isAt("==>") {
                return nil
            }
        }
        return last
    }

    private static func brief(_ quoted: String) -> String {
        quoted.count > 60 ? quoted.prefix(56) + "…\"" : quoted
    }

    // MARK: The rest

    /// Reports what does not belong to a statement.
    mutating func reportRest() {
        let line = lineEnd(from: position)
        if let remark = remark(upTo: line) {
            faults.syntax(
                remark, "'\(shortened(remark))' is no comment here",
                help: "comments have a line of their own, which begins with '%%'")
            return move(to: line)
        }
        var cursor = cursor(at: position)
        cursor.skipSpaces()
        var place = cursor.take { !$0.isASCIIWhitespace && $0 != 0x3B }
        if place.isEmpty { place = position..<min(position + 1, bytes.count) }
        let (words, help) = arrow(&place) ?? stray
        faults.syntax(place, "'\(shortened(place))' \(words)", help: help)
    }

    /// What is meant as a comment: from `#`, `//` or `%%` to the end of the line.
    private func remark(upTo end: Int) -> Range<Int>? {
        let rest = cursor(at: 0).trimmed(position..<max(position, end))
        let next = DiagramCursor(bytes, in: rest)
        if next.isAt("#") || next.isAt("//") || next.isAt("%%") { return rest }
        // The mark itself was read as a node.
        var start = position
        while start > 0, bytes[start - 1].isSpaceOrTab { start -= 1 }
        guard start > 0, bytes[start - 1] == 0x23, start < position else { return nil }
        return (start - 1)..<rest.upperBound
    }

    /// An arrow of another language.
    private func arrow(_ place: inout Range<Int>) -> (words: String, help: String)? {
        let cursor = cursor(at: place.lowerBound)
        if cursor.isAt("->") || cursor.isAt("=>") || cursor.isAt("<-") {
            place = place.lowerBound..<(place.lowerBound + 2)
            return (
                "is no edge", cursor.isAt("=>") ? "write '==>' for a thick arrow" : "write '-->' for an arrow"
            )
        }
        return nil
    }

    private var stray: (words: String, help: String) {
        switch token.kind {
        case .opening: ("does not belong here", "a bracket follows an id without a space: A[text]")
        case .stranger: ("may not stand outside a label", "put it in quotes: A[\"text\"]")
        case .word, .letter, .number:
            (
                "does not belong here",
                "end the statement before it, or put words that belong together in quotes: A[\"two words\"]"
            )
        default: ("does not belong here", "begin a new line for a new statement")
        }
    }
}
