import WattleText

/// Reads entity relationship diagrams.
struct EntityReader {
    var scanner: StatementScanner
    var diagram = EntityDiagram()
    private var places: [String: Int] = [:]
    /// The groups that are open, with the places where they began.
    private var open: [(group: Int, start: Range<Int>)] = []

    init(_ source: DiagramSource, faults: DiagramFaults) {
        scanner = StatementScanner(source, faults: faults)
    }

    /// Reads everything after the keyword.
    mutating func read() {
        scanner.skipSeparators()
        while !scanner.cursor.isAtEnd {
            let start = scanner.cursor.position
            readStatement()
            scanner.skipSeparators()
            if scanner.cursor.position == start { scanner.reject("this cannot be read") }
        }
        for (group, start) in open {
            scanner.faults.syntax(
                start, "the subgraph '\(diagram.groups[group].id)' is not closed", help: "close it with 'end'"
            )
        }
        diagram.styles = scanner.classes
    }

    private mutating func readStatement() {
        if scanner.cursor.isAt("%%") {
            scanner.cursor.takeLine()
        } else if takeKeyword("direction") {
            readDirection()
        } else if takeKeyword("classDef") {
            scanner.takeClassDefinition()
        } else if takeKeyword("class") {
            readStyleName()
        } else if takeKeyword("style") {
            readStyle()
        } else if takeKeyword("subgraph") {
            readGroup()
        } else if !open.isEmpty, scanner.cursor.takePhrase("end") {
            open.removeLast()
        } else {
            readEntity()
        }
    }

    /// Passes over a word of the language, in any case; names that are such words stand between quotes.
    private mutating func takeKeyword(_ word: String) -> Bool {
        let start = scanner.cursor.position
        guard scanner.cursor.takePhrase(word) else { return false }
        if let byte = scanner.cursor.byte, byte.isSpaceOrTab {
            scanner.cursor.skipSpaces()
            guard let next = scanner.cursor.byte, !"|}{:".utf8.contains(next) else {
                scanner.reject(
                    "'\(word)' is a word of the language", help: "put the name in quotes", from: start)
                scanner.cursor.takeLine()
                return true
            }
            return true
        }
        scanner.cursor.position = start
        return false
    }

    // MARK: Names

    /// Takes a name, with or without quotes; nil where none stands.
    mutating func takeName() -> (id: String, range: Range<Int>)? {
        if scanner.cursor.byte == 0x22 {
            guard let inside = scanner.takeQuoted() else { return nil }
            return (scanner.text(inside), inside)
        }
        guard !isAtLine, !isAtPhrase else { return nil }
        let name = scanner.cursor.take { $0.isWordByte || $0 == 0x2D || $0 == 0x2A || $0 == 0x2E }
        return name.isEmpty ? nil : (scanner.text(name), name)
    }

    /// The entity of a name, which is added where it is new.
    private mutating func entity(_ name: (id: String, range: Range<Int>)) -> Int {
        let place: Int
        if let known = places[name.id] {
            place = known
        } else {
            place = diagram.entities.count
            places[name.id] = place
            let label = scanner.label(name.range, markup: .markdown).wrapped(to: 260)
            diagram.entities.append(EntityDiagram.Entity(id: name.id, name: label))
        }
        if let group = open.last?.group, diagram.entities[place].group == nil {
            diagram.entities[place].group = group
        }
        return place
    }

    private mutating func takeStyleNames(_ entity: Int) {
        scanner.cursor.skipSpaces()
        if scanner.cursor.take(":::") { diagram.entities[entity].classes += scanner.takeNames() }
        scanner.cursor.skipSpaces()
    }

    // MARK: Statements

    /// `A ||--o{ B : label`, `A["alias"]:::style { attributes }`, or only `A`.
    private mutating func readEntity() {
        let start = scanner.cursor.position
        guard let name = takeName() else {
            return scanner.reject(
                isAtPhrase || isAtLine
                    ? "no entity is named before '\(scanner.excerpt(scanner.restOfLine))'"
                    : "'\(scanner.excerpt(scanner.restOfLine))' is no statement of an entity relationship diagram",
                help: "write an entity or a relationship, such as 'A ||--o{ B : has'")
        }
        let place = entity(name)
        takeStyleNames(place)
        if scanner.cursor.byte == 0x5B { readAlias(place) }
        takeStyleNames(place)
        if scanner.cursor.take("{") {
            readAttributes(place, named: name.range)
        } else if let cardinality = takeCardinality() {
            readRelationship(place, cardinality, from: start)
        }
    }

    /// Reads `["alias"]` or `[alias]`.
    private mutating func readAlias(_ place: Int) {
        let start = scanner.cursor.position
        scanner.cursor.position += 1
        scanner.cursor.skipSpaces()
        guard let alias = takeName() else {
            return scanner.reject("the alias says nothing", help: "write [\"alias\"]", from: start)
        }
        scanner.cursor.skipSpaces()
        guard scanner.cursor.take("]") else {
            return scanner.reject(
                "the alias is missing its closing ']'", help: "put it in quotes: [\"alias\"]", from: start)
        }
        diagram.entities[place].name = scanner.label(alias.range, markup: .markdown).wrapped(to: 260)
    }

    // MARK: Relationships

    private mutating func takeCardinality() -> Cardinality? {
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

    private mutating func readRelationship(_ first: Int, _ start: Cardinality, from place: Int) {
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
    private var isAtLine: Bool {
        ["--", "..", ".-", "-."].contains { scanner.cursor.isAt($0) }
    }

    /// Whether a word of the language stands here that is no name.
    private var isAtPhrase: Bool {
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

    // MARK: Groups, directions, styles

    private mutating func readDirection() {
        guard let direction = scanner.takeDirection() else { return }
        if let group = open.last?.group {
            diagram.groups[group].direction = direction
        } else {
            diagram.direction = direction
        }
    }

    /// Reads `subgraph name [title]`.
    private mutating func readGroup() {
        guard let name = takeName() else { return scanner.reject("the subgraph has no name") }
        var title = name.range
        scanner.cursor.skipSpaces()
        if scanner.cursor.take("[") {
            title = scanner.cursor.take { $0 != 0x5D && $0 != ASCII.newline }
            if !scanner.cursor.take("]") {
                scanner.reject(
                    "the title is missing its closing ']'", help: "write [title]", from: title.lowerBound)
            }
        }
        guard open.count < DiagramSource.nestingLimit else {
            return scanner.faults.add(
                DiagramFault(.limit, name.range, "subgraphs stand more than 64 deep", help: "take some out"))
        }
        diagram.groups.append(
            EntityDiagram.Group(id: name.id, title: scanner.label(title), parent: open.last?.group))
        open.append((diagram.groups.count - 1, name.range))
        scanner.finishStatement()
    }

    /// Reads `class A,B name`.
    private mutating func readStyleName() {
        let names = scanner.takeNames()
        let styles = scanner.takeNames()
        for name in names { add(styles, to: name) }
        scanner.finishStatement()
    }

    private mutating func add(_ styles: [String], to name: String) {
        if let place = places[name] { diagram.entities[place].classes += styles }
    }

    private mutating func readStyle() {
        let names = scanner.takeNames()
        let style = scanner.takeStyle()
        for name in names {
            if let place = places[name] { diagram.entities[place].style.merge(style) }
        }
    }
}
