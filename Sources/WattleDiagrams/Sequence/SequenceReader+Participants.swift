import WattleText

extension SequenceReader {
    /// What a declaration says.
    private struct Declaration {
        let name: Range<Int>
        var alias: Range<Int>?
        var settings: [DiagramSetting] = []
    }

    /// `participant A as Alice`, `actor A@{ "type": "database" }`.
    mutating func readParticipant(_ kind: SequenceParticipant.Kind) -> Bool {
        guard let declaration = takeDeclaration() else { return false }
        _ = declare(declaration, kind)
        return endsStatement()
    }

    /// `create participant A`, which the next message has to lead to.
    mutating func readCreation() -> Bool {
        cursor.skipSpaces()
        let word = wordAhead
        let keyword = SequenceKeyword(cursor, word)
        guard keyword == .participant || keyword == .actor else {
            return refuse(
                word, "'create' needs 'participant' or 'actor' after it",
                help: "write 'create participant A'")
        }
        cursor.position = word.upperBound
        guard let declaration = takeDeclaration() else { return false }
        if knows(declaration.name) {
            return refuse(
                declaration.name, "'\(quoted(declaration.name))' takes part already and cannot be created",
                help: "give the new one another id, with 'as' before the same words")
        }
        created = (declare(declaration, keyword == .actor ? .actor : .participant), declaration.name)
        return endsStatement()
    }

    /// `destroy A`, which the next message has to come from or lead to.
    mutating func readDestruction() -> Bool {
        guard let name = takeDeclaredName() else { return false }
        destroyed = (participant(name), name)
        return endsStatement()
    }

    /// `activate A`, `deactivate A`.
    mutating func readActivation(isStart: Bool) -> Bool {
        guard let name = takeDeclaredName() else { return false }
        let participant = participant(name)
        if isStart {
            activity[participant] += 1
            diagram.steps.append(.activate(participant))
        } else {
            deactivate(participant, name)
        }
        return endsStatement()
    }

    /// Ends an activation; reports where there is none.
    mutating func deactivate(_ participant: Int, _ range: Range<Int>, bySign isSign: Bool = false) {
        guard activity[participant] > 0 else {
            let name = quoted(range)
            let rule = isSign ? "'-' after an arrow deactivates its sender; " : ""
            return syntax(
                range, "'\(name)' is not active here and cannot be deactivated",
                help: rule + "activate '\(name)' before, with '+' after an arrow to it or with 'activate'")
        }
        activity[participant] -= 1
        diagram.steps.append(.deactivate(participant))
    }

    // MARK: Declarations

    private mutating func declare(_ declaration: Declaration, _ kind: SequenceParticipant.Kind) -> Int {
        let index = participant(declaration.name)
        var declared = diagram.participants[index]
        if !declared.isDeclared { declared.kind = kind }
        declared.isDeclared = true
        for setting in declaration.settings {
            if setting.path == "type" {
                if let type = SequenceParticipant.Kind(rawValue: setting.value) {
                    declared.kind = type
                } else {
                    ignored(setting.range, "participants of type '\(setting.value)' are drawn as boxes")
                }
            } else if setting.path == "alias", declaration.alias == nil {
                declared.label = Label(
                    lines: LabelReader.read(Array(setting.value.utf8)[...]).lines)
            }
        }
        if let alias = declaration.alias, !alias.isEmpty {
            declared.label = text(alias, fontSize: Label.nodeSize).label
        }
        diagram.participants[index] = declared
        if isInBox { put(index, declaration.name) }
        return index
    }

    /// Puts a participant into the box that is open.
    private mutating func put(_ participant: Int, _ range: Range<Int>) {
        let box = diagram.boxes.count - 1
        switch diagram.participants[participant].box {
        case nil:
            diagram.participants[participant].box = box
            diagram.boxes[box].members.append(participant)
        case box: break
        default:
            syntax(
                range, "'\(quoted(range))' stands in another box already",
                help: "declare a participant in one box only")
        }
    }

    /// The name, the words and the settings of a participant.
    private mutating func takeDeclaration() -> Declaration? {
        cursor.skipSpaces()
        let end = textEnd
        var declaration: Declaration
        let alias = placeOfAs(before: end)
        if let mark = place(of: "@{", before: alias ?? end) {
            declaration = Declaration(name: cursor.trimmed(cursor.position..<mark))
            cursor.position = mark + 2
            let inside = cursor.take { $0 != UInt8(ascii: "}") }
            guard cursor.take("}") else {
                _ = refuse(mark..<(mark + 2), "'@{' is not closed", help: "close it with '}'")
                return nil
            }
            declaration.settings = LenientJSON.read(cursor.bytes, in: inside)
            cursor.skipSpaces()
            if cursor.takeKeyword("as") || cursor.takeKeyword("AS") { declaration.alias = takeText() }
        } else if let alias {
            declaration = Declaration(name: cursor.trimmed(cursor.position..<alias))
            cursor.position = alias + 2
            declaration.alias = takeText()
        } else {
            declaration = Declaration(name: cursor.withoutComment(cursor.position..<end))
            cursor.position = end
        }
        return isName(declaration.name) ? declaration : nil
    }

    private mutating func takeDeclaredName() -> Range<Int>? {
        cursor.skipSpaces()
        let end = textEnd
        let name = cursor.withoutComment(cursor.position..<end)
        cursor.position = end
        return isName(name) ? name : nil
    }

    /// Whether a stretch can be a declared name; reports why not.
    private mutating func isName(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else {
            let place = max(range.lowerBound - 1, 0)..<range.lowerBound
            return refuse(place, "the participant's name is missing", help: "write 'participant A'")
        }
        guard let bad = cursor.bytes[range].first(where: { "<>:,@".utf8.contains($0) }) else { return true }
        let character = String(decoding: [bad], as: UTF8.self)
        return refuse(
            range, "the name '\(quoted(range))' contains '\(character)'",
            help: "give a short id and the words after 'as': participant A as …")
    }

    private func place(of mark: String, before end: Int) -> Int? {
        var ahead = cursor
        while ahead.position < end {
            if ahead.isAt(mark) { return ahead.position }
            ahead.position += 1
        }
        return nil
    }

    /// The place of ` as ` between a name and its words.
    private func placeOfAs(before end: Int) -> Int? {
        var ahead = cursor
        while ahead.position < end {
            ahead.take { !$0.isSpaceOrTab && $0 != ASCII.newline }
            ahead.skipSpaces()
            guard ahead.position < end else { return nil }
            let isWord = ahead.isAt("as") || ahead.isAt("As") || ahead.isAt("AS")
            if isWord, ahead.peek(2)?.isASCIIWhitespace ?? true { return ahead.position }
        }
        return nil
    }
}
