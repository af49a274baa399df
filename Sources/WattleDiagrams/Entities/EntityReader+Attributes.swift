import WattleText

extension EntityReader {
    /// `type name PK, FK "comment"`, as many as there are before the `}`.
    mutating func readAttributes(_ place: Int, named range: Range<Int>) {
        while true {
            scanner.cursor.skipBlank()
            if scanner.cursor.take("}") { return }
            if scanner.cursor.isAtEnd {
                return scanner.faults.syntax(
                    range, "the entity '\(diagram.entities[place].id)' is not closed",
                    help: "close it with '}'")
            }
            guard let attribute = takeAttribute() else { continue }
            diagram.entities[place].attributes.append(attribute)
        }
    }

    /// Nil where it cannot be read, which is reported.
    private mutating func takeAttribute() -> EntityDiagram.Attribute? {
        let start = scanner.cursor.position
        guard let type = takeWord() else {
            scanner.reject(
                "'\(scanner.excerpt(scanner.restOfLine))' is no attribute",
                help: "write a type and a name, such as 'string name PK \"comment\"'")
            return nil
        }
        let isOptional = scanner.cursor.take("?")
        scanner.cursor.skipBlank()
        guard let name = takeWord() else {
            let rest = start..<max(scanner.cursor.position, start + 1)
            scanner.faults.syntax(
                scanner.cursor.trimmed(rest), "the attribute '\(scanner.excerpt(rest))' has no name",
                help: "write a type and a name, such as 'string name'")
            if scanner.cursor.byte != 0x7D { scanner.cursor.takeLine() }
            return nil
        }
        var attribute = EntityDiagram.Attribute(
            type: typed(type, isOptional: isOptional), name: typed(name, isOptional: false))
        attribute.keys = takeKeys()
        scanner.cursor.skipBlank()
        if scanner.cursor.byte == 0x22, let comment = scanner.takeQuoted() {
            attribute.comment = scanner.label(comment, markup: .markdown).wrapped(to: 220)
        }
        return attribute
    }

    /// A type or a name as readers see it: tildes around it only keep its words together.
    private func typed(_ range: Range<Int>, isOptional: Bool) -> Label {
        var bytes = Array(scanner.source.bytes[range])
        if bytes.count > 2, bytes.first == 0x7E, bytes.last == 0x7E,
            !bytes[1..<(bytes.count - 1)].contains(0x7E)
        {
            bytes = Array(bytes[1..<(bytes.count - 1)])
        }
        let text = String(decoding: ClassMember.withAngles(bytes), as: UTF8.self)
        return Label(isOptional ? text + "?" : text)
    }

    /// A word of an attribute, with types between tildes, or anything between backticks.
    private mutating func takeWord() -> Range<Int>? {
        let start = scanner.cursor.position
        if scanner.cursor.take("`") {
            let inside = scanner.cursor.take { $0 != ASCII.backtick && $0 != ASCII.newline }
            if scanner.cursor.take("`") { return inside }
            scanner.cursor.position = start
            return nil
        }
        guard let byte = scanner.cursor.byte, byte.isASCIILetter || byte >= 0x80 || "*_~".utf8.contains(byte)
        else {
            return nil
        }
        scanner.cursor.take { $0.isWordByte || "*_-[]().,~".utf8.contains($0) }
        takeTildes(from: start)
        return start..<scanner.cursor.position
    }

    /// Goes on to the tilde that closes one which was read.
    private mutating func takeTildes(from start: Int) {
        let word = scanner.source.bytes[start..<scanner.cursor.position]
        guard word.reduce(0, { $0 + ($1 == 0x7E ? 1 : 0) }) % 2 == 1 else { return }
        guard let close = scanner.cursor.find(0x7E) else { return }
        scanner.cursor.position = close + 1
        scanner.cursor.take { !$0.isASCIIWhitespace }
    }

    /// Takes `PK, FK`.
    private mutating func takeKeys() -> [String] {
        var keys: [String] = []
        repeat {
            var ahead = scanner.cursor
            ahead.skipBlank()
            guard let key = ["PK", "FK", "UK"].first(where: { ahead.takePhrase($0) }) else { break }
            keys.append(key)
            scanner.cursor = ahead
            scanner.cursor.skipSpaces()
        } while scanner.cursor.take(",")
        return keys
    }
}
