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

    mutating func addMember(_ range: Range<Int>, to place: Int) {
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
