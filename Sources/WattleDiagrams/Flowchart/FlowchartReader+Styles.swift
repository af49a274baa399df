import WattleText

extension FlowchartReader {
    /// Reads `style A fill:#f9f`.
    mutating func readStyle() -> Bool {
        advance()
        skipSpace()
        guard let id = takeID() else {
            return expected("the id of a node after 'style'", help: "write 'style A fill:#eef'")
        }
        guard let style = readDeclarations() else { return false }
        draft.mention(text(id), at: id, isMember: false)
        draft.add(style: style, to: text(id))
        return true
    }

    /// Reads `classDef a,b fill:#f9f`.
    mutating func readClassDefinition() -> Bool {
        advance()
        skipSpace()
        guard let names = takeID() else {
            return expected("a name after 'classDef'", help: "write 'classDef important fill:#eef'")
        }
        guard let style = readDeclarations() else { return false }
        draft.classes.define(list(names), style)
        return true
    }

    /// Reads `class A,B important`.
    mutating func readClass() -> Bool {
        advance()
        skipSpace()
        guard let ids = takeID() else {
            return expected("the id of a node after 'class'", help: "write 'class A important'")
        }
        skipSpace()
        guard let name = takeID() else {
            return expected("the name of a class", help: "write 'class \(shortened(ids)) important'")
        }
        for id in list(ids) { draft.add(class: text(name), to: id) }
        return true
    }

    /// The parts between commas.
    private func list(_ range: Range<Int>) -> [String] {
        bytes[range].split(separator: 0x2C).map { text($0.startIndex..<$0.endIndex) }
    }

    /// `fill:#f9f,stroke:#333`, up to the end of the statement.
    private mutating func readDeclarations() -> AuthoredStyle? {
        guard token.kind == .space else {
            _ = expected("styles", help: "write 'fill:#eef,stroke:#335', say")
            return nil
        }
        advance()
        let start = position
        var last = FlowchartToken.Kind.comma
        while token.isOfStyle {
            if token.kind != .space { last = token.kind }
            advance()
        }
        guard token.endsStatement else {
            faults.syntax(
                token.range, "'\(shortened(token.range))' may not stand in a style",
                help: "write colours as '#ff8800' or by name, and end the statement with the line")
            return nil
        }
        guard last != .comma else {
            _ = expected("a style after ','", help: "take the comma out, or write 'stroke:#335' after it")
            return nil
        }
        return AuthoredStyle(bytes, in: start..<position, faults: &faults)
    }

    // MARK: Edges

    /// Reads `linkStyle 0,1 stroke:#f00` or `linkStyle default interpolate basis stroke:#f00`.
    mutating func readLinkStyle() -> Bool {
        advance()
        skipSpace()
        var edges: [Int]?
        if token.kind == .keyword(.default) {
            advance()
        } else {
            guard let numbers = readNumbers() else { return false }
            edges = numbers
        }
        var cursor = cursor(at: position)
        cursor.skipSpaces()
        if cursor.takeKeyword("interpolate") {
            cursor.skipSpaces()
            let curve = cursor.take { !$0.isASCIIWhitespace && $0 != 0x3B && $0 != 0x2C }
            draft.set(curve: text(curve), of: edges)
            move(to: cursor.position)
            if token.endsStatement { return true }
        }
        guard let style = readDeclarations() else { return false }
        draft.add(style: style, toEdges: edges)
        return true
    }

    /// Numbers of edges that were drawn before, counted from 0.
    private mutating func readNumbers() -> [Int]? {
        var numbers: [Int] = []
        while token.kind == .number {
            let range = token.range
            guard let number = Int(text(range)), number < draft.edges.count else {
                faults.syntax(
                    range, "there is no edge \(shortened(range)) before this line",
                    help: draft.edges.isEmpty
                        ? "write it after the edges" : "edges are counted from 0 to \(draft.edges.count - 1)")
                return nil
            }
            numbers.append(number)
            advance()
            guard token.kind == .comma else { return numbers }
            advance()
            skipSpace()
        }
        _ = expected(
            "the number of an edge", help: "write 'linkStyle 0 stroke:#335', or 'linkStyle default …'")
        return nil
    }
}
