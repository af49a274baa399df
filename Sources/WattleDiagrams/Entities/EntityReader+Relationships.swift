import WattleText

extension EntityReader {
    mutating func takeCardinality() -> Cardinality? {
        for (sign, cardinality) in Cardinality.signs where scanner.cursor.take(sign) { return cardinality }
        for (phrase, cardinality) in Cardinality.phrases where scanner.cursor.takePhrase(phrase) {
            return cardinality
        }
        guard scanner.cursor.byte == 0x75, let next = scanner.cursor.peek(1), ".-|".utf8.contains(next) else {
            return nil
        }
        scanner.cursor.position += 1
        return .parent
    }

    /// Whether the line is dotted; nil where no line stands.
    private mutating func takeLine() -> Bool? {
        scanner.cursor.skipSpaces()
        if scanner.cursor.take("--") || scanner.cursor.takePhrase("to") { return false }
        let isDotted =
            scanner.cursor.take("..") || scanner.cursor.take(".-") || scanner.cursor.take("-.")
            || scanner.cursor.takePhrase("optionally to")
        return isDotted ? true : nil
    }

    mutating func readRelationship(_ first: Int, _ start: Cardinality, from place: Int) {
        guard let isDotted = takeLine() else {
            return rejectRelationship(from: place)
        }
        scanner.cursor.skipSpaces()
        guard let end = takeCardinality() else { return rejectRelationship(from: place) }
        scanner.cursor.skipSpaces()
        guard let name = takeName() else {
            return scanner.reject(
                "the relationship leads to no entity", help: "name an entity at both ends", from: place)
        }
        let second = entity(name)
        takeStyleNames(second)
        var relationship = EntityDiagram.Relationship(
            from: first, to: second, start: start, end: end, isDotted: isDotted)
        if scanner.cursor.take(":") { relationship.label = takeLabel() }
        diagram.relationships.append(relationship)
        scanner.limitEdges(diagram.relationships.count, place..<scanner.cursor.position)
    }

    private mutating func rejectRelationship(from place: Int) {
        scanner.reject(
            "'\(scanner.excerpt(scanner.restOfLine))' does not go on with a relationship",
            help: "write both ends and the line, as in 'A ||--o{ B : has'", from: place)
    }

    /// The label: text between quotes or one word; several words are read as one label, where mermaid parts them.
    private mutating func takeLabel() -> Label {
        scanner.cursor.skipSpaces()
        if scanner.cursor.byte == 0x22, let text = scanner.takeQuoted() { return label(text) }
        let start = scanner.cursor.position
        while takePlainWord() { scanner.cursor.skipSpaces() }
        let text = scanner.cursor.trimmed(start..<scanner.cursor.position)
        if text.isEmpty
            || !(scanner.cursor.isAtLineEnd || scanner.cursor.byte == 0x3B || scanner.cursor.isAt("%%"))
        {
            scanner.reject(
                text.isEmpty ? "the label says nothing" : "the label is not plain words",
                help: "put it in quotes: A ||--o{ B : \"has many\"", from: start)
        } else if scanner.source.bytes[text].contains(where: \.isSpaceOrTab) {
            scanner.faults.ignored(
                text, "the label '\(scanner.excerpt(text))' has several words and no quotes",
                help: "put it in quotes: mermaid takes the second word for an entity")
        }
        if scanner.cursor.isAt("%%") { scanner.cursor.takeLine() }
        return label(text)
    }

    private mutating func label(_ range: Range<Int>) -> Label {
        let lines = scanner.label(range, markup: .markdown).lines
        return Label(lines: lines, fontSize: Label.edgeSize).wrapped(to: 200)
    }

    /// Passes over a word that is no word of the language.
    private mutating func takePlainWord() -> Bool {
        guard let byte = scanner.cursor.byte, byte != 0x22, !byte.isASCIIDigit || !isAtNumber else {
            return false
        }
        return takeName() != nil
    }

    /// Whether the line of a relationship stands here, not a name.
    var isAtLine: Bool {
        ["--", "..", ".-", "-."].contains { scanner.cursor.isAt($0) }
    }

    /// Whether a word of the language stands here that is no name.
    var isAtPhrase: Bool {
        guard scanner.cursor.byte?.isASCIILetter == true else { return false }
        var ahead = scanner.cursor
        let words = ["to", "optionally to", "class", "classDef", "style", "subgraph"]
        return Cardinality.phrases.contains { ahead.takePhrase($0.0) }
            || words.contains { ahead.takePhrase($0) }
    }

    /// Whether a number stands here that says how many there are.
    private var isAtNumber: Bool {
        var ahead = scanner.cursor
        return Cardinality.phrases.contains { ahead.takePhrase($0.0) }
    }
}
