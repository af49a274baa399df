import WattleText

extension ClassReader {
    /// `A "1" <|-- "*" B : label`, `A : member`, or only `A`.
    mutating func readRelation() {
        let start = scanner.cursor.position
        guard let first = takeName() else {
            return scanner.reject(
                "'\(scanner.excerpt(scanner.restOfLine))' is no statement of a class diagram",
                help: "write a class, a member or a relation, such as 'A <|-- B'")
        }
        scanner.cursor.skipSpaces()
        let cardinality = scanner.takeQuoted()
        scanner.cursor.skipSpaces()
        if cardinality == nil, scanner.cursor.byte == 0x3A { return readMember(of: entry(first)) }
        guard var line = takeLine() else {
            guard cardinality == nil, isAtStatementEnd else { return rejectLine(from: start) }
            _ = entry(first)
            return scanner.finishStatement()
        }
        line.startCardinality = cardinality
        scanner.cursor.skipSpaces()
        line.endCardinality = scanner.takeQuoted()
        scanner.cursor.skipSpaces()
        guard let second = takeName() else {
            return scanner.reject(
                "the relation leads to no class", help: "name a class at both ends", from: start)
        }
        addRelation(first, second, line, from: start)
    }

    private var isAtStatementEnd: Bool {
        scanner.cursor.isAtLineEnd || scanner.cursor.byte == 0x3B || scanner.cursor.isAt("%%")
    }

    private mutating func rejectLine(from start: Int) {
        let rest = scanner.excerpt(scanner.restOfLine)
        let help =
            rest.hasPrefix("->") || rest.hasPrefix("=") || rest.hasPrefix("-.")
            ? "lines are written '--' or '..', as in 'A --> B'"
            : rest.hasPrefix("<")
                ? "write types with tildes: Name~Type~"
                : "write a relation such as 'A --> B', or a member as 'A : name'"
        scanner.reject("'\(rest)' is no relation", help: help)
    }

    private mutating func addRelation(
        _ first: ClassName, _ second: ClassName, _ line: Line, from start: Int
    ) {
        let isStart = line.start == .lollipop && line.end == .none
        let isEnd = line.end == .lollipop && line.start == .none
        var relation = ClassRelation(
            from: isStart ? lollipop(first) : entry(first), to: isEnd ? lollipop(second) : entry(second),
            startEnd: line.start, endEnd: line.end, isDotted: line.isDotted,
            startCardinality: cardinality(line.startCardinality),
            endCardinality: cardinality(line.endCardinality)
        )
        relation.label = takeLabel()
        diagram.relations.append(relation)
        scanner.limitEdges(diagram.relations.count, start..<scanner.cursor.position)
        scanner.finishStatement()
    }

    private mutating func cardinality(_ range: Range<Int>?) -> Label {
        guard let range else { return Label("") }
        return Label(lines: scanner.label(range).lines, fontSize: Label.edgeSize)
    }

    /// What stands after `:`, wrapped.
    private mutating func takeLabel() -> Label {
        scanner.cursor.skipSpaces()
        guard let range = takeColonText() else { return Label("") }
        return Label(lines: scanner.label(range, markup: .markdown).lines, fontSize: Label.edgeSize).wrapped(
            to: 200)
    }

    /// The text after a colon; a second colon is refused, as mermaid does, and a semicolon within the text.
    private mutating func takeColonText() -> Range<Int>? {
        guard scanner.cursor.byte == 0x3A, !scanner.cursor.isAt(":::") else { return nil }
        scanner.cursor.position += 1
        let text = scanner.cursor.take { $0 != 0x3A && $0 != 0x3B && $0 != ASCII.newline }
        let place = scanner.cursor.position
        if scanner.cursor.byte == 0x3A {
            scanner.reject(
                "the text may hold no second ':'",
                help: "write it as '#colon;', or members in 'class A { … }'", from: place)
        } else if scanner.cursor.take(";"), !scanner.restOfLine.isEmpty {
            scanner.reject("the text may hold no ';'", help: "write it as '#semi;'", from: place)
        }
        return text
    }

    private mutating func readMember(of place: Int) {
        if scanner.cursor.isAt(":::") {
            _ = scanner.cursor.take(":::")
            diagram.entries[place].classes += scanner.takeNames()
        } else if let text = takeColonText() {
            addMember(text, to: place)
        }
        scanner.finishStatement()
    }

    // MARK: Lines

    /// The line of a relation with what stands at its ends.
    private struct Line {
        var start = ClassRelation.End.none
        var end = ClassRelation.End.none
        var isDotted = false
        /// The quoted texts beside its ends.
        var startCardinality: Range<Int>?
        var endCardinality: Range<Int>?
    }

    private mutating func takeLine() -> Line? {
        let start = scanner.cursor.position
        var line = Line()
        line.start = takeEnd()
        scanner.cursor.skipSpaces()
        if scanner.cursor.take("..") {
            line.isDotted = true
        } else if !scanner.cursor.take("--") {
            scanner.cursor.position = start
            return nil
        }
        scanner.cursor.take { $0 == 0x2D }
        scanner.cursor.skipSpaces()
        line.end = takeEnd()
        return line
    }

    private mutating func takeEnd() -> ClassRelation.End {
        if scanner.cursor.take("<|") || scanner.cursor.take("|>") { return .extension }
        if scanner.cursor.take("<") || scanner.cursor.take(">") { return .dependency }
        if scanner.cursor.take("*") { return .composition }
        if scanner.cursor.takeKeyword("o") { return .aggregation }
        return scanner.cursor.take("()") ? .lollipop : .none
    }
}
