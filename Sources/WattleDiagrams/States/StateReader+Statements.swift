import WattleText

extension StateReader {
    // MARK: Names

    /// Takes the name of a state; nil where none stands.
    mutating func takeName() -> Range<Int>? {
        let hasBrace = !open.isEmpty
        let name = scanner.cursor.take { byte in
            !byte.isASCIIWhitespace && byte != 0x3A && byte != 0x2D && byte != 0x7B && byte != 0x3B
                && !(hasBrace && byte == 0x7D)
        }
        return name.isEmpty ? nil : name
    }

    /// Takes `[*]`, a name, or a name with `:::style`; nil where no state stands.
    private mutating func takeState(isStart: Bool) -> Int? {
        scanner.cursor.skipSpaces()
        let place: Int
        if scanner.cursor.take("[*]") {
            place = edgeState(isStart: isStart)
        } else {
            guard let name = takeName() else { return nil }
            place = state(scanner.text(name))
        }
        takeStyleNames(place)
        return place
    }

    private mutating func takeStyleNames(_ place: Int) {
        var ahead = scanner.cursor
        ahead.skipSpaces()
        guard ahead.take(":::") else { return }
        scanner.cursor = ahead
        diagram.states[place].classes += scanner.takeNames()
    }

    // MARK: Transitions

    /// `A --> B : label`, `A : description`, or only `A`.
    mutating func readTransition() {
        let start = scanner.cursor.position
        guard let from = takeState(isStart: true) else { return rejectName(from: start) }
        scanner.cursor.skipSpaces()
        guard scanner.cursor.take("-->") else {
            if scanner.cursor.byte == 0x3A { return describe(from) }
            if scanner.cursor.byte == 0x2D || scanner.cursor.byte == 0x7B { rejectName(from: start) }
            return
        }
        guard let to = takeState(isStart: false) else { return rejectName(from: scanner.cursor.position) }
        let label = takeText()
        diagram.transitions.append(
            StateDiagram.Transition(
                from: from, to: to,
                label: Label(lines: scanner.label(label, markup: .markdown).lines, fontSize: Label.edgeSize)
                    .wrapped(to: 200),
                scope: scope))
        scanner.limitEdges(diagram.transitions.count, start..<scanner.cursor.position)
        if scanner.cursor.byte == 0x7B { rejectName(from: start) }
    }

    /// Says what is wrong with a name or an arrow.
    private mutating func rejectName(from start: Int) {
        let line = scanner.restOfLine
        let rest = scanner.excerpt(line)
        if rest.hasPrefix("{") {
            scanner.reject(
                "a name may not hold '{'", help: "write: state \"any text\" as name",
                from: scanner.cursor.position)
        } else if rest.hasPrefix("->") || rest.hasPrefix("--") || rest.hasPrefix("=") {
            scanner.reject("'\(rest)' is no transition", help: "transitions are written '-->'")
        } else if rest.hasPrefix("-") {
            scanner.reject("a name may not hold '-'", help: "write: state \"any text\" as name", from: start)
        } else {
            scanner.reject(
                rest.isEmpty ? "the transition leads nowhere" : "'\(rest)' names no state",
                help: "name a state, as in 'A --> B : label'", from: start)
        }
    }

    /// The text after a colon, empty where none stands; a second colon is refused, as mermaid does.
    mutating func takeText() -> Range<Int> {
        scanner.cursor.skipSpaces()
        guard scanner.cursor.byte == 0x3A else { return scanner.cursor.position..<scanner.cursor.position }
        scanner.cursor.position += 1
        let start = scanner.cursor.position
        repeat {
            scanner.cursor.take { $0 != 0x3A && $0 != 0x3B && $0 != ASCII.newline }
        } while takeSemicolon()
        let text = start..<scanner.cursor.position
        if scanner.cursor.byte == 0x3A {
            scanner.reject(
                "the text may hold no second ':'", help: "write it as '#colon;'",
                from: scanner.cursor.position)
        }
        return text.lowerBound..<withoutComment(text)
    }

    /// Passes over a semicolon that is part of a text: no transition and no description follows it.
    private mutating func takeSemicolon() -> Bool {
        var ahead = scanner.cursor
        guard ahead.take(";") else { return false }
        let words = ahead.position
        while let byte = ahead.byte, byte != ASCII.newline, byte != 0x3B {
            if byte == 0x3A || ahead.isAt("-->") { return false }
            ahead.position += 1
        }
        guard !ahead.trimmed(words..<ahead.position).isEmpty else { return false }
        scanner.cursor.position = words
        return true
    }

    /// Where a text ends, `%%` and what follows left out.
    private func withoutComment(_ text: Range<Int>) -> Int {
        var index = text.lowerBound
        while index + 2 < text.upperBound {
            let bytes = scanner.source.bytes
            if bytes[index].isSpaceOrTab, bytes[index + 1] == 0x25, bytes[index + 2] == 0x25 { return index }
            index += 1
        }
        return text.upperBound
    }

