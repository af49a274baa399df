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
        skipSpace()
        var heading = FlowchartDraft.Heading(place: place)
        defer { draft.openSubgraph(heading) }
        guard !token.endsStatement else { return true }
        guard let title = readTitle() else { return false }
        heading.title = title
        heading.id = text(title.range)
        guard token.kind == .opening, bytes[position] == 0x5B else {
            // A title of several words names nothing that an edge could lead to.
            if bytes[title.range].contains(where: \.isASCIIWhitespace) { heading.id = nil }
            return finish(&heading)
        }
        var cursor = cursor(at: position + 1)
        guard let label = takeText(&cursor), cursor.take("]") else {
            reportTitle(after: title.range, stop: cursor.position)
            return false
        }
        heading.title = label
        move(to: cursor.position)
        return finish(&heading)
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
            reportHeading()
            return nil
        }
        return FlowchartText(range: range, markup: .html)
    }

    private mutating func finish(_ heading: inout FlowchartDraft.Heading) -> Bool {
        skipSpace()
        guard !token.endsStatement else { return true }
        if token.kind == .classMark {
            advance()
            guard let name = takeID() else {
                return expected("the name of a class after ':::'", help: "write ':::important', say")
            }
            heading.classes.append(text(name))
            skipSpace()
            if token.endsStatement { return true }
        }
        reportHeading()
        return false
    }

    /// Reports a title that needs quotes.
    private mutating func reportHeading() {
        var cursor = cursor(at: position)
        cursor.takeLine()
        let rest = cursor.trimmed(position..<cursor.position)
        faults.syntax(
            rest.isEmpty ? token.range : rest, "'\(shortened(rest))' may not stand in a title like this",
            help: "put the title in quotes: subgraph name[\"title\"]")
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
