import WattleText

extension SequenceReader {
    /// `A->>+B: text`.
    mutating func readMessage() -> Bool {
        let start = cursor.position
        guard let from = takeName() else { return refuseStatement(at: start) }
        let hasStartCircle = cursor.take("()")
        cursor.skipSpaces()
        guard let arrow = SequenceArrow.take(from: &cursor) else { return refuseArrow(after: from) }
        skipSpacesAndTheirLineEnds()
        let isActivating = cursor.take("+")
        let isDeactivating = !isActivating && cursor.take("-")
        let hasEndCircle = !isActivating && !isDeactivating && cursor.take("()")
        cursor.skipSpaces()
        let place = cursor.position
        guard let to = takeName() else { return refuseReceiver(at: place) }
        guard cursor.take(":") else { return refuseMissingColon(after: to) }
        let words = takeText()
        let message = SequenceMessage(
            from: participant(from), to: participant(to), arrow: arrow, text: text(words),
            number: numbering.take(), hasStartCircle: hasStartCircle, hasEndCircle: hasEndCircle)
        add(message, from..<to)
        if isActivating {
            activity[message.to] += 1
            diagram.steps.append(.activate(message.to))
        } else if isDeactivating {
            deactivate(message.from, from, bySign: true)
        }
        return true
    }

    private mutating func add(_ message: SequenceMessage, _ range: Range<Int>) {
        var message = message
        if let created {
            message.creates = message.to == created.participant
            self.created = nil
            if !message.creates {
                syntax(
                    created.range, "the message after 'create' does not lead to '\(quoted(created.range))'",
                    help: "write the message that creates it right after it")
            }
        }
        if let destroyed {
            self.destroyed = nil
            if message.from == destroyed.participant || message.to == destroyed.participant {
                message.destroyed = destroyed.participant
            } else {
                syntax(
                    destroyed.range,
                    "the message after 'destroy' has nothing to do with '\(quoted(destroyed.range))'",
                    help: "write the message that ends it right after it")
            }
        }
        diagram.steps.append(.message(message))
    }

    // MARK: Names

    /// Takes a name as it stands in messages and notes; nil where none stands.
    ///
    /// A name may hold spaces and, after its first characters, what looks like no arrow.
    mutating func takeName() -> Range<Int>? {
        if let keyword = SequenceKeyword(cursor, wordAhead), !keyword.canName { return nil }
        if isAtComment { return nil }
        let start = cursor.position
        let textEnd = cursor.end
        while cursor.position < textEnd, !cursor.bytes[cursor.position].endsNameStart { cursor.position += 1 }
        guard cursor.position > start else { return nil }
        while !SequenceArrow.endsName(at: cursor) {
            var end = cursor.position
            while end < textEnd, cursor.bytes[end] == UInt8(ascii: "-") { end += 1 }
            let rest = end
            while end < textEnd, !cursor.bytes[end].endsName { end += 1 }
            guard end > rest else { break }
            cursor.position = end
        }
        let name = cursor.trimmed(start..<cursor.position)
        return name.isEmpty ? nil : name
    }

    // MARK: What cannot be read

    /// Passes over brackets and slashes before a statement, as mermaid does without a word.
    ///
    /// Returns whether it did.
    mutating func skipsStrayMarks() -> Bool {
        let start = cursor.position
        var end = start
        while let byte = cursor.byte, "()<>/\\ \t".utf8.contains(byte), !isAtToken {
            cursor.position += 1
            if !byte.isSpaceOrTab { end = cursor.position }
        }
        guard end > start else { return false }
        ignored(
            start..<end, "'\(quoted(start..<end))' is left out",
            help: "a name in a message begins with a letter or a digit; give the participant such an id")
        return true
    }

    /// Whether an arrow or a circle begins here.
    private var isAtToken: Bool {
        var ahead = cursor
        return ahead.isAt("()") || SequenceArrow.take(from: &ahead) != nil
    }

