import WattleText

/// Reads requirement diagrams.
struct RequirementReader {
    var scanner: StatementScanner
    var diagram = RequirementDiagram()
    private var places: [String: Int] = [:]

    /// The words that begin a box, and what the box is then.
    private static let kinds = [
        ("requirement", "Requirement"), ("functionalRequirement", "Functional requirement"),
        ("interfaceRequirement", "Interface requirement"),
        ("performanceRequirement", "Performance requirement"),
        ("physicalRequirement", "Physical requirement"), ("designConstraint", "Design constraint"),
        ("element", "Element"),
    ]
    private static let relations = [
        "contains", "copies", "derives", "satisfies", "verifies", "refines", "traces",
    ]

    init(_ source: DiagramSource, faults: DiagramFaults) {
        scanner = StatementScanner(source, faults: faults)
    }

    /// Reads everything after the keyword.
    mutating func read() {
        scanner.skipComments()
        while !scanner.cursor.isAtEnd {
            let start = scanner.cursor.position
            readStatement()
            scanner.skipComments()
            if scanner.cursor.position == start { scanner.reject("this cannot be read") }
        }
        diagram.styles = scanner.classes
    }

    private mutating func readStatement() {
        if takeWord("direction") {
            diagram.direction = scanner.takeDirection() ?? diagram.direction
        } else if takeWord("classDef") {
            scanner.takeClassDefinition()
        } else if takeWord("class") {
            let names = scanner.takeNames()
            let styles = scanner.takeNames()
            for name in names { diagram.entries[entry(name)].classes += styles }
            scanner.finishStatement()
        } else if takeWord("style") {
            let names = scanner.takeNames()
            let style = scanner.takeStyle()
            for name in names { diagram.entries[entry(name)].style.merge(style) }
        } else if let kind = Self.kinds.first(where: { takeWord($0.0) })?.1 {
            readEntry(kind)
        } else {
            readRelation()
        }
    }

    /// Passes over a word, in any case, and the spaces after it; the name of a relation's end is no word.
    private mutating func takeWord(_ word: String) -> Bool {
        let start = scanner.cursor.position
        guard scanner.cursor.takePhrase(word), scanner.cursor.byte?.isSpaceOrTab == true else {
            scanner.cursor.position = start
            return false
        }
        scanner.cursor.skipSpaces()
        if scanner.cursor.byte == 0x2D || scanner.cursor.byte == 0x3C {
            scanner.cursor.position = start
            return false
        }
        return true
    }

    // MARK: Names

    /// Takes text between quotes, or what stands before a sign; nil where there is none.
    private mutating func takeText() -> Range<Int>? {
        scanner.cursor.skipSpaces()
        if scanner.cursor.byte == 0x22 { return scanner.takeQuoted() }
        guard scanner.cursor.byte?.isWordByte == true else { return nil }
        let text = scanner.cursor.take { byte in
            byte != ASCII.newline && !"{<>-=:".utf8.contains(byte)
        }
        return scanner.cursor.trimmed(text)
    }

    /// The box of a name, which is added where it is new.
    private mutating func entry(_ id: String, at range: Range<Int>? = nil) -> Int {
        if let place = places[id] { return place }
        let name = range.map { scanner.label($0, markup: .markdown).wrapped(to: 260) } ?? Label(id)
        places[id] = diagram.entries.count
        diagram.entries.append(RequirementDiagram.Entry(id: id, name: name))
        return diagram.entries.count - 1
    }

    // MARK: Boxes

    /// Reads `name:::style {` and the fields up to the `}`.
    private mutating func readEntry(_ kind: String) {
        guard let name = takeText() else {
            return scanner.reject("the \(kind.lowercased()) has no name", help: "write a name before '{'")
        }
        let place = entry(scanner.text(name), at: name)
        diagram.entries[place].kind = kind
        scanner.cursor.skipSpaces()
        if scanner.cursor.take(":::") { diagram.entries[place].classes += scanner.takeNames() }
        scanner.cursor.skipBlank()
        guard scanner.cursor.take("{") else {
            return scanner.reject(
                "'\(scanner.excerpt(name))' has no '{'", help: "put what is said of it between '{' and '}'",
                from: name.lowerBound)
        }
        let isElement = kind == "Element"
        while true {
            scanner.skipComments()
            if scanner.cursor.take("}") { return }
            if scanner.cursor.isAtEnd {
                return scanner.faults.syntax(
                    name, "'\(scanner.excerpt(name))' is not closed", help: "close it with '}'")
            }
            readField(of: place, isElement: isElement)
        }
    }

