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
        switch token.kind {
        case .keyword(.end):
            faults.syntax(
                token.range.lowerBound..<(token.range.lowerBound + 3),
                "'end' closes a subgraph and cannot be a node's id",
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
        case .newline, .semicolon, .end:
            let end = position
            faults.syntax(
                max(0, end - 1)..<end, "there is no node after the edge",
                help: "write the id of the node where the edge ends")
        default: reportRest()
        }
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
        let id = shortened(place.id)
        let inside = place.opening.upperBound..<lineEnd(from: place.opening.upperBound)
        guard let end = close(closing, in: inside), end > place.opening.upperBound else {
            faults.syntax(
                place.opening, "'\(place.bracket.opening)' after '\(id)' is not closed",
                help: isEmptyLabel(place)
                    ? "write something between the brackets"
                    : "close it with '\(closing)'")
            return move(to: inside.upperBound)
        }
        let label = place.opening.upperBound..<end
        let quoted = Self.quoted(text(label))
        faults.add(
            DiagramFault(
                .syntax, label,
                "\(culprit(at: place.stop, in: label)) may not stand in the label of '\(id)' like this",
                help: "put the label in quotes: \(id)\(place.bracket.opening)\(Self.brief(quoted))\(closing)",
                replacement: quoted))
        move(to: inside.upperBound)
    }

    private func isEmptyLabel(_ place: LabelPlace) -> Bool {
        cursor(at: place.opening.upperBound).isAt(place.bracket.closings[0].text)
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
        let quoted = Self.quoted(text(label))
        faults.add(
            DiagramFault(
                .syntax, label,
                "\(culprit(at: stop, in: label)) may not stand in the text of an edge like this",
                help: "put the text in quotes: |\(Self.brief(quoted))|", replacement: quoted))
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

    /// What is wrong in a label, in words.
    private func culprit(at stop: Int, in label: Range<Int>) -> String {
        guard label.contains(stop) else { return "this text" }
        if bytes[stop] == 0x22, stop + 1 < label.upperBound, bytes[stop + 1] == ASCII.backtick {
            return "'`'"
        }
        return "'\(String(decoding: [bytes[stop]], as: UTF8.self))'"
    }

    private func lineEnd(from start: Int) -> Int { cursor(at: start).find(ASCII.newline) ?? lineLimit(start) }

    private func lineLimit(_ start: Int) -> Int {
        var cursor = cursor(at: start)
        return cursor.takeLine().upperBound
    }

    /// Where a label is meant to end: before the last such bracket that an edge, a style or the line's end follows.
    private func close(_ closing: String, in line: Range<Int>) -> Int? {
        var index = line.lowerBound
        var last: Int?
        while index < line.upperBound {
            var cursor = DiagramCursor(bytes, in: index..<line.upperBound)
            if cursor.take(closing) {
                last = index
                cursor.skipSpaces()
                if cursor.isAtEnd || cursor.isAt(":::") || cursor.isAt("&") || cursor.isAt(";")
                    || FlowchartLink(bytes[..<line.upperBound], at: cursor.position, takesLetter: true) != nil
                {
                    return index
                }
            }
            index += 1
        }
        return last
    }

    /// A label in quotes, with what quotes cannot hold written otherwise.
    private static func quoted(_ label: String) -> String {
        var inside = ""
        for character in label { inside += character == "\"" ? "#quot;" : String(character) }
        return "\"" + inside + "\""
    }

    private static func brief(_ quoted: String) -> String {
        quoted.count > 60 ? quoted.prefix(56) + "…\"" : quoted
    }

    // MARK: The rest

    /// Reports what does not belong to a statement.
    mutating func reportRest() {
        let rest = cursor(at: 0).trimmed(position..<lineEnd(from: position))
        if let (words, help) = comment(rest) {
            faults.syntax(rest, "'\(shortened(rest))' \(words)", help: help)
            return move(to: rest.upperBound)
        }
        var place = cursor(at: 0).trimmed(token.range)
        if place.isEmpty { place = position..<min(position + 1, bytes.count) }
        let (words, help) = arrow(&place) ?? stray
        faults.syntax(place, "'\(shortened(place))' \(words)", help: help)
    }

    private func comment(_ rest: Range<Int>) -> (words: String, help: String)? {
        let cursor = DiagramCursor(bytes, in: rest)
        guard cursor.isAt("#") || cursor.isAt("//") || cursor.isAt("%%") else { return nil }
        return ("is no comment here", "comments have a line of their own, which begins with '%%'")
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
