import WattleText

extension FlowchartReader {
    // MARK: Chains

    /// Reads `A & B -->|text| C --> D`.
    mutating func readChain() -> Bool {
        guard var from = readNodes() else { return false }
        while true {
            let id = takeEdgeID()
            guard token.kind == .link || token.kind == .openLink else {
                guard let id else { return true }
                return expected("an edge after '\(text(id))@'", help: "write '\(text(id))@-->'")
            }
            guard let edge = readEdge(id: id), let to = readNodes() else { return false }
            draft.connect(from, to, by: edge, &faults)
            from = to
        }
    }

    /// Nodes divided by `&`, and the white space after them.
    private mutating func readNodes() -> [String]? {
        var ids: [String] = []
        while true {
            guard let id = readNode() else { return nil }
            ids.append(id)
            skipSpace()
            guard token.kind == .ampersand else { return ids }
            advance()
            skipSpace()
        }
    }

    /// Reads `A[text]:::name@{ shape: x }`.
    private mutating func readNode() -> String? {
        guard let range = takeID() else {
            reportMissingNode()
            return nil
        }
        let id = text(range)
        if token.kind == .data, draft.hasEdge(id) { return readData(of: id) ? id : nil }
        draft.mention(id, at: range)
        if token.kind == .opening, !readLabel(of: id, range) { return nil }
        if token.kind == .classMark {
            advance()
            guard let name = takeID() else {
                _ = expected("the name of a class after ':::'", help: "write ':::important', say")
                return nil
            }
            draft.add(class: text(name), to: id)
        }
        if token.kind == .data, !readData(of: id) { return nil }
        return id
    }

    /// The tokens of an id, if one stands here.
    mutating func takeID() -> Range<Int>? {
        let start = position
        while token.isOfID { advance() }
        return position > start ? start..<position : nil
    }

    // MARK: Labels

    /// The label after an id, in the brackets that tell the shape.
    private mutating func readLabel(of id: String, _ place: Range<Int>) -> Bool {
        let start = position
        var cursor = cursor(at: start)
        if cursor.isAt("[|") { return readBorderedLabel(of: id) }
        guard let bracket = LabelBracket.all.first(where: { cursor.take($0.opening) }) else {
            reportRest()
            return false
        }
        let opening = start..<cursor.position
        let text = takeText(within: bracket, &cursor)
        for closing in bracket.closings where cursor.take(closing.text) {
            // What one bracket closes, a longer one may not.
            guard let text, !isLonger(closing.text, &cursor) else { break }
            draft.set(text: text, shape: closing.shape, of: id)
            move(to: cursor.position)
            return true
        }
        reportLabel(LabelPlace(id: place, opening: opening, bracket: bracket, stop: cursor.position))
        return false
    }

    /// Whether what was taken as `]` or `)` is the beginning of `])`, `]]`, `)]` or `)))`, as mermaid reads it.
    private func isLonger(_ closing: String, _ cursor: inout DiagramCursor) -> Bool {
        guard closing.utf8.count == 1, let next = cursor.byte else { return false }
        switch bytes[cursor.position - 1] {
        case 0x5D: return next == 0x29 || next == 0x5D
        case 0x29: return next == 0x5D || (next == 0x29 && cursor.peek(1) == 0x29)
        default: return false
        }
    }

    /// Text within brackets or bars: one quoted string, or anything but brackets, bars and quotes.
    ///
    /// Nil where there is none; the cursor stands where it ends.
    func takeText(_ cursor: inout DiagramCursor) -> FlowchartText? {
        let quoted = takeQuoted(&cursor)
        let start = cursor.position
        cursor.take { !"[](){}|\"".utf8.contains($0) }
        if let quoted {
            return cursor.trimmed(start..<cursor.position).isEmpty
                ? quoted : FlowchartText(range: quoted.range.lowerBound..<cursor.position, markup: .html)
        }
        guard cursor.position > start else { return nil }
        return FlowchartText(range: cursor.trimmed(start..<cursor.position), markup: .html)
    }

    private func takeText(within bracket: LabelBracket, _ cursor: inout DiagramCursor) -> FlowchartText? {
        if bracket.isSlanted { return takeSlanted(&cursor) }
        let text = takeText(&cursor)
        guard bracket.isEllipse, let text, bytes[cursor.position - 1] == 0x2D else { return text }
        cursor.position -= 1
        return FlowchartText(
            range: cursor.trimmed(text.range.lowerBound..<cursor.position), markup: text.markup)
    }

    /// Text between slanted sides, where slashes may stand in the text.
    private func takeSlanted(_ cursor: inout DiagramCursor) -> FlowchartText? {
        if let quoted = takeQuoted(&cursor) { return quoted }
        let start = cursor.position
        while let byte = cursor.byte, !"[](){}".utf8.contains(byte) {
            if byte == 0x2F || byte == ASCII.backslash, cursor.peek(1) == 0x5D { break }
            cursor.position += 1
        }
        guard cursor.position > start else { return nil }
        return FlowchartText(range: cursor.trimmed(start..<cursor.position), markup: .html)
    }

    /// `"text"` or ``"`text`"``; nil where none stands here or it is not closed.
    func takeQuoted(_ cursor: inout DiagramCursor) -> FlowchartText? {
        guard cursor.byte == 0x22 else { return nil }
        let opening = cursor.position
        if cursor.take("\"`") {
            let inside = cursor.take { $0 != ASCII.backtick && $0 != 0x22 }
            if !inside.isEmpty, cursor.take("`\"") {
                return FlowchartText(range: cursor.trimmed(inside), markup: .markdown)
            }
        } else {
            cursor.position += 1
            let inside = cursor.take { $0 != 0x22 }
            if !inside.isEmpty, cursor.take("\"") {
                return FlowchartText(range: cursor.trimmed(inside), markup: .html)
            }
        }
        cursor.position = opening
        return nil
    }

    /// Reads `A[|borders:lt|text]`.
    private mutating func readBorderedLabel(of id: String) -> Bool {
        let start = position
        var cursor = cursor(at: start + 2)
        cursor.take { $0 != 0x7C && $0 != ASCII.newline && $0 != 0x5D }
        guard cursor.take("|"), let text = takeText(&cursor), cursor.take("]") else {
            faults.syntax(
                start..<cursor.position, "'[|' begins borders that are not closed",
                help: "write '[|borders:lt|text]', or put the label in quotes")
            return false
        }
        draft.set(text: text, shape: .rectangle, of: id)
        move(to: cursor.position)
        return true
    }
}
