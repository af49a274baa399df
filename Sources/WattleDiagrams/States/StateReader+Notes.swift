extension StateReader {
    /// Reads `note left of A : text`, `note right of A … end note`, `note "text" as name`.
    mutating func readNote() {
        let start = scanner.cursor.position
        if scanner.cursor.byte == 0x22, let text = scanner.takeQuoted() {
            add(text, to: nil, isLeft: false)
            scanner.cursor.takeLine()
            return
        }
        let isLeft = takeWord("left")
        guard isLeft || takeWord("right"), takeWord("of"), let name = takeName() else {
            return scanner.reject(
                "the note stands nowhere", help: "write 'note left of A : text' or 'note right of A : text'",
                from: start)
        }
        let target = state(scanner.text(name))
        scanner.cursor.skipSpaces()
        if scanner.cursor.byte == 0x3A {
            let text = takeText()
            return add(text, to: target, isLeft: isLeft)
        }
        guard let text = takeNoteLines() else {
            return scanner.reject(
                "the note is not closed", help: "close it with 'end note' on a line of its own", from: start)
        }
        add(text, to: target, isLeft: isLeft)
    }

    private mutating func add(_ text: Range<Int>, to target: Int?, isLeft: Bool) {
        // A line break at the end of a line is one break.
        let lines = scanner.label(text, markup: .markdown).lines.filter { !$0.isEmpty }
        let label = Label(lines: lines).wrapped(to: 260)
        diagram.notes.append(StateDiagram.Note(text: label, target: target, isLeft: isLeft, scope: scope))
    }

    /// The lines before `end note`; nil where it never comes.
    private mutating func takeNoteLines() -> Range<Int>? {
        guard mayNotesEnd else { return nil }
        var ahead = scanner.cursor
        while !ahead.isAtEnd {
            ahead.take { $0 != 0x65 && $0 != 0x45 }
            let word = ahead.position
            if ahead.takePhrase("end") {
                ahead.skipSpaces()
                guard ahead.takePhrase("note") else { continue }
                let text = scanner.cursor.position..<word
                scanner.cursor = ahead
                return text
            }
            ahead.position = word + 1
        }
        mayNotesEnd = false
        return nil
    }
}
