import WattleText

extension ClassReader {
    // MARK: Classes

    /// Reads `class Name~Type~["label"]:::style { members }`.
    mutating func readClass() {
        scanner.cursor.skipSpaces()
        let start = scanner.cursor.position
        guard let place = takeEntry("'class'") else { return }
        let range = start..<scanner.cursor.position
        if let namespace = open.last?.namespace { diagram.entries[place].namespace = namespace }
        while readClassPart(place, named: range) { scanner.cursor.skipSpaces() }
        scanner.finishStatement()
    }

    /// Reads a label, a style's name, an annotation or the body; false where none of them follows.
    private mutating func readClassPart(_ place: Int, named range: Range<Int>) -> Bool {
        scanner.cursor.skipSpaces()
        if scanner.cursor.byte == 0x5B {
            if let title = takeTitle() { diagram.entries[place].name = title }
        } else if scanner.cursor.take(":::") {
            diagram.entries[place].classes += scanner.takeNames()
        } else if scanner.cursor.isAt("<<") {
            if let annotation = takeAnnotation() { diagram.entries[place].annotations.append(annotation) }
        } else if scanner.cursor.take("{") {
            readBody(place, named: range)
        } else if scanner.cursor.byte == 0x3C {
            scanner.reject("types of a class do not stand in '<'", help: "write class Name~Type~")
        } else {
            return false
        }
        return true
    }

    /// `["label"]`; nil where no bracket stands, or where it cannot be read.
    mutating func takeTitle() -> Label? {
        let start = scanner.cursor.position
        guard scanner.cursor.take("[") else { return nil }
        scanner.cursor.skipSpaces()
        guard scanner.cursor.byte == 0x22, let text = scanner.takeQuoted() else {
            scanner.reject("the label has no quotes", help: "write [\"label\"]", from: start)
            return nil
        }
        scanner.cursor.skipSpaces()
        guard scanner.cursor.take("]") else {
            scanner.reject("the label is missing its closing ']'", help: "write [\"label\"]", from: start)
            return nil
        }
        return scanner.label(text)
    }

    /// One member a line, up to the `}`.
    private mutating func readBody(_ place: Int, named range: Range<Int>) {
        while !scanner.cursor.isAtEnd {
            scanner.cursor.skipBlank()
            let line = scanner.cursor.take { $0 != ASCII.newline && $0 != 0x7B && $0 != 0x7D }
            addMember(line, to: place)
            if scanner.cursor.take("}") { return }
            if scanner.cursor.byte == 0x7B {
                scanner.reject(
                    "a member may not hold '{'", help: "close the class before it, or write '#123;'",
                    from: scanner.cursor.position)
            }
        }
        scanner.faults.syntax(
            range, "the class '\(diagram.entries[place].id)' is not closed", help: "close it with '}'")
    }

    private mutating func addMember(_ range: Range<Int>, to place: Int) {
        if let annotation = annotation(range) {
            diagram.entries[place].annotations.append(annotation)
            return
        }
        let text = scanner.label(range).plainText
        guard !text.isEmpty else { return }
        let member = ClassMember(text)
        if member.isMethod {
            diagram.entries[place].methods.append(member)
        } else {
            diagram.entries[place].attributes.append(member)
        }
    }

    /// What a whole line between `<<` and `>>` says; nil for other lines.
    private func annotation(_ range: Range<Int>) -> String? {
        let bytes = scanner.source.bytes[scanner.cursor.trimmed(range)]
        for (start, end) in [("<<", ">>"), ("&lt;&lt;", "&gt;&gt;")] where bytes.starts(with: start.utf8) {
            let inside = bytes.dropFirst(start.utf8.count)
            guard inside.count > end.utf8.count, inside.suffix(end.utf8.count).elementsEqual(end.utf8) else {
                return nil
            }
            return String(decoding: inside.dropLast(end.utf8.count).trimmedASCII(), as: UTF8.self)
        }
        return nil
    }

    // MARK: Annotations and notes

    /// Reads `<<interface>> Name`.
    mutating func readAnnotation() {
        guard let annotation = takeAnnotation() else { return }
        guard let place = takeEntry("the annotation '\(annotation)'") else { return }
        diagram.entries[place].annotations.append(annotation)
        scanner.finishStatement()
    }

    private mutating func takeAnnotation() -> String? {
        let start = scanner.cursor.position
        _ = scanner.cursor.take("<<")
        let inside = scanner.cursor.take { $0 != 0x3E && $0 != ASCII.newline }
        guard scanner.cursor.take(">>") else {
            scanner.reject("the annotation is not closed", help: "close it with '>>'", from: start)
            return nil
        }
        return scanner.text(scanner.cursor.trimmed(inside))
    }

    /// Reads `note "text"` and `note for Name "text"`.
    mutating func readNote() {
        scanner.cursor.skipSpaces()
        var target: Int?
        if scanner.cursor.takeKeyword("for") {
            target = takeEntry("'note for'")
            if target == nil { return }
            scanner.cursor.skipSpaces()
        }
        guard scanner.cursor.byte == 0x22, let text = scanner.takeQuoted() else {
            return scanner.reject("the note has no text", help: "put the text between quotes")
        }
        diagram.notes.append(
            ClassDiagram.Note(
                text: scanner.label(text, markup: .markdown).wrapped(to: 260), target: target,
                namespace: open.last?.namespace))
        scanner.finishStatement()
    }

    // MARK: Relations

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

    // MARK: Styles and links

    mutating func readStyle() {
        guard let place = takeEntry("'style'", isWord: true) else { return }
        diagram.entries[place].style.merge(scanner.takeStyle())
    }

    /// Reads `cssClass "A,B" name`.
    mutating func readStyleName() {
        scanner.cursor.skipSpaces()
        guard scanner.cursor.byte == 0x22, let list = scanner.takeQuoted() else {
            return scanner.reject("'cssClass' names no classes", help: "write: cssClass \"A,B\" name")
        }
        let styles = scanner.takeNames()
        for name in scanner.text(list).split(separator: ",") {
            let id = String(decoding: Array(name.utf8).trimmedASCII(), as: UTF8.self)
            if let place = places[id] { diagram.entries[place].classes += styles }
        }
        scanner.finishStatement()
    }

    mutating func readLink() {
        guard let place = takeEntry("the link", isWord: true) else { return }
        guard let link = scanner.takeLink() else { return }
        diagram.entries[place].link = diagram.links.count
        diagram.links.append(link.labelled(diagram.entries[place].name.plainText))
        scanner.finishStatement()
    }
}