    private mutating func readField(of place: Int, isElement: Bool) {
        let start = scanner.cursor.position
        let word = scanner.text(scanner.cursor.take { $0.isWordByte }).lowercased()
        scanner.cursor.skipSpaces()
        guard let name = Self.fieldName(word, isElement: isElement), scanner.cursor.take(":") else {
            return scanner.reject(
                "'\(scanner.excerpt(start..<scanner.restOfLine.upperBound))' is no field",
                help: isElement ? "write type or docref" : "write id, text, risk or verifymethod", from: start
            )
        }
        guard let value = takeValue() else { return }
        if let choices = Self.choices(word), !choices.contains(scanner.text(value).lowercased()) {
            scanner.faults.syntax(
                value, "'\(scanner.excerpt(value))' is no \(name.lowercased())",
                help: "write " + choices.joined(separator: ", "))
        }
        diagram.entries[place].fields.append(
            RequirementDiagram.Field(
                name: name, value: scanner.label(value, markup: .markdown).wrapped(to: 280)))
    }

    /// Takes the rest of the line, or text between quotes; reports signs that need quotes.
    private mutating func takeValue() -> Range<Int>? {
        guard let value = takeText() else {
            scanner.reject("the field says nothing", help: "write a value, in quotes if it has signs")
            return nil
        }
        let isColon = scanner.cursor.byte == 0x3A
        if isColon { scanner.cursor.take { $0 != ASCII.newline && !"{<>-=".utf8.contains($0) } }
        scanner.cursor.skipSpaces()
        guard scanner.cursor.isAtLineEnd || scanner.cursor.byte == 0x7D else {
            scanner.reject(
                "'\(scanner.excerpt(scanner.restOfLine))' cannot stand without quotes",
                help: "put the text in quotes", from: scanner.cursor.position)
            return nil
        }
        return isColon ? scanner.cursor.trimmed(value.lowerBound..<scanner.cursor.position) : value
    }

    private static func fieldName(_ word: String, isElement: Bool) -> String? {
        switch (word, isElement) {
        case ("id", false): "Id"
        case ("text", false): "Text"
        case ("risk", false): "Risk"
        case ("verifymethod", false): "Verification"
        case ("type", true): "Type"
        case ("docref", true): "Document"
        default: nil
        }
    }

    private static func choices(_ word: String) -> [String]? {
        switch word {
        case "risk": ["low", "medium", "high"]
        case "verifymethod": ["analysis", "demonstration", "inspection", "test"]
        default: nil
        }
    }

    // MARK: Relations

    /// Reads `a - satisfies -> b` and `a <- copies - b`.
    private mutating func readRelation() {
        let start = scanner.cursor.position
        guard let first = takeText() else { return rejectRelation(from: start) }
        scanner.cursor.skipSpaces()
        if scanner.cursor.take(":::") {
            diagram.entries[entry(scanner.text(first), at: first)].classes += scanner.takeNames()
            return scanner.finishStatement()
        }
        let isBackward = scanner.cursor.take("<-")
        guard isBackward || scanner.cursor.take("-") else { return rejectRelation(from: start) }
        scanner.cursor.skipSpaces()
        guard let kind = Self.relations.first(where: { scanner.cursor.takePhrase($0) }) else {
            return scanner.reject(
                "'\(scanner.excerpt(scanner.restOfLine))' is no relation",
                help: "write " + Self.relations.joined(separator: ", "))
        }
        scanner.cursor.skipSpaces()
        guard isBackward ? scanner.cursor.take("-") : scanner.cursor.take("->"), let second = takeText()
        else {
            return rejectRelation(from: start)
        }
        let ends = (entry(scanner.text(first), at: first), entry(scanner.text(second), at: second))
        diagram.relations.append(
            RequirementDiagram.Relation(
                from: isBackward ? ends.1 : ends.0, to: isBackward ? ends.0 : ends.1, kind: kind))
        scanner.limitEdges(diagram.relations.count, start..<scanner.cursor.position)
        scanner.finishStatement()
    }

    private mutating func rejectRelation(from start: Int) {
        let line = start..<max(scanner.restOfLine.upperBound, start)
        scanner.reject(
            "'\(scanner.excerpt(line))' is no statement of a requirement diagram",
            help: "write a requirement, an element, or a relation such as 'a - satisfies -> b'", from: start)
    }
}
