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
    mutating func entity(_ name: (id: String, range: Range<Int>)) -> Int {
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

    mutating func takeStyleNames(_ entity: Int) {
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