    private mutating func describe(_ state: Int) {
        let text = takeText()
        let label = scanner.label(text, markup: .markdown).wrapped(to: 200)
        if !label.isEmpty { diagram.states[state].descriptions.append(label) }
    }

    // MARK: States

    /// Reads `state "text" as name {`, `state name <<choice>>`, `state name {`.
    mutating func readState() {
        let start = scanner.cursor.position
        var description: Label?
        if scanner.cursor.byte == 0x22, let text = scanner.takeQuoted() {
            description = scanner.label(text, markup: .markdown).wrapped(to: 200)
            scanner.cursor.skipSpaces()
            guard takeWord("as") else {
                return scanner.reject(
                    "the state \"\(scanner.excerpt(text))\" has no name",
                    help: "write: state \"text\" as name",
                    from: start)
            }
        }
        guard let name = takeName() else {
            return scanner.reject(
                "the state has no name", help: "write 'state name {', or: state \"text\" as name", from: start
            )
        }
        let place = state(scanner.text(name))
        if let description, !description.isEmpty { diagram.states[place].descriptions.append(description) }
        takeStyleNames(place)
        finishState(place, named: name)
    }

    /// Reads what follows the name: a mark, a description, what it holds.
    private mutating func finishState(_ place: Int, named name: Range<Int>) {
        scanner.cursor.skipSpaces()
        if scanner.cursor.byte == 0x3A { describe(place) }
        if let kind = takeKind() {
            diagram.states[place].kind = kind
            return scanner.finishStatement()
        }
        let more = scanner.cursor.take { $0 != 0x7B && $0 != ASCII.newline && $0 != 0x3B }
        let rest = scanner.cursor.trimmed(more)
        scanner.cursor.skipBlank()
        guard scanner.cursor.take("{") else {
            guard !rest.isEmpty, !scanner.text(rest).hasPrefix("%%") else { return }
            if scanner.text(rest).hasPrefix("as ") {
                return scanner.faults.syntax(
                    rest, "the text before 'as' has no quotes", help: "write: state \"any text\" as name")
            }
            return scanner.faults.ignored(
                rest, "'\(scanner.excerpt(rest))' after the name is left out",
                help: "write: state \"any text\" as name")
        }
        if !rest.isEmpty {
            scanner.faults.syntax(
                rest, "the name of a state is one word", help: "write: state \"any text\" as name {")
        }
        openState(place, named: name)
    }

    /// Takes `<<choice>>`, `[[fork]]`, `&lt;&lt;join&gt;&gt;`.
    private mutating func takeKind() -> StateDiagram.Kind? {
        let start = scanner.cursor.position
        let isOpen = scanner.cursor.take("<<") || scanner.cursor.take("[[") || scanner.cursor.take("&lt;&lt;")
        guard isOpen else { return nil }
        let word = scanner.cursor.take { $0.isWordByte }
        let isClosed =
            scanner.cursor.take(">>") || scanner.cursor.take("]]") || scanner.cursor.take("&gt;&gt;")
        let kind: StateDiagram.Kind? =
            switch scanner.text(word).lowercased() {
            case "choice": .choice
            case "fork", "join": .bar
            default: nil
            }
        guard let kind, isClosed else {
            scanner.reject(
                "this is no kind of state", help: "write <<choice>>, <<fork>> or <<join>>", from: start)
            return nil
        }
        return kind
    }

    // MARK: Directions, styles, links

    mutating func readDirection() {
        guard let direction = scanner.takeDirection() else { return }
        if let scope { diagram.scopes[scope].direction = direction } else { diagram.direction = direction }
    }

    /// The states of a list; those that are new are added.
    private mutating func takeStates() -> [Int] {
        let first = scanner.cursor.position
        let names = scanner.takeNames()
        if names.isEmpty {
            scanner.reject("this names no state", help: "write names divided by commas", from: first)
        }
        return names.map { named($0) }
    }

    /// Reads `class A,B name`.
    mutating func readStyleName() {
        let states = takeStates()
        let names = scanner.takeNames()
        for state in states { diagram.states[state].classes += names }
        scanner.finishStatement()
    }

    mutating func readStyle() {
        let states = takeStates()
        guard !states.isEmpty else { return }
        let style = scanner.takeStyle()
        for state in states { diagram.states[state].style.merge(style) }
    }

    mutating func readLink() {
        guard let name = takeName() else { return scanner.reject("the link names no state") }
        let place = named(scanner.text(name))
        guard let link = scanner.takeLink() else { return }
        diagram.states[place].link = diagram.links.count
        diagram.links.append(link.labelled(diagram.states[place].name.plainText))
        scanner.finishStatement()
    }
}
