import WattleText

extension FlowchartReader {
    /// `subgraph id[title]`, `subgraph title`, `subgraph "title"` or `subgraph` alone.
    mutating func readSubgraph() -> Bool {
        let place = token.range
        advance()
        guard draft.depth < DiagramSource.nestingLimit else {
            faults.add(
                DiagramFault(
                    .limit, place,
                    "subgraphs stand in one another more than \(DiagramSource.nestingLimit) deep",
                    help: "divide the diagram into several"))
            move(to: bytes.count)
            return true
        }
        var heading = FlowchartDraft.Heading(place: place)
        let isRead = readHeading(&heading)
        // Even so its 'end' closes something.
        draft.openSubgraph(heading)
        return isRead
    }

    private mutating func readHeading(_ heading: inout FlowchartDraft.Heading) -> Bool {
        skipSpace()
        guard !token.endsStatement else { return true }
        guard let title = readTitle() else { return false }
        heading.title = title
        heading.id = text(title.range)
        guard token.kind == .opening, bytes[position] == 0x5B else {
            // A title of several words names nothing that an edge could lead to.
            if bytes[title.range].contains(where: \.isASCIIWhitespace) { heading.id = nil }
            if finish(&heading) { return true }
            reportHeading(from: title.range.lowerBound)
            return false
        }
        var cursor = cursor(at: position + 1)
        guard let label = takeText(&cursor), cursor.take("]") else {
            reportTitle(after: title.range, stop: cursor.position)
            return false
        }
        heading.title = label
        move(to: cursor.position)
        if finish(&heading) { return true }
        reportRest()
        return false
    }

    /// A title or an id: words, or one quoted text and words.
    private mutating func readTitle() -> FlowchartText? {
        let start = position
        if token.kind == .quote {
            var cursor = cursor(at: start)
            guard let text = takeQuoted(&cursor) else {
                faults.syntax(token.range, "the quote is not closed", help: "close it with '\"'")
                return nil
            }
            move(to: cursor.position)
            skipSpace()
            if token.endsStatement || token.kind == .opening { return text }
        }
        while token.isOfTitle { advance() }
        let range = cursor(at: 0).trimmed(start..<position)
        guard !range.isEmpty else {
            reportHeading(from: start)
            return nil
        }
        return FlowchartText(range: range, markup: .html)
    }

    /// Takes classes after a title; whether the line ends there.
    private mutating func finish(_ heading: inout FlowchartDraft.Heading) -> Bool {
        skipSpace()
        if token.kind == .classMark {
            advance()
            if let name = takeID() { heading.classes.append(text(name)) }
            skipSpace()
        }
        return token.endsStatement
    }

    /// Reports a title that needs quotes; it begins after the keyword, and reading came as far as here.
    private mutating func reportHeading(from start: Int) {
        var cursor = cursor(at: position)
        cursor.take { $0 != ASCII.newline && $0 != 0x3B }
        let title = cursor.trimmed(start..<cursor.position)
        let stop = text(title.lowerBound..<max(title.lowerBound, min(position, title.upperBound)))
        let advice = LabelAdvice(text(title), stop: stop)
        faults.add(
            DiagramFault(
                .syntax, title.isEmpty ? token.range : title, "\(advice.culprit) in the title of a subgraph",
                help: "put the title in quotes: subgraph \(advice.replacement)",
                replacement: advice.replacement))
        move(to: cursor.position)
    }

    private mutating func reportTitle(after id: Range<Int>, stop: Int) {
        guard let bracket = LabelBracket.all.first(where: { $0.closings[0].shape == .rectangle }) else {
            return
        }
        reportLabel(
            LabelPlace(id: id, opening: position..<(position + 1), bracket: bracket, stop: stop))
    }

    /// Reads `end`.
    mutating func readEnd() -> Bool {
        let place = token.range
        advance()
        guard draft.closeSubgraph() else {
            faults.syntax(
                place, "'end' closes nothing", help: "take it out, or begin a 'subgraph' before it")
            return true
        }
        return true
    }

    /// Reports the subgraphs that no `end` closes.
    mutating func closeSubgraphs() {
        while let heading = draft.openHeading {
            let name = heading.title.map { " '\(shortened($0.range))'" } ?? ""
            faults.syntax(
                heading.place, "the subgraph\(name) is not closed", help: "close it with a line 'end'")
            _ = draft.closeSubgraph()
        }
    }
}