    /// A statement that begins with no name.
    private mutating func refuseStatement(at start: Int) -> Bool {
        let rest = cursor.trimmed(start..<textEnd)
        return refuse(rest, "'\(quoted(rest))' is no statement", help: Self.statementHelp)
    }

    private mutating func refuseArrow(after name: Range<Int>) -> Bool {
        let rest = cursor.trimmed(name.lowerBound..<textEnd)
        var ahead = cursor
        let mark = ahead.take { "-=<>~.|/\\()+*".utf8.contains($0) }
        if !mark.isEmpty {
            return refuse(mark, "'\(quoted(mark))' is no arrow of sequence diagrams", help: Self.arrowHelp)
        }
        let hasColon = cursor.byte == UInt8(ascii: ":")
        if hasColon, cursor.text(name).contains(where: { "=→⇒➔~".contains($0) }) {
            return refuse(name, "'\(quoted(name))' holds no arrow", help: Self.arrowHelp)
        }
        let words = name.lowerBound..<wordEnd(from: name.lowerBound)
        let first = cursor.text(words)
        let near = hasColon ? nil : SequenceKeyword.near(first.lowercased())
        if let near {
            return refuse(words, "'\(first)' begins no statement", help: "did you mean '\(near)'?")
        }
        return refuse(
            rest, "'\(quoted(rest))' is no statement: there is no arrow in it", help: Self.statementHelp)
    }

    private func wordEnd(from start: Int) -> Int {
        var index = start
        while index < cursor.end, cursor.bytes[index].isWordByte { index += 1 }
        return index
    }

    private mutating func refuseReceiver(at place: Int) -> Bool {
        let word = wordAhead
        if !word.isEmpty {
            return refuse(
                word, "'\(quoted(word))' is a keyword and names nobody in a message",
                help: "use another id: participant p as \(quoted(word))")
        }
        let rest = cursor.trimmed(place..<textEnd)
        if rest.isEmpty || cursor.byte == UInt8(ascii: ":") {
            return refuse(
                max(place - 1, 0)..<place, "the message leads to nobody",
                help: "write the receiver after the arrow")
        }
        return refuse(rest, "'\(quoted(rest))' names nobody", help: Self.arrowHelp)
    }

    private mutating func refuseMissingColon(after name: Range<Int>) -> Bool {
        if cursor.isAtLineEnd || cursor.byte == UInt8(ascii: ";") {
            return refuse(
                name, "there is no ':' after the receiver '\(quoted(name))'",
                help: "write 'A->>B: text', with nothing but ':' where there is no text")
        }
        let rest = cursor.trimmed(cursor.position..<textEnd)
        return refuse(rest, "'\(quoted(rest))' is not expected after '\(quoted(name))'", help: Self.arrowHelp)
    }

    static let arrowHelp =
        "messages are written 'A->>B: text'; arrows are ->> -->> -> --> -x --x -) --) <<->> <<-->>"
    static let statementHelp =
        "write a message as 'A->>B: text', a line break within a text as '<br/>', a comment after '%%'"
}

extension UInt8 {
    /// Whether no name begins with it, in messages and notes.
    fileprivate var endsNameStart: Bool {
        endsName || self == UInt8(ascii: "/") || self == UInt8(ascii: "\\") || self == UInt8(ascii: "(")
            || self == UInt8(ascii: ")") || self == UInt8(ascii: "-")
    }

    /// Whether no name holds it, in messages and notes.
    fileprivate var endsName: Bool {
        switch self {
        case UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: ":"),
            UInt8(ascii: ","), UInt8(ascii: ";"), ASCII.newline:
            true
        default: false
        }
    }
}

extension Range<Int> {
    /// From the beginning of one stretch to the end of another one.
    fileprivate static func ..< (left: Range<Int>, right: Range<Int>) -> Range<Int> {
        left.lowerBound..<Swift.max(left.lowerBound, right.upperBound)
    }
}
